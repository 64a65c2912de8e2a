"""Numbers that are told behind a list, one for each of it: 冰箱10台、冰柜8台，单价分别为3.2万元和4.5万元."""

from drafter.language.numbers_told import Told, numbers_told
from drafter.regex import regex

_RESPECTIVELY = regex(
    "[，,；;\\s]*(?:采购|购置)?(?:单价|单位成本|均价|价格|每[\u3400-\u9fff]{1,2}(?:费用|成本|补助|补贴)?|标准)?(?:分别|依次|各)(?:为|是|按|约|控制在)*"
    "(?P<each>每[\u3400-\u9fff]{1,3})?\\s*(?=\\d|不[超高]|≤)"
)
_BETWEEN = regex("(?:以内|以下)?(?:/[\u3400-\u9fff]{1,2})?\\s*(?:、|和|及|，|,)?\\s*(?:每[\u3400-\u9fff]{1,3})?\\s*")
_AMOUNTS = regex(
    "(?P<names>[^，,。；;：:\\d]{2,}?[、和与及][^，,。；;：:\\d]{2,}?)(?:分别|依次)(?P<doing>[\u3400-\u9fff]{0,4}?)(?:为|达到?|不少于|约)*(?=\\d)"
)
_STOP = regex("[，,。；;]")
_EACH = regex("每[\u3400-\u9fff]{1,3}$")
_RECKONED = regex("(?:的标准)?(?:测算|计算|核算|执行|发放|补助)(?=$|[，,。；;）])")
_LIST = regex("、|以及|[和与及]")


def with_own_numbers(line: str) -> str:
    """The line with each number beside what it is of; as it is where there are not as many of both.

    购置冰箱10台、冰柜8台，单价分别为3.2万元和4.5万元 is 购置冰箱10台（每台3.2万元）、冰柜8台（每台4.5万元）, and
    图书、报刊分别购置3000册、200种 is 购置图书3000册、报刊200种.
    """
    return _with_own_prices(_with_own_amounts(line))


def _with_own_amounts(line: str) -> str:
    lead = _AMOUNTS.search(line)
    if lead is None:
        return line
    names = _LIST.split(lead["names"])
    amounts = _in_a_row(line, [one for one in numbers_told(line) if one.end > lead.end()])
    if len(amounts) != len(names) or any(one.is_money for one in amounts) or not all(names):
        return line
    told = "、".join(f"{name}{line[one.start : one.end]}" for name, one in zip(names, amounts, strict=True))
    return line[: lead.start()] + lead["doing"] + told + line[amounts[-1].end :]


def _with_own_prices(line: str) -> str:
    lead = _RESPECTIVELY.search(line)
    if lead is None:
        return line
    told = numbers_told(line)
    prices = _in_a_row(line, [one for one in told if one.end > lead.end() and one.is_money])
    amounts = [one for one in told if one.end <= lead.start() and not one.is_money][-len(prices) :]
    if len(prices) < 2 or len(amounts) != len(prices):
        return line
    bracketed = line[: amounts[0].start]
    ends = [*(one.start for one in amounts[1:]), _end_of_clause(line, amounts[-1].end)]
    for amount, price, end in zip(amounts, prices, ends, strict=True):
        said, own = line[amount.start : amount.end], _EACH.search(line, 0, price.start)
        each = own[0] if own else lead["each"] or f"每{amount.unit.lstrip('万亿')}"
        between = line[amount.end : end] if amount is amounts[-1] else _STOP.sub("、", line[amount.end : end])
        bracketed += f"{said}（{each}{line[price.start : price.end]}）{between}"
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
