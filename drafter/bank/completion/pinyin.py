"""What letters may stand for, put in order: read word by word, carried on to whole names, or spelled by a name as a whole."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from drafter.bank.completion.initials import Decoder, signs_of
from drafter.bank.completion.selection import chosen
from drafter.bank.weights import Pinyin

Spell = Callable[[str], tuple[str, ...]]
"""Initials and full pinyin of a text."""


class GoesOn(Protocol):
    """How a text goes on: longer texts, each with its chance."""

    def __call__(self, text: str) -> Mapping[str, float]:
        """None where nothing is known."""
        ...


@dataclass(frozen=True, slots=True)
class Lettered:
    """What a draft makes of letters: `likely` are whole names at hand with what each is worth, `known` finds names of forms."""

    decoder: Decoder
    likely: Mapping[str, float]
    known: Callable[[str], Iterable[str]]
    goes_on: GoesOn
    spell: Spell
    weights: Pinyin

    def names(self, typed: str, limit: int, fits: Callable[[str], bool]) -> dict[str, float]:
        """Up to `limit` texts that fit, what saves the most typing first, each with its share of all readings.

        What was shown for fewer letters is no less likely now: who types initials types on without looking.
        """
        found = self.chances(typed)
        total = sum(found.values()) or 1.0
        shares = {text: chance / total for text, chance in found.items() if fits(text)}
        return {text: shares[text] for text in chosen(shares, "", limit)}

    def chances(self, typed: str) -> dict[str, float]:
        """Each text that may be meant with its chance beside the others."""
        weights = self.weights
        whole, begun = self.decoder.read(typed)
        read = {text: chance for text, chance in (*whole.items(), *begun.items()) if len(text) > 1}
        total = sum(read.values()) or 1.0
        found = {text: chance / total for text, chance in read.items()}
        best = min(whole, key=lambda text: (-whole[text], text), default="")
        if whole.get(best, 0.0) >= weights.carried_from * total:
            for longer, chance in self.goes_on(best).items():
                found[longer] = max(found.get(longer, 0.0), chance * whole[best] / total)
        for text, chance in self._spelled_whole(signs_of(typed).replace(" ", "")).items():
            found[text] = found.get(text, 0.0) + chance
        least = weights.least_share * max(found.values(), default=0.0)
        return {text: chance for text, chance in found.items() if chance >= least}

    def _spelled_whole(self, letters: str) -> dict[str, float]:
        """Names at hand whose spelling begins so, or has it inside, and names of forms that begin so."""
        if not (letters.isascii() and letters.isalpha()):
            return {}
        weights, worth = self.weights, dict[str, float]()
        for text, chance in self.likely.items():
            if any(spelling.startswith(letters) for spelling in self.spell(text)):
                worth[text] = chance
            elif len(letters) >= weights.inside_from and letters in self.spell(text)[0]:
                worth[text] = chance * weights.inside
        most = max(worth.values(), default=0.0) or 1.0
        found = {text: weights.at_hand * chance / most for text, chance in worth.items()}
        for place, name in enumerate(self.known(letters)):
            found[name] = max(found.get(name, 0.0), weights.name / (1 + place))
        return found
