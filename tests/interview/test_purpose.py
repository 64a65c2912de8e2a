"""How the goal opens: 为 what is aimed at, 针对 what is the matter."""

import pytest

from drafter.interview.derived.purpose import opening_of
from drafter.language.measured_aims import measured_aims
from tests.interview.telling import project

AIMS = [
    ("提高劳动者技能水平", "为提高劳动者技能水平"),
    ("保持城区公共厕所干净整洁、正常开放", "为保持城区公共厕所干净整洁、正常开放"),
    ("把农业农村的底数摸清楚，给领导决策提供数据", "为摸清农业农村的底数，为领导决策提供数据"),
    ("让村里人每个月都能看上电影，丰富一下农村文化生活", "为丰富农村文化生活"),
    ("为提高出生人口素质", "为提高出生人口素质"),
    ("为了保障群众饮水安全", "为保障群众饮水安全"),
    ("进一步规范补贴培训", "为进一步规范补贴培训"),
    ("筑牢森林防火屏障", "为筑牢森林防火屏障"),
    ("巩固拓展脱贫攻坚成果同乡村振兴有效衔接", "为巩固拓展脱贫攻坚成果同乡村振兴有效衔接"),
    ("深化医药卫生体制改革", "为深化医药卫生体制改革"),
    ("满足居民就近阅读的需要。", "为满足居民就近阅读的需要"),
    ("治理农业面源污染", "为治理农业面源污染"),
    ("治理污染严重的河道", "为治理污染严重的河道"),
    ("救助困难群众，保障其基本生活", "为救助困难群众，保障其基本生活"),
    ("解决停车难的问题", "为解决停车难的问题"),
    ("缓解学位不足", "为缓解学位不足"),
    ("缓解停车难", "为缓解停车难"),
    ("补齐应急救援装备短板", "为补齐应急救援装备短板"),
    ("消除事故隐患", "为消除事故隐患"),
    ("防止耕地“非农化”", "为防止耕地“非农化”"),
    ("让群众少跑腿", "为让群众少跑腿"),
    ("保障农村群众喝上放心水", "为保障农村群众喝上放心水"),
    ("把雨情测得准、报得及时，为防汛调度提供依据", "为防汛调度提供依据"),
    ("了解全市居民健康状况", "为了解全市居民健康状况"),
    ("加快数字政府建设，提升治理能力", "为加快数字政府建设，提升治理能力"),
    ("保障机构正常运转；", "为保障机构正常运转"),
    ("丰富群众精神文化生活、", "为丰富群众精神文化生活"),
    ("提高服务质量，解决群众反映的问题", "为提高服务质量，解决群众反映的问题"),
    ("为群众办事不便的问题找出路", "为群众办事不便的问题找出路"),
    ("小事不出网格、大事不出社区", "为实现小事不出网格、大事不出社区"),
    ("巷子里路灯明亮、夜里出门不怕", "为使巷子里路灯明亮、夜里出门不怕"),
    ("春旱能增雨、夏天能防雹", "为使春旱能增雨、夏天能防雹"),
    ("打击不法行为", "为打击不法行为"),
    ("现有车床多数超过12年，三个人等一台，改善实训条件", "为改善实训条件"),
    ("讲好青石故事，去年接待观众38.7万人次", "为讲好青石故事"),
]
MATTERS = [
    ("水质监测能力不足", "针对水质监测能力不足的情况"),
    ("中心城区停车位不足，缓解停车难", "针对中心城区停车位不足的情况，为缓解停车难"),
    ("群众办事多头跑的问题突出", "针对群众办事多头跑的问题"),
    ("针对老旧小区设施老化的问题，改善居民居住条件", "针对老旧小区设施老化的问题，为改善居民居住条件"),
    ("针对部分群众看病难", "针对部分群众看病难的情况"),
    ("针对管网渗漏的情况，保障供水", "针对管网渗漏的情况，为保障供水"),
]
CASES = [
    ("道路破损严重，群众出行不便", "为解决道路破损严重、群众出行不便的问题"),
    ("基层医疗设备陈旧，影响诊疗", "为解决基层医疗设备陈旧、影响诊疗的问题"),
    ("设备已超期服役，存在安全隐患", "为解决设备已超期服役、存在安全隐患的问题"),
    ("因办公楼电梯老化，保障出行安全", "因办公楼电梯老化，为保障出行安全"),
    ("鉴于系统即将到期，需要续签", "因系统即将到期，需要续签"),
    ("由于冬春火险等级高", "因冬春火险等级高"),
    ("农村生活污水没有集中处理", "为解决农村生活污水没有集中处理的问题"),
    ("基层执法力量薄弱", "为解决基层执法力量薄弱的问题"),
    ("农产品滞销", "为解决农产品滞销的问题"),
]
MEASURED = [
    ("卫生厕所普及率从71%提到88%", "为提高卫生厕所普及率"),
    ("保障听障儿童受教育权利，听障儿童入园率由82%提高到85%", "为保障听障儿童受教育权利"),
    ("去年断水7次，居民用水不便，今年争取控制在2次以内", "为解决居民用水不便的问题"),
    ("上年误报41起，今年压到15起以内", "为减少误报起数"),
    ("森林火灾受害率控制在0.8‰以内，亮灯率提高到98%", "为控制森林火灾受害率、提高亮灯率"),
]
BY_ITSELF = [
    ("以人民为中心，办好民生实事", "以人民为中心，办好民生实事"),
    ("贯彻落实省委决策部署", "贯彻落实省委决策部署"),
]


@pytest.mark.parametrize(("told", "opening"), [*AIMS, *MATTERS, *CASES, *BY_ITSELF])
def test_a_purpose_opens_the_goal_as_a_sentence(told: str, opening: str) -> None:
    assert opening_of([told]) == opening
    assert str(project(purpose=told).drafted_goal()).startswith(f"{opening}，2025年通过")


@pytest.mark.parametrize(("told", "opening"), MEASURED)
def test_what_is_measured_is_told_with_its_number_among_the_effects(told: str, opening: str) -> None:
    goal = str(project(purpose=told).drafted_goal())
    assert goal.startswith(f"{opening}，2025年通过")
    assert all(aim.name in goal.removeprefix(opening) for aim in measured_aims(told))


def test_several_purposes_are_one_opening() -> None:
    assert opening_of(["提高技能", "改善民生。"]) == "为提高技能，改善民生"


@pytest.mark.parametrize(
    "told",
    [
        "羊长得壮、卖得出",
        "让孩子吃得好、吃不坏",
        "电脑太旧了，机房不能停",
        "我们这里都是木房子，一家挨一家，一家起火烧一片",
    ],
)
def test_speech_is_no_opening(told: str) -> None:
    assert opening_of([told]) == ""


@pytest.mark.parametrize("told", [[], [""], [" 。"], ["为"]])
def test_where_none_was_told_nothing_opens_the_goal(told: list[str]) -> None:
    assert opening_of(told) == ""


@pytest.mark.parametrize("opening", [opening for _, opening in (*AIMS, *MATTERS, *CASES, *BY_ITSELF)])
def test_who_tells_it_as_it_opens_is_told_the_same(opening: str) -> None:
    assert opening_of([opening]) == opening
