"""What replies make of a draft, step by step, before anything of it is journalled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.codec.heard import plain_heard
from drafter.codec.replies import plain_reply
from drafter.interview import Accept, Back, Jump, Reject, Reply
from drafter.ports import JournalledReply
from drafter.workspace.drafts import OpenDraft
from drafter.workspace.taking import taken


@dataclass(frozen=True, slots=True)
class Step:
    """One reply: the draft before and after it, and what the journal keeps of it."""

    before: OpenDraft
    after: OpenDraft
    kept: JournalledReply
    given: str | None
    """The question, by its id, whose box is empty now: what stood there was given."""


def steps_of(replies: Iterable[Reply], draft: OpenDraft) -> Iterator[Step]:
    """Each reply as a step. A doubt that is passed over is not meant: a no comes before what was said instead."""
    for reply in replies:
        if draft.interview.doubt is not None and not isinstance(reply, Accept | Reject):
            yield (passed_over := _step(draft, Reject(), given=False))
            draft = passed_over.after
        about_a_change = isinstance(reply, Accept | Reject) and draft.interview.doubt is None
        yield (step := _step(draft, reply, given=not about_a_change and not isinstance(reply, Back | Jump)))
        draft = step.after


def _step(draft: OpenDraft, reply: Reply, *, given: bool) -> Step:
    interview = draft.interview
    said = taken(reply, interview)
    heard = interview.heard_today(said)
    kept = JournalledReply(interview.at, plain_reply(said), plain_heard(heard) if heard else None)
    return Step(draft, draft.followed_by(interview.reply(said)), kept, interview.at if given else None)
