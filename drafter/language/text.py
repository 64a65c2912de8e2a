"""Small repairs of loose text that every reader of it needs."""

import re

from drafter.regex import regex

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_WIDE = "\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·"
_BREAK_BESIDE_WIDE = regex(rf"(?<=[{_WIDE}])[ \t]*\n\s*|[ \t]*\n\s*(?=[{_WIDE}])")
_IS_WIDE = regex(rf".?[{_WIDE}]")
_SPACE_BETWEEN_WIDE = regex(rf"(?<=[{_WIDE}])\s+(?=[{_WIDE}])")
_QUOTED_CELL = regex(r'(?:(?<=\t)|(?<=\n)|^)"((?:[^"]|"")*\n(?:[^"]|"")*)"(?=\t|\n|$)')
_SPACE_BESIDE_NUMBER = regex(rf"(?<=[{_WIDE}])\s+(?=\d)|(?<=\d)\s+(?=[{_WIDE}])")
# What XML 1.0 (and so Word) can't hold, what terminals take for commands or turn the order of a line round with, and the
# zero-width characters that some terminals and web pages leave behind.
_UNPRINTABLE = regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ufff9-\ufffb"
    "\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


def half_width(text: str) -> str:
    """Full-width digits, letters and signs as their ASCII twins; everything else (㎡, ①, ≥) untouched."""
    return text.translate(_FULL_WIDTH)


def unwrapped(text: str) -> str:
    """A short field on one line: what a narrow column broke apart goes together again.

    A break next to a Chinese character goes, and spaces between two of them; a space beside a Latin word stays.
    """
    joined = _BREAK_BESIDE_WIDE.sub("", re.sub("[ \t]+", " ", text.strip().replace("\r", "\n")))
    return _SPACE_BETWEEN_WIDE.sub("", re.sub(r"\s+", " ", joined))


def one_line(text: str) -> str:
    """Typed or pasted words on one line; the spaces that someone typed between them stay, a break beside Chinese leaves none."""
    line = ""
    for piece in filter(None, (piece.strip() for piece in re.split("[\r\n]+", text))):
        is_broken_chinese = line and _IS_WIDE.match(line[-1] + piece[0])
        line += piece if is_broken_chinese or not line else f" {piece}"
    return " ".join(part.strip() for part in line.split("\t") if part.strip())


def with_whole_cells(text: str) -> str:
    """A table as Excel copies it, with one row a line: a cell that holds breaks comes in quotes, and goes on one line."""
    return _QUOTED_CELL.sub(lambda cell: one_line(cell[1].replace('""', '"')), text) if "\t" in text else text


def tightened(text: str) -> str:
    """Without the spaces that people type between words and numbers: `督导抽查 48 家` as print has it."""
    return _SPACE_BESIDE_NUMBER.sub("", text.strip())


def share_of_pairs(words: str, text: str) -> float:
    """How many of the pairs of characters that stand together in some words stand so in a text, 0 to 1."""
    there = [words[place : place + 2] in text for place in range(len(words) - 1)]
    return sum(there) / len(there) if there else 0.0


def squeezed(text: str) -> str:
    """Without any white space: for comparing labels that page breaks and justified cells pull apart."""
    return "".join(text.split())


def printable(text: str) -> str:
    """Without control and zero-width characters, which neither a form nor Word can hold."""
    return _UNPRINTABLE.sub("", text)


def has_unprintable(text: str) -> bool:
    """Whether `printable` would take something out."""
    return _UNPRINTABLE.search(text) is not None


def file_name(*parts: str | int | None) -> str:
    """A file name out of words, up to 80 characters: Chinese stays, only what no system allows in a name goes."""
    text = "_".join(str(part) for part in parts if part)
    kept = "".join(sign for sign in text if sign not in '\\/:*?"<>|' and sign.isprintable())
    return kept.strip(" .")[:80] or "绩效目标申报表"


def overlap(first: str, then: str) -> int:
    """How many characters end one text and begin the other: 2 of 比较试验 and 试验点."""
    return next((many for many in range(min(len(first), len(then)), 0, -1) if first.endswith(then[:many])), 0)
