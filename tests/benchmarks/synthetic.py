"""Realistic forms out of nothing: objects of an independent vocabulary, measured as forms measure.

The same seed gives the same forms. Objects are made of a thing and what is done with it, so that distinct names grow
with the number of forms as they do in life: 7,000 forms give about 97,000 rows and 55,000 distinct names.
"""

from itertools import product
from random import Random

from drafter.bank import LearnedForm, LearnedRow
from drafter.declaration import Comparator, QuantitativeTarget

PLACES = ("城北", "城南", "江东", "江西", "高新区", "开发区", "老城区", "滨海", "山区", "湖区", "中心镇", "各街道")
THINGS = (
    *(
        "道路",
        "桥梁",
        "河道",
        "水库",
        "林地",
        "绿地",
        "公园",
        "路灯",
        "管网",
        "泵站",
        "校舍",
        "食堂",
        "图书",
        "档案",
        "设备",
    ),
    *(
        "车辆",
        "系统",
        "网站",
        "数据",
        "标识",
        "展品",
        "藏品",
        "场馆",
        "病房",
        "药品",
        "疫苗",
        "种苗",
        "农田",
        "渔港",
        "仓库",
    ),
)
WORK = (
    "养护",
    "巡查",
    "清淤",
    "改造",
    "维修",
    "采购",
    "监测",
    "检测",
    "登记",
    "普查",
    "培训",
    "宣传",
    "评审",
    "验收",
    "更新",
)
AMOUNTS = (("数量", "个"), ("次数", "次"), ("面积", "平方米"), ("人次", "人次"), ("份数", "份"), ("长度", "公里"))
RATES = {
    "质量指标": ("验收合格率", "质量达标率", "一次通过率", "资料完整率", "差错率"),
    "时效指标": ("完成及时率", "按时完成率", "响应及时率", "拨付及时率"),
    "社会效益指标": ("知晓率", "覆盖率", "使用率", "投诉下降率"),
    "服务对象满意度指标": ("满意度", "使用人员满意度", "群众满意度"),
}
ROWS = 14


def synthetic_forms(count: int, seed: int = 1) -> list[LearnedForm]:
    """So many forms of as many projects."""
    chance = Random(seed)  # noqa: S311  no secret hangs on it
    objects = [f"{place}{thing}{work}" for place, thing, work in product(PLACES, THINGS, WORK)]
    return [_form(number, chance, objects) for number in range(count)]


def _form(number: int, chance: Random, objects: list[str]) -> LearnedForm:
    mine = [_detailed(chance.choice(objects), chance) for _ in range(4)]
    rows: list[LearnedRow] = []
    for name in mine:
        ending, unit = chance.choice(AMOUNTS)
        rows.append(_row(len(rows), "产出指标", "数量指标", name + ending, chance.randrange(1, 900), unit))
    while len(rows) < ROWS:
        dimension = chance.choice(sorted(RATES))
        ending = chance.choice(RATES[dimension])
        share = chance.choice((80, 85, 90, 95, 98, 100, 100))
        kind = "产出指标" if dimension in ("质量指标", "时效指标") else "效益指标"
        rows.append(_row(len(rows), kind, dimension, chance.choice(mine) + ending, share, "%"))
    project = f"{mine[0]}经费{number}"
    return LearnedForm(
        agency=f"{chance.choice(PLACES)}第{number % 300}管理所",
        year=2020 + number % 6,
        project=project,
        nature="经常性专项业务费",
        category="特定目标类",
        file=f"{number // 50}.docx",
        form=number % 50 + 1,
        rows=tuple(rows),
    )


def _detailed(name: str, chance: Random) -> str:
    """Half of the objects say which of several they are."""
    return name if chance.random() < 0.5 else f"{chance.choice('甲乙丙丁戊己庚辛壬癸')}段{name}"


def _row(place: int, kind: str, dimension: str, name: str, quantity: int, unit: str) -> LearnedRow:
    target = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=quantity, unit=unit)
    return LearnedRow(row=place + 1, type=kind, dimension=dimension, name=name, target=target)
