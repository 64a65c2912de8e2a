"""How many keys a form costs as they are pressed: with a full-pinyin input method alone, and with suggestions beside it.

Baseline, `full_pinyin`: each word is spelled in full and chosen with one key, as if the first candidate were always right;
a sign, a digit and `%` cost one key each. About 3.4 keys a character.

With suggestions an ideal person takes the cheapest way. The input method is off where a name begins; to switch it costs one
key, on and off again. At each point of a name they may

- take what is offered for the characters so far: the first with Tab, the k-th with k arrows and Tab;
- type initials, one key a character, and take an offer after any of them: the k-th with k - 1 arrows and Enter;
- spell the next word in full, read by the suggestions in the same way;
- write the next word with the input method.

A whole indicator brings its likeliest target, which costs nothing where it is right. Else a space and a number are typed
behind the name or its letters, and the offer that has its unit is taken; a sign is typed where it is not the one that a bare
number gets. Words are typed by their initials and taken. What no offer has, a unit or words, is written out with the
input method. The key that ends a row is
counted in neither.
"""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from typing import Protocol

from drafter.bank.completion.vocabulary import Vocabulary
from drafter.bank.evaluation.keystrokes import Suggester, request_for
from drafter.bank.statistics.words import Cut, glued
from drafter.declaration import (
    Declaration,
    Dimension,
    Indicator,
    QualitativeTarget,
    QuantitativeTarget,
    SuggestionRequest,
    Target,
)
from drafter.declaration.decimals import plain
from drafter.language.spoken_indicator import with_usual_comparator

_MOST_LETTERS = 14
"""Initials that are typed before anything is taken."""
_OTHER_NAMES = 2
"""Lines at most that stand between a number in its likeliest unit and in the next."""
_NEVER = 10_000
"""Keys of what cannot be typed so."""
_SWITCH = 1
"""Keys that turn the input method on, or off."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Sums over indicators: keys with the input method alone (`typed`), and with suggestions (`spent`)."""

    indicators: int = 0
    characters: int = 0
    typed_names: int = 0
    typed_targets: int = 0
    spent_on_names: int = 0
    spent_on_targets: int = 0
    by_input_method: int = 0
    """Names of which some part was left to the input method."""

    def __add__(self, other: "Keys") -> "Keys":
        """Both together."""
        return Keys(*(one + another for one, another in zip(astuple(self), astuple(other), strict=True)))

    @property
    def typed(self) -> int:
        """Keys for names and targets with the input method alone."""
        return self.typed_names + self.typed_targets

    @property
    def spent(self) -> int:
        """Keys for names and targets with suggestions."""
        return self.spent_on_names + self.spent_on_targets


class Completer(Suggester, Protocol):
    """What is measured: it completes numbers too."""

    def counted(self, name: str, request: SuggestionRequest, amount: QuantitativeTarget) -> Sequence[Target]:
        """A number behind a name, in the units that are likely for it."""
        ...

    def words_meant(self, name: str, request: SuggestionRequest, letters: str) -> Sequence[str]:
        """The words that letters behind a name may stand for."""
        ...


@dataclass(frozen=True, slots=True)
class FullPinyin:
    """An input method that spells each word in full; readings are those of the vocabulary."""

    vocabulary: Vocabulary
    cut: Cut

    def words(self, text: str) -> list[str]:
        """The words that are chosen one by one."""
        return glued(self.cut(text))

    def letters(self, text: str) -> str:
        """The full spelling of a text; signs that are no characters stand for themselves."""
        return "".join(self.syllables(text))

    def syllables(self, text: str) -> list[str]:
        """The syllable of each character, as its word is read."""
        known = self.vocabulary.shipped.words
        return [
            one[0]
            for word in self.words(text)
            for one in (known[word].readings if word in known else self.vocabulary.read(word))
        ]

    def keys(self, text: str) -> int:
        """Letters, and one key for each word of characters."""
        return sum(len(self.letters(word)) + int(not word.isascii()) for word in self.words(text))


def keys_of(form: Declaration, suggester: Completer, method: FullPinyin, *, letters: bool = True) -> Keys:
    """One form, typed with a suggester that doesn't know it; without `letters`, initials and spelling are not used."""
    total = Keys()
    for place, row in enumerate(form.indicators):
        if row.name and isinstance(row.dimension, Dimension):
            request = request_for(form, place, row.dimension)
            total += _of_row(row, request, Typist(row.name, request, suggester, method, letters=letters))
    return total


def _of_row(row: Indicator, request: SuggestionRequest, typist: "Typist") -> Keys:
    name, method = row.name or "", typist.method
    way = typist.fewest()
    asked = request.model_copy(update={"typed": name})
    return Keys(
        indicators=1,
        characters=len(name),
        typed_names=method.keys(name),
        typed_targets=target_keys(row.target, method),
        spent_on_names=way.keys,
        spent_on_targets=_with_offer(row.target, asked, typist, by_letters=way.by_letters),
        by_input_method=int(way.helped),
    )


def target_keys(target: Target | None, method: FullPinyin) -> int:
    """Keys for a target that is typed out."""
    if target is None:
        return 0
    if isinstance(target, QualitativeTarget):
        return method.keys(target.description)
    sign = int(target.comparator is not None)
    return sign + len(plain(target.quantity)) + method.keys(target.unit or "")


