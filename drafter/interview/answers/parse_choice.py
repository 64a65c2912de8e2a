"""One option out of several: by number, label, synonym, pinyin or its initials, or with a small typo."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from drafter.language.numerals import small_number
from drafter.language.text import half_width, squeezed
from drafter.questionnaire.question import Option

_CLOSE = 0.72


def choose(options: Sequence[Option], text: str, spell: Callable[[str], tuple[str, ...]]) -> str | None:
    """The label that `text` means, or None where it means none or more than one."""
    said = squeezed(half_width(text)).rstrip(".、)")
    names = [
        (option.label, squeezed(half_width(name))) for option in options for name in (option.label, *option.synonyms)
    ]
    called_so = {label for label, name in names if name == squeezed(half_width(text))}
    if len(called_so) == 1:  # before numbers: an option may be called 3
        return called_so.pop()
    number = small_number(said)
    if number is not None and 1 <= number <= len(options):
        return options[number - 1].label
    for fits in (_is_same, _begins, _contains):
        found = {label for label, name in names if fits(name, said)}
        if len(found) == 1:
            return found.pop()
    return _by_pinyin(names, said.lower(), spell) or _by_likeness(names, said)


def _is_same(name: str, said: str) -> bool:
    return name == said


def _begins(name: str, said: str) -> bool:
    return len(said) > 1 and name.startswith(said)


def _contains(name: str, said: str) -> bool:
    return len(said) > 1 and said in name


def _by_pinyin(names: list[tuple[str, str]], said: str, spell: Callable[[str], tuple[str, ...]]) -> str | None:
    if not said.isascii() or not said.isalpha():
        return None
    spelled = [(label, spelling) for label, name in names for spelling in spell(name)]
    exact = {label for label, spelling in spelled if spelling == said}
    begun = {label for label, spelling in spelled if spelling.startswith(said)}
    found = exact or begun
    return found.pop() if len(found) == 1 else None


def _by_likeness(names: list[tuple[str, str]], said: str) -> str | None:
    scores: dict[str, float] = {}
    for label, name in names:
        likeness = SequenceMatcher(None, name, said, autojunk=False).ratio()
        scores[label] = max(likeness, scores.get(label, 0.0))
    best = max(scores.values(), default=0.0)
    winners = [label for label, score in scores.items() if score == best]
    return winners[0] if best >= _CLOSE and len(winners) == 1 else None
