"""The conversation: what was said on the left, the form growing on the right, the box below."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer

from drafter.commands.catalogue import command_called
from drafter.commands.command import Said
from drafter.commands.interpreter import FIRST_THE_CHANGE, is_command, obey, press
from drafter.errors import ConflictingReply, DrafterError
from drafter.form_layout import form_tables
from drafter.forms.pasted import rows_at
from drafter.interview import Ask, Confirm, Finished, Jump, Reply
from drafter.phrases.cards import groups, is_boxed, is_indicator_page
from drafter.review import lacking
from drafter.tui.composers import IndicatorsComposer, PageComposer, composer_for
from drafter.tui.composers.finishing import AmendmentComposer, FinishComposer
from drafter.tui.conversation.autosave import HalfTyped
from drafter.tui.conversation.face import ScreenFace
from drafter.tui.conversation.keys import bindings
from drafter.tui.conversation.palette import Commands
from drafter.tui.conversation.progress import Progress
from drafter.tui.conversation.suggestions import AskTheBank
from drafter.tui.conversation.telling import Telling
from drafter.tui.conversation.transcript_entries import said_blocks
from drafter.tui.messages import AnswerChosen, CellChosen, Commanded, Left, Pasted, Replied
from drafter.tui.screens.pasted import PastedScreen
from drafter.tui.session import Session
from drafter.tui.widgets.answer_pane import AnswerPane
from drafter.tui.widgets.blocks import Block, NoteBlock, WarningBlock
from drafter.tui.widgets.form_pane import FormPane
from drafter.tui.widgets.heading import Heading
from drafter.tui.widgets.transcript import Transcript
from drafter.workspace.pasting import rows_reply

WIDE = 100
"""Columns from which the form stands beside the conversation."""
_ASIDE = (AmendmentComposer, PageComposer)  # what is typed there is no answer to the open question


class ConversationScreen(Screen[None]):
    """One draft, question by question."""

    BINDINGS: ClassVar = [
        Binding("enter", "submit", "记下", key_display="Enter"),
        *bindings(),
        Binding("pageup", "scroll(-1)", show=False, priority=True),
        Binding("pagedown", "scroll(1)", show=False, priority=True),
        Binding("escape", "to_box", show=False),
    ]

    COMMANDS: ClassVar = {Commands}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  Textual declares it so

    def __init__(self, session: Session) -> None:
        """For an open draft."""
        super().__init__(id="conversation")
        self.session, self._face = session, ScreenFace(self)
        self._bank: AskTheBank | None = None
        self._told, self._progress = Telling(self), Progress()
        self._half_typed = HalfTyped(self, session)
        self._opened: str | None = None  # the group of indicators that was opened from their page

    def compose(self) -> ComposeResult:
        """Heading, conversation and form, footer."""
        yield Heading()
        with Horizontal(id="both"):
            with Vertical(id="talk"):
                yield Transcript()
                yield AnswerPane()
            yield FormPane()
        yield Footer(show_command_palette=False, compact=True)

    @property
    def pane(self) -> AnswerPane:
        """Where the open question is answered."""
        return self.query_one(AnswerPane)

    def on_mount(self) -> None:
        """Show what was answered before, and the open question."""
        self._bank = AskTheBank(self, self.session)
        self.pane.ask_bank, self.pane.keep = self._ask_bank, self._keep_typed
        self.query_one(FormPane).ascii_lines = self.app.has_class("-ascii")
        draft = self.session.draft
        self.say(NoteBlock(f"草稿 {draft.number} 号。每答一题都会马上保存，随时可以离开，以后从原处接着填。", "助手"))
        self.say(*(WarningBlock(line) for line in self.session.opening_lines()))
        self.say(*said_blocks(draft.interview))
        self.session.draft = replace(draft, interview=replace(draft.interview, echo=None))
        self.present()
        self.pane.box.focus()

    # -- showing --------------------------------------------------------------------------------------------------

    def present(self) -> None:
        """Draw what the interview says now: form, heading, question, box."""
        turn, doubt = self.session.turn()
        interview = self.session.draft.interview
        self.query_one(Heading).show(*self._progress.heading(interview))
        address = interview.place_of(turn.question) if isinstance(turn, Ask) else None
        self.query_one(FormPane).show(form_tables(interview), address)
        if self._bank is not None:
            self._bank.forget()
        done = self._told.echo(turn.echo)
        if doubt is not None and doubt.amends:
            self.say(NoteBlock(doubt.understood, "助手"))
            self.pane.open(AmendmentComposer(doubt), doubt.heading, "")
        elif isinstance(turn, Finished):
            self._present_end(turn)
        else:
            self._present_question(turn, doubt)
        self.pane.tell(done)
        saved = self.session.workspace.clock.now().strftime("%H:%M:%S")
        self.pane.box.border_subtitle = Content(f"{self.pane.keys()} · 已保存 {saved}")

    def _present_question(self, turn: Ask, doubt: Confirm | None) -> None:
        interview, kept = self.session.draft.interview, self.session.typed.get(turn.question.id, "")
        composer = composer_for(turn, doubt, interview.echo_of)
        title = f"{turn.section} {turn.number}/{turn.total} · {turn.question.name}"
        if is_indicator_page(turn) and doubt is None and self._opened != turn.question.id:
            kept, found = "", groups(turn, lacking(interview.declaration()))
            self._told.page(interview, turn, [one.question.name for one in found if one.missing])
            composer, title = PageComposer(turn, interview.echo_of, found), f"{turn.section} {turn.number}/{turn.total}"
        elif is_boxed(turn):
            self._told.card(interview, turn)
        else:
            self._told.question(interview, turn)
        if doubt is not None:
            self.say(WarningBlock(doubt.understood))
        text = "" if doubt else turn.typed or kept
        self.pane.open(composer, title, text, turn.complaint or "", refused=bool(turn.typed))
        self._ask_bank("")

    def _present_end(self, turn: Finished) -> None:
        interview, findings, waived = self.session.draft.interview, self.session.findings(), self.session.waivers()
        self._told.end(interview, turn, findings, waived)
        self.pane.open(FinishComposer(turn, findings, waived, interview.route()), "都问过了", "")

    def say(self, *blocks: Block) -> None:
        """Add to the transcript."""
        self._told.say(*blocks)

    # -- hearing --------------------------------------------------------------------------------------------------

    def tell(self, *replies: Reply) -> None:
        """Journal replies, then draw what follows; what can't be written is told, and nothing is lost."""
        self._half_typed.wait_no_more()
        before = self.session.draft.interview
        if not self._do(lambda: self.session.tell(replies)):
            return
        interview = self.session.draft.interview
        if isinstance(replies[-1], Jump) or interview.at != before.at:
            self._opened = interview.at if isinstance(replies[-1], Jump) else None
        if interview.complaint is None:
            self._told.given(before, replies, self.session.noticed)
        self.present()

    def close_group(self) -> bool:
        """Back to the page of indicators; False where none of its groups is opened."""
        closed, self._opened = self._opened == self.session.draft.interview.at, None
        if closed:
            self.present()
        return closed

    def take_rest(self) -> None:
        """What is left of the open card, as it is shown, in one step."""
        self._half_typed.wait_no_more()
        self._opened = None
        if self._do(self.session.take_rest):
            self._told.taken()
            self.present()

    def on_replied(self, message: Replied) -> None:
        """An answer; one more Enter at a question that has been answered meanwhile is meant for no other."""
        message.stop()
        if message.composer is self.pane.composer:
            self.tell(*message.replies)

    def on_commanded(self, message: Commanded) -> None:
        """A command from the box or the palette."""
        self.obey(message.said)

    def obey(self, said: Said) -> None:
        """Carry out a command."""
        self._do(lambda: obey(self._face, said))

    def _do(self, change: Callable[[], None]) -> bool:
        """What can't be written is told, and nothing is lost; where another window went on, this one shows what it left."""
        try:
            change()
        except DrafterError as error:
            if isinstance(error, ConflictingReply):
                self.present()
            self.pane.complain(str(error))
            return False
        return True

    def _keep_typed(self, text: str) -> None:
        """A little after a key the text goes to the disk; what is said to a change on offer is no answer to a question."""
        at, to_a_question = self.session.draft.interview.at, not isinstance(self.pane.composer, _ASIDE)
        if at is not None and to_a_question and not is_command(text):
            self._half_typed.note(at, text)

    def _ask_bank(self, typed: str) -> None:
        composer = self.pane.composer
        if self._bank is not None and isinstance(composer, IndicatorsComposer):
            self._bank.want(composer, typed)

    def on_pasted(self, message: Pasted) -> None:
        """A table of indicators is shown before it is taken; anything else goes into the box."""
        message.stop()
        rows = rows_at(message.text, indicators=isinstance(self.pane.composer, IndicatorsComposer | PageComposer))
        if not rows:
            self.pane.call_later(self.pane.take_paste, message.text)
            return
        open_group = self.session.draft.interview.at or ""
        page = PastedScreen(rows, open_group.removeprefix("indicators."))
        self.open_page(page, lambda chosen: self.tell(rows_reply(chosen)) if chosen else None)

    def on_cell_chosen(self, message: CellChosen) -> None:
        """A cell of the form leads to its question, and back to where one was afterwards."""
        message.stop()
        self.go_to(message.address)

    def on_answer_chosen(self, message: AnswerChosen) -> None:
        """So does an answer in the transcript."""
        message.stop()
        self.go_to(message.question_id)

    def go_to(self, path: str) -> None:
        """To the question of a path or id."""
        self._half_typed.keep_now()
        self.action_to_box()
        if self.session.offers_a_change():
            self.pane.complain(FIRST_THE_CHANGE)
        else:
            self.tell(Jump(path))

    def open_page(self, page: Screen[Any], then: Callable[[Any], None] | None = None) -> None:
        """A page over the conversation; `then` hears what it gives."""
        self.app.push_screen(page, then)

    def look_at_form(self) -> None:
        """The keys go to the form."""
        self.add_class("-form")
        self.query_one(FormPane).focus()

    def leave_form(self) -> bool:
        """Back to the box; False where the form has no keys."""
        left = self.query_one(FormPane).has_focus
        if left:
            self.action_to_box()
        return left

    def remark(self, sentence: str) -> None:
        """At the edge of the screen, for a moment."""
        self.notify(sentence, markup=False)

    def leave(self) -> None:
        """End the program; everything is saved."""
        self.app.exit()

    def on_left(self, _message: Left) -> None:
        """Away from the form."""
        self.action_to_box()

    # -- keys -----------------------------------------------------------------------------------------------------

    def action_command(self, word: str) -> None:
        """A key that stands for a command."""
        command = command_called(word)
        if command is not None:
            self._do(lambda: press(self._face, command))

    def action_submit(self) -> None:
        """Enter, for those who click."""
        self.pane.submit()

    def action_to_box(self) -> None:
        """Back to the box."""
        self.remove_class("-form")
        self.pane.to_box()

    def action_scroll(self, pages: int) -> None:
        """Through the conversation, or the form where it has the keys."""
        form = self.query_one(FormPane)
        part = form if form.has_focus else self.query_one(Transcript)
        part.scroll_relative(y=pages * max(part.size.height - 2, 1), animate=False)

    def on_unmount(self) -> None:
        """Nothing half typed is lost when the window goes."""
        self._half_typed.keep_now()
        self.session.close()
