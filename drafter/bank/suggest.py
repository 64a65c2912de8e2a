"""Suggestions for the open slot: patterns filled with the user's own tasks, beside whole indicators of similar projects."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from drafter.bank.candidate import Candidate
from drafter.bank.composing import composed, fitted, overlap, strength
from drafter.bank.explaining import evidence, reason
from drafter.bank.learned import LearnedForm
from drafter.bank.likeness import likeness, words_of_form, words_of_request
from drafter.bank.pattern import Pattern, Sighting, induce
from drafter.bank.subjects import Subject, subjects_of
from drafter.bank.targets import likely_targets
from drafter.bank.variety import DECLINED, varied
from drafter.declaration import Phrase, Suggestion, SuggestionRequest

_SHORTEST_SUBJECT = 2
_SHORTEST_NAME = 4
_NEARNESS = 0.8
_SURE = 0.7
"""Objects that the user named, rather than those guessed from the project's name."""
_WHOLE = 10.0
"""Above any other score: what is typed is a name already."""


def _no_spelling(text: str) -> tuple[str, ...]:
    return (text,)


class IndicatorBank:
    """A read-only bank over learned forms. The same forms and request give the same suggestions."""

    def __init__(self, forms: Iterable[LearnedForm], spell: Callable[[str], tuple[str, ...]] = _no_spelling) -> None:
        """Take the forms in a fixed order; patterns are induced when first needed."""
        self.forms = tuple(sorted(forms, key=lambda form: (form.identity, form.file, form.form)))
        self._spell = spell

    @cached_property
    def patterns(self) -> dict[str, tuple[Pattern, ...]]:
        """Patterns by 二级指标 label; '' for all together."""
        return induce(self.forms)

    @cached_property
    def _sightings(self) -> tuple[Sighting, ...]:
        return tuple(Sighting(form, row) for form in self.forms for row in form.rows)

    @cached_property
    def _last_characters(self) -> frozenset[str]:
        """How names end: 率, 数, 度, 性, 况 … as at least two of the bank's names do."""
        counts = Counter(name[-1] for name in {sighting.row.name for sighting in self._sightings})
        return frozenset(character for character, count in counts.items() if count > 1)

    @cached_property
    def _words(self) -> dict[tuple[str, int, str], Counter[str]]:
        return {form.identity: words_of_form(form) for form in self.forms}

    def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        """Up to `request.limit`, best first; each name begins with what is typed, or is spelled by it."""
        taken = {indicator.name for indicator in request.indicators}
        subjects = subjects_of(request, self.patterns.get("", ()))
        best: dict[str, Candidate] = {}
        for candidate in self._candidates(request, subjects):
            if candidate.name in taken:
                continue
            known = best.get(candidate.name)
            if known is None or candidate.score > known.score:
                best[candidate.name] = candidate
        declined = set(request.declined)
        ranked = sorted(best.values(), key=lambda c: (-c.score * (DECLINED if c.name in declined else 1.0), c.name))
        typed = request.typed.strip()
        matching = [(c, by_pinyin) for c in ranked if (by_pinyin := self._matches(c.name, typed)) is not None]
        spelled = {candidate.name for candidate, by_pinyin in matching if by_pinyin}
        chosen = varied([candidate for candidate, _ in matching], request, typed)
        suggestions: list[Suggestion | Phrase] = [self._suggestion(c, request, c.name in spelled) for c in chosen]
        if typed and request.limit > 1:
            taken |= {item.name for item in suggestions}
            self._add_phrase(suggestions, [s for s in subjects if s.text not in taken], typed, request.limit - 1)
        return tuple(suggestions[: request.limit])

    # -- candidates -----------------------------------------------------------------------------------------------

    def _candidates(self, request: SuggestionRequest, subjects: list[Subject]) -> Iterator[Candidate]:
        patterns = self._weighted_patterns(request.dimension.value)
        for subject in subjects:
            for pattern, weight in fitted(patterns, subject):
                yield composed(subject, pattern, weight * subject.weight)
        yield from self._whole(request, subjects)
        if request.typed.strip():
            yield from self._typed_on(request.typed.strip(), patterns, request.dimension.value)

    def _weighted_patterns(self, dimension: str) -> list[tuple[Pattern, float]]:
        """The patterns of this 二级指标, each with a weight up to 1."""
        own = self.patterns.get(dimension, ())
        sightings = {pattern.ending: len(pattern.sightings) for pattern in own}
        weights = [(pattern, strength(pattern, sightings)) for pattern in own]
        strongest = max((weight for _, weight in weights), default=0.0) or 1.0
        return [(pattern, weight / strongest) for pattern, weight in weights if weight > 0]

    def _whole(self, request: SuggestionRequest, subjects: list[Subject]) -> Iterator[Candidate]:
        """Names that forms use under this 二级指标, weighed by how alike those projects are."""
        wanted = words_of_request(request)
        alike = {identity: likeness(wanted, words) for identity, words in self._words.items()}
        seen: dict[str, list[Sighting]] = defaultdict(list)
        for sighting in self._sightings:
            if sighting.row.dimension == request.dimension.value:
                seen[sighting.row.name].append(sighting)
        for name, sightings in seen.items():
            nearest = max(alike[s.form.identity] for s in sightings)
            spread = len({s.form.identity for s in sightings}) / max(len(self.forms), 1)
            named = next((s for s in subjects if s.weight > _SURE and s.text in name), None)
            score = _NEARNESS * nearest + spread + (named.weight if named else 0.0)
            yield Candidate(name, score, tuple(sightings), said=named.said if named else None)

    def _typed_on(self, typed: str, patterns: list[tuple[Pattern, float]], dimension: str) -> Iterator[Candidate]:
        """What is being typed as an object of its own, and the typed words themselves once they are a whole name."""
        if typed.isascii() and typed.isalpha():
            return  # the pinyin of something known, not an object of its own
        begun = {pattern.ending: overlap(typed, pattern.ending) for pattern, _ in patterns}
        complete = any(begun[ending] == len(ending) > 1 for ending in begun)
        for pattern, weight in patterns:
            ending, shared = pattern.ending, begun[pattern.ending]
            subject = typed[: len(typed) - shared]
            whole = shared == len(ending)
            if len(subject) < _SHORTEST_SUBJECT or (complete and not whole) or (len(ending) == 1 and not whole):
                continue
            origin = f"“{subject}”是你正在输入的内容"
            score = (_WHOLE if whole else 0.0) + 0.3 * weight + 0.2 * shared
            yield Candidate(typed + ending[shared:], score, pattern.sightings, pattern, subject, origin)
        same = tuple(s for s in self._sightings if s.row.name == typed)
        if same:
            here = tuple(s for s in same if s.row.dimension == dimension)
            yield Candidate(typed, 2 * _WHOLE, here or same)
        elif len(typed) >= _SHORTEST_NAME and typed[-1] in self._last_characters:
            alike = tuple(s for s in self._sightings if s.row.name[-1] == typed[-1] and s.row.dimension == dimension)
            yield Candidate(typed, _WHOLE, alike, origin=f"“{typed}”已经是一个完整的名称")

    # -- choosing and wording -------------------------------------------------------------------------------------

    def _matches(self, name: str, typed: str) -> bool | None:
        """False for a name that begins with what is typed, True for one spelled by it, None for others."""
        if name.startswith(typed):
            return False
        letters = typed.lower()
        if letters.isascii() and letters.isalpha() and any(s.startswith(letters) for s in self._spell(name)):
            return True
        return None

    def _suggestion(self, candidate: Candidate, request: SuggestionRequest, by_pinyin: bool) -> Suggestion:  # noqa: FBT001  a flag of the answer's shape
        dimension = request.dimension.value
        targets = likely_targets(candidate.name, dimension, self._sightings, candidate.said)
        return Suggestion(
            name=candidate.name,
            targets=targets,
            reason=reason(candidate, len(self.forms), targets),
            evidence=evidence(candidate),
            matched_by_pinyin=by_pinyin,
        )

    def _add_phrase(
        self, suggestions: list[Suggestion | Phrase], subjects: list[Subject], typed: str, last: int
    ) -> None:
        """A piece to take and type on from, at the `last` place at the latest: an object that begins with what is typed."""
        if suggestions and suggestions[0].name == typed:
            return
        for subject in subjects:
            matched = self._matches(subject.text, typed)
            if matched is not None and subject.text != typed:
                phrase = Phrase(name=subject.text, reason=subject.origin, matched_by_pinyin=matched)
                suggestions.insert(min(len(suggestions), last), phrase)
                return
