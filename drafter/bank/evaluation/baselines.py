"""What a bank must beat: whole names of other forms, by how often they are used or how near their project is."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log, sqrt

from drafter.bank.statistics.counts import pairs
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.declaration import SuggestionRequest, Target

Weigh = Callable[[SuggestionRequest], Mapping[int, float]]
"""How much each form (by its place) counts for a request."""
_K1, _B = 1.2, 0.75
"""Those that BM25 is usually given."""


class WholeNames:
    """Offers known names of the group that begin with what is typed, those of the weightiest forms first."""

    def __init__(self, forms: Sequence[LearnedForm], weigh: Weigh) -> None:
        """`weigh` tells the baselines apart."""
        self._forms, self._weigh = forms, weigh

    def names(self, request: SuggestionRequest) -> list[str]:
        """Up to five whole names; what was passed over is not offered again."""
        weights = self._weigh(request)
        votes: dict[str, float] = defaultdict(float)
        for place, form in enumerate(self._forms):
            for row in form.rows:
                if row.dimension == request.dimension.value:
                    votes[row.name] += weights.get(place, 0.0)
        away = {*request.declined, *(row.name for row in request.indicators)}
        begun = [name for name in votes if name.startswith(request.typed) and name not in away]
        return sorted(begun, key=lambda name: (-votes[name], name))[: request.limit]

    def targets(self, name: str, request: SuggestionRequest) -> list[Target]:
        """The most frequent targets of the name, else of the group."""
        same: Counter[Target] = Counter()
        group: Counter[Target] = Counter()
        for form in self._forms:
            for row in form.rows:
                if row.target is not None and row.dimension == request.dimension.value:
                    group[row.target] += 1
                    same[row.target] += row.name == name
        ranked = sorted(group, key=lambda target: (-same[target], -group[target], str(target)))
        return ranked[:3]

    def explains(self, name: str, request: SuggestionRequest) -> bool:  # noqa: ARG002  asked of every suggester
        """Whole names have no parts."""
        return False


def most_frequent(forms: Sequence[LearnedForm]) -> WholeNames:
    """Every form counts alike."""
    return WholeNames(forms, lambda _: dict.fromkeys(range(len(forms)), 1.0))


def nearest_by_bm25(forms: Sequence[LearnedForm]) -> WholeNames:
    """Forms weighed by BM25 over pairs of characters of their project and indicators."""
    documents = [Counter(_pairs_of(form)) for form in forms]
    lengths = [sum(document.values()) for document in documents]
    average = sum(lengths) / max(len(lengths), 1) or 1.0
    holders = Counter(pair for document in documents for pair in document)

    def weigh(request: SuggestionRequest) -> dict[int, float]:
        asked = _asked(request)
        scores = {}
        for place, document in enumerate(documents):
            long = _K1 * (1 - _B + _B * lengths[place] / average)
            scores[place] = sum(
                log(1 + (len(forms) - holders[pair] + 0.5) / (holders[pair] + 0.5))
                * document[pair]
                * (_K1 + 1)
                / (document[pair] + long)
                for pair in asked
                if pair in document
            )
        return scores

    return WholeNames(forms, weigh)


def nearest_by_characters(forms: Sequence[LearnedForm]) -> WholeNames:
    """Forms weighed by the cosine of their pairs of characters."""
    documents = [Counter(_pairs_of(form)) for form in forms]
    norms = [sqrt(sum(count * count for count in document.values())) or 1.0 for document in documents]

    def weigh(request: SuggestionRequest) -> dict[int, float]:
        asked = _asked(request)
        return {place: sum(document[pair] for pair in asked) / norms[place] for place, document in enumerate(documents)}

    return WholeNames(forms, weigh)


def _pairs_of(form: LearnedForm) -> Iterable[str]:
    for text in (form.project, *(row.name for row in form.rows)):
        yield from (text[place : place + 2] for place in range(len(text) - 1))


def _asked(request: SuggestionRequest) -> set[str]:
    goals = request.objectives
    known = (request.project.name, goals.annual, goals.overall, *(row.name for row in request.indicators))
    return {pair for text in known if text for pair in pairs(text)}
