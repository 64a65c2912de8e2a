"""The goal aims one way, and the sign of the row points the other.

查什么：目标说“降到 12%以下”“缩短到 10 分钟”“控制在 15 个以内”，指标写 ≥；目标说“提高到 88%”“不低于”，指标写 ≤。
为什么：方向反了，越差得分越高；目标里已经说了想往哪边走。（计分办法：≥ 越多越好，≤ 越少越好）

示例：
改前：目标：管网漏损率由26%降到12%以下；指标：管网漏损率 ≥12%
改后：管网漏损率 ≤12%
"""

import re
from collections.abc import Iterator

from drafter.declaration import Comparator
from drafter.declaration.decimals import plain
from drafter.language.numerals import in_short
from drafter.language.text import half_width, share_of_pairs, squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_CLAUSE = regex("[，,。；;\n]")
_DOWN = regex(
    "不超过|不高于|不多于|以内|以下|控制在|低于(?<!不低于)|[降减缩压][少低短小]?[到至]|(?:下降|压缩|压减)[到至]"
)
_UP = regex("不低于|不少于|不小于|以上|至少|达到|[升增提][高加长升]?[到至]|(?:上升|提升)[到至]")
_REMARK = regex(r"\([^()]*\)")
"""处理污泥5200吨(含水率不高于60%): the bound is of something else."""
_CHANGES = regex("下降|降低|减少|缩短|提高|提升|增长|增加")
_CALLED_ALIKE = 0.6
_UPWARD, _DOWNWARD = (Comparator.AT_LEAST, Comparator.ABOVE), (Comparator.AT_MOST, Comparator.BELOW)


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    clauses = [squeezed(half_width(one)) for one in _CLAUSE.split(dossier.declaration.objectives.annual or "")]
    for line in dossier.lines:
        if line.number is None or line.sign not in (*_UPWARD, *_DOWNWARD) or len(line.name) < 3:
            continue
        clause = next((one for one in clauses if _is_of(line, one)), "")
        aim = _aim(line, clause) if clause else None
        if aim is not None and (aim is Comparator.AT_LEAST) is (line.sign in _DOWNWARD):
            better = line.number.model_copy(update={"comparator": aim})
            message = f"“{line.name}”的指标值 {line.said} 方向不对：目标说的是“{clause}”"
            fix = Fix.to_target(line.path, better)
            yield Fault(line.at_target, message, "请核对符号是不是写反了", fix=fix)


def _is_of(line: Line, clause: str) -> bool:
    """Whether a clause tells this very number, once, of a thing called so."""
    quantity = line.number.quantity if line.number else None
    told = {plain(quantity), in_short(quantity)} if quantity is not None else set()
    numbers = re.findall(r"\d+(?:\.\d+)?万?", clause)
    return sum(one in told for one in numbers) == 1 and share_of_pairs(line.name, clause) >= _CALLED_ALIKE


def _aim(line: Line, clause: str) -> Comparator | None:
    said = plain(line.number.quantity) if line.number else ""
    clause = bare if said in (bare := _REMARK.sub("", clause)) else clause
    down, up = _DOWN.search(clause), _UP.search(clause)
    if bool(down) is not bool(up):
        return Comparator.AT_MOST if down else Comparator.AT_LEAST
    change = re.search(rf"({_CHANGES.pattern})\d", clause)  # 下降0.5个百分点 is at least that
    return Comparator.AT_LEAST if change and change[1] in line.name and not down else None


RULE = Rule(
    "N10",
    "direction_against_goal",
    Severity.ERROR,
    "预算管理系统计分办法：≥ 越多越好，≤ 越少越好",
    look,
    gives_way_to=("bad_thing_wished", "wrong_direction", "placeholder_left"),
)
