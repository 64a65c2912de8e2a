"""Realistic forms out of nothing: objects of an independent vocabulary, measured as forms measure.

The same seed gives the same forms. Words are drawn by rank, a few very often and ever new ones rarely, so that distinct
names grow with the number of forms as they do in life: 100 forms of 20 rows give about 1,800 distinct names, 1,000
about 17,000, 10,000 about 127,000, 100,000 about 759,000.
"""

from collections.abc import Iterator
from random import Random

from drafter.bank import LearnedForm, LearnedRow
from drafter.declaration import Comparator, QuantitativeTarget

_SIGNS = (
    "东南西北中上下前后左右大小高低新旧长短平安和兴隆昌盛福寿康宁春夏秋冬山水江河湖海林木花草田园石玉金银铜铁风云雨雪"
    "日月星光明亮清静红黄蓝绿青紫白黑龙凤鸟鱼马牛羊家国民生学工农商文武医药车船路桥楼台门窗灯火电气油煤粮棉布纸笔书画"
)
_THINGS = (
    *("道路", "桥梁", "河道", "水库", "林地", "绿地", "公园", "路灯", "管网", "泵站", "校舍", "食堂", "图书", "档案"),
    *("设备", "车辆", "系统", "网站", "数据", "标识", "展品", "藏品", "场馆", "病房", "药品", "疫苗", "种苗", "农田"),
)
_WORK = (
    *("养护", "巡查", "清淤", "改造", "维修", "采购", "监测", "检测", "登记", "普查", "培训", "宣传", "评审", "验收"),
    *("更新", "修剪", "消毒", "运输", "安装", "保洁", "测绘", "鉴定", "印制", "配送", "租赁", "回访", "抽检", "整治"),
)
_AMOUNTS = (("数量", "个"), ("次数", "次"), ("面积", "平方米"), ("人次", "人次"), ("份数", "份"), ("长度", "公里"))
_RATES = {
    "质量指标": ("验收合格率", "质量达标率", "一次通过率", "资料完整率", "差错率"),
    "时效指标": ("完成及时率", "按时完成率", "响应及时率", "拨付及时率"),
    "社会效益指标": ("知晓率", "覆盖率", "使用率", "投诉下降率"),
    "服务对象满意度指标": ("满意度", "使用人员满意度", "群众满意度"),
}
ROWS = 20


def synthetic_forms(count: int, seed: int = 1, first: int = 0) -> Iterator[LearnedForm]:
    """So many forms of as many projects; each depends on its number alone, so that parts can be made anywhere."""
    return (_form(number, Random(seed * 1_000_003 + number)) for number in range(first, first + count))  # noqa: S311  no secret hangs on it


def _form(number: int, chance: Random) -> LearnedForm:
    mine = [_object(chance) for _ in range(5)]
    rows: list[LearnedRow] = []
    for name in mine:
        ending, unit = chance.choice(_AMOUNTS)
        rows.append(_row(len(rows), "产出指标", "数量指标", name + ending, chance.randrange(1, 900), unit))
    while len(rows) < ROWS:
        dimension = chance.choice(sorted(_RATES))
        ending = chance.choice(_RATES[dimension])
        share = chance.choice((80, 85, 90, 95, 98, 100, 100))
        kind = "产出指标" if dimension in ("质量指标", "时效指标") else "效益指标"
        rows.append(_row(len(rows), kind, dimension, chance.choice(mine) + ending, share, "%"))
    return LearnedForm(
        agency=f"{_word(_rank(chance))}第{number % 300}管理所",
        year=2020 + number % 6,
        project=f"{mine[0]}经费",
        nature="经常性专项业务费",
        category="特定目标类",
        file=f"{number // 50}.docx",
        form=number % 50 + 1,
        rows=tuple(rows),
    )


def _object(chance: Random) -> str:
    """Where, what, and what is done with it."""
    place = f"{_word(_rank(chance))}{chance.choice('区县镇乡村路')}" if chance.random() < 0.6 else ""
    thing = chance.choice(_THINGS) if chance.random() < 0.5 else _word(_rank(chance))
    return f"{place}{thing}{chance.choice(_WORK)}"


def _rank(chance: Random) -> int:
    """1 most often; a rank is drawn about as often as it is high, without end."""
    return int(chance.paretovariate(0.7))


def _word(rank: int) -> str:
    """Two or three characters for a rank."""
    signs, rank = "", rank % 1_000_000_007
    while rank or len(signs) < 2:
        rank, place = divmod(rank * 31 + 7 if len(signs) < 1 else rank, len(_SIGNS))
        signs += _SIGNS[place]
        if len(signs) == 3:
            break
    return signs


def _row(place: int, kind: str, dimension: str, name: str, quantity: int, unit: str) -> LearnedRow:
    target = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=quantity, unit=unit)
    return LearnedRow(row=place + 1, type=kind, dimension=dimension, name=name, target=target)
