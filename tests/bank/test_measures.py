"""A measure tells what sort of value it can have, and which way it is wished."""

from decimal import Decimal

import pytest

from drafter.bank import IndicatorBank
from drafter.bank.standard.usual_indicators import Usual, UsualIndicator, UsualKind
from drafter.bank.targets.measures import Sort, admits, measure_of
from drafter.bank.targets.plausible import is_sensible
from drafter.declaration import (
    Comparator,
    Dimension,
    QualitativeTarget,
    QuantitativeTarget,
    SuggestionRequest,
    Target,
)

AT_LEAST, AT_MOST, EXACTLY = Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.EXACTLY


def number(quantity: int, unit: str, sign: Comparator = AT_LEAST) -> QuantitativeTarget:
    return QuantitativeTarget(comparator=sign, quantity=Decimal(quantity), unit=unit)


DAY = QualitativeTarget(description="12月31日前")


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("抗体合格率", Sort.SHARE),
        ("设备功率", Sort.OTHER),
        ("服务器租用台数", Sort.COUNT),
        ("软件年费", Sort.MONEY),
        ("竣工时间", Sort.DAY),
        ("响应时间", Sort.SPAN),
        ("管道长度", Sort.SIZE),
        ("机制健全性", Sort.STATE),
        ("群众安全感", Sort.OTHER),
    ],
)
def test_how_a_name_ends_tells_the_sort_of_its_value(name: str, sort: Sort) -> None:
    assert measure_of(name).sort is sort


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("软件年费", DAY),
        ("软件年费", number(30, "天")),
        ("服务器租用台数", number(2, "次", AT_MOST)),
        ("服务器租用台数", number(95, "%")),
        ("参训人数", number(3, "场")),
        ("管道长度", number(98, "%")),
        ("竣工时间", number(98, "%")),
        ("设备使用年限", number(95, "%")),
    ],
)
def test_no_value_of_another_sort(name: str, target: Target) -> None:
    assert not admits(measure_of(name), target)
    assert not is_sensible(target, name)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("绿色出行比例", number(15, "%", AT_MOST)),
        ("设备使用年限", number(8, "年", AT_MOST)),
        ("居民投诉次数", number(2, "次")),
        ("安全事故起数", number(1, "起")),
        ("管网漏损率", number(9, "%")),
    ],
)
def test_what_is_wished_less_is_no_floor_and_what_is_wished_more_no_limit(name: str, target: Target) -> None:
    assert not is_sensible(target, name)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("居民投诉办结数", number(2, "件")),
        ("能耗降低率", number(5, "%")),
        ("课程单价", number(300, "元", AT_MOST)),
        ("故障响应时间", number(30, "分钟", AT_MOST)),
        ("管网漏损率", number(9, "%", AT_MOST)),
    ],
)
def test_the_right_way_stands(name: str, target: Target) -> None:
    assert is_sensible(target, name)


def test_what_is_usual_for_the_very_name_comes_first() -> None:
    usual = UsualIndicator(Dimension.QUALITY, "抗体合格率", number(70, "%"))
    others = [
        UsualIndicator(Dimension.QUALITY, f"{thing}合格率", number(100, "%", EXACTLY))
        for thing in ("路面", "护栏", "树苗", "灯具", "井盖")
    ]
    kinds = [UsualKind(f"第{n}类", (), (one, usual)) for n, one in enumerate(others)]
    bank = IndicatorBank([], Usual(kinds=kinds))
    assert bank.targets("抗体合格率", SuggestionRequest(dimension=Dimension.QUALITY))[0] == usual.target


def test_of_two_tasks_that_are_as_near_neither_tells_its_number() -> None:
    request = SuggestionRequest(dimension=Dimension.QUANTITY, tasks=("水样检测 300 份", "土样检测 80 份"))
    bank = IndicatorBank([], Usual())
    assert number(300, "份") in bank.targets("水样检测份数", request)
    assert bank.targets("检测份数", request) == ()
