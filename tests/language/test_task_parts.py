"""A task line and its parts."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.declaration.decimals import plain
from drafter.language.task_parts import read_task

PARTS = [
    (
        "改造垃圾分类投放点 62 个（含雨棚、洗手池、照明） 每个不超过 4.2万元",
        ["改造垃圾分类投放点 62.00(个)"],
        ["≤4.20(万元/个)"],
    ),
    ("购置智能回收箱 40 台 每台不超过2.6万元", ["购置智能回收箱 40.00(台)"], ["≤2.60(万元/台)"]),
    ("改造 62 个投放点（含雨棚、洗手池）", ["改造投放点 62.00(个)"], []),
    ("举办讲座6场、展览2场，参观5000人次", ["举办讲座 6.00(场)", "展览 2.00(场)", "参观 5000.00(人次)"], []),
    ("检测水样（原水、出厂水）1200份", ["检测水样（原水、出厂水） 1200.00(份)"], []),
    ("公路养护（国道120公里、省道85公里）", ["国道养护 120.00(公里)", "省道养护 85.00(公里)"], []),
    ("公路养护：国道120公里，省道85公里", ["国道养护 120.00(公里)", "省道养护 85.00(公里)"], []),
    ("绿化养护120万平方米（其中一级养护30万平方米）", ["绿化养护 120.00(万平方米)"], []),
    (
        "口蹄疫、高致病性禽流感、小反刍兽疫强制免疫 186 万头只",
        ["口蹄疫、高致病性禽流感、小反刍兽疫强制免疫 186.00(万头只)"],
        [],
    ),
    ("第一、第二污水处理厂处理生活污水 1825 万吨", ["第一、第二污水处理厂处理生活污水 1825.00(万吨)"], []),
    ("宫颈癌、乳腺癌免费筛查各 1.2 万人", ["宫颈癌筛查 1.20(万人)", "乳腺癌免费筛查 1.20(万人)"], []),
    ("买30台电脑和5台打印机", ["买电脑 30.00(台)", "买打印机 5.00(台)"], []),
    ("对10家企业和20家商户进行检查", ["对企业进行检查 10.00(家)", "对商户进行检查 20.00(家)"], []),
    ("购置图书 1.5 万册、报刊 260 种", ["购置图书 1.50(万册)", "购置报刊 260.00(种)"], []),
    ("维修12间教室、3处走廊", ["维修教室 12.00(间)", "维修走廊 3.00(处)"], []),
    ("开展企业统计培训 4 期 320 人", ["开展企业统计培训 4.00(期)", "开展企业统计培训 320.00(人)"], []),
    ("建设文化广场1个，面积300平方米", ["建设文化广场 1.00(个)", "建设文化广场面积 300.00(平方米)"], []),
    ("讲座3万2人次", ["讲座 32000.00(人次)"], []),
    ("慰问老人13万2千人次", ["慰问老人 132000.00(人次)"], []),
    ("采购防护服1,500套", ["采购防护服 1500.00(套)"], []),
    ("印制手册三千册", ["印制手册 3000.00(册)"], []),
    ("讲座每月1次共12次", ["讲座 12.00(次)"], []),
    ("简报编印每季度2期", ["简报编印 2.00(期/季度)"], []),
    ("每月开展河道巡查2次", ["开展河道巡查 2.00(次/月)"], []),
    ("监督检查不少于 12 次", ["监督检查 ≥12.00(次)"], []),
    ("租用云存储 900 TB", ["租用云存储 900.00(TB)"], []),
    ("为学生提供营养膳食补助31200人，补助标准5元/生·天", ["为学生提供营养膳食补助 31200.00(人)"], ["≤5.00(元/生·天)"]),
    ("营养膳食补助31200人 每人每天 5 元", ["营养膳食补助 31200.00(人)"], ["≤5.00(元/人·天)"]),
    ("购置电脑20台，单价 3800 元", ["购置电脑 20.00(台)"], ["≤3800.00(元/台)"]),
    ("培训 80 人，人均 1800元", ["培训 80.00(人)"], ["≤1800.00(元/人)"]),
    ("智能回收箱40台*2.6万元", ["智能回收箱 40.00(台)"], ["≤2.60(万元/台)"]),
    ("每台2.6万元购置回收箱40台", ["购置回收箱 40.00(台)"], ["≤2.60(万元/台)"]),
    ("购置云主机40台（每台每月300元）", ["购置云主机 40.00(台)"], ["≤300.00(元/台·月)"]),
    ("购置设备5台，合计 96 万元", ["购置设备 5.00(台)"], []),
    ("村卫生室补助 30 万元", [], []),
    ("资金96万元用于设备采购12台", ["设备采购 12.00(台)"], []),
    ("每人每年不低于80元的基本公共卫生服务 45 万人", ["基本公共卫生服务 45.00(万人)"], []),
    ("疫苗接种覆盖率达到95%", [], []),
    ("举办讲座3~5场", [], []),
]


@pytest.mark.parametrize(("line", "counted", "prices"), PARTS)
def test_amounts_and_prices_of_a_task(line: str, counted: list[str], prices: list[str]) -> None:
    task = read_task(line)
    assert [f"{one.what} {one.amount}" for one in task.counted] == counted
    assert [str(one.limit) for one in task.prices] == prices


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("采购A4纸 500 包，5G终端 30 台", [500, 30]),
        ("24小时热线值守 365 天", [365]),
        ("35至64岁妇女两癌筛查 1.2万人", [1.2]),
        ("第3届运动会 2 次", [2]),
        ("2026年预算编制", []),
        ("12345热线受理 120 万件", [120]),
        ("“12·4”宪法宣传 3 场", [3]),
        ("DN300给水管 5 公里", [5]),
        ("道路硬化 3 公里，宽 5 米，厚 20 厘米", [3]),
        ("开展3天培训班2期，每期50人", [2]),
        ("购置10吨洒水车2台", [2]),
        ("建设50座以上客车停车场2个", [2]),
        ("在12个乡镇开展宣传24场", [24]),
        ("小学1-3年级课后服务 1200 人", [1200]),
        ("2025—2027年规划编制 1 份", [1]),
        ("48小时内办结投诉 300 件", [300]),
    ],
)
def test_digits_that_say_something_else_are_no_amount(line: str, counted: list[float]) -> None:
    assert [float(one.amount.quantity) for one in read_task(line).counted] == counted


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("志愿者两三百人", "两三百人"),
        ("图书约200余册", "约200余册"),
        ("走访100多家企业", "100多家"),
        ("检查企业48至50家", "48至50家"),
        ("举办讲座几十场", "几十场"),
        ("购置设备一批", "一批"),
    ],
)
def test_what_is_no_single_number_is_doubted(line: str, words: str) -> None:
    task = read_task(line)
    assert task.doubts == (f"“{words}”不是一个确定的数，请写一个数",)
    assert task.counted == ()


@pytest.mark.parametrize(
    ("line", "by_when", "for_whom"),
    [
        ("6月底前完成改造 3 处", "6月底前", None),
        ("危桥改造 12 座，10月31日前完工", "10月31日前", None),
        ("每月5日前发放护林员工资 120 人", "每月5日前", None),
        ("汛期前清淤河道 12 公里", "汛期前", None),
        ("于11月底完成道路大修 3 公里", "11月底", None),
        ("为80岁以上老人发放高龄津贴 5600 人", None, "80岁以上老人"),
        ("面向中小企业开展培训 20 期", None, "中小企业"),
        ("为民服务中心改造 3 处", None, None),
        ("铺设给水管道 12 公里", None, None),
    ],
)
def test_by_when_and_for_whom(line: str, by_when: str | None, for_whom: str | None) -> None:
    task = read_task(line)
    assert (task.by_when, task.for_whom) == (by_when, for_whom)


_WORDS = """
    购置 改造 为 学生 提供 电脑 讲座 、 ， （ ） 每 人 台 个 万元 元 万 千 3 62 1.2 2026年 第 至 不超过 约 各 月 底前 和 的 两三百 次 共 /
"""
_PIECES = st.sampled_from([*_WORDS.split(), " ", "\t", "\n"])
_LINES = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=25).map("".join))


@given(_LINES)
def test_any_line_is_read_and_once_is_enough(line: str) -> None:
    task = read_task(line)
    assert read_task(task.text) == task


@given(_LINES)
def test_the_digits_of_an_amount_stand_in_the_text(line: str) -> None:
    task = read_task(line)
    digits = re.sub(r"\D", "", "".join(str(int(sign)) if sign.isdecimal() else "" for sign in task.text))
    spelled = re.search("[一二两三四五六七八九十百千万零〇]", task.text) is not None
    for one in [*(counted.amount for counted in task.counted), *(price.limit for price in task.prices)]:
        assert spelled or plain(one.quantity).replace(".", "").strip("0") in digits


def test_a_long_line_of_anything_is_read_at_once() -> None:
    hostile = [
        "督导" + " " * 50_000 + "5家",
        "约" * 50_000 + "5家",
        "（" * 20_000 + "5家" + "）" * 20_000,
        "每" * 400 + "5元",
        "改造" * 400 + "5处",
    ]
    start = time.perf_counter()
    for line in hostile:
        assert read_task(line).text
    assert time.perf_counter() - start < 2
