"""Tasks out of pasted tables and lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.task.parts import read_task
from drafter.language.task.table import tasks_in

TABBED = """序号\t任务内容\t单位\t数量\t单价（万元）\t合计（万元）\t完成时间
1\t改造垃圾分类投放点\t个\t62\t4.2\t260.4\t10月底
2\t购置智能回收箱\t台\t40\t2.6\t104\t9月底前
\t合计\t\t\t\t364.4\t
"""
BARRED = """| 序号 | 项目名称 | 数量 | 单价(元) | 金额(元) | 备注 |
|---|---|---|---|---|---|
| 1 | 笔记本电脑采购 | 20台 | 5800 | 116000 | 国产 |
| 2 | 打印机采购 | 5台 | 2200 | 11000 | |
| 合计 | | | | 127000 | |
"""
SPACED = """序号 工作任务 数量 单位 金额（万元）
1 农村公路养护 320 公里 960
2 危桥改造 12 座 1800
合计 2760
"""
BOUGHT = """序号\t采购项目名称\t规格型号\t单位\t数量\t单价（元）\t金额（元）
1\t台式计算机\ti5/16G/512G\t台\t30\t5200\t156000
2\t\t\t\t\t\t
合 计\t\t\t\t30\t\t156000
"""
GAPS = """序号  工作内容  工程量  单位  单价（万元）  合价（万元）
1  河道清淤  12  公里  35  420
    合计        420
"""
GOALS = """任务名称 | 目标值 | 单价 | 完成时限
老旧小区改造 | 24个 | 120万元/个 | 2027年11月底前
"""
PER_HEAD = "序号\t工作任务及内容\t数量\t单价（元/人）\t合计\n1\t残疾人托养\t320\t15000\t480万"
GROUPED = "项目\t内容\t数量\t单位\n道路\t沥青罩面\t3.2\t公里\n道路\t人行道改造\t5600\t平方米"
UNHEADED = "1\t智能回收箱购置\t台\t40\t2.6\t104\n2\t宣传活动\t场\t24\t0.5\t12\n"


@pytest.mark.parametrize(
    ("pasted", "tasks"),
    [
        (TABBED, ["改造垃圾分类投放点 62个，单价4.2万元/个，10月底前", "购置智能回收箱 40台，单价2.6万元/台，9月底前"]),
        (BARRED, ["笔记本电脑采购 20台，单价5800元", "打印机采购 5台，单价2200元"]),
        (SPACED, ["农村公路养护 320公里", "危桥改造 12座"]),
        (BOUGHT, ["采购台式计算机 30台，单价5200元/台"]),
        (GAPS, ["河道清淤 12公里，单价35万元/公里"]),
        (GOALS, ["老旧小区改造 24个，单价120万元/个，2027年11月底前"]),
        (PER_HEAD, ["残疾人托养 320人，单价15000元/人"]),
        (GROUPED, ["沥青罩面 3.2公里", "人行道改造 5600平方米"]),
        ("名称,数量,单位\n电脑,20,台\n", ["电脑 20台"]),
        ("工作任务：1.开展普法宣传20场；2.调解纠纷300件。", ["开展普法宣传20场", "调解纠纷300件"]),
        (UNHEADED, ["智能回收箱购置 40台", "宣传活动 24场"]),
        (
            "主要任务：\n1. 道路保洁 120 万平方米；\n2. 绿地养护 260 万平方米。",
            ["道路保洁 120 万平方米", "绿地养护 260 万平方米"],
        ),
        ("购置电脑 20 台；印制手册 3000 册", ["购置电脑 20 台", "印制手册 3000 册"]),
        ("改造投放点 62 个。每个不超过 4.2万元。", ["改造投放点 62 个。每个不超过 4.2万元"]),
        ("", []),
        ("改造投放点 62 个", ["改造投放点 62 个"]),
    ],
)
def test_tasks_of_a_pasted_text(pasted: str, tasks: list[str]) -> None:
    assert tasks_in(pasted) == tasks


@given(st.text(alphabet="序号名称数量 单位\t|,，1234合计台个电脑万元（）：；\n-", max_size=200))
def test_any_pasted_text_is_taken_apart(pasted: str) -> None:
    assert all(task.strip() for task in tasks_in(pasted))


def test_a_row_of_a_table_is_read_with_amount_price_and_date() -> None:
    task = read_task(tasks_in(TABBED)[0])
    assert [str(one.amount) for one in task.counted] == ["62.00(个)"]
    assert [str(one.limit) for one in task.prices] == ["≤4.20(万元/个)"]
    assert task.by_when == "10月底前"
    assert str(read_task(tasks_in(BARRED)[0]).prices[0].limit) == "≤5800.00(元/台)"


def test_a_cell_with_a_break_does_not_tear_its_row() -> None:
    pasted = '任务名称\t工作量\t备注\n督导抽查\t"50\n家"\t"每季度\n一次"\n印刷宣传资料\t2000份\t'
    assert tasks_in(pasted) == ["督导抽查 50家", "印刷宣传资料 2000份"]
