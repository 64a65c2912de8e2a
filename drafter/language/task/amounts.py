"""The amounts of a task, clause by clause, with what stands once for several of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from drafter.language.numbers_told import is_people, is_time, numbers_told
from drafter.language.speech.verbs import (
    begins_with_deed,
    deed_at_end,
    deed_with_object,
    ends_with_deed,
    is_sure_deed,
    says_nothing,
)
from drafter.language.task.beside import (
    CLAUSES,
    LOOKED_AFTER,
    NEXT,
    NO_NAME,
    PRICE,
    SHORT_REMARK,
    TOTAL,
    measured_beside,
    paid_behind,
    parts_of,
    said_of,
    with_parts,
)
from drafter.language.task.clause_amounts import counted_in, is_small_part, without_lead
from drafter.language.task.counted import Counted, counted_alike, each_period
from drafter.language.task.said_once import is_attribute, passed_on, under_deed, under_head
from drafter.language.task.thing_and_deed import core_name, thing_and_deed
from drafter.language.units import same_unit
from drafter.regex import regex


@dataclass(slots=True)
class Amounts:
    """What the clauses of a task tell of: its amounts, what it does at all, and numbers that are none.

    `beside` holds for each place of a price how many amounts stand before it, and what the task did up to there; `paid` for
    each other sum of money how many stand before its clause and before the sum, and the clause. `doing` is what its first
    clause does, without what stands in brackets; `head` the same, while that clause counts nothing and what follows only
    says to what it is done.
    """

    counted: list[Counted] = field(default_factory=list)
    what: str = ""
    doing: str = ""
    head: str = ""
    vague: list[str] = field(default_factory=list)
    beside: list[tuple[int, str]] = field(default_factory=list)
    paid: list[tuple[int, int, str]] = field(default_factory=list)


_HIDDEN = 0xE100
_BRACKET = regex(r"（(?![件台套个处间条辆份]）)([^（）]*)）")
_OWN_PRICES = regex(
    rf"(?:[、，；]?(?:其中|含)?[^、，；{PRICE}\d]*\d*[^、，；{PRICE}\d]{{2,}}\d[^、，；{PRICE}]*{PRICE})+{TOTAL}?"
)
"""Brackets in which each thing has its number and its price."""
_RATE_AHEAD = regex(r"^(?:按|坚持)?每个?([两二三]年|季度|学期|半年|半月|月|周|天|日)度?")
_PAID = regex("发放|支付|补[贴助]|保障|[金贴资]$")
"""What the same persons get each month: 每月发放供养金640人 is 640 of the whole year."""
_EVERYWHERE = regex(
    "(?:日均|月均|年均|平均|常年|日常|工作日)|(?:全|本|整个)[市县区镇乡村省州旗]|城区|辖区内?|全域|县域|市域"
)
"""Where all of it is, or when, rather than what it is: 入户登记，全县16.5万户; 在押人员伙食，日均260人."""
_ONE_OF_PEOPLE = "生人户员童"
"""What persons that were counted are called one by one: 65名儿童，每生每周1次."""
_ONLY_LOOKS_AFTER = regex(f"(?:{LOOKED_AFTER}|普查|排查|调查|整治|治理|改造|修缮|加工|数字化|测绘|保洁|清淤|防治)$")
"""What is done to things that are there: 开展蚁害普查，大坝132座 is 大坝蚁害普查; but 开展宣传，手册3000册 is no 手册宣传."""
_PAID_NOUN = regex("[\u3400-\u9fff]{0,2}(?:补助|补贴|津贴|补偿|奖励|慰问金|生活费)$")
_OF_A_KIND = regex("[\u3400-\u9fff]{1,4}(?:地区|类|档|级|等|岗位?)")
"""Kinds of persons who are paid: 一类地区1200人."""
_TIMES = ("次", "轮", "遍")
_OF_AGE = regex(r"\d+(?:[-~至到]\d+)?周?岁(?:及?以[上下])?(?:的?老人)?")


def amounts_of(line: str) -> Amounts:
    """All amounts of a line in which places of money are marked, from left to right."""
    hidden: list[str] = []

    def hide(bracket: re.Match[str]) -> str:
        hidden.append(bracket[1])
        return chr(_HIDDEN + len(hidden) - 1)

    found = Amounts()
    list_of, start, goes_on = "", 0, False
    for clause, stop in _with_stops(_of_one(_BRACKET.sub(hide, line), hidden)):
        before = len(found.counted)
        bare, remarks = _without_remarks(clause, hidden)
        start = start if goes_on else before
        goes_on = NEXT in stop
        _read_clause(found, bare, list_of, start)
        head = _RATE_AHEAD.sub("", without_lead(bare))
        found.doing = found.doing or (found.counted[0].what if found.counted else head)
        for remark in remarks:
            _read_remark(found, remark, head, before)
        if not (found.head or found.counted) and _ONLY_LOOKS_AFTER.search(head):
            found.head = head.removeprefix("各")
        found.what = found.what or (found.counted[0].what if found.counted else head)
        found.beside += [(len(found.counted), found.what)] * stop.count(PRICE)
        found.paid += paid_behind(stop, before, len(found.counted), head)
        if "：" in stop or stop == " ":
            list_of = head if len(found.counted) == before else ""
        elif "。" in stop:
            list_of = ""
    found.counted = with_parts(found.counted)
    return found


def _with_stops(text: str) -> Iterator[tuple[str, str]]:
    """The clauses, each with what ends it: '' behind the last."""
    pieces = CLAUSES.split(text)
    return zip(pieces[::2], [*pieces[1::2], ""], strict=True)


def _of_one(line: str, hidden: list[str]) -> str:
    """中文图书1.8万册（均价≤45元）、报刊510种: what stands in brackets is said of the one before them, so a clause ends there."""
    return "".join(
        f"{sign}{NEXT}" if 0 <= ord(sign) - _HIDDEN < len(hidden) and PRICE in hidden[ord(sign) - _HIDDEN] else sign
        for sign in line
    ).replace(f"{NEXT}、", NEXT)


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
        names = 0 < len(remark) <= SHORT_REMARK and not NO_NAME.search(remark) and not behind_amount
        kept += f"（{remark}）" if names else ""
        remarks += [] if names else [remark]
    return kept, remarks


def _read_remark(found: Amounts, remark: str, head: str, before: int) -> None:
    """服务企业（50家） has its amount in the brackets, 公路养护（国道120公里、省道85公里） two; a breakdown of an amount is none."""
    priced = remark.count(PRICE)
    if len(found.counted) > before and _OWN_PRICES.fullmatch(remark):
        _read_parts(found, remark)
        return
    if len(found.counted) > before and not priced:
        found.counted += said_of(found.counted[-1], remark)
    elif len(found.counted) == before:
        for clause, stop in _with_stops(remark):
            _read_clause(found, clause, head, before)
            found.beside += [(len(found.counted), found.what or head)] * stop.count(PRICE)
        return
    found.beside += [(len(found.counted), found.what or head)] * priced


def _read_parts(found: Amounts, remark: str) -> None:
    """消防车2辆（水罐车1辆≤185万元、登高车1辆≤420万元）: each with a price of its own is bought for itself."""
    whole = found.counted[-1]
    thing, deed = thing_and_deed(whole.what)
    parts = [counted_in(without_lead(part.lstrip("、")))[0] for part in CLAUSES.split(remark)[::2]]
    kinds = any(is_attribute(one.what) for part in parts for one in part)  # 大型1辆、小型2辆
    for part in parts:
        for one in part:
            alike = counted_alike(whole, one)
            what = f"{deed}{one.what}{thing}" if kinds else one.what
            if alike and is_small_part(remark):
                what = f"{core_name(whole.what)}（{one.what or '其余'}）"
            elif alike:
                what = passed_on(whole.what, what, counted_alike=True)
            found.counted.append(replace(one, what=what))
        found.beside += [(len(found.counted), found.counted[-1].what)] * bool(part)


def _read_clause(found: Amounts, clause: str, list_of: str, start: int) -> None:
    small = is_small_part(clause) or _goes_on_with_parts(found, clause)
    clause = without_lead(clause)
    ahead = _RATE_AHEAD.match(clause)
    counted, vague = counted_in(clause[ahead.end() :] if ahead else clause)
    if ahead and not counted:  # 每季度一次
        ahead, (counted, vague) = None, counted_in(clause)
    found.vague += [words for _, words in vague]
    first = vague[0][0] if vague else ""
    for one in counted:
        if one.piece and not _is_of_counted(found, one.piece):
            continue
        if small and (whole := next((other for other in found.counted if counted_alike(other, one)), None)):
            found.counted += parts_of(whole, [one])
            continue
        what = (
            _what_meant(found, one, list_of, start)
            if not first or found.counted[start:]
            else passed_on(first, one.what, counted_alike=False)
        )
        if what:
            lead = (one.lead or _doing_over(what)) if what == one.what else ""
            period = ahead[1] if ahead and not (is_people(one.unit) and _PAID.search(what)) else ""
            found.counted.append(each_period(replace(one, what=what, lead=lead), period))
            ahead = None  # 每月1次共12次: the total is of no period


def _goes_on_with_parts(found: Amounts, clause: str) -> bool:
    """Whether a clause tells the next part of the whole that was told before: 其中大型4座每座8万元，小型11座."""
    parts = [one for one in found.counted if one.is_part]
    counted = counted_in(without_lead(clause))[0]
    if not parts or len(counted) != 1 or found.counted[-1] != parts[-1]:
        return False
    whole = next((one for one in found.counted if not one.is_part and counted_alike(one, counted[0])), None)
    told = sum(one.amount.quantity for one in (*parts, counted[0]))
    kind = is_attribute(counted[0].what)
    return whole is not None and (told == whole.amount.quantity or (kind and told < whole.amount.quantity))


def _is_of_counted(found: Amounts, piece: str) -> bool:
    """Whether so many for each are for each of what the task counts: 每期60人 of 培训6期."""
    of_people = piece in _ONE_OF_PEOPLE and any(is_people(one.unit) for one in found.counted)
    goes_on = piece == "次" and bool(found.what)
    return goes_on or of_people or piece == "千人" or any(same_unit(one.unit, piece) for one in found.counted)


def _what_meant(found: Amounts, one: Counted, list_of: str, start: int) -> str:
    """What an amount counts, with the words that stand once for several: those of its clause began at `start`."""
    before = _what_before(found, one, list_of)
    if not one.what or (before and (says_nothing(one.what) or _EVERYWHERE.fullmatch(one.what))):
        return before
    if (measured := measured_beside(one.what, before)) is not None:
        return measured
    if found.head and not is_people(one.unit) and (done := under_deed(core_name(found.head), one.what)):
        return done
    if list_of:
        return under_head(list_of, one.what)
    if before and _OF_AGE.fullmatch(one.what):
        return one.what + core_name(before)
    return _next_of_list(found, one, start)


def _next_of_list(found: Amounts, one: Counted, start: int) -> str:
    """The same where the words name something: a verb or head that was said for all of a list goes on to it."""
    if not found.counted or one.what.startswith(found.counted[-1].what):
        return one.what
    last = found.counted[-1]
    if (is_sure_deed(one.what) or _is_done_next(last, one)) and (done := _done_too(last, one)):
        return done
    alike = counted_alike(last, one)
    if (
        alike
        and is_people(one.unit)
        and (paid := _PAID_NOUN.search(thing_and_deed(last.what)[0]))
        and _OF_A_KIND.fullmatch(one.what)
    ):
        return one.what + paid[0]
    goes_on = alike or len(found.counted) > start
    return passed_on(last.what, one.what, counted_alike=alike) if goes_on else one.what


def _doing_over(what: str) -> str:
    """What is done where an amount tells over how many it is spread: 自来水管更换 of 自来水管更换覆盖村."""
    doing, covers, _ = what.partition("覆盖")
    return doing if covers else ""


def _is_done_next(last: Counted, one: Counted) -> bool:
    """Whether another deed is done with the same thing: 消火栓新建110个、维修240个; not an event of its own: 讲座6场、展览2场."""
    if one.unit in _TIMES and deed_at_end(one.what) == one.what:
        return not ends_with_deed(last.what)
    same = counted_alike(last, one) and one.unit not in ("场", "次", "期")
    return (
        same and deed_at_end(one.what) == one.what and (ends_with_deed(last.what) or bool(deed_with_object(last.what)))
    )


def _done_too(last: Counted, one: Counted) -> str:
    """What is done next with the same thing: 编纂县志1部，印制2000册, 候车亭新建40座 改造25座, 奶牛40头，购置6头."""
    thing, deed = last.what, one.what
    if one.unit in _TIMES and deed_at_end(deed) == deed and not (ends_with_deed(thing) or deed_with_object(thing)):
        return thing + deed  # 装备库房5处，全年巡检60次
    if deed == "发放":
        return core_name(thing) + deed  # 租赁补贴740户 每季度发放1次
    if before := deed_with_object(thing):
        return deed + thing.removeprefix(before)
    if ends_with_deed(thing):
        return thing.removesuffix(deed_at_end(thing)) + deed
    return thing + deed if counted_alike(last, one) and not begins_with_deed(thing) else ""


def _what_before(found: Amounts, one: Counted, list_of: str) -> str:
    """What an amount counts that says nothing of it: what was told last; a length of time goes with the whole task."""
    if not found.counted or (is_time(one.unit) and found.what):
        return list_of or found.what
    last = found.counted[-1]
    if last.what.startswith("覆盖") and found.what:
        return found.what  # 24所学校一共52个: of the first thing, not of the schools
    return last.lead or last.what if one.unit in ("次", "轮") else last.what
