"""The form grows with the answers: what an answer becomes is put into its group, once, and goes when the answer goes."""

from zlib import crc32

from drafter.declaration import Declaration
from drafter.interview.answers.answer_book import FIRST_GUIDED, Answer, AnswerBook, AnswerSource, Entry
from drafter.interview.answers.parse_lines import name_of
from drafter.interview.answers.route import open_questions
from drafter.interview.derived.indicators import GuidedRow, guided_rows
from drafter.interview.earlier_form.matching import Asked, asked_by, leads_to, likeness
from drafter.interview.linked_amounts.list_lines import with_agreed
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.questionnaire.question_bank import QuestionBank


def with_derived_rows(
    bank: QuestionBank, before: AnswerBook, after: AnswerBook, last: Declaration | None
) -> AnswerBook:
    """`after` with the indicators that its answers become and those of `before` did not.

    A row that a person took out does not come back while its answer stands. What last year's form measured so too goes by the name it had there.
    """
    known = {row.key for row in guided_rows(bank, before)}
    for row in guided_rows(bank, after):
        group = bank.group(row.indicator.dimension)
        if row.key not in known and group is not None:
            after = _with_row(after, group, row, _name_of_last_year(row, last, bank, after))
    return with_agreed(bank, after)


def entries_on_form(bank: QuestionBank, book: AnswerBook, question_id: str) -> tuple[Entry, ...]:
    """The lines of a list that belong on the form.

    Not those whose answer is gone, unless a person changed them since; and of two that are called the same not the one
    that an answer made.
    """
    entries = book.entries(question_id)
    if not any(entry.origin for entry in entries):
        return entries
    keys = {row.key for row in guided_rows(bank, book)}
    names = {name_of(entry.value) for entry in entries if not _is_made(entry)}
    shown: list[Entry] = []
    for entry in entries:
        if not _is_made(entry):
            shown.append(entry)
        elif entry.origin in keys and name_of(entry.value) not in names:
            names.add(name_of(entry.value))
            shown.append(entry)
    return tuple(shown)


def _is_made(entry: Entry) -> bool:
    """Whether an answer made it and no person has changed it."""
    return entry.origin is not None and entry.source is AnswerSource.GUIDED


def _name_of_last_year(row: GuidedRow, last: Declaration | None, bank: QuestionBank, book: AnswerBook) -> str | None:
    """What last year's form called the same measure, with a target of the same sort: no other open question is likelier."""
    mine = Asked(row.question, row.template)
    rivals = [one for question in open_questions(bank, book) for one in asked_by(question)]
    for one in last.indicators if last else ():
        same_sort = type(one.target) is type(row.indicator.target)
        if one.name and row.each in one.name and same_sort and leads_to(mine, one):
            best = max((likeness(rival, one) for rival in rivals if leads_to(rival, one)), default=0)
            if likeness(mine, one) >= best:
                return one.name
    return None


def _with_row(book: AnswerBook, group: IndicatorsQuestion, row: GuidedRow, name: str | None) -> AnswerBook:
    entries, number = book.entries(group.id), FIRST_GUIDED + crc32(row.key.encode())
    taken = {name_of(entry.value) for entry in entries if entry.origin != row.key}
    value = row.indicator.model_copy(update={"name": name}) if name and name not in taken else row.indicator
    fresh = Entry(id=number, value=value, source=AnswerSource.GUIDED, origin=row.key, made=row.indicator)
    old = next((entry for entry in entries if entry.origin == row.key), None)
    if old is not None and _is_made(old):  # it had gone with its answer, which came back
        return _holding(book, group, tuple(fresh if entry is old else entry for entry in entries))
    if old is not None:
        return book
    return _holding(book, group, (*entries, fresh))


def _holding(book: AnswerBook, group: IndicatorsQuestion, entries: tuple[Entry, ...]) -> AnswerBook:
    answer = book[group.id] or Answer(value=None, source=AnswerSource.GUIDED, unfinished=True)
    return book.with_answer(group.id, answer.model_copy(update={"value": entries}))
