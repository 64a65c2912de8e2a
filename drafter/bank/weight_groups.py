"""What a weight may be, and the one group that is fitted rather than tried."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Weight = Annotated[float, Field(gt=0, le=1000)]
"""Above 0, up to 1000: it multiplies, or is added to others of its kind. None is 0, for shares are made of them."""
Share = Annotated[float, Field(ge=0, le=1)]
"""From 0 to 1."""
Odds = Annotated[float, Field(ge=-20, le=20)]
"""From -20 to 20, a logarithm."""
Few = Annotated[int, Field(ge=1, le=20)]
"""From 1 to 20, mostly characters."""
Many = Annotated[int, Field(ge=1, le=1000)]
"""From 1 to 1000: how many are looked at. More take longer."""


class WeightGroup(BaseModel):
    """Numbers that belong together: immutable, closed to unknown names, never infinite."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Confidence(WeightGroup):
    """How much each sign says of an offer being right, as logarithms of odds; fitted, not tried: see docs/measurements.md."""

    always: Odds = 1.24
    """Where no sign is seen."""
    chance: Odds = 0.81
    """For each power of e of the chance that the characters give it."""
    begun: Odds = -0.69
    """One character is typed."""
    begun_further: Odds = -0.79
    """More are."""
    whole: Odds = -0.37
    """It is a whole name."""
    known: Odds = 1.38
    """It stands under this 二级指标 elsewhere."""
    at_hand: Odds = -0.79
    """The draft, the unit's forms or the field ask for it."""

    def in_order(self) -> tuple[float, ...]:
        """All of them, as `Signs.values` has its numbers."""
        return (self.always, self.chance, self.begun, self.begun_further, self.whole, self.known, self.at_hand)


class Habits(WeightGroup):
    """How the unit's own uses of suggestions move their order."""

    name: Weight = 1.0
    """A use of the very name."""
    ending: Weight = 0.3
    """A use of its way of measuring."""
    edited: Weight = 0.5
    """Taken and then changed, beside taken as it was."""
    passed: Weight = 0.3
    """Passed over: people skip ahead unread, so it says less than taking it."""
    least: Share = 0.4
    """What the chance of a text is multiplied with at least."""
    most: Annotated[float, Field(ge=1, le=1000)] = 2.5
    """The same at most; from 1 to 1000."""
