"""A part is more than the whole.

查什么：名称是另一条的一部分（首次参展企业、参展企业；恢复灌溉、恢复和改善灌溉），数却比它大；名称写明“其中”的，一项或者几项加起来比上面那一条大（错误）；目标里“其中”后面几项加起来超过总数。
为什么：部分不会比全部多，总有一个数错了。（审核要点：数据逻辑一致）

示例：
改前：参展企业家次 ≥150家次；首次参展企业数 ≥300家
改后：首次参展企业数 ≥30家
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import permutations

from drafter.declaration import IndicatorType
from drafter.language.text import share_of_pairs
from drafter.language.units import amount_in
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.promises import thing_of
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS

_OF_WHICH = regex(
    rf"(\d+(?:\.\d+)?)(万?(?:{COUNT_UNITS.pattern}))[^，,。；;（()）\n]{{0,20}}[，,（(：:]*其中[：:，,]?([^；;）)\n]+)"
)
_OF_IT = regex("[(（]?其中[)）]?[:：,，]?")
_JOINED = regex("([\u4e00-\u9fff]{2})(?:和|与|及|、)([\u4e00-\u9fff]{2})([\u4e00-\u9fff]+)")
_ALL_OF_IT = regex("[全总共]|合计|累计")
"""全市读者证 are rather the whole of 读者证."""
_ALIKE = 0.5
_SHORTEST = 3
_ROUNDED = Decimal("1.001")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row, and one for the goal."""
    rows = [one for one in dossier.lines if one.quantity and not one.is_share and one.type is not IndicatorType.COST]
    seen: set[int] = set()
    for parts, whole in _told_as_parts(rows):
        seen.update(part.position for part in parts)
        if sum(part.quantity or 0 for part in parts) > (whole.quantity or 0):
            said = "＋".join(part.said for part in parts)
            message = f"“{parts[-1].name}”{said}，比第 {whole.position + 1} 行“{whole.name}”{whole.said} 还多"
            yield Fault(parts[-1].at_target, message, "部分不会比全部多，请核对两个数", Severity.ERROR)
    for part, whole in permutations(rows, 2):
        if _OF_IT.match(whole.name):
            continue
        if (part.quantity or 0) > (whole.quantity or 0) and part.position not in seen and _is_part(part, whole):
            seen.add(part.position)
            message = f"“{part.name}”{part.said}，比第 {whole.position + 1} 行“{whole.name}”{whole.said} 还多"
            yield Fault(part.at_target, message, "部分不会比全部多，请核对两个数")
    for found in _OF_WHICH.finditer(dossier.declaration.objectives.annual or ""):
        counts = [Decimal(one) for one in re.findall(rf"(\d+(?:\.\d+)?){re.escape(found[2])}", found[3])]
        if counts and sum(counts) > Decimal(found[1]) * _ROUNDED:
            message = f"目标里一共 {found[1]}{found[2]}，“其中”加起来是 {sum(counts)}{found[2]}"
            yield Fault("objectives.annual", message, "请核对总数和各项")


def _told_as_parts(rows: list[Line]) -> Iterator[tuple[list[Line], Line]]:
    """Rows that are named 其中, with the row before them that counts the same: each alone, and those that follow one another."""
    whole: Line | None = None
    parts: list[Line] = []
    for line in rows:
        if not _OF_IT.match(line.name):
            whole, parts = line, []
        elif (above := _whole_of(line, whole, rows)) is not None:
            follow = bool(parts) and parts[-1].position == line.position - 1 and above is whole
            parts = [*parts, line] if follow else [line]
            yield parts, above


def _whole_of(part: Line, before: Line | None, rows: list[Line]) -> Line | None:
    """The row that stands just before, where it counts in the same unit; else the one before that is called most alike."""
    if before is not None and _in_same_unit(part, before):
        return before
    thing = _OF_IT.sub("", part.name)
    known = [one for one in rows if one.position < part.position and _in_same_unit(part, one)]
    likely = max(known, key=lambda one: share_of_pairs(thing, one.name), default=None)
    return likely if likely is not None and share_of_pairs(thing, likely.name) >= _ALIKE else None


def _is_part(part: Line, whole: Line) -> bool:
    """首次参展企业 are some of 参展企业, whether counted in 家 or in 家次; 恢复灌溉 some of 恢复和改善灌溉."""
    small, big = thing_of(part), thing_of(whole)
    more = small.removesuffix(big)
    ends_so = len(big) >= _SHORTEST and more not in ("", small) and not _ALL_OF_IT.search(more)
    ends_so = ends_so and not more.endswith(("和", "与", "及", "、"))
    return (ends_so or small in _joined_in(big)) and _in_same_unit(part, whole)


@lru_cache(maxsize=1_024)
def _joined_in(big: str) -> frozenset[str]:
    """恢复灌溉 and 改善灌溉 in 恢复和改善灌溉: two words of two characters that share what follows."""
    found = _JOINED.fullmatch(big)
    return frozenset({found[1] + found[3], found[2] + found[3]} if found else ())


def _in_same_unit(part: Line, whole: Line) -> bool:
    return part.number is not None and (
        part.unit == whole.unit
        or part.unit == whole.unit.removesuffix("次")
        or bool(amount_in(part.number, whole.unit))
    )


RULE = Rule(
    "B04",
    "part_above_whole",
    Severity.WARNING,
    "绩效指标审核要点：数据逻辑一致",
    look,
    gives_way_to=("goal_number_differs",),
)
