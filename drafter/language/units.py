"""Units of counting: what people call one and the same unit, an amount told in another one, and what its measure is called."""

from decimal import Decimal
from functools import lru_cache

from drafter.declaration.target import QuantitativeTarget

_SAME = (
    ("平方米", "平方", "平米", "㎡", "m2", "m²", "M2", "平"),
    ("公里", "千米", "km", "KM"),
    ("人", "名", "位", "个人"),
    ("次", "回"),
    ("场", "场次"),
    ("课时", "学时"),
    ("天", "日"),
    ("工作日", "个工作日"),
    ("小时", "个小时"),
)
_SPELLED_OUT = {name: names[0] for names in _SAME for name in names}
_SPELLED = {name: names[0] for names in _SAME[:2] for name in names}
_MAGNITUDES = {
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "十万": 100_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
}
_TOLD_IN = ("万", "亿")
"""Magnitudes that a form prints in its units."""
_EXTENTS = {
    "平方米",
    "公里",
    "米",
    "亩",
    "公顷",
    "吨",
    "公斤",
    "立方米",
    "课时",
    "小时",
    "分钟",
    "天",
    "工作日",
    "个月",
    "年",
}
ANYTHING = "个"
"""People count whatever was asked for so; it says too little to tell by itself what was counted."""
_MEASURES = {
    "人": "人数",
    "人次": "人次",
    "户": "户数",
    "场": "场次",
    "次": "次数",
    "批": "批次",
    "期": "期数",
    "处": "处数",
    "笔": "笔数",
    "件": "件数",
    "间": "间数",
    "栋": "栋数",
    "平方米": "面积",
    "亩": "面积",
    "公顷": "面积",
    "公里": "长度",
    "米": "长度",
    "吨": "吨数",
}
MEASURES = (*dict.fromkeys(_MEASURES.values()), "数量")
"""All that `measure_of` may say."""


def same_unit(one: str, other: str) -> bool:
    """Whether two words count the same things: 平方 and 平方米, 名 and 人; not 人 and 人次."""
    return _SPELLED_OUT.get(one, one) == _SPELLED_OUT.get(other, other)


def is_extent(unit: str) -> bool:
    """Whether it is measured rather than counted: lengths, areas, weights, times."""
    return _SPELLED_OUT.get(unit, unit) in _EXTENTS


def spelled_out(unit: str) -> str:
    """`平方` and `㎡` as a form prints them, 平方米; the others as they are."""
    return _SPELLED.get(unit, unit)


def amount_in(amount: QuantitativeTarget, unit: str) -> Decimal | None:
    """The amount counted in `unit`: 1.5万人 is 15000 (人).

    Without a unit of its own it is one already. None where it counts other things.
    """
    factor = _factor((amount.unit or unit).strip(), unit)
    if factor is None:
        return None
    whole, larger = factor
    count = amount.quantity * whole
    if larger == 1:
        return count
    return count / larger if count >= larger else None  # 1.2亿尾 are 12000 (万尾)


@lru_cache(maxsize=4_096)
def _factor(said: str, unit: str) -> tuple[int, int] | None:
    """How many of one unit are in another, as a number to multiply by and one to divide by; None where they count other things."""
    if same_unit(said, unit):
        return 1, 1
    for name, factor in _MAGNITUDES.items():
        if said.startswith(name) and same_unit(said.removeprefix(name), unit):
            return factor, 1
    larger = next((one for one in _TOLD_IN if unit.startswith(one) and len(unit) > len(one)), "")
    if not larger or said.startswith(larger):
        return None
    bare = _factor(said, unit.removeprefix(larger))
    return None if bare is None or bare[1] != 1 else (bare[0], _MAGNITUDES[larger])


def measure_of(unit: str) -> str:
    """What an indicator that counts in `unit` is called at its end: 人数, 场次, 面积; 数量 where nothing else is usual."""
    bare = unit.lstrip("十百千万亿").partition("/")[0]
    return _MEASURES.get(_SPELLED_OUT.get(bare, bare), "数量")
