"""Verbs in the names of tasks."""

import pytest

from drafter.language.speech.verbs import does_something, leading_verb, verb_behind, without_empty_verbs

WHOLE = """
    检测设备 培训教材 监测站点 开发区道路 发布会 接待室 推广活动 改造工程 展览馆免费开放 建成区公园 保护区道路 印刷品 示范区绿地
    购置税 购买力调查 买卖合同 印证材料 登记站 承载业务系统 带动就业 服务企业 处置场 组织机构代码 办公用品 搞活市场
    修复性司法 采购员 污泥无害化处置 筛查人员业务培训 拆除违法建设 村级防疫员劳务补助 聘请专家评审 社区服务中心
"""


@pytest.mark.parametrize("name", WHOLE.split())
def test_what_only_looks_like_verb_and_object_stays_as_it_is(name: str) -> None:
    assert verb_behind(without_empty_verbs(name)) == (name, "")


@pytest.mark.parametrize(
    ("text", "thing", "verb"),
    [
        ("购置检测设备", "检测设备", "购置"),
        ("维修设备", "设备", "维修"),
        ("维修会议室", "会议室", "维修"),
        ("编印统计年鉴", "统计年鉴", "编印"),
        ("清淤疏浚河道", "河道", "清淤疏浚"),
        ("印刷、发放宣传资料", "宣传资料", "印刷发放"),
        ("新建（改建）公厕", "公厕", "新建改建"),
        ("支付聘用人员工资", "聘用人员工资", "支付"),
        ("市图书馆采购图书", "图书", "采购"),
        ("第一、第二污水处理厂处理生活污水", "生活污水", "处理"),
        ("无害化处理病死猪", "病死猪", "无害化处理"),
        ("资助科研项目", "科研项目", "资助"),
        ("培训教师", "教师", "培训"),
        ("整理馆藏档案", "馆藏档案", "整理"),
    ],
)
def test_a_verb_goes_behind_its_thing(text: str, thing: str, verb: str) -> None:
    assert verb_behind(text) == (thing, verb)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("组织开展安全检查", "安全检查"),
        ("持续深入推进殡葬改革宣传", "殡葬改革宣传"),
        ("免费开放", "免费开放"),
        ("组织部干部培训", "组织部干部培训"),
    ],
)
def test_verbs_that_say_nothing_are_left_out(text: str, bare: str) -> None:
    assert without_empty_verbs(text) == bare


@pytest.mark.parametrize(
    ("text", "does"), [("发放慰问品", True), ("考核", True), ("培训机构", False), ("投放点", False)]
)
def test_what_does_something(text: str, *, does: bool) -> None:
    assert does_something(text) is does


def test_no_verb_before_a_noun_that_is_made_of_it() -> None:
    assert leading_verb("展览馆") == ""
    assert leading_verb("维修站房") == "维修"
