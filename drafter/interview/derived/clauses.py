"""A row of the form as a clause of the goal: what it measures, and the number. What has no number says nothing there."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from drafter.declaration import Comparator, Indicator, QualitativeTarget, QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.language.money import read_money
from drafter.language.numerals import in_short
from drafter.regex import regex

_HOW_OFTEN = regex("(?:发生)?(?:次数|起数|(?<![事案])件数|例数|人数|数量|数)$")
_HAPPENS = regex("(?:事件|错案|事故|投诉|疫情|舆情|纠纷|案件|伤亡|死亡|灾害|火灾|差错|问题|暴发|上访|信访)$")
"""What can itself be said to happen; of all else the case does."""
_FROM_TO = regex(r"^由.*\d.*(?:提高|提升|上升|增加|扩大|降低|下降|降|减少|缩短|压减).*\d")
_BY_DATE = regex(r"(?:前|之前|以前)$")
_WHEN = regex("(?:完成|完工|交付|竣工)?(?:时间|时限|日期|期限)$")
_ALL_WORK = regex("^(?:项目|工作|任务|各项工作|全部工作)?$")
_SATISFACTION = regex("满意(?:度|率)$")
_TOTAL_COST = regex("^(?:项目)?总(?:成本|费用|投资)(?:控制数)?$")


def clause_of(row: Indicator) -> str | None:
    """`出水水质达标率达到100%`; None for a row without a name, or whose target has no number."""
    name, target = row.name or "", row.target
    if not name:
        return None
    if isinstance(target, QualitativeTarget):
        return _of_words(name, target.description)
    return _of_number(name, target) if target is not None and not _says_nothing(target) else None


def satisfaction_clauses(rows: Iterable[Indicator]) -> Iterator[str]:
    """Those who are asked, and to be content to the same degree, in one clause: `学生、家长满意度均达到90%以上`."""
    for target, alike in groupby(rows, key=lambda row: row.target):
        names = [row.name or "" for row in alike]
        if not isinstance(target, QuantitativeTarget) or not all(map(_SATISFACTION.search, names)):
            continue
        who = "、".join(_SATISFACTION.sub("", name) for name in names)
        told = _of_number("", target)
        yield f"{who}满意度{'均' if len(names) > 1 else ''}{told}"


def _of_words(name: str, words: str) -> str | None:
    if _FROM_TO.match(words):
        return f"{name}{words}"
    if _BY_DATE.search(words) and re.search(r"\d", words):
        what = _WHEN.sub("", name)
        return f"于{words}全部完成" if _ALL_WORK.match(what) else f"{what}于{words}完成"
    return None


def _of_number(name: str, target: QuantitativeTarget) -> str:
    unit, number = target.unit or "", in_short(target.quantity)
    if "元" in unit:
        number, unit = _money(target)
    amount = f"{number}{unit}"
    if target.quantity == 0 and target.comparator in (None, Comparator.EXACTLY, Comparator.AT_MOST):
        what = _HOW_OFTEN.sub("", name)
        if f"{what}数" == name:
            what = what.removesuffix(unit)
        return f"不发生{what}{'' if _is_event(what) else '的情况'}" if what != name else f"{name}为{amount}"
    if target.comparator in (Comparator.AT_MOST, Comparator.BELOW):
        return f"{_plain_name(name)}控制在{amount}以内"
    whole = unit == "%" and target.quantity >= 100
    if target.comparator is Comparator.EXACTLY or whole:
        return f"{name}达到{amount}"
    return f"{name}达到{amount}以上"


def _is_event(what: str) -> bool:
    """What happens is called by its last word; 古树因管护不善死亡 is a whole sentence of it."""
    return _HAPPENS.search(what) is not None and not re.search("(?<=.)因", what)


def _says_nothing(target: QuantitativeTarget) -> bool:
    """None or more: there always are."""
    return target.quantity == 0 and target.comparator is Comparator.AT_LEAST


def _plain_name(name: str) -> str:
    return "总成本" if _TOTAL_COST.match(name) else name


def _money(target: QuantitativeTarget) -> tuple[str, str]:
    """2847万 and 元 rather than 28470000; the price of something keeps what it is for: 40万元/公里."""
    unit, slash, per = (target.unit or "元").partition("/")
    in_yuan = read_money(f"{plain(target.quantity)}{unit}") if unit in ("元", "万元", "亿元") else None
    if in_yuan is None:
        return plain(target.quantity), target.unit or "元"
    in_short = (plain(in_yuan / 10_000), "万元") if in_yuan >= 10_000 else (plain(in_yuan), "元")
    return in_short[0], f"{in_short[1]}{slash}{per}"
