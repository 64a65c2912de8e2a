"""Answers, lists and totals beside the tasks that tell of the same thing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from drafter.interview.answers.answer_book import AmountAnswer, AnswerBook, Entry, ToldInTask
from drafter.interview.answers.display import shown
from drafter.interview.answers.parse_amount import number_of
from drafter.interview.answers.provenance import Apart, Taken
from drafter.interview.consistency.amendment import Amendment, answered
from drafter.interview.linked_amounts.list_lines import pairs, sum_told, with_amount
from drafter.interview.linked_amounts.task_amounts import phrase_now, told_now, with_words
from drafter.interview.state import State
from drafter.language.task.lines import name_of_task
from drafter.questionnaire.question import QuantityQuestion
from drafter.questionnaire.question_bank import TASKS


def of_tasks(state: State) -> Iterator[Amendment]:
    """What a task, an answer or a line of a list says otherwise than the others, and totals that are too small."""
    yield from _of_tasks(state)
    yield from _of_lines(state)
    yield from _of_sums(state)


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
                follows=True,
                change=f"任务“{line.value}”→“{fresh}”",
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
    after = answered(state, question, answer, now.number).book
    yield Amendment(
        question,
        f"任务现在是“{line}”。前面“{question.name}”答的是 {shown(question, answer.value)}，"
        f"也改成 {shown(question, now.number)} 吗？",
        after.with_answer(question.id, AmountAnswer(value=now.number, told=now.told)),
        state.book.with_answer(question.id, replace(answer, told=None)),
        follows=True,
        change=f"{question.name} {shown(question, answer.value)} → {shown(question, now.number)}",
    )


def _of_lines(state: State) -> Iterator[Amendment]:
    """A line of a list and a task of the same thing tell two amounts: the one that was not changed follows.

    Where they never told the same, a person told both, and is asked which of them is right.
    """
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
                follows=agreed is not None,
                change=f"{where.name}“{changed.value}”→“{fresh}”",
            )


def _of_sums(state: State) -> Iterator[Amendment]:
    """A total that is less than what it is made of: it follows where it was taken as their sum."""
    for question, answer in _amounts(state):
        whole = sum_told(state.book, question, partly=True) if question.sum_of else None
        if whole is None or answer.own_total or not isinstance(answer.value, Decimal) or answer.value >= whole:
            continue
        of = state.sheet.question(question.sum_of or "")
        yield Amendment(
            question,
            f"{of.name if of else '清单'}各项加起来是 {shown(question, whole)}，"
            f"{question.name}是 {shown(question, answer.value)}，也改成 {shown(question, whole)} 吗？",
            state.with_answers(state.book.with_answer(question.id, replace(answer, value=whole))).book,
            state.book.with_answer(question.id, replace(answer, own_total=True)),
            follows=isinstance(answer.provenance, Taken),
            change=f"{question.name} {shown(question, answer.value)} → {shown(question, whole)}",
        )
