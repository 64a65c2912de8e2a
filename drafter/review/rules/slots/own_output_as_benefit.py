"""A count of the unit's own work stands under 效益.

查什么：效益指标数的是自己做了多少：服务人次、推文篇数、讲座场次、开放天数。来了多少人参观、多少人受益是效益，不算。
为什么：效益说的是带来什么变化，自己的工作量是数量指标。（参照财预〔2021〕101号：数量指标、效益指标；审核常见退回原因“指标归类错误”）
示例：
改前：社会效益指标 | 公众号推文数 ≥1200篇
改后：数量指标 | 公众号推文数 ≥1200篇
"""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension, IndicatorType
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS

_WORK_UNITS = regex("^(?:万?(?:篇|条|场|场次|期|份|册|次|节|课时|门|期次|班次|趟|批次|批))$")
_EFFECT = regex(
    "事故|投诉|纠纷|案件|参观|观看|点击|查询|扫码|检索|播放|登录|浏览|阅[读览]|访问|下载|转发|点赞|受益|惠及|覆盖|带动|吸引|下降|减少|增加|增长|新增|避免|挽回|转化|引用|采纳|采用|获奖"
    "|报道|批示|就业|入园|游客|观众|客流|受众|缩短|节约|节省|提升|提高|使用|借阅|流通|优良天数|停电|断水|逾期|故障|违|警情|入住|成交|发病|感染|死亡|漏报|误报"
)
_SERVED_BY_US = regex(
    "服务(?:人次|人数|次数|数量|数)$|培训|指导|咨询|讲座|研修|巡查|派出|志愿|培养|走访|慰问|宣讲|授课|体检|会诊|参训"
)
_MADE_BY_US = regex("^新?(?:上线|购置|采购|印发|编制|编印|制作|修复|数字化|开发|出版|发布|安装|录制|拍摄|著录)")
_KEPT_OPEN = regex("开放|开馆|运行|服务|值守|营业|展出|展期")
_PEOPLE = regex("^万?(?:人|人次|名|位|家次|户次|家)$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.type is IndicatorType.OUTCOME and _counts_own_work(line):
            message = f"“{line.name}”数的是自己做了多少，是工作量，不是效益"
            yield Fault(
                line.path,
                message,
                "请移到“数量指标”；效益写带来的变化：多少人受益、就业、少了多少投诉",
                fix=Fix.to_slot(line.path, Dimension.QUANTITY),
            )


def _counts_own_work(line: Line) -> bool:
    floor = line.sign in (Comparator.AT_LEAST, Comparator.ABOVE, Comparator.EXACTLY, None)
    if not floor or not line.quantity or _EFFECT.search(line.name):
        return False
    open_days = line.unit == "天" and _KEPT_OPEN.search(line.name) is not None
    work = open_days or _WORK_UNITS.match(line.unit) is not None
    served = _PEOPLE.match(line.unit) is not None and _SERVED_BY_US.search(line.name) is not None
    made = _MADE_BY_US.match(line.name) is not None and COUNT_UNITS.fullmatch(line.unit) is not None
    return work or served or made


RULE = Rule("D06", "own_output_as_benefit", Severity.WARNING, "参照财预〔2021〕101号（效益指标）", look)
