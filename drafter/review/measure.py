"""How much the review finds of planted faults, and what it finds where nothing is wrong: recall and precision by rule."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from drafter.review.dossier import Dossier
from drafter.review.finding import Finding, Severity
from drafter.review.report import review


@dataclass(frozen=True, slots=True)
class Expected:
    """What must be told: the code, how bad, and where (a path of the declaration, or the start of one)."""

    code: str
    severity: Severity
    where: str

    def is_at(self, finding: Finding) -> bool:
        """Whether a finding is of this fault at this place."""
        return finding.code == self.code and any(str(place).startswith(self.where) for place in finding.places)

    def is_told_by(self, finding: Finding) -> bool:
        """Whether the severity is right too."""
        return self.is_at(finding) and finding.severity is self.severity


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault in a form that is sound but for it; `also` are codes of what may come along."""

    fault: str
    sound: Dossier
    dossier: Dossier
    expected: tuple[Expected, ...]
    also: frozenset[str] = frozenset()


@dataclass(slots=True)
class Tally:
    """Of one code: planted, found at the right place, found with the right severity too; told where nothing was wrong."""

    planted: int = 0
    found: int = 0
    right: int = 0
    false: int = 0

    @property
    def recall(self) -> float:
        """Right of planted; 1 where nothing was planted."""
        return self.right / self.planted if self.planted else 1.0

    @property
    def precision(self) -> float:
        """Found of all that was told; 1 where nothing was told."""
        told = self.found + self.false
        return self.found / told if told else 1.0


@dataclass(slots=True)
class Measured:
    """The tally of each code, what was missed, and what was told where nothing is wrong, as sentences."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    sound_forms: int = 0
    false_by_severity: Counter[Severity] = field(default_factory=Counter)

    def of(self, code: str) -> Tally:
        """The tally of a code, begun where there is none."""
        return self.tallies.setdefault(code, Tally())

    @property
    def all(self) -> Tally:
        """All codes together."""
        tallies = self.tallies.values()
        return Tally(
            sum(one.planted for one in tallies),
            sum(one.found for one in tallies),
            sum(one.right for one in tallies),
            sum(one.false for one in tallies),
        )


def measured(sound: Iterable[tuple[str, Dossier]], planted: Iterable[Planted]) -> Measured:
    """Sound forms first (whatever is told there is false), then each planted fault; hints count only where planted."""
    result = Measured()
    for name, dossier in sound:
        result.sound_forms += 1
        for finding in review(dossier):
            _false(result, name, finding)
    for one in planted:
        _judge(result, one)
    return result


def _judge(result: Measured, planted: Planted) -> None:
    findings = review(planted.dossier)
    for expected in planted.expected:
        tally = result.of(expected.code)
        tally.planted += 1
        found = any(expected.is_at(finding) for finding in findings)
        right = any(expected.is_told_by(finding) for finding in findings)
        tally.found, tally.right = tally.found + found, tally.right + right
        if not right:
            what = "轻重不对" if found else "没有找到"
            result.missed.append(f"{expected.code} {planted.fault}（{expected.where}）：{what}")
    before = {(finding.code, str(finding.where)) for finding in review(planted.sound)}
    for finding in findings:
        meant = any(expected.is_at(finding) for expected in planted.expected)
        if not meant and finding.code not in planted.also and (finding.code, str(finding.where)) not in before:
            _false(result, planted.fault, finding)


def _false(result: Measured, form: str, finding: Finding) -> None:
    if finding.severity is Severity.HINT:
        return
    result.of(finding.code).false += 1
    result.false_by_severity[finding.severity] += 1
    result.false.append(f"{form}：{finding.code} {finding.where.label} {finding.message}")
