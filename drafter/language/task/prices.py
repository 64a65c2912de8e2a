"""Unit prices in a line: 每台不超过2.6万元, 5元/生·天, 人均1800元, 单价3800元; a sum of money alone is none."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from drafter.declaration.target import Comparator, QuantitativeTarget
from drafter.language.numbers_told import COUNTED_IN, Told, is_time
from drafter.regex import regex

_COUNTED = COUNTED_IN.pattern
_PER = (
    rf"(?:万?(?:{_COUNTED})(?:（[件台套个处间条辆份]）)?|千字|生|月|年|学年|床位|床|村|校|班|例|亩|度|企业|学校|家庭|社区|乡镇|平台|基地|项目|学生|中心|窗口|[船车]天|站点|合作社|农户"
    r"|[\u3400-\u9fff]{1,4}?)(?:（[\u3400-\u9fff]{2,4}）(?=每))?"
)
_ONE_OF = rf"(?:{_COUNTED}|[\u3400-\u9fff]{{1,3}})"
_AFTER_SLASH = regex(
    rf"\s*(?:以内|以下)?\s*(?:[/／]|每|一(?={_COUNTED}))\s*({_ONE_OF}(?:\s*[/／·•*×]\s*{_ONE_OF})*)(?:的?(?:标准|以内|以下))*"
)
_HOW_MUCH = (
    "(?:[^，,。；;：\\d每]{0,12}?(?:补助|补贴|奖励|奖补|资助|发放|给予|安排|标准|补|费用?|经费|成本|单价|价格|造价|救助|补偿|津贴|慰问|工资|报酬|控制在|均价|支出|支付|投入|需))?"
    "[\\s：:为按不超过高于多约是在最近]*"
)
_EACH = regex(
    rf"(?:按照?)?每\s*(?P<first>{_PER})(?:[\u3400-\u9fff]{{0,4}}?每\s*(?P<then>{_PER}))?(?:每\s*(?P<last>{_PER}))?(?P<thing>[\u3400-\u9fff]{{0,6}}?){_HOW_MUCH}$"
)
_SINGLY = regex(
    rf"(?<![名账清订工简])单(?P<first>{_COUNTED}|[车校村])(?P<thing>[\u3400-\u9fff]{{0,8}}?)(?:最高|上限|限额)?{_HOW_MUCH}$"
)
_ONLY_ONE = regex(
    rf"(?:(?<![\d.])1|(?<=[\u3400-\u9fff])一)(?P<first>(?!批|年|月|个月|天|周|学期){_COUNTED})(?:（[^（）]*）)?[，,\s（]*"
    "(?:总价|价格|造价|费用|采购价|预算|投资|资金)?(?P<limit>控制在|不超过|不高于|最高|限价)?$"
)
_RENTED = regex("([月年日])(?:租金?|房租|物业费|服务费|维护费)(?:不超过|为|约|控制在)*$")
_WAGES = regex("(?:每人|人均)?([月年日])(?:工资|薪)(?:标准)?(?:为|约|不超过)?$")
_ONE = regex(rf"(?:^|[\s，,；;、])一({_COUNTED}|车)[\u3400-\u9fff]{{0,4}}?(?:每(?P<then>[年月天]))?(?:约|不超过|要)?$")
_ON_AVERAGE = regex(
    r"(?:按照?)?(?:预计)?(?P<pre>[年月日])?((?![平年月日])[\u3400-\u9fff])均(?:每(?P<then>[年月天日次]))?[^，,。；;\d]{0,8}$"
)
_SINGLE = regex(
    r"(?:按照?)?(?:单价|单位成本|单位造价|采购价|均价|单([台套件次场辆个人册份本])(?:价格|成本|费用|造价)?)[^，,。；;\d]{0,6}$"
)
_STANDARD_BEFORE = regex(r"(?:按照?)?(?:补助|补贴|奖励|救助|发放|收费|慰问|支出|工资|定额)?标准[\s：:为是按约不超过]*$")
_STANDARD_AFTER = regex(r"(?:的)?标准")
_TIMES_BEHIND = regex(r"\s*[×xX*]\s*(?=\d)")
_TIMES_BEFORE = regex(r"[×xX*]\s*(?:约|不超过)?\s*$")
_EACH_AVERAGE = regex("[，,]平均(?:约|为)?$")
"""救治85人次，平均8200元."""
_LEADS_TO = regex(r"(?:[（(]?(?:按照?)|平均|[\s，,：:])+$")
_FLOOR = regex("(?:不低于|不少于|至少|最低|以上)[^\\d，,；;]{0,2}$")
_PAID_AS = regex(
    "[月年日]薪|补助|补贴|补偿|贴息|奖励|奖补|资助|救助|慰问|工资|津贴|(?<=每[人户名份亩头栋月座处站台])[\u3400-\u9fff]{1,3}[费金](?!额)"
)
_GIVEN = regex(r"(?<=.)补[\s约]*$")
"""每人次补0.8元."""
_OF_TIME = ("年", "月", "次年", "季度", "季", "学期", "学年", "天", "日", "周")
_NO_THING = {"年", "月", "次年", "季度", "季"}
"""Per year alone a sum is what the whole project gets; 每人每年 is a price."""


@dataclass(frozen=True, slots=True)
class PriceTold:
    """A price at its place; `per` is what it is for (台, 生·天), '' where it goes with the amount beside it.

    `noun` is what a clause of its own calls it: 记账补贴, 租金; `own` the thing that such a clause names: 科技法庭设备.
    `label` says for which of several it is: 小学.

    `limit` is None where it is no single number.
    """

    start: int
    end: int
    money: Told
    per: str
    words: str
    said: str
    noun: str = ""
    own: str = ""
    label: str = ""

    @property
    def first(self) -> str:
        """What it is for without the time: 条 of 条·月."""
        return self.per.partition("·")[0]

    @property
    def paid_as(self) -> str:
        """The word for money that is given, where one was said: 补偿."""
        found = _PAID_AS.search(self.said)
        if found is None and _GIVEN.search(self.said):
            return "补助"
        return found[0] if found else ""

    def limit(self, counted_in: str) -> QuantitativeTarget | None:
        """The limit as a cost indicator has it, for one of what is `counted_in` unless the price says itself for what."""
        per = self.per or counted_in.lstrip("万亿")
        if per.startswith("·"):
            per = per[1:] if is_time(counted_in) else counted_in.lstrip("万亿") + per
        if self.money.quantity is None:
            return None
        unit = f"{self.money.unit}/{per}" if per else self.money.unit
        return QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=self.money.quantity, unit=unit)


def price_told(line: str, money: Told) -> PriceTold | None:
    """The unit price that a sum of money in a line is, with the words that belong to it; None for a total.

    What must at least be paid (每人不低于80元) is no limit of costs, and none either.
    """
    before = line[: money.start]
    slash = _AFTER_SLASH.match(line, money.end)
    end = slash.end() if slash else money.end
    standard = _STANDARD_AFTER.match(line, end)
    end = standard.end() if standard else end
    per, start = _said_before(before)
    if slash is not None and slash[1] in _OF_TIME and per is not None:
        per = _joined(per, slash[1]) if per else f"·{slash[1]}"  # 生均3700元/年, 单价1800元/月
    elif slash is not None:
        per = re.sub(r"[／/•*×]", lambda sign: "/" if sign[0] in "/／" else "·", re.sub(r"\s", "", slash[1]))
    elif per is None and (standard or _TIMES_BEFORE.search(before) or _TIMES_BEHIND.match(line, money.end)):
        per = ""
    if slash is not None and per and (often := _RENTED.search(before)) and not {*per.split("·")} & {*_OF_TIME}:
        per = _joined(per, often[1])
    if per is None and (one := _ONLY_ONE.search(before)) and (one["limit"] or money.comparator is Comparator.AT_MOST):
        per = one["first"]
    if per is None or per in _NO_THING - {"月"}:
        return None
    if money.comparator in (Comparator.AT_LEAST, Comparator.ABOVE) or _FLOOR.search(before):
        return None
    start = start if start is not None else len(before)
    times = _TIMES_BEFORE.search(line[:start])
    start = times.start() if times else start
    start -= len((_LEADS_TO.search(line[:start]) or [""])[0])
    behind = _TIMES_BEHIND.match(line, end)
    last = behind or re.compile(r"\s*(?:以内|以下|左右|计算?|的?标准)+").match(line, end)
    return PriceTold(start, last.end() if last else end, money, per, line[money.start : end], line[start : money.start])


def _said_before(before: str) -> tuple[str | None, int | None]:
    """For what the price is, as the words before it say, and where they begin."""
    for pattern, per in _WAYS:
        if found := pattern.search(before):
            return per(found), found.start()
    return None, None


def _joined(*parts: str | None) -> str:
    told = ["天" if part == "日" else part for part in parts if part]
    return "·".join(sorted(told, key=lambda part: part in _OF_TIME))  # 每月每人200元


_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_WAGES, lambda found: _joined("人", found[1])),
    (_ON_AVERAGE, lambda found: _joined(found[2], found["then"] or found["pre"])),
    (_EACH, lambda found: _joined(found["first"], found["then"], found["last"])),
    (_SINGLE, lambda found: found[1] or ""),
    (_SINGLY, lambda found: found["first"].replace("车", "")),
    (_ONE, lambda found: _joined(found[1], found["then"])),
    (_STANDARD_BEFORE, lambda _: ""),
    (_EACH_AVERAGE, lambda _: ""),
)
"""How people say before a price what it is for, and how a unit says it; '' is the amount beside it."""
