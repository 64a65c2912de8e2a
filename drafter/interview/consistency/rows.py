"""Answers and the rows of the form that show them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.declaration import Indicator, QualitativeTarget, QuantitativeTarget
from drafter.interview.answers.answer_book import Answer, AnswerBook, Entry
from drafter.interview.answers.display import shown
from drafter.interview.answers.parse_amount import Amount, number_of, with_number
from drafter.interview.answers.parse_lines import words_of
from drafter.interview.answers.provenance import Derived
from drafter.interview.consistency.amendment import Amendment, answered
from drafter.interview.derived.guided_row import GuidedRow, entry_of_task
from drafter.interview.derived.indicators import guided_rows
from drafter.interview.derived.last_year_rows import as_shown
from drafter.interview.linked_amounts.list_lines import with_number_told
from drafter.interview.state import State
from drafter.questionnaire.question import IndicatorsQuestion, MoneyQuestion, PercentageQuestion, QuantityQuestion
from drafter.questionnaire.question_bank import TASKS


def of_rows(state: State) -> Iterator[Amendment]:
    """Rows that say something else than the answer they show."""
    for row in _rows(state):
        yield from _of_row(state, row)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that an answer became: as it stands in its group, and as the answer would make it `now`."""

    group: IndicatorsQuestion
    entry: Entry
    value: Indicator
    derived: Derived
    now: GuidedRow

    def in_book(self, book: AnswerBook, derived: Derived, value: Indicator | None = None) -> AnswerBook:
        """The book with the row held against another row that the answer makes, or worded otherwise too."""
        changed = replace(self.entry, value=self.value if value is None else value, provenance=derived)
        return book.with_entry(self.group.id, changed)


def _rows(state: State) -> Iterator[_Row]:
    """All that answers made; also those that are off the form for now because another row shows the same fact."""
    now = {row.key: row for row in guided_rows(state.sheet)}
    for group in (one for one in state.bank.questions() if isinstance(one, IndicatorsQuestion)):
        for entry in state.book.entries(group.id) if state.follows else state.entries(group.id):
            if entry.derived and entry.derived.key in now and isinstance(entry.value, Indicator):
                yield _Row(group, entry, entry.value, entry.derived, now[entry.derived.key])


def _of_row(state: State, row: _Row) -> Iterator[Amendment]:
    value, derived, now = row.value, row.derived, row.now.indicator
    was_shown, now_shown = as_shown(derived, derived.made), as_shown(derived, now)
    if derived.made != now and (derived.own or value.target == was_shown.target):
        fresh = now_shown if value == was_shown else value.model_copy(update={"target": now_shown.target})
        yield Amendment(
            row.group,
            f"前面的回答改过了。{row.group.name}里的“{words_of(value)}”也改成“{words_of(fresh)}”吗？",
            row.in_book(state.book, replace(derived, made=now), fresh),
            row.in_book(state.book, replace(derived, made=now, own=True)),
            follows=not derived.own,
            change=f"{row.group.name}“{words_of(value)}”→“{words_of(fresh)}”",
            row=row.entry.id,
        )
    elif derived.made == now and value.target != was_shown.target and not derived.own:
        yield from _back_to_task(state, row) if row.now.question.id == TASKS else _back_to_answer(state, row)


def _back_to_answer(state: State, row: _Row) -> Iterator[Amendment]:
    """The number was changed on the form: the answer it came from, and whatever else that became, should say the same."""
    source, answer = state.sheet.question(row.now.question.id), state.book[row.now.question.id]
    target, was = row.value.target, row.now.indicator.target
    if not isinstance(source, QuantityQuestion | PercentageQuestion | MoneyQuestion) or not isinstance(
        target, QuantitativeTarget
    ):
        return
    number = number_of(answer.value) if answer else None
    if answer is None or not isinstance(was, QuantitativeTarget) or number is None or number != was.quantity:
        return  # the target is made of more than this one answer
    if target.quantity != number and target.unit == was.unit and target.quantity > 0:
        fresh = _with_number(answer, target.quantity)
        after = answered(state, source, answer, fresh)
        again = next((one for one in guided_rows(after.sheet) if one.key == row.derived.key), None)
        if again is None:
            return  # a template that has nothing to say of this number
        yield Amendment(
            row.group,
            f"前面“{source.name}”答的是 {shown(source, answer.value)}，也改成 {shown(source, fresh)} 吗？",
            row.in_book(after.book, replace(row.derived, made=again.indicator)),
            row.in_book(state.book, replace(row.derived, own=True)),
            follows=True,
            change=f"{source.name} {shown(source, answer.value)} → {shown(source, fresh)}",
        )


def _back_to_task(state: State, row: _Row) -> Iterator[Amendment]:
    """The number, price or day of a task was changed on the form: the task should say the same."""
    tasks, entry = state.sheet.question(TASKS), entry_of_task(state.book, row.derived)
    fresh = _told_anew(str(entry.value), row) if entry else None
    if tasks is None or entry is None or fresh is None:
        return
    after = state.with_answers(state.book.with_entry(TASKS, replace(entry, value=fresh)))
    again = next((one for one in guided_rows(after.sheet) if one.key == row.derived.key), None)
    if again is None or as_shown(row.derived, again.indicator).target != row.value.target:
        return  # the task would be read otherwise: then the row stands beside it
    yield Amendment(
        row.group,
        f"任务里还写着“{entry.value}”，也改成“{fresh}”吗？",
        row.in_book(after.book, replace(row.derived, made=again.indicator)),
        row.in_book(state.book, replace(row.derived, own=True)),
        follows=True,
        change=f"任务“{entry.value}”→“{fresh}”",
    )


def _told_anew(line: str, row: _Row) -> str | None:
    was, now = row.now.indicator.target, row.value.target
    if isinstance(was, QuantitativeTarget) and isinstance(now, QuantitativeTarget):
        return with_number_told(line, was.quantity, now.quantity) if was.unit == now.unit else None
    if isinstance(was, QualitativeTarget) and isinstance(now, QualitativeTarget):
        return line.replace(was.description, now.description) if line.count(was.description) == 1 else None
    return None


def _with_number(answer: Answer, number: Decimal) -> Amount:
    return with_number(answer.value, number) if isinstance(answer.value, Amount) else number
