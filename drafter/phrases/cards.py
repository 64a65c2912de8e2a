"""A card in words: a line for each box with what stands in it, or what it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.declaration import Dimension, Indicator
from drafter.interview import AnswerSource, Ask, Entry, Prefill
from drafter.interview.answers.display import shown
from drafter.interview.answers.parse_lines import name_of, words_of
from drafter.interview.turn import CardLine
from drafter.phrases.words import answer_words
from drafter.questionnaire.question import IndicatorsQuestion, Question

MARKS = {
    AnswerSource.LAST_YEAR: "沿用上年",
    AnswerSource.PROFILE: "本单位",
    AnswerSource.DEFAULT: "默认",
    AnswerSource.GUESSED: "推断",
    AnswerSource.USUAL: "常见值",
    AnswerSource.GUIDED: "草稿",
}
"""How what is on offer is marked."""
SUGGESTED = "建议"
"""The mark of a row that is on offer and not yet on the form."""


@dataclass(frozen=True, slots=True)
class Box:
    """One line of a card: `words` stand in the box or are on offer (then with a `mark`); an empty one has its `unit`."""

    question_id: str
    name: str
    words: str
    mark: str
    unit: str
    settled: bool
    here: bool


def boxes(card: Sequence[CardLine], here: str = "") -> list[Box]:
    """The boxes of a card, in order; `here` is the id of the open one's question."""
    return [_box(line, here=line.question.id == here) for line in card]


def unit_of(question: Question) -> str:
    """In what the box is counted; '' for words."""
    return "%" if question.kind == "percentage" else str(getattr(question, "unit", "") or "")


def _box(line: CardLine, *, here: bool) -> Box:
    question, words, mark = line.question, "", ""
    if line.settled and line.answer is not None:
        words = answer_words(question, line.answer) or "没有"
    elif line.entries:
        words = "；".join(words_of(entry.value) for entry in line.entries)
    elif line.prefill is not None and line.prefill.value != ():
        words, mark = shown(question, line.prefill.value), MARKS[line.prefill.source]
    return Box(question.id, question.name, words, mark, unit_of(question), line.settled, here)


# -- the page of indicators ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator on the page: `offered` where it is not on the form yet."""

    entry: Entry
    name: str
    target: str
    offered: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A 二级指标 with its rows; `missing` says in few words why a finance section would ask for one, '' where it would not."""

    question: IndicatorsQuestion
    rows: tuple[Row, ...]
    missing: str

    @property
    def told(self) -> str:
        """How many rows it has, or that there are none."""
        return f"{len(self.rows)} 行" if self.rows else "还没有" if self.missing else "没有"


def is_indicator_page(turn: Ask) -> bool:
    """Whether the open card is the page of indicators."""
    return bool(turn.card) and isinstance(turn.question, IndicatorsQuestion)


def is_boxed(turn: Ask) -> bool:
    """Whether a question is a box of any other card."""
    return bool(turn.card) and not is_indicator_page(turn)


def groups(turn: Ask, lacking: Sequence[Dimension]) -> list[Group]:
    """The page of indicators; `lacking` are the 二级指标 that a finance section misses."""
    return [
        Group(line.question, rows, "" if rows or line.question.dimension not in lacking else _why(line.question))
        for line in turn.card
        if isinstance(line.question, IndicatorsQuestion)
        for rows in [_rows(line)]
    ]


def _rows(line: CardLine) -> tuple[Row, ...]:
    """The rows on the form; those on offer only while nothing was settled, for then they are what Enter takes."""
    there = [_row(entry, offered=False) for entry in line.entries]
    offered = [] if line.settled else list(_offered(line.prefill))
    names = {row.name for row in there}
    return (*there, *(_row(entry, offered=True) for entry in offered if name_of(entry.value) not in names))


def _offered(offer: Prefill | None) -> Iterator[Entry]:
    if offer is not None and isinstance(offer.value, tuple):
        yield from (one for one in offer.value if isinstance(one, Entry))


def _row(entry: Entry, *, offered: bool) -> Row:
    name = name_of(entry.value) or ""
    target = str(entry.value.target or "还没有指标值") if isinstance(entry.value, Indicator) else ""
    return Row(entry, name, target, offered)


def _why(question: IndicatorsQuestion) -> str:
    """The first sentence of what is to be filled in."""
    told = question.help.fill_in or question.ask
    return told.split("。")[0].split("：")[0]


def page_lines(found: Sequence[Group]) -> Iterator[str]:
    """The page as lines of text, the groups numbered."""
    for number, group in enumerate(found, 1):
        missing = f"：{group.missing}" if group.missing else ""
        yield f"  {number:>2}  {group.question.name}（{group.told}{missing}）"
        for row in group.rows:
            yield f"        {row.name}  {row.target}" + (f"  ［{SUGGESTED}］" if row.offered else "")
