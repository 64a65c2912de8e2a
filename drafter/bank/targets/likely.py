"""Likely targets for a name: what rows that end alike aim at, in this draft above all, and amounts that were told."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from heapq import nsmallest

from drafter.bank.knowledge import MOST_NAMED, Knowledge
from drafter.bank.statistics.counts import pairs
from drafter.bank.statistics.dimension_codes import OF_THE_WORK, codes_of
from drafter.bank.statistics.target_keys import QUANTITY, target_meant, target_words
from drafter.bank.targets.plausible import is_measured, is_sensible, none_wanted
from drafter.bank.weights import Targets
from drafter.declaration import (
    Comparator,
    Dimension,
    Indicator,
    IndicatorType,
    QualitativeTarget,
    QuantitativeTarget,
    SuggestionRequest,
    Target,
)
from drafter.language.task.lines import what_and_how_much
from drafter.regex import regex

_ALL = "100|%"
_LIMITS = frozenset({Comparator.AT_MOST.value, Comparator.BELOW.value})
_NONE_AT_ALL = regex(rf"{re.escape(QUANTITY)}[^|]*\|0(?:\.0+)?\|")
_STATES = ("及时", "健全", "有效", "合理", "规范", "完整", "准确", "安全", "稳定")
"""What `…性` ends with when its state is the target: 健全性 aims at 健全."""
_COUNTED_IN = regex("(人次|场次|户|人|辆|场|套|处|家|名|台|座|件|只|头)数?量?$")
"""How names end that say in what they are counted: 改造户数, 参训人次."""
_AS_IT_SHOULD = regex("(?<![非不])正常(?:运转|运行|运作|运营|开展|开放|使用)$")
_NO_SHARE = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(0), unit="%")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity that was told with some words: `督导抽查 50 家`. A task is certain, the goal is not."""

    words: str
    target: QuantitativeTarget
    certain: bool


def amounts_told(request: SuggestionRequest) -> list[Amount]:
    """The amounts in tasks and goal."""
    goal = "。".join(filter(None, (request.objectives.annual, request.objectives.overall)))
    found = [_amount(task, certain=True) for task in request.tasks]
    found += [_amount(part, certain=False) for part in _parts(goal)]
    return [amount for amount in found if amount is not None]


def _parts(goal: str) -> Iterable[str]:
    for stop in "，。；;、：\n":
        goal = goal.replace(stop, ",")
    return (part for part in goal.split(",") if any(sign.isdigit() for sign in part))


def _amount(text: str, *, certain: bool) -> Amount | None:
    what, amount = what_and_how_much(text)
    return Amount(what, amount, certain) if amount is not None and what else None


def likely_targets(
    name: str,
    dimension: Dimension,
    knowledge: Knowledge,
    rows: Sequence[Indicator],
    amounts: Sequence[Amount],
    agency: str = "",
    most: int = 3,
) -> tuple[Target, ...]:
    """Up to `most` targets, best first; `rows` are the draft's indicators so far, `agency` whose draft it is."""
    weights, usual = knowledge.weights.targets, _usual_target(name, dimension, knowledge)
    votes = _votes(name, dimension, knowledge, rows, usual)
    for_it = [words for words, weight in votes.items() if weight > 0]
    best = nsmallest(weights.most_voted, for_it, key=lambda words: (-votes[words], words))
    ranked = [target_meant(words) for words in best]
    units = {words.rpartition("|")[2] or None for words in for_it if words[0] == QUANTITY}
    counted = amounts if dimension is Dimension.QUANTITY else ()
    told = _nearest([amount for amount in counted if _belongs(amount, name, ranked, units, weights)], name)
    certain = [_floor(amount.target) for amount in told if amount.certain]
    guessed = [_floor(amount.target) for amount in told if not amount.certain]
    own = _own_targets(name, dimension, knowledge, rows, agency)
    ranked = [one for one in _without_others_counts(ranked, own) if is_sensible(one, name, usual)]
    if usual is not None and not knowledge.named(name, 1):
        ranked = _usual_first(ranked, usual)
    if _is_told_in_words(name, dimension, rows) and not knowledge.named(name, 1):
        ranked = [one for one in ranked if not _is_share(one)]
    return tuple(dict.fromkeys((*certain[:1], *ranked[:1], *guessed[:1], *ranked)))[:most]


