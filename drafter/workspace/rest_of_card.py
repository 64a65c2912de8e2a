"""What is left of a card, taken as it is shown."""

from dataclasses import replace
from typing import Protocol

from drafter.interview import Ask, Interview, Reply
from drafter.interview.answers.card import card_of
from drafter.interview.prefill.pointer import under_pointer
from drafter.workspace.drafts import OpenDraft


class Tell(Protocol):
    """Journals a reply and follows it."""

    def __call__(self, draft: OpenDraft, reply: Reply, *, together: bool = False) -> OpenDraft:
        """The draft after it; `together` with the reply before it."""
        ...


def rest_taken(draft: OpenDraft, tell: Tell) -> OpenDraft:
    """The draft after what Enter gives in each box of the open card, up to one that wants words or a yes or no."""
    begun, card, before = len(draft.past), _card(draft.interview), draft.interview
    while card is not None and _card(draft.interview) == card:
        turn = draft.interview.turn(with_suggestions=False)
        reply = under_pointer(turn) if isinstance(turn, Ask) else None
        if reply is None:
            break
        draft = tell(draft, reply, together=len(draft.past) > begun)
        if draft.interview.complaint is not None:
            break
    told = _told(before, draft.interview)
    return replace(draft, interview=replace(draft.interview, echo=told)) if told else draft


def _told(before: Interview, after: Interview) -> str:
    """How many boxes were taken, and how many of them were left empty: what stands in them was seen."""
    changed = [answer for one, answer in after.settled() if not before.is_settled(one.id)]
    empty = sum(answer.value == () for answer in changed)
    return f"照显示的记下 {len(changed)} 项" + (f"，其中空着 {empty} 项" if empty else "") if changed else ""


def _card(interview: Interview) -> str | None:
    card = card_of(interview.sheet, interview.at) if interview.at is not None else None
    return card.id if card is not None else None
