"""Last year's rows and the answers that speak of the same: such an answer changes the row's number, never its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.declaration import Indicator, QualitativeTarget, QuantitativeTarget, Target
from drafter.interview.answers.answer_book import AnswerBook, Entry
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.provenance import AnswerSource, Derived, Taken, Typed
from drafter.interview.answers.route import open_questions
from drafter.interview.derived.guided_row import GuidedRow, entry_of_task
from drafter.interview.earlier_form.matching import Asked, asked_by, is_of_nature, likeness, stands_where_asked
from drafter.language.text import share_of_pairs
from drafter.language.units import ANYTHING, amount_in
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.questionnaire.question_bank import TASKS
from drafter.regex import regex

_MEASURE = regex("(?:完成)?(?:数量|人数|人次数?|次数|场次|场数|期数|批次|件数|家数|户数|面积|长度|数)$")
"""How the name of an amount ends; what stands before it says what is counted."""
_DAY = regex(r"\d\s*月|[年月]底|季度")
_ENOUGH = 0.6
"""The part of the pairs of characters of what is counted that a row's name must have to count the same."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """An answer's row and a row of last year that may show the same, and how surely: first the likest are joined."""

    row: GuidedRow
    group: IndicatorsQuestion
    entry: Entry
    last: Indicator
    likeness: float


def joined(sheet: AnswerSheet, fresh: Sequence[GuidedRow]) -> tuple[AnswerBook, list[GuidedRow]]:
    """The book in which each answer's row has become the number of the row of last year that measures the same.

    One row for one answer, the likest first, wherever on the form it stands. Also the rows that last year did not have.
    Both only for what a person told in their own words: nothing that was only on offer changes last year's form.
    """
    book, left = sheet.book, list(fresh)
    taken: set[tuple[str, int]] = set()
    for pair in sorted(_pairs(sheet, fresh), key=lambda one: -one.likeness):
        place = (pair.group.id, pair.entry.id)
        entry = _joined(pair)
        changes = entry.value != pair.entry.value
        if pair.row in left and place not in taken and (not changes or is_own_word(sheet, pair.row)):
            left.remove(pair.row)
            taken.add(place)
            book = book.with_entry(pair.group.id, entry)
    return book, [row for row in left if is_own_word(sheet, row)]


def parted(sheet: AnswerSheet, keys: frozenset[str]) -> AnswerBook:
    """The book with each row of last year as it stood there, whose answer is none of these `keys` any more."""

    def as_it_was(entry: Entry) -> Entry:
        derived = entry.derived
        if derived is None or derived.last is None or derived.reworded or derived.key in keys:
            return entry
        return replace(entry, value=derived.last, provenance=Taken(AnswerSource.LAST_YEAR))

    book = sheet.book
    for question in sheet.bank.questions():
        if isinstance(question, IndicatorsQuestion):
            book = book.with_each_entry(question.id, as_it_was)
    return book


def as_shown(derived: Derived, made: Indicator) -> Indicator:
    """How a row stands on the form for what its answer makes: itself, or last year's row with its number."""
    last = derived.last
    return made if last is None else last.model_copy(update={"target": _with_number(last.target, made.target)})


def is_own_word(sheet: AnswerSheet, row: GuidedRow) -> bool:
    """Whether a person told what the row shows, rather than took it as it was on offer."""
    if row.question.id == TASKS:
        task = entry_of_task(sheet.book, Derived(row.key, row.indicator))
        return task is not None and task.provenance == Typed()
    answer = sheet.book[row.question.id]
    return answer is not None and isinstance(answer.provenance, Typed)


def _joined(pair: _Pair) -> Entry:
    made = pair.row.indicator
    derived = Derived(pair.row.key, made, last=pair.last)
    return replace(pair.entry, value=as_shown(derived, made), provenance=derived)


def _pairs(sheet: AnswerSheet, fresh: Sequence[GuidedRow]) -> Iterator[_Pair]:
    rivals = [one for question in open_questions(sheet) for one in asked_by(question)]
    groups = [question for question in sheet.bank.questions() if isinstance(question, IndicatorsQuestion)]
    carried = [
        (group, entry, entry.value)
        for group in groups
        for entry in sheet.book.entries(group.id)
        if entry.provenance == Taken(AnswerSource.LAST_YEAR) and isinstance(entry.value, Indicator)
    ]
    for row in fresh:
        for group, entry, last in carried:
            if (alike := _alike(row, last, rivals)) > 0:
                yield _Pair(row, group, entry, last, alike)


def _alike(row: GuidedRow, last: Indicator, rivals: Sequence[Asked]) -> float:
    """How surely an answer's row measures what a row of last year does; 0 for not, or not surely enough."""
    mine, name = Asked(row.question, row.template), last.name or ""
    if not is_of_nature(mine, last) or not _is_counted_alike(row.indicator.target, last.target):
        return 0
    here = 0.1 if stands_where_asked(mine, last) else 0.0
    if name == row.indicator.name:
        return 3 + here
    best = max((likeness(one, last) for one in rivals), default=0)
    liked = likeness(mine, last)
    if row.each in name and liked and liked >= best:
        return 2 + here + liked / 100
    core = _MEASURE.sub("", row.indicator.name or "")
    share = max(share_of_pairs(core, name), share_of_pairs(row.each, name))
    return share + here if share >= _ENOUGH else 0


def _is_counted_alike(now: Target | None, last: Target | None) -> bool:
    if isinstance(now, QuantitativeTarget) and isinstance(last, QuantitativeTarget):
        return _number_in(now, last.unit or "") is not None or ANYTHING in (now.unit, last.unit)
    return True


def _number_in(told: QuantitativeTarget, unit: str) -> Decimal | None:
    """So many counted in another unit, a larger one too: 35000人次 are 3.5万人次; None where that counts other things."""
    number = amount_in(told, unit)
    one = amount_in(QuantitativeTarget(comparator=None, quantity=Decimal(1), unit=unit), told.unit or unit)
    return number if number is not None or not one else told.quantity / one


def _with_number(last: Target | None, told: Target | None) -> Target | None:
    """Last year's target with the number that is told now, in its own unit and with its own sign; words stay, but for days."""
    if last is None:
        return told
    if isinstance(last, QuantitativeTarget) and isinstance(told, QuantitativeTarget):
        number = _number_in(told, last.unit or "")
        return last.model_copy(update={"quantity": told.quantity if number is None else number})
    if isinstance(last, QualitativeTarget) and isinstance(told, QualitativeTarget):
        days = _DAY.search(last.description) and _DAY.search(told.description)
        return told if days else last
    return last