def _nearest(told: list[Amount], name: str) -> list[Amount]:
    """Those whose words are nearest to the name; none where two are as near and differ: one is another task's."""
    if len(told) < 2:
        return told
    shares = [len(pairs(one.words) & pairs(name)) / len(pairs(one.words) | pairs(name)) for one in told]
    nearest = [one for one, share in zip(told, shares, strict=True) if share == max(shares)]
    return nearest if len({(one.target.quantity, one.target.unit) for one in nearest}) == 1 else []


def _usual_first(ranked: list[Target], usual: Target) -> list[Target]:
    """What is usual for the very name before what names that end alike aim at, with the sign that the draft is in the habit of."""
    value = _parts_of(target_words(usual))[1]
    own = next((one for one in ranked if _parts_of(target_words(one))[1] == value), usual)
    return [own, *(one for one in ranked if one != own)]


def _own_targets(
    name: str, dimension: Dimension, knowledge: Knowledge, rows: Sequence[Indicator], agency: str
) -> list[Target | None]:
    """What the unit itself (any, where none is told) aims at under this name or one alike, and what is usual for it."""
    usual, weights = knowledge.usual.under(name, dimension), knowledge.weights.targets
    near = (row for row in rows if _common_ending(name, row.name or "", weights.longest) >= weights.alike_from)
    alike = (row.target for row in near)
    own = [usual[0].target if usual else None, *(target for target in alike if not _is_money(target))]
    return own + [row.target for row in knowledge.named(name, MOST_NAMED) if agency in ("", row.agency)]


def _without_others_counts(ranked: list[Target], own: Sequence[Target | None]) -> list[Target]:
    """Without how many of something else, or of another unit's, were counted: a limit or a share may be anybody's, 25000 个 is not."""
    others = [one for one in ranked if _is_count(one) and one not in own]
    words_too = bool(others) and ranked[0] in others  # as little as what is counted is told in words
    return [one for one in ranked if one not in others and not (words_too and isinstance(one, QualitativeTarget))]


def _is_told_in_words(name: str, dimension: Dimension, rows: Sequence[Indicator]) -> bool:
    """Whether an effect has no share, as 社会公平正义 has none; a draft that gives such effects shares goes on so."""
    return (
        not is_measured(name)
        and dimension.type is IndicatorType.OUTCOME
        and not any(
            row.target is not None and _is_share(row.target) and not is_measured(row.name or "")
            for row in rows
            if isinstance(row.dimension, Dimension) and row.dimension.type is IndicatorType.OUTCOME
        )
    )


def _is_share(target: Target) -> bool:
    return isinstance(target, QuantitativeTarget) and target.unit == "%"


def _is_count(target: Target) -> bool:
    if not isinstance(target, QuantitativeTarget) or target.unit in ("%", "‰"):
        return False
    return target.quantity != 0 and (target.comparator is not Comparator.AT_MOST or _is_money(target))


def _is_money(target: Target | None) -> bool:
    return isinstance(target, QuantitativeTarget) and "元" in (target.unit or "")


def _floor(target: QuantitativeTarget) -> QuantitativeTarget:
    """What is planned is a floor."""
    return target.model_copy(update={"comparator": target.comparator or Comparator.AT_LEAST})


def _belongs(amount: Amount, name: str, ranked: list[Target], units: set[str | None], weights: Targets) -> bool:
    """Whether a told amount is this name's: of the same thing, in a unit that suits, and not an amount for a share."""
    asked = pairs(amount.words)
    if not asked or len(asked & pairs(name)) < weights.alike * len(asked):
        return False
    unit = amount.target.unit
    if unit == "%" or name.endswith("率"):
        return unit == "%" and name.endswith("率")
    counted = _COUNTED_IN.search(name)
    if counted and unit and counted[1] not in unit and unit not in counted[1]:
        return False  # 5 辆 is no number of households
    said_outright = amount.certain and name.startswith(amount.words)
    if units and not said_outright and unit not in units and len(units - {"%"}) < weights.any_unit:
        return False
    first = ranked[0] if ranked else None
    return first is None or (isinstance(first, QuantitativeTarget) and first.unit != "%")


