"""The amounts of a task, clause by clause: what each counts, in the task's words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.declaration.target import QuantitativeTarget
from drafter.language.numbers_told import Told, is_extent, is_time, numbers_told
from drafter.language.units import same_unit
from drafter.language.verbs import (
    begins_with_deed,
    deed_at_end,
    deed_passed_on,
    ends_with_deed,
    is_only_deed,
    without_empty_verbs,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One amount of a task: what it counts, in the task's words, and how many."""

    what: str
    amount: QuantitativeTarget


@dataclass(slots=True)
class Amounts:
    """What the clauses of a task tell of: its amounts, what it does at all, and numbers that are none.

    `beside` holds for each place of a price how many amounts stand before it, and what the task did up to there.
    """

    counted: list[Counted] = field(default_factory=list)
    what: str = ""
    vague: list[str] = field(default_factory=list)
    beside: list[tuple[int, str]] = field(default_factory=list)


PRICE = "\ue000"
"""Stands in a line where a price stood."""
TOTAL = "\ue001"
"""Stands in a line where a sum of money stood that is no price."""
_HIDDEN = 0xE100
_BRACKET = re.compile(r"（([^（）]*)）")
_NO_NAME = re.compile(rf"^(?:含|包括|包含|其中|不含|如|以|详见|具体|即|等|约|每|按)|[\d，；。：{PRICE}{TOTAL}]")
_SHORT_REMARK = 6
"""Characters of a remark in brackets that still belong to a name: （春季）, （一期）."""
_CLAUSES = re.compile(rf"([\s，,。；;：:！!{PRICE}{TOTAL}]+)(?!\d{{3}}(?!\d))")
_BETWEEN = re.compile(r"^(?:[\s、，的]|以及|还有|同时|并且?(?![网联购轨])|和(?![平谐])|及(?![时格])|与(?!会)|用于)+")
_BEFORE_NUMBER = re.compile(
    r"(?:[\s、，（]|大约|大概|共计|合计|总计|总共|累计|全年|年度|每年|年均|(?<![签预节大集制契条])约|(?<![附最邻靠])近|(?<![公一总])共"
    r"|(?<=[^行作认])为|(?<=[^传表到])达|达到|预计|力争|其中|任务量|任务数|目标|计划|的)+$"
)
_PERIOD = "季度|学期|半年|月|周|天|日|年"
_RATE = re.compile(rf"每(\d*(?:{_PERIOD}))(?:不少于|至少|各|约|开展|组织|举办)?$")
_RATE_AHEAD = re.compile(r"^(?:按|坚持)?每(季度|学期|半年|月|周|天|日)度?")
_PER_PIECE = re.compile(
    rf"(?:每(?!{_PERIOD})[\u3400-\u9fff]{{1,4}}|[人户台场班校村次]均|每\d+(?!{_PERIOD})[\u3400-\u9fffA-Za-z]{{1,4}})(?:不少于|至少|为|约|有|设|配备?)?$"
)
_EACH_OF = re.compile("各(?:约|不少于|至少)?$")
_THING = re.compile(
    r"(?:左右|上下)?的?((?:(?!以及|还有|左右|上下|不等|以上|以下|以内|同时)[^\d、，；。：\s并和及与]"
    r"|并(?=[网联购轨])|和(?=[平谐])|及(?=[时格])|与(?=会)|[和及与、](?!\d)(?=[^\d]*(?:$|[，；。])))+)"
)
_POST = re.compile("^(.{1,20}?)((?:进行|开展|实施|给予|提供|发放|的|配备|组织|安装)(?=.).*)$")
_ONLY_LEADS = re.compile("^(?:为|给|向|面向|对|在|于|从|按|由|将|把|通过|依托|对全[市县区镇省])?$")
_BARE_MEASURE = re.compile("^(?:总|建筑|占地|建设|改造|累计)?(?:面积|长度|里程|长|全长|总长|规模|数量|人数|户数)$")
_MEASURED = {"长": "长度", "全长": "长度", "总长": "长度"}
_SMALL_PART = re.compile("^(?:其中|含|包括|包含)")
_ATTRIBUTE = re.compile(
    "^(?:线[上下]|纸质|电子|室[内外]|[新改扩]建|其他|.{1,3}[级类型式性色版]|城区|农村|[春夏秋冬]季)$"
)
_IN_PLACE = re.compile("(?:在|于|从|覆盖全部)$")


