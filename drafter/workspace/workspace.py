"""The verbs of a member of staff: the one way in for every face."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from drafter.codec import declaration_from, plain_declaration
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.forms import ParsedForm
from drafter.interview import AnswerSheet, Interview, Jump, Reply, Say, SetAside
from drafter.interview.unattended.hurried import Hurried, taking_offers
from drafter.interview.unattended.strict import Filled, fill
from drafter.ports import JournalledDraft, JournalledReply, Windows
from drafter.questionnaire.question_bank import QuestionBank
from drafter.review import Finding, Fix, review
from drafter.workspace.drafts import (
    REDO,
    UNDO,
    DraftSummary,
    Manner,
    OpenDraft,
    Opening,
    folded_whole,
    opening_from,
    summarised,
    to_remember,
)
from drafter.workspace.form_choice import dossier_of_interview, draft_number, form_of
from drafter.workspace.history import Change, after_step, changes, undos_to
from drafter.workspace.mending import mended
from drafter.workspace.question_desk import QuestionDesk
from drafter.workspace.replying import Step, step_of, steps_of
from drafter.workspace.rest_of_card import rest_of_card, told_of_rest
from drafter.workspace.returning import answers_beside, told_beside
from drafter.workspace.succession import NAME, likely_last_year, proposed
from drafter.workspace.suggestion_desk import SuggestionDesk

_BUDGETS_BEGIN = 7
"""From this month on, the budget that is being drafted is next year's."""


