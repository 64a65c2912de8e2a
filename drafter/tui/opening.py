"""What drafter was started for."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Opening:
    """`home` shows the first screen; else a new draft (for `year`, over `last_year`), or, with `resume`, an old one.

    That is the draft of this number, None for the latest. `importing` opens the page for old forms first, and reads these paths.
    """

    home: bool = True
    resume: bool = False
    number: int | None = None
    year: int | None = None
    last_year: Path | None = None
    way: str = "变化"
    """How last year's form is gone on from, as `workspace.Manner` has it."""
    importing: tuple[Path, ...] | None = None
