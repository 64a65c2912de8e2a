"""The screens as a face of the commands: what a command shows is a page, what it changes is drawn anew."""

from collections.abc import Iterable

from drafter.commands.catalogue import commands
from drafter.commands.face import Offered
from drafter.declaration import FieldPath
from drafter.interview import Ask, Interview, Reply
from drafter.phrases.words import follow_lines, help_lines
from drafter.review import Assessed, Finding, Fix
from drafter.tui.conversation.keys import key_lines
from drafter.tui.conversation.protocol import Conversing
from drafter.tui.screens.answers import AnswersScreen
from drafter.tui.screens.export import ExportScreen
from drafter.tui.screens.importing import ImportScreen
from drafter.tui.screens.review import ReviewScreen
from drafter.tui.screens.text_page import ReadingScreen
from drafter.tui.widgets.blocks import NoteBlock
from drafter.workspace.dropped_paths import dropped_paths
from drafter.workspace.history import Change


class ScreenFace:
    """A face with keys, over the conversation on the screen."""

    bring_last_year = "。新建时从首页选一份往年的申报表，就能对照着填"

    def __init__(self, screen: Conversing) -> None:
        """Of one conversation."""
        self._screen = screen

    @property
    def interview(self) -> Interview:
        """The interview as it stands."""
        return self._screen.session.draft.interview

    # -- changing the draft ---------------------------------------------------------------------------------------

    def tell(self, reply: Reply) -> None:
        """Journalled, then drawn."""
        self._screen.tell(reply)

    def take_rest(self) -> None:
        """Journalled box by box, then drawn."""
        self._screen.take_rest()

    def close_group(self) -> bool:
        """Their page is drawn."""
        return self._screen.close_group()

    def go_to(self, path: str) -> None:
        """To the question of a path or id."""
        self._screen.go_to(path)

    def undo(self) -> None:
        """The answers before the last change."""
        before = self._screen.session.draft.position
        self._screen.session.undo()
        self._follow(before)

    def redo(self) -> None:
        """The answers after it."""
        before = self._screen.session.draft.position
        self._screen.session.redo()
        self._follow(before)

    def _follow(self, before: int) -> None:
        draft = self._screen.session.draft
        if draft.position == before:  # there was nothing to take back
            self.complain(draft.interview.complaint or "")
        else:
            self._screen.present()

    def follow_last_year(self) -> bool:
        """The other draft is on the screen from here on."""
        session = self._screen.session
        after = session.workspace.follow_last_year(session.draft)
        if after is None:
            return False
        session.change_to(after)
        self._screen.say(NoteBlock("\n".join(follow_lines(after.number, after.interview)), "助手"))
        self._screen.present()
        return True

    def history(self) -> list[Change]:
        """What was changed in the draft, the oldest first."""
        session = self._screen.session
        return session.workspace.history(session.draft.number)

    def as_it_was(self, step: int) -> Interview:
        """How the draft stood after a step."""
        session = self._screen.session
        return session.workspace.as_it_was(session.draft.number, step)

    def restore(self, step: int) -> int:
        """Back to that state, drawn."""
        count = self._screen.session.restore(step)
        self._screen.present()
        return count

    def ways(self, finding: Finding) -> tuple[Fix, ...]:
        """From the draft's facts and the bank."""
        return self._screen.session.ways(finding)

    def mend(self, fix: Fix) -> None:
        """What it changes is drawn."""
        self._screen.session.mend(fix)
        self._screen.present()

    # -- findings -------------------------------------------------------------------------------------------------

    def findings(self) -> tuple[Finding, ...]:
        """What the finance section would say of the draft as it stands."""
        return self._screen.session.findings()

    def waivers(self) -> dict[tuple[str, str], str]:
        """Why findings were set aside, by their keys."""
        return self._screen.session.waivers()

    def aspects(self) -> tuple[Assessed, ...]:
        """The four aspects, as the findings that are open leave them."""
        return self._screen.session.aspects()

    def waive(self, finding: Finding, reason: str | None) -> None:
        """At the end of the interview the findings stand in the transcript: they are told anew."""
        self._screen.session.waive(finding, reason)
        self._screen.present()

    # -- saying and showing ---------------------------------------------------------------------------------------

    def complain(self, sentence: str) -> None:
        """Above the box."""
        self._screen.pane.complain(sentence)

    def remark(self, sentence: str) -> None:
        """At the edge, for a moment."""
        self._screen.remark(sentence)

    def read(self, title: str, lines: Iterable[str]) -> None:
        """A page."""
        self._screen.open_page(ReadingScreen(title, [line.strip() for line in lines]))

    def show_help(self, turn: Ask | None) -> None:
        """A page: the question, the keys, the commands."""
        about = [turn.text, *help_lines(turn.question), ""] if turn else []
        listed = [command.line for command in commands()]
        title = f"帮助 · {turn.question.name}" if turn else "帮助"
        self.read(title, [*about, "按键", *key_lines(), "", "命令", *listed])

    def show_form(self) -> None:
        """The keys go to it."""
        self._screen.look_at_form()

    def show_answers(self, how: str = "") -> None:  # noqa: ARG002  one is picked there
        """A page; the question that is picked is opened."""

        def chosen(question_id: str | None) -> None:
            if question_id is not None:
                self.go_to(question_id)

        self._screen.open_page(AnswersScreen(self.interview), chosen)

    def show_findings(self, how: str = "") -> None:  # noqa: ARG002  one is picked, mended and set aside there
        """A page; the question of the finding that is picked is opened."""

        def chosen(path: str | None) -> None:
            if path is None:
                self._screen.present()
            else:
                self._go_to_row(path)

        self._screen.open_page(ReviewScreen(self._screen.session), chosen)

    def _go_to_row(self, path: str) -> None:
        """To the question of a path; the words of its row are in the box."""
        rows, row = self.interview.rows(), FieldPath(path=path).row
        entry = rows[row].entry_id if row is not None and row < len(rows) else None
        self.go_to(path)
        composer = self._screen.pane.composer
        lines = composer.choices("") if composer is not None and entry is not None else []
        if line := next((one for one in lines if one.edits == entry), None):
            self._screen.pane.fill(line)

    def offered(self, number: int | None) -> Offered | None:
        """Only suggestions, counted from 1 as they stand under the question."""
        options = self._screen.pane.options
        suggested = [choice for choice in options.choices if choice.suggestion is not None]
        if number is not None:
            return suggested[number - 1] if 1 <= number <= len(suggested) else None
        picked = options.picked
        return picked if picked is not None and picked.suggestion is not None else next(iter(suggested), None)

    def export(self, name: str) -> None:
        """A page that asks for the path."""
        self._screen.open_page(ExportScreen(self._screen.session, name))

    def import_forms(self, paths: str) -> None:
        """A page over the conversation."""
        self._screen.open_page(ImportScreen(self._screen.session.workspace, dropped_paths(paths)))

    def leave(self) -> None:
        """End the program."""
        self._screen.leave()

    # -- keys -----------------------------------------------------------------------------------------------------

    def undo_typing(self) -> bool:
        """Take back what was typed into the box."""
        return self._screen.pane.undo_typing()

    def redo_typing(self) -> bool:
        """Type it again."""
        return self._screen.pane.redo_typing()

    def leave_form(self) -> bool:
        """Away from the form."""
        return self._screen.leave_form()