def amounts_of(line: str) -> Amounts:
    """All amounts of a line in which places of money are marked, from left to right."""
    hidden: list[str] = []

    def hide(bracket: re.Match[str]) -> str:
        hidden.append(bracket[1])
        return chr(_HIDDEN + len(hidden) - 1)

    found = Amounts()
    pieces = _CLAUSES.split(_BRACKET.sub(hide, line))
    list_of = ""
    for clause, stop in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        before = len(found.counted)
        bare, remarks = _without_remarks(clause, hidden)
        _read_clause(found, bare, list_of)
        head = _without_lead(bare)
        for remark in remarks:
            _read_remark(found, remark, head, before)
        found.what = found.what or (found.counted[0].what if found.counted else head)
        found.beside += [(len(found.counted), found.what)] * stop.count(PRICE)
        if "：" in stop:
            list_of = head if len(found.counted) == before else ""
        elif re.search("[。；;]", stop):
            list_of = ""
    found.counted = _without_rates_of_totals(found.counted)
    return found


def _without_remarks(clause: str, hidden: list[str]) -> tuple[str, list[str]]:
    """A clause without its brackets, but for those that belong to a name; and what stood in the others."""
    remarks: list[str] = []
    kept = ""
    for sign in clause:
        place = ord(sign) - _HIDDEN
        if not 0 <= place < len(hidden):
            kept += sign
            continue
        remark = hidden[place]
        told = numbers_told(kept)
        behind_amount = bool(told) and told[-1].end == len(kept)
        names = 0 < len(remark) <= _SHORT_REMARK and not _NO_NAME.search(remark) and not behind_amount
        kept += f"（{remark}）" if names else ""
        remarks += [] if names else [remark]
    return kept, remarks


def _read_remark(found: Amounts, remark: str, head: str, before: int) -> None:
    """服务企业（50家） has its amount in the brackets, 公路养护（国道120公里、省道85公里） two; a breakdown of an amount is none."""
    priced = remark.count(PRICE)
    if len(found.counted) == before:
        for clause in _CLAUSES.split(remark)[::2]:
            _read_clause(found, clause, head)
    found.beside += [(len(found.counted), found.what or head)] * priced


def _read_clause(found: Amounts, clause: str, list_of: str) -> None:
    clause = _BETWEEN.sub("", clause)
    small = _SMALL_PART.match(clause) is not None
    ahead = _RATE_AHEAD.match(clause)
    rate = f"/{ahead[1]}" if ahead else ""
    start = len(found.counted)
    for one in _in_clause(found, clause[ahead.end() :] if ahead else clause):
        if small and any(_same_things(other, one) for other in found.counted):
            continue
        what = _what_meant(found, one, list_of, start)
        if what:
            found.counted.append(Counted(what, _with_rate(one.amount, rate)))


def _what_meant(found: Amounts, one: Counted, list_of: str, start: int) -> str:
    """What an amount counts, with the words that stand once for several: those of its clause began at `start`."""
    if not one.what or _BARE_MEASURE.match(one.what):
        return _what_before(found, one, list_of) + _MEASURED.get(one.what, one.what)
    if list_of:
        return _of_list(list_of, one.what)
    if not found.counted:
        return one.what
    last = found.counted[-1]
    alike = _same_things(last, one)
    goes_on = alike or len(found.counted) > start
    return deed_passed_on(last.what, one.what, same_unit=alike) if goes_on else one.what


def _what_before(found: Amounts, one: Counted, list_of: str) -> str:
    """What an amount counts that says nothing of it: what was told last; a length of time goes with the whole task."""
    if not found.counted or (is_time(one.amount.unit or "") and found.what):
        return list_of or found.what
    return found.counted[-1].what


