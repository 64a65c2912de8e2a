"""Tasks as people tell them: what is done, and how much of it."""

import pytest

from drafter.language.task.lines import ends_all, things_in, what_and_how_much
from drafter.language.task.same_thing import same_thing, without_light_verb


@pytest.mark.parametrize(
    ("task", "what", "amount"),
    [
        ("修剪绿地 12 万平方米，每月两次", "修剪绿地", "12.00(万平方米)"),
        ("屋面防水维修约2400平方", "屋面防水维修", "2400.00(平方)"),
        ("举办2场招聘会", "举办招聘会", "2.00(场)"),
        ("培训1500名学员", "培训学员", "1500.00(名)"),
        ("1.5万人次就业指导", "就业指导", "1.50(万人次)"),
        ("共计3000份问卷", "问卷", "3000.00(份)"),
        ("服务企业（50家）", "服务企业", "50.00(家)"),
        ("老年课程（春季）20门", "老年课程（春季）", "20.00(门)"),
        ("督导抽查（含对整改情况的复查）48家", "督导抽查", "48.00(家)"),
        ("督导抽查全年48家", "督导抽查", "48.00(家)"),
        ("巡查每月2次", "巡查", "2.00(次/月)"),
        ("购买图书5000册、报刊120种", "购买图书", "5000.00(册)"),
        ("维修12间教室、3处走廊", "维修教室", "12.00(间)"),
        ("督导抽查48家以上", "督导抽查", "≥48.00(家)"),
        ("发放补贴500人以内", "发放补贴", "≤500.00(人)"),
        ("抽查企业50家左右", "抽查企业", "50.00(家)"),
        ("家庭医生签约 3.5万人", "家庭医生签约", "3.50(万人)"),
        ("附近社区走访 12 次", "附近社区走访", "12.00(次)"),
        ("印制宣传册 2000 册（彩色）", "印制宣传册", "2000.00(册)"),
        ("修剪绿地 12 万平方米（一期）", "修剪绿地", "12.00(万平方米)"),
        ("开展为期3个月培训 50 人", "开展为期3个月培训", "50.00(人)"),
        ("食堂外包服务12个月", "食堂外包服务", "12.00(个月)"),
        ("督导抽查48至50家机构", "督导抽查48至50家机构", None),
        ("督导抽查48家左右企业", "督导抽查企业", "48.00(家)"),
        ("完成3个镇20个村整治", "完成镇整治", "3.00(个)"),
        ("保障3个月工资发放", "保障3个月工资发放", None),
        ("走访100多家企业", "走访100多家企业", None),
        ("1. 印刷宣传资料", "印刷宣传资料", None),
        ("社区居民", "社区居民", None),
        ("3D打印培训", "3D打印培训", None),
        ("5号楼修缮", "5号楼修缮", None),
        ("完成2026年预算编制", "完成2026年预算编制", None),
        ("第3届技能大赛", "第3届技能大赛", None),
        ("A类3级评审", "A类3级评审", None),
        ("创业大赛（二期）", "创业大赛（二期）", None),
        ("老旧小区三供一业改造", "老旧小区三供一业改造", None),
        ("8月底前完成竣工验收", "完成竣工验收", None),
        ("10月底前完成路面铺设3公里", "完成路面铺设", "3.00(公里)"),
        ("2026年十月底之前完工并交工验收", "完工并交工验收", None),
        ("3月起每月巡查2次", "巡查", "2.00(次/月)"),
        ("年底前", "年底前", None),
    ],
)
def test_what_is_done_and_how_much(task: str, what: str, amount: str | None) -> None:
    name, said = what_and_how_much(task)
    assert (name, str(said) if said else None) == (what, amount)


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("买30台电脑和5台打印机", ["买30台电脑", "买5台打印机"]),
        ("讲座2场、比赛1场", ["讲座2场", "比赛1场"]),
        ("买30台电脑和打印机", ["买30台电脑和打印机"]),
        ("培训和考核50人", ["培训和考核50人"]),
        ("印刷资料", ["印刷资料"]),
    ],
)
def test_things_in_one_line_come_apart_only_with_their_own_amounts(line: str, things: list[str]) -> None:
    assert things_in(line) == things


def test_a_line_of_blanks_and_brackets_is_read_at_once() -> None:
    for hostile in ("督导" + " " * 50_000 + "检查 5 家", "约" * 50_000 + "5家", "（" * 20_000 + "5家" + "）" * 20_000):
        assert what_and_how_much(hostile)[0]  # grew with the third power of the blanks once: minutes


@pytest.mark.parametrize(
    "line",
    [
        "对10家企业和20家商户进行检查",
        "组织第1、2期培训",
        "覆盖12个乡镇和180个行政村的排查整治",
        "组织3个区和5个县普查",
        "给200名老人和50名残疾人发放慰问品",
        "组织2场春季和1场秋季运动会",
        "办电工班10期、每期20人",
        "道路硬化 3 公里，宽 5 米",
        "印刷、发放宣传资料 3000 份",
    ],
)
def test_a_line_that_may_be_one_thing_stays_whole(line: str) -> None:
    assert things_in(line) == [line]


WHOLE = """
    买卖合同管理 买断工龄补偿 购买力调查 印证材料整理 修改规划 修水县绿化
    租用车辆 购置费补贴 搞活农村市场 做好人好事宣传 开办费补助 组织机构代码
    办公用品采购 印刷品 为民服务中心建设 给水管网改造 向阳小学修缮 对口帮扶
"""


@pytest.mark.parametrize("name", WHOLE.split())
def test_a_name_that_only_begins_like_a_verb_stays_whole(name: str) -> None:
    assert without_light_verb(name) == name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("买电脑", "电脑", True),
        ("加固危桥", "危桥加固", True),
        ("为城乡低保对象发放低保金", "城乡低保金", True),
        ("对城区道路进行改造", "对老旧小区进行改造", False),
        ("为老人提供服务", "为儿童提供服务", False),
        ("宣传册", "不宣传册", False),
        ("电工班", "电商班", False),
    ],
)
def test_what_is_one_thing(one: str, other: str, *, same: bool) -> None:
    assert same_thing(one, other) is same


@pytest.mark.parametrize(
    ("task", "ends"),
    [
        ("10月底前完工并交工验收", True),
        ("9月份前完工", True),
        ("第三季度前完成验收", True),
        ("5月前竣工项目决算审计3个", False),
        ("上半年内办结信访案件50件", False),
        ("12月底前完成验收合格率统计", False),
        ("完工", False),
    ],
)
def test_which_task_ends_all(task: str, *, ends: bool) -> None:
    assert ends_all(task) is ends
