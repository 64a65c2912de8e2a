"""The whole interview without a person: an answers file is laid before the questions, strictly."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from drafter.declaration.wording import has_unprintable
from drafter.interview.answers import AnswerSource
from drafter.interview.interview import Interview
from drafter.interview.question import Question
from drafter.interview.reply import Accept, Reply, Say, Skip, Take
from drafter.interview.turn import Ask, Confirm, Finished

PENDING = "待确认"


@dataclass(frozen=True, slots=True)
class Filled:
    """The interview as far as the answers carried it, what is wrong with them, and what a person should look at."""

    interview: Interview
    faults: tuple[str, ...]
    notes: tuple[str, ...]


def fill(interview: Interview, answers: Mapping[str, Any]) -> Filled:
    """Answer every open question from `answers` (ids, nested or dotted), last year's where they are silent.

    A missing answer, one that is not understood, and one that no question asks for are faults; all are told at once.
    """
    given = _flattened(interview, answers)
    faults: list[str] = []
    notes: list[str] = []
    asked: set[str] = set()
    while not isinstance(turn := interview.turn(), Finished):
        if isinstance(turn, Confirm):
            notes.append(f"{turn.question.id}：{turn.understood}（按填写的记下，请核对）")
            interview = interview.reply(Accept())
            continue
        asked.add(turn.question.id)
        if has_unprintable(str(given.get(turn.question.id, ""))):
            notes.append(f"{turn.question.id}：里面有看不见的控制字符，已去掉")
        reply = _reply(turn, given)
        if reply is None:
            faults.append(_missing(turn.question))
            reply = Skip()
        elif isinstance(reply, Take) and turn.prefill is not None:
            notes.append(f"{turn.question.id}：{turn.prefill.source.value}上年" + _remark(turn.prefill.remark))
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
    if turn.prefill is not None and turn.prefill.source is AnswerSource.LAST_YEAR:
        return Take()
    return None


def _missing(question: Question) -> str:
    return f"缺少 {question.id}（{question.name}）：请填写；不清楚就写 {{{PENDING}: 说明}}，清单没有内容就写 []"


def _unused(key: str, interview: Interview) -> str:
    ids = [question.id for question in interview.bank.questions()]
    if key in ids:
        return f"多了 {key}：按现在的回答不需要填这一题，请删去"
    close = get_close_matches(key, ids, n=1)
    return f"多了 {key}：没有这一题" + (f"，是不是 {close[0]}？" if close else "，请删去")


def _remark(remark: str | None) -> str:
    return f"（{remark}）" if remark else ""
