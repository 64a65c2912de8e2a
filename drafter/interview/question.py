"""A question, tagged by its kind: what is asked, how it may be answered, when it is asked and what it fills."""

from typing import Annotated, Literal

from pydantic import Field

from drafter.declaration.frozen import Frozen
from drafter.declaration.taxonomy import Dimension
from drafter.interview.condition import Condition


class Help(Frozen):
    """What F1 and /帮助 show for a question."""

    fill_in: str | None = None
    example: str | None = None
    sent_back: str | None = None
    basis: str | None = None


class Fills(Frozen):
    """Where the answer goes: the path of one field of the declaration."""

    field: str


class _Question(Frozen):
    id: str = Field(pattern=r"^[a-z][a-z0-9_]*(\.[^\s.]+)?$")
    ask: str
    title: str | None = None
    """A short name for progress and lists; the first words of `ask` where there is none."""
    help: Help = Help()
    when: Condition | None = None
    default: str | None = None
    """Offered for one key; may use earlier answers (Jinja2)."""
    fills: Fills | None = None

    @property
    def name(self) -> str:
        """What lists and messages call the question."""
        return self.title or self.ask.split("？")[0].split("，")[0]


class TextQuestion(_Question):
    """One line of words."""

    kind: Literal["text"]
    remember: bool = False
    """Whether the answer belongs to the unit and is offered again next time."""


class LongTextQuestion(_Question):
    """Several lines of words."""

    kind: Literal["long_text"]


class YearQuestion(_Question):
    """A fiscal year."""

    kind: Literal["year"]


class Option(Frozen):
    """One choice: its label as the form prints it, and what else people call it."""

    label: str
    synonyms: tuple[str, ...] = ()
    remark: str | None = None


class ChoiceQuestion(_Question):
    """One of several; `others` allows words that are not on the list, once confirmed, for lists differ from place to place."""

    kind: Literal["choice"]
    options: tuple[Option, ...] = Field(min_length=2)
    others: bool = False


class ChoicesQuestion(_Question):
    """Any number of several."""

    kind: Literal["choices"]
    options: tuple[Option, ...] = Field(min_length=2)


class MoneyQuestion(_Question):
    """An amount, kept in 元."""

    kind: Literal["money"]


class DateQuestion(_Question):
    """A day; `closing` where a month means its last day."""

    kind: Literal["date"]
    closing: bool = False


class PeriodQuestion(_Question):
    """From one day to another."""

    kind: Literal["period"]


class QuantityQuestion(_Question):
    """A number of `unit`."""

    kind: Literal["quantity"]
    unit: str


class PercentageQuestion(_Question):
    """A share of a hundred."""

    kind: Literal["percentage"]


class ListQuestion(_Question):
    """Any number of entries, one a line."""

    kind: Literal["list"]


class ConfirmQuestion(_Question):
    """Yes or no."""

    kind: Literal["confirm"]


class IndicatorsQuestion(_Question):
    """The indicators under one 二级指标."""

    kind: Literal["indicators"]
    dimension: Dimension


Question = Annotated[
    TextQuestion
    | LongTextQuestion
    | YearQuestion
    | ChoiceQuestion
    | ChoicesQuestion
    | MoneyQuestion
    | DateQuestion
    | PeriodQuestion
    | QuantityQuestion
    | PercentageQuestion
    | ListQuestion
    | ConfirmQuestion
    | IndicatorsQuestion,
    Field(discriminator="kind"),
]


class Section(Frozen):
    """A stretch of the interview with a heading of its own."""

    id: str
    title: str
    questions: tuple[Question, ...] = Field(min_length=1)
