"""Two rows show one fact.

查什么：同一个一级指标下，两条说的是同一件事：名称只差动词、次序和“工作”“情况”这类字，或者数和单位相同、名称也相近。
为什么：同一件事算两次分；改了一处忘了另一处就矛盾。（审核要点：指标不重复、不交叉）
示例：
改前：讲座举办场次 ≥48场；举办讲座数量 ≥48场
改后：只留一条：讲座场次 ≥48场
"""

import re
from collections.abc import Iterator
from itertools import combinations

from drafter.declaration import Dimension, IndicatorType
from drafter.language.units import same_unit
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_FILLER = regex(
    "完成|举办|开展|组织|实施|年度|全年|本年|累计|计划|日常|正常|情况|工作|项目|公共|相关|有关|数量|人数|人次|次数|场次|总数|总量|数$|量$|率$|性$|的|各类|按时|及时|参加|参与|接受|对|购置|采购|购买|运营|运作|运转|运行"
)
_SAME_WORDS = 0.6
"""Share of pairs of characters that two names of one thing have in common, where the number is the same too."""
_SAME_WORDS_OF_MANY, _SURE = 0.5, 10_000
"""The same of as many that nobody counts two things so by chance."""
_MEASURE = regex("(?:人数|人次|户数|家数|总数|数量|数)$")
_COUNTED = {"人", "名", "位", "人次", "户", "家"}
_PERSONS = {"人", "名", "位", "人次"}
"""Counted in either, as many are the same."""
_FAMILY = regex("家属|家长|家庭|监护人|亲属")
"""Others than those whom they belong to: 戒毒人员家属."""
_GAIN = regex("受益|惠及|受惠|获益")
_NO_COINCIDENCE = 100
_SHORTEST = 2
_WORD = 2
"""Characters of a word."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault at the later of two such rows."""
    told = [(line, _core(line)) for line in dossier.lines if line.name]
    seen: set[int] = set()
    for (first, core), (second, other) in combinations(told, 2):
        if first.name == second.name or second.position in seen:
            continue
        if first.type is not second.type:
            if _gain_what_is_done(first, second):
                seen.add(second.position)
                question = (
                    f"“{second.name}”与第 {first.position + 1} 行“{first.name}”都是 {second.said}：是同一批人吗？"
                )
                yield Fault.asked(second.at_name, f"{question}效益写他们得到了什么，不要把产出再说一遍")
            continue
        if _alike(first, second, core, other):
            seen.add(second.position)
            message = f"“{second.name}”与第 {first.position + 1} 行“{first.name}”像是一件事"
            choices = tuple(Fix.without(line.path, line.name) for line in (second, first))
            yield Fault(second.at_name, message, "留下说得更准的一条；是两件事的，请在名称里区分", choices=choices)


def _core(line: Line) -> str:
    return _FILLER.sub("", re.sub('[“”"、()]', "", line.name))


def _alike(first: Line, second: Line, core: str, other: str) -> bool:
    if first.is_share != second.is_share:
        return False
    same_slot = first.dimension is second.dimension
    alike = same_unit(first.unit, second.unit) or {first.unit, second.unit} <= _PERSONS
    if first.number and second.number and alike and not first.is_share:
        if first.quantity == second.quantity and first.quantity:
            wanted = _SAME_WORDS if first.quantity < _SURE else _SAME_WORDS_OF_MANY
            gained_twice = first.type is IndicatorType.OUTCOME and _same_people(first, second)
            return same_slot and (gained_twice or _in_common(first.name, second.name, core, other, wanted))
        return same_slot and len(core) >= _SHORTEST and sorted(core) == sorted(other)
    if not same_slot or first.dimension is Dimension.TIMELINESS:
        return False
    if first.is_share and first.quantity == second.quantity and _one_in_other(first.name, second.name):
        return True
    same_measure = first.name[-2:] == second.name[-2:] or not (first.number or second.number)
    return len(core) > _SHORTEST and sorted(core) == sorted(other) and same_measure


def _same_people(first: Line, second: Line) -> bool:
    """受益学生人数 and 食堂就餐学生数, as many: the same ones, said to gain twice."""
    heads = [_MEASURE.sub("", line.name)[-_WORD:] for line in (first, second)]
    counted = first.unit in _COUNTED and (first.quantity or 0) >= _NO_COINCIDENCE
    return counted and heads[0] == heads[1] and len(heads[0]) == _WORD


def _gain_what_is_done(output: Line, effect: Line) -> bool:
    types = output.type is IndicatorType.OUTPUT and effect.type is IndicatorType.OUTCOME
    as_many = types and output.quantity == effect.quantity and output.unit == effect.unit
    return as_many and (_same_people(output, effect) or _only_gains(output, effect))


def _only_gains(output: Line, effect: Line) -> bool:
    """受益妇女人数, as many as are screened: the name says no more than that they gain."""
    counted = effect.unit in _COUNTED and (effect.quantity or 0) >= _NO_COINCIDENCE
    return counted and output.dimension is Dimension.QUANTITY and _GAIN.search(effect.name) is not None


def _one_in_other(name: str, other: str) -> bool:
    """工程验收合格率 in 工程质量验收合格率: a rate that a word or two more make no other, from the same beginning to the same end."""
    short, long = sorted((name, other), key=len)
    if bool(_FAMILY.search(name)) is not bool(_FAMILY.search(other)):
        return False
    ends_alike = short[:2] == long[:2] and short[-3:] == long[-3:]
    if not ends_alike or not 0 < len(long) - len(short) <= _WORD:
        return False
    rest = iter(long)
    return all(sign in rest for sign in short)


def _in_common(name: str, longer: str, core: str, other: str, wanted: float) -> bool:
    """Whether the names of two rows with one number share most of their words."""
    if not core or not other:
        return core == other
    short, long = sorted((core, other), key=len)
    if short in long:
        return len(short) >= _SHORTEST
    pairs = {short[at : at + 2] for at in range(len(short) - 1)}
    shared = {long[at : at + 2] for at in range(len(long) - 1)}
    close = len(pairs & shared) >= wanted * len(pairs) if pairs else False
    return close or sorted(short) == sorted(long) or _one_word_apart(name, longer)


def _one_word_apart(name: str, other: str) -> bool:
    """培训人数 and 参训人数: short names that differ in one character."""
    return len(name) == len(other) <= 5 and sum(one != two for one, two in zip(name, other, strict=True)) == 1


RULE = Rule(
    "N04",
    "same_fact_twice",
    Severity.WARNING,
    "绩效指标审核要点：指标不重复、不交叉",
    look,
    gives_way_to=("same_name_twice",),
)
