"""What a goal or the tasks of a draft promise, amount by amount, and which rows show it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from drafter.declaration import QuantitativeTarget
from drafter.language.numbers_told import is_time
from drafter.language.numerals import read_number
from drafter.language.speech.verbs import begins_with_deed, ends_with_deed
from drafter.language.task.parts import Counted, read_task
from drafter.language.text import share_of_pairs, squeezed
from drafter.language.units import MEASURES, amount_in
from drafter.regex import regex
from drafter.review.base import changes_in
from drafter.review.dossier import Dossier
from drafter.review.line import Line

_SENTENCE = regex("[。；;\n]")
_NUMBERED = regex(r"^\s*(?:[(（]?\d{1,2}[)）、.．](?!\d)|[一二三四五六七八九十](?:、|是)|[①-⑩])")
_AROUND = regex(
    r"(?:在|依托)(?:全[市区县省]|辖区|城区)?(?:的|内)?(\d+(?:\.\d+)?[万亿]?)(?=[个家所处座条户间])"
    r"|(?:^|[，,：:、.）])(?:分别)?(?:对|为|给|向)(?:全[市区县省]|辖区|城区)?(?:的|内)?(\d+(?:\.\d+)?[万亿]?)(?=[个家所处座条户间人名][^，,]*[，,]?[^\d]*\d)"
)
"""Where something is done, or for how many, before the sentence tells how much of it: 在18个食堂开展, 为22所学校购置蒸饭车44台."""
_EACH_OF_MANY = regex(r"(?P<many>\d+)(?P<piece>[期场次班批轮])[^。；;\n\d]{0,6}每(?P=piece)(?P<each>\d+)(?:人|名)")
_TOGETHER = regex(
    r"(\d+(?:\.\d+)?[万亿]?)[\u4e00-\u9fff]{1,3}(?:、|[，,]?(?:共计?|合计|总计))(\d+(?:\.\d+)?[万亿]?)[\u4e00-\u9fff]"
)
_QUOTED = regex("“[^”]*”")
_WORD = 2
_PART_OF = regex("^[(（]?其中[)）]?[:：,，]?")
_SMALL = 2
"""Up to this number a coincidence is likely: two roads, one report."""

_BARE_UNITS = ("家次", "户次", "件次", "台次", "册次", "航次", "轮次", "批", "期")
"""Units by which a name ends without a word for the measure."""


@lru_cache(maxsize=64)
def promised_in(goal: str) -> tuple[tuple[Counted, bool], ...]:
    """The amounts of a goal, each with whether it surely tells a task: a line that is numbered, or a verb with the amount."""
    promises: list[tuple[Counted, bool]] = []
    for sentence in _SENTENCE.split(goal):
        numbered = _NUMBERED.match(sentence) is not None
        bases = {one.base.quantity for one in changes_in(sentence)}
        around = bases | {read_number(found[1] or found[2]) for found in _AROUND.finditer(sentence)}
        deed = False
        for counted in read_task(_QUOTED.sub("", sentence)).counted:
            goes_on = deed and f"、{counted.what[:_WORD]}" in sentence  # 购置蒸饭车44台、冷藏柜66台
            deed = goes_on or begins_with_deed(_without_whom(counted.what)) or ends_with_deed(counted.what)
            sure = numbered or (deed and not is_time(counted.amount.unit or ""))
            promises.append((counted, sure and counted.amount.quantity not in around))
    return tuple(promises)


def _without_whom(what: str) -> str:
    """购置蒸饭车 in 为学校食堂购置蒸饭车."""
    if not what.startswith(("为", "给", "向")):
        return what
    return next((what[at:] for at in range(_WORD + 1, len(what) - _WORD) if begins_with_deed(what[at:])), what)


def same_goals(dossier: Dossier) -> bool:
    """Whether a project of several years has one text for all of them and for this one: its numbers are then not the year's."""
    form = dossier.declaration
    overall, annual = squeezed(form.objectives.overall or ""), squeezed(form.objectives.annual or "")
    return form.project.spans_years and bool(overall) and overall == annual


def told_together(goal: str) -> dict[Decimal, Decimal]:
    """Numbers that tell one thing in two units, each with the other: 展示田6处共1200亩, 46条段、128公里河道."""
    pairs = [(read_number(one[1]), read_number(one[2])) for one in _TOGETHER.finditer(goal)]
    known = [(one, other) for one, other in pairs if one is not None and other is not None]
    return {**dict(known), **{other: one for one, other in known}}


class EachOfMany(NamedTuple):
    """So many for each of so many: 8期，每期50人; `end` is where that ends in the text."""

    many: int
    piece: str
    each: int
    end: int

    @property
    def product(self) -> int:
        """How many that makes."""
        return self.many * self.each


def each_of_many(goal: str) -> Iterator[EachOfMany]:
    """All that a goal tells so; at least so many for each is no such promise."""
    for found in _EACH_OF_MANY.finditer(goal):
        yield EachOfMany(int(found["many"]), found["piece"], int(found["each"]), found.end())


def numbered_lines(goal: str) -> tuple[str, ...]:
    """The lines of a goal that numbers its tasks; none of one that doesn't."""
    lines = [_QUOTED.sub("", line) for line in _SENTENCE.split(goal) if _NUMBERED.match(line)]
    return tuple(lines) if len(lines) > 1 else ()


def promised(dossier: Dossier) -> list[Counted]:
    """What a draft was told to do, else what its goal says for sure."""
    if dossier.tasks:
        return [counted for task in dossier.tasks for counted in read_task(task).counted]
    goal = dossier.declaration.objectives.annual or ""
    return [counted for counted, sure in promised_in(goal) if sure]


def shows(line: Line, amount: QuantitativeTarget) -> bool:
    """Whether a row tells this amount: in the same unit, told in full or in 万; with the bare number where units can't be compared."""
    if line.quantity is None:
        return re.search(rf"(?<![\d.]){format(amount.quantity, 'f')}(?![\d.年月日号])", line.words) is not None
    if line.number is not None and line.unit and amount.unit:
        count, back = amount_in(amount, line.unit), amount_in(line.number, amount.unit)
        if count is not None or back is not None:
            return line.quantity == count or amount.quantity == back
    return line.quantity == amount.quantity and amount.quantity > _SMALL


def counts_the_same(line: Line, amount: QuantitativeTarget) -> bool:
    """Whether a row counts in the unit of an amount, or in one that it can be told in."""
    return bool(line.number and not line.is_share and amount.unit and line.unit) and (
        amount_in(amount, line.unit) is not None
        or (line.number is not None and amount_in(line.number, amount.unit or "") is not None)
    )


def likeness(line: Line, what: str) -> float:
    """How much of what a row counts stands in the words of a promise, 0 to 1."""
    return _likeness(line.name, thing_of(line), what)


@lru_cache(maxsize=8_192)
def _likeness(name: str, thing: str, what: str) -> float:
    return max(share_of_pairs(thing, what), share_of_pairs(what, name))


def thing_of(line: Line) -> str:
    """What a row counts: its name without the measure."""
    return _thing_of(line.name, line.unit)


@lru_cache(maxsize=1_024)
def _thing_of(name: str, unit: str) -> str:
    name = _PART_OF.sub("", name)
    ending = next((one for one in (f"{unit}数", *MEASURES, *_BARE_UNITS, "数", "量") if name.endswith(one)), "")
    return name.removesuffix(ending)
