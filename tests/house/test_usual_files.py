"""What ships as usual for kinds and fields is free of what reviewers send back."""

import re

import pytest

from drafter.bank.standard.core_indicators import core_of
from drafter.bank.standard.usual_deeds import rows_of_deed
from drafter.bank.standard.usual_indicators import PLACE, CoreIndicator, UsualIndicator, UsualKind
from drafter.declaration import Comparator, Dimension, Indicator, QualitativeTarget, QuantitativeTarget
from drafter.language.speech.sorts_of_words import is_spoken_name
from drafter.storage.places import usual_places
from drafter.storage.usual_indicators import read_usual_indicators

USUAL = read_usual_indicators(*usual_places().usual_indicators)
ON_TIME = re.compile(r"及时|按时|按期|准时|准点|时限")
RIGHTNESS = re.compile(r"(?:合格|准确|达标|优良)率$")
BAD = re.compile(r"事故|投诉|差错|案件数|疫情次数|失泄密|信访件数|舆情")
VERDICT = re.compile(r"得到|(?<!非)正常(?!使用率|率$)|扩大|促进|营造|符合(?!条件)|有效(?!率)|好于|逐步|到位(?!率)")
LONGEST_NAME = 20


def told(field: UsualKind, one: CoreIndicator) -> str:
    return f"{field.title}：{one.indicator.wording} {one.indicator.target}"


CORE = [(field, one) for field in USUAL.fields for one in field.core]


def test_core_measures_are_short_names_without_verdict_or_number() -> None:
    wrong = [
        told(field, one)
        for field, one in CORE
        if len(one.indicator.wording) > LONGEST_NAME
        or re.search(r"[0-9%，、；,]|满意", one.indicator.wording)
        or VERDICT.search(one.indicator.wording)
    ]
    assert wrong == []


def test_core_measures_stand_in_their_slots() -> None:
    wrong = [
        told(field, one)
        for field, one in CORE
        if (ON_TIME.search(one.indicator.wording) and one.indicator.dimension is not Dimension.TIMELINESS)
        or (RIGHTNESS.search(one.indicator.wording) and one.indicator.dimension is not Dimension.QUALITY)
        or (one.indicator.wording.endswith("完成率") and one.indicator.dimension is Dimension.QUALITY)
    ]
    assert wrong == []


def test_what_is_called_how_often_counts_in_times() -> None:
    counted = [
        (field, one)
        for field, one in CORE
        if one.indicator.wording.endswith("次数") and one.indicator.target is not None
    ]
    wrong = [told(field, one) for field, one in counted if getattr(one.indicator.target, "unit", "次") != "次"]
    assert wrong == []


def test_core_targets_are_such_as_can_be_reached_and_counted() -> None:
    def sound(one: CoreIndicator) -> bool:
        name, target = one.indicator.wording, one.indicator.target
        assert isinstance(target, QuantitativeTarget)
        share = target.unit in ("%", "‰")
        if name.endswith(("率", "比例", "占比", "密度")) != share or not target.unit:
            return False
        if share and target.comparator is Comparator.EXACTLY and target.quantity not in (0, 100):
            return False
        if share and not 0 <= target.quantity <= 100:
            return False
        good = not BAD.search(name) or name.endswith("率")
        return good or (target.comparator is Comparator.EXACTLY and target.quantity == 0)

    assert [told(field, one) for field, one in CORE if not sound(one)] == []


@pytest.mark.parametrize("field", USUAL.fields, ids=lambda field: field.title)
def test_a_core_has_quality_time_and_effect_each_measure_once(field: UsualKind) -> None:
    of = [one.indicator.dimension for one in field.core]
    assert of.count(Dimension.QUALITY) >= 2
    assert Dimension.TIMELINESS in of
    assert {Dimension.ECONOMIC, Dimension.SOCIAL, Dimension.ENVIRONMENTAL} & set(of)
    names = [one.indicator.wording for one in field.core]
    assert len(names) == len(set(names))


BENEFITS = (Dimension.ECONOMIC, Dimension.SOCIAL, Dimension.ENVIRONMENTAL)
COSTS = (Dimension.ECONOMIC_COST, Dimension.SOCIAL_COST, Dimension.ENVIRONMENTAL_COST, Dimension.OUTPUT_COST)
SHARE = re.compile(r"(?:(?<!效)率|比例|占比)$")
NO_BASE = re.compile(r"好于|上年|同比")
ROWS = [(kind, one) for kind in (*USUAL.kinds, *USUAL.fields) for one in kind.indicators]


def wording(kind: UsualKind, one: UsualIndicator) -> str:
    return f"{kind.title}：{one.dimension.value} {one.wording} {one.target or ''}"


def test_satisfaction_stands_in_its_slot_and_nothing_else() -> None:
    satisfaction = Dimension.BENEFICIARY_SATISFACTION
    assert [wording(*row) for row in ROWS if ("满意" in row[1].wording) != (row[1].dimension is satisfaction)] == []


