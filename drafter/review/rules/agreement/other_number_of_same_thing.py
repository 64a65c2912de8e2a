"""Two rows tell one thing with two numbers, of which the goal knows only one.

查什么：同一个二级指标下，单位相同、数不同的两条，一条的名称比另一条只多了“总”“全部”“城区”这类字，或者多的字目标里也是这么说的那件事；目标里只有其中一个数（错误），或者一个也没有（警告）。
为什么：同一件事两个数，年底不知道按哪个考核。（审核要点：指标不重复、不交叉）

示例：
改前：道路保洁面积 =86万平方米；城区道路清扫保洁总面积 =92万平方米（目标：对城区86万平方米道路清扫保洁）
改后：只留一条：道路保洁面积 =86万平方米
"""

from collections.abc import Iterator
from itertools import permutations

from drafter.declaration import IndicatorType
from drafter.language.text import half_width, squeezed
from drafter.language.units import amount_in
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.promises import promised_in, shows, thing_of
from drafter.review.rule import Fault, Rule

_SENTENCE = regex("[。；;\n]")
_WHOLE = regex(
    "总|全部|合计|共计|累计|全[国省市县区镇乡年域]|本?年度?|当年|[城辖]区|县域|市域|日常|实际|计划|完成|开展|实施|工作|项目|任务|各类|的"
)
_PART = regex("其中|新增|新建|改[造建扩]|首次|每|平均|人均|月|季|非|未|已")
_SHORTEST = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row, at the one whose number the goal does not tell."""
    goal = squeezed(half_width(dossier.declaration.objectives.annual or ""))
    told = [counted.amount for counted, _ in promised_in(dossier.declaration.objectives.annual or "")]
    rows = [one for one in dossier.lines if one.type is IndicatorType.OUTPUT and one.quantity and not one.is_share]
    cores = {one.position: _WHOLE.sub("", thing_of(one)) for one in rows if not _PART.search(one.name)}
    rows = [one for one in rows if one.position in cores]
    seen: set[int] = set()
    for other, first in permutations(rows, 2):
        core, bare = cores[first.position], cores[other.position]
        likely = other.dimension is first.dimension and core[:1] in bare and core[-1:] in bare
        if not likely or other.position in seen or not _in_order(core, bare) or not _other_number(other, first):
            continue
        in_goal = any(shows(first, amount) for amount in told)
        if not in_goal and other.position < first.position:
            continue  # then it is the later one that was added
        if any(shows(other, amount) for amount in told) or not _is_same_thing(other, first, goal if in_goal else ""):
            continue
        seen.add(other.position)
        where = "，目标里说的也是它" if in_goal else ""
        message = (
            f"“{other.name}”{other.said}，与第 {first.position + 1} 行“{first.name}”{first.said} 是一件事两个数{where}"
        )
        severity = Severity.ERROR if in_goal else None
        choices = (Fix.without(other.path, other.name), Fix.without(first.path, first.name))
        yield Fault(other.at_target, message, "只留一条；是两件事的，请在名称里区分", severity, choices=choices)


def _other_number(other: Line, first: Line) -> bool:
    """Whether two rows count in one unit, and not the same."""
    count = amount_in(other.number, first.unit) if other.number and first.unit and other.unit else None
    return count is not None and count != first.quantity


def _is_same_thing(other: Line, first: Line, goal: str) -> bool:
    """Whether a name says no more than the other but for words of wholeness, or words of the sentence that tells the other's number."""
    thing, known = thing_of(other), thing_of(first)
    if len(known) < _SHORTEST:
        return False
    bare, core = _WHOLE.sub("", thing), _WHOLE.sub("", known)
    if bare == core:
        return thing != known
    sentence = next((one for one in _SENTENCE.split(goal) if all(sign in one for sign in core)), "") if core else ""
    return bool(sentence) and _covered(bare, f"{known}，{sentence}")


def _in_order(short: str, long: str) -> bool:
    rest = iter(long)
    return all(sign in rest for sign in short)


def _covered(thing: str, text: str) -> bool:
    """Whether a name is made of words of two characters that all stand in a text."""
    return len(thing) % 2 == 0 and all(thing[at : at + 2] in text for at in range(0, len(thing), 2))


RULE = Rule(
    "B04",
    "other_number_of_same_thing",
    Severity.WARNING,
    "绩效指标审核要点：指标不重复、不交叉",
    look,
    gives_way_to=("same_name_twice", "same_fact_twice", "part_above_whole"),
)
