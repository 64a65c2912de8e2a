"""Letters are pinyin, whole or initials: `ddccjsl` is 督导抽查及时率."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from drafter.bank.completion.objects import Subject
from drafter.bank.knowledge import Ending, Knowledge
from drafter.declaration import Dimension

Spell = Callable[[str], tuple[str, ...]]
_MOST_NAMES, _MOST_ENDINGS = 20, 150
_ENDINGS_OF_SUBJECT = 3
_WHOLE_WORD, _NAME = 2.0, 0.5
_TELLING, _INSIDE = 3, 0.2
"""Initials that may also stand inside a likely name (`fpxs` in 一审服判息诉率), and what that is worth."""


def is_spelling(typed: str) -> bool:
    """Whether what is typed may be pinyin."""
    return typed.isascii() and typed.isalpha()


def spelled(
    letters: str,
    dimension: Dimension,
    knowledge: Knowledge,
    subjects: Sequence[Subject],
    likely: Mapping[str, float],
    spell: Spell,
) -> dict[str, float]:
    """What the letters may stand for: composed of the draft's objects, `likely` anyway, or a name that forms use.

    Each with a weight that says how soon to offer it; objects alone are among them, as phrases.
    """
    letters = letters.lower()
    found: dict[str, float] = {}

    def offer(text: str, weight: float) -> None:
        found[text] = max(found.get(text, 0.0), weight)

    endings = knowledge.endings(dimension)[:_MOST_ENDINGS]
    strongest = endings[0].strength if endings else 1.0
    for subject in subjects:
        for text, strength in _composed(letters, subject.text, endings, spell):
            offer(text, subject.weight * (_WHOLE_WORD * strength / strongest if strength else 0.5))
    for text, weight in likely.items():
        if any(spelling.startswith(letters) for spelling in spell(text)):
            offer(text, weight)
        elif len(letters) >= _TELLING and letters in spell(text)[0]:
            offer(text, weight * _INSIDE)
    for place, name in enumerate(knowledge.spelled(letters, dimension, _MOST_NAMES)):
        offer(name, _NAME / (1 + place))
    return found


def _composed(letters: str, subject: str, endings: Sequence[Ending], spell: Spell) -> Iterator[tuple[str, float]]:
    """The object alone (strength 0) and with endings."""
    for style, spelling in enumerate(spell(subject)):
        if spelling.startswith(letters):
            yield subject, 0.0
            yield from ((subject + ending.text, ending.strength) for ending in endings[:_ENDINGS_OF_SUBJECT])
        elif spelling and letters.startswith(spelling):
            rest = letters[len(spelling) :]
            for ending in endings:
                spelt = spell(ending.text)
                if style < len(spelt) and spelt[style].startswith(rest):
                    yield subject + ending.text, ending.strength