@pytest.mark.parametrize(
    ("dimension", "name"), [(Dimension.TIMELINESS, re.compile("及时|按时|按期")), (Dimension.QUALITY, RIGHTNESS)]
)
def test_time_and_rightness_stand_in_their_slots(dimension: Dimension, name: re.Pattern[str]) -> None:
    allowed = (dimension, Dimension.BENEFICIARY_SATISFACTION)
    assert [wording(*row) for row in ROWS if name.search(row[1].wording) and row[1].dimension not in allowed] == []


def test_no_amount_is_a_rate() -> None:
    assert [
        wording(kind, one) for kind, one in ROWS if one.dimension is Dimension.QUANTITY and SHARE.search(one.wording)
    ] == []


def test_a_rate_is_aimed_at_by_a_number_and_a_cost_from_above() -> None:
    wrong = [
        wording(kind, one)
        for kind, one in ROWS
        if one.target
        and (
            (SHARE.search(one.wording) and not isinstance(one.target, QuantitativeTarget))
            or (
                one.dimension in COSTS
                and getattr(one.target, "comparator", None) not in (Comparator.AT_MOST, Comparator.EXACTLY)
            )
        )
    ]
    assert wrong == []


def test_nothing_is_compared_without_a_base_nor_found_in_time() -> None:
    wrong = [
        wording(kind, one)
        for kind, one in ROWS
        if re.search("及时发现|减轻负担金额", wording(kind, one))
        or (isinstance(one.target, QualitativeTarget) and NO_BASE.search(one.target.description))
        or (one.dimension is Dimension.TIMELINESS and str(one.target) == "及时")
    ]
    assert wrong == []


def test_what_comes_of_it_and_what_lasts_is_never_aimed_at_in_words() -> None:
    effects = (*BENEFITS, Dimension.SUSTAINABILITY)
    in_words = [row for row in ROWS if row[1].dimension in effects and isinstance(row[1].target, QualitativeTarget)]
    assert [wording(*row) for row in in_words] == []


def test_a_cost_stands_where_the_form_of_today_asks_for_it() -> None:
    assert [wording(*row) for row in ROWS if row[1].dimension is Dimension.OUTPUT_COST] == []


def test_what_lasts_is_counted() -> None:
    lasting = [row for row in ROWS if row[1].dimension is Dimension.SUSTAINABILITY]
    assert sum(row[1].target is not None for row in lasting) > 0.95 * len(lasting)


TOLD = [
    ("公安辅警经费", "某县公安局", "辅警工资足额发放率"),
    ("法律援助经费", "某市司法局", "应援尽援率"),
    ("食品安全抽检经费", "某市市场监督管理局", "不合格食品核查处置率"),
    ("城乡低保补助资金", "某县民政局", "符合条件对象应保尽保率"),
    ("公益性岗位补贴", "某县人力资源和社会保障局", "零就业家庭动态清零率"),
    ("结核病防治经费", "某县疾病预防控制中心", "肺结核患者成功治疗率"),
    ("机关食堂运行经费", "某县机关事务中心", "食品安全事故发生次数"),
    ("水库除险加固工程", "某县水利局", "工程验收合格率"),
    ("水利工程维修养护", "某县水利局", "维修养护考核合格率"),
    ("农机购置补贴", "某县农业农村局", "补贴机具在用率"),
    ("某中学消防设施改造", "某中学", "消防改造按期完工率"),
    ("预算评审", "某县财政局", "报告按期出具率"),
    ("自然保护区巡护经费", "某县林业局", "保护区违法活动查处率"),
    ("农作物病虫害统防统治", "某县农业农村局", "病虫危害损失率"),
    ("渔船安全监管经费", "某县农业农村局", "渔船安全隐患整改率"),
    ("废旧农膜回收经费", "某县农业农村局", "废旧农膜回收率"),
    ("农村土地承包纠纷调解经费", "某县农业农村局", "土地承包纠纷调处率"),
    ("水文站运行经费", "某市水利局", "水情报汛及时率"),
    ("建筑垃圾资源化利用", "某市城市管理局", "建筑垃圾资源化利用率"),
    ("建设工程质量监督经费", "某市住房和城乡建设局", "监督发现问题整改率"),
    ("内河航道整治工程", "某县港航中心", "整治航道通航水深保证率"),
    ("无线电干扰排查经费", "某市工业和信息化局", "无线电干扰查处率"),
    ("对口支援支教教师选派", "某市对口支援办公室", "受援单位结对帮带覆盖率"),
    ("海域使用动态监管", "某市海洋局", "违法用海用岛查处率"),
    ("冻猪肉储备冬季轮换", "某市商务局", "储备商品投放保障率"),
    ("人防工程维护管理", "某市国防动员办公室", "人防工程维护抽查合格率"),
    ("保密检查", "某市国家保密局", "保密检查问题整改率"),
    ("强制隔离戒毒人员生活费", "某市强制隔离戒毒所", "戒毒人员基本生活保障覆盖率"),
    ("罪犯教育改造", "某监狱", "罪犯认罪悔罪率"),
    ("社区戒毒人员管控", "某县公安局", "社区戒毒康复人员管控率"),
    ("民主党派参政议政", "某市民盟委员会", "参政议政成果采纳率"),
    ("政务会议中心会议服务", "某市接待服务中心", "会议接待需求满足率"),
    ("信用信息归集平台建设", "某市发展和改革委员会", "信用信息查询需求满足率"),
    ("普通高中公用经费", "某中学", "高中学生毕业率"),
    ("农村义务教育公用经费", "某县教育局", "九年义务教育巩固率"),
    ("未成年人临时监护", "某县民政局", "符合条件未成年人临时监护率"),
    ("院前急救", "某市急救中心", "急救呼叫需求满足率"),
    ("卫生监督抽查", "某市卫生健康综合执法支队", "监督抽查不合格单位整改率"),
    ("严重精神障碍患者管理", "某县疾病预防控制中心", "在册患者病情稳定率"),
]
SILENT = [
    ("办公用房修缮", "某县公安局"),
    ("专用设备运行维护经费", "某市就业促进中心"),
    ("消防救援大队营房修缮", "某县消防救援大队"),
    ("党群服务中心装修", "某街道办事处"),
    ("城市管理执法车辆租赁", "某区城市管理局"),
    ("地震应急避难场所维护", "某区应急管理局"),
    ("无线电监测站用房改造", "某市无线电管理处"),
    ("机场候机楼装修", "某市民航局"),
]