def _with_offer(target: Target | None, request: SuggestionRequest, typist: "Typist", *, by_letters: bool) -> int:
    """Nothing where it comes with the name; else it is typed behind a space.

    Where letters stand for the name, the offer that is taken for them has the number too: no further key.
    """
    offered = tuple(typist.suggester.targets(request.typed, request))[:1]
    if target is None or _place(target, offered, request.dimension) is not None:
        return 0
    if isinstance(target, QualitativeTarget):
        return 1 + min(_letters_for(target, request, typist), 2 * _SWITCH + target_keys(target, typist.method))
    bare = target.model_copy(update={"comparator": None})
    usual = with_usual_comparator(bare, request.dimension)[0] == target
    sign = 0 if usual or target.comparator is None else 1
    digits = 1 + sign + len(plain(target.quantity))
    if target.unit is None:
        return digits
    bare = (bare if usual else target).model_copy(update={"unit": None})
    offered = tuple(typist.suggester.counted(request.typed, request, bare))
    if (place := _place(target, offered, request.dimension)) is not None:
        return digits + (0 if by_letters else 1) + (place + _OTHER_NAMES if place else 0)
    unit = typist.method.keys(target.unit)
    return digits + unit + (0 if target.unit.isascii() else 2 * _SWITCH)


def _letters_for(target: QualitativeTarget, request: SuggestionRequest, typist: "Typist") -> int:
    """Initials of the words that a name aims at, and the choice; very many where none of the offers is right."""
    words = target.description
    initials = "".join(one[0] for one in typist.method.syllables(words))
    for length in range(1, len(initials) + 1):
        meant = typist.suggester.words_meant(request.typed, request, initials[:length])
        if typist.letters and initials.isascii() and words in meant:
            return length + 1 + meant.index(words)
    return _NEVER


def _place(target: Target, offered: Sequence[Target], dimension: Dimension) -> int | None:
    """Where a target stands among those on offer; one that is printed without a sign means the one that is usual there."""
    meant = with_usual_comparator(target, dimension)[0]
    return next((place for place, one in enumerate(offered) if one in (target, meant)), None)


@dataclass(frozen=True, slots=True)
class _Way:
    """The cheapest way to a point of a name: its keys, and what was shown and passed over.

    `helped` says whether the input method had a part in it, `by_letters` whether letters stood for the last part.
    """

    keys: int
    shown: tuple[str, ...] = ()
    helped: bool = False
    by_letters: bool = False


class Typist:
    """An ideal person who writes one name."""

    def __init__(
        self, name: str, request: SuggestionRequest, suggester: Completer, method: FullPinyin, *, letters: bool = True
    ) -> None:
        """`request` is what is known before the name is begun."""
        self.name, self.suggester, self.method = name, suggester, method
        self._request, self.letters = request, letters
        self._syllables = method.syllables(name) if letters else []

    def fewest(self) -> _Way:
        """The way with the fewest keys."""
        off: list[_Way | None] = [_Way(0), *(None for _ in self.name)]
        on: list[_Way | None] = [_Way(_SWITCH, helped=True), *(None for _ in self.name)]
        for place in range(len(self.name)):
            _cheaper(on, place, off[place], _SWITCH, helped=True)
            _cheaper(off, place, on[place], _SWITCH)
            for ways in (off, on):
                self._take(ways, place)
            self._write(on, place)
            if self.letters:
                self._spell(off, place)
        _cheaper(off, len(self.name), on[-1], _SWITCH)
        end = off[-1]
        assert end is not None  # noqa: S101  the input method writes anything
        return end

    def _take(self, ways: list[_Way | None], place: int) -> None:
        """What is offered for the characters so far; a sign that is no character may be typed as it stands."""
        way = ways[place]
        if way is None:
            return
        offered = self._offered(self.name[:place], way.shown)
        shown = tuple(dict.fromkeys((*way.shown, *offered)))
        for number, end in self._right(offered, place):
            _cheaper(ways, end, replace(way, shown=shown, by_letters=False), 1 if number == 1 else number + 1)
        if self.name[place].isascii():
            _cheaper(ways, place + 1, replace(way, shown=shown, by_letters=False), 1)

    def _write(self, on: list[_Way | None], place: int) -> None:
        """The next word with the input method; words begin anew where something was taken."""
        way = on[place]
        if way is not None:
            word = self.method.words(self.name[place:])[0]
            _cheaper(on, place + len(word), replace(way, by_letters=False), self.method.keys(word), helped=True)

    def _spell(self, off: list[_Way | None], place: int) -> None:
        way = off[place]
        if way is None:
            return
        for spelled in self._spelled(place):
            shown, typed = way.shown, ""
            for letter in spelled:
                typed += letter
                best = off[-1]
                if best is not None and way.keys + len(typed) + 1 > best.keys:
                    break
                offered = self._offered(self.name[:place] + typed, shown)
                shown = tuple(dict.fromkeys((*shown, *offered)))
                for number, end in self._right(offered, place):
                    _cheaper(off, end, replace(way, shown=shown, by_letters=True), len(typed) + number)

    def _spelled(self, place: int) -> Iterator[str]:
        """Initials of what is left, and the next word in full."""
        initials = "".join(one[0] for one in self._syllables[place:])[:_MOST_LETTERS]
        yield initials
        word = self.method.words(self.name[place:])[0]
        full = "".join(self._syllables[place : place + len(word)])
        if full != initials:
            yield full

    def _offered(self, typed: str, shown: Sequence[str]) -> Sequence[str]:
        return self.suggester.names(self._request.model_copy(update={"typed": typed, "declined": tuple(shown)}))

    def _right(self, offered: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
        """Those that are right so far: the number under which each stands, and where it ends."""
        for number, text in enumerate(offered, 1):
            if len(text) > place and self.name.startswith(text):
                yield number, len(text)


def _cheaper(ways: list[_Way | None], end: int, way: _Way | None, more: int, *, helped: bool = False) -> None:
    """Come to a point by a way and some more keys, if that is the cheapest so far."""
    if way is None:
        return
    known = ways[end]
    if known is None or way.keys + more < known.keys:
        ways[end] = replace(way, keys=way.keys + more, helped=way.helped or helped)
