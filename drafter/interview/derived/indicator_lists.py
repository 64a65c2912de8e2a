"""The form grows with the answers: what an answer becomes is put into its group, once, and goes when the answer goes."""

from dataclasses import replace

from drafter.declaration import Declaration
from drafter.interview.answers.answer_book import Answer, AnswerBook, Entry, id_of_key
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.parse_lines import name_of
from drafter.interview.answers.provenance import AnswerSource, Derived, Taken, Unasked
from drafter.interview.answers.route import open_questions
from drafter.interview.derived.indicators import GuidedRow, guided_rows
from drafter.interview.earlier_form.matching import Asked, asked_by, leads_to, likeness
from drafter.interview.linked_amounts.list_lines import with_agreed
from drafter.questionnaire.question import IndicatorsQuestion


def with_derived_rows(before: AnswerSheet, after: AnswerSheet, last: Declaration | None) -> AnswerSheet:
    """`after` with the indicators that its answers become and those of `before` did not.

    A row that a person took out does not come back while its answer stands. What `last` year's form measured so too
    goes by the name it had there.
    """
    known = {row.key for row in guided_rows(before)}
    book = after.book
    for row in guided_rows(after):
        group = after.group(row.indicator.dimension)
        if row.key not in known and group is not None:
            book = _with_row(book, group, row, _name_of_last_year(row, last, after))
    return with_agreed(after.with_book(book))


def entries_on_form(sheet: AnswerSheet, question_id: str) -> tuple[Entry, ...]:
    """The lines of a list that belong on the form.

    Not those whose answer is gone, unless a person changed them since; and of two that are called the same not the one
    that an answer made.
    """
    entries = sheet.book.entries(question_id)
    if not any(entry.derived for entry in entries):
        return entries
    keys = {row.key for row in guided_rows(sheet)}
    names = {name_of(entry.value) for entry in entries if _untouched(entry) is None}
    shown: list[Entry] = []
    for entry in entries:
        made = _untouched(entry)
        if made is None:
            shown.append(entry)
        elif made.key in keys and name_of(entry.value) not in names:
            names.add(name_of(entry.value))
            shown.append(entry)
    return tuple(shown)


def _untouched(entry: Entry) -> Derived | None:
    """The answer that made it, unless a person has worded it anew."""
    return entry.derived if entry.derived and not entry.derived.reworded else None


def _name_of_last_year(row: GuidedRow, last: Declaration | None, sheet: AnswerSheet) -> str | None:
    """What last year's form called the same measure, with a target of the same sort: no other open question is likelier."""
    mine = Asked(row.question, row.template)
    rivals = [one for question in open_questions(sheet) for one in asked_by(question)]
    for one in last.indicators if last else ():
        same_sort = type(one.target) is type(row.indicator.target)
        if one.name and row.each in one.name and same_sort and leads_to(mine, one):
            best = max((likeness(rival, one) for rival in rivals if leads_to(rival, one)), default=0)
            if likeness(mine, one) >= best:
                return one.name
    return None


def _with_row(book: AnswerBook, group: IndicatorsQuestion, row: GuidedRow, name: str | None) -> AnswerBook:
    entries, number = book.entries(group.id), id_of_key(row.key)
    old = next((entry for entry in entries if entry.derived and entry.derived.key == row.key), None)
    taken = {name_of(entry.value) for entry in entries if entry.derived is None or entry.derived.key != row.key}
    value = row.indicator.model_copy(update={"name": name}) if name and name not in taken else row.indicator
    fresh = Entry(number, value, Derived(row.key, row.indicator))
    if old is not None and _untouched(old):  # it had gone with its answer, which came back
        return _holding(book, group, tuple(fresh if entry is old else entry for entry in entries))
    if old is not None:
        return book
    return _holding(book, group, (*entries, fresh))


def _holding(book: AnswerBook, group: IndicatorsQuestion, entries: tuple[Entry, ...]) -> AnswerBook:
    there = book[group.id]
    unasked = Answer(value=entries, provenance=Taken(AnswerSource.GUIDED), open=Unasked())
    return book.with_answer(group.id, replace(there, value=entries) if there else unasked)


def id_today(sheet: AnswerSheet, entry_id: int) -> int:
    """The id of a line by the one that a reply has, which may be of version 0.1."""
    return next((id_of_key(row.key) for row in guided_rows(sheet) if id_of_key(row.former) == entry_id), entry_id)
