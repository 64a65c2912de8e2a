"""A hand at the keyboard and the mouse of drafter's screens, and an eye on them."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import OptionList

from drafter.interview import Ask
from drafter.lines.conversation import Conversation
from drafter.tui.app import DrafterApp
from drafter.tui.conversation.screen import ConversationScreen
from drafter.tui.opening import Opening
from drafter.tui.widgets.answer_pane import AnswerPane
from drafter.tui.widgets.form_pane import FormPane
from drafter.tui.widgets.options import Options
from drafter.workspace import Workspace
from tests.lines.scripted import Scripted


def _wheel(widget: Widget) -> events.MouseScrollDown:
    return events.MouseScrollDown(widget, 1, 1, 0, 0, 0, shift=False, meta=False, ctrl=False)


NEW = Opening(home=False)


class Hand:
    """What a person does, and what they then see."""

    def __init__(self, app: DrafterApp, pilot: Pilot[str]) -> None:
        self.app, self.pilot = app, pilot

    async def settle(self) -> None:
        """Until nothing is under way any more."""
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def answer(self, text: str) -> None:
        """Type and press Enter."""
        await self.type(text)
        await self.press("enter")

    async def say(self, text: str) -> None:
        """Paste (or leave the box empty) and press Enter: as `answer`, but as fast as a paste. Tables are taken."""
        if text:
            await self.paste(text)
        await self.press("enter")

    async def answered(self, texts: Iterable[str]) -> None:
        """Say one after the other."""
        for text in texts:
            await self.say(text)

    async def type(self, text: str) -> None:
        for sign in text:
            if sign.isascii() or sign.isalnum():
                await self.pilot.press("space" if sign == " " else sign)
            else:  # the pilot knows no names for Chinese punctuation; a terminal sends it like any character
                (self.app.focused or self.app.screen).post_message(events.Key("punctuation", sign))
                await self.pilot.pause()
        await self.settle()

    async def paste(self, text: str) -> None:
        """What a terminal sends for a paste."""
        (self.app.focused or self.app.screen).post_message(events.Paste(text))
        await self.settle()

    async def click_option(self, words: str) -> None:
        """Click on the line of the first list on the screen that holds these words."""
        lists = [*self.app.screen.query(OptionList), *self.app.screen.query(Options)]
        options = next(one for one in lists if one.display)
        for _ in range(40):
            lines = [options.render_line(y).text for y in range(options.size.height)]
            line = next((y for y, text in enumerate(lines) if words in text), None)
            if line is not None:
                break
            options.post_message(_wheel(options))
            await self.pilot.pause()
        assert line is not None, lines
        assert await self.pilot.click(options, offset=(4, line + (1 if options.styles.border_top[0] else 0)))
        await self.settle()

    async def click_cell(self, words: str) -> None:
        """Click on the cell of the form that says this."""
        form = self.app.screen.query_one(FormPane)
        line = next(y for y in range(form.size.height) if words in form.render_line(y).text)
        text = form.render_line(line).text
        x = sum(2 if ord(sign) > 0x2E80 else 1 for sign in text[: text.index(words)])
        assert await self.pilot.click(form, offset=(x + 2, line))
        await self.settle()

    @property
    def conversation(self) -> ConversationScreen:
        return next(s for s in self.app.screen_stack if isinstance(s, ConversationScreen))

    @property
    def pane(self) -> AnswerPane:
        return self.conversation.query_one(AnswerPane)

    @property
    def text(self) -> str:
        """All that the screen shows."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())  # noqa: SLF001  Textual has no public way to read a screen

    @property
    def choices(self) -> list[str]:
        return [f"{choice.words} {choice.beside}".strip() for choice in self.pane.options.choices]

    @property
    def question(self) -> str:
        """The id of the open question, `end` when all were asked."""
        turn, _ = self.conversation.session.turn()
        return turn.question.id if isinstance(turn, Ask) else "end"


@asynccontextmanager
async def shown(workspace: Workspace, opening: Opening = NEW, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hand]:
    """Drafter on a terminal of this size."""
    app = DrafterApp(lambda: workspace, opening)
    async with app.run_test(size=size, notifications=True) as pilot:
        hand = Hand(app, pilot)
        await hand.settle()
        yield hand


def already(workspace: Workspace, said: Iterable[str]) -> Opening:
    """A draft in which this was said before, line by line: what a test begins with need not be typed on the screen."""
    conversation = Conversation(workspace, Scripted(said), workspace.begin(), Path("nowhere"))
    conversation.run()
    return Opening(home=False, resume=True, number=conversation.draft.number)
