"""Everything that is known beside the draft: learned banks and the usual indicators, weighed against one another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log2, sqrt

from drafter.bank.standard.usual_indicators import PLACE, Usual
from drafter.bank.statistics.counts import Counts, Sighting
from drafter.bank.statistics.dimension_codes import code_of, nearness
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.ngrams import END, LONGEST_ENDING, START, weigh
from drafter.bank.statistics.tallies import Aim, EndingCounts
from drafter.bank.statistics.target_keys import QUANTITY
from drafter.bank.statistics.words import Cut, begins_word, uncut
from drafter.bank.weights import Weights
from drafter.declaration import Dimension

_MOST_CONTEXTS, _MOST_NAMES, _MOST_PROJECTS = 100_000, 600, 50
"""Contexts (and endings), names and projects whose look-ups are remembered: of more, all or the oldest are forgotten."""
MOST_NAMED = 50
"""Rows of one name that are looked at: enough to say what is usual, and told as `many` in a reason."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How things are measured: an ending that follows different things.

    `strength` is how much it can be relied on under a 二级指标; `forms` how many forms use it there; `units` those of an
    ending that mostly stands with amounts rather than shares, none for others.
    """

    text: str
    strength: float
    forms: int
    units: frozenset[str] = frozenset()


class Knowledge:
    """Read-only; what was looked up once is remembered."""

    def __init__(self, banks: Sequence[Counts], usual: Usual, weights: Weights, cut: Cut = uncut) -> None:
        """The banks in the order of their weight: the unit's own first."""
        self.banks, self.usual, self.weights, self.cut = tuple(banks), usual, weights, cut
        self._sources = weights.sources
        self._followers: dict[Dimension, dict[str, tuple[float, dict[str, float]]]] = {}
        self._is_ending: dict[str, bool] = {}
        self._endings: dict[Dimension, tuple[Ending, ...]] = {}
        self._targets: dict[str, list[list[tuple[Aim, int]]]] = {}
        self._named: dict[str, list[Sighting]] = {}
        self._alike: dict[tuple[str, str], list[LearnedForm]] = {}
        self._beginnings: dict[Dimension, frozenset[str]] = {}
        self._shared: dict[Dimension, frozenset[str]] = {}

    @cached_property
    def forms(self) -> int:
        """How many forms endings are counted over."""
        return sum(bank.sampled for bank in self.banks)

    @cached_property
    def all_forms(self) -> int:
        """How many forms names are looked up in."""
        return sum(bank.forms for bank in self.banks)

    @cached_property
    def learned_weight(self) -> float:
        """How much one count of a learned form is worth beside the draft's own words."""
        enough = self._sources.enough_forms
        return self._sources.learned * sqrt(enough / max(enough, self.forms))

    def nearness(self, dimension: Dimension) -> Mapping[str, float]:
        """How much what was seen under each dimension code says about a 二级指标, from 0 to 1 (its own)."""
        return nearness(dimension, self._sources.same_type, self._sources.other_type)

    def followers(self, dimension: Dimension, context: str) -> tuple[float, dict[str, float]]:
        """The sum of the weights of the characters that follow a context under a 二级指标, and each, heaviest first."""
        known = self._followers.setdefault(dimension, {})
        found = known.get(context)
        if found is None:
            if len(known) >= _MOST_CONTEXTS:
                known.clear()
            found = known[context] = self._weighed(dimension, context)
        return found

    def follows_here(self, dimension: Dimension, context: str, character: str) -> bool | None:
        """Whether a character was ever seen behind a context under this very 二级指标; None where no name goes on there."""
        code = code_of(dimension.value)
        sources = [*(bank.context(context) for bank in self.banks), self.usual.context(context)]
        sources.append(self.usual.context_in_fields(context))
        seen = {one for counts in sources for where, one in counts if where == code and one != END}
        return character in seen if seen else None

    def _weighed(self, dimension: Dimension, context: str) -> tuple[float, dict[str, float]]:
        near, weights = self.nearness(dimension), dict[str, float]()
        sources = [*((bank.context(context), self.learned_weight) for bank in self.banks)]
        sources.append((self.usual.context(context), self._sources.usual))
        sources.append((self.usual.context_in_fields(context), self._sources.fields))
        for counts, weight in sources:
            weigh(counts, near, weight, weights)
        heaviest_first = sorted(weights.items(), key=lambda one: (-one[1], one[0]))
        return sum(weights.values()), dict(heaviest_first)

    # -- endings --------------------------------------------------------------------------------------------------

    def counts_of(self, ending: str) -> list[EndingCounts]:
        """What each source has counted of an ending, the usual indicators last."""
        return [*(bank.ending(ending) for bank in self.banks), self.usual.ending(ending)]

    def targets_of(self, ending: str) -> list[list[tuple[Aim, int]]]:
        """The targets that each source has counted of an ending with their forms, the usual indicators last.

        Of very many, as behind 数, those of the most forms.
        """
        found = self._targets.get(ending)
        if found is None:
            if len(self._targets) >= _MOST_CONTEXTS:
                self._targets.clear()
            most = self.weights.targets.most_told
            found = self._targets[ending] = [_most_told(counts.targets, most) for counts in self.counts_of(ending)]
        return found

    def votes_of(self, ending: str, dimension: Dimension) -> dict[str, int]:
        """The targets (as `target_words`) that were learned with an ending under a 二级指标, each with its forms."""
        wanted, votes = code_of(dimension.value), dict[str, int]()
        for counts in self.counts_of(ending)[:-1]:
            for (code, words), forms in counts.targets.items():
                if code == wanted:
                    votes[words] = votes.get(words, 0) + forms
        return votes

    def is_ending(self, text: str) -> bool:
        """Whether different things are measured by this."""
        if text not in self._is_ending:
            sources = self.counts_of(text)
            different = _ends_different_things(text, sources, self.weights.endings.few_before)
            self._is_ending[text] = different and (len(text) == 1 or begins_word(text, _before(sources), self.cut))
        return self._is_ending[text]

    def ends_names(self, character: str) -> bool:
        """Whether names of several kinds end in this character: 率, 数, 度, 况 …."""
        return sum(sum(counts.before.values()) for counts in self.counts_of(character)) > 1

    def splits(self, name: str) -> list[tuple[str, str]]:
        """A name as an object and an ending, the longest ending first."""
        longest = min(LONGEST_ENDING, len(name) - 2)
        found = [(name[:-n], name[-n:]) for n in range(longest, 1, -1) if self.is_ending(name[-n:])]
        return found or [(name[:-1], name[-1:]) for _ in range(longest > 0 and self.is_ending(name[-1:]))]

    def endings(self, dimension: Dimension) -> tuple[Ending, ...]:
        """The endings of a 二级指标, the strongest first."""
        if dimension not in self._endings:
            found = [self._ending(text, dimension) for text in self._texts]
            strong = [ending for ending in found if ending.strength > 0]
            self._endings[dimension] = tuple(sorted(strong, key=lambda ending: (-ending.strength, ending.text)))
        return self._endings[dimension]

    def is_of_others(self, ending: str, dimension: Dimension, agency: str) -> bool:
        """Whether one other unit alone measures so under a 二级指标: its habit rather than a way of measuring."""
        code = code_of(dimension.value)
        *_, usual = self.counts_of(ending)
        units = {sighting.agency for sighting in self.ending_in(ending, dimension, MOST_NAMED)}
        return not usual.forms.get(code) and len(units) == 1 and agency not in ("", *units)

    def shared_endings(self, dimension: Dimension) -> frozenset[str]:
        """Those that several forms use under a 二级指标."""
        if dimension not in self._shared:
            several = self.weights.endings.several_forms
            self._shared[dimension] = frozenset(one.text for one in self.endings(dimension) if one.forms >= several)
        return self._shared[dimension]

    def beginnings(self, dimension: Dimension) -> list[tuple[str, int]]:
        """How names of a 二级指标 begin that go on differently (`完成…`), each with its number of forms."""
        code = code_of(dimension.value)
        forms: dict[str, int] = {}
        for bank in self.banks:
            for text, counts in bank.widest_beginnings(self.weights.endings.most):
                forms[text] = forms.get(text, 0) + counts.forms.get(code, 0)
        return sorted(((text, n) for text, n in forms.items() if n > 1), key=lambda one: (-one[1], one[0]))

    def beginnings_of_endings(self, dimension: Dimension) -> frozenset[str]:
        """Every beginning of an ending of a 二级指标."""
        if dimension not in self._beginnings:
            texts = (ending.text for ending in self.endings(dimension))
            self._beginnings[dimension] = frozenset(text[:n] for text in texts for n in range(1, len(text) + 1))
        return self._beginnings[dimension]

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        weights = self.weights.endings
        texts = [text for bank in self.banks for text, _ in bank.widest_endings(weights.most)]
        texts += self.usual.widest_endings(weights)
        return tuple(dict.fromkeys(text for text in texts if self.is_ending(text)))

    def _ending(self, text: str, dimension: Dimension) -> Ending:
        near, weights = self.nearness(dimension), self.weights.endings
        *learned, usual = sources = self.counts_of(text)
        here = code_of(dimension.value)
        forms, usual_here = sum(counts.forms.get(here, 0) for counts in learned), usual.forms.get(here, 0)
        if not forms and not usual_here:
            return Ending(text, 0.0, 0)
        uses = self._used(learned, near) + self._sources.usual * self._used([usual], near)
        at_home = (forms + self._sources.usual * usual_here) / sum(counts.all_forms for counts in sources)
        lefts = [n for counts in sources for character, n in counts.before.items() if character != START]
        length = float(min(len(text), weights.longest) ** weights.length_power)
        strength = float(uses**weights.uses_power * at_home**weights.home_power) * _variety(lefts)
        strength *= weights.one_character if len(text) == 1 else length
        return Ending(text, strength * self._share(text, near), forms, _units(sources))

    def _share(self, text: str, near: Mapping[str, float]) -> float:
        """How much of its longest part's use an ending has: 民满意度 is only a part of 满意度, 居 and 市 belong before it."""
        shorter = [text[n:] for n in range(1, len(text) - 1) if self.is_ending(text[n:])]
        parts = max((self._used(self.counts_of(part), near) for part in shorter), default=0.0)
        return min(self._used(self.counts_of(text), near) / parts, 1.0) if parts else 1.0

    def _used(self, sources: Iterable[EndingCounts], near: Mapping[str, float]) -> float:
        power = self.weights.endings.nearness_power
        return sum(float(near[code] ** power) * n for counts in sources for code, n in counts.forms.items())

    # -- rows -----------------------------------------------------------------------------------------------------

    def named(self, name: str, most: int) -> list[Sighting]:
        """Rows of this very name, up to `most` and never more than `MOST_NAMED`."""
        if name not in self._named:
            if len(self._named) >= _MOST_NAMES:
                self._named.clear()
            self._named[name] = [one for bank in self.banks for one in bank.named(name, MOST_NAMED)][:MOST_NAMED]
        return self._named[name][:most]

    def uses(self, name: str) -> int:
        """How many rows have this name."""
        return sum(bank.uses(name) for bank in self.banks)

    def begun_with(self, typed: str, dimension: Dimension, most: int) -> list[str]:
        """Names of a 二级指标 that begin so, the most used first."""
        code = code_of(dimension.value)
        return list(dict.fromkeys(name for bank in self.banks for name in bank.begun_with(typed, code, most)))[:most]

    def spelled(self, letters: str, dimension: Dimension, most: int) -> list[str]:
        """Names of a 二级指标 that are spelled so."""
        code = code_of(dimension.value)
        return list(dict.fromkeys(name for bank in self.banks for name in bank.spelled(letters, code, most)))[:most]

    def forms_like(self, project: str, agency: str, most: int) -> list[LearnedForm]:
        """Forms of similar projects, the agency's own latest first; up to `most` of either sort from each bank."""
        key = (project, agency)
        if key not in self._alike:
            own = [form for bank in self.banks for form in bank.newest_of(agency, most)] if agency else []
            near = [form for bank in self.banks for form in bank.alike(project, most)]
            while len(self._alike) >= _MOST_PROJECTS:
                self._alike.pop(next(iter(self._alike)))
            self._alike[key] = list({form.identity: form for form in (*own, *near)}.values())
        return self._alike[key]

    def ending_in(self, ending: str, dimension: Dimension, most: int) -> list[Sighting]:
        """A few rows of a 二级指标 whose names end so."""
        code = code_of(dimension.value)
        return [sighting for bank in self.banks for sighting in bank.ending_in(ending, code, most)][:most]

    def ending_anywhere(self, ending: str, most: int) -> list[Sighting]:
        """The same under whatever 二级指标."""
        return [sighting for dimension in Dimension for sighting in self.ending_in(ending, dimension, most)][:most]


