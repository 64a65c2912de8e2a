"""What is left of a card, taken as it is shown."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.interview import Ask, Interview
from drafter.interview.answers.card import card_of
from drafter.interview.prefill.pointer import under_pointer
from drafter.workspace.drafts import OpenDraft
from drafter.workspace.replying import Step, step_of


def rest_of_card(draft: OpenDraft) -> Iterator[Step]:
    """What Enter gives in each box of the open card, up to one that wants words or a yes or no: one step to undo."""
    card, together = _card(draft.interview), False
    while card is not None and _card(draft.interview) == card:
        turn = draft.interview.turn(with_suggestions=False)
        reply = under_pointer(turn) if isinstance(turn, Ask) else None
        if reply is None:
            return
        yield (step := step_of(draft, reply, given=True, together=together))
        together = together or len(step.after.past) > len(draft.past)  # what changes nothing begins no step to undo
        draft = step.after
        if draft.interview.complaint is not None:
            return


def told_of_rest(before: OpenDraft, after: OpenDraft) -> OpenDraft:
    """The draft after it, with what was taken told."""
    told = _told(before.interview, after.interview)
    return replace(after, interview=replace(after.interview, echo=told)) if told else after


def _told(before: Interview, after: Interview) -> str:
    """How many boxes were taken, and how many of them were left empty: what stands in them was seen."""
    changed = [answer for one, answer in after.settled() if not before.is_settled(one.id)]
    empty = sum(answer.value == () for answer in changed)
    return f"照显示的记下 {len(changed)} 项" + (f"，其中空着 {empty} 项" if empty else "") if changed else ""


def _card(interview: Interview) -> str | None:
    card = card_of(interview.sheet, interview.at) if interview.at is not None else None
    return card.id if card is not None else None
