"""How sure an offer is: the share of boxes of other units' forms in which offers like it were right."""

from dataclasses import dataclass
from math import exp, log

from drafter.bank.weight_groups import Confidence
from drafter.bank.weights import Prediction


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells how sure an offer is.

    `typed` are the characters in the box, `chance` how likely the name begins so as far as characters tell; `whole` whether
    it is a whole name, `known` whether it stands under this 二级指标 in forms or usual indicators, `at_hand` whether the
    draft or its field asks for it.
    """

    typed: int
    chance: float
    whole: bool
    known: bool
    at_hand: bool

    def values(self, least: float = Prediction().least_chance) -> tuple[float, ...]:
        """As numbers, each with its weight in `Confidence`, in the same order; the first is always 1.

        `least` is the chance of what the characters do not foresee.
        """
        begun = (float(self.typed == 1), float(self.typed > 1))
        rest = (float(self.whole), float(self.known), float(self.at_hand))
        return (1.0, log(max(self.chance, least)), *begun, *rest)


_DIGITS = 3
"""Digits that are told: further ones depend on the order in which chances were summed."""


def confidence(signs: Signs, weights: Confidence) -> float:
    """From 0 to 1; calibrated by `drafter bank evaluate`, whose table says how well."""
    total = sum(value * weight for value, weight in zip(signs.values(), weights.in_order(), strict=True))
    return round(1 / (1 + exp(-total)), _DIGITS)