def _most_told(targets: Mapping[Aim, int], most: int) -> list[tuple[Aim, int]]:
    told = list(targets.items())
    return sorted(told, key=lambda one: (-one[1], one[0][1], one[0][0]))[:most] if len(told) > most else told


def _ends_different_things(text: str, sources: Sequence[EndingCounts], few: int) -> bool:
    """Whether an ending was seen behind several characters, and is not one form's repetition.

    That it is a whole name as well says nothing. One character alone must tell amounts, as 数 does and 率 does not.
    """
    if PLACE[0] in sources[-1].before:  # said of the usual indicators; in a learned name a star is only a star
        return True
    lefts = {character for counts in sources for character in counts.before if character != START}
    forms = sum(counts.all_forms for counts in sources)
    if len(text) == 1 or forms < 2:
        return len(lefts) > few and (len(text) > 1 or bool(_units(sources)))
    return len(lefts) > 1


def _before(sources: Iterable[EndingCounts]) -> Iterator[tuple[str, int]]:
    """The characters before an ending, each with how often; a place for anything is none."""
    for counts in sources:
        yield from ((one, n) for one, n in counts.before.items() if one not in (START, PLACE[0]))


def _units(sources: Iterable[EndingCounts]) -> frozenset[str]:
    """The units of an ending whose targets are mostly quantities that are no shares; none for others."""
    told = [(words, n) for counts in sources for (_, words), n in counts.targets.items()]
    amounts = [(words, n) for words, n in told if words[0] == QUANTITY and not words.endswith("%")]
    mostly = 2 * sum(n for _, n in amounts) > sum(n for _, n in told)
    return frozenset(words.rpartition("|")[2] for words, _ in amounts) if mostly else frozenset()


def _variety(counts: Iterable[int]) -> float:
    """How evenly an ending's left neighbours are spread, in bits."""
    total = sum(seen := list(counts))
    return -sum(n / total * log2(n / total) for n in seen) if total else 0.0
