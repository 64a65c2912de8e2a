"""Amounts of money as people type and print them, always in 元: 130.46万, 一百三十万元; and in 大写."""

import re
from decimal import Decimal

from drafter.declaration.money import LARGEST, in_cents
from drafter.language.numerals import read_number
from drafter.language.text import half_width
from drafter.regex import regex

_UNITS = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_LONGEST = 60
_TRADITIONAL = str.maketrans("萬億圓", "万亿元")
_WRAPPING = regex(r"^(?:人民币|RMB|CNY|¥|￥)?(.*?)(?:元整|圆整|块钱|元|圆|块)?$", re.IGNORECASE)


def read_money(text: str, unit: str = "元") -> Decimal | None:
    """The amount in 元 that `text` spells, rounded to cents; None for none, or more than any budget.

    `unit` is what a bare number counts in, 元, 万元 or 亿元 (a form may be headed so); a unit in the text itself wins.
    """
    bare = half_width(text).replace(" ", "").replace("\u00a0", "").translate(_TRADITIONAL)
    if len(bare) > _LONGEST:
        return None
    found = _WRAPPING.match(bare)
    number = read_number(found[1]) if found else None
    if number is None:
        return None
    says_unit = bool(re.search("[万亿元圆块]", bare))
    amount = number * (Decimal(1) if says_unit else _UNITS[unit])
    return in_cents(amount) if amount.adjusted() <= LARGEST.adjusted() else None


def has_fractions_of_cents(text: str) -> bool:
    """Whether a figure is printed with more than two decimals, zeros at their end aside."""
    found = re.search(r"\.(\d+)", half_width(text))
    return found is not None and len(found[1].rstrip("0")) > 2


def in_words(amount: Decimal) -> str:
    """大写金额, so that a slip of a digit shows: `肆佰陆拾贰万零柒佰元整`.

    Raises:
        ValueError: as for `in_cents`.
    """
    if not amount:
        return "零元整"
    from cn2an import an2cn  # noqa: PLC0415  its tables cost a fifth of a second, and only an echo spells amounts

    sign = "负" if amount < 0 else ""
    return sign + str(an2cn(format(abs(in_cents(amount)), "f"), "rmb"))
