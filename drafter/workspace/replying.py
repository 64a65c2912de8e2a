"""What replies make of a draft, step by step, before anything of it is journalled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.interview import Accept, Back, Jump, Reject, Reply
from drafter.ports import JournalledReply
from drafter.workspace.drafts import OpenDraft, journalled
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
            yield (passed_over := step_of(draft, Reject(), given=False))
            draft = passed_over.after
        about_a_change = isinstance(reply, Accept | Reject) and draft.interview.doubt is None
        yield (step := step_of(draft, reply, given=not about_a_change and not isinstance(reply, Back | Jump)))
        draft = step.after


def step_of(draft: OpenDraft, reply: Reply, *, given: bool, together: bool = False) -> Step:
    """One reply, as one step to undo with the one before it where they belong `together`."""
    interview = draft.interview
    said = taken(reply, interview)
    kept = journalled(interview.at, said, interview.heard_today(said), together=together)
    after = draft.followed_by(interview.reply(said), together=together)
    return Step(draft, after, kept, interview.at if given else None)
