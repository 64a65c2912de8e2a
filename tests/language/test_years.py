"""Which years of last year's words roll forward, and which stay what they are."""

import pytest

from drafter.language.years import YearKind, rolled, rolled_as, years_in

CASES = [
    # the budget year and its days roll
    ("2024年培训1500人", "2025年培训1500人"),
    ("项目实施贯穿2024年整个年度", "项目实施贯穿2025年整个年度"),
    ("2024年度工作，于2024年11月底前完成", "2025年度工作，于2025年11月底前完成"),
    ("2024年底前", "2025年底前"),
    ("2024-11-30前", "2025-11-30前"),
    ("2024年1月1日至2024年12月31日", "2025年1月1日至2025年12月31日"),
    ("2023年12月至2024年3月", "2024年12月至2025年3月"),
    ("2025年3月底前完成决算", "2026年3月底前完成决算"),
    ("二〇二四年完成改造", "二〇二五年完成改造"),
    ("二○二四年", "二○二五年"),
    ("24年底前完成", "25年底前完成"),
    ("截至24年6月", "截至25年6月"),
    ("春风行动（2024）", "春风行动（2025）"),
    ("24年培训1500人", "25年培训1500人"),
    ("确保24年全面完成", "确保25年全面完成"),
    ("力争在24年完成", "力争在25年完成"),
    # what belongs to a document, a standard, a plan or a school year stays
    ("按照沪府发〔2024〕12号", "按照沪府发〔2024〕12号"),
    ("沪财预[2024]5号", "沪财预[2024]5号"),
    ("沪财预（2024）5号", "沪财预（2024）5号"),
    ("根据2024年第3号公告", "根据2024年第3号公告"),
    ("落实《上海市2024年就业工作要点》，2024年完成", "落实《上海市2024年就业工作要点》，2025年完成"),
    ("执行GB/T 19001-2024标准", "执行GB/T 19001-2024标准"),
    ("目录（2024年版）", "目录（2024年版）"),
    ("2024—2026年行动计划", "2024—2026年行动计划"),
    ("2021—2023年度评定", "2021—2023年度评定"),
    ("2023至2024年规划", "2023至2024年规划"),
    ("2024学年", "2024学年"),
    ("2023-2024学年", "2023-2024学年"),
    ("2024级新生", "2024级新生"),
    # other years and amounts
    ("对2023年度资金开展审计", "对2023年度资金开展审计"),
    ("2022年11月建成", "2022年11月建成"),
    ("培训2024人", "培训2024人"),
    ("编号120245", "编号120245"),
    ("服役24年以上", "服役24年以上"),
    ("从业满24年", "从业满24年"),
    ("保修期24年", "保修期24年"),
    ("24年的历史", "24年的历史"),
    ("使用年限24年", "使用年限24年"),
    ("第24年", "第24年"),
    ("质保10年", "质保10年"),
    ("2024年以来", "2024年以来"),
    ("“十四五”规划（2021—2025年）", "“十四五”规划（2021—2025年）"),
    ("GB/T 2010", "GB/T 2010"),
    ("今年完成，比去年多", "今年完成，比去年多"),
    ("比去年增长5%", "比去年增长5%"),
]


@pytest.mark.parametrize(("then", "now"), CASES)
def test_each_year_by_what_it_is(then: str, now: str) -> None:
    assert rolled(then, 2024, 2025) == now


def test_a_form_of_the_same_year_stays_as_it_is() -> None:
    assert all(rolled(then, 2024, 2024) == then for then, _ in CASES)


def test_two_years_on_each_rolls_by_two() -> None:
    assert rolled("2024年度，于二〇二四年11月底前完成", 2024, 2026) == "2026年度，于二〇二六年11月底前完成"


def test_each_is_told_with_the_words_around_it_and_what_it_is() -> None:
    found = years_in("按沪府发〔2024〕12号，比上年多，2024年培训2024人", 2024, 2025)
    assert [(one.kind, one.becomes) for one in found] == [
        (YearKind.DOCUMENT, None),
        (YearKind.RELATIVE, None),
        (YearKind.BUDGET, "2025"),
        (YearKind.AMOUNT, None),
    ]
    assert found[2].around == "…2号，比上年多，2024年培训2024人"
    assert [one.rolled for one in found] == ["2025", None, "2025", "2025"], "a person may turn any of them"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("2025年培训，对2023年度资金审计", "2025年培训，对2023年度资金审计"),
        ("2024年培训，对2023年度资金审计", "2024年培训，对2023年度资金审计"),
        ("2025年培训，对2024年度资金审计", "2025年培训，对2024年度资金审计"),
        ("别的目标", "2025年培训，对2023年度资金审计"),
    ],
)
def test_beside_this_years_words_each_year_is_told_as_it_stands_there(told: str, wanted: str) -> None:
    assert rolled_as("2024年培训，对2023年度资金审计", 2024, 2025, told) == wanted
