"""Targets out of printed or typed text: `≥98.00(%)`, `780元/生/年`, `不低于九成`, `及时`."""

import re
from decimal import Decimal

from drafter.declaration.target import Comparator, QualitativeTarget, QuantitativeTarget, Target
from drafter.language.numerals import CHINESE_DIGITS, read_number, read_tenths
from drafter.language.text import half_width
from drafter.regex import regex

_SIGNS = {
    Comparator.AT_LEAST: "≥ >= ≧ ⩾ => ≥= 大于等于 大于或等于 不低于 不少于 不小于 至少 最少 达到",
    Comparator.AT_MOST: "≤ <= ≦ ⩽ =< ≤= 小于等于 小于或等于 不超过 不高于 不多于 不大于 至多 最多 控制在",
    Comparator.EXACTLY: "== = 等于",
    Comparator.ABOVE: "> 大于 高于 超过 多于",
    Comparator.BELOW: "< 小于 低于 少于",
}
BY_SIGN = {sign: comparator for comparator, signs in _SIGNS.items() for sign in signs.split()}
_SIGN = "|".join(re.escape(sign) for sign in sorted(BY_SIGN, key=len, reverse=True))
_AFTER_WORDS = {
    Comparator.AT_LEAST: ("以上", "及以上"),
    Comparator.AT_MOST: ("以下", "及以下", "以内", "之内", "内"),
}
BY_WORD_AFTER = {word: comparator for comparator, words in _AFTER_WORDS.items() for word in words}
_AFTER = "|".join(sorted(BY_WORD_AFTER, key=len, reverse=True))

_ARABIC = r"[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_PERCENT = r"百分比|百分数|%|‰"
_PIECE = rf"(?:{_PERCENT}|[A-Za-z]{{1,5}}[23²³]?|[℃㎡㎥°\u2460-\u24ff]|[\u3400-\u9fff]{{1,8}}?)"
_UNIT = rf"{_PIECE}(?:[/·*×每]{_PIECE}){{0,4}}?"
_PRINTED = regex(
    rf"(?P<sign>{_SIGN})?\s*(?P<number>{_ARABIC})\s*(?:\(\s*(?P<bracketed>[^()]{{0,20}}?(?:\([^()]{{0,10}}\)[^()]{{0,10}}?)?)\s*\)|(?P<bare>{_UNIT}))??\s*(?P<after>{_AFTER})?"
)
_LONGEST = 80
"""Characters of anything that could still be one number with its unit."""
_MEASURE_WORDS = (
    "人次|人|名|位|户|家|个|项|件|份|篇|场|次|批|期|班|门|节|台|套|辆|部|本|册|张|条|只|支|处|座|间|栋|幢|所|亩|吨|公斤|公里|米|平方米"
    "|课时|学时|小时|分钟|天|日|周|个月|年|个工作日|工作日|元|万元|亿元|个百分点"
)
_SPOKEN = regex(
    rf"(?P<sign>{_SIGN})?\s*(?:(?P<tenths>百分之[{CHINESE_DIGITS}\d.]+|[{CHINESE_DIGITS}\d]成(?:[{CHINESE_DIGITS}\d]|半)?)"
    rf"|(?P<number>[{CHINESE_DIGITS}]+)\s*(?P<bare>{_MEASURE_WORDS}))\s*(?P<after>{_AFTER})?"
)
# What follows a number in a date, a deadline or a rank; there the digits are not a quantity.
_NOT_A_UNIT = regex(
    r"^(?:月|号|年[底内前初末度中终]|[日天年个月周]+[前后底起止]|[A-Za-z]级|级$|万$|亿$)|(?:前|底|到位|左右|完成|之间|不等)$"
)


def read_target(text: str) -> Target | None:
    """A target as a form prints it; None for blank. What is not one number with its unit stays as words."""
    words = text.strip()
    if not words:
        return None
    found = _PRINTED.fullmatch(half_width(words)) if len(words) <= _LONGEST else None
    quantity = _from_match(found, words) if found else None
    return quantity or QualitativeTarget(description=words)


def read_spoken_quantity(text: str) -> QuantitativeTarget | None:
    """A quantity as someone types it: what `read_target` reads, and `不低于九成`, `一千五百人次`, `95%以上`; else None."""
    words = half_width(text.strip())
    if len(words) > _LONGEST:
        return None
    if found := _PRINTED.fullmatch(words):
        return _from_match(found, text.strip())
    if found := _SPOKEN.fullmatch(words):
        return _from_match(found, text.strip())
    return None


def _from_match(found: re.Match[str], printed: str) -> QuantitativeTarget | None:
    """Signs and numbers are read half-width; the unit is taken as it was printed, which stands at the same places."""
    groups = found.groupdict()
    comparator = BY_SIGN[groups["sign"]] if groups["sign"] else BY_WORD_AFTER.get(groups["after"] or "")
    if groups.get("tenths"):
        number, unit = read_tenths(groups["tenths"]), "%"
    else:
        number, unit = read_number(groups["number"]), _printed_unit(found, printed)
    if number is None or (groups.get("bare") and _is_no_unit(number, comparator, groups["bare"])):
        return None
    return QuantitativeTarget(comparator=comparator, quantity=number, unit=_usual_unit(unit.strip()) or None)


def _printed_unit(found: re.Match[str], printed: str) -> str:
    for group in ("bracketed", "bare"):
        if group in found.re.groupindex and found[group]:
            return printed[found.start(group) : found.end(group)]
    return ""


def _is_no_unit(number: Decimal, comparator: Comparator | None, unit: str) -> bool:
    """`12月`, `2024年`, `15日`: a point in time, where `≤30日` and `20年` are lengths."""
    if unit == "年" and 1990 <= number <= 2100:
        return True
    if unit == "日" and comparator is None:
        return True
    return _NOT_A_UNIT.search(unit) is not None


def _usual_unit(unit: str) -> str:
    if unit == "块钱":
        return "元"
    return "%" if unit in ("百分比", "百分数", "％", r"\%") else unit
