"""The amounts of one clause, and what each counts as its words stand around it."""

from dataclasses import dataclass, field, replace

from drafter.declaration.target import QuantitativeTarget
from drafter.language.cutting import sorts
from drafter.language.numbers_told import Told, is_extent, is_people, is_time, numbers_told
from drafter.language.speech.verbs import (
    begins_with_deed,
    deed_at_end,
    deeds_at_end,
    does_something,
    ends_with_deed,
    is_only_deed,
)
from drafter.language.task.counted import Counted
from drafter.language.task.for_whom import reached_by, waits_for_deed
from drafter.language.task.said_once import each_of
from drafter.language.text import overlap
from drafter.regex import regex

_BETWEEN = regex(r"^(?:[\s、，的]|以及|还有|同时|并且?(?![网联购轨])|和(?![平谐])|及(?![时格])|与(?!会)|用于)+")
_BEFORE_NUMBER = regex(
    r"(?:[\s、，（]|(?:要|应|须|得|力争|争取)(?:有|达到?)|(?<=[共人员生们的])要|大约|大概|一共|共计|合计|总计|总共|共有|累计|全年|今年|当年|本年|年度|每年|年均|一年|(?<![签预节大集制契条])约|(?<![附最邻靠])近|(?<![公一总])共"
    r"|(?<=[^行作认])为|(?<=[^传表到送抵])达|达到|预计|力争|其中|任务量|任务数|目标|计划|的)+$"
)
_PERIOD = "[两二三]年|季度|学期|半年|半月|月|周|天|日|年"
_RATE = regex(rf"每(\d*(?:{_PERIOD}))(?:不少于|至少|各|约|开展|组织|举办)?$")
_RATE_INSIDE = regex("(?<=[\u3400-\u9fff]{2})每(季度|学期|半年|半月|月|周|天|日)(?=[\u3400-\u9fff]{2,6}$)")
_RATE_BEFORE_DEED = regex("每(季度|学期|半年|半月|月|周|天|日)([㐀-鿿]{2,6})")
_PER_PIECE = regex(
    rf"(?:每(?!{_PERIOD})[\u3400-\u9fff]{{1,4}}|[人户台场班校村次]均|每\d+(?!{_PERIOD})[\u3400-\u9fffA-Za-z]{{1,4}})(?:不少于|至少|为|约|有|设|配备?|搞|办|放|派|做|建|演|开展|举办|各)?$"
)
_EACH_PIECE = regex(
    r"每个?(?P<piece>单位|千人|学期|(?![年月周天日季])[\u3400-\u9fff])(?:(?:每|全(?=年))(?P<period>学期|年|月|季度|周|天)(?P<doing>[\u3400-\u9fff]{2,4})?)?(?:不少于|至少|约)?$"
)
"""每期60人, 每家每年不少于2次: so many for each of what was counted."""
_SIZE_OF_EACH = regex(rf"\d[\d.]*[\u3400-\u9fff]{{1,2}}/(?!{_PERIOD})[\u3400-\u9fff]{{1,2}}$")
_EACH_OF = regex("各(?:约|不少于|至少)?$")
_SIZE = regex(r"[、和]?(?:宽|高|厚|深)\d+(?:\.\d+)?(?:米|厘米)[、和]?|(?:[总全]长|(?<!延)长度?|面积)(?:约|共|为)?$")
_SCOPE = regex("(?:全[市县区省镇乡线域程]|辖区内?)的?$")
_AGE_OR_SIZE = r"\d+(?:\.\d+)?(?:[-~至到]\d+)?(?:周?岁|级|年级|届|号|千伏|马力)(?:及?以[上下])?"
_THING = regex(
    rf"(?:左右|上下)?的?((?:{_AGE_OR_SIZE}|(?!(?:[一总]?共计?|合计|总计|累计|全年|年均)\d|[吧呢吗啊]|以及|还有|左右|上下|不等|以上|以下|以内|同时|每[天月周日])[^\d、，；。：\s并和及与/／×*+≥≤]"
    r"|并(?=[网联购轨])|和(?=[平谐])|及(?=[时格])|与(?=会)|[和及与、](?!\d)(?=[^\d]*(?:$|[，；。])))+)"
)
_POST = regex("^(.{1,20}?)((?:进行|开展|实施|给予|提供|发放|的|配备|组织|安装)(?=.).*)$")
_ONLY_LEADS = regex("^(?:为|给|向|面向|对|在|于|从|按|由|将|把|通过|依托|对全[市县区镇省])?$")
_OF_PERSONS = regex("[人名].{0,4}[组队团]")
_IN_PLACE = regex("(?:在|于|从|覆盖全部)$")
_HELD_IN = regex(
    "^(?:社区|[行政自然]*村居?|乡镇|街道|学校|中小学|镇|县|县区|园区|小区|企业|单位|机构|部门|站点|网格|团场|连队|校区|院区|支部)(?P<held>(?:开|召开|举办|举行|开展|组织)(?=..))"
)
"""Where something is held rather than how much is done: 12个社区开居民议事会48场."""
_OF_PLACES = regex(
    "^(?P<place>[行政自然]*村|乡镇|街道|社区|小区|镇|乡|县|园区|学校)(?P<measured>(?P<thing>[\u3400-\u9fff]{2,8}?)(?:面积|长度|里程|人数|户数))$"
)
"""Over how many places it is spread, before what is measured there: 改善5个村灌溉面积1.35万亩."""
_SMALL_PART = regex("^(?:其中|含|包括|包含)")


