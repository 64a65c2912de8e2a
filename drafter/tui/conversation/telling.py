"""What the transcript is told, turn by turn: a question once, a card once and then drawn again in place."""

from collections.abc import Sequence

from textual.screen import Screen

from drafter.interview import Ask, Finished, Interview, Reply
from drafter.phrases.cards import boxes, is_boxed
from drafter.phrases.words import caused_lines
from drafter.review import Finding, Waivers
from drafter.tui.conversation.transcript_entries import (
    card_title,
    finished_blocks,
    page_blocks,
    question_blocks,
    question_details,
    said_now,
)
from drafter.tui.widgets.blocks import Block, NoteBlock, WarningBlock
from drafter.tui.widgets.card_block import CardBlock
from drafter.tui.widgets.transcript import Transcript


class Telling:
    """Knows what was told last, so that nothing is told twice."""

    def __init__(self, screen: Screen[None]) -> None:
        """For the screen whose transcript it tells."""
        self._screen = screen
        self._shown: str | None = None
        self._said, self._echoed = "", ""
        self._card: CardBlock | None = None
        self._in_card, self._open_box = False, ""

    def say(self, *blocks: Block) -> None:
        """Add to the transcript."""
        if blocks:
            self._screen.query_one(Transcript).say(*blocks)

    def given(self, before: Interview, replies: Sequence[Reply], noticed: Sequence[Finding]) -> None:
        """What was answered just now, in the person's own words, and what the review has noticed of it.

        What was put into a box is seen there.
        """
        turn = before.asked(with_suggestions=False)
        self._in_card = isinstance(turn, Ask) and is_boxed(turn)
        said = said_now(before, replies) if not self._in_card else []
        self._said = said[0].words if said else ""
        self.say(*said, *(WarningBlock(line) for line in caused_lines(noticed)))

    def taken(self) -> None:
        """The rest of a card was taken as it is shown."""
        self._in_card = True

    def echo(self, echo: str | None) -> str:
        """What was understood, unless it only repeats what was said; given back where it belongs above the box."""
        fresh = echo if echo and echo != self._echoed and not (self._said and echo.endswith(f"：{self._said}")) else ""
        in_card, self._in_card = self._in_card, False
        self._said, self._echoed = "", echo or ""
        told = fresh.removeprefix("记下：")
        if told and not in_card:
            self.say(NoteBlock(told))
            return ""
        return f"✓ {told}" if told else ""

    def question(self, interview: Interview, turn: Ask) -> None:
        """A question by itself, when it comes up."""
        self._leave_card(interview)
        if self._shown != turn.question.id:
            self._shown = turn.question.id
            self.say(*question_blocks(turn))

    def page(self, interview: Interview, turn: Ask, missing: Sequence[str]) -> None:
        """The page of indicators, and anew where something else is missing now."""
        self._leave_card(interview)
        told = f"{turn.card_id}：{'、'.join(missing)}"
        if self._shown != told:
            self._shown = told
            self.say(*page_blocks(turn, missing))

    def card(self, interview: Interview, turn: Ask) -> None:
        """A box of a card: the card is drawn once, and again in place."""
        if self._card is None or self._card.card_id != turn.card_id:
            self._leave_card(interview)
            for old in self._screen.query(CardBlock):
                if old.card_id == turn.card_id:  # it comes again further down
                    old.remove()
            self._card = CardBlock(turn.card_id)
            self.say(self._card)
        else:
            self._screen.query_one(Transcript).bring_down(self._card)
        self._shown, self._open_box = turn.card_id, turn.question.id
        self._card.tell(card_title(turn), boxes(turn.card, turn.question.id), turn.text, question_details(turn))

    def end(self, interview: Interview, turn: Finished, findings: Sequence[Finding], waived: Waivers) -> None:
        """That all was asked; a look at the findings and back tells nothing anew."""
        self._leave_card(interview)
        told = repr((turn.pending, findings, sorted(waived)))
        if self._shown != told:
            self._shown = told
            self.say(*finished_blocks(turn, findings, waived))

    def _leave_card(self, interview: Interview) -> None:
        """It stays behind as it was filled."""
        if self._card is not None:
            self._card.settle(boxes(interview.card(self._open_box)))
        self._card = None
