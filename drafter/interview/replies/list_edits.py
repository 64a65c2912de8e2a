"""Replies to a list question: lines are added, worded anew, removed and moved until the list is complete."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from drafter.declaration import Indicator
from drafter.interview import reply as r
from drafter.interview.answers.answer_book import FIRST_GUIDED, Answer, AnswerBook, Entry
from drafter.interview.answers.context import NotUnderstood
from drafter.interview.answers.parse_lines import Lines, edited, moved, name_of, removed, with_lines
from drafter.interview.answers.provenance import TYPED, AnswerSource, Given, Taken
from drafter.interview.answers.template_values import told_tasks
from drafter.interview.derived.indicator_lists import id_today, with_own_words
from drafter.interview.replies.hearing import lines_heard
from drafter.interview.replies.settle import became, settle
from drafter.interview.state import S, State
from drafter.language.task.lines import name_of_task
from drafter.language.task.parts import read_task
from drafter.questionnaire.question import ChoicesQuestion, Question
from drafter.questionnaire.question_bank import TASKS


def say_all(state: S, question: Question, value: r.Spoken) -> S:
    """The whole list at once; what stood there before is replaced, but for what other answers put there."""
    lines = lines_heard(state, question, value)
    if isinstance(lines, NotUnderstood):
        return _complain(state, lines.complaint, value)
    made = tuple(one for one in state.entries(question.id) if one.derived)
    there, left = with_own_words(made, lines.values)
    said = set(map(name_of, left))
    kept = tuple(one for one in there if name_of(one.value) not in said)
    entries = (*kept, *(Entry(number, line) for number, line in enumerate(left, 1)))
    return settle(state, question, Answer(value=entries), lines.echo or "没有")


def change_list(state: S, question: Question, reply: r.Reply, unfinished: str) -> S:
    """One change; `unfinished` is an indicator's name said before, without its target."""
    entries = state.book.entries(question.id)
    if isinstance(reply, r.Remove | r.Move | r.Edit) and all(one.id != reply.entry for one in entries):
        reply = replace(reply, entry=id_today(state.sheet, reply.entry))
    match reply:
        case r.Done():
            return _done(state, question)
        case r.Remove(entry):
            gone = [
                one.value.name
                for one in state.entries(question.id)
                if one.id == entry and isinstance(one.value, Indicator)
            ]
            after = with_entries(state, question, removed(entries, entry), "已删去")
            return replace(after, taken_out=(*after.taken_out, *filter(None, gone)))
        case r.Move(entry, position):
            shown = state.entries(question.id)
            hidden = tuple(one for one in entries if one not in shown)
            return with_entries(state, question, (*hidden, *moved(shown, entry, position)), "已移动")
        case r.Edit(entry, value):
            return _edit(state, question, entry, value)
        case r.Add(value, suggested):
            provenance = Taken(AnswerSource.SUGGESTION) if suggested else TYPED
            return _add(state, question, value, provenance, unfinished)
    return state


def with_entries(state: S, question: Question, entries: tuple[Entry, ...], echo: str) -> S:
    """The list as it now is; the interview stays at its question."""
    after = state.with_answers(state.book.with_answer(question.id, Answer(value=entries)))
    return replace(after, echo=echo + became(state.sheet, after.sheet, question))


def extended(
    state: State, question: Question, values: Iterable[str | Indicator], provenance: Given
) -> tuple[Entry, ...]:
    """The list with lines added at its end."""
    book, entries_on_form = state.book, state.entries(question.id)
    hidden = tuple(entry for entry in book.entries(question.id) if entry not in entries_on_form)
    there, left = with_own_words(entries_on_form, values)
    return (*hidden, *with_lines(there, left, book.next_entry_id(question.id), provenance))


def _add(state: S, question: Question, value: r.Spoken, provenance: Given, unfinished: str) -> S:
    lines = lines_heard(state, question, value, unfinished)
    if isinstance(lines, NotUnderstood):
        return _complain(state, lines.complaint, value)
    if not lines.values:  # “没有了” ends a list, it doesn't empty it
        return _done(state, question)
    echo = f"记下：{lines.echo}{_said_before(state.entries(question.id), lines.values)}"
    return with_entries(state, question, extended(state, question, lines.values, provenance), echo)


