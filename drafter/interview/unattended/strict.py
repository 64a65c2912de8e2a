"""The whole interview without a person: an answers file is laid before the questions, strictly."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from drafter.interview.answers.answer_book import Prefill
from drafter.interview.answers.provenance import AnswerSource
from drafter.interview.interview import Interview
from drafter.interview.reply import Accept, Done, Reject, Reply, Say, Skip, Take
from drafter.interview.turn import Ask, Confirm, Finished
from drafter.interview.unattended.answers import PENDING, flattened, kept_open, named_in_full, unused
from drafter.language.text import has_unprintable
from drafter.questionnaire.question import Question, asks_for_kinds, is_list
from drafter.questionnaire.question_bank import GOAL


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
    given, faults = named_in_full(interview, flattened(interview, answers))
    interview = kept_open(interview, given)
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
    faults += [unused(key, interview) for key in given if key not in asked]
    if turn.pending:
        notes.append("待确认：" + "、".join(question.name for question in turn.pending))
    return Filled(interview, tuple(faults), tuple(notes))


def _reply(turn: Ask, given: Mapping[str, Any]) -> Reply | None:
    value = given.get(turn.question.id)
    if isinstance(value, dict) and set(value) == {PENDING}:
        return Skip(str(value[PENDING] or ""))
    if value is not None:
        return Say(value)
    if is_list(turn.question) and turn.entries:
        return Done()  # what other answers have filled
    carried = _carried(turn)
    if carried is None and turn.question.id == GOAL and turn.prefill is not None:
        return Take()  # as it was drafted from the answers
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


def _missing(question: Question) -> str:
    return f"缺少 {question.id}（{question.name}）：请填写；不清楚就写 {{{PENDING}: 说明}}，清单没有内容就写 []"


def _remark(remark: str | None) -> str:
    return f"（{remark}）" if remark else ""
