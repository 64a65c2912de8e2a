"""Numbers that are told behind a list, one for each of it: 冰箱10台、冰柜8台，单价分别为3.2万元和4.5万元."""

import re

from drafter.language.numbers_told import Told, numbers_told
from drafter.language.speech.verbs import is_only_deed
from drafter.regex import regex

_HAN = "\u3400-\u9fff"
_EACH_OF_THEM = "(?:分别|依次)"
_ABOUT = "(?:为|是|按|约|达到?|不少于|控制在)*"
_NAMES = "[^，,。；;：:\\d]{2,}?[、和与及][^，,。；;：:\\d]{2,}?"
_LISTS = (
    regex(f"(?P<names>{_NAMES}){_EACH_OF_THEM}(?P<first>[{_HAN}]{{0,4}}?){_ABOUT}(?=\\d)(?P<behind>)"),
    regex(
        f"对(?P<first>)(?P<names>{_NAMES})(?:进行|开展|实施|组织)(?P<behind>[{_HAN}]{{2,12}})，[{_HAN}]{{0,4}}{_EACH_OF_THEM}{_ABOUT}(?=\\d)"
    ),
    regex(
        f"(?P<first>[{_HAN}]{{2}})(?P<names>[{_HAN}]{{3,8}}、[{_HAN}]{{3,8}})(?=\\d+[名人户]和\\d+[名人户](?:$|[，。；]))(?P<behind>)"
    ),
)
"""图书、报刊分别购置3000册、200种; 对人骨、植物进行测年，样品数分别为40个、60个; 选聘普查员、指导员620人和145人."""
_PRICED = (
    f"(?:单价|单位成本|均价|价格|标准|每[{_HAN}]{{1,2}}(?:费用|成本|补助|补贴)?"
    f"|(?:[一每][{_HAN}]的)?(?P<noun>[{_HAN}]{{1,6}}(?:费|补贴|补助|报酬|工资|津贴)))?"
)
_RESPECTIVELY = regex(
    f"[，,；;\\s]*(?:采购|购置)?{_PRICED}(?P<ahead>(?:每[{_HAN}]{{1,2}}){{1,3}})?(?:分别|依次|各)(?P<given>奖补|奖励|补助|补贴|给予|发放|支付)?{_ABOUT}"
    f"(?P<each>(?:每[{_HAN}]{{1,2}})+)?\\s*(?=\\d|不[超高]|≤)"
)
_BETWEEN = regex(f"(?:以内|以下)?(?:/[{_HAN}]{{1,2}})?\\s*(?:、|和|及|，|,)?\\s*(?:每[{_HAN}]{{1,3}})?\\s*")
_STOP = regex("[，,。；;]")
_EACH_SO_MANY = regex(
    f"(?P<names>[^，,。；;：:\\d]{{2,}}?[、和与及][^，,。；;：:\\d]{{2,}}?)各(?P<amount>\\d[\\d.]*万?[{_HAN}]{{1,2}})(?=[，,][{_HAN}]{{0,8}}(?:分别|依次))"
)
"""听力筛查、疾病筛查各3800人，标准分别是90元、50元."""
_OWN_EACH = regex(f"每[{_HAN}]{{1,3}}$")
_RECKONED = regex("(?:的标准)?(?:测算|计算|核算|执行|发放|拨付|补助)(?=$|[，,。；;）])")
_LIST = regex("、|以及|[和与及]")


def _each_by_itself(found: re.Match[str]) -> str:
    """A、B各3800人 before two prices is A3800人、B3800人."""
    names = _LIST.split(found["names"])
    return "、".join(f"{name}{found['amount']}" for name in names)


def with_own_numbers(line: str) -> str:
    """The line with each number beside what it is of; as it is where there are not as many of both.

    购置冰箱10台、冰柜8台，单价分别为3.2万元和4.5万元 is 购置冰箱10台（每台3.2万元）、冰柜8台（每台4.5万元）, and
    图书、报刊分别购置3000册、200种 is 购置图书3000册、报刊200种.
    """
    line = _EACH_SO_MANY.sub(_each_by_itself, line)
    for pattern in _LISTS:
        if found := pattern.search(line):
            line = _with_own_amounts(line, found)
    return _with_own_prices(line)


def _with_own_amounts(line: str, said: re.Match[str]) -> str:
    names = _LIST.split(said["names"])
    amounts = _in_a_row(line, [one for one in numbers_told(line) if one.end > said.end()])
    if len(amounts) != len(names) or any(one.is_money for one in amounts) or not all(names):
        return line
    pairs = zip(names, amounts, strict=True)
    told = "、".join(f"{name}{said['behind']}{line[one.start : one.end]}" for name, one in pairs)
    return line[: said.start()] + said["first"] + told + line[amounts[-1].end :]


def _with_own_prices(line: str) -> str:
    lead = _RESPECTIVELY.search(line)
    if lead is None:
        return line
    told = numbers_told(line)
    prices = _in_a_row(line, [one for one in told if one.end > lead.end() and one.is_money])
    amounts = [one for one in told if one.end <= lead.start() and not one.is_money][-len(prices) :]
    if len(prices) < 2 or len(amounts) != len(prices):
        return line
    ends = [*(one.start for one in amounts[1:]), _end_of_clause(line, amounts[-1].end)]
    done = line[amounts[-1].end : ends[-1]]
    done = done if is_only_deed(done) else ""  # 大桥58座、中小桥354座定期检查
    bracketed = line[: amounts[0].start] + done
    for amount, price, end in zip(amounts, prices, ends, strict=True):
        said, own = line[amount.start : amount.end], _OWN_EACH.search(line, 0, price.start)
        of_all = lead["each"] or lead["ahead"] or ""
        each = own[0] if own and not of_all.endswith(own[0]) else of_all or f"每{amount.unit.lstrip('万亿')}"
        between = line[amount.end : end]
        between = between.removeprefix(done) if amount is amounts[-1] else _STOP.sub("、", between) + done
        bracketed += (
            f"{said}（{lead['noun'] or ''}{each}{lead['given'] or ''}{line[price.start : price.end]}）{between}"
        )
    return bracketed + line[_last_end(line, prices) :]


def _end_of_clause(line: str, begin: int) -> int:
    """Where what is said of the last thing ends: what follows leads over to the prices."""
    found = _STOP.search(line, begin)
    return found.start() if found else len(line)


def _in_a_row(line: str, told: list[Told]) -> list[Told]:
    """The numbers that follow one another with nothing but a sign or 和 between."""
    row: list[Told] = []
    for one in told:
        if row and _BETWEEN.fullmatch(line[row[-1].end : one.start]) is None:
            break
        row.append(one)
    return row


def _last_end(line: str, prices: list[Told]) -> int:
    found = _BETWEEN.match(line, prices[-1].end)
    words = found[0].rstrip("、和及，, ") if found else ""
    end = prices[-1].end + len(words)
    reckoned = _RECKONED.match(line, end)
    return reckoned.end() if reckoned else end
