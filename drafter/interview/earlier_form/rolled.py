"""Answers whose years are rolled forward, one by one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from drafter.declaration import Indicator, QualitativeTarget
from drafter.interview.answers.answer_book import AnswerBook, Entry, GoalAnswer
from drafter.interview.answers.provenance import Stale
from drafter.interview.answers.years_told import Rolling, YearTold, row_with
from drafter.language.years import rolled

_WIDTHS = (8, 6, 4, 2)
"""Characters on either side by which a year is found again in words that have changed since."""


def with_years(book: AnswerBook, now: Rolling, was: Iterable[str] = ()) -> AnswerBook:
    """The book in which the years of these labels stand rolled forward, where those that `was` says stood so before.

    Words that a person has changed since keep their change: a year is found again by the words around it. What was to be
    looked at again because the fiscal year is another stands now as it should.
    """
    before = frozenset(was)
    for _, run in groupby(now.years, key=attrgetter("slot")):
        years = list(run)
        if any((one.label in before) != (one.label in now.rolled) for one in years):
            book = _in_book(book, years, before, now)
    return book


def _in_book(book: AnswerBook, years: Sequence[YearTold], before: frozenset[str], now: Rolling) -> AnswerBook:
    first = years[0]
    answer = book[first.question_id]
    if answer is None:
        return book
    if first.entry_id is not None:
        lines = book.entries(first.question_id)
        entry = next((one for one in lines if one.id == first.entry_id), None)
        return book.with_entry(first.question_id, _entry(entry, years, before, now)) if entry is not None else book
    if isinstance(first.words, date):
        shift = now.now - now.was if first.label in now.rolled else 0
        stood = in_year(first.words, first.words.year + (now.now - now.was if first.label in before else 0))
        value: str | date = in_year(first.words, first.words.year + shift)
        if answer.value != stood:
            return book
    else:
        value = _words(str(answer.value), years, before, now.rolled)
    fresh = replace(answer, value=value, open=None if isinstance(answer.open, Stale) else answer.open)
    if isinstance(fresh, GoalAnswer) and now.later:
        fresh = replace(fresh, draft=rolled(fresh.draft, now.was, now.now))
    return book.with_answer(first.question_id, fresh)


def _entry(entry: Entry, years: Sequence[YearTold], before: frozenset[str], now: Rolling) -> Entry:
    """The line with other years; in a row of last year that shows an answer, also what last year's form called it."""
    derived = entry.derived
    value = _value(entry.value, years, before, now)
    if derived is None or derived.last is None:
        return replace(entry, value=value)
    last = _value(derived.last, years, before, now)
    return replace(entry, value=value, provenance=replace(derived, last=last if isinstance(last, Indicator) else None))


def _value(value: str | Indicator, years: Sequence[YearTold], before: frozenset[str], now: Rolling) -> str | Indicator:
    if isinstance(value, str):
        return _words(value, years, before, now.rolled)
    part = years[0].part
    words = (value.name or "") if part == "name" else _described(value)
    return row_with(value, part, _words(words, years, before, now.rolled)) if words else value


def _described(row: Indicator) -> str:
    return row.target.description if isinstance(row.target, QualitativeTarget) else ""


def _words(text: str, years: Sequence[YearTold], before: frozenset[str], after: frozenset[str]) -> str:
    stood, places = _told(years, before)
    if text == stood:
        return _told(years, after)[0]
    for one, (start, end) in reversed(list(zip(years, places, strict=True))):
        if (one.label in before) != (one.label in after):
            text = _found_again(text, stood, start, end, _year(one, rolls=one.label in after))
    return text


def _told(years: Sequence[YearTold], rolled_labels: frozenset[str]) -> tuple[str, list[tuple[int, int]]]:
    """The words with the years of these labels rolled, and where each year stands in them."""
    text, places, end = "", [], 0
    words = str(years[0].words)
    for one in years:
        text += words[end : one.found.start]
        year = _year(one, rolls=one.label in rolled_labels)
        places.append((len(text), len(text) + len(year)))
        text, end = text + year, one.found.end
    return text + words[end:], places


def _year(one: YearTold, *, rolls: bool) -> str:
    return (one.found.rolled or "") if rolls else str(one.words)[one.found.start : one.found.end]


def _found_again(text: str, stood: str, start: int, end: int, year: str) -> str:
    """The text with another year where the same words stand around it, as many of them as are still there."""
    for before, behind in _around(stood, start, end):
        if text.count(before + stood[start:end] + behind) == 1:
            return text.replace(before + stood[start:end] + behind, before + year + behind)
    return text


def _around(stood: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    for width in _WIDTHS:
        before, behind = stood[max(0, start - width) : start], stood[end : end + width]
        yield from ((before, behind), (before, ""), ("", behind))


def in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February is the 28th."""
    leap = day.month == 2 and day.day == 29
    return day.replace(year=year, day=28 if leap else day.day)
