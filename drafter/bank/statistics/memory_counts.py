"""A learned bank in memory: the one that ships, and what tests and evaluation learn."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from drafter.bank.statistics.counts import (
    COMMON,
    FEW,
    SAMPLE,
    Identity,
    Sighting,
    digest_of,
    pairs,
    ranked_by_pairs,
)
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.ngrams import START, lesson_of
from drafter.bank.statistics.tallies import (
    NO_FOLLOWERS,
    NOT_SEEN,
    EndingCounts,
    EndingTally,
    FollowerCounts,
    FollowerTally,
    add_endings,
    add_followers,
)

Spell = Callable[[str], tuple[str, ...]]


def no_spelling(text: str) -> tuple[str, ...]:
    """Where nobody types pinyin."""
    return (text,)


class DictCounts:
    """Forms can be learned and forgotten; what is counted is always what the forms that are left would give."""

    def __init__(self, forms: Iterable[LearnedForm] = (), spell: Spell = no_spelling) -> None:
        """Learn these forms."""
        self._spell = spell
        self._forms: dict[Identity, LearnedForm] = {}
        self._order: list[tuple[int, Identity]] = []
        self._contexts: FollowerTally = {}
        self._endings: EndingTally = {}
        self._by_name: dict[str, dict[Identity, list[Sighting]]] = {}
        self._backwards: list[tuple[str, str]] | None = None
        for form in forms:
            self.learn(form)

    def learn(self, form: LearnedForm) -> None:
        """Add a form; one of the same identity is replaced."""
        self.forget(form.identity)
        self._forms[form.identity], self._backwards = form, None
        for sighting in sightings_of(form):
            self._by_name.setdefault(sighting.name, {}).setdefault(form.identity, []).append(sighting)
        key = (digest_of(form.identity), form.identity)
        insort(self._order, key)
        if bisect_left(self._order, key) < SAMPLE:
            self._count(form.identity, 1)
            if len(self._order) > SAMPLE:
                self._count(self._order[SAMPLE][1], -1)

    def forget(self, identity: Identity) -> bool:
        """Take a form out again; False where it is not there."""
        if identity not in self._forms:
            return False
        key = (digest_of(identity), identity)
        place = bisect_left(self._order, key)
        if place < SAMPLE:
            self._count(identity, -1)
            if len(self._order) > SAMPLE:
                self._count(self._order[SAMPLE][1], 1)
        for name in {row.name for row in self._forms[identity].rows}:
            del self._by_name[name][identity]
            if not self._by_name[name]:
                del self._by_name[name]
        del self._order[place], self._forms[identity]
        self._backwards = None
        return True

    def all(self) -> tuple[LearnedForm, ...]:
        """Every form, in the order of identities."""
        return tuple(self._forms[identity] for identity in sorted(self._forms))

    def _count(self, identity: Identity, sign: int) -> None:
        lesson = lesson_of(self._forms[identity])
        add_followers(self._contexts, lesson.contexts, sign)
        add_endings(self._endings, lesson.endings, sign)

    # -- counts ---------------------------------------------------------------------------------------------------

    @property
    def forms(self) -> int:
        """How many were learned."""
        return len(self._forms)

    @property
    def sampled(self) -> int:
        """How many are counted."""
        return min(len(self._forms), SAMPLE)

    def context(self, context: str) -> FollowerCounts:
        """What follows these characters."""
        return self._contexts.get(context, NO_FOLLOWERS)

    def ending(self, ending: str) -> EndingCounts:
        """Where it was seen."""
        return self._endings.get(ending, NOT_SEEN)

    def widest_endings(self, most: int) -> Sequence[tuple[str, EndingCounts]]:
        """Endings behind several different characters, in the most forms first."""
        return _widest([one for one in self._endings.items() if len(one[1].before) > 1], most)

    def widest_beginnings(self, most: int) -> Sequence[tuple[str, EndingCounts]]:
        """Beginnings before several different characters, in the most forms first."""
        widest = _widest([one for one in self._endings.items() if len(one[1].behind) > 1], most)
        return [(text.removeprefix(START), counts) for text, counts in widest]

    # -- rows -----------------------------------------------------------------------------------------------------

    def named(self, name: str, most: int) -> Sequence[Sighting]:
        """Rows of this very name."""
        return self._rows_named(name)[:most]

    def _rows_named(self, name: str) -> list[Sighting]:
        holders = self._by_name.get(name, {})
        return [sighting for identity in sorted(holders) for sighting in holders[identity]]

    def uses(self, name: str) -> int:
        """How many rows have this name."""
        return sum(map(len, self._by_name.get(name, {}).values()))

    def ending_in(self, ending: str, code: str, most: int) -> Sequence[Sighting]:
        """A few rows under a dimension code whose names end so."""
        backwards, known = ending[::-1], self._names_backwards()
        found: list[Sighting] = []
        for place in range(bisect_left(known, (code, backwards)), len(known)):
            if len(found) >= most or known[place][0] != code or not known[place][1].startswith(backwards):
                break
            found += [one for one in self._rows_named(known[place][1][::-1]) if code_of(one.dimension) == code]
        return found[:most]

    def _names_backwards(self) -> list[tuple[str, str]]:
        """Dimension code and name from its end, in order: names that end alike stand together. Made anew after a change."""
        if self._backwards is None:
            rows = (row for holders in self._by_name.values() for named in holders.values() for row in named)
            self._backwards = sorted({(code_of(row.dimension), row.name[::-1]) for row in rows})
        return self._backwards

    def begun_with(self, typed: str, code: str, most: int) -> Sequence[str]:
        """Names that begin so."""
        return self._most_used(lambda name: name.startswith(typed), code, most)

    def spelled(self, letters: str, code: str, most: int) -> Sequence[str]:
        """Names that are spelled so."""
        return self._most_used(lambda name: any(s.startswith(letters) for s in self._spell(name)), code, most)

    def _most_used(self, wanted: Callable[[str], bool], code: str, most: int) -> Sequence[str]:
        uses: dict[str, int] = defaultdict(int)
        for name in sorted(filter(wanted, self._by_name)):
            here = [s for rows in self._by_name[name].values() for s in rows if code_of(s.dimension) == code]
            if here and len(uses) < FEW:
                uses[name] = len(here)
        return sorted(uses, key=lambda name: (-uses[name], name))[:most]

    # -- whole forms ----------------------------------------------------------------------------------------------

    def alike(self, words: str, most: int) -> Sequence[LearnedForm]:
        """Forms of projects with a name like these words."""
        forms, asked = self.all(), pairs(words)
        postings: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(forms):
            for pair in asked & pairs(form.project):
                postings[pair].append(number)
        told = {pair: holders for pair, holders in postings.items() if len(holders) <= COMMON}
        return [forms[number] for number in ranked_by_pairs(told, len(forms), most)]

    def newest_of(self, agency: str, most: int) -> Sequence[LearnedForm]:
        """The latest forms of an agency."""
        own = [form for form in self.all() if form.agency == agency]
        return sorted(own, key=lambda form: -form.year)[:most]


def sightings_of(form: LearnedForm) -> Iterator[Sighting]:
    """Each row of a form."""
    for row in form.rows:
        yield Sighting(form.identity, form.file, form.form, row.row, row.name, row.dimension, row.target)


def _widest(several: list[tuple[str, EndingCounts]], most: int) -> list[tuple[str, EndingCounts]]:
    return sorted(several, key=lambda one: (-one[1].all_forms, one[0]))[:most]
