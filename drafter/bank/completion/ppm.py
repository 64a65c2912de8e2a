"""One group of one draft: how likely each continuation of what is typed is.

A prediction by partial matching: what followed the last seven characters, blended with what followed the last six, and
so on; learned forms, usual indicators and the draft's own words are counted together. Beside it a second opinion that
composes objects and endings; each is believed as far as it foresaw what is typed so far.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from drafter.bank.completion.composed_names import Composer
from drafter.bank.completion.draft_model import Words
from drafter.bank.completion.objects import Subject
from drafter.bank.knowledge import Knowledge
from drafter.bank.statistics.ngrams import END, ORDER, START
from drafter.bank.weights import Composition
from drafter.declaration import Dimension, IndicatorType

_STEPS_OF_GUESS = 8
"""Continuations that are followed of a text that letters may stand for."""
_LONGEST = 60
"""Characters that are followed at most: no name is longer."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """A text that may come: `chance` that the name begins so.

    `ends` is how likely it then is whole, `surest` the largest share of what may follow, both among what was ever seen.
    All are from 0 to 1.
    """

    text: str
    chance: float
    ends: float
    surest: float


class Scene:
    """Works for one state of a draft; remembers what it has computed."""

    def __init__(
        self, dimension: Dimension, knowledge: Knowledge, own: Sequence[Words], subjects: Sequence[Subject]
    ) -> None:
        """`own` are the draft's own words and those that are usual for its kind."""
        self.dimension, self.subjects = dimension, tuple(subjects)
        self._knowledge, self._own = knowledge, tuple(own)
        self._weights, weights = knowledge.weights.prediction, knowledge.weights.composition
        endings, less = knowledge.endings(dimension), weights.elsewhere
        if dimension is not Dimension.QUANTITY:  # amounts of what is done have their own group
            endings = tuple(replace(one, strength=one.strength * less) if one.units else one for one in endings)
        self._composer = Composer(self.subjects, endings, weights)
        self._joint, self._shortest_object = self._weights.joint, weights.shortest_object
        told = self._are_told(weights.told_from)
        self._most_belief = weights.most_belief_told if told else weights.most_belief
        self._belief = self._first_belief(weights.belief_told if told else weights.belief, weights)
        self._chances: dict[str, dict[str, float]] = {}
        self._found: dict[tuple[str, int], list[Continuation]] = {}

    def _are_told(self, told_from: float) -> bool:
        """Whether something that is not measured yet was told as a task, or as whom it is for."""
        told = (subject for subject in self.subjects if subject.origin.endswith(("任务", "服务对象")))
        return any(subject.weight > told_from for subject in told)

    def _first_belief(self, much: float, weights: Composition) -> float:
        """How far the second opinion is believed before anything is typed."""
        if not self._composer:
            return 0.0
        weight = sum(subject.weight for subject in self.subjects)
        if self.dimension.type in (IndicatorType.OUTCOME, IndicatorType.COST):
            much *= weights.seldom
        return much * weight / (weight + weights.half_belief)

    def ends(self, text: str) -> float:
        """How likely a text is a whole name rather than a beginning, as far as anything like it was seen."""
        return _share_of(END, self._blend(text, self._belief_after(text)))

    def begins(self, text: str) -> bool:
        """Whether anything known begins so, a few characters at a time."""
        return all(self._seen((START + text[:place])[-self._joint :], text[place]) for place in range(len(text)))

    def stands(self, text: str) -> bool:
        """Whether a text of up to seven characters stands somewhere just so."""
        return self._seen(text[:-1], text[-1])

    def foreseen(self, text: str) -> Mapping[str, float]:
        """How likely each character follows a text."""
        return self._blend(text, self._belief_after(text))

    def measured_by(self, subject: Subject) -> list[tuple[str, float]]:
        """The endings that measure an object, each with its share of all, the likeliest first."""
        return self._composer.measured_by(subject)

    def continuations(self, typed: str) -> list[Continuation]:
        """The likely ones, longer than what is typed, the likeliest first."""
        return self._continued(typed, self._weights.steps if typed else self._weights.steps_at_first)

    def first_continuations(self, typed: str) -> list[Continuation]:
        """The very likeliest of them, for a text that is only guessed."""
        return self._continued(typed, _STEPS_OF_GUESS)

    def _continued(self, typed: str, steps: int) -> list[Continuation]:
        if (typed, steps) not in self._found:
            self._found[typed, steps] = self._follow(typed, steps)
        return self._found[typed, steps]

    def _follow(self, typed: str, steps: int) -> list[Continuation]:
        """Best first. A path is a text, the belief in the second opinion, and an ending that has begun but is not whole."""
        found: list[Continuation] = []
        ahead = [(-1.0, typed, self._belief_after(typed), "")]
        least = self._weights.least_chance
        for _ in range(steps):
            if not ahead:
                break
            minus, text, belief, begun = heappop(ahead)
            blend, composed = self._blend(text, belief), self._composer.next(text) if belief else {}
            if len(text) > len(typed):
                whole = sum(blend.values()) or 1.0
                surest = max(blend.values(), default=0.0) / whole
                found.append(Continuation(text, -minus, blend.get(END, 0.0) / whole, surest))
            if len(text) >= _LONGEST:
                continue
            for character, share in blend.items():
                chance = -minus * share
                if chance < least or character == END:
                    continue
                fresh = len(text) == len(typed)
                joined = begun if character in composed else self._joined(text, character, begun, fresh=fresh)
                if joined is not None:
                    believed = min(belief * composed.get(character, 0.0) / share, self._most_belief) if belief else 0.0
                    heappush(ahead, (-chance, text + character, believed, joined))
        return found

    def _joined(self, text: str, character: str, begun: str, *, fresh: bool) -> str | None:
        """The ending that has begun with this character, `""` where none needs to; None where the two never stood together.

        Nothing goes on in a way that was never seen, a few characters at a time, but that an ending may follow any
        object; of what was typed (`fresh`) only the last character counts, for it may begin a word.
        """
        endings = self._knowledge.beginnings_of_endings(self.dimension)
        if begun:
            longer = begun + character
            return ("" if self._knowledge.is_ending(longer) else longer) if longer in endings else None
        if self._seen((START + text)[-self._joint :], character) or (fresh and self._seen(text[-1:], character)):
            return ""
        return character if len(text) >= self._shortest_object and character in endings else None

    def _seen(self, context: str, character: str) -> bool:
        if character in self._knowledge.followers(self.dimension, context)[1]:
            return True
        return any(character in own.followers(context)[1] for own in self._own)

    def _belief_after(self, text: str) -> float:
        belief, unforeseen = self._belief, self._weights.unforeseen
        for place, character in enumerate(text):
            if not belief:
                break
            composed = belief * self._composer.next(text[:place]).get(character, 0.0)
            matched = (1 - belief) * self._matched(text[:place]).get(character, unforeseen)
            belief = min(composed / (composed + matched), self._most_belief) if composed else 0.0
        return belief

    def _blend(self, text: str, belief: float) -> Mapping[str, float]:
        matched = self._matched(text)
        if belief < self._weights.unforeseen:
            return matched
        blended = {character: (1 - belief) * share for character, share in matched.items()}
        for character, share in self._composer.next(text).items():
            blended[character] = blended.get(character, 0.0) + belief * share
        return blended

    def _matched(self, text: str) -> dict[str, float]:
        context = (START + text)[-ORDER:]
        found = self._chances.get(context)
        if found is None:
            found = self._chances[context] = self._partial_matches(context)
        return found

    def _partial_matches(self, context: str) -> dict[str, float]:
        weights, chances = self._weights, dict[str, float]()
        unseen, least_added, passed_down = weights.unseen, weights.least_added, 1.0
        for total, learned, own in reversed(self._known_of(context)):
            share = passed_down / (total + unseen)
            for character, weight in learned.items():
                if share * weight < least_added:
                    break  # the heaviest come first, and there may be hundreds
                chances[character] = chances.get(character, 0.0) + share * weight
            for followers in own:
                for character, weight in followers.items():
                    chances[character] = chances.get(character, 0.0) + share * weight
            passed_down *= unseen / (total + unseen)
            if passed_down < weights.least_passed_down:
                break
        return chances

    def _known_of(self, context: str) -> list[tuple[float, Mapping[str, float], list[Mapping[str, float]]]]:
        """What follows the last character, the last two, …: of a context that nothing follows no longer one is asked."""
        found: list[tuple[float, Mapping[str, float], list[Mapping[str, float]]]] = []
        for length in range(1, len(context) + 1):
            total, learned = self._knowledge.followers(self.dimension, context[-length:])
            own = [words.followers(context[-length:]) for words in self._own]
            total += sum(weight for weight, _ in own)
            if not total:
                break
            found.append((total, learned, [followers for _, followers in own]))
        return found


def _share_of(character: str, blend: Mapping[str, float]) -> float:
    return blend.get(character, 0.0) / (sum(blend.values()) or 1.0)
