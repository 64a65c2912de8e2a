"""How one kind of question is answered: what can be picked, and what typed text means."""

from collections.abc import Callable, Sequence

from drafter.commands.command import Said
from drafter.commands.deferral import Rest
from drafter.interview import Ask, Keep, Prefill, Reply, Say, Skip, Take
from drafter.interview.answers.display import shown
from drafter.interview.prefill.pointer import under_pointer
from drafter.phrases.cards import MARKS
from drafter.phrases.words import answer_words
from drafter.tui.composers.choice import Choice

Echo = Callable[[str], str]
"""What would be understood of a text."""

NOTHING = "没有"
FEW_LINES = 7
"""Lines of options that leave room for the conversation on the smallest screen."""


class Composer:
    """A question that is answered with words: one line, or many.

    Composers hold no widget: they say what the box and the options show, and what a key or a click means.
    """

    placeholder = "在这里输入，按 Enter 记下"
    keys = "Enter 记下"
    completes = False
    """Whether what can be picked while typing completes the text, rather than being an answer of its own."""
    refusal = "请先写点什么，或选上面的一行"
    """What is told where nothing follows from the text."""
    steady_height = 0
    """Lines that the options always take, for lists that change with each key."""
    passes_on = True
    """Whether the rest of a card is offered to be taken as it is shown."""

    def __init__(self, turn: Ask, echo: Echo) -> None:
        """For one question as it is asked now."""
        self.turn = turn
        self.echo = echo

    def choices(self, typed: str) -> list[Choice]:
        """What can be picked; nothing while an answer is being typed."""
        if typed.strip():
            return []
        state, fresh = self._settled(), self._offered()
        return [*(fresh + state if self.turn.renewed else state + fresh), *self._none()]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """Which choice Enter takes unless another is picked: the one that gives what lies under the pointer."""
        reply = None if typed.strip() else under_pointer(self.turn)
        return next((n for n, one in enumerate(choices) if reply is not None and one.replies[:1] == (reply,)), None)

    def said(self, text: str) -> tuple[Reply, ...]:
        """What Enter makes of the text in the box."""
        return (Say(text),)

    def carry_on(self, before: "Composer | None") -> None:
        """Take over what was under way in the one before, whose words were not understood."""

    def note(self, typed: str) -> str:
        """The line above the box: what would be understood."""
        return f"→ {heard}" if (heard := self.echo(typed)) else ""

    def rest(self, typed: str) -> list[Choice]:
        """The last line of a card: all that is left of it, as it is shown."""
        left = self.turn.left if self.passes_on else 0
        if typed.strip() or left < 2 or under_pointer(self.turn) is None:
            return []
        blank = any(not line.settled and line.prefill is None and not line.entries for line in self.turn.card)
        return [Choice(f"其余 {left} 项照此记下", "空着的就是没有" if blank else "", "F6", command=Said(Rest()))]

    def most_lines(self, height: int) -> int:  # noqa: ARG002  longer lists look at it
        """How many lines of options are shown at once on a screen of this height."""
        return FEW_LINES

    @property
    def before(self) -> str | None:
        """The box of the card before this one, by its question's id."""
        ids = [line.question.id for line in self.turn.card] if self.passes_on else []
        place = ids.index(self.turn.question.id) if ids else 0
        return ids[place - 1] if place else None

    def _none(self) -> list[Choice]:
        """“没有”, where that is an answer."""
        if under_pointer(self.turn) == Skip():
            return [Choice("先空着", "上年的表里也没有；以后补，标为待确认", replies=(Skip(),))]
        if not self.turn.question.optional or (self.turn.answer is not None and self.turn.answer.value == ()):
            return []
        return [Choice("空着" if self.turn.card else NOTHING, "这个项目没有，或者不考核", replies=(Say([]),))]

    def _settled(self) -> list[Choice]:
        answer = self.turn.answer
        if answer is None or answer.unasked:
            return []
        if answer.value is None:
            return [Choice("先放着", answer_words(self.turn.question, answer), replies=(Keep(),))]
        words = answer_words(self.turn.question, answer)
        return [Choice("不变", words, replies=(Keep(),), fill=shown(self.turn.question, answer.value))]

    def _offered(self) -> list[Choice]:
        offers = [offer for offer in (self.turn.prefill, *self.turn.others) if offer is not None]
        settled = self.turn.answer.value if self.turn.settled and self.turn.answer else None
        return [self._offer(offer) for offer in offers if offer.value not in (settled, ())]

    def _offer(self, offer: Prefill) -> Choice:
        words = shown(self.turn.question, offer.value)
        first = offer is self.turn.prefill
        reply = Take() if first else Say(words, offer.source.value)
        return Choice(MARKS.get(offer.source, "采用"), words, offer.remark or "", replies=(reply,), fill=words)


class LongTextComposer(Composer):
    """Several lines of words."""

    placeholder = "写一段话。Enter 记下，Ctrl+J 换行"
    keys = "Enter 记下 · Ctrl+J 换行"