@dataclass
class Workspace(SuggestionDesk):
    """Joins the engines to the doors (`asking`: the question banks). Replies are journalled before the interview goes on."""

    asking: QuestionDesk
    windows: Windows
    command: str = "drafter"
    """How the user starts drafter, for hints that can be typed as they stand."""

    # -- drafting -------------------------------------------------------------------------------------------------

    @property
    def questions(self) -> QuestionBank:
        """All question banks as one."""
        return self.asking.banks.joined

    @property
    def due_year(self) -> int:
        """The year whose budget is being drafted now."""
        today = self.clock.today()
        return today.year + (1 if today.month >= _BUDGETS_BEGIN else 0)

    def begin(
        self,
        year: int | None = None,
        last_year: Declaration | None = None,
        beside: Interview | None = None,
        manner: Manner = Manner.CHANGES,
    ) -> OpenDraft:
        """A new draft for `year`, else the one after last year's or `due_year`; journalled with all its fold depends on.

        `beside` is the interview that last year's form came from, where it is one of drafter's own; `manner` how it is gone
        on from.
        """
        versions = dict(self.asking.banks.versions)
        known = {"profile": self.journal.profile(), "banks": versions, "beside": told_beside(beside)}
        whole = manner is not Manner.BLANK
        opening = self._opening(last_year, year, whole=whole).model_copy(update={**known, "manner": manner})
        number = self.journal.begin(opening.model_dump(), self.now())
        return OpenDraft(number, 0, self.opened(opening))

    def begin_after(self, number: int, year: int | None = None, manner: Manner = Manner.CHANGES) -> OpenDraft:
        """A new draft that begins as another of drafter's own, with all that was told beside it; raises as `resume` does."""
        return self.begin(year, (last := self.resume(number).interview).declaration(), last, manner)

    def follow_last_year(self, draft: OpenDraft) -> OpenDraft | None:
        """A new draft that begins as the likeliest form of last year, with this one's name; None where none is likely."""
        likely = likely_last_year(self.archive, draft.interview)
        name = draft.interview.declaration().project.name or ""
        return self.begin_as(name, likely[1], draft.interview.year()) if likely is not None else None

    def begin_as(
        self, name: str, last_year: Declaration, year: int | None = None, manner: Manner = Manner.CHANGES
    ) -> OpenDraft:
        """A new draft that begins as last year's form; a project that has another `name` now gets that."""
        draft = self.begin(year, last_year, manner=manner)
        return self.replies(draft, (Jump(NAME), Say(name)))[0] if name not in ("", last_year.project.name) else draft

    def resume(self, number: int | None = None) -> OpenDraft:
        """The draft of this number, or the latest, exactly where it stood.

        Raises:
            DrafterError: there is none, or it is damaged.
        """
        draft, opened = self._as_journalled(number)
        banks = opening_from(draft.opening).banks
        return replace(folded_whole(draft, opened), moved=self.asking.moved_since(banks))

    def reply(self, draft: OpenDraft, reply: Reply) -> OpenDraft:
        """Journal a reply, then let the interview go on; raises as `replies` does."""
        return self.replies(draft, (reply,))[0]

    def replies(self, draft: OpenDraft, replies: Sequence[Reply]) -> tuple[OpenDraft, list[str]]:
        """Journal one or more that belong together, all or none: the draft then, and the questions whose boxes are empty, by id.

        Raises:
            ConflictingReply: another window has replied since; nothing is changed.
        """
        return self._journalled(draft, list(steps_of(replies, draft)))

    def take_rest(self, draft: OpenDraft) -> OpenDraft:
        """What Enter takes in each box that is left of the open card: one step to undo. Raises as `replies` does."""
        steps = list(rest_of_card(draft))
        return told_of_rest(draft, self._journalled(draft, steps)[0]) if steps else draft

    def _journalled(self, draft: OpenDraft, steps: Sequence[Step]) -> tuple[OpenDraft, list[str]]:
        around = [(step.before.interview, step.after.interview) for step in steps]
        uses = [use for before, after in around for use in self.uses(self.habits.uses, before, after)]
        remember = [told for before, after in around for told in to_remember(before, after)]
        kept, given = [step.kept for step in steps], [step.given for step in steps if step.given is not None]
        at = (draft.number, draft.position, kept, self.now())
        self.journal.append(*at, forget_typed=given, uses=uses, remember=remember)
        self.learn_from(uses)
        last, told = steps[-1].after, "".join(proposed(self.archive, *one) for one in around)
        interview = last.interview
        return replace(last, interview=replace(interview, echo=f"{interview.echo or ''}{told}" or None)), given

    def undo(self, draft: OpenDraft) -> OpenDraft:
        """Without the last change of an answer, as often as there are any, also after a restart.

        Raises:
            ConflictingReply: as for `reply`.
        """
        return self._folded_back(draft, draft.undone(), UNDO, "没有可以撤销的了")

    def redo(self, draft: OpenDraft) -> OpenDraft:
        """With the change that was undone last; raises as `undo` does."""
        return self._folded_back(draft, draft.redone(), REDO, "没有可以重做的了")

    def history(self, number: int) -> list[Change]:
        """What was changed in a draft, when and by whom, the oldest first; raises as `resume` does."""
        return list(changes(*self._as_journalled(number)))

    def as_it_was(self, number: int, step: int) -> Interview:
        """A draft as it stood after a step (from 1).

        Raises:
            DrafterError: as for `resume`; or it has no such step.
        """
        if (found := after_step(*self._as_journalled(number), step)) is None:
            raise DrafterError(f"{number} 号草稿没有第 {step} 步")
        return found

    def restored(self, draft: OpenDraft, step: int) -> tuple[OpenDraft, int]:
        """The draft as it stood after a step, and how many changes were undone for it: they can be redone.

        Raises:
            DrafterError: as for `undo`; or there is no such step, or it was undone itself.
        """
        if (count := undos_to(*self._as_journalled(draft.number), step)) is None:
            raise DrafterError(f"{draft.number} 号草稿回不到第 {step} 步：没有这一步，或者它已经撤销了")
        for _ in range(count):
            draft = self.undo(draft)
        return draft, count

    def keep_typed(self, draft: OpenDraft, question_id: str, text: str) -> None:
        """What stands in a question's box, kept until it is given as an answer."""
        self.journal.keep_typed(draft.number, draft.position, question_id, text)

    def drafts(self) -> list[DraftSummary]:
        """All drafts, the latest worked on first."""
        gone = {number for number, _ in self.journal.deleted()}
        there = (one for one in self.journal.numbers() if one[0] not in gone)
        return [summarised(self.resume, number, told_at) for number, told_at in there]

    def delete_draft(self, number: int) -> str:
        """Out of the list, until `undelete`; what is told. It can still be opened by its number."""
        self.journal.delete(number, self.now())
        return f"删去了 {number} 号草稿，Ctrl+Z（行模式：恢复）拿回来"

    def delete_form(self, form: Declaration) -> str:
        """The same of a form of the archive."""
        self.archive.delete(form, self.now())
        return f"删去了“{form.project.name or ''}”，Ctrl+Z（行模式：恢复）拿回来"

    def undelete(self) -> str:
        """What was deleted last comes back; what is told."""
        number, at = next(iter(self.journal.deleted()), (0, ""))
        if not at and not self.archive.deleted_at():
            return "没有删过什么"
        if self.archive.deleted_at() > at:
            return f"拿回来了：“{self.archive.undelete()}”"
        self.journal.undelete(number)
        return f"拿回来了：{number} 号草稿"

    def fill(self, answers: Mapping[str, Any], last_year: Declaration | None) -> Filled:
        """The whole interview from an answers file (by question id, nested or dotted); nothing is journalled."""
        return fill(self.opened(self._opening(last_year)), answers)

    def hurry(self, facts: Mapping[str, Any], last_year: Declaration | None) -> Hurried:
        """The whole interview from a few facts, and what Enter takes for all else; nothing is journalled."""
        return taking_offers(self.opened(self._opening(last_year, whole=True)), facts)

    # -- reviewing and exporting ----------------------------------------------------------------------------------

    def findings(self, draft: OpenDraft) -> tuple[Finding, ...]:
        """The findings on a draft as it stands, those set aside among them, in the order of the form."""
        return review(dossier_of_interview(draft.interview))

    def waivers(self, draft: OpenDraft) -> dict[tuple[str, str], str]:
        """Why findings were set aside, by code and message; one whose words have changed since is looked at anew."""
        told = {**self.journal.waivers(draft.number), **draft.interview.set_aside}
        return {finding: reason for finding, reason in told.items() if reason is not None}

    def waive(self, draft: OpenDraft, finding: Finding, reason: str | None) -> OpenDraft:
        """Set a finding aside for a reason; None takes it up again. A step to undo like any other; raises as `reply` does."""
        step = step_of(draft, SetAside(finding.code, finding.message, reason), given=False)
        return self._journalled(draft, [step])[0]

    def mend(self, draft: OpenDraft, fix: Fix) -> OpenDraft:
        """Put a fix into the answers, as replies like any other: it can be undone. Raises as `reply` does."""
        return self._journalled(draft, list(mended(fix, draft)))[0]

    def form_in(self, source: str, form: int | None) -> ParsedForm:
        """One form: of a draft (by its number), or `form` (from 1) of a file; raises as `resume`, `read` and `form_of` do."""
        number = draft_number(source)
        if number is not None:
            return ParsedForm(self.resume(number).interview.declaration(), (), {})
        return form_of(self.read(Path(source)), source, form)

    # -- inside ---------------------------------------------------------------------------------------------------

    def _as_journalled(self, number: int | None) -> tuple[JournalledDraft, Interview]:
        if (draft := self.journal.draft(number)) is None:
            which = f"没有 {number} 号草稿" if number is not None else "还没有草稿"
            raise DrafterError(f"{which}。用 {self.command} drafts 看有哪些，用 {self.command} new 新建一份")
        return draft, self.opened(opening_from(draft.opening))

    def _folded_back(
        self, draft: OpenDraft, after: OpenDraft | None, told: dict[str, Any], complaint: str
    ) -> OpenDraft:
        if after is None:
            return replace(draft, interview=replace(draft.interview, complaint=complaint, echo=None))
        uses = self.uses(self.habits.taken_back, draft.interview, after.interview) if told == UNDO else []
        kept = [JournalledReply(draft.interview.at, told)]
        self.journal.append(draft.number, draft.position, kept, self.now(), uses=uses)
        self.learn_from(uses)
        return after

    def _year_after(self, last_year: Declaration | None) -> int:
        return last_year.fiscal_year + 1 if last_year and last_year.fiscal_year else self.due_year

    def _opening(self, last_year: Declaration | None, year: int | None = None, *, whole: bool = False) -> Opening:
        plain, year = plain_declaration(last_year) if last_year else None, year or self._year_after(last_year)
        return Opening(expected_year=year, last_year=plain, follows=True, whole=whole)

    def opened(self, opening: Opening) -> Interview:
        """The interview as it was before its first reply."""
        blank = Interview(
            sheet=AnswerSheet.of(self.questions, told_once=opening.follows),
            expected_year=opening.expected_year,
            last_year=declaration_from(opening.last_year) if opening.last_year else None,
            profile=opening.profile,
            suggester=self,
            usual_share=self.standards.share,
            core=self.standards.core,
            own=self.standards.own,
            of_deed=self.standards.of_deed,
            spell=self.spell,
            goal_template=self.asking.goal_template,
            blank=opening.manner is Manner.BLANK,
        )
        each, told = opening.manner is Manner.EACH, answers_beside(opening.beside)
        return (blank.returning(told, each=each) if opening.whole else blank).begun()
