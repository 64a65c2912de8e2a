"""The draft on the screen and what is done with it: the workspace's verbs, and nothing of how they look."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from drafter.commands.face import offers_a_change
from drafter.declaration import Dimension, Phrase, Suggestion
from drafter.errors import ConflictingReply
from drafter.interview import Ask, Confirm, Finished, Reply
from drafter.phrases.words import bank_lines, elsewhere_lines
from drafter.ports import Written
from drafter.review import Assessed, Finding, Fix, Severity, assessed, still_open
from drafter.workspace import OpenDraft, Workspace
from drafter.workspace.caused import caused
from drafter.workspace.form_choice import dossier_of_interview, usual_name, word_file


@dataclass
class Session:
    """One open draft. Every change goes through the workspace, which journals it first, and raises as its verbs do.

    Where another window has replied since (`ConflictingReply`), the draft is then as that window left it.
    """

    workspace: Workspace
    draft: OpenDraft
    folder: Path = field(default_factory=Path.cwd)
    typed: dict[str, str] = field(default_factory=dict)
    """What stands in the boxes of questions that were left half answered, by question id."""
    noticed: tuple[Finding, ...] = ()
    """What the last answer has caused in the review."""

    def __post_init__(self) -> None:
        """What stood in the boxes when the program ended."""
        self.typed |= self.draft.half_typed
        self._enter()

    def change_to(self, draft: OpenDraft) -> None:
        """Another draft from here on."""
        self.close()
        self.draft, self.typed = draft, dict(draft.half_typed)
        self._enter()

    def _enter(self) -> None:
        self._elsewhere = self.workspace.windows.enter(self.draft.number)

    def close(self) -> None:
        """It is not open here any more."""
        self.workspace.windows.leave(self.draft.number)

    def opening_lines(self) -> list[str]:
        """What is to be known of the draft as it opens: another window, question banks that have changed."""
        draft = self.draft
        changed = bank_lines(draft.unplaced, draft.moved, draft.kept_otherwise())
        return [*elsewhere_lines(elsewhere=self._elsewhere), *changed]

    def turn(self) -> tuple[Ask | Finished, Confirm | None]:
        """What the interview says now, and the doubt about the last answer if there is one."""
        interview = self.draft.interview
        turn = interview.turn(with_suggestions=False)
        return (interview.asked(with_suggestions=False), turn) if isinstance(turn, Confirm) else (turn, None)

    def offers_a_change(self) -> bool:
        """Whether a change that follows from another waits for a yes or no, before any question."""
        return offers_a_change(self.draft.interview)

    def tell(self, replies: Sequence[Reply]) -> None:
        """Journal replies that belong together, and follow them."""
        with self._catching_up():
            before = self.draft.interview
            self.draft, given = self.workspace.replies(self.draft, replies)
            self.noticed = caused(before, self.draft.interview)
        for question_id in given:
            self.typed.pop(question_id, None)  # what was refused stands in the interview's own `typed`

    def take_rest(self) -> None:
        """What is left of the open card, as it is shown; what was half typed there is left behind."""
        at = self.draft.interview.at
        self.draft = self.workspace.take_rest(self.draft)
        if at is not None and at != self.draft.interview.at:
            self.typed.pop(at, None)

    def undo(self) -> None:
        """Take the last change of an answer back."""
        with self._catching_up():
            self.draft = self.workspace.undo(self.draft)

    def redo(self) -> None:
        """Make it again."""
        with self._catching_up():
            self.draft = self.workspace.redo(self.draft)

    def restore(self, step: int) -> int:
        """Back to how it stood after a step; how many changes were undone for that."""
        with self._catching_up():
            self.draft, count = self.workspace.restored(self.draft, step)
        return count

    @contextmanager
    def _catching_up(self) -> Iterator[None]:
        """Where another window has gone on, this one follows it before it says so; what stands in the box is kept.

        Raises:
            ConflictingReply: what was to be journalled was not; it can be said again.
        """
        question, typed = self.draft.interview.question(), ""
        try:
            yield
        except ConflictingReply as error:
            self.draft = self.workspace.resume(self.draft.number)
            if question is not None and (typed := self.typed.get(question.id, "")):
                self.keep_typed(question.id, typed)
            self.typed = {**self.draft.half_typed, **self.typed}
            where = f"，打的字留在“{question.name}”这一题的框里" if question is not None and typed else ""
            told = f"这份草稿在别的窗口里有了新的回答，这里换成了最新的。刚才这一步没有记下{where}"
            raise ConflictingReply(told) from error

    def keep_typed(self, question_id: str, text: str) -> None:
        """Keep half-typed text on the disk."""
        self.workspace.keep_typed(self.draft, question_id, text)

    def complete(
        self, dimension: Dimension, typed: str, passed_over: tuple[str, ...]
    ) -> tuple[Suggestion | Phrase, ...]:
        """What the bank makes of the text in an indicator's box; what it suggests where that is empty."""
        return self.workspace.complete(self.draft.interview, dimension, typed, passed_over)

    # -- review and export ----------------------------------------------------------------------------------------

    def findings(self) -> tuple[Finding, ...]:
        """What the finance section would say of the draft as it stands."""
        return self.workspace.findings(self.draft)

    def waivers(self) -> dict[tuple[str, str], str]:
        """Why findings were set aside."""
        return self.workspace.waivers(self.draft)

    def open_errors(self) -> list[Finding]:
        """The errors that nobody has set aside."""
        return still_open(self.findings(), self.waivers(), Severity.ERROR)

    def aspects(self) -> tuple[Assessed, ...]:
        """The four aspects, as the findings that are open leave them."""
        return assessed(dossier_of_interview(self.draft.interview), still_open(self.findings(), self.waivers()))

    def pending(self) -> list[str]:
        """The names of questions that are still 待确认."""
        interview = self.draft.interview
        return [question.name for question, answer in interview.settled() if answer.pending]

    def ways(self, finding: Finding) -> tuple[Fix, ...]:
        """The few ways to mend a finding that has no certain cure."""
        return self.workspace.ways(self.draft.interview, finding)

    def mend(self, fix: Fix) -> None:
        """Put a fix into the answers."""
        with self._catching_up():
            self.draft = self.workspace.mend(self.draft, fix)

    def waive(self, finding: Finding, reason: str | None) -> None:
        """Set a finding aside, or take it up again."""
        with self._catching_up():
            self.draft = self.workspace.waive(self.draft, finding, reason)

    def usual_path(self) -> Path:
        """Where the export goes unless the user says otherwise."""
        return self.folder / usual_name(self.draft.interview.declaration())

    def export(self, path: Path) -> Written:
        """Write the Word file, never over another; a path without an ending gets .docx."""
        return self.workspace.export(self.draft.interview.declaration(), word_file(path).expanduser())
