"""Drafts as they are worked on: the fold of what the journal holds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from pydantic import Field, ValidationError

from drafter.codec import MalformedText
from drafter.codec.heard import heard_from, plain_heard
from drafter.codec.replies import plain_reply, reply_from
from drafter.declaration.frozen import Frozen
from drafter.errors import DrafterError
from drafter.interview import Accept, Interview, Jump, Reject, Reply, SetAside
from drafter.interview.answers.display import shown
from drafter.interview.answers.heard import Heard, HeardValue
from drafter.ports import JournalledDraft, JournalledReply
from drafter.questionnaire.question import TextQuestion

UNDO, REDO = {"reply": "undo"}, {"reply": "redo"}
"""Journalled like replies, for the journal only ever grows; they fold the drafts, not the interview."""
TOGETHER = "together"
"""Journalled beside a reply that was given in one step with the one before it: they are undone in one step too."""


class Manner(StrEnum):
    """How last year's form is gone on from, in the words of the command line."""

    CHANGES = "变化"
    """It comes back whole, and only what changes is asked."""
    EACH = "逐题"
    """It comes back whole, and every question is put, with what stands there."""
    BLANK = "空白"
    """Nothing stands; what it says lies beside each question."""

    @property
    def about(self) -> str:
        """What the screen says of it."""
        return {"变化": "只问今年变了什么", "逐题": "一题一题问", "空白": "空白表，上年的放在旁边"}[self.value]


class Opening(Frozen):
    """All that a draft's fold depends on beside its replies; journalled when it is begun.

    `last_year` is a declaration as `plain_declaration` has it; `profile` is by question id, `banks` by title.
    """

    expected_year: int
    last_year: dict[str, Any] | None = None
    profile: dict[str, str] = Field(default_factory=dict)
    banks: dict[str, int] = Field(default_factory=dict)
    """The version of each question bank then."""
    follows: bool = False
    """Whether what shows a fact follows it unasked: not in drafts of version 0.1, whose replies agreed or declined."""
    beside: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """What was told beside last year's form, by question id, where drafter wrote it: as `codec.heard` has it."""
    manner: Manner = Manner.CHANGES
    whole: bool = False
    """Whether last year's form stood under the answers, whole, before the first reply: not in drafts of version 0.1."""


def opening_from(value: object) -> Opening:
    """How a draft was begun.

    Raises:
        MalformedText: not as any version of drafter wrote it.
    """
    try:
        return Opening.model_validate(value)
    except ValidationError as error:
        raise MalformedText("这份草稿的开头已损坏") from error


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A draft being worked on: its short number, how many replies it has, and the interview they make.

    `past` are the interviews before each reply that changed an answer, `future` those that were undone, the next to be
    redone first. `half_typed` is what stood in a question's box, by the question's id, when the draft was opened.
    """

    number: int
    position: int
    interview: Interview
    unplaced: int = 0
    """How many replies found no question any more, because the question bank was changed since."""
    moved: tuple[str, ...] = ()
    """The question banks that are others than when the draft was begun, by their titles."""
    read_otherwise: tuple[str, ...] = ()
    """The questions, by their ids, whose replies would be understood otherwise today; the draft keeps what was understood."""
    past: tuple[Interview, ...] = ()
    future: tuple[Interview, ...] = ()
    half_typed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def kept_otherwise(self) -> list[tuple[str, str]]:
        """Name and answer, in words, of each question that the draft keeps as it was understood, but would be read otherwise."""
        answers = [
            (question, answer) for question, answer in self.interview.settled() if question.id in self.read_otherwise
        ]
        return [
            (question.name, shown(question, answer.value)) for question, answer in answers if answer.value is not None
        ]

    def followed_by(self, after: Interview, *, together: bool = False) -> "OpenDraft":
        """The draft after one more reply. Going somewhere is no step to undo, nor is what came `together` with the last."""
        told = replace(self, position=self.position + 1, interview=after)
        if after.book == self.interview.book and after.set_aside == self.interview.set_aside:
            return told
        return replace(told, past=self.past if together and self.past else (*self.past, self.interview), future=())

    def undone(self) -> "OpenDraft | None":
        """Without the last change of an answer; None where there is none."""
        if not self.past:
            return None
        *past, before = self.past
        echo = f"已撤销：{_changed(before, self.interview)}"
        shown = replace(before, echo=echo, complaint=None, typed="", doubt=None)
        return replace(
            self,
            position=self.position + 1,
            interview=shown,
            past=tuple(past),
            future=(self.interview, *self.future),
        )

    def redone(self) -> "OpenDraft | None":
        """With the change that was undone last; None where there is none."""
        if not self.future:
            return None
        after, *future = self.future
        shown = replace(after, echo=f"已重做：{_changed(self.interview, after)}")
        return replace(
            self,
            position=self.position + 1,
            interview=shown,
            past=(*self.past, self.interview),
            future=tuple(future),
        )


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """One line of the list of drafts: `done` of `total` open questions are settled; `told_at` is when, in ISO 8601."""

    number: int
    project: str
    fiscal_year: int | None
    done: int
    total: int
    told_at: str

    @property
    def finished(self) -> bool:
        """Whether all its questions are settled: it can be next year's last year."""
        return 0 < self.total == self.done


