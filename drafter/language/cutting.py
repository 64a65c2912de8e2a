"""Where the words of a Chinese text begin and end, and of what sort they are, by a dictionary of 350,000 words."""

from functools import lru_cache


@lru_cache(maxsize=50_000)
def cut(text: str) -> tuple[str, ...]:
    """The words in order, together the text; what the dictionary lacks comes as single characters: 非遗展演 is 非, 遗, 展演."""
    import rjieba  # noqa: PLC0415  its dictionary costs 0.3 s and 33 MB, and few commands need it

    return tuple(rjieba.cut(text, False))  # noqa: FBT003  the second is `hmm`: no words that are only guessed


@lru_cache(maxsize=4_096)
def likely_words(text: str) -> tuple[str, ...]:
    """The same with words that no dictionary has, as they are likely to be: 助听器 and 验配."""
    import rjieba  # noqa: PLC0415  see above

    return tuple(rjieba.cut(text, True))  # noqa: FBT003  see above


@lru_cache(maxsize=4_096)
def sorts(text: str) -> tuple[tuple[str, str], ...]:
    """The likely words, each with its sort as the corpus of 人民日报 tags it: `n` a noun, `v` a verb, `d` an adverb, `r` a pronoun."""
    import rjieba  # noqa: PLC0415  see above

    return tuple(rjieba.tag(text))
