"""What a task promises beside its amounts: a share (案件回访率达到95%), a length of time (坏了48小时内修好)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.declaration.target import Comparator, QuantitativeTarget
from drafter.language.numerals import read_number
from drafter.language.speech.deeds import short_deed
from drafter.language.speech.verbs import ends_with_deed, is_only_deed, without_deeds
from drafter.language.task.counted import Counted
from drafter.language.task.proper_name import is_proper
from drafter.language.task.thing_and_deed import can_be_called, core_name, thing_and_deed
from drafter.regex import regex

_STOP = regex(r"[，,。；;：:\s（）]")
_AT_LEAST = "要?达到?|要?在|要?不低于|不少于|至少|力争|保持在?|稳定在|为|要|应|均|都|≥|>=|="
_AT_MOST = "压[到在]|降到|要?不超过|不高于|控制在|低于|≤|<="
_NEXT_SHARE = regex(r"(?<=[%％‰])、|、(?=[\u3400-\u9fff]{2,10}率(?:[≥≤=为达不]|\d)[^、]*[%％‰])")
_SHARE = regex(
    rf"(?P<name>[\u3400-\u9fff、]{{2,24}}?)(?P<lead>(?:{_AT_LEAST}|{_AT_MOST})*)(?P<number>\d+(?:\.\d+)?)(?P<unit>[%％‰])(?P<after>(?:及?以上|及?以下|以内|之内)?)"
)
_LOWERS = regex("不超过|不高于|压[到在]|控制在|(?<!不)低于|≤|<=|以下|以内|之内")
_NO_SHARE = regex(
    "全覆盖|提高|提升|增长|增加|增幅|上升|下降|降低|降幅|降至|降到|减少|缩短|节约|同比|环比|较|比|占|其中|其余|剩余|补|贴|奖|按(?![时期])|(?<!交)付|拨|承担|配套"
    "|利率|税率|费率|折|满意|完成[一二三四]?半|进度|资金|投资|金额|费用|[到至]$|每|各"
)
"""Shares of a change, of money, of a part; and satisfaction, which the form asks for elsewhere."""
_PAID_IN_TIME = regex("^(?:补助|补贴)?(?:资金|经费)(?=[\u3400-\u9fff]{2,8}率$)")
"""资金社会化发放率 is a share of the work, and no part of the money."""
_LEADS = regex("^(?:按[月季年周]度?|确保|保证|做到|实现|力争|保持|要求|使|并|且|其)+")
_STATES = regex(
    "(?:合格|达标|完好|及时|到位|覆盖|普及|优良|反馈|响应|参保|入学|回访|办结|整改|签约|建档|公开|抽查|执行|到岗)$"
)
_BARE = regex(
    "(?:验收|质量|抽检|检验|检查|考核|一次|全部|按时|按期|及时)*(?:合格|达标|完好|覆盖|优良|及时|完成|到位|回访|办结|整改|反馈|响应|通过|取证|结业|发放|处置|使用|入库)+"
)
_OF_DEED = regex("覆盖|合格|达标|优良|及时|按时|按期|完成|通过|考核|质量")
_SAYS_OF_WHAT = 4
"""Characters of a share that need no thing before them: 验收合格率."""
_FAULT = regex(
    "(?:差错|复发|反弹|漏[登查报检]|漏损|产销差|返修|返工|损耗|破损|故障|误差|退件|漏报|误报|超时|逾期|报废)率$"
)
"""Faults of the work itself, of which there may be at most so many."""
_PER_TIME = regex(
    rf"(?P<name>[\u3400-\u9fff]{{2,12}}率)(?:{_AT_MOST})+(?P<number>\d+(?:\.\d+)?)(?P<unit>(?:秒|分钟|小时|次|起|件|例)[/／]百?[千万]?[\u3400-\u9fff]{{1,4}})(?:以内|以下)?"
)
"""停播率不超过20秒/百小时."""
_HARM = regex(
    "(?:空置|失业|死亡|发生|贫困|事故|缺陷|近视|辍学|违法|违规|投诉|流失|闲置|发病|感染|超标|不合格|不良).?率$"
)
"""What is bad in the world: no quality of the work."""
_WHOLE, _HALF = Decimal(100), Decimal(50)
_DONE_IN = {
    "修好": "修复", "修复": "修复", "修完": "修复", "办结": "办结", "办完": "办结", "结案": "结案", "拨付": "拨付", "拨付到位": "拨付",
    "兑付": "兑付", "支付": "支付", "发放": "发放", "发放到位": "发放", "送达": "送达", "处置": "处置", "处置完毕": "处置", "处理": "处理",
    "处理完": "处理", "处理完毕": "处理", "到场": "到场", "到达": "到达", "到达现场": "到场", "赶到现场": "到场", "响应": "响应", "回复": "回复",
    "答复": "答复", "反馈": "反馈", "整改": "整改", "整改到位": "整改", "完成整改": "整改", "出具报告": "报告出具", "出报告": "报告出具",
    "有人来": "到场", "来人修": "到场", "有人修": "到场", "来修": "到场",
    "上传": "上传", "出动": "出动", "上报": "上报", "上线": "上线", "录入": "录入",
    "有人到": "到场", "来人": "到场", "人到": "到场", "到人": "到场", "赶到": "到场", "上门": "上门",
}  # fmt: skip
"""What people say is done in some hours, and what the time for it is called by."""
_IN_TIME = regex(
    r"(?P<when>[\u3400-\u9fff、]{0,16}?)(?:要|须|应|必须|确保|保证)?在?(?P<number>\d+(?:\.\d+)?)个?(?P<unit>小时|分钟|工作日|日|天)(?:之内|以内|内)"
    r"(?:全部|必须|要|须)?(?P<deed>[\u3400-\u9fff]{2,6})"
)
_TO_THE_END = regex("(?:完毕|到位|完成|[完好净])+$")
_AT_MOST_SO_LONG = regex(
    rf"(?P<when>[\u3400-\u9fff]{{0,10}}?)(?P<deed>响应|修复|处置|办结|到场|送达|反馈)(?:时间|时限)?(?:{_AT_MOST})+(?P<number>\d+(?:\.\d+)?)个?(?P<unit>分钟|小时|工作日|日|天)(?:之内|以内|内)?"
)
"""故障响应≤30分钟."""
_DOWN = regex(
    rf"(?P<thing>(?:(?![一每全])[\u3400-\u9fff]){{0,8}}?)(?:(?:全|[一每])(?P<period>年|个?月|季度|天))?(?P<thing_behind>(?:(?![一每全])[\u3400-\u9fff]){{0,6}}?)(?P<down>停[机播水电气运供航服课诊]|断[网电水供]|宕机|中断|停播断播)(?:累计|总共|一共)?(?:时间|时长)?(?P<a_year>[一每全]年)?"
    rf"(?:不能超过|不能超|别超过?|不许超|{_AT_MOST})+(?P<number>\d+(?:\.\d+)?)个?(?P<unit>小时|分钟|天)(?:之内|以内|内)?"
)
"""自来水一年停水不超过12小时: the time something is down, in a year."""
_PASSES = {
    "过关": "考核通过", "通过": "考核通过", "过": "考核通过", "合格": "考核合格", "及格": "考核合格", "达标": "达标", "拿证": "取证", "取证": "取证",
    "就业": "就业", "上岗": "上岗", "结业": "结业", "毕业": "毕业",
}  # fmt: skip
"""What people say comes of those who are taught or tested, and the share of them that it does."""
_SHARE_OF = regex(
    rf"(?:(?P<number>\d+(?:\.\d+)?)[%％](?:的|(?:以上|多)的?)(?P<whom>[\u3400-\u9fff]{{1,8}}?)|(?P<whom_first>[\u3400-\u9fff]{{0,8}}?)(?:里|中)?(?:考核|考试)?(?:要|得|有)*(?P<then>\d+(?:\.\d+)?)[%％](?:以上|多)?)(?:能|要|得|都|考试|考核|训练)*(?P<end>{'|'.join(_PASSES)})"
)
"""90%以上的学员拿证."""
_TAUGHT = regex("(?:员|生|人|者|师|工|犬|娃|干部|队伍|选手|[学老]生|医|警|士|户)$")
_BROKEN = regex("(?:坏|坏了|损坏|故障|出故障|出现故障|发生故障|损坏后|故障后)?")
_BROKEN_THING = regex("([\u3400-\u9fff]{2,8}?)(?:坏了|坏|损坏|出了?故障|发生故障|出现故障)后?")
_SINCE = regex("(?:(?:自|从|接到|收到|在)?([\u3400-\u9fff]{2,8}?))(?:之|以)?后")
_ON_EVENT = regex(
    "(?:收到|送达|接收|提交|考核|验收|报修|接报|接警|报警|受理|申请|审核|评审|公示|报案|立案|报名|检测|抽检|采样)$"
)
_OF_MONEY = ("拨付", "兑付", "支付", "发放")


def rates_told(line: str, head: str) -> tuple[Counted, ...]:
    """The shares that a line promises, each under the name of its 率: 不合格食品核查处置100% is 不合格食品核查处置率 100 (%).

    `head` is what the task does where it counts something; 合格率 alone is said of that. A share of which the words make
    no name is none, and neither are changes (提高5%), parts of money and satisfaction.
    """
    return tuple(dict.fromkeys((*_rates(line, head), *_rates_in_time(line), *_shares_of_people(line, head))))


def limits_told(line: str, head: str) -> tuple[Counted, ...]:
    """Within how long a line promises something, under the name of it: 路灯故障修复时限 48 (小时).

    Only where what is done, and to what, makes a proper name.
    """
    return tuple(dict.fromkeys((*_limits(line, head), *_times_down(line))))


def _rates(line: str, head: str) -> Iterator[Counted]:
    for clause in _STOP.split(_NEXT_SHARE.sub("，", line)):
        found = _SHARE.fullmatch(clause)
        if found is None or _NO_SHARE.search(_PAID_IN_TIME.sub("", found["name"])):
            continue
        name = _rate_name(found["name"], head)
        number = read_number(found["number"])
        lowers = _LOWERS.search(found["lead"] + found["after"]) is not None
        if not name or number is None or not 0 < number <= _WHOLE or bool(_FAULT.search(name)) is not lowers:
            continue
        if _HARM.search(name) or (number < _HALF and not lowers and not found["lead"] and not found["after"]):
            continue  # 空置率5% is rather a limit, and nobody said so
        sign = Comparator.AT_MOST if lowers else Comparator.AT_LEAST if number < _WHOLE else Comparator.EXACTLY
        yield Counted(name, QuantitativeTarget(comparator=sign, quantity=number, unit=found["unit"].replace("％", "%")))


def _rates_in_time(line: str) -> Iterator[Counted]:
    for found in (_PER_TIME.fullmatch(clause) for clause in _STOP.split(line)):
        if found is not None and (number := read_number(found["number"])) is not None and can_be_called(found["name"]):
            target = QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=number, unit=found["unit"])
            yield Counted(found["name"], target)


def _shares_of_people(line: str, head: str) -> Iterator[Counted]:
    """95%以上的学员拿证 is 学员取证率; whom it is said of in one character is called as the task does: 犬 is 搜救犬."""
    for clause in _STOP.split(line):
        found = _SHARE_OF.fullmatch(clause)
        number = read_number(found["number"] or found["then"]) if found else None
        if found is None or number is None or not _HALF <= number <= _WHOLE:
            continue
        whom = found["whom"] or found["whom_first"]
        thing = _bare_thing(head)
        of = thing if thing.endswith(whom) else whom
        if len(of) > 1 and _TAUGHT.search(of) and can_be_called(of) and is_proper(of):
            sign = Comparator.AT_LEAST if number < _WHOLE else Comparator.EXACTLY
            target = QuantitativeTarget(comparator=sign, quantity=number, unit="%")
            yield Counted(f"{of}{_PASSES[found['end']]}率", target)


def _in_each(found: re.Match[str]) -> str:
    period = "年" if found["a_year"] else (found["period"] or "").lstrip("个")
    return f"/{period}" if period else ""


def _times_down(line: str) -> Iterator[Counted]:
    """一年停播不能超过6小时 is 停播时长 ≤6小时/年."""
    for clause in _STOP.split(line):
        found = _DOWN.fullmatch(clause)
        number = read_number(found["number"]) if found else None
        if found is None or number is None:
            continue
        thing = found["thing"] + found["thing_behind"]
        if thing and not is_proper(thing):
            continue
        unit = found["unit"] + _in_each(found)
        target = QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=number, unit=unit)
        yield Counted(f"{thing}{found['down']}时长", target)


def _rate_name(words: str, head: str) -> str:
    """The words as the name of a 率; '' where they make none."""
    told = _LEADS.sub("", words)
    bare = told.removesuffix("率")
    if told.endswith("率") and len(bare) >= _SAYS_OF_WHAT and (not head or not _BARE.fullmatch(bare)):
        return told if can_be_called(bare) else ""
    if told.endswith("率") and len(bare) > 1 and is_only_deed(bare) and not _BARE.fullmatch(bare):
        return told  # 参训率 and 出勤率 are names of their own
    if _BARE.fullmatch(bare) or is_only_deed(bare):
        of_what = _of_what(head, bare)
        return f"{of_what}{bare}率" if of_what and not of_what.endswith(bare) else ""
    if not can_be_called(bare):
        return f"{core_name(head)}{bare}率" if head and told.endswith("率") and ends_with_deed(bare) else ""
    if told.endswith("率"):
        return told
    name = core_name(told)
    return f"{name}率" if ends_with_deed(name) or _STATES.search(name) else ""


def _of_what(head: str, bare: str) -> str:
    """A 合格率 is of what is done (学员培训), a 完好率 or 验收合格率 of the thing (公厕)."""
    if not head or _OF_DEED.match(bare):
        return core_name(head) if head else ""
    return _bare_thing(head)


def _bare_thing(head: str) -> str:
    """What the task does something about, without what it does: 路灯 in 路灯维护, 应急广播系统 in 应急广播系统运行维护."""
    return without_deeds(thing_and_deed(head)[0]) if head else ""


def _limits(line: str, head: str) -> Iterator[Counted]:
    for clause in _STOP.split(line):
        found = _IN_TIME.fullmatch(clause) or _AT_MOST_SO_LONG.fullmatch(clause)
        number = read_number(found["number"]) if found else None
        if found is None or number is None:
            continue
        deed = _done(found["deed"])
        name = _limit_name(found["when"], deed, head) if deed else ""
        unit = "个工作日" if found["unit"] == "工作日" else found["unit"]
        if name:
            yield Counted(name, QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=number, unit=unit))


def _done(words: str) -> str:
    """What is done in some hours, as a time for it is called: 修复 of 修好, 清理 of 清完, 抢修 of 抢修完毕; '' where it is no deed."""
    if words in _DONE_IN:
        return _DONE_IN[words]
    bare = _TO_THE_END.sub("", words).removeprefix("完成")
    if is_only_deed(bare) and len(bare) > 1:
        return bare
    short = short_deed(bare, 0)
    return short.written if short and short.end == len(bare) else ""


def _limit_name(when: str, deed: str, head: str) -> str:
    thing = _bare_thing(head)
    if (broken := _BROKEN_THING.fullmatch(when)) and can_be_called(broken[1]):
        thing, when = broken[1], "坏了"
    if _BROKEN.fullmatch(when):
        if when or deed == "修复":
            return f"{thing}故障{deed}时限"
        return f"{thing}{deed}时限" if thing and deed not in _OF_MONEY else ""
    if when == "报修":
        return f"{thing}报修后{deed}时限"
    since = _SINCE.fullmatch(when)
    if since is None:
        return f"{core_name(when)}{deed}时限" if can_be_called(when) and not when.endswith("了") else ""
    if not _ON_EVENT.search(since[1]):
        return ""
    return f"{since[1]}后{'资金' if deed in _OF_MONEY else ''}{deed}时限"
