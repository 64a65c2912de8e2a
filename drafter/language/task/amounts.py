"""The amounts of a task, clause by clause, with what stands once for several of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from drafter.declaration.target import QuantitativeTarget
from drafter.language.numbers_told import is_extent, is_people, is_time, numbers_told
from drafter.language.numerals import read_number
from drafter.language.speech.verbs import (
    begins_with_deed,
    deed_at_end,
    deed_with_object,
    ends_with_deed,
    is_sure_deed,
    says_nothing,
)
from drafter.language.task.clause_amounts import counted_in, is_small_part, without_lead
from drafter.language.task.counted import Counted, counted_alike, each_period
from drafter.language.task.said_once import is_attribute, passed_on, under_head
from drafter.language.task.thing_and_deed import core_name, thing_and_deed
from drafter.language.units import same_unit


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
_NEXT = "\ue002"
"""Ends what brackets are said of, where the list goes on behind them."""
_HIDDEN = 0xE100
_BRACKET = re.compile(r"（(?![件台套个处间条辆份]）)([^（）]*)）")
_NO_NAME = re.compile(rf"^(?:含|包括|包含|其中|不含|如|以|详见|具体|即|等|约|每|按)|[\d，；。：{PRICE}{TOTAL}]")
_OFTEN = re.compile(r"每?(年|半年|季度|半月|月|周|天|日|学期)(?:不少于)?(\d+|[一两二三四五六])([次轮期批场遍])")
"""How often it is done, in brackets behind how much: 巡查1860株（每年2次）."""
_SHORT_REMARK = 6
"""Characters of a remark in brackets that still belong to a name: （春季）, （一期）."""
_OWN_PRICES = re.compile(
    rf"(?:[、，；]?(?:其中|含)?[^、，；{PRICE}\d]*\d*[^、，；{PRICE}\d]{{2,}}\d[^、，；{PRICE}]*{PRICE})+{TOTAL}?"
)
"""Brackets in which each thing has its number and its price."""
_CLAUSES = re.compile(rf"((?:[\s。；;：:！!{PRICE}{TOTAL}{_NEXT}]|(?<!\d)[，,]|[×*](?!24)|[，,](?!\d{{3}}(?!\d)))+)")
_RATE_AHEAD = re.compile(r"^(?:按|坚持)?每个?([两二三]年|季度|学期|半年|半月|月|周|天|日)度?")
_PAID = re.compile("发放|支付|补[贴助]|保障|[金贴资]$")
"""What the same persons get each month: 每月发放供养金640人 is 640 of the whole year."""
_BARE_MEASURE = re.compile(
    "^(?:总|建筑|占地|建设|改造|累计)?(?:面积|土石?方量?|长度|里程|长|全长|总长|规模|数量|人数|户数)$"
)
_TRAVELLED = re.compile("^(?:年|日|年均|日均)?(?:运营|营运|运行|行驶|通行)总?里程$")
_TIME_OF_YEAR = re.compile(
    "^(?:在|于)?((?:非?主?汛期|平时|平日|日常|节假日|[春夏秋冬]季|暑期|寒期|非?供暖[季期]|采暖季|高峰期?|周末|夜间|白天|防火期|高温期|寒暑?假|雨季|旺季|淡季|期间)(?:期间)?)"
)
"""When something is done rather than what: 汛期每日1次."""
_EVERYWHERE = re.compile(
    "(?:日均|月均|年均|平均|常年|日常|工作日)|(?:全|本|整个)[市县区镇乡村省州旗]|城区|辖区内?|全域|县域|市域"
)
"""Where all of it is, or when, rather than what it is: 入户登记，全县16.5万户; 在押人员伙食，日均260人."""
_TAKE_PART = re.compile("参与|参加|参观|观看|受益|惠及|观演")
"""What people do whom a task reaches: 阅读推广活动110场 参与1.6万人次."""
_ONE_OF_PEOPLE = "生人户员童"
"""What persons that were counted are called one by one: 65名儿童，每生每周1次."""
_LOOKED_AFTER = re.compile("(?:年检|检测|检验|检修|保养|维护|养护|巡检|维修|检查|管护|监测|运维|维保)$")
_WAS = re.compile("^(?:原来|原有|原先|原|上年|去年|现有|目前)")
"""How many there were before, in brackets: 容纳120人（原来70人）."""
_TIMES = ("次", "轮", "遍")
_PLACE = re.compile("[\u3400-\u9fff]{0,4}(?:考点|学校|乡镇|街道|社区|村|站点|园区|校区|院区|小区)")
"""Over how many places it is spread, in brackets: 安检门8台（4个考点）."""
_CONCERNED = re.compile("涉及(?=.)")
"""Where it is done: 道路硬化5公里，涉及3个村."""
_OF_AGE = re.compile(r"\d+(?:[-~至到]\d+)?周?岁(?:及?以[上下])?(?:的?老人)?")
_MEASURED = {"长": "长度", "全长": "长度", "总长": "长度", "土方": "土方量", "土石方": "土石方量"}


def amounts_of(line: str) -> Amounts:
    """All amounts of a line in which places of money are marked, from left to right."""
    hidden: list[str] = []

    def hide(bracket: re.Match[str]) -> str:
        hidden.append(bracket[1])
        return chr(_HIDDEN + len(hidden) - 1)

    found = Amounts()
    pieces = _CLAUSES.split(_of_one(_BRACKET.sub(hide, line), hidden))
    list_of, start, goes_on = "", 0, False
    for clause, stop in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        before = len(found.counted)
        bare, remarks = _without_remarks(clause, hidden)
        start = start if goes_on else before
        goes_on = _NEXT in stop
        _read_clause(found, bare, list_of, start)
        head = _RATE_AHEAD.sub("", without_lead(bare))
        for remark in remarks:
            _read_remark(found, remark, head, before)
        found.what = found.what or (found.counted[0].what if found.counted else head)
        found.beside += [(len(found.counted), found.what)] * stop.count(PRICE)
        if "：" in stop or stop == " ":
            list_of = head if len(found.counted) == before else ""
        elif "。" in stop:
            list_of = ""
    return found


def _of_one(line: str, hidden: list[str]) -> str:
    """中文图书1.8万册（均价≤45元）、报刊510种: what stands in brackets is said of the one before them, so a clause ends there."""
    return "".join(
        f"{sign}{_NEXT}" if 0 <= ord(sign) - _HIDDEN < len(hidden) and PRICE in hidden[ord(sign) - _HIDDEN] else sign
        for sign in line
    ).replace(f"{_NEXT}、", _NEXT)


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
    if len(found.counted) > before and _OWN_PRICES.fullmatch(remark):
        _read_parts(found, remark)
        return
    if len(found.counted) > before and not priced:
        found.counted += _said_of(found.counted[-1], remark)
    elif len(found.counted) == before:
        for clause in _CLAUSES.split(remark)[::2]:
            _read_clause(found, clause, head, before)
    found.beside += [(len(found.counted), found.what or head)] * priced


def _so_often(done: Counted, number: str, unit: str, period: str) -> Counted:
    times = read_number(number.replace("两", "二")) or Decimal(1)
    return Counted(done.what, QuantitativeTarget(comparator=None, quantity=times, unit=f"{unit}/{period}"))


def _said_of(whole: Counted, remark: str) -> list[Counted]:
    """What brackets behind an amount tell of it: its parts, how often, how much each has, how large it is, what else is counted."""
    clauses = [clause for clause in _CLAUSES.split(remark)[::2] if not _WAS.match(clause)]
    often = [
        _so_often(whole, found[2], found[3], found[1]) for clause in clauses if (found := _OFTEN.fullmatch(clause))
    ]
    told = [one for clause in clauses if not _OFTEN.fullmatch(clause) for one in counted_in(without_lead(clause))[0]]
    return [*_told_beside(whole, told), *often]


def _told_beside(whole: Counted, told: list[Counted]) -> list[Counted]:
    if all(one.piece for one in told):
        return [replace(one, what=one.what or whole.what) for one in told]
    if len(told) == 1 and not told[0].what and is_extent(told[0].unit) and not is_time(told[0].unit):
        return [replace(told[0], what=whole.what)]
    if all(counted_alike(whole, one) for one in told):
        return _parts_of(whole, told)
    told = [replace(one, what=_measured(one.what, core_name(whole.what)) or one.what) for one in told]
    deed = _LOOKED_AFTER.search(core_name(whole.what))
    told = [_done_to(one, deed[0]) if deed else one for one in told]
    named = [one for one in told if len(one.what) > 1 and not _NO_NAME.match(one.what) and not one.period]
    return [replace(one, what=f"覆盖{one.what}") if _PLACE.fullmatch(one.what) else one for one in named]


def _done_to(one: Counted, deed: str) -> Counted:
    """高炮年检 of 作业装备年检1次（高炮9门）: what is looked after is neither bought nor there for itself."""
    named = len(one.what) > 1 and not (is_people(one.unit) or ends_with_deed(one.what) or begins_with_deed(one.what))
    return replace(one, what=f"{one.what}{deed}") if named else one


def _read_parts(found: Amounts, remark: str) -> None:
    """消防车2辆（水罐车1辆≤185万元、登高车1辆≤420万元）: each with a price of its own is bought for itself."""
    whole = found.counted[-1]
    thing, deed = thing_and_deed(whole.what)
    parts = [counted_in(without_lead(part.lstrip("、")))[0] for part in _CLAUSES.split(remark)[::2]]
    kinds = any(is_attribute(one.what) for part in parts for one in part)  # 大型1辆、小型2辆
    for part in parts:
        for one in part:
            alike = counted_alike(whole, one)
            what = f"{deed}{one.what}{thing}" if kinds else one.what
            found.counted.append(replace(one, what=passed_on(whole.what, what, counted_alike=True) if alike else what))
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
            found.counted += _parts_of(whole, [one])
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
    return of_people or piece == "千人" or any(same_unit(one.unit, piece) for one in found.counted)


def _parts_of(whole: Counted, parts: Iterable[Counted]) -> list[Counted]:
    """专场招聘会40场（线上12场、线下28场）: each part that has a name, as the whole is called."""
    return [
        replace(part, what=f"{core_name(whole.what)}（{part.what}）", lead="")
        for part in parts
        if 1 < len(part.what) <= _SHORT_REMARK and not re.search(r"[\d（）]", part.what)
    ]


def _what_meant(found: Amounts, one: Counted, list_of: str, start: int) -> str:
    """What an amount counts, with the words that stand once for several: those of its clause began at `start`."""
    before = _what_before(found, one, list_of)
    if not one.what or (before and (says_nothing(one.what) or _EVERYWHERE.fullmatch(one.what))):
        return before
    if (measured := _measured(one.what, before)) is not None:
        return measured
    if list_of or (before and _OF_AGE.fullmatch(one.what)):
        return under_head(list_of, one.what) if list_of else one.what + core_name(before)
    if not found.counted or one.what.startswith(found.counted[-1].what):
        return one.what
    last = found.counted[-1]
    if (is_sure_deed(one.what) or _is_done_next(last, one)) and (done := _done_too(last, one)):
        return done
    alike = counted_alike(last, one)
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


def _measured(what: str, before: str) -> str | None:
    """What words that only say when, how far or that people come are said of: 汛期, 年运营里程, 参与; None for any others."""
    if before and (_TAKE_PART.fullmatch(what) or _CONCERNED.match(what)):
        return core_name(before) + what
    if _TIME_OF_YEAR.fullmatch(what):
        return what + core_name(_TIME_OF_YEAR.sub("", before)) if before else ""
    if before and _TRAVELLED.match(what):
        return thing_and_deed(before)[0] + what
    return before.partition("覆盖")[0] + _MEASURED.get(what, what) if _BARE_MEASURE.match(what) else None


def _what_before(found: Amounts, one: Counted, list_of: str) -> str:
    """What an amount counts that says nothing of it: what was told last; a length of time goes with the whole task."""
    if not found.counted or (is_time(one.unit) and found.what):
        return list_of or found.what
    last = found.counted[-1]
    if last.what.startswith("覆盖") and found.what:
        return found.what  # 24所学校一共52个: of the first thing, not of the schools
    return last.lead or last.what if one.unit in ("次", "轮") else last.what
