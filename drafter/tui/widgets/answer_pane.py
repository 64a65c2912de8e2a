"""Where a question is answered: a note, what can be picked, and the box."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from drafter.commands.command import Said
from drafter.commands.interpreter import is_command, read_command
from drafter.interview import Jump, Say
from drafter.tui.composers import (
    Choice,
    ChoicesComposer,
    Composer,
    IndicatorsComposer,
    ListComposer,
    PageComposer,
)
from drafter.tui.composers.commands import command_choices
from drafter.tui.messages import Commanded, Filled, Pasted, Removed, Replied, Stepped, Submitted
from drafter.tui.widgets.blocks import Paragraph
from drafter.tui.widgets.box import LONGEST, Box
from drafter.tui.widgets.options import Options


class AnswerPane(Vertical):
    """Shows one composer at a time; the box is the same throughout, so that focus never moves."""

    def __init__(self) -> None:
        """Without a question yet."""
        super().__init__(id="answer")
        self.composer: Composer | None = None
        self._menu: tuple[Choice, ...] = ()
        self._stepped = False
        self._complaint, self._told, self._undo_told = "", "", False
        self.ask_bank: Callable[[str], None] = lambda _: None
        """Asked for completions of what is typed, before it is drawn."""
        self.keep: Callable[[str], None] = lambda _: None
        """Told at once what stands in the box: a window may be closed before a message arrives."""

    def compose(self) -> ComposeResult:
        """Note, options, box."""
        yield Paragraph(block_id="note")
        yield Options()
        yield Box()

    def on_mount(self) -> None:
        """Options follow the keys."""
        self.box.heard = self._hear

    @property
    def box(self) -> Box:
        """Where text is typed."""
        return self.query_one(Box)

    @property
    def options(self) -> Options:
        """What can be picked."""
        return self.query_one(Options)

    def open(self, composer: Composer, title: str, text: str, complaint: str = "", *, refused: bool = False) -> None:
        """Take up a question; `text` stands in the box, selected where it was `refused`, so that typing replaces it."""
        composer.carry_on(self.composer if complaint else None)
        self.composer, self._menu = composer, ()
        self._complaint, self._told, self._undo_told = complaint, "", False
        self.box.border_title = Content(title)
        self.box.placeholder = Content(composer.placeholder)
        self.box.put(text, selected=refused)
        self.refresh_choices()

    def refresh_choices(self) -> None:
        """Show what can be picked now, and what would be understood."""
        if self.composer is None:
            return
        text, self._stepped = self.box.text, False
        choices = self._choices(text)
        most = self.composer.most_lines(self.app.size.height)
        self.options.show(choices, self._highlighted(text, choices), self.composer.steady_height, most)
        self._note(self.composer)

    def _note(self, composer: Composer) -> None:
        """The line above the box: what was wrong, what would be understood, or the rest of a line that was cut."""
        text = self.box.text
        told = "" if is_command(text) else composer.note(text)
        rest = "" if text.strip() else self.options.cut_short()  # while one types, lines come and go with each key
        self._say(f"！ {self._complaint}" if self._complaint else told or self._told or rest)

    def keys(self) -> str:
        """The keys that work now, for the box's lower edge."""
        return f"{self.composer.keys} · / 命令" if self.composer else ""

    def complain(self, sentence: str) -> None:
        """One sentence above the box, until something is typed."""
        self._complaint = sentence
        self._say(f"！ {sentence}")

    def tell(self, sentence: str) -> None:
        """What was done just now, above the box until something is typed."""
        self._told = sentence
        if self.composer is not None:
            self._note(self.composer)

    # -- what the box says ----------------------------------------------------------------------------------------

    def _hear(self, text: str) -> None:
        """A key changed the text: options follow."""
        self._complaint, self._told, self._menu = "", "", ()
        composer = self.composer
        if isinstance(composer, ChoicesComposer) and text == " ":
            self._tick_picked(composer)  # the space is out of the box again
        else:
            if isinstance(composer, IndicatorsComposer) and not is_command(text):
                self.ask_bank(text.strip())
            self.refresh_choices()
        self.keep(self.box.text)

    def on_stepped(self, message: Stepped) -> None:
        """An arrow moves the highlight; above the first line of a box lies the one before it on the card."""
        message.stop()
        before = self.composer.before if self.composer is not None else None
        if message.by < 0 and before and not self._menu and not self.box.text and not self.options.highlighted:
            self.post_message(Replied((Jump(before),), self.composer))
            return
        self._stepped = True
        self.edit_no_more()
        self.options.step(message.by)
        if self.composer is not None and not self._complaint:
            self._note(self.composer)

    def on_submitted(self, message: Submitted) -> None:
        """Enter in the box."""
        message.stop()
        self.submit()

    def submit(self) -> None:
        """A command, the highlighted line, or what is typed."""
        text, picked = self.box.text, self.options.picked
        if is_command(text) or read_command(text) is not None:
            self._command(text, picked)
        elif picked is not None and not text.strip():
            self._choose(picked)
        elif picked is not None and (self._stepped or picked.spelled) and self.composer is not None:
            if self.composer.completes:
                self.fill(picked)  # a completion is taken into the box, not sent off
            else:
                self._pick(picked)
        elif self.composer is not None and (replies := self.composer.said(text)):
            self.post_message(Replied(replies, self.composer))
        elif self.composer is not None:
            self.complain(self.composer.refusal)
            self.box.select_all()  # the next words take its place

    def on_removed(self, message: Removed) -> None:
        """Delete in the empty box: the line with the pointer goes."""
        message.stop()
        picked = self.options.picked
        if picked and isinstance(self.composer, ListComposer) and (removal := self.composer.removal(picked)):
            self.post_message(Replied(removal, self.composer))

    def on_filled(self, message: Filled) -> None:
        """Tab: the highlighted words into the box, to be changed."""
        message.stop()
        picked = self.options.picked or next(iter(self.options.choices), None)
        if picked is not None and picked.fill is not None:
            self.fill(picked)

    def on_pasted(self, message: Pasted) -> None:
        """Text from elsewhere; where it may be a table of indicators, the screen looks at it first."""
        tabular = "\n" in message.text.strip() or "\t" in message.text
        if tabular and isinstance(self.composer, ListComposer | PageComposer):
            return
        message.stop()
        self.take_paste(message.text)

    def take_paste(self, text: str) -> None:
        """Pasted text into the box."""
        if not self.box.accept_paste(text):
            self.complain(f"粘贴的内容太长，这里最多 {LONGEST} 个字，没有放进来")

    def on_options_picked(self, message: Options.Picked) -> None:
        """A click picks at once."""
        message.stop()
        self.box.focus()
        choice = self.options.choices[message.place]
        if choice.command is not None or not is_command(self.box.text):
            self._pick(choice)

    # -- taking typing back ---------------------------------------------------------------------------------------

    def undo_typing(self) -> bool:
        """Take back what was typed, or tell once that there is nothing earlier; False where answers are meant."""
        if self.box.can_undo and self.box.has_focus:
            self.box.undo()
        elif self.box.text.strip() and not self._undo_told:
            self._undo_told = True
            self.complain("框里的字没有更早的样子了。再按一次 Ctrl+Z，就撤销上一个回答（框里的字留着）")
        else:
            return False
        return True

    def redo_typing(self) -> bool:
        """Type it again; False where nothing typed was taken back."""
        typed = self.box.can_redo and self.box.has_focus
        if typed:
            self.box.redo()
        return typed

    def _choices(self, text: str) -> list[Choice]:
        if is_command(text):
            return command_choices(text)
        if self._menu and not text.strip():
            return [*self._menu, Choice("返回")]
        return [*self.composer.choices(text), *self.composer.rest(text)] if self.composer else []

    def _highlighted(self, text: str, choices: list[Choice]) -> int | None:
        if is_command(text) or self._menu:
            return 0 if choices else None
        return self.composer.highlighted(text, choices) if self.composer else None

    def _pick(self, choice: Choice) -> None:
        if choice.command is not None:
            self._run(choice.command, choice)
        elif choice.opens:
            self._menu = choice.opens
            self.refresh_choices()
        elif choice.replies:
            self.post_message(Replied(choice.replies, self.composer))
        elif choice.ticks is not None and isinstance(self.composer, ChoicesComposer):
            self._tick_picked(self.composer, choice)
        elif choice.fill is not None:
            self.fill(choice)
        else:
            self._menu = ()
            self.refresh_choices()

    def to_box(self) -> None:
        """Back to the box; a line whose words were taken out of it is not changed any more."""
        self.box.focus()
        self.edit_no_more()

    def edit_no_more(self) -> None:
        """What is typed into the empty box is a new line again, not other words for an old one."""
        if isinstance(self.composer, ListComposer) and not self.box.text.strip() and self.composer.editing is not None:
            self.composer.editing = None
            self.refresh_choices()

    def fill(self, choice: Choice) -> None:
        """The words of a line into the box, to be changed there."""
        if isinstance(self.composer, ListComposer) and choice.edits is not None:
            self.composer.begin_to_edit(choice)
        self._menu = ()
        self.box.put(choice.fill or "")
        self.keep(self.box.text)
        self._complaint = ""
        self.refresh_choices()

    def _tick_picked(self, composer: ChoicesComposer, choice: Choice | None = None) -> None:
        picked = choice or self.options.picked
        self.box.put("")
        if picked is None or picked.ticks is None:
            return
        composer.tick(picked.ticks)
        self.refresh_choices()
        self.options.highlight([one.ticks for one in self.options.choices].index(picked.ticks))  # others may have gone

    def _choose(self, pointed: Choice) -> None:
        """Enter at an option: what is ticked, it among them; one that is not is ticked first, and seen to be."""
        composer, label = self.composer, pointed.ticks
        if label is None or not isinstance(composer, ChoicesComposer):
            self._pick(pointed)
        elif label in composer.ticked:
            self.post_message(Replied((Say(composer.chosen()),), composer))
        else:
            composer.tick(label)
            self.refresh_choices()
            self.options.highlight(0)
            self.tell(f"已勾选“{label}”；再按 Enter 记下，或 ↓ 接着选")

    def _command(self, text: str, picked: Choice | None) -> None:
        said = read_command(text)
        if said is not None and said.command is not None:
            self._run(said, None)
        elif picked is not None and picked.command is not None:
            self._run(picked.command, picked)
        else:
            self.complain(f"没有“{text.strip()}”这个命令，删到只剩 / 可以看全部")

    def _run(self, said: Said, choice: Choice | None) -> None:
        if choice is not None and choice.fill is not None and not said.rest:
            self.fill(choice)  # the command wants words behind it
            return
        self.box.put("")
        self.refresh_choices()
        self.post_message(Commanded(said))

    def _say(self, sentence: str) -> None:
        note = self.query_one("#note", Paragraph)
        note.tell(sentence, complaint=sentence.startswith("！"))
        note.display = bool(sentence)
