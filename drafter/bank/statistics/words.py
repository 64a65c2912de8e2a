"""Words, for those who are told where they begin and end."""

from collections.abc import Callable, Iterable, Sequence

Cut = Callable[[str], Sequence[str]]
"""A text as words that together are the text; what is no known word comes as single characters."""


def uncut(text: str) -> tuple[str, ...]:
    """For who knows no words: every text is one."""
    return (text,)


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
