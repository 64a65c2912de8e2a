"""A question, tagged by its kind: what is asked, how it may be answered, when it is asked and what it fills."""

from collections.abc import Iterator
from typing import Annotated, Literal, TypeGuard

from pydantic import Field, model_validator

from drafter.declaration.frozen import Frozen
from drafter.declaration.taxonomy import Dimension
from drafter.questionnaire.condition import Condition
from drafter.questionnaire.fills import Fills


class Help(Frozen):
    """What F1 and /帮助 show for a question; `sent_back` is why forms are returned for it, `basis` the rule behind it."""

    fill_in: str | None = None
    example: str | None = None
    sent_back: str | None = None
    basis: str | None = None


class _Question(Frozen):
    id: str = Field(pattern=r"^[a-z][a-z0-9_]*(\.[^\s.]+)?$")
    ask: str
    """The words that ask; may use earlier answers (Jinja2)."""
    title: str | None = None
    """A short name for progress and lists; the first words of `ask` where there is none."""
    optional: bool = False
    """Whether “没有” is an answer. Questions of a project kind are always optional."""
    help: Help = Help()
    topic: str | None = Field(default=None, min_length=1)
    """What it asks about, where several kinds of project ask about the same thing: it is asked once, by the first."""
    when: Condition | None = None
    """Without it, the question is always asked."""
    default: str | None = None
    """Offered for one key; may use earlier answers (Jinja2)."""
    retired: bool = False
    """Asked no more; drafts that answered it keep what it became."""
    fills: Fills | None = None

    @property
    def name(self) -> str:
        """What lists and messages call the question."""
        return self.title or self.ask.split("？")[0].split("，")[0]

    @property
    def field(self) -> str | None:
        """The path of the declaration that it fills, if it fills one."""
        return self.fills.field if self.fills else None

    @property
    def choosable(self) -> "tuple[Option, ...]":
        """The options of a choice; none for all other questions."""
        return getattr(self, "options", ())

    def all_fills(self) -> "Iterator[tuple[Option | None, Fills]]":
        """All that an answer may fill: by itself (None), or by an option that is chosen."""
        if self.fills is not None:
            yield None, self.fills
        yield from ((option, option.fills) for option in self.choosable if option.fills is not None)


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


class Recognise(Frozen):
    """Words in a project's name, tasks or goal that tell that an option applies; `unless` are taken out before.

    `always` is for a bank whose questions every project is asked, whatever its words.
    """

    any_of: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    always: bool = False


class Option(Frozen):
    """One choice: its label as the form prints it, what else people call it, and a remark to read beside it."""

    label: str
    synonyms: tuple[str, ...] = ()
    remark: str | None = None
    fills: Fills | None = None
    """What choosing it becomes, beside what the question itself fills."""
    recognise: Recognise | None = None
    """By which it is offered, chosen already, to be confirmed."""


class ChoiceQuestion(_Question):
    """One of several; `others` allows words that are not on the list, once confirmed, for lists differ from place to place."""

    kind: Literal["choice"]
    options: tuple[Option, ...] = Field(min_length=2)
    others: bool = False


KINDS, YEARS = "kinds", "years"
"""What `options_from` says for a choice among the project kinds, and for one among the years that the form tells."""


class ChoicesQuestion(_Question):
    """Any number of several; with `options_from`, of the lines of that list, or of the project kinds (`kinds`)."""

    kind: Literal["choices"]
    options: tuple[Option, ...] = ()
    options_from: str | None = None

    @property
    def asks_for_kinds(self) -> bool:
        """Whether it is the choice among the project kinds."""
        return self.options_from == KINDS

    @property
    def list_chosen_from(self) -> str | None:
        """The list whose lines are its options, if it is not the project kinds."""
        return None if self.asks_for_kinds else self.options_from

    @property
    def asks_for_years(self) -> bool:
        """Whether it is the choice which years roll forward; interviews put it, not question banks."""
        return self.options_from == YEARS

    @model_validator(mode="after")
    def _one_source(self) -> "ChoicesQuestion":
        if (len(self.options) < 2) == (self.options_from is None):
            message = "choices 要写两个以上的 options，或者写 options_from（不能都写）"
            raise ValueError(message)
        return self


class MoneyQuestion(_Question):
    """An amount, kept in 元; `unit` where it is the price of something: 元/人."""

    kind: Literal["money"]
    unit: str = Field(default="元", pattern="^元")


class DateQuestion(_Question):
    """A day; `closing` where a month means its last day."""

    kind: Literal["date"]
    closing: bool = False


class PeriodQuestion(_Question):
    """From one day to another."""

    kind: Literal["period"]


class QuantityQuestion(_Question):
    """A number of `unit`, or of one of `units`, which count as well."""

    kind: Literal["quantity"]
    unit: str
    units: tuple[str, ...] = ()
    sum_of: str | None = None
    """The list of the same bank whose amounts it counts together."""
    zero_counts: bool = False
    """Whether 0 is an amount to declare (accidents, say); otherwise it means that there is nothing of the kind."""


class PercentageQuestion(_Question):
    """A share of a hundred."""

    kind: Literal["percentage"]


class ListQuestion(_Question):
    """Any number of entries, one a line; with `several`, a line may name more than one: 退役军人、军属."""

    kind: Literal["list"]
    several: bool = False


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
    card: bool = False
    """Whether its questions are put to a person as one thing; those of a project kind are."""
    kind: str | None = None
    """The kind that it belongs to, once banks are put together; `kind_title` and `opening` are its bank's."""
    kind_title: str | None = None
    opening: str | None = None
    chosen: Condition | None = None
    """What all its questions wait for first, once banks are put together: that its kind was chosen."""
    questions: tuple[Question, ...] = Field(min_length=1)


def asks_for_kinds(question: Question) -> TypeGuard[ChoicesQuestion]:
    """Whether a question is the choice among the project kinds."""
    return isinstance(question, ChoicesQuestion) and question.asks_for_kinds


def is_list(question: Question) -> bool:
    """Whether it is answered line by line."""
    return isinstance(question, ListQuestion | IndicatorsQuestion)
