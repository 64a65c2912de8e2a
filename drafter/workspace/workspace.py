"""The verbs of a member of staff: the one way in for every face."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from drafter.bank import IndicatorBank
from drafter.bank.feedback import Use
from drafter.codec import declaration_from, plain_declaration
from drafter.declaration import Declaration, Dimension, Phrase, Suggestion, SuggestionRequest
from drafter.errors import DrafterError
from drafter.forms import ParsedForm
from drafter.interview import AnswerSheet, Interview, Reply
from drafter.interview.unattended.hurried import Hurried, taking_offers
from drafter.interview.unattended.strict import Filled, fill
from drafter.language.spoken_indicator import read_breath
from drafter.ports import Archive, Clock, DocumentWriter, FormReader, Journal, JournalledReply, Speller, Written
from drafter.questionnaire.question_bank import QuestionBank
from drafter.review import Finding, Fix, review
from drafter.workspace.bank_desk import BankDesk
from drafter.workspace.drafts import (
    REDO,
    UNDO,
    DraftSummary,
    OpenDraft,
    Opening,
    folded_whole,
    opening_from,
    summarised,
    to_remember,
)
from drafter.workspace.form_choice import dossier_of, dossier_of_interview, draft_number, form_of, last_year_among
from drafter.workspace.habits import Habits, Judge
from drafter.workspace.intake import Intake, Looked
from drafter.workspace.learning import Learned, Progress
from drafter.workspace.mending import mended
from drafter.workspace.question_desk import QuestionDesk
from drafter.workspace.replying import Step, steps_of
from drafter.workspace.rest_of_card import rest_of_card, told_of_rest
from drafter.workspace.returning import answers_beside, told_beside
from drafter.workspace.standards import Standards

_BUDGETS_BEGIN = 7
"""From this month on, the budget that is being drafted is next year's."""


