"""What a task tells that none of its parts shows: nothing that was typed is lost without a word."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from drafter.declaration.target import QuantitativeTarget
from drafter.language.numbers_told import Told, is_extent, numbers_told
from drafter.language.speech.by_when import BY_WHEN, PHASES
from drafter.regex import regex

_MAGNITUDES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_SHARE = regex(r"(?<![\d.])(\d+(?:\.\d+)?)[%％‰]")
_WITHIN = regex(r"(?<![\d.])(\d+(?:\.\d+)?)个?(?:工作日|小时|分钟|天|日|月)(?:之内|以内|内)")
_BARE = regex(r"(?<![\d.])(\d+(?:\.\d+)?)万(?=$|[，,。；;、\s（）])")
"""A number that is counted in nothing."""
_RECKONED = regex(r"(?:合计|共计?|总计|总价|总?投资|总?预算|资金|经费|金额|[=＝])[\u3400-\u9fff]{0,3}$")
"""What leads to the sum of what was told already, or to money that the form asks for elsewhere."""
_WAS = regex("(?:原来|原有|[去上]年|现有|目前)[^，。；、（）\\d]{0,6}$")
"""How many there were before is no promise."""
_SIZE_OF = regex("[\u3400-\u9fff]{2,8}\\d[\\d.]*[台部辆套个架艘座]")
"""How large each is that is counted next: 10吨洒水车2台."""
_ALONE = regex("[，,；;]\\s*(?:约|共)?\\s*$")
_END = regex("\\s*(?:$|[，,。；;）（])")
_STOP = regex(r"[，,。；;：:、\s（）！!×*]")
_LONGEST = 14


def unread_in(line: str, shown: Iterable[QuantitativeTarget], dates: Iterable[str]) -> tuple[str, ...]:
    """The words of a line with a number and its unit, a price, a share or a date that is not among what is shown.

    Sums that only reckon up what was told, budgets and satisfaction (the form asks for it elsewhere) are left out, and
    a number that is none (两三百) is doubted elsewhere.
    """
    known = [*shown]
    return tuple(dict.fromkeys(_unread(line, {_value(one.quantity, one.unit or "") for one in known}, set(dates))))


def _unread(line: str, known: set[Decimal], dates: set[str]) -> Iterator[str]:
    spans = [(found.start(), found.end()) for found in BY_WHEN.finditer(line)]
    for found in BY_WHEN.finditer(line):
        said = next(words for words in found.groupdict().values() if words)
        if said not in dates and not (found["event"] and (dates or PHASES.match(line, found.start()))):
            yield said
    for told in numbers_told(line):
        in_a_date = any(start <= told.start < end for start, end in spans)
        is_size = is_extent(told.unit) and _SIZE_OF.match(line, told.end) is not None
        if not (in_a_date or is_size or _WAS.search(line[: told.start]) or _is_shown(line, told, known)):
            yield _words(line, told.start, told.end)
    for found in _BARE.finditer(line):
        if (Decimal(found[1]) * _MAGNITUDES["万"]).normalize() not in known:
            yield _words(line, found.start(), found.end())
    for found in (*_SHARE.finditer(line), *_WITHIN.finditer(line)):
        if "满意" not in _words(line, found.start(), found.end()) and Decimal(found[1]).normalize() not in known:
            yield _words(line, found.start(), found.end())


def _value(quantity: Decimal, unit: str) -> Decimal:
    """A number without the magnitude of its unit: 1.2万人 as 12000."""
    while unit[:1] in _MAGNITUDES and unit[1:]:
        quantity, unit = quantity * _MAGNITUDES[unit[0]], unit[1:]
    return quantity.normalize()


def _is_shown(line: str, told: Told, known: set[Decimal]) -> bool:
    """Whether a part shows the number, or it is none, or only what others come to."""
    number = told.quantity
    return number is None or _value(number, told.unit) in known or _is_reckoned(line, told, known)


def _is_reckoned(line: str, told: Told, known: set[Decimal]) -> bool:
    if not told.is_money or told.quantity is None:
        return False
    total = _value(told.quantity, told.unit)
    if known and _ALONE.search(line[: told.start]) and _END.match(line, told.end):
        return True  # 每户12元，6.24万元: what all of it comes to
    return _RECKONED.search(line[: told.start]) is not None or any(
        one * other == total for one in known for other in known
    )


def _words(line: str, start: int, end: int) -> str:
    """The clause of a number where it is short, else the number alone."""
    begin = max((found.end() for found in _STOP.finditer(line, 0, start)), default=0)
    stop = _STOP.search(line, end)
    clause = line[begin : stop.start() if stop else len(line)]
    return clause if len(clause) <= _LONGEST else line[start:end]
