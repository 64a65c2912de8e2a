"""Numbers as people type them: 1,500, １５００, 1.5万, 一千五, 九成, 百分之九十五."""

from decimal import Decimal

from drafter.declaration.decimals import plain
from drafter.language.text import half_width
from drafter.regex import regex

CHINESE_DIGITS = "零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖拾佰仟十百千万亿点幺"
_MAGNITUDES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_TERM = regex(rf"({_ARABIC})([十百千]?[万亿]*|[十百千])")
_TOO_LARGE = Decimal(10) ** 20
_MOST_DECIMALS = 12
_LONG = Decimal(100_000)
_TENTHS = regex(rf"([{CHINESE_DIGITS}]|\d)成([{CHINESE_DIGITS}]|\d|半)?")


def read_number(text: str) -> Decimal | None:
    """The number that the whole of `text` spells, with its sign; None for none, from 10^20 on, or beyond 12 decimals.

    Arabic digits may carry thousands commas and the magnitudes 十百千万亿 (`1亿3千万`); Chinese numerals may be
    written in full or colloquially (`十二万五` is 125,000).
    """
    text = half_width(text).replace(" ", "").replace("，", ",")
    if not text or len(text) > 40:
        return None
    if text[0] in "-+":
        unsigned = read_number(text[1:]) if text[1:2] not in ("-", "+") else None
        return None if unsigned is None else (-unsigned if text[0] == "-" else unsigned)
    number = _sum_of_terms(text) if text[0].isdigit() or text[0] == "." else _chinese(text)
    return number if number is not None and abs(number) < _TOO_LARGE and not _is_too_fine(number) else None


def _is_too_fine(number: Decimal) -> bool:
    """No form aims at a billionth; what looks like it is no number."""
    exponent = number.normalize().as_tuple().exponent
    return not isinstance(exponent, int) or exponent < -_MOST_DECIMALS


def read_tenths(text: str) -> Decimal | None:
    """`九成` is 90 (per cent), `七成五` 75, `百分之九十五` 95; None where the whole of `text` is neither."""
    text = half_width(text).strip()
    if text == "百分之百":
        return Decimal(100)
    if text.startswith("百分之"):
        return read_number(text.removeprefix("百分之"))
    found = _TENTHS.fullmatch(text)
    if found is None:
        return None
    tens = read_number(found[1])
    ones = Decimal(5) if found[2] == "半" else read_number(found[2] or "0")
    return None if tens is None or ones is None else tens * 10 + ones


def small_number(text: str) -> int | None:
    """A whole number of up to six plain digits, as menus and commands take it; None for anything else (`①`, `²`, 10**20)."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 6 else None


def in_short(number: Decimal) -> str:
    """As people write it in a sentence: `1500`, and from 100,000 on in 万 where that is short, `28万`, `12.5万`."""
    shortened = number / 10_000
    short = number >= _LONG and shortened == round(shortened, 2)
    return f"{plain(shortened)}万" if short else plain(number)


def _sum_of_terms(text: str) -> Decimal | None:
    total, position, smallest = Decimal(0), 0, 99
    while position < len(text):
        found = _TERM.match(text, position)
        if found is None:
            return None
        power = sum(_MAGNITUDES[sign] for sign in found[2])
        if not found[2] and 0 < position == len(text) - 1:  # spoken: 3万2 is 32,000, as 三万二 is
            power = smallest - 1
        if power >= smallest:  # terms must fall: 3千1亿 is a slip, not a number
            return None
        total += Decimal(found[1].replace(",", "")) * 10**power
        position, smallest = found.end(), power
    return total


def _chinese(text: str) -> Decimal | None:
    if any(sign not in CHINESE_DIGITS for sign in text):
        return None
    from cn2an import cn2an  # noqa: PLC0415  its tables cost a fifth of a second, and most commands meet no such numeral

    try:
        return Decimal(str(cn2an(text, "normal")))
    except ValueError:  # its way of saying that the characters don't spell a number
        return None
