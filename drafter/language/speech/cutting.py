"""Where the words of a clause part, as a dictionary and the statistics of Chinese see them."""

from collections.abc import Iterator

from drafter.language.cutting import cut, likely_words
from drafter.regex import regex

_CLAUSE = regex("[\u3400-\u9fff]+")


def is_in_a_word(text: str, place: int) -> bool:
    """Whether the character at a place is part of a longer word than itself: of 退化, or of 开发 in 开发区道路.

    A verb with its thing at the end of a clause is two: 修路, 放电影.
    """
    for run, begun, start, end in _words_over(text, place, guess=False):
        thing = run[place + 1 - begun : end - begun]
        return place > start or (bool(thing) and (end < len(run) + begun or len(cut(thing)) > 1))
    return False


def is_inside_a_word(text: str, place: int) -> bool:
    """Whether a place parts a word of the dictionary: 在岗乡 ends in the middle of 乡村."""
    return any(start < place for _, _, start, _ in _words_over(text, place, guess=False))


def ends_a_word(text: str, place: int) -> bool:
    """Whether the character at a place is likely to be the end of a word, in a dictionary or not: 助听器 and 验配."""
    return any(place > start and end == place + 1 for _, _, start, end in _words_over(text, place, guess=True))


def _words_over(text: str, place: int, *, guess: bool) -> Iterator[tuple[str, int, int, int]]:
    """The word that a place is in, with its run of characters and where that begins; nothing between runs."""
    for run in _CLAUSE.finditer(text):
        if run.start() <= place < run.end():
            at = run.start()
            for word in likely_words(run[0]) if guess else cut(run[0]):
                if at <= place < at + len(word):
                    yield run[0], run.start(), at, at + len(word)
                at += len(word)
