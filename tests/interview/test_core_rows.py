"""Rows on offer under a 二级指标 where nothing stands: the core measures of the project's field, and that it is on time."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from drafter.declaration import Dimension, Indicator
from drafter.interview import AnswerSource, Ask, Interview, Take
from drafter.interview.answers.answer_book import Prefill
from drafter.language.targets import read_target
from tests.interview.telling import AMOUNTS, QUALITY, TIME, project, rows, told
from tests.interview.walking import begun


def row(dimension: Dimension, name: str, target: str) -> Indicator:
    return Indicator.under(dimension, name, read_target(target))


CORE = {
    Dimension.QUALITY: (
        row(Dimension.QUALITY, "出水水质达标率", "≥100%"),
        row(Dimension.QUALITY, "污泥无害化处置率", "=100%"),
    ),
    Dimension.QUANTITY: (row(Dimension.QUANTITY, "污水处理量", "≥1万吨"),),
}


def in_field(interview: Interview, heard: list[tuple[str, str, str]] | None = None) -> Interview:
    """With a field of its own, which hears what a project says of itself."""

    def core(name: str, unit: str, words: str) -> Mapping[Dimension, tuple[Indicator, ...]]:
        if heard is not None:
            heard.append((name, unit, words))
        return CORE

    return replace(interview, core=core)


def offer(interview: Interview, group: str) -> Prefill | None:
    turn = interview.jump_to(group).turn()
    assert isinstance(turn, Ask)
    return turn.prefill


def names(found: Prefill | None) -> list[str | None]:
    assert found is not None
    assert isinstance(found.value, tuple)
    return [entry.value.name for entry in found.value]  # type: ignore[union-attr]


def test_what_a_field_cannot_do_without_is_on_offer_with_its_ground() -> None:
    found = offer(in_field(project(project_kinds=[])), QUALITY)
    assert names(found) == ["出水水质达标率", "污泥无害化处置率"]
    assert found is not None
    assert (found.source, found.remark) == (AnswerSource.USUAL, "这类项目一般都写")
    taken = in_field(project(project_kinds=[])).jump_to(QUALITY).reply(Take())
    assert rows(taken, QUALITY) == ["出水水质达标率 ≥100.00(%)", "污泥无害化处置率 =100.00(%)"]


def test_a_field_is_told_by_name_unit_tasks_and_purpose() -> None:
    heard: list[tuple[str, str, str]] = []
    at = told(project(purpose="为改善水质"), implementing_agency="某水务中心")
    offer(in_field(at, heard), QUALITY)
    assert heard[0] == ("创业培训经费", "某水务中心", "督导抽查\n印刷宣传资料\n为改善水质")


def test_where_rows_stand_already_nothing_is_on_offer() -> None:
    typed = in_field(told(project(), **{QUALITY: "合格率 ≥95%"}))
    assert offer(typed, QUALITY) is None
    by_task = in_field(project(tasks=["督导抽查 48 家"], project_kinds=[]))
    assert offer(by_task, AMOUNTS) is None
    assert names(offer(by_task, QUALITY)) == ["出水水质达标率", "污泥无害化处置率"]


SOCIAL = "indicators.社会效益指标"
EFFECT = {
    Dimension.SOCIAL: (
        row(Dimension.SOCIAL, "道路照明达标率", "≥95%"),
        row(Dimension.SOCIAL, "触电责任事故发生次数", "=0次"),
    )
}


def with_safety_alone(*effects: Indicator) -> Interview:
    """A project whose purpose promises that nothing bad happens, in a field of these benefits."""
    at = project(purpose="为保障出行，交通责任事故控制在0起", project_kinds=[])
    assert [str(one.indicator.target) for one in at.rows() if one.question_id == SOCIAL] == ["≤0.00(起)"]
    return replace(at, core=lambda *_: {Dimension.SOCIAL: effects})


def test_that_nothing_bad_happens_is_no_effect_yet() -> None:
    at = with_safety_alone(*EFFECT[Dimension.SOCIAL])
    assert names(offer(at, SOCIAL)) == ["道路照明达标率"]
    taken = at.jump_to(SOCIAL).reply(Take())
    assert [one.partition(" ")[0] for one in rows(taken, SOCIAL)] == ["交通责任事故起数", "道路照明达标率"]
    assert offer(taken, SOCIAL) is None


def test_what_only_says_once_more_that_nothing_happens_is_not_on_offer() -> None:
    assert offer(with_safety_alone(EFFECT[Dimension.SOCIAL][1]), SOCIAL) is None


def test_where_a_person_told_a_benefit_no_other_is_on_offer() -> None:
    at = told(with_safety_alone(*EFFECT[Dimension.SOCIAL]), **{"indicators.生态效益指标": "年节电量 ≥3万千瓦时"})
    assert offer(at, SOCIAL) is None


def test_what_any_work_of_a_kind_is_good_for_leaves_room_for_the_effect_of_the_field() -> None:
    at = replace(told(project(), training__outcome=["取得证书的比例"]), core=lambda *_: EFFECT)
    assert rows(at, SOCIAL) == ["参训学员取得证书比例 ≥80.00(%)"]
    assert names(offer(at, SOCIAL)) == ["道路照明达标率", "触电责任事故发生次数"]


def test_what_stands_under_another_head_is_not_on_offer_again() -> None:
    at = in_field(told(project(), **{"indicators.社会效益指标": "出水水质达标率 ≥100%"}))
    assert names(offer(at, QUALITY)) == ["污泥无害化处置率"]


def test_without_tasks_nothing_is_sure() -> None:
    assert offer(in_field(begun()), QUALITY) is None
    assert offer(begun(), TIME) is None


@pytest.mark.parametrize(
    ("tasks", "name"),
    [
        (["督导抽查 48 家", "印刷资料 300 册"], "督导抽查完成及时率"),
        (["宣传活动 24 场", "改造投放点 62 个，每个4.2万元"], "投放点改造完成及时率"),
        (["国土空间总体规划和专项规划实施情况评估 1 次", "走访"], "走访完成及时率"),
        (["国土空间总体规划和专项规划实施情况评估 1 次"], "年度工作任务完成及时率"),
    ],
)
def test_that_it_is_on_time_is_on_offer_named_by_what_is_done(tasks: list[str], name: str) -> None:
    found = offer(project(tasks=tasks, project_kinds=[]), TIME)
    assert names(found) == [name]
    assert found is not None
    assert [str(entry.value.target) for entry in found.value] == ["=100.00(%)"]  # type: ignore[union-attr]


def test_a_task_that_tells_no_amount_is_done_on_time_at_least() -> None:
    tasks = ["督导抽查 48 家", "印刷资料", "支付路灯电费", "公共区域保洁"]
    rows = ["督导抽查完成及时率", "资料印刷按期完成率", "路灯电费按期支付率"]
    assert names(offer(project(tasks=tasks, project_kinds=[]), TIME)) == rows


def test_a_day_that_a_task_tells_is_enough_of_timeliness() -> None:
    at = project(tasks=["督导抽查 48 家", "11月底前完成验收"], project_kinds=[])
    assert rows(at, TIME) == ["项目完成时间 11月底前"]
    assert offer(at, TIME) is None


@pytest.mark.parametrize(
    ("name", "tasks", "accepted"),
    [
        ("应急广播体系建设项目", ["安装室外音柱 730 组", "联调演练 2 次"], ["应急广播体系建设验收合格率"]),
        ("心理服务经费", ["购置沙盘 12 套"], ["沙盘购置验收合格率"]),
        ("心理服务经费", ["心理咨询 120 人次"], None),
    ],
)
def test_what_is_bought_or_built_is_accepted(name: str, tasks: list[str], accepted: list[str] | None) -> None:
    prefill = offer(told(begun(), fiscal_year="2025", project_name=name, tasks=tasks, project_kinds=[]), QUALITY)
    offered = prefill.value if prefill is not None else None
    names = [entry.value.name for entry in offered] if isinstance(offered, tuple) else None  # type: ignore[union-attr]
    assert names == accepted
