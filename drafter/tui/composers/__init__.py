"""Composers, one for each kind of question."""

from drafter.interview import Ask, Confirm
from drafter.questionnaire.question import (
    ChoiceQuestion,
    ChoicesQuestion,
    ConfirmQuestion,
    IndicatorsQuestion,
    ListQuestion,
    LongTextQuestion,
)
from drafter.tui.composers.choice import Choice
from drafter.tui.composers.choices import ChoiceComposer, ChoicesComposer, DoubtComposer, YesNoComposer
from drafter.tui.composers.composer import Composer, Echo, LongTextComposer
from drafter.tui.composers.lists import IndicatorsComposer, ListComposer
from drafter.tui.composers.page import PageComposer

__all__ = [
    "Choice",
    "ChoicesComposer",
    "Composer",
    "DoubtComposer",
    "IndicatorsComposer",
    "ListComposer",
    "PageComposer",
    "composer_for",
]

_COMPOSERS: dict[type, type[Composer]] = {
    LongTextQuestion: LongTextComposer,
    ChoiceQuestion: ChoiceComposer,
    ChoicesQuestion: ChoicesComposer,
    ConfirmQuestion: YesNoComposer,
    ListQuestion: ListComposer,
    IndicatorsQuestion: IndicatorsComposer,
}


def composer_for(turn: Ask, doubt: Confirm | None, echo: Echo) -> Composer:
    """The composer of a question's kind; words of every other kind go into one box."""
    if doubt is not None:
        return DoubtComposer(doubt, turn)
    return _COMPOSERS.get(type(turn.question), Composer)(turn, echo)