@pytest.mark.parametrize(("name", "unit", "measure"), TOLD, ids=lambda value: value)
def test_a_usual_project_has_the_measures_of_its_trade(name: str, unit: str, measure: str) -> None:
    rows = [row.name for several in core_of(USUAL.fields, name, unit, "").values() for row in several]
    assert measure in rows


FOREIGN = [
    ("普通高中公用经费", "某中学", "", "九年义务教育巩固率"),
    ("民主党派参政议政", "某市民盟委员会", "提交提案", "提案办复率"),
    ("精神卫生福利机构救治", "某市福利院", "收治困难精神障碍患者", "在册患者肇事肇祸案件数"),
    ("湿地勘界立标", "某县林业局", "勘界", "界线争议调处率"),
    ("经济困难失能老人补贴", "某县民政局", "", "失能老年人健康服务覆盖率"),
    ("金融后备人才培养", "某市金融办", "", "在训运动员注册率"),
    ("沿海防护林养护", "某县林业局", "", "边境辖段巡逻覆盖率"),
]


@pytest.mark.parametrize(("name", "unit", "tasks", "measure"), FOREIGN, ids=lambda value: value)
def test_words_of_one_trade_bring_no_measure_of_another(name: str, unit: str, tasks: str, measure: str) -> None:
    rows = [row.name for several in core_of(USUAL.fields, name, unit, tasks).values() for row in several]
    assert measure not in rows


@pytest.mark.parametrize(("name", "unit"), SILENT, ids=lambda value: value)
def test_what_only_happens_in_a_field_has_none_of_its_measures(name: str, unit: str) -> None:
    assert core_of(USUAL.fields, name, unit, "") == {}


DONE = [task for one in USUAL.deeds for deed in one.deeds for task in (deed, f"渠道{deed}", f"县域农村公共设施{deed}")]


def is_short_and_counted(row: Indicator) -> bool:
    name = row.name or ""
    return 4 < len(name) <= LONGEST_NAME and "{" not in name and isinstance(row.target, QuantitativeTarget)


def test_what_is_looked_at_by_deed_is_short_and_has_a_number() -> None:
    looked_at = {task: rows_of_deed(USUAL.deeds, task) for task in DONE}
    assert len(looked_at) > 600
    needed = {Dimension.QUALITY, Dimension.TIMELINESS}
    assert [task for task, rows in looked_at.items() if not needed <= {row.dimension for row in rows}] == []
    assert [str(row) for rows in looked_at.values() for row in rows if not is_short_and_counted(row)] == []


def test_the_longest_verb_tells_the_deed_and_a_task_without_one_has_none() -> None:
    assert rows_of_deed(USUAL.deeds, "土壤取样化验")[0].name == "土壤取样化验数据合格率"
    assert rows_of_deed(USUAL.deeds, "档案抢救修复（一期）")[0].name == "档案抢救修复验收合格率"
    assert rows_of_deed(USUAL.deeds, "县级公立医院住院病历质量抽查")[0].name == "检查发现问题处置率"
    assert rows_of_deed(USUAL.deeds, "辅警被装") == ()


def test_no_usual_name_is_taken_for_speech() -> None:
    names = [row.wording.strip(PLACE) for kind in (*USUAL.kinds, *USUAL.fields) for row in kind.indicators]
    assert [name for name in names if is_spoken_name(name)] == []
