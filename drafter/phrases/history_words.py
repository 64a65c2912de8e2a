"""What was changed in a draft, as lines of text."""

from collections.abc import Iterable, Iterator
from typing import Protocol

_BLANK = "（空）"


class Changed(Protocol):
    """One change, as the workspace tells it."""

    @property
    def step(self) -> int:
        """From 1."""
        ...

    @property
    def told_at(self) -> str:
        """In ISO 8601."""
        ...

    @property
    def told_by(self) -> str:
        """'' where that is not known."""
        ...

    @property
    def name(self) -> str:
        """What was changed."""
        ...

    @property
    def before(self) -> str:
        """'' for nothing."""
        ...

    @property
    def after(self) -> str:
        """'' for nothing."""
        ...

    @property
    def source(self) -> str:
        """How it came about."""
        ...


def history_lines(found: Iterable[Changed]) -> Iterator[str]:
    """Step, when, who, and what became of which answer, and how."""
    for one in found:
        when, who = one.told_at.replace("T", " ")[:16], f"{one.told_by}  " if one.told_by else ""
        yield f"{one.step:>4}  {when}  {who}{one.name}：{one.before or _BLANK} → {one.after or _BLANK}（{one.source}）"
