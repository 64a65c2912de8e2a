"""Leave one form out, counted in keys as they are pressed: suggestions beside a full-pinyin input method."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from drafter.bank.completion.vocabulary import Vocabulary
from drafter.bank.evaluation.keys import FullPinyin, Keys, keys_of
from drafter.bank.evaluation.leave_one_out import Progress, left_out
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.statistics.words import Cut
from drafter.bank.suggest import IndicatorBank
from drafter.bank.weights import Weights
from drafter.declaration import Declaration


@dataclass(frozen=True, slots=True)
class MeasuredKeys:
    """The keys of each system, by its name, over so many forms; `failures` are sentences on files that could not be read."""

    forms: int
    systems: Mapping[str, Keys]
    failures: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """How Chinese is spelled where keys are counted: names as a whole, and word by word, and where words end."""

    vocabulary: Vocabulary
    spell: Callable[[str], tuple[str, ...]]
    cut: Cut


def measured_keys(
    tried: Sequence[Declaration],
    known: Sequence[Declaration],
    usual: Usual,
    progress: Progress,
    spelling: Spelling,
    weights: Weights,
) -> dict[str, Keys]:
    """Each form in turn, suggested for by what was learned from all `known` forms of another identity."""
    totals: dict[str, Keys] = {}
    method = FullPinyin(spelling.vocabulary, spelling.cut)
    for form, counts in left_out(tried, known, progress):
        for name, questions, letters in _SYSTEMS:
            known_usual = usual if questions else None
            bank = IndicatorBank([counts], known_usual, spelling.spell, weights, spelling.cut, spelling.vocabulary)
            totals[name] = totals.get(name, Keys()) + keys_of(form, bank, method, letters=letters)
    return totals


_SYSTEMS = (("drafter，不打首字母", True, False), ("drafter，不带题库", False, True), ("drafter", True, True))
"""Name, whether with the question banks, whether letters are typed."""
