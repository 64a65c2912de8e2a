"""A learned bank in a file answers the engine: each question is a look-up in an index, none reads the bank whole."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

from drafter.bank import LearnedForm
from drafter.bank.statistics.counts import COMMON, FEW, SAMPLE, Identity, Sighting, pairs, ranked_by_pairs
from drafter.bank.statistics.ngrams import START
from drafter.bank.statistics.tallies import NO_FOLLOWERS, NOT_SEEN, EndingCounts, FollowerCounts
from drafter.bank.statistics.target_keys import target_meant
from drafter.codec.learned import learned_form_from
from drafter.codec.text import MalformedText
from drafter.errors import DrafterError
from drafter.storage.database import opened
from drafter.storage.packed_counts import ending_from, followers_from

_AFTER_ALL = "\U0010ffff"
_MOST_REMEMBERED = 50_000
_ROWS = """
    SELECT forms.agency, forms.year, forms.project, forms.file, forms.form, rows.row, names.name, rows.dimension, rows.target
    FROM names JOIN rows ON rows.name = names.number JOIN forms ON forms.number = rows.form
"""


HOSTILE = (ValueError, ArithmeticError, TypeError, AttributeError, RecursionError)
"""What columns of another type than ours make Python stumble over: a bank from elsewhere may hold anything."""
F = TypeVar("F", bound=Callable[..., Any])
_Counts = TypeVar("_Counts")


def _wary(look_up: F) -> F:
    """A look-up that tells a damaged bank instead of stumbling over it."""

    @wraps(look_up)
    def wary(self: "SqliteCounts", *args: object, **kwargs: object) -> object:
        try:
            return look_up(self, *args, **kwargs)
        except HOSTILE as error:
            raise self.damaged(error) from error

    return cast("F", wary)


class SqliteCounts:
    """Reads only. `Counts` tells what each method gives; each raises `DrafterError` where the bank is damaged."""

    def __init__(self, path: Path) -> None:
        """Open the file; it must be of today's version."""
        self._path = path
        self._connection = opened(path)
        self._contexts: dict[str, FollowerCounts] = {}
        self._endings: dict[str, EndingCounts] = {}
        self.forms = int(self._one("SELECT count(*) FROM forms") or 0)

    @property
    def sampled(self) -> int:
        """How many forms are counted."""
        return min(self.forms, int(SAMPLE))

    @_wary
    def context(self, context: str) -> FollowerCounts:
        """What follows these characters."""
        found = self._contexts.get(context)
        if found is None:
            text = self._one("SELECT counts FROM contexts WHERE key = ?", context)
            found = NO_FOLLOWERS if text is None else followers_from(str(text))
            _remember(self._contexts, context, found)
        return found

    @_wary
    def ending(self, ending: str) -> EndingCounts:
        """Where it was seen."""
        found = self._endings.get(ending)
        if found is None:
            text = self._one("SELECT counts FROM endings WHERE key = ?", ending)
            found = NOT_SEEN if text is None else ending_from(str(text))
            _remember(self._endings, ending, found)
        return found

    @_wary
    def widest_endings(self, most: int) -> Sequence[tuple[str, EndingCounts]]:
        """Endings behind several different characters, in the most forms first."""
        rows = self._all("SELECT key FROM endings WHERE width > 0 ORDER BY width DESC, key LIMIT ?", most)
        return [(key, self.ending(key)) for (key,) in rows]

    @_wary
    def widest_beginnings(self, most: int) -> Sequence[tuple[str, EndingCounts]]:
        """Beginnings before several different characters, in the most forms first."""
        rows = self._all("SELECT key FROM endings WHERE width < 0 ORDER BY width, key LIMIT ?", most)
        return [(key.removeprefix(START), self.ending(key)) for (key,) in rows]

    @_wary
    def knows(self, identity: Identity) -> bool:
        """Whether a form was learned."""
        sql = "SELECT 1 FROM forms WHERE agency = ? AND year = ? AND project = ?"
        return self._one(sql, *identity) is not None

    # -- rows -----------------------------------------------------------------------------------------------------

    @_wary
    def named(self, name: str, most: int) -> Sequence[Sighting]:
        """Rows of this very name; where there are many, those learned first."""
        order = (
            "forms.agency, forms.year, forms.project, rows.row" if self.uses(name) <= FEW else "rows.name, rows.form"
        )
        return self._sightings(f"{_ROWS} WHERE names.name = ? ORDER BY {order} LIMIT ?", name, most)

    @_wary
    def uses(self, name: str) -> int:
        """How many rows have this name."""
        return int(self._one("SELECT sum(uses) FROM names WHERE name = ?", name) or 0)

    @_wary
    def ending_in(self, ending: str, code: str, most: int) -> Sequence[Sighting]:
        """A few rows under a dimension code whose names end so."""
        backwards = ending[::-1]
        within = (
            "SELECT number FROM names WHERE slot = ? AND backwards >= ? AND backwards < ? ORDER BY backwards LIMIT ?"
        )
        found: list[Sighting] = []
        for (number,) in self._all(within, code, backwards, backwards + _AFTER_ALL, most):
            sql = f"{_ROWS} WHERE names.number = ? ORDER BY rows.form, rows.row LIMIT ?"
            found += self._sightings(sql, number, most - len(found))
            if len(found) >= most:
                break
        return found

    @_wary
    def begun_with(self, typed: str, code: str, most: int) -> Sequence[str]:
        """Names that begin so."""
        sql = "SELECT name, uses FROM names WHERE slot = ? AND name >= ? AND name < ? ORDER BY name LIMIT ?"
        return _most_used(self._all(sql, code, typed, typed + _AFTER_ALL, FEW), most)

    @_wary
    def spelled(self, letters: str, code: str, most: int) -> Sequence[str]:
        """Names that are spelled so."""
        found: dict[str, int] = {}
        for column in ("initials", "pinyin"):
            sql = f"SELECT name, uses FROM names WHERE slot = ? AND {column} >= ? AND {column} < ? ORDER BY {column}, name LIMIT ?"  # noqa: S608  one of two names
            found.update(self._all(sql, code, letters, letters + _AFTER_ALL, FEW))
        return _most_used(list(found.items()), most)

    # -- whole forms ----------------------------------------------------------------------------------------------

    @_wary
    def alike(self, words: str, most: int) -> Sequence[LearnedForm]:
        """Forms of projects with a name like these words."""
        postings: dict[str, list[int]] = {}
        for pair in sorted(pairs(words)):
            holders = [form for (form,) in self._all("SELECT form FROM pairs WHERE pair = ? LIMIT ?", pair, COMMON + 1)]
            if len(holders) <= COMMON:
                postings[pair] = holders
        best = ranked_by_pairs(postings, self.forms, most)
        return [form for number in best for form in self._learned("WHERE number = ?", number)]

    @_wary
    def newest_of(self, agency: str, most: int) -> Sequence[LearnedForm]:
        """The latest forms of an agency."""
        return self._learned("WHERE agency = ? ORDER BY year DESC, project LIMIT ?", agency, most)

    # -- inside ---------------------------------------------------------------------------------------------------

    def _learned(self, where: str, *values: object) -> list[LearnedForm]:
        rows = self._all(f"SELECT learned FROM forms {where}", *values)  # noqa: S608  no value is put in
        try:
            return [learned_form_from(json.loads(text)) for (text,) in rows]
        except MalformedText as error:
            raise self.damaged(error) from error

    def _sightings(self, sql: str, *values: object) -> list[Sighting]:
        return [
            Sighting(
                (agency, year, project), file, form, row, name, dimension, target_meant(target) if target else None
            )
            for agency, year, project, file, form, row, name, dimension, target in self._all(sql, *values)
            if isinstance(name, str) or self._refuse(name)
        ]

    def _refuse(self, value: object) -> bool:
        raise self.damaged(f"名称不是文字：{str(value)[:20]}")

    def _one(self, sql: str, *values: object) -> Any:  # noqa: ANN401  whatever the column holds
        rows = self._all(sql, *values)
        return rows[0][0] if rows else None

    def _all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise self.damaged(error) from error

    def damaged(self, error: object) -> DrafterError:
        """The sentence for a bank that holds something else than a bank does."""
        return DrafterError(f"{self._path}：指标库已损坏（{error}）。可以把它移开，再用 learn 重新学习")


def _remember(known: dict[str, _Counts], key: str, counts: _Counts) -> None:
    if len(known) >= _MOST_REMEMBERED:
        known.clear()
    known[key] = counts


def _most_used(found: list[tuple[str, int]], most: int) -> list[str]:
    if not all(isinstance(name, str) for name, _ in found):
        raise TypeError("名称不是文字")
    return [name for name, _ in sorted(found, key=lambda one: (-one[1], one[0]))[:most]]
