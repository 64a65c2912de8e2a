"""Which questions are open: a pure function of the bank and the answers. Answers off the route are kept, not deleted."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from drafter.declaration import Project
from drafter.interview.answers.answer_book import Entry
from drafter.interview.answers.answer_sheet import AnswerSheet, once_a_sheet
from drafter.interview.answers.parse_lines import words_of
from drafter.interview.answers.told import is_told
from drafter.interview.answers.years_told import QUESTION as YEARS_TOLD
from drafter.questionnaire.question import Question, Section


@once_a_sheet
def facts(sheet: AnswerSheet) -> Mapping[str, Any]:
    """Settled answers by id, and what follows from them, for conditions and prompts."""
    fields = fields_of(sheet)
    parts = ("nature", "planned_start", "planned_finish")
    project = Project(**{name: fields.get(f"project.{name}") for name in parts})
    known: dict[str, Any] = {"spans_years": project.spans_years, "all_year": project.all_year}
    for (
        question
    ) in sheet.bank.questions():  # conditions look back only: what is closed says nothing to what comes after
        answer = sheet.book[question.id]
        if answer is not None and answer.value is not None and _is_open(question, known, sheet):
            known[question.id] = _plain(answer.value)
    return known


def _is_open(question: Question, known: Mapping[str, Any], sheet: AnswerSheet) -> bool:
    if question.id == YEARS_TOLD.id:
        return sheet.rolling is not None and sheet.rolling.is_asked
    if question.when is not None and not question.when.holds(known):  # first: it costs least, and rules out most
        return False
    return _was_asked(question, sheet) or not (question.retired or is_told(sheet, question))


def _was_asked(question: Question, sheet: AnswerSheet) -> bool:
    answer = sheet.book[question.id]
    return question.id in sheet.asked or (answer is not None and answer.value is not None)


@once_a_sheet
def fields_of(sheet: AnswerSheet) -> Mapping[str, Any]:
    """What is answered for each path of the declaration, whether it is asked for now or not."""
    questions = sheet.bank.questions()
    answered = ((one.field, sheet.book[one.id]) for one in questions if one.field is not None)
    return {path: answer.value for path, answer in answered if answer is not None and answer.value is not None}


@once_a_sheet
def open_questions(sheet: AnswerSheet) -> tuple[Question, ...]:
    """The questions whose condition holds, in the order of the bank; of project kinds, in the order they were chosen.

    Of those about one topic, the first.
    """
    known = facts(sheet)
    sections = [
        section for _, run in groupby(sheet.bank.sections, key=_is_of_kind) for section in _as_chosen(run, known)
    ]
    chosen = (section for section in sections if section.chosen is None or section.chosen.holds(known))
    questions = (question for section in chosen for question in section.questions)
    return tuple(once_a_topic(question for question in questions if _is_open(question, known, sheet)))


def questions_of_kind(sheet: AnswerSheet, kinds: Question, label: str) -> int:
    """How many questions a project kind brings, as far as is known before they are asked; `kinds` is where it is chosen."""
    known = {**facts(sheet), kinds.id: [label]}
    there = (one for section in sheet.bank.sections if section.kind_title == label for one in section.questions)
    return sum(_is_open(one, known, sheet) for one in there)


def once_a_topic(questions: Iterable[Question]) -> Iterator[Question]:
    """Without those that ask what one before them has asked."""
    asked: set[str] = set()
    for question in questions:
        if question.topic is None or question.topic not in asked:
            yield question
        if question.topic is not None:
            asked.add(question.topic)


def _is_of_kind(section: Section) -> bool:
    return section.kind is not None


def _as_chosen(run: Iterable[Section], known: Mapping[str, Any]) -> list[Section]:
    """Sections of kinds in the order in which their kinds were chosen, those of every project last; others as they stand."""
    chosen = [label for fact in known.values() if isinstance(fact, list) for label in fact]
    places = {label: place for place, label in reversed(list(enumerate(chosen)))}
    return sorted(run, key=lambda one: places.get(one.kind_title or "", len(chosen)) if one.kind else 0)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [words_of(item.value) if isinstance(item, Entry) else item for item in value]
    return value
