"""A rule: one fault, its code, and the function that looks for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.declaration import Dimension, FieldPath
from drafter.review.dossier import Dossier
from drafter.review.finding import Finding, Fix, Outcome, Severity
from drafter.review.line import Line


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule saw at one place (a path of the declaration); `severity` only where it differs from the rule's own.

    `fix`, `choices`, `lacks` and `another` are as in `Finding`.
    """

    where: str
    message: str
    advice: str
    severity: Severity | None = None
    outcome: Outcome = Outcome.FOUND
    fix: Fix | None = None
    choices: tuple[Fix, ...] = ()
    lacks: Dimension | None = None
    another: bool = False

    @classmethod
    def asked(cls, where: str, question: str) -> "Fault":
        """What words can't judge: one plain question to the person, whose answer is the reason that sets it aside."""
        advice = "看过没有问题的，搁置时写一句理由（F7，或 /搁置）；有问题的请改"
        return cls(where, question, advice, Severity.HINT, Outcome.NOT_ENOUGH_DATA)

    @classmethod
    def misplaced(cls, line: Line, said: str, slot: Dimension, severity: Severity | None = None) -> "Fault":
        """A row under another 二级指标 than what its name says it is (`说的是时间`): one key moves it."""
        where = line.dimension.value if line.dimension else ""
        message, advice = f"“{line.name}”{said}，却放在{where}下面", f"请移到“{slot.value}”"
        return cls(line.path, message, advice, severity, fix=Fix.to_slot(line.path, slot))


@dataclass(frozen=True, slots=True)
class Rule:
    """`code` as in the catalogue of checks; `basis` names what it rests on, a source (参照…) or what reviewers usually do.

    `look` finds the faults; `severity` is theirs unless they have their own. A rule is silent at a row where one of those
    that it `gives_way_to` (names of rules) found something: one cause, one finding. One that `needs_all_rows` is silent
    where some could not be read.
    """

    code: str
    name: str
    severity: Severity
    basis: str
    look: Callable[[Dossier], Iterator[Fault]]
    gives_way_to: tuple[str, ...] = ()
    needs_all_rows: bool = False

    @property
    def handbook(self) -> str:
        """What it looks for, why, and an example: the docstring of its file."""
        return str(self.look.__globals__["__doc__"] or "")

    def findings(self, dossier: Dossier) -> Iterator[Finding]:
        """Its faults as findings, one for each place."""
        if self.needs_all_rows and dossier.read_in_part:
            return
        for fault in self.look(dossier):
            yield Finding(
                code=self.code,
                rule=self.name,
                severity=fault.severity or self.severity,
                where=FieldPath(path=fault.where),
                message=fault.message,
                advice=fault.advice,
                basis=self.basis,
                outcome=fault.outcome,
                fix=fault.fix,
                choices=fault.choices,
                lacks=fault.lacks,
                another=fault.another,
            )