@dataclass
class Workspace:
    """Joins the engines to the doors (`asking`: the question banks). Replies are journalled before the interview goes on."""

    read: FormReader
    write: DocumentWriter
    journal: Journal
    archive: Archive
    banks: BankDesk
    asking: QuestionDesk
    intake: Intake
    spell: Speller
    clock: Clock
    command: str = "drafter"
    """How the user starts drafter, for hints that can be typed as they stand."""

    # -- learning -------------------------------------------------------------------------------------------------

    def learn(
        self, files: Sequence[Path], bank: Path | None, progress: Progress, executor: Executor | None = None
    ) -> Learned:
        """Read forms and add them to the archive and the bank; with `bank`, to that file alone.

        A file that was learned before and has not changed is skipped, so that learning goes on where it was broken off.
        `progress` hears of each file, with its number; `executor` reads where there is more than this process.
        """
        return self.intake.learn(files, self.banks.named(bank) if bank else None, progress, executor)

    def keep(self, chosen: Sequence[tuple[Looked, Sequence[int]]]) -> Iterator[Learned]:
        """Forms that were looked over, as `Intake.keep` does; the next suggestion knows of them."""
        for learned in self.intake.keep(chosen):
            self.__dict__.pop("bank", None)
            yield learned

    @cached_property
    def bank(self) -> IndicatorBank:
        """What suggests: it is opened at the first question that wants any, and knows what the unit made of it before."""
        (bank := self.banks.together()).experience = self.habits.experience()
        return bank

    @cached_property
    def standards(self) -> Standards:
        """What is usual, for the interviews."""
        return Standards(lambda: self.bank)

    @cached_property
    def habits(self) -> Habits:
        """What the unit makes of suggestions."""
        return Habits(self.journal)

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
        self, year: int | None = None, last_year: Declaration | None = None, beside: Interview | None = None
    ) -> OpenDraft:
        """A new draft for `year`, else the one after last year's or `due_year`; journalled with all its fold depends on.

        `beside` is the interview that last year's form came from, where it is one of drafter's own.
        """
        versions = dict(self.asking.banks.versions)
        known = {"profile": self.journal.profile(), "banks": versions, "beside": told_beside(beside)}
        opening = self._opening(last_year, year, whole=True).model_copy(update=known)
        number = self.journal.begin(opening.model_dump(), self._now())
        return OpenDraft(number, 0, self.opened(opening))

    def begin_after(self, number: int, year: int | None = None) -> OpenDraft:
        """A new draft that begins as another of drafter's own, with all that was told beside it; raises as `resume` does."""
        return self.begin(year, (last := self.resume(number).interview).declaration(), last)

    def resume(self, number: int | None = None) -> OpenDraft:
        """The draft of this number, or the latest, exactly where it stood.

        Raises:
            DrafterError: there is none, or it is damaged.
        """
        if (draft := self.journal.draft(number)) is None:
            which = f"没有 {number} 号草稿" if number is not None else "还没有草稿"
            raise DrafterError(f"{which}。用 {self.command} drafts 看有哪些，用 {self.command} new 新建一份")
        opening = opening_from(draft.opening)
        return replace(folded_whole(draft, self.opened(opening)), moved=self.asking.moved_since(opening.banks))

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
        uses = [use for before, after in around for use in self._uses(self.habits.uses, before, after)]
        remember = [told for before, after in around for told in to_remember(before, after)]
        kept, given = [step.kept for step in steps], [step.given for step in steps if step.given is not None]
        at = (draft.number, draft.position, kept, self._now())
        self.journal.append(*at, forget_typed=given, uses=uses, remember=remember)
        self._learn_from(uses)
        return steps[-1].after, given

    def undo(self, draft: OpenDraft) -> OpenDraft:
        """Without the last change of an answer, as often as there are any, also after a restart.

        Raises:
            ConflictingReply: as for `reply`.
        """
        return self._folded_back(draft, draft.undone(), UNDO, "没有可以撤销的了")

    def redo(self, draft: OpenDraft) -> OpenDraft:
        """With the change that was undone last; raises as `undo` does."""
        return self._folded_back(draft, draft.redone(), REDO, "没有可以重做的了")

    def keep_typed(self, draft: OpenDraft, question_id: str, text: str) -> None:
        """What stands in a question's box, kept until it is given as an answer."""
        self.journal.keep_typed(draft.number, draft.position, question_id, text)

    def drafts(self) -> list[DraftSummary]:
        """All drafts, the latest worked on first."""
        return [summarised(self.resume, number, told_at) for number, told_at in self.journal.numbers()]

    def fill(self, answers: Mapping[str, Any], last_year: Declaration | None) -> Filled:
        """The whole interview from an answers file (by question id, nested or dotted); nothing is journalled."""
        return fill(self.opened(self._opening(last_year)), answers)

    def hurry(self, facts: Mapping[str, Any], last_year: Declaration | None) -> Hurried:
        """The whole interview from a few facts, and what Enter takes for all else; nothing is journalled."""
        return taking_offers(self.opened(self._opening(last_year, whole=True)), facts)

    def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        """The bank's suggestions; it is opened at the first question that wants any."""
        self.habits.showed(request.dimension, request.typed, found := self.bank.suggest(request))
        return found

    def prepare_bank(self) -> None:
        """Open the bank before the first question that wants it."""
        self.bank.prepare()

    def complete(
        self, interview: Interview, dimension: Dimension, typed: str, passed_over: tuple[str, ...] = ()
    ) -> tuple[Suggestion | Phrase, ...]:
        """What could stand in the box of an indicator, given what is typed so far and what was shown before."""
        if read_breath(typed).target is not None:
            return ()  # the name is written, its target is being typed
        return self.suggest(interview.request(dimension, typed).model_copy(update={"declined": passed_over}))

    # -- reviewing and exporting ----------------------------------------------------------------------------------

    def findings(self, draft: OpenDraft) -> tuple[Finding, ...]:
        """The findings on a draft as it stands, those set aside among them, in the order of the form."""
        return review(dossier_of_interview(draft.interview))

    def waivers(self, draft: OpenDraft) -> dict[tuple[str, str], str]:
        """Why findings were set aside, by code and message; one whose words have changed since is looked at anew."""
        return self.journal.waivers(draft.number)

    def waive(self, draft: OpenDraft, finding: Finding, reason: str | None) -> None:
        """Set a finding aside for a reason; None takes it up again."""
        self.journal.waive(draft.number, finding.code, finding.message, reason)

    def mend(self, draft: OpenDraft, fix: Fix) -> OpenDraft:
        """Put a fix into the answers, as replies like any other: it can be undone. Raises as `reply` does."""
        return self._journalled(draft, list(mended(fix, draft)))[0]

    def review(self, form: ParsedForm, last_year: Declaration | None = None) -> tuple[Finding, ...]:
        """The findings on a form, on how it was read, and on what changed since last year."""
        return review(dossier_of(form, last_year=last_year))

    def export(self, declaration: Declaration, path: Path, template: Path | None = None) -> Written:
        """Write a declaration where no file is yet; raises `DrafterError` where nothing can be written."""
        return self.write(declaration, path, template)

    def form_in(self, source: str, form: int | None) -> ParsedForm:
        """One form: of a draft (by its number), or `form` (from 1) of a file; raises as `resume`, `read` and `form_of` do."""
        number = draft_number(source)
        if number is not None:
            return ParsedForm(self.resume(number).interview.declaration(), (), {})
        return form_of(self.read(Path(source)), source, form)

    def last_year_in(self, path: Path, project: str | None) -> Declaration:
        """Last year's declaration in a file: the only one, or the one of this project; raises `DrafterError`, listing them."""
        return last_year_among([form.declaration for form in self.read(path)], path, project)

    # -- inside ---------------------------------------------------------------------------------------------------

    def _folded_back(
        self, draft: OpenDraft, after: OpenDraft | None, told: dict[str, Any], complaint: str
    ) -> OpenDraft:
        if after is None:
            return replace(draft, interview=replace(draft.interview, complaint=complaint, echo=None))
        uses = self._uses(self.habits.taken_back, draft.interview, after.interview) if told == UNDO else []
        kept = [JournalledReply(draft.interview.at, told)]
        self.journal.append(draft.number, draft.position, kept, self._now(), uses=uses)
        self._learn_from(uses)
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
            spell=self.spell,
            goal_template=self.asking.goal_template,
        )
        return (blank.returning(answers_beside(opening.beside)) if opening.whole else blank).begun()

    def _learn_from(self, uses: Sequence[Use]) -> None:
        if uses:
            self.bank.experience = self.bank.experience.and_then(uses)

    def _uses(self, judge: Judge, before: Interview, after: Interview) -> list[Use]:
        """What a reply or an undo says of suggestions; nothing where none were shown yet, or nobody wants it noted."""
        if "bank" not in self.__dict__ or not self.habits.on:
            return []
        return judge(before, after, self.bank.knowledge)

    def _now(self) -> str:
        return self.clock.now().isoformat(timespec="seconds")
