"""What an interview makes of a reply. Nothing said is lost: what was not understood stays in `typed`."""

from dataclasses import replace
from types import MappingProxyType

from drafter.interview import reply as r
from drafter.interview.answers.answer_book import Answer, AnswerValue, Entry, GoalAnswer
from drafter.interview.answers.context import NotUnderstood
from drafter.interview.answers.display import shown
from drafter.interview.answers.heard import Heard
from drafter.interview.answers.parse_lines import name_of
from drafter.interview.answers.provenance import Given, PutOff, Taken, Typed, given
from drafter.interview.consistency.amendments import agreeing
from drafter.interview.linked_amounts.task_amounts import as_told
from drafter.interview.prefill.offers import open_question
from drafter.interview.replies.hearing import (
    answer_heard,
    change_heard,
    is_untouched,
    offer_heard,
    passed_by,
    takes_offer,
)
from drafter.interview.replies.list_edits import change_list, extended, say_all, with_entries
from drafter.interview.replies.pasted_rows import add_rows
from drafter.interview.replies.settle import settle
from drafter.interview.state import Doubt, S, State
from drafter.questionnaire.question import Question, is_list
from drafter.questionnaire.question_bank import GOAL


def after_reply(before: S, reply: r.Reply, heard: Heard | None = None) -> S:
    """The state after a reply, which is understood as it was `heard` when it was given."""
    if isinstance(reply, r.SetAside):
        aside = {**before.set_aside, (reply.code, reply.message): reply.reason}
        return replace(before, set_aside=MappingProxyType(aside))
    after = replace(_after(replace(before, heard=heard), reply), heard=None)
    return agreeing(after) if after.follows and after.doubt is None else after


def _after(before: S, reply: r.Reply) -> S:
    calm = replace(before, complaint=None, echo=None, typed="", doubt=None)
    match reply:
        case r.Back():
            return _back(calm)
        case r.Jump(path):
            return jump(calm, path)
        case r.Accept():
            return _accept(calm, before.doubt)
        case r.Reject():
            return replace(calm, typed=before.doubt.typed) if before.doubt else _amended(calm, accepted=False)
    question = open_question(calm)
    if question is None:
        return replace(calm, complaint="已经全部填完，可以检查、导出，或跳回某一题修改")
    return _answer(calm, question, reply, unfinished=before.typed)


def jump(state: S, path: str) -> S:
    """At the question of this id or path, to come back afterwards to where it stood."""
    target = state.question_at(path)
    if target is None:
        return replace(state, complaint=f"没有“{path}”这一题，或者现在不需要填它")
    back = state.return_to if state.return_to is not None else state.at
    return replace(state, at=target.id, return_to=back if back != target.id else None, complaint=None)


def _answer(  # noqa: C901, PLR0911  a dispatch, one line a kind of reply
    calm: S, question: Question, reply: r.Reply, unfinished: str
) -> S:
    match reply:
        case r.Skip(note):
            before = calm.book[question.id]
            put_off = before.put_off(note) if before else Answer(value=None, open=PutOff(note))
            return settle(calm, question, put_off, "标为待确认")
        case r.PassBy():
            return _pass_by(calm, question)
        case r.Take():
            return _take(calm, question)
        case r.Keep():
            return _keep(calm, question)
        case r.Say(value, taken):
            if is_list(question):
                return say_all(calm, question, value)
            return _say(calm, question, value, given(taken))
    if isinstance(reply, r.AddRows):
        return add_rows(calm, question, reply.rows)
    if not is_list(question):
        return replace(calm, complaint="这一题不是清单，请直接填写")
    if isinstance(reply, r.Done) and is_untouched(calm, question):
        if takes_offer(calm, question):
            return _take(calm, question)
        return replace(calm, complaint="还没有填。如果确实没有，请输入：无；一时说不准，就输入：不知道")
    return change_list(calm, question, reply, unfinished)


def _say(calm: S, question: Question, value: r.Spoken, provenance: Given) -> S:
    understood = answer_heard(calm, question, value)
    typed = value if isinstance(value, str) else str(value)
    if isinstance(understood, NotUnderstood):
        return replace(calm, complaint=understood.complaint, typed=typed)
    answer = _beside_others(calm, question, understood.value, provenance)
    if understood.doubt and isinstance(provenance, Typed):  # what was on offer was told there already
        return replace(calm, doubt=Doubt(question.id, answer, typed, understood.doubt))
    return settle(calm, question, answer, understood.echo)


def _beside_others(calm: State, question: Question, value: AnswerValue, provenance: Given) -> Answer:
    """The answer, with what later changes are measured against: the draft of the goal, the words of a task."""
    draft = calm.drafted_goal() if question.id == GOAL else None
    if draft is not None and isinstance(value, str):
        return GoalAnswer(value=value, provenance=provenance, draft=draft)
    return as_told(question, value, provenance, calm.book[question.id], calm.book)


def _pass_by(calm: S, question: Question) -> S:
    section, left = calm.sheet.section_of(question.id), passed_by(calm, question)
    if section is None or not left:
        return replace(calm, complaint="这一题要填，不能略过。不清楚可以先跳过（/待确认）")
    book = calm.book
    for one in left:
        book = book.with_answer(one.id, Answer(value=()))
    passed = replace(calm.with_answers(book), echo=f"{section.title}：略过 {len(left)} 题")
    return replace(passed, at=passed.next_unsettled(after=left[-1].id), return_to=None)


def _take(calm: S, question: Question) -> S:
    offer = offer_heard(calm, question)
    if offer is None:
        return replace(calm, complaint="没有可以沿用的回答，请直接填写")
    if is_list(question) and isinstance(offer.value, tuple) and calm.book.entries(question.id):
        there = {name_of(entry.value) for entry in calm.entries(question.id)}
        offered = (entry.value for entry in offer.value if isinstance(entry, Entry))
        values = [value for value in offered if name_of(value) not in there]
        return with_entries(
            calm, question, extended(calm, question, values, Taken(offer.source)), f"已加入（{offer.source.value}）"
        )
    answer = _beside_others(calm, question, offer.value, Taken(offer.source))
    return settle(calm, question, answer, f"{shown(question, offer.value)}（{offer.source.value}）")


def _keep(calm: S, question: Question) -> S:
    answer = calm.book[question.id]
    if answer is None:
        return replace(calm, complaint="还没有填。不清楚可以先跳过（/待确认）")
    return settle(calm, question, answer.kept(), f"不变（{shown(question, answer.value) or '待确认'}）")


def _accept(calm: S, doubt: Doubt | None) -> S:
    if doubt is None:
        return _amended(calm, accepted=True)
    question = calm.sheet.question(doubt.question_id)
    if question is None:
        return replace(calm, complaint="现在没有需要确认的内容")
    return settle(calm, question, doubt.answer, shown(question, doubt.answer.value))


def _amended(calm: S, *, accepted: bool) -> S:
    """The change on offer made, or left for good."""
    change = change_heard(calm)
    if change is None:
        return calm  # it was said to a doubt, or a change, that is none any more
    settled = calm.with_book(change.accepted if accepted else change.declined)
    if change.leads_to is not None:
        return settled if accepted else jump(settled, change.leads_to)
    return replace(settled, echo="已一起改" if accepted else None)


def _back(calm: S) -> S:
    route = [question.id for question in calm.route()]
    place = route.index(calm.at) if calm.at in route else len(route)
    if place == 0:
        return replace(calm, complaint="已经是第一题了")
    return replace(calm, at=route[place - 1], return_to=None)
