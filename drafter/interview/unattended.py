"""The whole interview without a person: an answers file is laid before the questions, strictly."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from drafter.interview.answers.answer_book import Prefill
from drafter.interview.answers.provenance import AnswerSource
from drafter.interview.interview import Interview
from drafter.interview.reply import Accept, Reject, Reply, Say, Skip, Take
from drafter.interview.turn import Ask, Confirm, Finished
from drafter.language.text import has_unprintable
from drafter.questionnaire.question import Question, Section, asks_for_kinds
from drafter.questionnaire.question_bank import QuestionBank
from drafter.questionnaire.recognition import ProjectWords, guesses

PENDING = "待确认"


@dataclass(frozen=True, slots=True)
class Filled:
    """The interview as far as the answers carried it, what is wrong with them, and what a person should look at.

    `faults` and `notes` are Chinese sentences.
    """

    interview: Interview
    faults: tuple[str, ...]
    notes: tuple[str, ...]


def fill(interview: Interview, answers: Mapping[str, Any]) -> Filled:
    """Answer every open question from `answers` (ids, nested or dotted), last year's where they are silent.

    A missing answer, one that is not understood, and one that no question asks for are faults; all are told at once.
    """
    given, faults = _named_in_full(interview, _flattened(interview, answers))
    notes: list[str] = []
    asked: set[str] = set()
    while not isinstance(turn := interview.turn(), Finished):
        if isinstance(turn, Confirm):
            meant = interview.doubt is not None  # else two answers of the file don't agree: each stays as it is written
            notes.append(f"{turn.question.id}：{turn.understood}（{'按填写的记下' if meant else '没有改'}，请核对）")
            interview = interview.reply(Accept() if meant else Reject())
            continue
        asked.add(turn.question.id)
        if has_unprintable(str(given.get(turn.question.id, ""))):
            notes.append(f"{turn.question.id}：里面有看不见的控制字符，已去掉")
        reply = _reply(turn, given) or (_left_out(interview, turn.question, given) if turn.question.optional else None)
        if reply is None:
            faults.append(_missing(turn.question))
            reply = Skip()
        elif turn.question.id not in given and (carried := _carried(turn)) is not None:
            notes.append(f"{turn.question.id}：{carried.source.value}上年" + _remark(carried.remark))
        after = interview.reply(reply)
        if after.complaint is not None:
            faults.append(f"{turn.question.id}：{after.complaint}")
            after = replace(interview, complaint=None).reply(Skip())
        interview = after
    faults += [_unused(key, interview) for key in given if key not in asked]
    if turn.pending:
        notes.append("待确认：" + "、".join(question.name for question in turn.pending))
    return Filled(interview, tuple(faults), tuple(notes))


def _flattened(interview: Interview, answers: Mapping[str, Any]) -> dict[str, Any]:
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


def _reply(turn: Ask, given: Mapping[str, Any]) -> Reply | None:
    value = given.get(turn.question.id)
    if isinstance(value, dict) and set(value) == {PENDING}:
        return Skip(str(value[PENDING] or ""))
    if value is not None:
        return Say(value)
    carried = _carried(turn)
    if carried is None or turn.question.optional:
        return None
    return Take() if carried is turn.prefill else Say(str(carried.value), carried.source.value)


def _carried(turn: Ask) -> Prefill | None:
    """Last year's answer, if it is on offer."""
    offers = (turn.prefill, *turn.others)
    return next((one for one in offers if one is not None and one.source is AnswerSource.LAST_YEAR), None)


def _left_out(interview: Interview, question: Question, given: Mapping[str, Any]) -> Reply:
    """A question that may be left out says nothing; the project kinds are then those whose questions are answered."""
    if not asks_for_kinds(question):
        return Say([])
    kinds = {key.partition(".")[0] for key in given if "." in key}
    titles = {section.kind_title for section in interview.bank.sections if section.kind in kinds}
    return Say([option.label for option in question.options if option.label in titles])


def _named_in_full(interview: Interview, given: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
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


def _missing(question: Question) -> str:
    return f"缺少 {question.id}（{question.name}）：请填写；不清楚就写 {{{PENDING}: 说明}}，清单没有内容就写 []"


def _unused(key: str, interview: Interview) -> str:
    ids = [question.id for question in interview.bank.questions()]
    unasked = interview.sheet.question(key)
    if unasked is not None and unasked.topic is not None:
        asked = next((question for question in interview.route() if question.topic == unasked.topic), unasked)
        return f"多了 {key}：{asked.id} 问的是同一件事，只填那一个，请删去这一行"
    if key in ids:
        return f"多了 {key}：按现在的回答不需要填这一题，请删去"
    close = get_close_matches(key, ids, n=1)
    return f"多了 {key}：没有这一题" + (f"，是不是 {close[0]}？" if close else "，请删去")


def _remark(remark: str | None) -> str:
    return f"（{remark}）" if remark else ""