def _said_before(entries: Sequence[Entry], values: Sequence[str | Indicator]) -> str:
    """Who types a line again with another amount mostly means to change it, and should hear how."""
    names = [name_of_task(one.value) if isinstance(one.value, str) else "" for one in entries]
    for value in values:
        name = name_of_task(value) if isinstance(value, str) else ""
        if name and name in names and all(value != one.value for one in entries):
            place = names.index(name) + 1
            return f"\n第 {place} 项也是“{name}”。要改那一项，请输入：/改 {place} 新的内容；不要它，输入：/删 {place}"
    return ""


def _edit(state: S, question: Question, entry: int, value: r.Spoken) -> S:
    lines: Lines | NotUnderstood = lines_heard(state, question, value)
    if isinstance(lines, Lines) and len(lines.values) != 1:
        lines = NotUnderstood("一次只能改一项")
    if isinstance(lines, NotUnderstood):
        return _complain(state, lines.complaint, value)
    before = state.book.entries(question.id)
    if entry >= FIRST_GUIDED and all(one.id != entry for one in before):  # a bank that was edited made it no more
        return _add(state, question, value, TYPED, "")
    entries = edited(before, entry, lines.values[0])
    after = with_entries(state, question, entries, f"改为：{lines.echo}")
    old = next((one.value for one in before if one.id == entry), None)
    return _called_anew(state, after, question, old, lines.values[0])


def _called_anew(before: S, after: S, question: Question, old: object, new: object) -> S:
    """What was chosen of the list under the line's old name stays chosen under the new one."""
    if not isinstance(old, str) or not isinstance(new, str):
        return after
    was, now = (next(iter(told_tasks((line,))), None) for line in (old, new))
    if was is None or now is None:
        return after  # a line that says when all is done is no task to choose
    if was == now or was in told_tasks(after.book.lines(question.id)):
        return after
    book = _rows_called_anew(after, was, now)
    for other in after.bank.questions():
        answer = book[other.id]
        chosen = answer.value if answer else None
        chosen_from = isinstance(other, ChoicesQuestion) and other.list_chosen_from == question.id
        if chosen_from and answer is not None and isinstance(chosen, tuple) and was in chosen:
            labels = (one for one in chosen if isinstance(one, str))
            renamed = tuple(dict.fromkeys(now if one == was else one for one in labels))
            book = book.with_answer(other.id, replace(answer, value=renamed))
    return replace(after, sheet=before.with_answers(book).sheet)


def _rows_called_anew(state: State, was: str, now: str) -> AnswerBook:
    """What a person made of the row of a task stays that row, so that the task does not get a second one."""
    book = state.book
    for group in state.bank.questions():
        book = book.with_each_entry(group.id, partial(_row_called_anew, was=was, now=now))
    return book


def _row_called_anew(entry: Entry, was: str, now: str) -> Entry:
    made = entry.derived
    if made is None or not made.reworded or not made.key.endswith(f"#{was}"):
        return entry
    return replace(entry, provenance=replace(made, key=f"{made.key.removesuffix(was)}{now}"))


def _done(state: S, question: Question) -> S:
    entries, entries_on_form = state.book.entries(question.id), state.entries(question.id)
    answer = state.book[question.id]
    provenance = answer.provenance if answer else TYPED
    echo = f"共 {len(entries_on_form)} 项{_uncounted(state, question)}" if entries_on_form else "没有"
    return settle(state, question, Answer(value=entries, provenance=provenance), echo)


def _uncounted(state: State, question: Question) -> str:
    """The tasks that tell neither how much nor by when: nothing on the form will measure them."""
    if question.id != TASKS:
        return ""
    read = (read_task(line) for line in state.book.lines(TASKS))
    silent = [task.what for task in read if not task.is_measured]
    return f"\n没有数量和日期，表上不会有它们的指标：{'、'.join(silent)}。能数的，回去补一个数" if silent else ""


def _complain(state: S, complaint: str, value: r.Spoken) -> S:
    return replace(state, complaint=complaint, typed=value if isinstance(value, str) else "")
