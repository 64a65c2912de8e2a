"""What a purpose wishes without a number, as a measure whose value is plain: 消除路段安全隐患 is 路段安全隐患消除率, all of them.

Only wishes of which nobody need ask how much: all that is dangerous goes, what must not happen does not, who is entitled gets it.
A wish for more (提高能力, 增加收入) has no such value and makes nothing.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from drafter.declaration.target import Comparator, QuantitativeTarget
from drafter.language.task.proper_name import is_proper
from drafter.regex import regex

_CLAUSE = regex("[，。；;]")
_SPARED = "(?:及时|有效|切实|全面|彻底|进一步|坚决|着力)*"
_THING = "(?:全[市县区省镇乡校院])?(?P<thing>[\u3400-\u9fff、“”]{2,14}?)"
_OF = regex("(?<!目)的")
_LONGEST = 20
"""Characters that a name may have."""


class Wish(NamedTuple):
    """A measure and what it aims at."""

    name: str
    target: QuantitativeTarget


_Measure = Callable[[re.Match[str]], Wish]


def _all(name: str) -> Wish:
    return Wish(name, QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=100, unit="%"))


def _most(name: str, share: int) -> Wish:
    return Wish(name, QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=share, unit="%"))


def _none(what: str) -> Wish:
    return Wish(f"{what}发生起数", QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=0, unit="起"))


_WISHES: tuple[tuple[re.Pattern[str], _Measure], ...] = (
    (
        regex(f"{_SPARED}(?P<deed>消除|排除|整治|治理){_THING}隐患(?=$|、)"),
        lambda found: _all(f"{found['thing']}隐患{found['deed']}率"),
    ),
    (
        regex("应(?P<deed>[\u3400-\u9fff])尽(?P=deed)(?=$|、)"),
        lambda found: _all(f"应{found['deed']}尽{found['deed']}率"),
    ),
    (
        regex(f"{_SPARED}满足{_THING}的?(?:需求|需要)(?=$|、)"),
        lambda found: _most(f"{found['thing']}需求满足率", 90),
    ),
    (
        regex(
            f"{_SPARED}(?:防止|防范|杜绝|避免|预防)(?:发生)?(?![和及与]){_THING}(?P<what>事故|事件|疫情|案件|舆情|火灾)(?:的?发生|发生和流行|流行|传播)?(?=$|、)"
        ),
        lambda found: _none(f"{found['thing']}{found['what']}"),
    ),
    (
        regex(
            f"{_SPARED}(?:保障|确保|保证|维持|维护){_THING}(?:正常|稳定|安全|连续|可靠|高效|平稳|有序|持续|、)+(?P<deed>运行|运转|供应|播出|通行)(?=$|、)"
        ),
        lambda found: _most(f"{found['thing']}正常{found['deed']}率", 95),
    ),
    (
        regex(f"{_SPARED}(?:保障|兜住){_THING}(?P<what>基本生活|基本医疗)(?=$|、)"),
        lambda found: _all(f"{found['thing']}{found['what']}保障覆盖率"),
    ),
    (regex(f"{_SPARED}实现{_THING}全覆盖(?=$|、)"), lambda found: _all(f"{found['thing']}覆盖率")),
    (
        regex(f"{_SPARED}(?:促进|推动|督促){_THING}?整改(?:到位|落实)?(?=$|、)"),
        lambda _found: _most("问题整改落实率", 95),
    ),
    (
        regex(
            f"(?:{_SPARED}(?:提高|增强|提升)(?:了)?){_THING}(?P<what>意识|素养|认知|知晓率?|观念)(?:和能力)?(?=$|、)"
        ),
        lambda found: _most(f"{found['thing']}知识知晓率", 85),
    ),
    (regex(f"{_SPARED}普及{_THING}知识(?=$|、)"), lambda found: _most(f"{found['thing']}知识知晓率", 85)),
)


def plain_wishes(purpose: str) -> Iterator[Wish]:
    """The measures of a purpose, in its order; a name that could not be printed is none."""
    for clause in _CLAUSE.split(purpose):
        for pattern, measure in _WISHES:
            if (found := pattern.search(clause.strip())) is not None:
                wish = measure(found)
                wish = wish._replace(name=_OF.sub("", wish.name))
                if len(wish.name) <= _LONGEST and is_proper(wish.name):
                    yield wish
