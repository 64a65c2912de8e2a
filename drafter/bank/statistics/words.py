"""Words, for those who are told where they begin and end."""

from collections.abc import Callable, Iterable, Sequence

Cut = Callable[[str], Sequence[str]]
"""A text as words that together are the text; what is no known word comes as single characters."""
JOINING = frozenset("的和与及或为等对在将把被其所了并以按从向由")
"""Characters that join words and belong to none."""


def uncut(text: str) -> tuple[str, ...]:
    """For who knows no words: every text is one."""
    return (text,)


def glued(words: Iterable[str]) -> list[str]:
    """Neighbours of one character each, that join nothing, are one word as somebody wrote it: 图 and 斑 are 图斑."""
    found: list[str] = []
    open_run = False
    for word in words:
        alone = len(word) == 1 and word.isalnum() and word not in JOINING
        if alone and open_run:
            found[-1] += word
        else:
            found.append(word)
        open_run = alone
    return found


def begins_word(ending: str, before: Iterable[tuple[str, int]], cut: Cut) -> bool:
    """Whether an ending mostly stands behind whole words: 满意度 does, but not 用率, which stands behind 利 and 使.

    `before` are the characters that stand before it, each with how often; a word that holds both tells.
    """
    if cut is uncut:
        return True
    joined = whole = 0
    for character, times in before:
        first = cut(character + ending)[0]
        if 1 < len(first) < 1 + len(ending) or first == character + ending:
            joined += times
        else:
            whole += times
    return whole >= joined
