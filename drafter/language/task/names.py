"""What an official calls the indicators of a task: 智能回收箱购置数量, 智能回收箱购置单价, 垃圾分类投放点改造完成时间."""

import re

from drafter.language.numbers_told import is_time
from drafter.language.speech.deeds import short_deed
from drafter.language.speech.verbs import deed_at_end, deeds_at_end, ends_with_deed, is_only_deed, without_deeds
from drafter.language.task.deadlines import is_all_of_it
from drafter.language.task.measures import FLOWS, GIVEN_MONEY, measured
from drafter.language.task.parts import Counted, Deadline, Price, Task
from drafter.language.task.thing_and_deed import core_name, is_insurance, thing_and_deed
from drafter.regex import regex

_ENDS_AS_GIVEN = regex(f"(?:{GIVEN_MONEY.pattern}|金|费)$")
_BOUGHT = regex(
    "(?:发放|补装|购置|采购|租用|租赁|印制|印刷|订购|订阅|征订|配备|更新|更换|添置|制作|安装|收购|出版|编印|购买|配发|加装)$"
)
_PER = {
    **dict.fromkeys(("人", "名", "位", "生"), "人均"),
    **dict.fromkeys(("场", "场次"), "单场"),
    "次": "单次",
    "期": "单期",
    "班": "单班",
    "批": "单批",
    "月": "月均",
    "天": "日均",
    "年": "年均",
}
"""What the costs of one are called; of all other things they are a 单价 or a 单位成本."""
_HIRING = ("招聘", "聘用", "聘请", "雇用", "配备", "选聘", "选派", "派驻")
_NEW_WORKS = regex(
    "新[打修建挖栽]|[打挖].{0,3}井$|[修挖铺砌].{0,4}[路渠桥沟墙]$|种.{0,2}[树草花]$|清.{0,2}[塘沟渠淤泥]+$|拉.{0,2}网"
)
_OWN = regex("[费金薪]$|^.{2,}(?:补贴|补助|津贴|奖励|补偿|贴息)$")
"""A price with a noun of its own: 搭建费, 租金, 记账补贴."""
_UNDERTAKING = regex("(?:社区|[行政]村|乡镇|街道|学校|园区|团队|项目|工程|活动|服务|课题|外包|作业)$")
_ENDS_ALL = regex(
    "(?:全部|整体|工程|项目|并|且|、|和|完工|竣工|交工|交付|投入使用|投入运[行营]|投运|建成|到位)+(?:验收|使用)?"
)
_STAFF = regex(
    "(?:人员|员|教师|医生|护士|辅警|保安|志愿者|专家|助理|护工|社工|顾问|用工|岗位?|工人|村医|厨师|司机)(?:聘用|招录|选聘|聘请|配备|招募|保障|招聘|派遣|选派|岗)?$"
)
_FINISHED = regex("(?:完成|工作|任务)+$")
_RESULT = regex("(?:报告|成果|方案|名单|结果|资料|图纸|设计)(?!.{6})")
_MET = regex("(?:[会赛节展]|演出|活动)$")
_TO_PAY = regex("[费薪]$|租金$|[老学低保慰问助养恤待偿]金$|(?:补贴|津贴|工资)$")
"""Money: its date is when it is paid."""
_MONTHS = regex("(?:(?:每年)?[0-9一二三四五六七八九十]+月[、和及]?)+")
_NO_PIECE = regex("人次|户|户次|例|次|课时|宗|件次|批次|处|公里|亩|平方米|团|队|校|站|村")
"""What nobody buys: the costs of one are no 单价."""
_HELD = regex("(?:举?办|开)(赛|会|展|节)")
_GATHERINGS = {"赛": "比赛", "会": "会议", "展": "展览", "节": "节会"}
_TAKES_PLACE = regex(
    "(?:组织|集中|统一)*(?:(举办|举行|召开|开展|启动)|(?:主办|承办|办(?![公理事案证学好结法税])))(?=..)"
)
_MONEY_MOVES = regex("发放|支付|拨付|兑付|兑现|缴纳|结算|下达|到账")
_TIMED = regex(
    "(?:慰问|办结|提交|值守|值班|执勤|巡逻|投用|发放|支付|拨付|兑付|兑现|缴纳|结算|报送|上报|印发|发布|公布|公示|出具|下达|签订|上线|启用|投用|入住|结题|清零|开放|首演|首映|开通|通水|通车|通电|播出|投放|出版|开课|配发|发送)$"
)
"""Verbs of a moment: they have a time of their own, 工资发放时间, and no 完成时间."""
_EXTENT = regex("(?<=.)(?:总|建筑|占地|建设)?(?:面积|土石?方量|长度|里程|数量|人数|户数)$")
"""How much of it there is: a price is of the thing."""
_SHORT_END = 4
"""Characters of what a date is of, up to which it only says how the task ends: 清零, 报批, 挂牌使用."""
_LONGEST = 18
"""Characters that a name may have, without its measure."""
_SAYS_ALL = 8
"""Characters of a noun of money that says itself what it is paid for: 入户登记劳动补助."""
_OF_TWO = 2
"""Characters of a verb that says nothing of its thing: 通水."""