def _votes(
    name: str, dimension: Dimension, knowledge: Knowledge, rows: Sequence[Indicator], usual: Target | None
) -> dict[str, float]:
    """Targets (as `target_words`) with their votes; `usual` is what is usual for the very name."""
    weights = knowledge.weights.targets
    votes: dict[str, float] = defaultdict(float)
    for words, weight in _votes_of_endings(name, dimension, knowledge, usual):
        votes[words] += weight
    for words, weight in _votes_of_the_name(name, dimension, knowledge, usual):
        votes[words] += weight
    for row in rows:
        if row.target is not None and row.name:
            alike = _common_ending(name, row.name, weights.longest) ** 2 or weights.unlike
            words = target_words(row.target)
            near = 1.0 if row.dimension is dimension else _elsewhere(dimension, words, weights)
            votes[words] += weights.sibling * alike * near
    votes = _in_habit(votes, rows, weights.habit)
    most = max(votes.values(), default=1.0)
    for state in _states(name):
        votes[target_words(QualitativeTarget(description=state))] += weights.copied * most
    if none_wanted(name):
        votes[target_words(_NO_SHARE)] += weights.copied * most
    return votes


def _votes_of_endings(
    name: str, dimension: Dimension, knowledge: Knowledge, usual: Target | None
) -> Iterable[tuple[str, float]]:
    """What learned forms, and kinds of projects, aim at that measure with an ending of this name."""
    weights, codes = knowledge.weights.targets, codes_of(dimension)
    share = weights.enough_forms / max(weights.enough_forms, knowledge.forms)
    shortest = 1 if usual is None else weights.telling
    for length in range(shortest, min(weights.longest, len(name)) + 1):
        *learned, of_kinds = knowledge.targets_of(name[-length:])
        for told, weight in (*((told, share) for told in learned), (of_kinds, weights.usual)):
            for (code, words), forms in told:
                if length < weights.telling and _NONE_AT_ALL.match(words):
                    continue
                near = 1.0 if code in codes else _elsewhere(dimension, words, weights)
                yield words, (2 * length - 1) * near * weight * forms  # adds up to length²


def _votes_of_the_name(
    name: str, dimension: Dimension, knowledge: Knowledge, usual: Target | None
) -> Iterable[tuple[str, float]]:
    """What rows of this very name aim at, and what is usual for it."""
    weights = knowledge.weights.targets
    if usual is not None:
        yield target_words(usual), weights.same_usual
    for sighting in knowledge.named(name, MOST_NAMED):
        if sighting.target is not None:
            words = target_words(sighting.target)
            here = sighting.dimension == dimension.value
            yield words, weights.same_name * (1.0 if here else _elsewhere(dimension, words, weights))


def _usual_target(name: str, dimension: Dimension, knowledge: Knowledge) -> Target | None:
    usual = knowledge.usual.under(name, dimension)
    return usual[0].target if usual is not None and usual[0].dimension is dimension else None


def _elsewhere(dimension: Dimension, words: str, weights: Targets) -> float:
    """What a target of another 二级指标 says: how many were counted there says nothing of costs and effects."""
    counted = words[0] == QUANTITY and not words.endswith("%")
    return 0.0 if counted and dimension not in OF_THE_WORK else weights.elsewhere


def _common_ending(one: str, other: str, longest: int) -> int:
    length = 0
    while length < min(len(one), len(other), longest) and one[-length - 1] == other[-length - 1]:
        length += 1
    return length


def _in_habit(votes: dict[str, float], rows: Sequence[Indicator], half: float) -> dict[str, float]:
    """The same values with the signs that this draft is in the habit of: = or ≥, or none at all. A limit is no habit."""
    habits: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for row in rows:
        if isinstance(row.target, QuantitativeTarget):
            sign, value = _parts_of(target_words(row.target))
            if sign not in _LIMITS:
                habits[value == _ALL][sign] += 1
    if not habits[True] and set(habits[False]) == {""}:  # who writes numbers without a sign writes 100% so too
        habits[True] = habits[False]
    after: dict[str, float] = defaultdict(float)
    for words, weight in votes.items():
        sign, value = _parts_of(words)
        habit = habits[value == _ALL] if words[0] == QUANTITY and sign not in _LIMITS else None
        if not habit:
            after[words] += weight
            continue
        seen = sum(habit.values())
        kept = half / (seen + half)
        after[words] += weight * kept
        for usual_sign, times in habit.items():
            after[f"{QUANTITY}{usual_sign}|{value}"] += weight * (1 - kept) * times / seen
    return after


def _parts_of(words: str) -> tuple[str, str]:
    """Sign, and quantity with unit."""
    sign, _, value = words[1:].partition("|")
    return sign, value


def _states(name: str) -> Iterable[str]:
    """Words of a name that are its target: 制度健全性 → 健全, 得到提升 → 得到提升, 基地正常运营 → 正常运营."""
    if name.endswith("性") and name[-3:-1] in _STATES:
        yield name[-3:-1]
    if name[-4:-2] == "得到" or _AS_IT_SHOULD.search(name):
        yield name[-4:]
