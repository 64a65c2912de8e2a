"""The second opinion: a name is an object of this project with an ending that measures it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from drafter.bank.completion.objects import WHOM, Subject
from drafter.bank.knowledge import Ending
from drafter.bank.statistics.ngrams import END
from drafter.bank.weights import Composition


class Composer:
    """How likely a text begins a name that is composed so: object by weight, then ending by strength."""

    def __init__(self, subjects: Sequence[Subject], endings: Iterable[Ending], weights: Composition) -> None:
        """Nothing is likely where there is no object or no ending."""
        self._endings, self._weights = tuple(endings), weights
        self._fans: dict[str | None, _Fan] = {}
        self._objects = [(subject.text, subject.weight, self._fan_of(subject)) for subject in subjects]
        self._total = sum(weight for _, weight, _ in self._objects) if self._endings else 0.0
        self._shares: dict[str, dict[str, float]] = {}

    def __bool__(self) -> bool:
        """Whether there is anything to compose."""
        return self._total > 0

    def measured_by(self, subject: Subject) -> list[tuple[str, float]]:
        """The endings that measure an object, each with its share of all, the likeliest first."""
        return self._fan_of(subject).shares

    def next(self, text: str) -> dict[str, float]:
        """The share of each character that may follow, given that the text is of this kind; empty where it is not."""
        found = self._shares.get(text)
        if found is None:
            found = self._shares[text] = self._next_shares(text)
        return found

    def _next_shares(self, text: str) -> dict[str, float]:
        weights: dict[str, float] = {}
        for name, weight, fan in self._objects:
            if len(name) > len(text) and name.startswith(text):
                character = name[len(text)]
                weights[character] = weights.get(character, 0.0) + weight
            elif text.startswith(name):
                behind = text[len(name) :]
                for character in fan.next.get(behind, ()):
                    if behind and name.endswith(behind + character):
                        continue  # 办公人员 is not measured by 人员满意度
                    more = weight * fan.begun[behind + character]
                    weights[character] = weights.get(character, 0.0) + more
        whole = sum(weights.values())
        return {character: weights[character] / whole for character in sorted(weights)} if whole else {}

    def _fan_of(self, subject: Subject) -> "_Fan":
        """Whom it is for was told in full: 沿线群众 is measured by 满意度, not by 人员满意度."""
        if subject.origin.endswith(WHOM):
            texts = {ending.text for ending in self._endings}
            return _Fan({one.text: one.strength for one in self._endings if not _holds_another(one.text, texts)})
        return self._fan(_unit_said(subject))

    def _fan(self, unit: str | None) -> "_Fan":
        if unit not in self._fans:
            self._fans[unit] = _Fan(_fitted(self._endings, unit, self._weights))
        return self._fans[unit]


def _holds_another(ending: str, texts: AbstractSet[str]) -> bool:
    return any(ending[place:] in texts for place in range(1, len(ending) - 1))


class _Fan:
    """The endings as a tree: how likely a piece begins one, and what may follow it."""

    def __init__(self, strengths: dict[str, float]) -> None:
        self.begun: dict[str, float] = defaultdict(float)
        self.next: dict[str, dict[str, None]] = defaultdict(dict)  # in a fixed order, unlike a set
        total = sum(strengths.values())
        self.shares = sorted(
            ((one, strength / total) for one, strength in strengths.items()), key=lambda one: (-one[1], one[0])
        )
        for ending, strength in strengths.items():
            text = ending + END
            for place, character in enumerate(text):
                self.begun[text[:place]] += strength / total
                self.next[text[:place]][character] = None
            self.begun[text] += strength / total


def _unit_said(subject: Subject) -> str | None:
    """The unit of an amount that came with an object; None where there is none, or it is a share."""
    said = subject.said
    return (said.unit or "") if said is not None and said.unit != "%" else None


def _fitted(endings: Sequence[Ending], unit: str | None, weights: Composition) -> dict[str, float]:
    """The endings as they suit one object: an amount that was said with it wants an ending that is counted.

    Counted endings are rarer than rates, so they are weighed among themselves; one seen with the same unit wins.
    """
    if unit is None:
        return {ending.text: ending.strength for ending in endings}
    most = max((ending.strength for ending in endings), default=1.0)
    counted = max((ending.strength for ending in endings if ending.units), default=1.0)
    counters = {one for ending in endings for one in ending.units}
    fitted = {}
    for ending in endings:
        counted_by = ending.text.rstrip("数量")
        if counted_by in counters and counted_by != unit:  # 人数 counts persons, whatever else was said
            fitted[ending.text] = ending.strength * weights.misfit
            continue
        named_so = bool(unit) and ending.text.endswith(unit)  # `服务人次` for 300 人次
        suits = named_so or unit in ending.units or len(ending.units) >= weights.any_unit
        by_unit = weights.same_unit if suits else weights.other_unit
        fit = by_unit * most / counted if ending.units else weights.share_of_amount
        fitted[ending.text] = ending.strength * fit
    return fitted
