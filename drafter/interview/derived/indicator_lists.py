"""The form grows with the answers: what an answer becomes is put into its group, once, and goes when the answer goes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from drafter.declaration import Declaration, Indicator, QuantitativeTarget, Target
from drafter.interview.answers.answer_book import Answer, AnswerBook, Entry, id_of_key
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.parse_lines import name_of
from drafter.interview.answers.provenance import AnswerSource, Derived, Taken, Unasked
from drafter.interview.answers.route import open_questions
from drafter.interview.derived.guided_row import GuidedRow, is_told
from drafter.interview.derived.indicators import guided_rows
from drafter.interview.derived.last_year_rows import is_own_word, joined, parted
from drafter.interview.earlier_form.matching import Asked, asked_by, leads_to, likeness
from drafter.interview.linked_amounts.list_lines import with_agreed
from drafter.language.text import share_of_pairs
from drafter.language.units import amount_in
from drafter.questionnaire.question import IndicatorsQuestion

Ranks = Mapping[str, int]
"""Where each row that an answer makes stands among them, by its key."""

_ONE_PRICE = 0.1
"""How surely two rows of one price show one fact: less than any words in common."""


def with_derived_rows(before: AnswerSheet, after: AnswerSheet, last: Declaration | None) -> AnswerSheet:
    """`after` with the indicators that its answers become and those of `before` did not.

    A row that a person took out does not come back while its answer stands. What `last` year's form measured so too
    goes by the name it had there.
    """
    rows = guided_rows(after)
    fresh = _fresh(before, rows)
    if after.returning:
        fresh = _fresh_beside_last_year(before, after, rows)
        after = after.with_book(parted(after, frozenset(row.key for row in rows)))
        book, fresh = joined(after, fresh)
        after = after.with_book(book)
    book, ranks = after.book, {row.key: place for place, row in enumerate(rows)}
    for row in fresh:
        group = after.group(row.indicator.dimension)
        if group is not None:
            book = _with_row(book, group, row, _name_of_last_year(row, last, after), ranks)
    return with_agreed(after.with_book(book))


def _fresh(before: AnswerSheet, rows: Sequence[GuidedRow]) -> list[GuidedRow]:
    """Of the rows that answers make those that they did not make before."""
    known = {row.key for row in guided_rows(before)}
    return [row for row in rows if row.key not in known]


def _fresh_beside_last_year(before: AnswerSheet, after: AnswerSheet, rows: Sequence[GuidedRow]) -> list[GuidedRow]:
    """The same, and those whose answer was only taken as it was on offer, and is now told in a person's own words."""
    offered = {row.key for row in guided_rows(before) if not is_own_word(before, row)}
    there = {one.derived.key for name in after.book.settled for one in after.book.entries(name) if one.derived}
    fresh = {row.key for row in _fresh(before, rows)}
    told = {row.key for row in rows if row.key in offered and row.key not in there and is_own_word(after, row)}
    return [row for row in rows if row.key in fresh | told]


def entries_on_form(sheet: AnswerSheet, question_id: str) -> tuple[Entry, ...]:
    """The lines of a list that belong on the form.

    Not those whose answer is gone, unless a person changed them since; and no two that show one fact: a person's own
    row stands before one that an answer made, a task's before that of another question.
    """
    entries = sheet.book.entries(question_id)
    if not any(entry.derived for entry in entries):
        return entries
    keys = {row.key for row in guided_rows(sheet)}
    own = [entry for entry in entries if _untouched(entry) is None]
    made = [entry for entry in entries if (derived := _untouched(entry)) and derived.key in keys]
    elsewhere = [entry for entry in own if not is_told(entry.derived)]  # the others show a fact of their own
    of_tasks = _unsaid([entry for entry in made if is_told(entry.derived)], elsewhere)
    others = _unsaid([entry for entry in made if not is_told(entry.derived)], [*own, *of_tasks])
    shown = [*own, *of_tasks, *others]
    return tuple(entry for entry in entries if any(one is entry for one in shown))


