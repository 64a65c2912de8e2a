"""An object and a pattern make a name; and how well they suit each other."""

from math import pow as power

from drafter.bank.candidate import Candidate
from drafter.bank.pattern import Pattern
from drafter.bank.subjects import Subject

_SAME_UNIT, _OTHER_UNIT = 3.0, 0.5


def composed(subject: Subject, pattern: Pattern, score: float) -> Candidate:
    """The object with the ending, joined where the one runs into the other (`…工作` + `工作完成率`)."""
    shared = overlap(subject.text, pattern.ending)
    shared = shared if shared > 1 or shared == len(pattern.ending) else 0
    name = subject.text + pattern.ending[shared:]
    said = subject.said if subject.said and pattern.counts(subject.said.unit) else None
    return Candidate(name, score, pattern.sightings, pattern, subject.text, subject.origin, said)


def overlap(text: str, ending: str) -> int:
    """How many of an ending's first characters the text ends with already."""
    return next((n for n in range(len(ending), 0, -1) if text.endswith(ending[:n])), 0)


def strength(pattern: Pattern, sightings: dict[str, int]) -> float:
    """How well an ending stands on its own.

    It is used by many forms, behind many things, long enough to say something, and is not merely the ending of one
    kind of object (`人员满意度` is half of `满意度`: there 人员 belongs to whom, not to how).
    """
    ending = pattern.ending
    shorter = max((sightings.get(ending[n:], 0) for n in range(1, len(ending))), default=0)
    share = len(pattern.sightings) / shorter if shorter else 1.0
    length = 0.25 if len(ending) == 1 else power(min(len(ending), 6), 0.7)
    return power(pattern.forms, 0.6) * pattern.variety * length * share * (0.4 if pattern.forms == 1 else 1.0)


def fitted(patterns: list[tuple[Pattern, float]], subject: Subject) -> list[tuple[Pattern, float]]:
    """The patterns as they suit one object: an amount that was said with it wants an ending that is counted.

    Counted endings are rarer than rates, so they are weighed among themselves; one seen with the same unit wins.
    """
    if subject.said is None or subject.said.unit == "%":
        return patterns
    best = max((weight for pattern, weight in patterns if pattern.units), default=1.0)
    unit = subject.said.unit or ""
    return [
        (pattern, weight * _unit_fit(pattern, unit, best) if pattern.units else weight) for pattern, weight in patterns
    ]


def _unit_fit(pattern: Pattern, unit: str, best: float) -> float:
    return (_SAME_UNIT if pattern.counts(unit) else _OTHER_UNIT) / best
