"""What one of something costs as people say it, in the words of a form: 一台68万封顶 is 每台不超过68万元."""

import re

from drafter.language.numbers_told import COUNTED_IN
from drafter.language.speech.persons import are_persons, tells_of_persons
from drafter.language.speech.running_costs import is_spent
from drafter.regex import regex

_COUNTED = COUNTED_IN.pattern
_LIMIT = "(?:不能?超过?|不超|不高于|最多|封顶|控制在|压[在到]|限价|≤)"
_TIME = "(?:[一每]个?(?P<{}>年|月|季度|学期|天|日|周|回|次|趟))?"
_PRICE = regex(
    rf"(?P<lead>(?:[\u3400-\u9fff]{{1,6}}的|[\u3400-\u9fff]{{2,8}}?(?:费|补贴|津贴|餐)|[\u3400-\u9fff]{{1,2}})?)(?<!每[户人家村校亩])一(?P<unit>个(?:人|位子|班|村|点)|(?!次性|个月)(?:{_COUNTED}))(?:[（(][^（）]*[）)])?{_TIME.format('time')}"
    rf"(?P<how>(?![多以半])[\u3400-\u9fff]{{0,6}}?)(?P<limit>{_LIMIT}?)(?P<money>\d+(?:\.\d+)?(?:[万千百]\d?)?)(?P<coin>元|块钱?|)(?P<after>以内|之内|内|以下|封顶|左右|上下|)"
)
_OF_KIND = regex(rf"(?P<kind>[\u3400-\u9fff]{{1,4}}的)(?P<money>\d+(?:\.\d+)?万?)(?:元|块钱?)?一(?P<unit>{_COUNTED})")
"""大的180一个."""
_OF_TIME = regex(
    rf"[一每](?:个?(?P<time>月|年|天|日|季度|学期))(?P<how>[\u3400-\u9fff]{{0,3}}?)(?P<limit>{_LIMIT}?)(?P<money>\d+(?:\.\d+)?万?)(?P<coin>元|块钱?|)(?P<after>以内|之内|内|以下|封顶|左右|)"
)
_PAID = regex("补|给|奖|发|出")
_GIVEN_INSIDE = regex(
    r"(?P<lead>.*?\d[\d.]*[万千百]?[名人位户].*?)(?:每人)?(?:每个?(?P<time>年|月|天|学期))?(?:发放?|补助?|给|奖励?)(?P<money>\d[\d.]*万?(?:元|块钱?))的?(?P<thing>[\u3400-\u9fff]{2,8})"
)
"""给186名村医每月发800块补贴: the money stands before what it is called."""
_FEES = {
    "伙食": "伙食费",
    "吃饭": "伙食费",
    "饭": "伙食费",
    "误餐": "误餐补贴",
    "吃": "伙食费",
    "饲料": "饲料费",
    "住宿": "住宿费",
    "交通": "交通费",
    "电话": "电话费",
    "误工": "误工补贴",
}
"""What each day or piece costs, as speech says it in short: 伙食一人一天40."""
_RUNNING = regex(
    r"(?:一年的)?(?P<thing>(?:(?![一每])[\u3400-\u9fff、]){2,12}?)(?:[一每](?:个?(?P<month>月))|[一每]年|全年)?(?:差不多|大概|大约|得|要|需要?|花|付|约)*(?P<money>\d+(?:\.\d+)?万|\d{3,})(?:元|块钱?)?(?:左右|上下)?"
)
"""电费一年差不多9万: what runs on is paid by the month or by the year."""
_GROWS = regex("门诊|客|流量|阅读|点击|浏览|访问|产|销|用量|处理|检测|供水|供电|接待|发电|受理|次|得|要")
"""What is counted rather than paid: 门诊一个月2万."""
_EACH_GETS = regex("[补津]贴|补助|工资|薪酬|(?<!租)金|社保|保费")
"""Money of which each person has his own: 低保金一个月800."""
_OF_THING = regex(
    rf"(?P<thing>(?![一每])[\u3400-\u9fff]{{2,8}})一(?P<unit>(?!次性|个月)(?:{_COUNTED}))(?P<money>\d+(?:\.\d+)?万?)(?:元|块钱?)(?:以内|封顶)?"
)
"""救生衣一件150块."""
_NO_COIN = regex(rf"(每(?:人|户|{_COUNTED})(?:每[年月天])?(?:补助?|奖励?|给|发)?)(\d{{2,}}(?:\.\d+)?)(以内|左右|)")
"""每人100."""
_FEE_OF = regex(
    rf"(?:(?<=^)|(?<=[，,。；;：:、\s]))(?P<where>[\u3400-\u9fff]{{0,6}}?)(?P<many>\d+(?:\.\d+)?万?(?:{_COUNTED}))(?P<thing>[\u3400-\u9fff]{{1,8}}?)的?"
    r"(?P<fee>[水电气热网油话物]{1,2}费|(?:物业|租赁|保险|运行|取暖)费|租金|房租)(?:，?(?:全年|一年|每年|年)?(?:得|要|大概|约|共)*(?P<money>\d+(?:\.\d+)?万)元?)?(?=$|[，,。；;])"
)
"""城区9600盏路灯的电费，全年150万: what is paid, and for how many."""


