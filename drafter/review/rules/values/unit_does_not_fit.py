"""The unit does not fit what the name counts.

查什么：人数用“个”“次”，人次用“户”，户数用“人次”，面积用“个”等单位与名称不符的；东西、面积用“人”“户”数，人用“平方米”“台”“元”数的是错误。
为什么：人数、人次、户数不是一回事，年底统计口径会对不上。（审核要点：计量单位准确）
示例：
改前：岗位补贴人数 ≥200个
改后：岗位补贴人数 ≥200人
"""

import re
from collections.abc import Iterator

from drafter.declaration import FieldPath, QuantitativeTarget
from drafter.language.units import is_extent
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_FITTING = (
    ("人次数?$", "人次"),
    ("户次数?$", "户次"),
    ("家次数?$", "家次 次 户次"),
    ("(?:台|件|册|车|航|点|轮)次数?$", "台次 件次 册次 车次 航次 点次 轮次 轮 次 册"),
    ("户数$", "户 家"),
    ("(?:人数|人员数|人员数量|学员数|学生数|教师数|村民数|老人数|患者数|居民数|人口数)$", "人 名 位"),
    (
        r"(?:(?:[护保巡监管防队驾炊网志评协调演救技辅]\w{0,2}|服务|防疫|教练|安全|宣传|联络|书记|公益)员|老人|儿童|学生|教师|医生|村医|护士|专家|志愿者|工人|职工|民工|农户主|临时\w{0,3}工|保洁工)(?:数|数量)$",
        "人 名 位",
    ),
    ("(?:企业|单位|机构|商户|门店|医院)(?:数|数量|家数)$|家数$", "家 个 户 所 户次 家次"),
    ("场次数?$", "场 场次 次"),
    ("(?:面积)$", "平方米 平方公里 亩 公顷 ㎡ m² m2 平方 平米 亩次 平方千米 立方米"),
    ("(?:长度|里程)$", "公里 米 千米 km m 里 海里 延米 车公里 人公里 吨公里 班公里"),
    (
        "(?:车辆|设备|电脑|计算机|打印机|空调|服务器|监控|摄像头)(?:购置|采购|配备|更新|更换|维护|维修|租赁)?(?:数|数量|台数)$|台数$",
        "台 辆 套 部 件 个 组 批 架 艘 路 台套 台次 辆次 项 种 台/套 台(套) 套/台 只 支 副 把 条",
    ),
    (
        "(?:报告|问卷|合同|试卷|简报|资料|手册)(?:编制|编写|发放|印制|印刷|撰写)?(?:数|数量|份数)$|份数$",
        "份 篇 个 册 本 套 项 期 部 件 张",
    ),
    ("(?:金额|收入|产值|资金量|总额)$", "元 千元"),
    (
        "(?:点|站|馆|场所|学校|村|社区|街道|项目|系统|平台|基地|活动室|床位|病床|泵站|桥梁)(?:建设|新建|改造|维护)?(?:数|数量|个数)$",
        "个 处 家 所 座 项 套 站 村 点 条 张 间 户 件 台 批 次 种 期 部 路 组 类 场",
    ),
    ("册(?:次|数)$|册次数$", "册 本 册次 套 份 部"),
    ("天数$|日数$", "天 日 个工作日 工作日 人天 人日"),
    ("(?:期数|班数|班次)$", "期 班 班次 次 期次 个 批"),
    ("篇数$", "篇 条 份 次"),
    ("(?:件数|宗数|起数)$", "件 起 宗 项 件次 次 个 例"),
    ("(?:株数|棵数)$", "株 棵"),
    ("页数$", "页 张 面 幅 版"),
    ("头数$", "头 只 头只 羽"),
    ("(?<![调惩查办])处数$", "处 个 点"),
    ("(?:吨数|重量)$", "吨 公斤 千克 斤 t"),
    ("次数$", "次 场 场次 人次 家次 批次 趟 回 期 车次 班次 台次 户次 班 起 件 宗 例 件次"),
)
_COMPILED = tuple((regex(name), tuple(units.split())) for name, units in _FITTING)
_PEOPLE = {"人", "名", "位", "人次", "户", "户次"}
_THINGS = {"台", "辆", "套", "册", "本", "座", "栋", "间", "份", "篇", "元", "块", "株", "棵", "张", "条"}
_MAGNITUDE = regex("^(?:十|百|千|万|十万|百万|千万|亿)(?=.)")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    for line in dossier.lines:
        if not line.unit or line.is_share:
            continue
        usual = next((units for name, units in _COMPILED if name.search(line.name)), None)
        bare = re.split("[/／每·]", line.unit)[0]
        plain = _MAGNITUDE.sub("", bare)
        over_again = plain.removesuffix("次")  # 平方米次
        if usual is None or bare in usual or plain in usual or (is_extent(over_again) and over_again in usual):
            continue
        message = f"“{line.name}”的单位写成“{line.unit}”"
        advice = f"应当是{'、'.join(usual[:3])}一类的单位"
        # one person twice is two 人次: many offices mean no more by 人数
        severity = Severity.HINT if usual[0] == "人" and bare.endswith("人次") else _of_other_kind(plain, usual)
        fix = _with_unit(line, usual)
        choices = (
            () if fix or line.number is None else tuple(_in_unit(line.number, line.path, one) for one in usual[:3])
        )
        yield Fault(line.at_target, message, advice, severity, fix=fix, choices=choices)


def _of_other_kind(unit: str, usual: tuple[str, ...]) -> Severity | None:
    """People for things, or things for people: no slip of a word, but another count."""
    people = [one in _PEOPLE for one in usual]
    things = unit in _THINGS or is_extent(unit)
    return Severity.ERROR if (unit in _PEOPLE and not any(people)) or (all(people) and things) else None


def _with_unit(line: Line, usual: tuple[str, ...]) -> Fix | None:
    """个 for people and households is a slip; what else was meant, nobody knows."""
    if line.number is None or line.unit != "个" or usual[0] not in ("人", "户", "人次"):
        return None
    better = line.number.model_copy(update={"unit": usual[0]})
    return Fix(FieldPath(path=line.at_target), str(better), f"改为 {better}")


def _in_unit(number: QuantitativeTarget, row: str, unit: str) -> Fix:
    return Fix.to_target(row, number.model_copy(update={"unit": unit}))


RULE = Rule("F04", "unit_does_not_fit", Severity.WARNING, "绩效指标审核要点：计量单位准确", look)
