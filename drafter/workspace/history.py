"""What was changed in a draft, step by step, and an earlier state of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.interview import Interview, Taken
from drafter.interview.answers.answer_book import Answer, Entry
from drafter.interview.answers.display import shown
from drafter.ports import JournalledDraft, JournalledReply
from drafter.questionnaire.question import Question
from drafter.workspace.drafts import REDO, UNDO, OpenDraft, SetAside, State, followed


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that a step changed: `step` counts from 1, `told_at` is in ISO 8601, `source` says how it came about."""

    step: int
    told_at: str
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
        yield from _set_aside(step, told, so_far.set_aside, after.set_aside)
        so_far = after


def undos_to(draft: JournalledDraft, opened: Interview, step: int) -> int | None:
    """How many undos lead back to the state after a step; None where none do, for it was undone or is no step of this draft."""
    so_far = OpenDraft(draft.number, 0, opened)
    wanted: State | None = None
    for number, told in enumerate(draft.replies, 1):
        so_far = followed(so_far, told)
        wanted = so_far.state if number == step else wanted
    if wanted is None:
        return None
    states = [*so_far.past, so_far.state]
    there = [place for place, one in enumerate(states) if _same(one, wanted)]
    return len(states) - 1 - there[-1] if there else None


def _same(one: State, other: State) -> bool:
    return one.interview.book == other.interview.book and one.set_aside == other.set_aside


def _set_aside(step: int, told: JournalledReply, before: SetAside, after: SetAside) -> Iterator[Change]:
    """Findings that a step set aside, or took up again, with the reason."""
    source = {"undo": "撤销", "redo": "重做"}.get(str(told.reply.get("reply")), "填写")
    for code, message in {**before, **after}:
        was, now = before.get((code, message)), after.get((code, message))
        if was != now:
            name = f"检查 {code} {message}"
            yield Change(step, told.told_at, name, f"搁置：{was}" if was else "", f"搁置：{now}" if now else "", source)


def _changes(step: int, told: JournalledReply, before: Interview, after: Interview) -> Iterator[Change]:
    for question in after.bank.questions():
        was, now = _words(before, question), _words(after, question)
        if was != now:
            asked = question.id in (told.question, before.at)
            yield Change(
                step, told.told_at, question.name, was, now, _source(told, after.book[question.id], asked=asked)
            )


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