def fees_as_written(line: str) -> str:
    """城区9600盏路灯的电费，全年150万 as what is paid, and for how many."""
    return _FEE_OF.sub(_fee_of, line)


def price_as_written(clause: str, line: str) -> str:
    """A clause that is a price and nothing else in the words of a form; '' for any other. The line tells whom it is for."""
    if found := _NO_COIN.fullmatch(clause):
        return f"{found[1]}{found[2]}元{found[3]}"
    if found := _OF_TIME.fullmatch(clause):
        return _of_time(found, line) or clause
    for pattern, written in _WAYS:
        if (found := pattern.fullmatch(clause)) and (form := written(found)):
            return form
    return ""


def _fee_of(found: re.Match[str]) -> str:
    money = f"不超过{found['money']}元" if found["money"] else ""
    return f"{found['where']}{found['thing']}{found['fee']}{money}，保障{found['thing']}{found['many']}"


def _running(found: re.Match[str]) -> str:
    """A month of it is a price, a year of it a sum; only of what is surely paid for as it runs."""
    by_each = _EACH_GETS.search(found["thing"]) and (found["month"] or "万" not in found["money"])
    if by_each and found["month"] and "万" not in found["money"]:
        return f"{found['thing']}每人每月不超过{found['money']}元"
    monthly = found["month"] and not (_GROWS.search(found["thing"]) or are_persons(found["thing"]))
    if by_each or not (monthly or is_spent(found["thing"])):
        return ""
    return f"{found['thing']}{'每月' if found['month'] else ''}不超过{found['money']}元"


def _price(found: re.Match[str]) -> str:
    unit = "人" if found["unit"] == "个人" else found["unit"].removesuffix("位子")
    is_money = found["coin"] or found["after"] or found["limit"] or re.search(r"\d{2}|[万千百]", found["money"])
    if not is_money or found["unit"] in ("年", "月", "天"):
        return ""
    noun = found["how"]
    paid = "补助" if _PAID.search(noun) and not noun.endswith(("费", "金", "贴", "助")) else noun
    lead = _FEES.get(found["lead"], found["lead"])
    kind = lead if lead.endswith(("费", "贴", "餐")) else ""
    time = "次" if found["time"] in ("回", "次", "趟") else f"每{found['time']}" if found["time"] else ""
    return f"{kind}每{unit}{time}{paid if len(paid) > 1 else ''}不超过{_money(found)}"


def _of_kind(found: re.Match[str]) -> str:
    return f"每{found['unit']}不超过{found['money']}元"


def _of_time(found: re.Match[str], line: str) -> str:
    """一个月800 is what each person gets where persons were named, else what the month costs.

    Behind what each gets a year is the sum of all: 10个渡工，一人一个月1200块，一年14.4万.
    """
    if not (found["coin"] or re.search(r"\d{3}|万", found["money"])):
        return ""
    if found["time"] == "年" and re.search("[每一]人", line):
        return f"共{_money(found)}"
    of_persons = tells_of_persons(line) if found["time"] not in ("天", "日") else re.search(r"\d[名人位]", line)
    return f"{'每人' if of_persons else ''}每{found['time']}不超过{_money(found)}"


def _money(found: re.Match[str]) -> str:
    """9万8 as 9.8万元, all others as they are."""
    whole, wan, rest = found["money"].partition("万")
    return f"{whole}.{rest}万元" if wan and rest else f"{found['money']}元"


def _given(found: re.Match[str]) -> str:
    time = f"每{found['time']}" if found["time"] else ""
    return f"{found['lead']}发放{found['thing']}，每人{time}{found['money']}"


_WAYS = (
    (_GIVEN_INSIDE, _given),
    (_PRICE, _price),
    (_OF_KIND, _of_kind),
    (_OF_THING, lambda found: f"{found['thing']}，每{found['unit']}不超过{found['money']}元"),
    (_RUNNING, _running),
)