@dataclass(frozen=True, slots=True)
class _Ahead:
    """An amount in front of what it counts (2场招聘会), with the words before the first of its list."""

    told: Told
    thing: str
    lead: str


def counted_in(clause: str) -> tuple[list[Counted], list[tuple[str, str]]]:
    """The amounts of a clause, `what` being '' where its words say nothing; and what is no single number, with its name."""
    reader = _Reader(clause)
    reader.read()
    return reader.counted, reader.vague


def without_lead(clause: str) -> str:
    """A clause without the words that join it to another: 以及, 其中."""
    return _SIZE_OF_EACH.sub("", _SMALL_PART.sub("", _BETWEEN.sub("", clause))).strip()


def is_small_part(clause: str) -> bool:
    """Whether a clause tells of a part of what was told before: 其中一级养护30万平方米."""
    return _SMALL_PART.match(_BETWEEN.sub("", clause)) is not None


@dataclass(slots=True)
class _Reader:
    """Goes over the numbers of a clause from left to right; what stands before `done` has been used.

    `thing` is what stands behind the last number, `of_them` whether behind 的 (对象410人的走访), `carried` the words before an
    attribute (购置 in 购置10吨洒水车2台), and `ahead` holds the amounts of a list that wait for its end:
    对10家企业和20家商户进行检查.
    """

    clause: str
    counted: list[Counted] = field(default_factory=list)
    vague: list[tuple[str, str]] = field(default_factory=list)
    done: int = 0
    thing: str = ""
    of_them: bool = False
    carried: str = ""
    ahead: list[_Ahead] = field(default_factory=list)

    def read(self) -> None:
        """All numbers of the clause."""
        told = numbers_told(self.clause)
        ends = [*(following.start for following in told[1:]), len(self.clause)]
        for place, (one, end) in enumerate(zip(told, ends, strict=False)):  # no number has no end
            before, last_thing = self.clause[self.done : one.start], self.thing
            found = _THING.match(self.clause, one.end)
            self.thing = self.clause[found.start(1) : min(found.end(), end)] if found else ""
            self.done, self.of_them = one.end, self.clause.startswith("的", one.end)
            touches = found is not None and found.end() >= end < len(self.clause)
            if touches and before and self._is_counted_here(told[place + 1]):
                touches = False
            follows = before == last_thing != ""
            self._read(one, before, touches=touches, follows=follows)
        self._close_list()

    def _read(self, one: Told, before: str, *, touches: bool, follows: bool) -> None:
        """One number; `touches` the next with what it counts, `follows` the last with nothing else between."""
        if one.quantity is None:
            self.vague.append((_name_before(before, one.unit)[0], self.clause[one.start : one.end]))
        elif _IN_PLACE.search(before):
            doing = _POST.match(self.thing)
            self.done += doing.start(2) if doing else 0
        elif touches and self._only_says_where(one, before):
            pass
        elif (each := _EACH_PIECE.search(before)) and not one.is_money:
            per = "·".join(filter(None, (each["piece"], each["period"])))
            name = self.thing or each["doing"] or _name_before(before[: each.start()], one.unit)[0]
            if len(name) != 1:  # 每所9个班 has no name for what is counted
                self.counted.append(Counted(name, _target(one, f"/{per}")))
        elif not (_PER_PIECE.search(before) or one.is_money):
            self._read_plain(one, before, touches=touches, follows=follows)

    def _read_plain(self, one: Told, before: str, *, touches: bool, follows: bool) -> None:
        """An amount of the whole, with its name before it or behind."""
        name, rate = _name_before(before, one.unit)
        between = follows and (self.thing or len(name) == 1)  # 训练3个队45人, but 讲座2场展览3场
        if between and not self.ahead and self.counted:
            name = self.counted[-1].what
        name, self.carried = self.carried + name, ""
        bare = _SIZE.sub("", name)
        lead = _SCOPE.sub("", bare)
        is_size = touches and is_extent(one.unit) and not is_time(one.unit)
        if is_size and lead != bare:
            self.counted.append(Counted(self.thing, _target(one, "")))  # 全线212公里航道测量2次
            return
        if self.thing and (
            (is_size and ends_with_deed(lead)) or self._counts_what_follows(lead, touches=touches, follows=follows)
        ):
            self._put_ahead(one, lead, touches=touches, follows=follows)
            return
        if follows and self.ahead:
            name = self.ahead[-1].lead + self.ahead[-1].thing
        self._close_list()
        names = each_of(name) if _EACH_OF.search(before) else [name]
        self.counted += [Counted(each, _target(one, rate)) for each in names]
        self._do_behind()

    def _only_says_where(self, one: Told, before: str) -> bool:
        """Whether a number is of places over which the next amount is spread; what they are is read, and what is done there goes on."""
        if not before and (held := _HELD_IN.match(self.thing)):
            self.done += held.start("held")
            return True
        spread = _OF_PLACES.match(self.thing) if _is_a_verb(before) else None
        if spread is not None:
            self.counted.append(Counted(f"{before}{spread['thing']}覆盖{spread['place']}", _target(one, "")))
            self.carried, self.done = before, self.done + spread.start("measured")
        return spread is not None

    def _is_counted_here(self, following: Told) -> bool:
        """Whether what stands between two numbers is of the first: 比较试验16个品系3个试验点, 值班2个窗口250天."""
        return is_time(following.unit) or _THING.match(self.clause, following.end) is not None

    def _do_behind(self) -> None:
        """测震台96个、强震台140个运行维护: what is done with all stands once, behind the last number."""
        if not self.thing or self.done + len(self.thing) < len(self.clause):
            return
        if (
            (is_only_deed(self.thing) or self.of_them)
            and deed_at_end(self.thing)
            and not any(_has_deed(one.what) for one in self.counted)
        ):
            self.counted = [replace(one, what=one.what + self.thing) if one.what else one for one in self.counted]

    def _counts_what_follows(self, lead: str, *, touches: bool, follows: bool) -> bool:
        """Whether 62个投放点 is meant, and not the name before the number."""
        if follows or _ONLY_LEADS.match(lead) or is_only_deed(lead) or (self.of_them and ends_with_deed(self.thing)):
            return True
        done = does_something(self.thing)
        return not touches and (not done or waits_for_deed(lead))

    def _put_ahead(self, one: Told, lead: str, *, touches: bool, follows: bool) -> None:
        is_attribute = touches and (
            is_extent(one.unit) or _OF_PERSONS.match(one.unit + self.thing) or "的" in self.thing
        )
        if is_time(one.unit) or is_attribute:
            self.carried = lead  # 3天培训班2期, 10吨洒水车2台, 5人专家组评审3次
            return
        if self.of_them and not any(_has_deed(one.what) for one in self.counted):
            self.counted = [replace(one, what=one.what + self.thing) for one in self.counted]
        goes_on = bool(self.ahead) and (follows or not lead)
        self.ahead.append(_Ahead(one, self.thing, self.ahead[-1].lead if goes_on else lead))
        self.done = one.end if touches else one.end + len(self.thing)

    def _close_list(self) -> None:
        """What is done with all of a list stands once, behind the last."""
        last = self.ahead[-1].thing if self.ahead else ""
        post = _POST.match(last)
        behind = post[2] if post else ""
        if not post and len(self.ahead) > 1 and (deeds := deeds_at_end(last)) != last:
            behind = deeds
        for one in self.ahead:
            reached = "" if is_people(one.told.unit) else reached_by(one.lead, one.thing)
            what = f"覆盖{reached}" if reached else _joined(one.lead, one.thing.removesuffix(behind) + behind)
            lead = one.lead if ends_with_deed(one.lead) and not (is_only_deed(one.lead) or reached) else ""
            alone = len(self.ahead) == 1 or is_time(self.ahead[-1].told.unit)
            what = (
                lead if lead and alone and len(one.thing) > 1 and one.thing in lead else what
            )  # 国省考断面采样监测64个断面
            self.counted.append(Counted(what, _target(one.told, ""), lead))
        self.ahead = []


