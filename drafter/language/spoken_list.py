"""Several indicators in one line, parted by whatever a Chinese keyboard types: `演出场次 ≥12场，培训期数 ≥3期`."""

from drafter.declaration.target import QuantitativeTarget
from drafter.language.spoken_indicator import read_breath
from drafter.regex import regex

_BETWEEN = regex(r"[，,；;、](?!\d{3}(?!\d))")
_AFTER_A_TARGET = regex(
    r"(?<=[\u3400-\u9fff%℃A-Za-z）)])\s+(?=[\u3400-\u9fff][^\s，,；;、]*\s*(?:[≥≤=<>＝≧≦]|[<>]=)\s*\d)"
)
"""A space behind a whole indicator, and the name of another with its sign."""


def indicators_said(line: str) -> list[str]:
    """The line in pieces, one an indicator; the line alone where not every piece has both a name and a number."""
    for between in (_BETWEEN, _AFTER_A_TARGET):
        pieces = [piece.strip() for piece in between.split(line) if piece.strip()]
        if len(pieces) > 1 and all(map(_is_whole, pieces)):
            return [one for piece in pieces for one in indicators_said(piece)]
    return [line]


def _is_whole(piece: str) -> bool:
    breath = read_breath(piece)
    return bool(breath.name) and isinstance(breath.target, QuantitativeTarget)
