"""What was changed in a draft, step by step, and an earlier state of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.interview import Interview, Taken
from drafter.interview.answers.answer_book import Answer, Entry
from drafter.interview.answers.display import shown
from drafter.ports import JournalledDraft, JournalledReply
from drafter.questionnaire.question import Question
from drafter.workspace.drafts import REDO, UNDO, OpenDraft, followed


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that a step changed, or a finding that it set aside.

    `step` counts from 1; `told_at` is when, in ISO 8601, and `told_by` by whom ('' in steps of earlier versions); `source`
    says how it came about.
    """

    step: int
    told_at: str
    told_by: str
    name: str
    before: str
    after: str
    source: str


def changes(draft: JournalledDraft, opened: Interview) -> Iterator[Change]:
    """All changes of a draft, the oldest first. Raises as `folded` does."""
    so_far = OpenDraft(draft.number, 0, opened)
    for step, told in enumerate(draft.replies, 1):
        after = followed(so_far, told)
        yield from _changes(step, told, so_far.interview, after.interview)
        so_far = after


def after_step(draft: JournalledDraft, opened: Interview, step: int) -> Interview | None:
    """How the draft stood after a step; None where it has no such step."""
    so_far = OpenDraft(draft.number, 0, opened)
    for number, told in enumerate(draft.replies, 1):
        so_far = followed(so_far, told)
        if number == step:
            return so_far.interview
    return None


def undos_to(draft: JournalledDraft, opened: Interview, step: int) -> int | None:
    """How many undos lead back to the state after a step; None where none do, for it was undone or is no step of this draft."""
    wanted = after_step(draft, opened, step)
    if wanted is None:
        return None
    so_far = OpenDraft(draft.number, 0, opened)
    for told in draft.replies:
        so_far = followed(so_far, told)
    states = [*so_far.past, so_far.interview]
    there = [place for place, one in enumerate(states) if (one.book, one.set_aside) == (wanted.book, wanted.set_aside)]
    return len(states) - 1 - there[-1] if there else None


def _changes(step: int, told: JournalledReply, before: Interview, after: Interview) -> Iterator[Change]:
    for question in after.bank.questions():
        was, now = _words(before, question), _words(after, question)
        if was != now:
            asked = question.id in (told.question, before.at)
            source = _source(told, after.book[question.id], asked=asked)
            yield Change(step, told.told_at, told.told_by, question.name, was, now, source)
    for key in {*before.set_aside, *after.set_aside}:
        was_aside, aside = (one.set_aside.get(key) for one in (before, after))
        if was_aside != aside:
            source = "撤销" if told.reply == UNDO else "重做" if told.reply == REDO else "搁置"
            yield Change(step, told.told_at, told.told_by, f"检查结果“{key[1]}”", was_aside or "", aside or "", source)


def _words(interview: Interview, question: Question) -> str:
    answer = interview.book[question.id]
    value = answer.value if answer is not None else None
    if isinstance(value, tuple) and any(isinstance(one, Entry) for one in value):
        value = interview.entries(question.id)  # without what is hidden
    return shown(question, value)


def _source(told: JournalledReply, answer: Answer | None, *, asked: bool) -> str:
    if told.reply in (UNDO, REDO):
        return "撤销" if told.reply == UNDO else "重做"
    if not asked:
        return "跟着改"
    return answer.provenance.source.value if answer is not None and isinstance(answer.provenance, Taken) else "填写"