def _joined(lead: str, thing: str) -> str:
    """What both say once stands once: 比较试验 and 试验点 are 比较试验点."""
    shared = overlap(lead, thing)
    return lead + (thing[shared:] if shared > 1 else thing)


def _is_a_verb(text: str) -> bool:
    return is_only_deed(text) or (len(text) > 1 and [sort for _, sort in sorts(text)] == ["v"])


def _has_deed(what: str) -> bool:
    return ends_with_deed(what) or begins_with_deed(what)


def _name_before(text: str, unit: str) -> tuple[str, str]:
    """The name before a number, without the words that lead over to it; and how often, as a unit says it: `/月`."""
    name = _BEFORE_NUMBER.sub("", _EACH_OF.sub("", _BETWEEN.sub("", text)))
    if ahead := _RATE_BEFORE_DEED.fullmatch(name):  # 每天供餐
        return without_lead(ahead[2]), f"/{ahead[1]}"
    often = _RATE.search(name)
    if not often and (inside := _RATE_INSIDE.search(name)):  # 水质每月检测1次
        return without_lead(_BEFORE_NUMBER.sub("", name[: inside.start()] + name[inside.end() :])), f"/{inside[1]}"
    bare = _EACH_OF.sub("", _BEFORE_NUMBER.sub("", name[: often.start()])) if often else name
    if not bare and "每年" in text and unit == "次":  # of each: 随访管理1800人，每年4次
        return "", "/年"
    return without_lead(bare), f"/{often[1]}" if often else ""


def _target(told: Told, rate: str) -> QuantitativeTarget:
    quantity = told.quantity if told.quantity is not None else 0
    return QuantitativeTarget(comparator=told.comparator, quantity=quantity, unit=told.unit + rate)