def with_own_words(
    entries: Sequence[Entry], values: Iterable[str | Indicator]
) -> tuple[tuple[Entry, ...], tuple[str | Indicator, ...]]:
    """The lines where a person's words take the place of the row of a task or purpose that shows the same, and what is left.

    The row keeps showing its fact, under the person's name: when one of them changes, so does the other.
    """
    lines, left = list(entries), []
    for value in values:
        alike = [
            (likeness, place)
            for place, entry in enumerate(lines)
            if is_told(entry.derived) and _untouched(entry)
            if (likeness := _likeness(entry, Entry(0, value))) > 0
        ]
        if not alike:
            left.append(value)
            continue
        place = max(alike, key=itemgetter(0))[1]
        derived = lines[place].derived
        assert derived is not None  # noqa: S101  it was told
        lines[place] = replace(lines[place], value=value, provenance=replace(derived, reworded=True))
    return tuple(lines), tuple(left)


def _unsaid(made: Sequence[Entry], said: Sequence[Entry]) -> list[Entry]:
    """Of the rows that answers made those that say something new: each row that is there already says one of them."""
    left = list(made)
    for one in said:
        alike = [(likeness, entry) for entry in left if (likeness := _likeness(entry, one)) > 0]
        if alike:
            left.remove(max(alike, key=itemgetter(0))[1])
    return list({name_of(entry.value): entry for entry in reversed(left)}.values())[::-1]  # the first of each name


def _likeness(one: Entry, other: Entry) -> float:
    """How surely two rows show one fact: 0 for not; the same name, or as much of the same and words in common.

    The same price of one of the same is one fact, whatever it is called.
    """
    here, there = one.value, other.value
    if name_of(here) == name_of(there):
        return 2
    if not isinstance(here, Indicator) or not isinstance(there, Indicator):
        return 0
    if not _is_as_much(here.target, there.target):
        return 0
    return share_of_pairs(here.name or "", there.name or "") or (_ONE_PRICE if _is_price(here.target) else 0)


def _is_as_much(here: Target | None, there: Target | None) -> bool:
    if not isinstance(here, QuantitativeTarget) or not isinstance(there, QuantitativeTarget) or here.unit == "%":
        return False
    one, other = _visitors(here), _visitors(there)
    return amount_in(one, other.unit or "") == other.quantity or amount_in(other, one.unit or "") == one.quantity


def _visitors(amount: QuantitativeTarget) -> QuantitativeTarget:
    """Who came for how often one came: both are told of the same people."""
    unit = amount.unit or ""
    return amount.model_copy(update={"unit": unit.removesuffix("次")}) if unit.endswith("人次") else amount


def _is_price(target: Target | None) -> bool:
    return isinstance(target, QuantitativeTarget) and "元/" in (target.unit or "")


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


def _with_row(book: AnswerBook, group: IndicatorsQuestion, row: GuidedRow, name: str | None, rank: Ranks) -> AnswerBook:
    entries, number = book.entries(group.id), id_of_key(row.key)
    old = next((entry for entry in entries if entry.derived and entry.derived.key == row.key), None)
    taken = {name_of(entry.value) for entry in entries if entry.derived is None or entry.derived.key != row.key}
    value = row.indicator.model_copy(update={"name": name}) if name and name not in taken else row.indicator
    fresh = Entry(number, value, Derived(row.key, row.indicator))
    if old is not None and _untouched(old):  # it had gone with its answer, which came back
        return _holding(book, group, tuple(fresh if entry is old else entry for entry in entries))
    if old is not None:
        return book
    place = _place_among(entries, rank[row.key], rank)
    return _holding(book, group, (*entries[:place], fresh, *entries[place:]))


def _place_among(entries: Sequence[Entry], rank: int, ranks: Ranks) -> int:
    """Before the first row that an answer made later, or a cheaper task; else at the end."""
    later = (
        place
        for place, entry in enumerate(entries)
        if entry.derived is not None and ranks.get(entry.derived.key, -1) > rank
    )
    return next(later, len(entries))


def _holding(book: AnswerBook, group: IndicatorsQuestion, entries: tuple[Entry, ...]) -> AnswerBook:
    there = book[group.id]
    unasked = Answer(value=entries, provenance=Taken(AnswerSource.GUIDED), open=Unasked())
    return book.with_answer(group.id, replace(there, value=entries) if there else unasked)


def id_today(sheet: AnswerSheet, entry_id: int) -> int:
    """The id of a line by the one that a reply has, which may be of version 0.1."""
    return next((id_of_key(row.key) for row in guided_rows(sheet) if id_of_key(row.former) == entry_id), entry_id)
