"""Tasks out of pasted tables and lists."""

import pytest

from drafter.language.task_parts import read_task
from drafter.language.task_table import tasks_in

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
UNHEADED = "1\t智能回收箱购置\t台\t40\t2.6\t104\n2\t宣传活动\t场\t24\t0.5\t12\n"


@pytest.mark.parametrize(
    ("pasted", "tasks"),
    [
        (TABBED, ["改造垃圾分类投放点 62个，单价4.2万元/个，10月底前", "购置智能回收箱 40台，单价2.6万元/台，9月底前"]),
        (BARRED, ["笔记本电脑采购 20台，单价5800元", "打印机采购 5台，单价2200元"]),
        (SPACED, ["农村公路养护 320公里", "危桥改造 12座"]),
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


def test_a_row_of_a_table_is_read_with_amount_price_and_date() -> None:
    task = read_task(tasks_in(TABBED)[0])
    assert [str(one.amount) for one in task.counted] == ["62.00(个)"]
    assert [str(one.limit) for one in task.prices] == ["≤4.20(万元/个)"]
    assert task.by_when == "10月底前"
    assert str(read_task(tasks_in(BARRED)[0]).prices[0].limit) == "≤5800.00(元/台)"
