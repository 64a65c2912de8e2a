"""A 时效 target says 及时 without a date or a period.

查什么：时效指标的指标值只写“及时”“按时完成”，名称里也没有日期或时限。
为什么：没有时间就没法判断及不及时。（参照财预〔2021〕101号：时效指标）
示例：
改前：房屋修缮工作完成及时性：及时
改后：房屋修缮完成时间：11月30日前
"""

import re
from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_IN_TIME = regex(
    "(?:均|已|全部|能够?|保证|确保|做到|按计划|按要求|按规定|按进度)*(?:及时|按时|按期|准时|如期|按计划|按要求|按进度|按合同|按规定时间|按规定时限|按时间节点|按时限|按(?:合同|协议|计划|方案|要求|规定)(?:约定|规定|要求|确定)?的?(?:时间|时限|工期|节点|期限|进度)内?|适时|尽快|当年|本年度内?)"
    "(?:足额|完成|办理|办结|响应|处理|发放|拨付|到位|支付|交付|实施|推进|开展|进行|全部|恢复|修复|响应|处置|解决|整改|反馈|报送|验收|竣工|开工|交货|供货|更新|上报|性|有效|高效|率)*"
)
_SAYS_IN_TIME = regex("及时|按时|按期|准时|如期|尽快|尽早|适时|规定(?:的)?(?:时间|时限|期限)")
_TELLS_TIME = regex(
    r"\d|[一二三四五六七八九十两半]个?(?:月|年|季|周|天|日|小时|分钟|工作日|学期)|每|当[天日月年季周]|次[日月年]|[年月季周]底|[年月季周日]末|前|后|内|全年|不间断|实时|随时"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        dated = any(sign.isdigit() for sign in line.name) or re.search(
            "月底|年底|季度|[一二三四五六七八九十]月", line.name
        )
        in_time = _IN_TIME.fullmatch(line.words) or (
            _SAYS_IN_TIME.search(line.words) and not _TELLS_TIME.search(line.words)
        )
        if line.dimension is Dimension.TIMELINESS and in_time and not dated:
            message = f"“{line.name}”只写“{line.words}”，没有说什么时候"
            finish = dossier.declaration.project.planned_finish
            day = f"{finish.year}年{finish.month}月{finish.day}日前" if finish else ""
            choices = (Fix.to_target(line.path, day),) if day else ()
            advice = "写日期或时限：11月30日前完成、每月15日前发放、24小时内响应"
            yield Fault(line.at_target, message, advice, choices=choices, another=True)


RULE = Rule("F14", "in_time_without_date", Severity.WARNING, "参照财预〔2021〕101号（时效指标）", look)
