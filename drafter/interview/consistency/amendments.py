"""Goal and indicators come from the same answers: what was changed in one place is offered for change in the others.

Nothing is changed silently. What is offered and declined is not offered again, and hand edits are never overwritten.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.declaration import Indicator, QuantitativeTarget
from drafter.interview.answers.answer_book import AmountAnswer, Answer, AnswerBook, Entry, GoalAnswer, ToldInTask
from drafter.interview.answers.display import shown
from drafter.interview.answers.parse_amount import Amount, number_of, with_number
from drafter.interview.answers.parse_lines import words_of
from drafter.interview.answers.provenance import Apart, Derived
from drafter.interview.consistency.clause_merge import Change, changes_between, merged
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
    return next(amendments(state), None)


def amendments(state: State) -> Iterator[Amendment]:
    """All of them, in the order in which they are offered."""
    for row in _rows(state):
        yield from _of_row(state, row)
    yield from _of_tasks(state)
    yield from _of_lines(state)
    yield from _of_sums(state)
    yield from _of_goal(state)


# -- an answer and its indicators ---------------------------------------------------------------------------------


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
    now = {row.key: row for row in guided_rows(state.sheet)}
    for group in (one for one in state.bank.questions() if isinstance(one, IndicatorsQuestion)):
        for entry in state.entries(group.id):
            if entry.derived and entry.derived.key in now and isinstance(entry.value, Indicator):
                yield _Row(group, entry, entry.value, entry.derived, now[entry.derived.key])


def _of_row(state: State, row: _Row) -> Iterator[Amendment]:
    value, derived, now = row.value, row.derived, row.now.indicator
    if derived.made != now and (derived.own or value.target == derived.made.target):
        fresh = now if value == derived.made else value.model_copy(update={"target": now.target})
        yield Amendment(
            row.group,
            f"前面的回答改过了。{row.group.name}里的“{words_of(value)}”也改成“{words_of(fresh)}”吗？",
            row.in_book(state.book, replace(derived, made=now), fresh),
            row.in_book(state.book, replace(derived, made=now, own=True)),
        )
    elif derived.made == now and value.target != derived.made.target and not derived.own:
        yield from _back_to_answer(state, row)


def _back_to_answer(state: State, row: _Row) -> Iterator[Amendment]:
    """The number was changed on the form: the answer it came from, and whatever else that became, should say the same."""
    source, answer = state.sheet.question(row.now.question.id), state.book[row.now.question.id]
    target, was = row.value.target, row.now.indicator.target
    if not isinstance(source, QuantityQuestion | PercentageQuestion) or not isinstance(target, QuantitativeTarget):
        return
    number = number_of(answer.value) if answer else None
    if answer is None or not isinstance(was, QuantitativeTarget) or number is None or number != was.quantity:
        return  # the target is made of more than this one answer
    if target.quantity != number and target.unit == was.unit and target.quantity > 0:
        fresh = _with_number(answer, target.quantity)
        after = _answered(state, source, answer, fresh)
        again = next((one for one in guided_rows(after.sheet) if one.key == row.derived.key), None)
        if again is None:
            return  # a template that has nothing to say of this number
        yield Amendment(
            row.group,
            f"前面“{source.name}”答的是 {shown(source, answer.value)}，也改成 {shown(source, fresh)} 吗？",
            row.in_book(after.book, replace(row.derived, made=again.indicator)),
            row.in_book(state.book, replace(row.derived, own=True)),
        )


def _with_number(answer: Answer, number: Decimal) -> Amount:
    return with_number(answer.value, number) if isinstance(answer.value, Amount) else number


def _answered(state: State, question: Question, before: Answer, value: Amount) -> State:
    return state.with_answers(state.book.with_answer(question.id, as_before(value, before)))


# -- an answer and the tasks --------------------------------------------------------------------------------------


def _of_tasks(state: State) -> Iterator[Amendment]:
    """An amount that a task told too has another number now."""
    tasks, book = state.sheet.question(TASKS), state.book
    for question, answer in _amounts(state):
        told = answer.told
        if tasks is None or told is None:
            continue
        line = _line_telling(book, told)
        if line is None:
            yield from _from_task(state, question, answer, told)
            continue
        now = phrase_now(question, answer.value, told.words)
        fresh = with_words(str(line.value), told.words, now) if now else None
        if now and fresh is not None:
            after = book.with_entry(tasks.id, replace(line, value=fresh))
            yield Amendment(
                tasks,
                f"任务里还写着“{line.value}”，也改成“{fresh}”吗？",
                state.with_answers(after.with_answer(question.id, replace(answer, told=replace(told, words=now)))).book,
                book.with_answer(question.id, replace(answer, told=None)),
            )


def _amounts(state: State) -> Iterator[tuple[QuantityQuestion, AmountAnswer]]:
    for question, answer in state.settled():
        if isinstance(question, QuantityQuestion) and isinstance(answer, AmountAnswer):
            yield question, answer


def _line_telling(book: AnswerBook, told: ToldInTask) -> Entry | None:
    """The task that tells an amount in these words: the one that did before all others."""
    lines = [one for one in book.entries(TASKS) if with_words(str(one.value), told.words, told.words) is not None]
    named_so = [one for one in lines if name_of_task(str(one.value)) == told.task]
    return next(iter(named_so if told.task else lines), None)


def _from_task(state: State, question: QuantityQuestion, answer: AmountAnswer, told: ToldInTask) -> Iterator[Amendment]:
    """The task was changed: the answer that told the same amount is offered the new one."""
    now = told_now(question, told, state.book)
    if now is None or now.number == number_of(answer.value):
        return
    lines = (str(one.value) for one in state.book.entries(TASKS))
    line = next((one for one in lines if name_of_task(one) == now.told.task), "")
    after = _answered(state, question, answer, now.number).book
    yield Amendment(
        question,
        f"任务现在是“{line}”。前面“{question.name}”答的是 {shown(question, answer.value)}，"
        f"也改成 {shown(question, now.number)} 吗？",
        after.with_answer(question.id, AmountAnswer(value=now.number, told=now.told)),
        state.book.with_answer(question.id, replace(answer, told=None)),
    )


def _of_lines(state: State) -> Iterator[Amendment]:
    """A line of a list and a task of the same thing tell two amounts: the one that was not changed follows."""
    tasks, book = state.sheet.question(TASKS), state.book
    for pair in pairs(state.sheet):
        if pair.here == pair.there or isinstance(pair.line.task, Apart) or tasks is None:
            continue
        agreed = pair.line.agreed
        task_follows = agreed is not None and agreed.amount == pair.there
        changed, other = (pair.task, pair.line) if task_follows else (pair.line, pair.task)
        where = tasks if task_follows else pair.question
        was, now = (pair.there, pair.here) if task_follows else (pair.here, pair.there)
        fresh = with_amount(str(changed.value), was, now, pair.unit)
        if fresh is not None:
            yield Amendment(
                where,
                f"{(pair.question if task_follows else tasks).name}里是“{other.value}”，"
                f"{where.name}里是“{changed.value}”，也改成“{fresh}”吗？",
                state.with_answers(book.with_entry(where.id, replace(changed, value=fresh))).book,
                book.with_entry(pair.question.id, replace(pair.line, task=Apart(agreed))),
            )


def _of_sums(state: State) -> Iterator[Amendment]:
    """A total that is less than what it is made of."""
    for question, answer in _amounts(state):
        whole = sum_told(state.book, question, partly=True) if question.sum_of else None
        if whole is None or answer.own_total or not isinstance(answer.value, Decimal) or answer.value >= whole:
            continue
        of = state.sheet.question(question.sum_of or "")
        yield Amendment(
            question,
            f"{of.name if of else '清单'}各项加起来是 {shown(question, whole)}，"
            f"{question.name}是 {shown(question, answer.value)}，也改成 {shown(question, whole)} 吗？",
            _answered(state, question, answer, whole).book,
            state.book.with_answer(question.id, replace(answer, own_total=True)),
        )


# -- answers and the goal -----------------------------------------------------------------------------------------


def _of_goal(state: State) -> Iterator[Amendment]:
    question, answer = state.sheet.question(GOAL), state.book[GOAL]
    if question is None or not isinstance(answer, GoalAnswer):
        return
    now, text = state.drafted_goal(), answer.value
    if now is None:
        return  # the answers say nothing of the goal any more: what was written stays
    if now != answer.draft:
        after = merged(text, answer.draft, now)
        if after != text:
            yield Amendment(
                question,
                f"前面的回答改过了，{question.name}也跟着改吗？\n{_listed(changes_between(text, after))}",
                state.book.with_answer(GOAL, replace(answer, value=after, draft=now)),
                state.book.with_answer(GOAL, replace(answer, draft=now, own=True)),
            )
    elif not answer.own:
        yield from _from_goal(state, question, answer, now)


def _from_goal(state: State, question: Question, answer: GoalAnswer, draft: str) -> Iterator[Amendment]:
    """A number was changed in the goal by hand: the answer it came from is offered the same."""
    for fragment in fragments(state.sheet):
        source, said = state.sheet.question(fragment.question_id), state.book[fragment.question_id]
        numeric = isinstance(source, QuantityQuestion | PercentageQuestion) and said is not None
        number = _changed_number(fragment.text, draft, answer.value) if numeric else None
        if source is None or said is None or number is None or number == number_of(said.value):
            continue
        fresh = _with_number(said, number)
        after = _answered(state, source, said, fresh)
        held = _beside(after.drafted_goal(), answer)
        yield Amendment(
            question,
            f"目标里的数改了。前面“{source.name}”答的是 {shown(source, said.value)}，也改成 {shown(source, fresh)} 吗？",
            after.book.with_answer(GOAL, held),
            state.book.with_answer(GOAL, replace(answer, own=True)),
        )


def _beside(draft: str | None, goal: GoalAnswer) -> Answer:
    """The goal beside another draft, if there still is one."""
    if draft is None:
        return Answer(value=goal.value, provenance=goal.provenance, open=goal.open)
    return replace(goal, draft=draft)


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
