"""What drafter was started for."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Opening:
    """`home` shows the first screen; else a new draft (over `last_year`), or the draft of this number (None: the latest)."""

    home: bool = True
    resume: bool = False
    number: int | None = None
    year: int | None = None
    last_year: Path | None = None
