"""Goal and indicators come from the same answers: what was changed in one place is offered for change in the others.

Nothing is changed silently. What is offered and declined is not offered again, and hand edits are never overwritten.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.declaration import Indicator, QuantitativeTarget
from drafter.interview.answers.answer_book import Answer, AnswerBook, AnswerSource, AnswerValue, Entry
from drafter.interview.answers.display import shown
from drafter.interview.answers.parse_amount import number_of, with_number
from drafter.interview.answers.parse_lines import words_of
from drafter.interview.consistency.clause_merge import Change, changes_between, merged
from drafter.interview.derived.indicator_lists import with_derived_rows
from drafter.interview.derived.indicators import GuidedRow, fragments, guided_rows
from drafter.interview.linked_amounts.list_lines import pairs, sum_told, with_amount
from drafter.interview.linked_amounts.task_amounts import as_before, phrase_now, told_now, with_words
from drafter.interview.state import State
from drafter.language.numerals import read_number
from drafter.language.tasks import name_of_task
from drafter.questionnaire.question import IndicatorsQuestion, PercentageQuestion, QuantityQuestion, Question
from drafter.questionnaire.question_bank import GOAL, TASKS


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change on offer: the sentence that asks, and the answers after yes and after no."""

    question: Question
    sentence: str
    accepted: AnswerBook
    declined: AnswerBook


def amendment(state: State) -> Amendment | None:
    """The first thing that no longer agrees with the answers, if there is any."""
    return next(_amendments(state), None)


def _amendments(state: State) -> Iterator[Amendment]:
    bank, book = state.bank, state.book
    rows = {row.key: row for row in guided_rows(bank, book)}
    for question in bank.questions():
        if isinstance(question, IndicatorsQuestion):
            for entry in state.entries(question.id):
                row = rows.get(entry.origin or "")
                if row is not None:
                    yield from _of_row(state, question, entry, row)
    yield from _of_tasks(state)
    yield from _of_lines(state)
    yield from _of_sums(state)
    yield from _of_goal(state)


# -- an answer and its indicators ---------------------------------------------------------------------------------


def _of_row(state: State, group: IndicatorsQuestion, entry: Entry, row: GuidedRow) -> Iterator[Amendment]:
    value, made, now, book = entry.value, entry.made, row.indicator, state.book
    if not isinstance(value, Indicator) or made is None:
        return
    if made != now and (entry.own or value.target == made.target):
        fresh = now if value == made else value.model_copy(update={"target": now.target})
        yield Amendment(
            group,
            f"前面的回答改过了。{group.name}里的“{words_of(value)}”也改成“{words_of(fresh)}”吗？",
            book.with_entry(group.id, entry.id, {"value": fresh, "made": now}),
            book.with_entry(group.id, entry.id, {"made": now, "own": True}),
        )
    elif made == now and value.target != made.target and not entry.own:
        yield from _back_to_answer(state, group, entry, row)


def _back_to_answer(state: State, group: IndicatorsQuestion, entry: Entry, row: GuidedRow) -> Iterator[Amendment]:
    """The number was changed on the form: the answer it came from, and whatever else that became, should say the same."""
    bank, book = state.bank, state.book
    source, answer = bank.question(row.question.id), book[row.question.id]
    value = entry.value
    target = value.target if isinstance(value, Indicator) else None
    if not isinstance(source, QuantityQuestion | PercentageQuestion) or not isinstance(target, QuantitativeTarget):
        return
    was = row.indicator.target
    number = number_of(answer.value) if answer else None
    if answer is None or not isinstance(was, QuantitativeTarget) or number is None or number != was.quantity:
        return  # the target is made of more than this one answer
    if target.quantity != number and target.unit == was.unit and target.quantity > 0:
        fresh = _with_number(answer, target.quantity)
        after = _answered(state, source, fresh)
        again = next((one for one in guided_rows(bank, after) if one.key == row.key), None)
        if again is None:
            return  # a template that has nothing to say of this number
        yield Amendment(
            group,
            f"前面“{source.name}”答的是 {shown(source, answer.value)}，也改成 {shown(source, fresh)} 吗？",
            after.with_entry(group.id, entry.id, {"made": again.indicator}),
            book.with_entry(group.id, entry.id, {"own": True}),
        )


