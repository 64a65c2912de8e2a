"""Suggestions for the open slot: patterns filled with the user's own tasks, beside whole indicators of similar projects."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from drafter.bank.candidate import Candidate
from drafter.bank.composing import overlap, strength
from drafter.bank.explaining import evidence, reason
from drafter.bank.index import BankIndex
from drafter.bank.learned import LearnedForm
from drafter.bank.likeness import words_of_request
from drafter.bank.pattern import Pattern, induce
from drafter.bank.scene import Scene, best_of
from drafter.bank.subjects import Subject, subjects_of
from drafter.bank.targets import likely_targets
from drafter.bank.variety import DECLINED, varied
from drafter.declaration import Dimension, Phrase, Suggestion, SuggestionRequest

_SHORTEST_SUBJECT = 2
_SHORTEST_NAME = 4
_WHOLE = 10.0
"""Above any other score: what is typed is a name already."""
_MOST_PATTERNS = 150
"""Patterns of one 二级指标 that objects are composed with, the strongest; a few hundred forms have fewer."""
_MOST_SCENES = 16
"""Drafts and slots whose candidates are remembered."""


def _no_spelling(text: str) -> tuple[str, ...]:
    return (text,)


class IndicatorBank:
    """A read-only bank over learned forms. The same forms and request give the same suggestions.

    What a request says apart from the text in the box is worked out once and remembered: that changes the speed of the
    next key, never an answer.
    """

    def __init__(self, forms: Iterable[LearnedForm], spell: Callable[[str], tuple[str, ...]] = _no_spelling) -> None:
        """Take the forms in a fixed order; patterns are induced when first needed."""
        self.forms = tuple(sorted(forms, key=lambda form: (form.identity, form.file, form.form)))
        self._spell = spell
        self._index = BankIndex(self.forms)
        self._scenes: dict[SuggestionRequest, Scene] = {}
        self._weighted: dict[str, list[tuple[Pattern, float]]] = {}

    @cached_property
    def patterns(self) -> dict[str, tuple[Pattern, ...]]:
        """Patterns by 二级指标 label; '' for all together."""
        return induce(self.forms)

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(pattern.ending for pattern in self.patterns.get("", ()))

    def prepare(self) -> None:
        """Gather all that the first requests would have to wait for (seconds, with 100,000 rows)."""
        for dimension in Dimension:
            for typed in ("", "工", "工作工作率"):
                self.suggest(SuggestionRequest(dimension=dimension, tasks=("工作 12 家",), typed=typed))
            self._index.ending_with("率", dimension.value)
            for pattern, _ in self._weighted_patterns(dimension.value):
                _ = pattern.forms, pattern.targets
        self._is_spelled("工作", "gz")
        self._scenes.clear()

    def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        """Up to `request.limit`, best first; each name begins with what is typed, or is spelled by it."""
        scene, typed = self._scene(request), request.typed.strip()
        spelled: set[str] = set()
        if not typed:
            ranked = scene.ranked
        elif typed.isascii() and typed.isalpha():
            begun = scene.begun_with(typed)
            spelled = {c.name for c in scene.ranked if not c.name.startswith(typed) and self._is_spelled(c.name, typed)}
            ranked = self._ranked([*begun, *(scene.candidates[name] for name in spelled)])
        else:
            typed_on = self._typed_on(typed, scene.label)
            ranked = self._ranked(best_of((*scene.begun_with(typed), *typed_on), scene.taken).values())
        if request.declined:
            declined = set(request.declined)
            ranked = sorted(ranked, key=lambda c: (-c.score * (DECLINED if c.name in declined else 1.0), c.name))
        chosen = varied(ranked, request, typed)
        suggestions: list[Suggestion | Phrase] = [self._suggestion(c, scene.label, c.name in spelled) for c in chosen]
        if typed and request.limit > 1:
            known = scene.taken | {item.name for item in suggestions}
            self._add_phrase(suggestions, [s for s in scene.subjects if s.text not in known], typed, request.limit - 1)
        return tuple(suggestions[: request.limit])

    def _scene(self, request: SuggestionRequest) -> Scene:
        """What the request says apart from the text in the box; the latest few are remembered."""
        key = request.model_copy(update={"typed": "", "declined": (), "limit": 5})
        scene = self._scenes.pop(key, None)
        if scene is None:
            label = request.dimension.value
            subjects = subjects_of(request, self._endings)
            taken = frozenset(indicator.name for indicator in request.indicators if indicator.name)
            alike = self._index.alike(words_of_request(request))
            scene = Scene(label, subjects, self._weighted_patterns(label), self._index, alike, taken)
            while len(self._scenes) >= _MOST_SCENES:
                self._scenes.pop(next(iter(self._scenes)))
        self._scenes[key] = scene
        return scene

    def _weighted_patterns(self, label: str) -> list[tuple[Pattern, float]]:
        """The strongest patterns of this 二级指标, each with a weight up to 1."""
        if label not in self._weighted:
            own = self.patterns.get(label, ())
            sightings = {pattern.ending: len(pattern.sightings) for pattern in own}
            weights = [(pattern, strength(pattern, sightings)) for pattern in own]
            strongest = max((weight for _, weight in weights), default=0.0) or 1.0
            weighted = [(pattern, weight / strongest) for pattern, weight in weights if weight > 0]
            self._weighted[label] = sorted(weighted, key=lambda one: -one[1])[:_MOST_PATTERNS]
        return self._weighted[label]

    # -- what is being typed --------------------------------------------------------------------------------------

    def _typed_on(self, typed: str, label: str) -> Iterator[Candidate]:
        """What is being typed as an object of its own, and the typed words themselves once they are a whole name."""
        patterns = self._weighted_patterns(label)
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
        yield from self._itself(typed, label)

    def _itself(self, typed: str, label: str) -> Iterator[Candidate]:
        """What is typed, where it is a name that forms use or ends as names do."""
        same = self._index.anywhere.get(typed, ())
        if same:
            yield Candidate(typed, 2 * _WHOLE, self._index.by_name.get(label, {}).get(typed) or same)
        elif len(typed) >= _SHORTEST_NAME and typed[-1] in self._index.last_characters:
            alike = self._index.ending_with(typed[-1], label)
            yield Candidate(typed, _WHOLE, alike, origin=f"“{typed}”已经是一个完整的名称")

    def _is_spelled(self, name: str, letters: str) -> bool:
        return any(spelling.startswith(letters.lower()) for spelling in self._spell(name))

    # -- choosing and wording -------------------------------------------------------------------------------------

    @staticmethod
    def _ranked(candidates: Iterable[Candidate]) -> list[Candidate]:
        return sorted(candidates, key=lambda candidate: (-candidate.score, candidate.name))

    def _suggestion(self, candidate: Candidate, label: str, by_pinyin: bool) -> Suggestion:  # noqa: FBT001  a flag of the answer's shape
        targets = likely_targets(candidate.name, label, self._index, candidate.said)
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
        letters = typed.isascii() and typed.isalpha()
        for subject in subjects:
            begins = subject.text.startswith(typed)
            if subject.text != typed and (begins or (letters and self._is_spelled(subject.text, typed))):
                phrase = Phrase(name=subject.text, reason=subject.origin, matched_by_pinyin=not begins)
                suggestions.insert(min(len(suggestions), last), phrase)
                return
