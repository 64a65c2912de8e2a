"""How one kind of question is answered: what can be picked, and what typed text means."""

from collections.abc import Callable, Sequence

from drafter.interview import AnswerSource, Ask, Keep, PassBy, Prefill, Reply, Say, Take
from drafter.interview.answers.display import shown
from drafter.phrases.words import answer_words
from drafter.tui.composers.choice import Choice

Echo = Callable[[str], str]
"""What would be understood of a text."""

TAKEN = {
    AnswerSource.LAST_YEAR: "沿用上年",
    AnswerSource.PROFILE: "本单位",
    AnswerSource.DEFAULT: "默认",
    AnswerSource.GUESSED: "推断",
    AnswerSource.USUAL: "常见值",
    AnswerSource.GUIDED: "草稿",
}


NOTHING = "没有"


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
        """Which choice Enter takes unless another is picked."""
        return 0 if choices and choices[0].words != NOTHING and not typed.strip() else None

    def said(self, text: str) -> tuple[Reply, ...]:
        """What Enter makes of the text in the box."""
        return (Say(text),)

    def note(self, typed: str) -> str:
        """The line above the box: what would be understood."""
        return f"→ {heard}" if (heard := self.echo(typed)) else ""

    def _none(self) -> list[Choice]:
        """“没有”, where that is an answer: for this question, or for the rest of its section."""
        if not self.turn.question.optional:
            return []
        return [
            Choice(NOTHING, "这个项目没有，或者不考核", replies=(Say([]),)),
            Choice("这一节其余的都略过", "都没有", replies=(PassBy(),)),
        ]

    def _settled(self) -> list[Choice]:
        answer = self.turn.answer
        if answer is None or answer.value is None:
            return []
        words = answer_words(self.turn.question, answer)
        return [Choice("不变", words, replies=(Keep(),), fill=shown(self.turn.question, answer.value))]

    def _offered(self) -> list[Choice]:
        offers = [offer for offer in (self.turn.prefill, *self.turn.others) if offer is not None]
        settled = self.turn.answer.value if self.turn.answer else None
        return [self._offer(offer) for offer in offers if offer.value != settled]

    def _offer(self, offer: Prefill) -> Choice:
        words = shown(self.turn.question, offer.value)
        first = offer is self.turn.prefill
        reply = Take() if first else Say(words, offer.source.value)
        return Choice(TAKEN.get(offer.source, "采用"), words, offer.remark or "", replies=(reply,), fill=words)


class LongTextComposer(Composer):
    """Several lines of words."""

    placeholder = "写一段话。Enter 记下，Ctrl+J 换行"
    keys = "Enter 记下 · Ctrl+J 换行"