def _with_number(answer: Answer, number: Decimal) -> AnswerValue:
    return with_number(answer.value, number) if isinstance(answer.value, Decimal | QuantitativeTarget) else number


def _answered(state: State, question: Question, value: AnswerValue) -> AnswerBook:
    fresh = as_before(value, AnswerSource.TYPED, state.book[question.id])
    after = state.book.with_answer(question.id, fresh)
    return with_derived_rows(state.bank, state.book, after, state.last_year)


# -- an answer and the tasks --------------------------------------------------------------------------------------


def _of_tasks(state: State) -> Iterator[Amendment]:
    """An amount that a task told too has another number now."""
    tasks, book = state.bank.question(TASKS), state.book
    if tasks is None:
        return
    for question, answer in state.settled():
        told = answer.told
        if told is None or not isinstance(question, QuantityQuestion):
            continue
        line = _line_telling(book, told, answer.told_in)
        if line is None:
            yield from _from_task(state, question, answer)
            continue
        now = phrase_now(question, answer.value, told)
        fresh = with_words(str(line.value), told, now) if now else None
        if fresh is not None:
            changed = book.with_entry(tasks.id, line.id, {"value": fresh})
            after = changed.with_answer(question.id, answer.model_copy(update={"told": now}))
            yield Amendment(
                tasks,
                f"任务里还写着“{line.value}”，也改成“{fresh}”吗？",
                with_derived_rows(state.bank, book, after, state.last_year),
                book.with_answer(question.id, answer.model_copy(update={"told": None, "told_in": None})),
            )


def _line_telling(book: AnswerBook, told: str, task: str | None) -> Entry | None:
    """The task that tells an amount in these words: the one that did before all others."""
    lines = [one for one in book.entries(TASKS) if with_words(str(one.value), told, told) is not None]
    named_so = [one for one in lines if name_of_task(str(one.value)) == task]
    return next(iter(named_so if task else lines), None)


def _from_task(state: State, question: QuantityQuestion, answer: Answer) -> Iterator[Amendment]:
    """The task was changed: the answer that told the same amount is offered the new one."""
    now = told_now(question, answer, state.book)
    lines = (str(one.value) for one in state.book.entries(TASKS))
    line = next((one for one in lines if now and name_of_task(one) == now.task), "")
    if now is None or now.number == number_of(answer.value):
        return
    after = _answered(state, question, now.number)
    fresh = Answer(value=now.number, source=AnswerSource.TYPED, told=now.words, told_in=now.task)
    yield Amendment(
        question,
        f"任务现在是“{line}”。前面“{question.name}”答的是 {shown(question, answer.value)}，"
        f"也改成 {shown(question, now.number)} 吗？",
        after.with_answer(question.id, fresh),
        state.book.with_answer(question.id, answer.model_copy(update={"told": None, "told_in": None})),
    )


def _of_lines(state: State) -> Iterator[Amendment]:
    """A line of a list and a task of the same thing tell two amounts: the one that was not changed follows."""
    bank, book = state.bank, state.book
    tasks = bank.question(TASKS)
    for pair in pairs(bank, book) if tasks else ():
        if pair.here == pair.there or pair.line.own or tasks is None:
            continue
        task_follows = pair.line.agreed == pair.there
        changed, other = (pair.task, pair.line) if task_follows else (pair.line, pair.task)
        where = tasks if task_follows else pair.question
        was, now = (pair.there, pair.here) if task_follows else (pair.here, pair.there)
        fresh = with_amount(str(changed.value), was, now, pair.unit)
        if fresh is not None:
            after = book.with_entry(where.id, changed.id, {"value": fresh})
            yield Amendment(
                where,
                f"{(pair.question if task_follows else tasks).name}里是“{other.value}”，"
                f"{where.name}里是“{changed.value}”，也改成“{fresh}”吗？",
                with_derived_rows(bank, book, after, state.last_year),
                book.with_entry(pair.question.id, pair.line.id, {"own": True}),
            )


