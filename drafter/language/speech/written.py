"""A task in the words in which a goal tells it: `买3台除雪车，一台46万以内` is 购置3台除雪车，每台不超过46万元.

`clause.as_written` prepares a line for reading and may leave out what no part needs. Here everything that was said stays:
only what one of something costs, how often, verbs of one syllable, what is said of their end, and words that fill are put
as a form has them.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from drafter.declaration.decimals import plain
from drafter.language.numbers_told import COUNTED_IN
from drafter.language.numerals import in_short, read_number
from drafter.language.speech.deeds import deed_for, short_deed
from drafter.language.speech.verbs import begins_with_deed
from drafter.regex import regex

_UNIT = COUNTED_IN.pattern
_HAN = r"\u3400-\u9fff"
_END = rf"(?=$|[，,。；;、）)]|\s(?!\s*(?:[日号天月年]|{_UNIT})))"
_BEGIN = "(?:^|(?<=[，,；;。：:]))"
_NUMERALS = "一二两三四五六七八九十百千万"
_SPELLED = f"[{_NUMERALS}零半]"
_NUMBER = rf"(?:\d+(?:\.\d+)?(?:[万千百]\d?)?|{_SPELLED}{{2,8}}|[一二两三四五六七八九]万)"
_OF = rf"(?:位子|{_UNIT}|人|年|月|季度|季|天|日|周|礼拜|星期|学期|村|乡镇|乡|镇|校|班|车|回)"
_ONE = rf"(?:一个?|每个?)(?={_OF})"
_TIGHT = "不能?超过?|别超过?|不到|最多|最高|至多|顶多|控制在|压在|限(?!额)|少于"
_TIGHT_BEHIND = "以内|之内|以下|(?<!以)内|封顶|打住|为限"
_GIVES = (
    f"财政|[补给发][{_HAN}]{{1,3}}?|每年|要|就|才|再|给|发|付|出|补助|补贴|补|奖励|奖|花|算|合|按|平均|均价|大约|大概|约"
    f"|的?[{_HAN}]{{1,3}}费|的?工资|的?租金|的?工钱|伙食"
)
_PRICE = regex(
    rf"(?:(?<=[，,、；;（(\s])[装拆来修换买建改干办])?(?P<each>(?:{_ONE}{_OF})+)(?P<gives>(?:{_GIVES})*)(?P<most>{_TIGHT})?\s?"
    rf"(?P<number>{_NUMBER})\s?(?P<money>块钱|块\d?|元钱|元|万元|钱)?(?P<behind>{_TIGHT_BEHIND}|左右|上下)?{_END}"
)
"""一台46万以内, 一户补1500, 一个月一个人800块: for one of what, given how, how much at most."""
_REVERSED = regex(rf"(?P<most>{_TIGHT})?(?P<number>{_NUMBER})(?P<money>块钱?|元)?(?P<each>一(?:个|{_UNIT})){_END}")
"""大的180一个."""
_PAID = regex(r"[\u3400-\u9fff]{1,3}费|工资|租金|伙食|补偿|补助|补贴|奖励|奖补|资助|慰问|救助")
_PAID_IN_SHORT = {"补": "补助", "奖": "奖励"}
_SMALLEST_PRICE = 10
"""A bare number below is no price: 一个月4 is left as it is."""
_OFTEN = regex(
    rf"(?P<each>(?:一(?:年|季度|季|个季度|个月|月|周|个礼拜|个星期|天|学期|个?乡镇|个?村|个?班|户|所|家|人))+)(?P<does>[{_HAN}]{{0,5}}?)"
    rf"(?P<bound>不少于|至少|最少|不低于)?(?P<number>\d+|{_SPELLED}{{1,3}})(?P<times>次|趟|遍|回|轮|场|期|天|人|(?<!一)个月)"
)
"""一年抽两次, 一季度送一趟, 一个乡镇两场: so often in each."""
_TIMES = {"趟": "次", "遍": "次", "回": "次"}
_CALLED = {"季": "季度", "个季度": "季度", "礼拜": "周", "星期": "周", "个月": "月", "位子": "个", "回": "次"}
_IN_WORDS = regex(
    rf"(?<![{_HAN}])(?P<number>[{_NUMERALS}]{{2,8}}|两|[二三四五六七八九])(?={_UNIT})"
    rf"|(?<=[{_HAN}])(?<![{_NUMERALS}])(?P<inner>[二两三四五六七八九][十百千万][{_NUMERALS}]*|两)(?={_UNIT})"
)
_MONEY = regex(r"(?P<number>\d+(?:\.\d+)?万?)块(?:(?P<tenths>\d)(?!\d)钱?|钱)")
_AND_THOUSANDS = regex(r"(\d+)万([1-9])(?=$|[，,。；;、）])")
"""奖1万5."""
_DAY = regex(r"(\d{1,2}月\d{1,2})号")
_FILLERS = regex(
    rf"{_BEGIN}(?:(?:今年|明年|还|再|又|也|就|都|准备|打算|想|得|要|需要|大概|大约|差不多|另外|其余|然后)(?=[{_HAN}\d]))+(?!求)"
    r"|(?<=\d)个(?=人(?:$|[，,。；;]))|一共(?=\d)|(?<=\d)来(?=人|个|户|家)|左右(?=$|[，,。；;])"
)
_BEGINS = regex(rf"{_BEGIN}(?=[{_HAN}](?!.[{_NUMERALS}])(?:[{_HAN}]{{2}}|\d))")
_FOR_SOMEBODY = regex(rf"{_BEGIN}给(?![予养排])(?!水(?!库))(?P<whom>[{_HAN}\d]{{2,10}}?)(?:家里)?(?=[发装配买换添修])")
"""给村医发补贴."""
_TAKEN = regex(
    rf"(?P<when>^|前|底|内|，)把(?P<thing>[{_HAN}\d、（）]{{2,14}}?)(?P<verb>[{_HAN}])(?:好|完|起来|齐|出来)(?=$|[，,。；;])"
)
"""把设备装好."""
_BEFORE_NUMBER = regex(rf"(?<=[{_HAN}]{{2}})(?=(?:[买备修换装订添治拆派印种栽划铺搞办弄讲]|要[查修])\d)")
"""The verb behind its thing: 融雪剂备600吨."""
_SAYS_NOTHING = regex("[搞办弄讲]|要[查修]")
_SAYS_LITTLE = {"搞": "开展", "办": "举办"}
_HOLDS = regex(
    "(?P<little>搞(?![活好])|办(?![公理事案证学好结法税到完起]))(?=[\u3400-\u9fff])|做(?=(?:宣传|活动|调查|体检|检测|演出|讲座|培训|评估|测评))"
)
_ENDED = regex(r"(?<!内)(?P<verb>[\u3400-\u9fff])(?:好|完|起来|齐)(?=$|[，,。；;]|上报|报送|并)")
"""How an end is said: 5月前换好."""
_THEY_DO = regex("来|做|讲|唱|演|把|坐诊|授课")
"""Who is invited does something: 请专家来坐诊."""

_Said = Callable[[str, int], tuple[int, str] | None]
"""What is said at a place of a text: where it ends, and what stands for it; None to leave it."""


@lru_cache(maxsize=1_024)
def in_words_of_a_form(line: str) -> str:
    """The line in written Chinese; what is written so already stays as it is, and nothing is left out that says anything."""
    text = _FILLERS.sub("", _DAY.sub(r"\1日", line)).replace("新修", "新建")
    text = _IN_WORDS.sub(_in_digits, text)
    text = _REVERSED.sub(_price, _PRICE.sub(_price, text))
    text = _AND_THOUSANDS.sub(r"\1.\2万元", _MONEY.sub(_in_yuan, _OFTEN.sub(_often, text)))
    text = _replaced(_BEFORE_NUMBER, text, _behind_thing)
    text = _ENDED.sub(_end, _TAKEN.sub(_taken, text))
    return _replaced(_BEGINS, _replaced(_FOR_SOMEBODY, text, _for_somebody), _at_beginning)


def _in_digits(found: re.Match[str]) -> str:
    number = read_number((found["number"] or found["inner"]).replace("两", "二"))
    return found[0] if number is None else in_short(number)


def _price(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if not found["each"].startswith("一") and (groups["money"] or "").endswith("元"):
        return found[0]  # as a form has it already
    if found["each"] in ("一年", "每年") and "万" in (groups["money"] or found["number"]) + found["number"]:
        return found[0]  # a year of all of it rather than of one
    number = _amount_of_money(found["number"], groups["money"] or "")
    if number is None:
        return found[0]
    gives = groups.get("gives") or ""
    paid = _PAID.search(gives)
    noun = paid[0] if paid else next((word for short, word in _PAID_IN_SHORT.items() if short in gives), "")
    most = "不超过" if groups["most"] or re.fullmatch(_TIGHT_BEHIND, groups.get("behind") or "") else ""
    return f"{_each(found['each'])}{noun}{most}{number}"


def _each(words: str) -> str:
    """一人一年 as 每人每年."""
    told = [found[1] for found in re.finditer(rf"[一每](?:个(?={_OF}))?({_OF})", words)]
    return "".join(f"每{_CALLED.get(one, one)}" for one in told)


def _amount_of_money(number: str, money: str) -> str | None:
    """4万8 as 4.8万元, 1200 as 1200元, 6块5 as 6.5元; None for what is no money."""
    if tenths := re.fullmatch(r"块(\d)", money):
        return f"{number}.{tenths[1]}元"
    value = read_number(number)
    if value is None or (not money and value < _SMALLEST_PRICE):
        return None
    if money == "万元":
        return f"{plain(value)}万元"
    if "万" in number and value % 100 == 0:
        return f"{plain(value / 10_000)}万元"
    return f"{plain(value)}元"


def _often(found: re.Match[str]) -> str:
    number = read_number(found["number"].replace("两", "二"))
    if number is None:
        return found[0]
    times = _TIMES.get(found["times"], found["times"])
    return f"{_each(found['each'])}{found['does']}{found['bound'] or ''}{plain(number)}{times}"


def _in_yuan(found: re.Match[str]) -> str:
    tenths = f".{found['tenths']}" if found["tenths"] else ""
    return f"{found['number']}{tenths}元"


def _replaced(places: re.Pattern[str], text: str, said_at: _Said) -> str:
    """The text with what is said at these places as a form says it, from right to left."""
    for found in reversed(list(places.finditer(text))):
        if (said := said_at(text, found.start())) is not None:
            text = text[: found.start()] + said[1] + text[said[0] :]
    return text


def _behind_thing(text: str, place: int) -> tuple[int, str] | None:
    if nothing := _SAYS_NOTHING.match(text, place):
        return nothing.end(), ""
    deed = short_deed(text, place)
    return (place + 1, deed_for(deed, text[:place])) if deed else None


def _at_beginning(text: str, place: int) -> tuple[int, str] | None:
    deed = short_deed(text, place)
    clause = re.split("[，,；;。]", text[place:])[0]
    if held := _HOLDS.match(text, place):
        return held.end(), _SAYS_LITTLE.get(held["little"] or "", "开展")
    if deed is not None and deed.spoken in _SAYS_LITTLE and not begins_with_deed(clause):
        return deed.end, _SAYS_LITTLE[deed.spoken]
    if (
        deed is None
        or not deed.written
        or text[deed.end : deed.end + 1] == "的"
        or begins_with_deed(clause)
        or (deed.spoken == "请" and _THEY_DO.search(clause))
    ):
        return None
    return deed.end, deed_for(deed, clause[deed.end - place :])


def _for_somebody(text: str, place: int) -> tuple[int, str] | None:
    found = _FOR_SOMEBODY.match(text, place)
    deed = short_deed(text, found.end()) if found else None
    if found is None or deed is None or not deed.written:
        return None
    return deed.end, f"为{found['whom']}{deed_for(deed, text[deed.end :])}"


def _taken(found: re.Match[str]) -> str:
    deed = short_deed(f"{found['verb']}好", 0)
    return f"{found['when']}完成{found['thing']}{deed_for(deed, found['thing'])}" if deed else found[0]


def _end(found: re.Match[str]) -> str:
    """换好 as 完成更换; 弄好, 做完 and 干完 say no more than 完成."""
    if found["verb"] in "弄做干":
        return "完成"
    deed = short_deed(found.string, found.start())
    return f"完成{deed.written}" if deed and deed.written else found[0]