def _in_clause(found: Amounts, clause: str) -> Iterator[Counted]:
    """What each amount of a clause counts, as its words stand around it; '' where they say nothing."""
    told = numbers_told(clause)
    group: list[tuple[Told, str, str]] = []  # amounts in front of what they count, with the words before the first
    done, lead, noun, carried = 0, "", "", ""
    for place, one in enumerate(told):
        end = told[place + 1].start if place + 1 < len(told) else len(clause)
        before = clause[done : one.start]
        is_next = before == noun and place > 0
        thing = _THING.match(clause, one.end)
        noun = clause[thing.start(1) : min(thing.end(), end)] if thing else ""
        touches = thing is not None and thing.end() >= end < len(clause)
        name, rate = _name_before(before, one.unit)
        done = one.end
        if one.quantity is None:
            found.vague.append(clause[one.start : one.end])
            continue
        if _IN_PLACE.search(before):
            at = _POST.match(noun)
            done = one.end + (at.start(2) if at else 0)
            continue
        if _PER_PIECE.search(before) or one.is_money:
            continue
        name, carried = carried + name, ""
        if noun and _counts_what_follows(name, noun, touches=touches, is_next=is_next):
            if is_time(one.unit) or (touches and (is_extent(one.unit) or "的" in noun)):
                carried = name
                continue  # 3天培训班2期, 10吨洒水车2台
            lead = lead if group and (is_next or not name) else name
            group.append((one, noun, lead))
            done = one.end if touches else one.end + len(noun)
            continue
        if is_next and group:
            name = group[-1][2] + group[-1][1]
        yield from _grouped(group)
        group = []
        for each in _each_of(name) if _EACH_OF.search(before) else [name]:
            yield Counted(each, _target(one, rate))
    yield from _grouped(group)


def _counts_what_follows(name: str, noun: str, *, touches: bool, is_next: bool) -> bool:
    """Whether 62个投放点 is meant, and not the name before the number."""
    if is_next or _ONLY_LEADS.match(name) or is_only_deed(name):
        return True
    return not touches and not begins_with_deed(noun)


def _grouped(group: list[tuple[Told, str, str]]) -> Iterator[Counted]:
    """对10家企业和20家商户进行检查: what is done with all stands once, behind the last."""
    if not group:
        return
    *_, (_, last, _) = group
    post = _POST.match(last)
    behind = post[2] if post else ""
    if not post and len(group) > 1:
        deed = deed_at_end(last)
        behind = deed if len(deed) < len(last) else ""
    for one, noun, lead in group:
        yield Counted(lead + noun.removesuffix(behind) + behind, _target(one, ""))


def _name_before(text: str, unit: str) -> tuple[str, str]:
    """The name before a number, without the words that lead over to it; and how often, as a unit says it: `/月`."""
    name = _BEFORE_NUMBER.sub("", _EACH_OF.sub("", _BETWEEN.sub("", text)))
    often = _RATE.search(name)
    bare = _BEFORE_NUMBER.sub("", name[: often.start()]) if often else name
    if not bare and "每年" in text and unit == "次":  # of each: 随访管理1800人，每年4次
        return "", "/年"
    return _without_lead(bare), f"/{often[1]}" if often else ""


def _without_lead(clause: str) -> str:
    return _SMALL_PART.sub("", _BETWEEN.sub("", clause)).strip()


def _each_of(name: str) -> list[str]:
    """宫颈癌、乳腺癌筛查各1.2万人: each with what stands once for all, the verb before the first or behind the last."""
    things = [one for one in re.split("、|以及|[和及与]", name) if one]
    if len(things) < 2:
        return [name]
    deed = deed_at_end(things[-1])
    if deed and len(deed) < len(things[-1]):
        return [one if ends_with_deed(one) else one + deed for one in things]
    return [things[0], *(deed_passed_on(things[0], one, same_unit=True) for one in things[1:])]


def _target(told: Told, rate: str) -> QuantitativeTarget:
    quantity = told.quantity if told.quantity is not None else 0
    return QuantitativeTarget(comparator=told.comparator, quantity=quantity, unit=told.unit + rate)


def _with_rate(amount: QuantitativeTarget, rate: str) -> QuantitativeTarget:
    unit = amount.unit or ""
    return amount if not rate or "/" in unit else amount.model_copy(update={"unit": unit + rate})


def _same_things(one: Counted, other: Counted) -> bool:
    return same_unit((one.amount.unit or "").lstrip("万亿"), (other.amount.unit or "").lstrip("万亿"))


def _of_list(head: str, item: str) -> str:
    """One of a list under a head: 国道 under 公路养护 is 国道养护, 线上 under 讲座 is 线上讲座, 比赛 under 文体活动 is 比赛."""
    if _ATTRIBUTE.match(item):
        return item + without_empty_verbs(head)
    passed = deed_passed_on(head, item, same_unit=False)
    return (
        without_empty_verbs(head) + item
        if passed == item and ends_with_deed(head) and len(item) < len(head)
        else passed
    )


def _without_rates_of_totals(counted: list[Counted]) -> list[Counted]:
    """每月1次，共12次 is 12次."""
    totals = {(one.what, one.amount.unit) for one in counted}
    return [
        one
        for one in counted
        if (one.what, (one.amount.unit or "").partition("/")[0]) not in totals or "/" not in (one.amount.unit or "")
    ]
