"""Amounts with their units, as people tell them: how many of what was asked for, or of something else that they count instead.

An answer is a plain number where it counts what the question asks for, and keeps its unit where it counts another thing:
60 期 where 人 are asked for, 300 元/人·月 where 元/人 is.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.declaration.money import format_amount
from drafter.language.money import read_money
from drafter.language.numerals import read_number
from drafter.language.targets import read_spoken_quantity
from drafter.language.text import half_width
from drafter.language.units import ANYTHING, amount_in, is_extent, same_unit, spelled_out
from drafter.regex import regex

Amount = Decimal | QuantitativeTarget

_LONGEST = 80
_SHARES = ("%", "‰")
_AROUND = regex(r"^\s*(?:大约|大概|约|差不多|共计|合计|总共|共)|(?:左右|上下)?(?:\([^()]*\))?[吧呢啊]?\s*$")
"""What people say around an amount; the echo shows what was made of it."""
_LIMIT = regex(
    "(?:不超过|不高于|不多于|不大于|不低于|不少于|不小于|控制在|最多|最少|至多|至少|达到|[≤≥<>]=?)|(?<=[\\d万千元块])(?:以内|之内|以下|以上)(?=$|[每/一])"
)
_OTHER_UNIT = regex(
    r"(?<=[\d零一二三四五六七八九十百千万亿])\s*(?![些多余几月日号年])([^\d\s零一二三四五六七八九十百千万亿.,%％-]{1,4})$"
)
"""A measure word behind any number: 三十六套."""
_LONGER_UNIT = regex("[次时米里方斤升/·*×每%间组团班级小一]")
_PIECES = regex("个(?!月|工作日|百分点|课时|学时|小时|人)[\u3400-\u9fff]{1,4}$")
"""个 with the noun that it counts: 10个班."""
_VAGUE = regex("[多余几来]")
_MONEY_EACH = regex(r"^(?P<before>(?:每[^\d每]{1,6})*)(?P<money>[^/每]*?)(?P<behind>(?:\s*[/每]\s*[^/每\d]{1,8})*)$")
_EACH = regex(r"[/每·*×\s]+")


def bare_amount(text: str) -> str:
    """Without 约, 左右, 不超过, 以内 and remarks in brackets: the question says already which way it is meant."""
    return _LIMIT.sub("", _AROUND.sub("", half_width(text)[:_LONGEST])).strip()


def read_count(text: str, unit: str, units: Sequence[str] = ()) -> Amount | None:
    """How many: 2400平方 are 2400 where 平方米 are asked for, 1.5万人 15000 人; 36 套 stays 36 套.

    个 stands for whatever was asked for, unless that is an extent, or 个 is one of the `units` that count as well. None
    for what is no amount.
    """
    said = bare_amount(text)
    if said.startswith("半"):
        said = "0.5" + said[1:]
    number = read_number(said.removesuffix(unit))
    if number is not None:
        return number
    amount = _without_noun(read_spoken_quantity(said) or _behind_words(said, unit), unit)
    if amount is not None and amount.unit not in _SHARES and not _VAGUE.match(amount.unit or ""):
        loosely = amount.unit == ANYTHING and ANYTHING not in units and not is_extent(unit)
        same = amount.quantity if loosely else amount_in(amount, unit)
        return _counted(amount.quantity, amount.unit or unit) if same is None else same
    other = _OTHER_UNIT.search(said)
    number = read_number(said[: other.start()]) if other else None
    return None if other is None or number is None else _counted(number, other[1])


def _behind_words(said: str, unit: str) -> QuantitativeTarget | None:
    """质保2年 and 每月4800人 where just that is asked for; 每期50人 and 比上年减少50人 say something else."""
    found = re.fullmatch(
        r"(?:质保|保修|每月|平均每月|每年|全年|一年|计划|预计)(\d[^\u3400-\u9fff]*[\u3400-\u9fff]{1,4})", said
    )
    amount = read_spoken_quantity(found[1]) if found else None
    return amount if amount is not None and same_unit(amount.unit or "", unit) else None


def _without_noun(amount: QuantitativeTarget | None, unit: str) -> QuantitativeTarget | None:
    """24台服务器 are 24台 where 台 are asked for, 4小时内响应 are 4小时, 10个班 are 10个; 12人次 are no 12人."""
    said = (amount.unit or "") if amount else ""
    if amount is None or any(same_unit(said, one) for one in (unit, spelled_out(unit))):
        return amount
    rest = said.removeprefix(unit)
    if rest not in ("", said) and not _LONGER_UNIT.match(rest):
        return amount.model_copy(update={"unit": unit})
    return amount.model_copy(update={"unit": ANYTHING}) if _PIECES.match(said) else amount


def read_price(text: str, unit: str) -> Amount | None:
    """An amount of 元 for one of something: 600元每平米 is 600 where 元/平方米 is asked for; 300元/人·月 keeps its unit.

    None for what is no amount, or less than a cent.
    """
    asked = [part for part in _EACH.split(unit.removeprefix("元")) if part]
    found = _MONEY_EACH.fullmatch(_each_said(bare_amount(text), asked))
    amount = read_money(found["money"]) if found else None
    if found is None or amount is None or (amount == 0 and re.search("[1-9]", found["money"])):
        return None  # less than a cent is no price
    said = [spelled_out(part) for part in _EACH.split(f"{found['before']}/{found['behind']}") if part]
    if not said or (len(said) == len(asked) and all(any(same_unit(one, other) for other in asked) for one in said)):
        return amount
    return _counted(amount, f"元/{'·'.join(said)}")


def _each_said(text: str, asked: Sequence[str]) -> str:
    """`一公里40万` and `400一平` with 每 for 一."""
    begun = re.match(r"[一1]([\u3400-\u9fff]{1,3}?)(?=\d)", text)
    if begun and any(same_unit(begun[1], one) for one in asked):
        return f"每{text[1:]}"
    ended = re.search(r"(?<=[\d万千百元块])一([\u3400-\u9fff]{1,3})$", text)
    return f"{text[: ended.start()]}每{ended[1]}" if ended and any(same_unit(ended[1], one) for one in asked) else text


def number_of(value: object) -> Decimal | None:
    """The number of an answer, whatever it counts; None for one that is no number."""
    if isinstance(value, QuantitativeTarget):
        return value.quantity
    return value if isinstance(value, Decimal) else None


def with_number(value: Amount, number: Decimal) -> Amount:
    """The same answer with another number."""
    return number if isinstance(value, Decimal) else value.model_copy(update={"quantity": number})


def amount_words(value: Amount, unit: str) -> str:
    """`36 套`, `300.00 元/人·月`."""
    own = value.unit or unit if isinstance(value, QuantitativeTarget) else unit
    number = number_of(value) or Decimal(0)
    return f"{format_amount(number) if own.startswith('元') else plain(number)} {own}"


def _counted(number: Decimal, unit: str) -> QuantitativeTarget:
    return QuantitativeTarget(comparator=None, quantity=number, unit=spelled_out(unit.strip()))