def output_name(counted: Counted, task: Task) -> str:
    """The 数量指标 that an amount of a task becomes: 购置智能回收箱 counted in 台 is 智能回收箱购置数量.

    For whom it is done, empty verbs and other padding are left out, unless nothing else would be left. Two amounts of a
    project may come to one name; `counted.what` and `task.for_whom` tell them apart.
    """
    unit = counted.amount.unit or ""
    if is_warmth(counted.what):
        return core_name(counted.what)
    what = _whose(counted, task) or _what_covers(counted, task) or task.what
    name = measured(*((what, "") if "覆盖" in what[1:] else thing_and_deed(what)), unit)
    return f"每{counted.piece}{name}" if counted.piece and not name.endswith("频次") else name


def is_warmth(what: str) -> bool:
    """Whether an amount tells how warm something is: 室温, 冷库温度."""
    return what.endswith(("温", "温度"))


def _whose(counted: Counted, task: Task) -> str:
    """可回收物服务点开放 of 可回收物服务点36个运营补贴，每周开放不少于5天: a time of two characters is of the first thing; '' for any other."""
    deed, first = core_name(counted.what), task.counted[0] if task.counted else counted
    if first is counted or len(deed) > _OF_TWO or not is_time(counted.unit):
        return ""
    thing = without_deeds(core_name(first.what))
    return f"{thing}{deed}" if len(thing) > _OF_TWO else ""


def _what_covers(counted: Counted, task: Task) -> str:
    """What is done stands before what it covers: 库存检查覆盖承储库点 rather than 覆盖承储库点."""
    doing, covers, where = counted.what.partition("覆盖")
    if doing and covers and where:
        return f"{core_name(doing)}覆盖{where}"
    done = next((core_name(one.what) for one in task.counted if not one.what.startswith("覆盖")), "")
    said = counted.what.startswith("覆盖") and len(done) + len(counted.what) <= _LONGEST
    return done + counted.what if said else counted.what


def price_name(price: Price, task: Task) -> str:
    """The 经济成本指标 that a price becomes: 智能回收箱购置单价, 营养膳食补助标准, 业务培训人均成本."""
    name = _EXTENT.sub("", core_name(price.what or task.what))
    if FLOWS.search(bare := name.removesuffix("支付").removesuffix("缴纳")):
        name = bare
    if name.endswith("标准"):
        return name
    if is_insurance(insurance := name.removesuffix("投保")):
        return f"{insurance}保费标准"
    if price.paid_as and price.paid_as not in name and (_OWN.search(price.paid_as) or not _ENDS_AS_GIVEN.search(name)):
        return f"{_paid_for(name, price.paid_as)}标准"
    if _is_given(name) or re.search("费(?:发放|支付|拨付|免除|减免)?$", name):
        return f"{name}标准"
    per = re.split("[·/]", (price.limit.unit or "").partition("/")[2])[0]
    if per in _PER:
        paid = per in ("人", "名") and re.search("[·/][月年]", price.limit.unit or "") and _STAFF.search(name)
        return f"{name}人均费用" if paid else f"{name}{_PER[per]}成本"
    is_good = _is_good(re.sub("（[^（）]*）$", "", name), per)
    return f"{name}单价" if is_good else f"{name}单位成本"


def sum_name(told: Price) -> str:
    """The 经济成本指标 that a whole sum becomes: 路灯电费支出."""
    return (
        told.what
        if told.what.endswith(("成本", "费用", "合同价", "合同额", "合同金额", "控制价", "中标价"))
        else f"{told.what}支出"
    )


def _is_good(name: str, per: str) -> bool:
    """Whether it is bought by the piece rather than done: 回收箱购置, 课桌; not 危房改造, 新打机井, 文书送达（外包）."""
    if _BOUGHT.search(name):
        return True
    return _NO_PIECE.fullmatch(per) is None and not (
        ends_with_deed(name) or _STAFF.search(name) or _UNDERTAKING.search(name) or _NEW_WORKS.match(name)
    )


def _is_given(name: str) -> bool:
    """Whether it is money that is given: 困难家庭临时救助, 低保金发放; not 救助棉被发放."""
    last = next(reversed(list(GIVEN_MONEY.finditer(name))), None)
    rest = name[last.end() :] if last else ""
    return last is not None and rest.removesuffix(deed_at_end(rest)) in ("", "金", "费", "资金", "经费", "人员", "对象")


