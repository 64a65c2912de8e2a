"""Letters that somebody typed for characters, and the number that may stand behind them: `ddcc wcl 98`."""

from drafter.declaration.target import QuantitativeTarget
from drafter.language.spoken_indicator import read_breath
from drafter.regex import regex

_LEFT_AT_END = regex(r"(?:^|[\u3400-\u9fff\s])[a-z]{2,}$")


def holds_letters(typed: str) -> bool:
    """Whether some of it may stand for characters."""
    return any(map(is_letter, typed))


def is_letter(sign: str) -> bool:
    """A Latin letter."""
    return sign.isascii() and sign.isalpha()


def ends_in_letters(name: str) -> bool:
    """Whether small letters at its end were meant as pinyin: no name ends so, but 接入 APP does in large ones."""
    return _LEFT_AT_END.search(name) is not None


def name_and_number(typed: str) -> tuple[str, QuantitativeTarget] | None:
    """What stands before a number that is typed to its end but for its unit, and the number.

    Behind letters a space must stand before it, and it may have its unit: they want to be read whatever follows.
    """
    breath = read_breath(typed)
    name, number = breath.name, breath.target
    if not name or not isinstance(number, QuantitativeTarget) or holds_letters(number.unit or ""):
        return None
    if holds_letters(name):
        behind = typed.strip()[len(name) :]
        return (name, number) if behind[:1].isspace() else None
    return None if number.unit else (name, number)


def name_and_letters(typed: str) -> tuple[str, str] | None:
    """A name in characters, and letters behind a space: the words that it aims at, unless they go on with the name."""
    name, _, letters = typed.strip().rpartition(" ")
    told = bool(letters) and all(map(is_letter, letters)) and bool(name.strip()) and not holds_letters(name)
    return (name.strip(), letters.lower()) if told else None


def is_name_so_far(typed: str) -> bool:
    """Whether a name is being typed still, or something that completes it: not a target that is as good as written."""
    target = read_breath(typed).target
    return (
        target is None or (str(target).isascii() and holds_letters(str(target))) or name_and_number(typed) is not None
    )
