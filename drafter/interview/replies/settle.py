"""An answer is settled, and the interview goes on: back to where a jump came from, else to what is still open."""

from dataclasses import replace
from datetime import date

from drafter.declaration import Indicator
from drafter.interview.answers.answer_book import Answer, AnswerBook, Prefill
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.parse_lines import words_of
from drafter.interview.answers.provenance import AnswerSource, Taken, Unasked
from drafter.interview.answers.route import facts
from drafter.interview.answers.years_told import QUESTION as YEARS_TOLD
from drafter.interview.answers.years_told import rolling
from drafter.interview.derived.guided_row import EFFECT
from drafter.interview.derived.indicators import silent_lines
from drafter.interview.earlier_form.rolled import with_years
from drafter.interview.prefill.offers import prefill
from drafter.interview.prefill.usual_values import default_of
from drafter.interview.state import S, State
from drafter.language.task.parts import read_task
from drafter.questionnaire.question import MoneyQuestion, Question, asks_for_kinds
from drafter.questionnaire.question_bank import TASKS

_DATES = ("project.planned_start", "project.planned_finish")


def settle(state: S, question: Question, answer: Answer, echo: str) -> S:
    """The state with this answer, at the next question."""
    settled = state.with_answers(state.book.with_answer(question.id, answer))
    told = f"{question.name}：{echo}{became(state.sheet, settled.sheet, question)}{_more(state, settled, question)}"
    before = state.book[question.id]
    if before is not None and before.value != answer.value:
        settled = settled.with_book(_asked_again(settled, question, _with_doubts(state, settled, question)))
    settled = _with_years(settled, question, before, answer)
    back = settled.return_to
    if back is not None and any(open_one.id == back for open_one in settled.route()):
        return replace(settled, at=back, return_to=None, echo=told)
    return replace(settled, at=settled.next_unsettled(after=question.id), return_to=None, echo=told)


def _with_years(state: S, question: Question, before: Answer | None, answer: Answer) -> S:
    """What tells a year tells the one of the fiscal year that is declared now: by what each is, or as a person chose."""
    sheet, was = state.sheet, before.value if before is not None else None
    if question.id == YEARS_TOLD.id and sheet.rolling is not None and isinstance(answer.value, tuple):
        chosen = sheet.rolling.with_rolled([one for one in answer.value if isinstance(one, str)])
        book = with_years(state.book, chosen, sheet.rolling.rolled)
        return replace(state, sheet=sheet.with_rolling(chosen)).with_answers(book)
    if question.field != "fiscal_year" or not isinstance(was, int) or not isinstance(answer.value, int):
        return state
    years = rolling(sheet.bank, state.book, was, answer.value, later=True) if state.follows else None
    if years is None:
        return state
    unasked = Answer(value=years.by_default, open=Unasked())
    book = with_years(state.book, years).with_answer(YEARS_TOLD.id, unasked)
    return replace(state, sheet=sheet.with_rolling(years)).with_answers(book)


def _more(before: State, after: State, question: Question) -> str:
    """How many questions a choice of kinds has brought: whoever looks at how far they are should know why it fell."""
    added = len(after.route()) - len(before.route()) if asks_for_kinds(question) else 0
    return f"\n多了 {added} 题细问，一类一张，答不上的空着" if added > 0 else ""


def became(before: AnswerSheet, after: AnswerSheet, question: Question) -> str:
    """What the answer became on the form, and what not: nobody should find rows there that they know nothing of."""
    rows: list[str] = []
    for name in after.book.settled:
        known = {entry.id for entry in before.book.entries(name)}
        fresh = (entry.value for entry in after.book.entries(name) if entry.id not in known and name != question.id)
        rows += [
            f"{words_of(value)}（{value.dimension.value}）"
            for value in fresh
            if isinstance(value, Indicator) and value.dimension
        ]
    told = f"\n放进表里：{'；'.join(rows)}" if rows else ""
    told += f"\n沿用的行改了数：{'；'.join(moved)}" if (moved := _moved(before, after)) else ""
    said = set(before.book.lines(question.id))
    silent = [f"{one.line}（{one.reason}）" for one in silent_lines(after, question) if one.line not in said]
    fresh_tasks = [line for line in after.book.lines(TASKS) if line not in before.book.lines(TASKS)]
    if question.id == EFFECT and not rows and after.book.words(EFFECT) not in ("", before.book.words(EFFECT)):
        silent.append("要写清量什么、到多少，例如：平均急救反应时间由12分钟缩短到10分钟")
    silent += [doubt for line in fresh_tasks for doubt in read_task(line).doubts]
    return told + (f"\n没有变成指标：{'；'.join(silent)}" if silent else "")


def _moved(before: AnswerSheet, after: AnswerSheet) -> list[str]:
    """The rows of last year that show another number now."""
    was = {(name, one.id): one.value for name in before.book.settled for one in before.book.entries(name)}
    return [
        f"{words_of(one.value)}（上年 {one.derived.last.target or '没有指标值'}）"
        for name in after.book.settled
        for one in after.book.entries(name)
        if one.derived and one.derived.last and was.get((name, one.id)) not in (None, one.value)
    ]


def _with_doubts(before: State, after: State, changed: Question) -> AnswerBook:
    """The book with every answer that rested on the one that was changed: following it, or marked to be looked at."""
    book = after.book
    for question, answer in after.settled():
        if question.id == changed.id or answer.stale or answer.value is None:
            continue
        was, now = default_of(before, question), default_of(after, question)
        if after.follows and now is not None and _shows(question, answer, was):
            book = book.with_answer(question.id, replace(answer, value=now.value))
        elif answer.value == ():  # left empty, perhaps only because what it rests on was not known yet
            book = book.with_answer(question.id, answer.doubted()) if was is None and now is not None else book
        elif was != now or _carried_otherwise(before, after, question, answer):
            book = book.with_answer(question.id, answer.doubted())
    return book


def _shows(question: Question, answer: Answer, was: Prefill | None) -> bool:
    """Whether an answer is a cost that was taken as the sum of the money, this year or last: it shows that sum."""
    is_cost = isinstance(question, MoneyQuestion) and question.field is None
    taken = answer.provenance in (Taken(AnswerSource.DEFAULT), Taken(AnswerSource.LAST_YEAR))
    return is_cost and was is not None and taken and answer.value == was.value


def _asked_again(after: State, changed: Question, book: AnswerBook) -> AnswerBook:
    """A project that is to run for several years, of which the dates know nothing yet, is asked for them again."""
    dates = [one for one in after.route() if one.field in _DATES]
    days = [answer.value for one in dates if (answer := book[one.id]) is not None and isinstance(answer.value, date)]
    within_a_year = len(days) == len(_DATES) and len({day.year for day in days}) == 1
    if changed.field == "project.nature" and facts(after.sheet)["spans_years"] and within_a_year:
        for one in dates:
            if (answer := book[one.id]) is not None:
                book = book.with_answer(one.id, replace(answer, open=Unasked()))
    return book


def _carried_otherwise(before: State, after: State, question: Question, answer: Answer) -> bool:
    """Whether last year's answer, which was taken, would now be rolled forward to something else."""
    return answer.provenance == Taken(AnswerSource.LAST_YEAR) and prefill(before, question) != prefill(after, question)
