"""Drafts as they are worked on: the fold of what the journal holds."""

from dataclasses import dataclass, replace

from drafter.codec.replies import reply_from
from drafter.interview import Ask, Finished, Interview, Jump
from drafter.ports import JournalledDraft


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A draft being worked on: its short number, how many replies it has, and the interview they make."""

    number: int
    position: int
    interview: Interview
    unplaced: int = 0
    """How many replies found no question any more, because the question bank was changed since."""


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """One line of the list of drafts."""

    number: int
    project: str
    fiscal_year: int | None
    done: int
    total: int
    told_at: str


def folded(draft: JournalledDraft, opened: Interview) -> OpenDraft:
    """The fold of the replies over the interview as it was `opened`.

    Each reply is given at the question it was given at, even if the question bank has moved since; one whose question
    is gone is counted and left out.
    """
    interview, unplaced = opened, 0
    for told in draft.replies:
        reply = reply_from(told.reply)
        if told.question is not None and told.question != interview.at and not isinstance(reply, Jump):
            if interview.question_at(told.question) is None:
                unplaced += 1
                continue
            interview = replace(interview.jump_to(told.question), doubt=interview.doubt, typed=interview.typed)
        interview = interview.reply(reply)
    return OpenDraft(draft.number, len(draft.replies), interview, unplaced)


def summary(draft: OpenDraft, told_at: str) -> DraftSummary:
    """How far a draft is."""
    interview, declaration = draft.interview, draft.interview.declaration()
    turn = interview.turn(with_suggestions=False)
    total = turn.total if isinstance(turn, Ask) else len(interview.settled())
    done = total if isinstance(turn, Finished) else len(interview.settled())
    name = declaration.project.name or "（还没有项目名称）"
    return DraftSummary(draft.number, name, declaration.fiscal_year, done, total, told_at)


def unreadable(number: int, reason: str, told_at: str) -> DraftSummary:
    """A draft that can't be opened: it is listed, so that it doesn't hide the others."""
    return DraftSummary(number, f"（打不开：{reason}）", None, 0, 0, told_at)
