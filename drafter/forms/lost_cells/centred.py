"""Cells taller than their label: their words stand in the lines above, beside and below it, centred.

A PDF viewer copies such a row line by line. It is put together where the pieces can only belong together: they come to a
value that is known, or to the names of as many offices as the line has labels.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.forms.dialects import VALUES
from drafter.forms.grid import Row
from drafter.forms.lost_cells.lines import Line, Word
from drafter.language.text import squeezed
from drafter.regex import regex

_OFFICE = regex("(?:局|厅|委|会|办|办公室|处|科|室|中心|所|院|馆|站|队|校|园|社|署|部|政府|街道|镇|乡|公司)$")


def is_broken_office(half: str, whole: str) -> bool:
    """Whether a name of an office was broken behind `half`: only the whole ends as such names do."""
    return bool(_OFFICE.search(whole)) and not _OFFICE.search(half) and not re.search(r"\d", whole)


def put_together(above: Row | None, lines: Sequence[Line]) -> list[Line]:
    """The lines of a head with such rows in one line each; `above` is the line over 项目名称."""
    kept = list(lines)
    for number, line in enumerate(lines[:-1]):
        before, below = lines[number - 1] if number else None, lines[number + 1]
        over = (
            before.text
            if before is not None and not before.labels
            else above.cells[0].strip()
            if above and not number
            else ""
        )
        if not over or below.labels or not line.labels:
            continue
        words = _with_known_value(line, over, below.text) or _with_offices(line, over.split(), below.text.split())
        if words is not None:
            kept[number] = replace(line, words=words)
            for used in (number - 1, number + 1):
                if used >= 0:
                    kept[used] = replace(lines[used], words=())
    return kept


def _with_known_value(line: Line, over: str, below: str) -> tuple[Word, ...] | None:
    for place in range(1, len(line.words)):
        label, text = line.words[place - 1], line.words[place]
        whole = squeezed(over + text.text + below)
        if text.path is None and whole in VALUES.get(label.path or "", ()):
            return (*line.words[:place], Word(whole), *line.words[place + 1 :])
    return None


def _with_offices(line: Line, over: list[str], below: list[str]) -> tuple[Word, ...] | None:
    names = [first + second for first, second in zip(over, below, strict=False)]
    if not len(line.labels) == len(line.words) == len(over) == len(below) > 1:
        return None
    if not all(map(is_broken_office, over, names)):
        return None
    return tuple(word for label, name in zip(line.words, names, strict=True) for word in (label, Word(name)))
