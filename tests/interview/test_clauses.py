"""A row of the form as a clause of the goal: what it measures and the number; what has no number says nothing."""

import pytest

from drafter.declaration import Dimension, Indicator
from drafter.interview.derived.clauses import clause_of, satisfaction_clauses
from drafter.language.targets import read_target
from tests.interview.telling import project, told

SATISFIED = Dimension.BENEFICIARY_SATISFACTION


def row(name: str, target: str, dimension: Dimension = Dimension.QUANTITY) -> Indicator:
    return Indicator.under(dimension, name, read_target(target))


@pytest.mark.parametrize(
    ("name", "target", "clause"),
    [
        ("出水水质达标率", "≥100%", "出水水质达标率达到100%"),
        ("资金到位率", "=100%", "资金到位率达到100%"),
        ("培训合格率", "≥95%", "培训合格率达到95%以上"),
        ("知晓率", "90%", "知晓率达到90%以上"),
        ("投诉率", "<1%", "投诉率控制在1%以内"),
        ("宫颈癌筛查人数", "≥1.2万人", "宫颈癌筛查人数达到1.2万人以上"),
        ("就业率", "由82%提高到85%", "就业率由82%提高到85%"),
        ("办件时间", "由5天缩短到3天", "办件时间由5天缩短到3天"),
        ("响应时间", "≤30分钟", "响应时间控制在30分钟以内"),
        ("有效投诉", "≤3件", "有效投诉控制在3件以内"),
    ],
)
def test_a_number_is_told_with_what_it_measures(name: str, target: str, clause: str) -> None:
    assert clause_of(row(name, target)) == clause


@pytest.mark.parametrize(
    ("name", "target", "clause"),
    [
        ("安全责任事故发生次数", "=0次", "不发生安全责任事故"),
        ("安全责任事故发生次数", "0次", "不发生安全责任事故"),
        ("疫情暴发起数", "≤0起", "不发生疫情暴发"),
        ("重大舆情", "=0起", "重大舆情为0起"),
        ("群众上访", "0件", "群众上访为0件"),
        ("漏检件数", "=0件", "不发生漏检的情况"),
        ("错案发生件数", "=0件", "不发生错案"),
        ("古树名木因管护不善死亡株数", "=0株", "不发生古树名木因管护不善死亡的情况"),
    ],
)
def test_none_at_all_does_not_happen(name: str, target: str, clause: str) -> None:
    assert clause_of(row(name, target)) == clause


@pytest.mark.parametrize(
    ("name", "target", "clause"),
    [
        ("总成本", "≤462.07万元", "总成本控制在462.07万元以内"),
        ("项目总成本控制数", "≤4620700元", "总成本控制在462.07万元以内"),
        ("购置单价", "≤26000元/台", "购置单价控制在2.6万元/台以内"),
        ("单位造价", "≤40万元/公里", "单位造价控制在40万元/公里以内"),
        ("补助标准", "≤5元/生·天", "补助标准控制在5元/生·天以内"),
        ("成本节约额", "≥5万元", "成本节约额达到5万元以上"),
    ],
)
def test_money_is_told_in_the_unit_in_which_people_tell_it(name: str, target: str, clause: str) -> None:
    assert clause_of(row(name, target)) == clause


@pytest.mark.parametrize(
    ("name", "target", "clause"),
    [
        ("项目完成时间", "10月底前", "于10月底前全部完成"),
        ("工作完成时限", "2025年6月30日前", "于2025年6月30日前全部完成"),
        ("路面大修完成时间", "11月30日前", "路面大修于11月30日前完成"),
    ],
)
def test_a_day_is_told_with_what_is_done_by_then(name: str, target: str, clause: str) -> None:
    assert clause_of(row(name, target, Dimension.TIMELINESS)) == clause


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("服务能力", "有所提高"),
        ("办结时间", "全年"),
        ("及时性", "及时"),
        ("", "≥5个"),
        ("主要指标", "好于上年"),
        ("受理数", "≥0件"),
    ],
)
def test_what_has_no_number_or_no_name_says_nothing(name: str, target: str) -> None:
    assert clause_of(row(name, target)) is None


def test_a_row_whose_target_is_still_missing_says_nothing() -> None:
    assert clause_of(Indicator.under(Dimension.QUANTITY, "抽查数", None)) is None


def test_those_who_are_content_to_the_same_degree_are_told_together() -> None:
    asked = [("学员满意度", "≥90%"), ("家长满意度", "≥90%"), ("企业满意率", "≥85%")]
    rows = [row(name, target, SATISFIED) for name, target in asked]
    assert list(satisfaction_clauses(rows)) == ["学员、家长满意度均达到90%以上", "企业满意度达到85%以上"]
    assert (
        list(satisfaction_clauses([row("投诉办结情况", "≥90%", SATISFIED), row("学员满意度", "满意", SATISFIED)])) == []
    )


def test_the_goal_tells_the_rows_in_the_order_days_quality_cost_effects_satisfaction() -> None:
    at = told(
        project(),
        **{
            "indicators.服务对象满意度指标": "学员满意度 ≥90%",
            "indicators.社会效益指标": "就业率 由82%提高到85%\n影响力 有所扩大",
            "indicators.经济成本指标": "总成本 ≤46万元",
            "indicators.质量指标": "合格率 ≥95%\n优良率 ≥30%",
            "indicators.时效指标": "项目完成时间 11月底前",
        },
    )
    assert str(at.drafted_goal()).endswith(
        "\n以上工作于11月底前全部完成，确保合格率达到95%以上，优良率达到30%以上，总成本控制在46万元以内。\n"
        "通过项目实施，就业率由82%提高到85%，学员满意度达到90%以上。"
    )
