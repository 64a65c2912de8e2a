from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.declaration import Comparator, Dimension, QualitativeTarget, QuantitativeTarget
from drafter.language.spoken_indicator import read_breath, with_usual_comparator
from drafter.language.targets import read_spoken_quantity, read_target


def quantity(sign: str, number: str, unit: str | None) -> QuantitativeTarget:
    return QuantitativeTarget(comparator=Comparator(sign) if sign else None, quantity=Decimal(number), unit=unit)


@pytest.mark.parametrize(
    ("printed", "sign", "number", "unit"),
    [
        ("≥98.00(%)", "≥", "98", "%"),
        ("=100.00 (%)", "=", "100", "%"),
        ("≥ 240.00 (天)", "≥", "240", "天"),
        (">95.00(%)", ">", "95", "%"),
        ("985米", "", "985", "米"),
        ("780元/生/年", "", "780", "元/生/年"),
        (">=21933人", "≥", "21933", "人"),
        ("≥１５００（人次）", "≥", "1500", "人次"),
        ("100百分比", "", "100", "%"),
        ("≥400平方米", "≥", "400", "平方米"),
        ("<=5300元/户", "≤", "5300", "元/户"),
        ("570元/人*月", "", "570", "元/人*月"),
        ("≥80M", "≥", "80", "M"),
        ("20年", "", "20", "年"),
        ("≤30日", "≤", "30", "日"),
        ("24小时内", "≤", "24", "小时"),
        ("95%以上", "≥", "95", "%"),
        ("不低于90%", "≥", "90", "%"),
        ("0.5‰", "", "0.5", "‰"),
        ("220", "", "220", None),
        ("≥1,200篇", "≥", "1200", "篇"),
        ("-5%", "", "-5", "%"),
    ],
)
def test_one_number_with_its_unit_is_a_quantity(printed: str, sign: str, number: str, unit: str | None) -> None:
    assert read_target(printed) == quantity(sign, number, unit)


@pytest.mark.parametrize(
    "words",
    [
        *("及时", "12月底到位", "2021年1月-12月", "2023.07-2024.01", "10-20个", "≤11月30日"),
        *("2024年", "5A级", "每月15日", "第3名", "100%完成", "氛围一流"),
    ],
)
def test_ranges_dates_ranks_and_states_stay_words(words: str) -> None:
    assert read_target(words) == QualitativeTarget(description=words)


def test_a_blank_is_no_target() -> None:
    assert read_target("  ") is None


@pytest.mark.parametrize(
    ("target", "printed"),
    [
        (quantity("≥", "98", "%"), "≥98.00(%)"),
        (quantity("", "985", "米"), "985.00(米)"),
        (quantity("=", "0.125", None), "=0.125"),
    ],
)
def test_a_target_is_printed_with_two_decimals_and_its_unit_in_brackets(
    target: QuantitativeTarget, printed: str
) -> None:
    assert str(target) == printed
    assert read_target(printed) == target


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ("不低于九成", quantity("≥", "90", "%")),
        ("一千五百人次", quantity("", "1500", "人次")),
        ("至少两次", quantity("≥", "2", "次")),
        ("不超过3%", quantity("≤", "3", "%")),
        ("百分之九十五以上", quantity("≥", "95", "%")),
    ],
)
def test_spoken_quantities(said: str, target: QuantitativeTarget) -> None:
    assert read_spoken_quantity(said) == target


@pytest.mark.parametrize(
    ("breath", "name", "target"),
    [
        ("满意度不低于九成", "满意度", "≥90.00(%)"),
        ("印刷品完成率>=95%", "印刷品完成率", "≥95.00(%)"),
        ("培训 1500 人", "培训", "1500.00(人)"),
        ("督导抽查数 ≥48家", "督导抽查数", "≥48.00(家)"),
        ("督导抽查数≥４８（家）", "督导抽查数", "≥48.00(家)"),
        ("2、参加培训人数：不少于一千五百人", "参加培训人数", "≥1500.00(人)"),
        ("2024年培训班 10 期", "2024年培训班", "10.00(期)"),
        ("房屋修缮工作完成及时性 及时", "房屋修缮工作完成及时性", "及时"),
        ("调查报告应用情况：均得到应用", "调查报告应用情况", "均得到应用"),
        ("数量指标\t督导抽查数\t≥48.00(家)", "督导抽查数", "≥48.00(家)"),
        ("经费节约率 3%-5%", "经费节约率", "3%-5%"),
        ("服务期 3-5天", "服务期", "3-5天"),
        ("完成率 95%~98%", "完成率", "95%~98%"),
        ("增长率 5%—10%", "增长率", "5%—10%"),
        ("师生比例 1:3", "师生比例", "1:3"),
        ("增长率 -5%", "增长率", "-5.00(%)"),
        ("R&D <x> [2024] 完成率 =100%", "R&D <x> [2024] 完成率", "=100.00(%)"),
    ],
)
def test_an_indicator_in_one_breath(breath: str, name: str, target: str) -> None:
    read = read_breath(breath)
    assert (read.name, str(read.target)) == (name, target)


def test_a_target_without_a_name_and_a_name_without_a_target_are_told_apart() -> None:
    assert read_breath("≥90.00 (%)").name == ""
    assert read_breath("督导抽查数").target is None


@pytest.mark.parametrize(
    ("dimension", "said", "sign"),
    [
        (Dimension.QUANTITY, "1500人", "≥"),
        (Dimension.QUALITY, "100%", "="),
        (Dimension.QUALITY, "0次", "="),
        (Dimension.ECONOMIC_COST, "1800元/人", "≤"),
        (Dimension.TIMELINESS, "3天", "≤"),
        (Dimension.QUANTITY, "=48家", "="),
    ],
)
def test_a_number_said_without_a_sign_gets_the_usual_one(dimension: Dimension, said: str, sign: str) -> None:
    target, _ = with_usual_comparator(read_spoken_quantity(said), dimension)
    assert isinstance(target, QuantitativeTarget)
    assert target.comparator is Comparator(sign)


@given(st.text(max_size=40))
def test_no_text_makes_target_reading_fail(text: str) -> None:
    assert (read_target(text) is None) == (not text.strip())
    assert isinstance(read_breath(text).name, str)


@given(
    st.sampled_from(["", *[sign.value for sign in Comparator]]),
    st.decimals(min_value=0, max_value=10**9, places=3),
    st.sampled_from(["%", "家", "人次", "元/人", "平方米", "个工作日", None]),
)
def test_every_quantity_is_read_back_as_it_was_printed(sign: str, number: Decimal, unit: str | None) -> None:
    target = quantity(sign, str(number), unit)
    assert read_target(str(target)) == target