def folded_whole(draft: JournalledDraft, opened: Interview) -> OpenDraft:
    """The same as `folded`, as far as to its form.

    Raises:
        DrafterError: with today's question banks these replies make no form; what is stored is left as it is.
    """
    try:
        whole = folded(draft, opened)
        whole.interview.declaration()
    except (ValueError, TypeError, LookupError, ArithmeticError) as error:
        raise DrafterError(f"{draft.number} 号草稿里有一条回答不合现在的题库（{error}），没有动它") from error
    return whole


def folded(draft: JournalledDraft, opened: Interview) -> OpenDraft:
    """The fold of the replies over the interview as it was `opened`.

    Each reply is given at the question it was given at, even if the question bank has moved since; one whose question
    is gone is counted and left out.

    Raises:
        MalformedText: a reply as no version of drafter wrote it.
    """
    so_far = OpenDraft(draft.number, 0, opened, half_typed=MappingProxyType(dict(draft.half_typed)))
    for told in draft.replies:
        so_far = replace(followed(so_far, told), position=so_far.position + 1)
    return so_far


def journalled(at: str | None, reply: Reply, heard: Heard | None, *, together: bool) -> JournalledReply:
    """A reply at the question of this id, as the journal keeps it."""
    plain = plain_reply(reply) | ({TOGETHER: True} if together else {})
    return JournalledReply(at, plain, plain_heard(heard) if heard else None)


def followed(draft: OpenDraft, kept: JournalledReply) -> OpenDraft:
    """The draft after one more of the replies that the journal holds; raises as `folded` does."""
    question, told = kept.question, kept.reply
    if told == UNDO:
        return draft.undone() or draft
    if told == REDO:
        return draft.redone() or draft
    together = isinstance(told, dict) and bool(told.get(TOGETHER))
    plain = {part: value for part, value in told.items() if part != TOGETHER} if together else told
    reply, interview = reply_from(plain), draft.interview
    if question is not None and question != interview.at and not isinstance(reply, Jump):
        if interview.question_at(question) is None:
            interview = interview.asked_before(question)
        if interview.question_at(question) is None:
            return replace(draft, unplaced=draft.unplaced + 1)
        interview = replace(interview.jump_to(question), doubt=interview.doubt, typed=interview.typed)
    if interview.doubt is not None and not isinstance(reply, Accept | Reject | SetAside):
        settled = interview.reply(Accept())  # when this was told, nobody doubted what came before it
        interview = settled if settled.at == question or question is None else settled.jump_to(question)
    heard = heard_from(kept.heard) if kept.heard else None
    return _as_heard(draft, interview, reply, heard, together=together)


def _as_heard(
    draft: OpenDraft, interview: Interview, reply: Reply, heard: Heard | None, *, together: bool
) -> OpenDraft:
    """The draft after a reply, with a note of the question where it would be understood otherwise today."""
    today = interview.heard_today(reply) if heard else None
    told = None if today == heard else heard  # where both are the same, today's echo says more
    after = draft.followed_by(interview.reply(reply, told), together=together)
    if heard is None:
        return after
    here = interview.at or ""
    others = tuple(one for one in draft.read_otherwise if one != here)
    return replace(after, read_otherwise=others if _says_the_same(today, heard) else (*others, here))


def _says_the_same(today: Heard | None, then: Heard) -> bool:
    """Whether the value is the same, if it was doubted or not."""
    if isinstance(today, HeardValue) and isinstance(then, HeardValue):
        return today.value == then.value
    return today == then


def _changed(before: Interview, after: Interview) -> str:
    """The names of the questions that are answered otherwise."""
    names = [q.name for q in after.bank.questions() if before.book[q.id] != after.book[q.id]]
    names += ["搁置的检查结果"] if before.set_aside != after.set_aside else []
    return "、".join(names)


def summary(draft: OpenDraft, told_at: str) -> DraftSummary:
    """How far a draft is."""
    interview, declaration = draft.interview, draft.interview.declaration()
    done, total = len(interview.settled()), len(interview.route())  # a turn would have to look for what is on offer
    name = declaration.project.name or "（还没有项目名称）"
    return DraftSummary(draft.number, name, declaration.fiscal_year, done, total, told_at)


def summarised(opened: Callable[[int], OpenDraft], number: int, told_at: str) -> DraftSummary:
    """How far the draft of a number is; one that can't be opened is listed too, so that it doesn't hide the others."""
    try:
        return summary(opened(number), told_at)
    except DrafterError as error:
        return DraftSummary(number, f"（打不开：{error}）", None, 0, 0, told_at)


def to_remember(before: Interview, after: Interview) -> Iterator[tuple[str, str]]:
    """What a reply says of the unit, by the question's id: it is offered in the next draft."""
    question = before.sheet.question(before.at) if before.at else None
    answer = after.book[question.id] if question else None
    if isinstance(question, TextQuestion) and question.remember and answer and isinstance(answer.value, str):
        yield question.id, answer.value