def _of_sums(state: State) -> Iterator[Amendment]:
    """A total that is less than what it is made of."""
    bank, book = state.bank, state.book
    for question, answer in state.settled():
        whole = (
            sum_told(book, question, partly=True)
            if isinstance(question, QuantityQuestion) and question.sum_of
            else None
        )
        if whole is None or answer.own or not isinstance(answer.value, Decimal) or answer.value >= whole:
            continue
        of = bank.question(getattr(question, "sum_of", None) or "")
        yield Amendment(
            question,
            f"{of.name if of else '清单'}各项加起来是 {shown(question, whole)}，"
            f"{question.name}是 {shown(question, answer.value)}，也改成 {shown(question, whole)} 吗？",
            _answered(state, question, whole),
            book.with_answer(question.id, answer.model_copy(update={"own": True})),
        )


# -- answers and the goal -----------------------------------------------------------------------------------------


def _of_goal(state: State) -> Iterator[Amendment]:
    question, answer = state.bank.question(GOAL), state.book[GOAL]
    if question is None or answer is None or not isinstance(answer.value, str) or answer.made is None:
        return
    now, text = state.drafted_goal(), answer.value
    if now is None:
        return  # the answers say nothing of the goal any more: what was written stays
    if now != answer.made:
        after = merged(text, answer.made, now)
        if after != text:
            yield Amendment(
                question,
                f"前面的回答改过了，{question.name}也跟着改吗？\n{_listed(changes_between(text, after))}",
                state.book.with_answer(GOAL, answer.model_copy(update={"value": after, "made": now})),
                state.book.with_answer(GOAL, answer.model_copy(update={"made": now, "own": True})),
            )
    elif not answer.own:
        yield from _from_goal(state, question, answer, now)


def _from_goal(state: State, question: Question, answer: Answer, draft: str) -> Iterator[Amendment]:
    """A number was changed in the goal by hand: the answer it came from is offered the same."""
    bank, book = state.bank, state.book
    for fragment in fragments(bank, book):
        source, said = bank.question(fragment.question_id), book[fragment.question_id]
        numeric = isinstance(source, QuantityQuestion | PercentageQuestion) and said is not None
        number = _changed_number(fragment.text, draft, str(answer.value)) if numeric else None
        if source is None or said is None or number is None or number == number_of(said.value):
            continue
        fresh = _with_number(said, number)
        after = _answered(state, source, fresh)
        held = answer.model_copy(update={"made": state.with_book(after).drafted_goal()})
        yield Amendment(
            question,
            f"目标里的数改了。前面“{source.name}”答的是 {shown(source, said.value)}，也改成 {shown(source, fresh)} 吗？",
            after.with_answer(GOAL, held),
            book.with_answer(GOAL, answer.model_copy(update={"own": True})),
        )


def _changed_number(fragment: str, draft: str, text: str) -> Decimal | None:
    """The number that stands in the text where the fragment of the draft has another: `培训1500人`, `培训1600人`."""
    numbers = _NUMBER.findall(fragment)
    if len(numbers) != 1 or fragment not in draft or fragment in text:
        return None
    before, after = fragment.split(numbers[0])
    whole_clause = rf"(?<![^，。；：、.\n]){re.escape(before)}({_NUMBER.pattern}){re.escape(after)}(?![^，。；：\n])"
    found = re.findall(whole_clause, text)
    return read_number(found[0]) if len(found) == 1 else None


def _listed(changes: list[Change]) -> str:
    return "\n".join(f"  {change}" for change in changes)


_NUMBER = re.compile(r"\d+(?:\.\d+)?万?")