def _how_it_ends(name: str, deadline: Deadline) -> str:
    if _TIMED.search(name):
        return ""
    if _TO_PAY.search(name):
        return "支付" if name.endswith(("费", "租金")) else "发放"
    if _MONTHS.fullmatch(deadline.by_when) or (deadline.what and deadline.by_when.endswith("期间")):
        return "举办" if _MET.search(name) else "开展"
    return "举办" if _MET.search(name) else "完成"


def _of_task(name: str, task: Task) -> str:
    """报告出具 is of what the task does: 危桥检测报告出具; and 拨付 of money."""
    if (is_only_deed(name) or len(name) == _OF_TWO) and _TIMED.search(name):
        thing = thing_and_deed(_doing(task.counted[0]))[0] if task.counted else ""
        if thing and not is_only_deed(name):
            return f"{thing.removesuffix(deed_at_end(thing)) or thing}{name}"
        own = core_name(task.what).removesuffix(name)
        thing = thing or (own if _ENDS_AS_GIVEN.search(own) else "")
        if not thing or ends_with_deed(thing):
            thing = (
                "资金"
                if _MONEY_MOVES.search(name)
                else core_name(task.what).removesuffix(deed_at_end(core_name(task.what)))
            )
        return name if name in thing else f"{thing}{name}"
    result = _RESULT.match(name)
    return f"{core_name(_doing(task.counted[0]))}{name}" if result and task.counted else name


def _paid_for(name: str, paid: str) -> str:
    """展馆搭建 and 搭建费 are 展馆搭建费, 用房租赁 and 租金 用房租金; what names its purpose itself stands alone: 记账补贴."""
    deeds = deeds_at_end(name)
    if len(deeds) > _OF_TWO and len(paid) <= _SHORT_END and paid.removeprefix("年")[:_OF_TWO] in deeds:
        return name.removesuffix(deeds) + paid
    deed = deed_at_end(name)
    thing = name.removesuffix(deed)
    if paid[:2] in thing or len(paid) >= _SAYS_ALL:
        return paid
    return thing + paid if thing and deed and (paid[0] == deed[0] or deed in _HIRING) else name + paid


def finish_name(task: Task) -> str:
    """The 时效指标 that the first date of a task becomes: 垃圾分类投放点改造完成时间, 项目完成时间 where it ends all (10月底前完工)."""
    return deadline_name(task.deadlines[0] if task.deadlines else Deadline("", ""), task)


def deadline_name(deadline: Deadline, task: Task) -> str:
    """The 时效指标 that any of the dates of a task becomes: 上半年租金支付时间, 比赛举办时间, 路面大修完成时间."""
    what = deadline.what or (_doing(task.counted[0]) if task.counted else task.what)
    if what == "验收" and task.counted:
        what = f"{_doing(task.counted[0])}验收"
    elif what == "验收":
        what = f"{task.what}验收"
    if held := _HELD.fullmatch(what):
        return f"{_GATHERINGS[held[1]]}举办时间"
    name = core_name(what)
    if name.endswith("时间"):
        return name
    only_date = deadline.by_when and deadline.by_when in task.what
    if not (task.counted or deadline.what) and (only_date or is_all_of_it(task.what)):
        return "项目完成时间"
    of_its_own = len(name.removesuffix(deed_at_end(name))) > 1 and ends_with_deed(name)  # 疫木清理
    ends = deadline.what and len(name) <= _SHORT_END and not (_TIMED.search(name) or of_its_own)
    if ends and task.counted and name not in _doing(task.counted[0]):
        return f"{core_name(_doing(task.counted[0]))}{name}完成时间"
    if not (begun := _TAKES_PLACE.match(what)):
        return f"{_ended(_of_task(_FINISHED.sub('', name), task), deadline)}时间"
    return f"{core_name(what[begun.end() :])}{begun[1] or '举办'}时间"


def _ended(name: str, deadline: Deadline) -> str:
    """How what a date is of comes to its end: 路面大修完成, 设备安装调试完成, 护士到位."""
    if deadline.end and deadline.end not in ("到位", "安装调试"):
        return f"{name if ends_with_deed(name) else name + deadline.end}完成"
    if deadline.end and (thing := name.removesuffix(deed_at_end(name))):
        return thing + deadline.end + ("" if deadline.end == "到位" else "完成")
    done = short_deed(name, 0)
    if not name or _ENDS_ALL.fullmatch(name) or (done and done.end == len(name)):
        return "项目完成"
    first = _first_end(name)
    return first + _how_it_ends(first, deadline)


def _first_end(name: str) -> str:
    """管网改造 of 管网改造并通水: one end is enough for a name."""
    first, also, _ = name.partition("并")
    return first if also and len(first) >= _OF_TWO and ends_with_deed(first) else name


def _doing(counted: Counted) -> str:
    """What is done, without the thing that is only counted and how it is measured: 等级保护测评 of 2个系统."""
    return re.sub("(?<=..)(?:规模|面积|长度|里程)$", "", counted.lead or counted.what)
