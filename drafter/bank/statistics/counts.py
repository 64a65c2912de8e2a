"""What the engine asks of a learned bank. It sees no path and no SQL: storage answers from a file, `DictCounts` from memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol

from drafter.bank.statistics.learned_form import LearnedForm
from drafter.bank.statistics.tallies import EndingCounts, FollowerCounts
from drafter.declaration import Target

SAMPLE = 1_000
"""Forms that are counted character by character. How things are measured is known long before; of a larger bank those are
taken whose identity has the smallest digest: the same ones in whatever order they were learned, and whatever was forgotten."""

FEW = 50
"""Names and rows that are put in order for one question; of more, the first by the alphabet, or those learned first."""
COMMON = 1_000
"""Forms that share a pair of characters in their projects' names; of more it says nothing."""

Identity = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One row of one form. `identity` is agency, year and project; `form` and `row` count from 1.

    `dimension` is the words that the form prints.
    """

    identity: Identity
    file: str
    form: int
    row: int
    name: str
    dimension: str | None
    target: Target | None

    @property
    def agency(self) -> str:
        """Whose form it is."""
        return self.identity[0]

    @property
    def project(self) -> str:
        """The project's name."""
        return self.identity[2]

    @property
    def year(self) -> int:
        """The fiscal year; 0 where none was printed."""
        return self.identity[1]


class Counts(Protocol):
    """A learned bank. Contexts and endings are counted as in `Lesson`, over `sampled` of its `forms`."""

    @property
    def forms(self) -> int:
        """How many forms were learned."""
        ...

    @property
    def sampled(self) -> int:
        """How many of them are counted."""
        ...

    def context(self, context: str) -> FollowerCounts:
        """What follows these characters."""
        ...

    def ending(self, ending: str) -> EndingCounts:
        """Where an ending was seen; of a beginning with `START` before it."""
        ...

    def widest_endings(self, most: int) -> Sequence[tuple[str, EndingCounts]]:
        """Endings that stand behind several different characters, in the most forms first."""
        ...

    def widest_beginnings(self, most: int) -> Sequence[tuple[str, EndingCounts]]:
        """Beginnings (without `START`) before several different characters, in the most forms first."""
        ...

    def named(self, name: str, most: int) -> Sequence[Sighting]:
        """Rows of this very name, in the order of their forms."""
        ...

    def uses(self, name: str) -> int:
        """How many rows have this name."""
        ...

    def ending_in(self, ending: str, code: str, most: int) -> Sequence[Sighting]:
        """A few rows under this dimension code whose names end so."""
        ...

    def begun_with(self, typed: str, code: str, most: int) -> Sequence[str]:
        """Names under this dimension code that begin so, the most used first."""
        ...

    def spelled(self, letters: str, code: str, most: int) -> Sequence[str]:
        """Names under this dimension code whose pinyin, or its initials, begin with these letters."""
        ...

    def alike(self, words: str, most: int) -> Sequence[LearnedForm]:
        """Forms of projects with a name like these words, the most alike first."""
        ...

    def newest_of(self, agency: str, most: int) -> Sequence[LearnedForm]:
        """The latest forms of an agency."""
        ...


def digest_of(identity: Identity) -> int:
    """A number (63 bits) that says nothing about the form, for taking a sample."""
    agency, year, project = identity
    digest = blake2b(f"{agency}\x00{year}\x00{project}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) >> 1


def pairs(text: str) -> set[str]:
    """Each pair of neighbouring characters."""
    return {text[place : place + 2] for place in range(len(text) - 1)}


def ranked_by_pairs(postings: Mapping[str, Sequence[int]], of: int, most: int) -> list[int]:
    """Numbers of forms that share pairs of characters, rare pairs counting for more; the best first."""
    scores: dict[int, float] = {}
    for pair in sorted(postings):
        holders = postings[pair]
        weight = 1 - len(holders) / (of + 1)
        for holder in holders:
            scores[holder] = scores.get(holder, 0.0) + weight
    return sorted(scores, key=lambda holder: (-scores[holder], holder))[:most]
