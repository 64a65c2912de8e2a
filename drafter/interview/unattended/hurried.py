"""A person in a hurry: types the few facts they have, and takes what Enter takes for all else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from drafter.interview.interview import Interview
from drafter.interview.prefill.pointer import under_pointer
from drafter.interview.reply import Accept, Done, Reply, Say, Skip, Take
from drafter.interview.turn import Ask, Confirm, Finished
from drafter.interview.unattended.answers import PENDING, flattened, kept_open, named_in_full, unused
from drafter.interview.unattended.trace import Put, numbered, put

_MOST_TURNS = 2_000
"""More than any interview has: one that goes round in circles is a fault of ours, and must not hang."""


@dataclass(frozen=True, slots=True)
class Hurried:
    """The interview as far as facts and offers carried it, what was put to the person, and what they should look at.

    `faults` are facts that could not be used, `notes` what was taken or put off: Chinese sentences.
    """

    interview: Interview
    puts: tuple[Put, ...]
    faults: tuple[str, ...]
    notes: tuple[str, ...]


def taking_offers(interview: Interview, answers: Mapping[str, Any]) -> Hurried:
    """Answer from `answers` (ids, nested or dotted), else as Enter does; where Enter takes nothing, it is put off."""
    given, faults = named_in_full(interview, flattened(interview, answers))
    interview = kept_open(interview, given)
    left, notes, puts = dict(given), [], []
    interview = _told_first(interview, left, faults)
    for _ in range(_MOST_TURNS):
        turn = interview.turn(with_suggestions=False)
        if isinstance(turn, Finished):
            break
        reply = Accept() if isinstance(turn, Confirm) else _reply(turn, left)
        if isinstance(turn, Confirm) and interview.doubt is not None:
            notes.append(f"{turn.question.id}：{turn.understood}（按填写的记下，请核对）")
        puts.append(put(interview, turn, reply))
        after = interview.reply(reply)
        if after.complaint is not None and isinstance(turn, Ask):
            faults.append(f"{turn.question.id}：{after.complaint}")
            after = after.reply(Skip(after.complaint))
        elif isinstance(reply, Take) and after.at == turn.question.id:
            after = after.reply(Done())  # lines were added to those that stood there
        interview = after
    else:
        raise RuntimeError("an interview that comes to no end")
    faults += [unused(key, interview) for key in left if interview.book[key] is None]
    if turn.pending:
        notes.append("待确认：" + "、".join(question.name for question in turn.pending))
    return Hurried(interview, numbered(puts), tuple(faults), tuple(notes))


def _told_first(interview: Interview, left: dict[str, Any], faults: list[str]) -> Interview:
    """The facts on what last year's form has settled: nobody is asked for it again."""
    for question in interview.route():
        if question.id not in left or not interview.is_settled(question.id):
            continue
        after = interview.jump_to(question.id).reply(Say(left.pop(question.id)))
        if after.doubt is not None:
            after = after.reply(Accept())
        if after.complaint is not None:
            faults.append(f"{question.id}：{after.complaint}")
        else:
            interview = after
    return interview


def _reply(turn: Ask, left: dict[str, Any]) -> Reply:
    """What the facts say, each once; else what Enter takes."""
    value = left.pop(turn.question.id, None)
    if isinstance(value, dict) and set(value) == {PENDING}:
        return Skip(str(value[PENDING] or ""))
    if value is not None:
        return Say(value)
    return under_pointer(turn) or Skip()
