"""The years that answers tell, each by itself: where it stands, what it is, and whether it rolls forward to another fiscal year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.declaration import Indicator, QualitativeTarget
from drafter.interview.answers.answer_book import AnswerBook, Entry
from drafter.language.years import YearFound, YearKind, years_in
from drafter.questionnaire.question import (
    YEARS,
    ChoicesQuestion,
    DateQuestion,
    Help,
    IndicatorsQuestion,
    ListQuestion,
    LongTextQuestion,
    Question,
    Section,
    TextQuestion,
)
from drafter.questionnaire.question_bank import GOAL, QuestionBank

START, FINISH = "project.planned_start", "project.planned_finish"
QUESTION = ChoicesQuestion(
    kind="choices",
    id="years_told",
    title="年份",
    ask="表里写到这些年份，哪些改成今年的？",
    optional=True,
    options_from=YEARS,
    help=Help(
        fill_in="年度、日期一般要改；文号、标准号、规划的起止年份、学年、被审计被评价的年度一般不改。空格勾选或去掉。",
        sent_back="日期还是上年的；或者把文号、规划期也改成了今年。",
    ),
)
"""Put to whoever begins from last year's form, and to whoever changes the fiscal year."""
_SHORT = {"objectives.annual": "目标", "objectives.overall": "总目标"}
"""What a line has room for."""


@dataclass(frozen=True, slots=True)
class YearTold:
    """A year in an answer: which line of a list and which part of it, the words as they stood, and the year in them.

    `label` is how it is called on the screen and in the journal; `rolls` whether it does by what it is.
    """

    question_id: str
    entry_id: int | None
    part: str
    words: str | date
    found: YearFound
    rolls: bool
    label: str

    @property
    def remark(self) -> str:
        """Beside its line: what it becomes by what it was taken for."""
        kind = self.found.kind.value
        return f"→ {self.found.rolled}（{kind}）" if self.rolls else f"不动（{kind}）"

    @property
    def slot(self) -> tuple[str, int | None, str]:
        """Where the words stand that tell it."""
        return self.question_id, self.entry_id, self.part


@dataclass(frozen=True, slots=True, eq=False)
class Rolling:
    """The answers of the fiscal year `was`, told for the year `now`: every year in them, and the labels of those that roll.

    `later` where the fiscal year was changed in a draft, rather than at its beginning.
    """

    was: int
    now: int
    years: tuple[YearTold, ...]
    rolled: frozenset[str]
    later: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether there is anything to choose: the days of the project alone are asked on their own card."""
        return self.later or any(one.found.kind is not YearKind.DAY or one.part for one in self.years)

    @property
    def by_default(self) -> tuple[str, ...]:
        """The labels of those that roll by what they are, in order."""
        return tuple(one.label for one in self.years if one.rolls)

    def with_rolled(self, labels: Sequence[str]) -> "Rolling":
        """The same with others rolled."""
        return replace(self, rolled=frozenset(labels))


def rolling(bank: QuestionBank, book: AnswerBook, was: int, now: int, *, later: bool = False) -> Rolling | None:
    """The years that the answers tell, as they would be told for another fiscal year; None where there are none."""
    goes_on = _goes_on(bank, book, now)
    found = [one for question in bank.questions() for one in _years(question, book, was, now, goes_on=goes_on)]
    named = Counter[str]()
    years: list[YearTold] = []
    for one in found:
        named[one.label] += 1
        again = f"（第 {named[one.label]} 处）" if named[one.label] > 1 else ""
        years.append(replace(one, label=one.label + again))
    every = Rolling(was, now, tuple(years), frozenset(), later)
    return every.with_rolled(every.by_default) if years and was != now else None


def with_years_asked(bank: QuestionBank) -> QuestionBank:
    """The bank with the question which years roll, before its indicators and its goal."""
    place = next((n for n, one in enumerate(bank.sections) if _is_drafted(one)), len(bank.sections))
    section = Section(id=QUESTION.id, title="年份", questions=(QUESTION,))
    return bank.model_copy(update={"sections": (*bank.sections[:place], section, *bank.sections[place:])})


def _is_drafted(section: Section) -> bool:
    return any(isinstance(one, IndicatorsQuestion) or one.id == GOAL for one in section.questions)


def _years(question: Question, book: AnswerBook, was: int, now: int, *, goes_on: bool) -> Iterator[YearTold]:
    """Those of one answer. Rows that an answer made are told by that answer."""
    answer = book[question.id]
    value = answer.value if answer is not None else None
    if isinstance(question, DateQuestion) and isinstance(value, date):
        of_project = question.field in (START, FINISH)
        yield from _of_day(question, value, was, now, part="" if of_project else "day", stays=of_project and goes_on)
    elif isinstance(question, TextQuestion | LongTextQuestion) and isinstance(value, str):
        name = _SHORT.get(question.field or "", question.name)
        yield from _of_words(question, None, "words", value, name, was, now)
    elif isinstance(question, ListQuestion | IndicatorsQuestion):
        for entry in book.entries(question.id):
            if entry.derived is None or entry.derived.last is not None or entry.derived.reworded:
                yield from _of_entry(question, entry, was, now)


def _of_entry(question: Question, entry: Entry, was: int, now: int) -> Iterator[YearTold]:
    row = entry.value
    if isinstance(row, str):
        yield from _of_words(question, entry.id, "words", row, question.name, was, now)
        return
    yield from _of_words(question, entry.id, "name", row.name or "", question.name, was, now)
    if isinstance(row.target, QualitativeTarget):
        where = f"{question.name}“{row.name or ''}”"
        yield from _of_words(question, entry.id, "target", row.target.description, where, was, now)


def _of_words(
    question: Question, entry: int | None, part: str, words: str, where: str, was: int, now: int
) -> Iterator[YearTold]:
    for one in years_in(words, was, now):
        if one.rolled is not None:
            yield YearTold(question.id, entry, part, words, one, one.rolls, f"{where}：{one.around}")


def _of_day(question: Question, day: date, was: int, now: int, *, part: str, stays: bool) -> Iterator[YearTold]:
    if date.min.year <= (year := day.year + now - was) <= date.max.year:
        kind = YearKind.SPAN if stays else YearKind.DAY
        found = YearFound(0, len(str(day.year)), kind, day.isoformat(), str(year))
        yield YearTold(question.id, None, part, day, found, not stays, f"{question.name}：{day.isoformat()}")


def _goes_on(bank: QuestionBank, book: AnswerBook, now: int) -> bool:
    """Whether the project runs for several years, and has not ended before this one."""
    days = {one.field: answer.value for one in bank.questions() if (answer := book[one.id]) is not None}
    start, finish = days.get(START), days.get(FINISH)
    return isinstance(start, date) and isinstance(finish, date) and start.year != finish.year and finish.year >= now


def row_with(row: Indicator, part: str, words: str) -> Indicator:
    """A row whose name, or the words of its target, are others."""
    if part == "name":
        return row.model_copy(update={"name": words})
    return row.model_copy(update={"target": QualitativeTarget(description=words)})
