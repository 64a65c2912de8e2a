"""A card in words: a line for each box with what stands in it, or what it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.declaration import Dimension, Indicator
from drafter.interview import Answer, AnswerBook, AnswerSource, Ask, Entry, Taken
from drafter.interview.answers.display import shown
from drafter.interview.answers.parse_lines import name_of, words_of
from drafter.interview.turn import CardLine
from drafter.phrases.words import answer_words
from drafter.questionnaire.question import IndicatorsQuestion, Question

MARKS = {
    AnswerSource.SUGGESTION: "建议",
    AnswerSource.LAST_YEAR: "沿用上年",
    AnswerSource.PROFILE: "本单位",
    AnswerSource.DEFAULT: "默认",
    AnswerSource.GUESSED: "推断",
    AnswerSource.USUAL: "常见值",
    AnswerSource.GUIDED: "草稿",
}
"""How what is on offer is marked."""


@dataclass(frozen=True, slots=True)
class Box:
    """One line of a card: `words` stand in the box or are on offer (then with a `mark`).

    An empty one has its `unit`, and an `example` of what may stand in it.
    """

    question_id: str
    name: str
    words: str
    mark: str
    unit: str
    example: str
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
    example = question.help.example or ""
    return Box(question.id, question.name, words, mark, unit_of(question), example, line.settled, here)


# -- the page of indicators ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator on the page; one that is only on offer has a `mark`, and the id that it gets when it is taken.

    `carried` says of one on the form that it stands there as last year's form had it.
    """

    entry: Entry
    name: str
    target: str
    mark: str
    carried: str = ""


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
    there = [_row(entry, "") for entry in line.entries]
    if line.settled or line.prefill is None or not isinstance(line.prefill.value, tuple):
        return tuple(there)
    names, mark = {row.name for row in there}, MARKS[line.prefill.source]
    fresh = [one for one in line.prefill.value if isinstance(one, Entry) and name_of(one.value) not in names]
    if there:
        fresh = [replace(one, id=number) for number, one in enumerate(fresh, _next_id(line))]
    return (*there, *(_row(one, mark) for one in fresh))


def _next_id(line: CardLine) -> int:
    value = line.answer.value if line.answer else None
    book = AnswerBook().with_answer(line.question.id, Answer(value=value)) if value is not None else AnswerBook()
    return book.next_entry_id(line.question.id)


def _row(entry: Entry, mark: str) -> Row:
    target = str(entry.value.target or "还没有指标值") if isinstance(entry.value, Indicator) else ""
    carried = MARKS[AnswerSource.LAST_YEAR] if not mark and entry.provenance == Taken(AnswerSource.LAST_YEAR) else ""
    return Row(entry, name_of(entry.value) or "", target, mark, carried)


def _why(question: IndicatorsQuestion) -> str:
    """What it asks, without its name: `做到什么标准算合格`."""
    return question.ask.rpartition("：")[2].split("？")[0]


def page_lines(found: Sequence[Group]) -> Iterator[str]:
    """The page as lines of text, the groups numbered."""
    for number, group in enumerate(found, 1):
        missing = f"：{group.missing}" if group.missing else ""
        yield f"  {number:>2}  {group.question.name}（{group.told}{missing}）"
        for row in group.rows:
            mark = row.mark or row.carried
            yield f"        {row.name}  {row.target}" + (f"  ［{mark}］" if mark else "")
