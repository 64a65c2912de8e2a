"""The annual goal has no number and no deadline.

查什么：年度总体目标里没有一个数、一个期限（年份和编号不算）；又大半是“深入贯彻、坚持、切实、不断”这样的口号，没有说做什么的，是错误。
为什么：目标要细化量化，没有数就和往年分不开。（目标要求：细化量化）
示例：
改前：开展创业指导和职业培训，促进就业。
改后：培训 1500 人次，扶持创业组织 300 家，11 月底前完成补贴发放。
"""

import re
from collections.abc import Iterator

from drafter.language.text import half_width, squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_NO_NUMBER = regex(
    r"(?:19|20)\d\d\s*(?:[—–~～至到-]+\s*(?:19|20)?\d\d\s*)?(?:年度?|学年)|[〔\[【(（]\d{4}[〕\]】)）]\s*\d*号?|(?:^|[\n。；;：:]|\s)[(（]?\d{1,2}[)）、.．](?!\d)"
    r"|第\d+|\d+(?:热线|平台)|[A-Za-z]\d+|\d+[A-Za-z]|“[^”]{0,6}\d[^”]{0,6}”|(?<=[\u4e00-\u9fff。；;,，])\d{1,2}[、.．](?=[\u4e00-\u9fff])",
    re.MULTILINE,
)
_TOLD = regex(
    r"\d|百分之|[一二三四五六七八九]成|[一二三四五六七八九十两百千万]+(?:人次|场次|[人户家场次份篇期批座台套项个件]|平方米|公里)|年底|月底|季度末|全覆盖|每(?:月|季度|周|天|日)|零事故|为零"
)
_SLOGAN = regex(
    "(?:全面|深入|认真|坚决|牢固|始终|严格)?(?:贯彻|学习|落实|坚持|树立|践行|秉持|围绕|遵循|聚焦|紧扣)|以.{2,16}为(?:中心|宗旨|指导|抓手|主线|引领|目标|核心|重点|统领|根本|导向|契机|己任)"
    "|(?:切实|扎实|不断|持续|进一步|大力|着力|努力|全力|全面|稳步|积极|有效|更好地?|深入|统筹|高质量|加快)(?:做好|推进|推动|促进|提升|提高|增强|加强|保障|改善|强化|优化|完善|满足|维护|服务|发挥|夯实|开展|打造|构建|巩固|实现|发展)"
    "|(?:做到|推动|促进|助力|实现|营造|增强|提升|满足|服务|加强|完善|优化|强化|健全|夯实|巩固|保障|维护|构建).{2,24}$|为.{2,24}(?:提供|奠定|作出|贡献|保驾).*|让.{2,10}(?:更|有).*|使.{2,16}(?:更|得到|不断).*"
)
_CLAUSE = regex("[，,。；;、\n]")
_YEAR = regex("^(?:通过|从而|并|进而)|(?:19|20)\\d\\d年度?")
_SEVERAL = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    goal = dossier.declaration.objectives.annual
    if goal and not _TOLD.search(_NO_NUMBER.sub("", half_width(goal))):
        clauses = [one for one in _CLAUSE.split(squeezed(half_width(goal))) if len(one) > 2]
        slogans = [one for one in clauses if _SLOGAN.match(_YEAR.sub("", one))]
        if len(slogans) >= _SEVERAL and len(slogans) * 2 > len(clauses):
            message = "年度总体目标都是口号，没有一个数，看不出做什么、做到什么程度"
            advice = "每件事一句：做多少、什么时候完成、带来什么变化；口号删去"
            yield Fault("objectives.annual", message, advice, Severity.ERROR)
        else:
            yield Fault("objectives.annual", "年度总体目标里没有一个数，也没有期限", "每件事写上做多少、什么时候完成")


RULE = Rule(
    "C05",
    "goal_without_number",
    Severity.WARNING,
    "目标要求：细化量化",
    look,
    gives_way_to=("placeholder_left",),
)
