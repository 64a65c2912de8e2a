"""What stands beside an amount and tells of it: remarks in brackets, and words that only say when, how far or who comes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from drafter.declaration.target import QuantitativeTarget
from drafter.language.numbers_told import is_extent, is_people, is_time
from drafter.language.numerals import read_number
from drafter.language.speech.verbs import begins_with_deed, ends_with_deed, without_empty_verbs
from drafter.language.task.clause_amounts import counted_in, without_lead
from drafter.language.task.counted import Counted, counted_alike, is_all_of
from drafter.language.task.thing_and_deed import core_name, thing_and_deed
from drafter.regex import regex

PRICE = "\ue000"
"""Stands in a line where a price stood."""
TOTAL = "\ue001"
"""Stands in a line where a sum of money stood that is no price."""
NEXT = "\ue002"
"""Ends what brackets are said of, where the list goes on behind them."""
NO_NAME = regex(rf"^(?:含|包括|包含|其中|不含|如|以|详见|具体|即|等|约|每|按)|[\d，；。：{PRICE}{TOTAL}]")
_OFTEN = regex(r"每?(年|半年|季度|半月|月|周|天|日|学期)(?:不少于)?(\d+|[一两二三四五六])([次轮期批场遍])")
"""How often it is done, in brackets behind how much: 巡查1860株（每年2次）."""
_SHORT = 2
"""Characters of a word behind a comma that may be a part of what was counted before."""
_LONGEST_PART = 8
"""Characters that the name of a part may have behind that of the whole."""
SHORT_REMARK = 6
"""Characters of a remark in brackets that still belong to a name: （春季）, （一期）."""
CLAUSES = regex(rf"((?:[\s。；;：:！!{PRICE}{TOTAL}{NEXT}]|(?<!\d)[，,]|[×*](?!24)|[，,](?!\d{{3}}(?!\d)))+)")
_BARE_MEASURE = regex(
    "^(?:总|建筑|占地|建设|改造|累计|合计|作业|防治|治理|服务)*(?:面积|土石?方量?|长度|里程|长|全长|总长|规模|数量|人数|户数)$"
)
_TRAVELLED = regex("^(?:年|日|年均|日均)?(?:运营|营运|运行|行驶|通行)总?里程$")
_SEASON = (
    "(?:非?主?汛期|汛[前中后]|平时|平日|日常|节假日|节[前中后]|[春夏秋冬]季?|暑期|寒期|非?供暖[季期]|采暖季|高峰期?|周末|夜间|白天|防火期"
    "|高温期|寒暑?假|雨季|旺季|淡季|期间)"
)
TIME_OF_YEAR = regex(f"^(?:在|于)?({_SEASON}(?:[、和及]{_SEASON})*(?:期间)?)")
"""When something is done rather than what: 汛期每日1次."""
_TAKE_PART = regex("参与|参加|参观|观看|受益|惠及|观演")
"""What people do whom a task reaches: 阅读推广活动110场 参与1.6万人次."""
LOOKED_AFTER = "年检|检测|检验|检修|保养|维护|养护|巡检|维修|检查|管护|监测|运维|鉴定"
"""What is done to things that are there."""
_LOOKED_AFTER = regex(f"(?:{LOOKED_AFTER}|维保|考核|评估|审计)$")
_WAS = regex("^(?:[^，]{0,4}上述|原[来有先]|原(?=\\d)|上年|去年|现有|目前)")
"""How many there were before, in brackets: 容纳120人（原来70人）."""
_PLACE = regex("[\u3400-\u9fff]{0,4}(?:考点|学校|乡镇|街道|社区|村|站点|园区|校区|院区|小区)")
"""Over how many places it is spread, in brackets: 安检门8台（4个考点）."""
_CONCERNED = regex("涉及(?=.)")
"""Where it is done: 道路硬化5公里，涉及3个村."""
_TERM = regex("(?:租|租赁|租用|服务|合同|保障|值守|工|聘)?(?:期|期限|期为)")
"""How long what was told goes on: 租期12个月."""
_MEASURED = {"长": "长度", "全长": "长度", "总长": "长度", "土方": "土方量", "土石方": "土石方量"}


def _so_often(done: Counted, number: str, unit: str, period: str) -> Counted:
    times = read_number(number.replace("两", "二")) or Decimal(1)
    return Counted(done.what, QuantitativeTarget(comparator=None, quantity=times, unit=f"{unit}/{period}"))


def said_of(whole: Counted, remark: str) -> list[Counted]:
    """What brackets behind an amount tell of it: its parts, how often, how much each has, how large it is, what else is counted."""
    clauses = [clause for clause in CLAUSES.split(remark)[::2] if not _WAS.match(clause)]
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
    if all(counted_alike(whole, one) for one in told) or is_all_of(told, whole):
        return parts_of(whole, told)
    told = [replace(one, what=measured_beside(one.what, core_name(whole.what)) or one.what) for one in told]
    deed = _LOOKED_AFTER.search(core_name(whole.what))
    told = [_done_to(one, deed[0]) if deed else one for one in told]
    named = [one for one in told if len(one.what) > 1 and not NO_NAME.match(one.what) and not one.period]
    return [replace(one, what=f"覆盖{one.what}") if _PLACE.fullmatch(one.what) else one for one in named]


def _done_to(one: Counted, deed: str) -> Counted:
    """高炮年检 of 作业装备年检1次（高炮9门）: what is looked after is neither bought nor there for itself."""
    named = len(one.what) > 1 and not (is_people(one.unit) or ends_with_deed(one.what) or begins_with_deed(one.what))
    return replace(one, what=f"{one.what}{deed}") if named else one


def parts_of(whole: Counted, parts: Iterable[Counted]) -> list[Counted]:
    """专场招聘会40场（线上12场、线下28场）: each part that has a name, as the whole is called."""
    return [
        replace(part, what=f"{core_name(whole.what)}（{part.what}）", lead="")
        for part in parts
        if 1 < len(part.what) <= _LONGEST_PART and not re.search(r"[\d（）]", part.what)
    ]


def with_parts(counted: list[Counted]) -> list[Counted]:
    """办理案件420件，民事250件、刑事150件、行政20件: short words that together are what was counted before are its parts."""
    for place, whole in enumerate(counted):
        rest = [replace(one, what=_without_deed_of(whole, one)) for one in counted[place + 1 :]]
        short = all(len(one.what) <= _SHORT and counted_alike(whole, one) for one in rest)
        if (
            short
            and is_all_of(rest, whole)
            and not any(begins_with_deed(one.what) or ends_with_deed(one.what) for one in rest)
        ):
            return [*counted[: place + 1], *parts_of(whole, rest)]
    return counted


def _without_deed_of(whole: Counted, one: Counted) -> str:
    """What an amount counts without the verb that was passed on to it from the whole."""
    thing, deed = thing_and_deed(one.what)
    return thing if deed and deed == thing_and_deed(whole.what)[1] else without_empty_verbs(one.what)


def measured_beside(what: str, before: str) -> str | None:
    """What words that only say when, how far or that people come are said of: 汛期, 年运营里程, 参与; None for any others."""
    if before and (_TAKE_PART.fullmatch(what) or _CONCERNED.match(what)):
        return core_name(before) + what
    if before and _TERM.fullmatch(what):
        return core_name(before)
    if TIME_OF_YEAR.fullmatch(what) and before and "、" in what:
        return core_name(before)  # 春、夏、秋季共3航次
    if TIME_OF_YEAR.fullmatch(what):
        return what + core_name(TIME_OF_YEAR.sub("", before)) if before else ""
    if before and _TRAVELLED.match(what):
        return thing_and_deed(before)[0] + what
    bare = re.sub("^(?:建筑|占地|服务)(?=面积)", "", what) if before else what
    return before.partition("覆盖")[0] + _MEASURED.get(bare, bare) if _BARE_MEASURE.match(what) else None


def paid_behind(stop: str, before: int, behind: int, head: str) -> Iterator[tuple[int, int, str]]:
    """What the sums behind a clause are of: of the clause, but of nothing behind a price: 20台，每台2万元，共40万元."""
    for place in (place for place, sign in enumerate(stop) if sign == TOTAL):
        yield (behind, behind, "") if PRICE in stop[:place] else (before, behind, head)
