"""A fault in a declaration: what, where, how bad, and what would be better."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from drafter.declaration import Dimension, FieldPath


class Severity(Enum):
    """How bad it is. Errors are wrong by definition; a reviewer is likely to return a warning; a hint is about style."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def word(self) -> str:
        """As the screen says it."""
        return {"error": "错误", "warning": "警告", "hint": "提示"}[self.value]


class Outcome(Enum):
    """A rule found its fault, or could not tell for want of something."""

    FOUND = "found"
    NOT_ENOUGH_DATA = "not_enough_data"


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend that needs no judgement: what to type at `where` (None takes the row out), and what that does in words.

    With a `slot` the row moves there as it is; at `indicators` the value is a new row under it, name and target in one breath.
    At a row as a whole, the value is its name and target in one breath.
    """

    where: FieldPath
    value: str | None
    words: str
    slot: Dimension | None = None

    @classmethod
    def to_slot(cls, where: str, slot: Dimension) -> "Fix":
        """The row at `where` under another 二级指标."""
        return cls(FieldPath(path=where), None, f"移到{slot.value}", slot)

    @classmethod
    def to_target(cls, row: str, target: object) -> "Fix":
        """Another target for the row at `row`."""
        return cls(FieldPath(path=f"{row}.target"), str(target), f"改为 {target}")

    @classmethod
    def without(cls, row: str, name: str) -> "Fix":
        """The form without the row at `row`."""
        return cls(FieldPath(path=row), None, f"删去“{name}”")

    @classmethod
    def new_row(cls, slot: Dimension, name: str, target: str) -> "Fix":
        """A row that is missing, under its 二级指标."""
        return cls(FieldPath(path="indicators"), f"{name} {target}", f"在{slot.value}下加一条“{name} {target}”", slot)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place; `code` is the rule's in the catalogue of checks, `rule` its name.

    Where no `fix` is certain, `choices` are a few from which a person picks; `lacks` is the 二级指标 of which one more row
    would mend it, and `another` tells that another row in its place would.

    `message` says what is wrong, `advice` what to do about it, `basis` on what that rests; `also` are other places of
    the same fault.
    """

    code: str
    rule: str
    severity: Severity
    where: FieldPath
    message: str
    advice: str
    basis: str
    outcome: Outcome = Outcome.FOUND
    fix: Fix | None = None
    choices: tuple[Fix, ...] = ()
    lacks: Dimension | None = None
    another: bool = False
    also: tuple[FieldPath, ...] = ()

    @property
    def places(self) -> tuple[FieldPath, ...]:
        """Every place of the fault."""
        return (self.where, *self.also)

    @property
    def has_ways(self) -> bool:
        """Whether there may be several ways to mend it, of which a person picks one."""
        return self.fix is None and bool(self.choices or self.lacks or self.another)

    @property
    def key(self) -> tuple[str, str]:
        """What it is set aside by: one whose words change is looked at anew."""
        return self.code, self.message


Waivers = Mapping[tuple[str, str], str]
"""Why findings were set aside, by their key."""


def still_open(findings: Iterable[Finding], waived: Waivers, severity: Severity | None = None) -> list[Finding]:
    """Those that were not set aside; with `severity`, only those as bad as that."""
    left = (finding for finding in findings if finding.key not in waived)
    return [finding for finding in left if severity is None or finding.severity is severity]
