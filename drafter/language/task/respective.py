"""Prices that are told behind a list, one for each of it: 冰箱10台、冰柜8台，单价分别为3.2万元和4.5万元."""

from drafter.language.numbers_told import Told, numbers_told
from drafter.regex import regex

_RESPECTIVELY = regex(
    "[，,；;\\s]*(?:单价|单位成本|均价|价格|每[\u3400-\u9fff]{1,2}(?:费用|成本|补助|补贴)?|标准)?(?:分别|依次|各)(?:为|是|按|约|控制在)*(?=\\d|不[超高]|≤)"
)
_BETWEEN = regex("(?:以内|以下)?(?:/[\u3400-\u9fff]{1,2})?\\s*(?:、|和|及|，|,)?\\s*")


def with_own_prices(line: str) -> str:
    """The line with each price in brackets behind the amount it is of; as it is where there are not as many of both.

    购置冰箱10台、冰柜8台，单价分别为3.2万元和4.5万元 is 购置冰箱10台（每台3.2万元）、冰柜8台（每台4.5万元）.
    """
    lead = _RESPECTIVELY.search(line)
    if lead is None:
        return line
    told = numbers_told(line)
    prices = _in_a_row(line, [one for one in told if one.start >= lead.end() and one.is_money], lead.end())
    amounts = [one for one in told if one.end <= lead.start() and not one.is_money][-len(prices) :]
    if len(prices) < 2 or len(amounts) != len(prices):
        return line
    bracketed = line[: amounts[0].start]
    ends = [*(one.start for one in amounts[1:]), lead.start()]
    for amount, price, end in zip(amounts, prices, ends, strict=True):
        said = line[amount.start : amount.end]
        bracketed += f"{said}（每{amount.unit.lstrip('万亿')}{line[price.start : price.end]}）{line[amount.end : end]}"
    return bracketed + line[_last_end(line, prices) :]


def _in_a_row(line: str, money: list[Told], begin: int) -> list[Told]:
    """The sums that follow one another with nothing but a sign or 和 between."""
    row: list[Told] = []
    end = begin
    for one in money:
        if line[end : one.start].strip() and _BETWEEN.fullmatch(line[end : one.start]) is None:
            break
        row.append(one)
        end = one.end
    return row


def _last_end(line: str, prices: list[Told]) -> int:
    found = _BETWEEN.match(line, prices[-1].end)
    words = found[0].rstrip("、和及，, ") if found else ""
    return prices[-1].end + len(words)
