"""How Chinese is spelled: pinyin and its initials, once for each word."""

from functools import lru_cache


@lru_cache(maxsize=50_000)
def spell(text: str) -> tuple[str, ...]:
    """Initials and full pinyin in small letters, other characters as they are: 督导 → (`dd`, `dudao`)."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  its tables cost 60 ms, and few commands spell anything

    syllables = lazy_pinyin(text)  # what is not Chinese comes whole, as it stands
    return _letters([one if one in text else one[:1] for one in syllables]), _letters(syllables)


def _letters(pieces: list[str]) -> str:
    """Without the dashes and quotes of a name, which nobody types in pinyin."""
    return "".join(sign for piece in pieces for sign in piece.lower() if sign.isalnum())
