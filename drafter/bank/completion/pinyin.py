"""Letters are pinyin, whole or initials: `ddccjsl` is 督导抽查及时率."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from drafter.bank.completion.objects import Subject
from drafter.bank.knowledge import Ending, Knowledge
from drafter.declaration import Dimension

Spell = Callable[[str], tuple[str, ...]]


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
    letters, weights = letters.lower(), knowledge.weights.pinyin
    found: dict[str, float] = {}

    def offer(text: str, weight: float) -> None:
        found[text] = max(found.get(text, 0.0), weight)

    endings = knowledge.endings(dimension)[: weights.most_endings]
    strongest = endings[0].strength if endings else 1.0
    for subject in subjects:
        for text, strength in _composed(letters, subject.text, endings, weights.endings_of_object, spell):
            whole = weights.whole_word * strength / strongest if strength else weights.object_alone
            offer(text, subject.weight * whole)
    for text, weight in likely.items():
        if any(spelling.startswith(letters) for spelling in spell(text)):
            offer(text, weight)
        elif len(letters) >= weights.inside_from and letters in spell(text)[0]:
            offer(text, weight * weights.inside)
    for place, name in enumerate(knowledge.spelled(letters, dimension, weights.most_names)):
        offer(name, weights.name / (1 + place))
    return found


def _composed(
    letters: str, subject: str, endings: Sequence[Ending], most: int, spell: Spell
) -> Iterator[tuple[str, float]]:
    """The object alone (strength 0) and with endings; up to `most` where the letters are those of the object."""
    for style, spelling in enumerate(spell(subject)):
        if spelling.startswith(letters):
            yield subject, 0.0
            yield from ((subject + ending.text, ending.strength) for ending in endings[:most])
        elif spelling and letters.startswith(spelling):
            rest = letters[len(spelling) :]
            for ending in endings:
                spelt = spell(ending.text)
                if style < len(spelt) and spelt[style].startswith(rest):
                    yield subject + ending.text, ending.strength
