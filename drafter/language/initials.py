"""The pinyin initials of common characters, without a dictionary."""

from bisect import bisect

_FIRST_CODES = {
    "a": 0xB0A1,
    "b": 0xB0C5,
    "c": 0xB2C1,
    "d": 0xB4EE,
    "e": 0xB6EA,
    "f": 0xB7A2,
    "g": 0xB8C1,
    "h": 0xB9FE,
    "j": 0xBBF7,
    "k": 0xBFA6,
    "l": 0xC0AC,
    "m": 0xC2E8,
    "n": 0xC4C3,
    "o": 0xC5B6,
    "p": 0xC5BE,
    "q": 0xC6DA,
    "r": 0xC8BB,
    "s": 0xC8F6,
    "t": 0xCBFA,
    "w": 0xCDDA,
    "x": 0xCEF4,
    "y": 0xD1B9,
    "z": 0xD4D1,
}
"""GB 2312 sorts its 3,755 commonest characters by pinyin: where each letter begins."""
_LETTERS, _CODES = "".join(_FIRST_CODES), list(_FIRST_CODES.values())
_END = 0xD7FA


def initials(words: str) -> str:
    """`fh` for 返回; a character that is not one of the common ones stays as it is."""
    return "".join(map(_initial, words))


def _initial(sign: str) -> str:
    code = int.from_bytes(sign.encode("gb2312", errors="ignore"), "big")
    return _LETTERS[bisect(_CODES, code) - 1] if _CODES[0] <= code < _END else sign.lower()
