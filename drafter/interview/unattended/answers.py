"""The answers of a file, held against the questions: which question each is for, and which nobody asked."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from drafter.interview.interview import Interview
from drafter.questionnaire.question import Section, asks_for_kinds
from drafter.questionnaire.question_bank import QuestionBank
from drafter.questionnaire.recognition import ProjectWords, guesses

PENDING = "待确认"
"""The key under which a file puts a question off, with a note."""


def flattened(interview: Interview, answers: Mapping[str, Any]) -> dict[str, Any]:
    """`indicators: {数量指标: …}` as `indicators.数量指标`."""
    groups = {question.id.partition(".")[0] for question in interview.bank.questions() if "." in question.id}
    flat: dict[str, Any] = {}
    for key, value in answers.items():
        if key in groups and value is None:
            continue  # a block whose lines were all taken out
        if key in groups and isinstance(value, dict):
            flat |= {f"{key}.{part}": inner for part, inner in value.items()}
        elif key != "format":
            flat[str(key)] = value
    return flat


def kept_open(interview: Interview, given: Mapping[str, Any]) -> Interview:
    """The interview where questions stay open that an answers file has answered, though they are no longer asked."""
    for key in given:
        if interview.sheet.question(key) is not None:
            interview = interview.asked_before(key)
    return interview


def named_in_full(interview: Interview, given: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """`trainees` as `training.trainees`, where only one likely kind asks it, or only one of all."""
    bank = interview.bank
    asked = {question.id: section for section in bank.sections for question in section.questions}
    chosen = _likely_kinds(interview, given)
    named: dict[str, Any] = {}
    faults: list[str] = []
    for key, value in given.items():
        meant = [one for one, section in asked.items() if section.kind and one.rpartition(".")[2] == key]
        if key in asked or not meant:
            named[key] = value
            continue
        of_chosen = [one for one in meant if _is_chosen(asked[one], chosen)]
        fitting = sorted(of_chosen, key=lambda one: _place(asked[one], chosen)) or meant
        named[fitting[0]] = value
        if len(fitting) > 1 and not _is_one_topic(bank, fitting):
            faults.append(f"{key}：几类项目都有这一题，请写明是哪一个：{'、'.join(fitting)}")
    return named, faults


def _likely_kinds(interview: Interview, given: Mapping[str, Any]) -> list[Any]:
    """The project kinds that the answers choose, else those that the project's name and tasks tell of."""
    question = next(filter(asks_for_kinds, interview.bank.questions()), None)
    if question is None:
        return []
    if isinstance(given.get(question.id), list):
        return list(given[question.id])
    tasks = given.get("tasks")
    told = ProjectWords(str(given.get("project_name") or ""), list(map(str, tasks)) if isinstance(tasks, list) else ())
    return [guess.label for guess in guesses(question.options, told)]


def _is_chosen(section: Section, chosen: list[Any]) -> bool:
    return section.kind_title in chosen or section.kind in chosen


def _place(section: Section, chosen: list[Any]) -> int:
    return chosen.index(section.kind_title if section.kind_title in chosen else section.kind)


def _is_one_topic(bank: QuestionBank, ids: list[str]) -> bool:
    topics = {question.topic for question in bank.questions() if question.id in ids}
    return len(topics) == 1 and None not in topics


def unused(key: str, interview: Interview) -> str:
    """Why an answer was not asked for, in a sentence."""
    ids = [question.id for question in interview.bank.questions()]
    unasked = interview.sheet.question(key)
    if unasked is not None and unasked.topic is not None:
        asked = next((question for question in interview.route() if question.topic == unasked.topic), unasked)
        return f"多了 {key}：{asked.id} 问的是同一件事，只填那一个，请删去这一行"
    if key in ids:
        return f"多了 {key}：按现在的回答不需要填这一题，请删去"
    close = get_close_matches(key, ids, n=1)
    return f"多了 {key}：没有这一题" + (f"，是不是 {close[0]}？" if close else "，请删去")
