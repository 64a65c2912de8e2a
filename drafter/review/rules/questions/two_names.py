"""One thing may go by two names.

查什么：两条指标的名称只差一对意思相近的词：耗材采购、耗材购置；房屋维修、房屋修缮。只差一个字的两样东西，目标里只说了其中一样：数控机床、数控车床。
为什么：同一件事两个叫法，年底对不上；确实是两件事的要人来看。（审核要点：指标名称准确、无歧义）

示例：
改前：耗材采购完成率；耗材购置完成及时率
改后：两处都叫耗材采购
"""

from collections.abc import Iterator

from drafter.language.speech.verbs import deed_at_end
from drafter.language.text import squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_SAME = (
    "采购 购置 购买",
    "维修 修缮 修理",
    "培训 轮训",
    "宣传 推广",
    "建设 修建 兴建",
    "巡查 巡检 巡护",
    "维护 维保 养护",
)
_SPELLED = {word: words.split()[0] for words in _SAME for word in words.split()}
_ANY = regex("|".join(_SPELLED))
_MEASURE = regex(
    "(?:工作)?(?:完成|验收|实施|开展)?(?:及时|合格|准确|达标|按期|按时)?(?:率|性|情况|数量|数|次数|时间|面积|成本|单价|单位成本|人数|场次|标准)$"
)
_WITH_DEED = regex("(?:采购|购置|购买|安装|更换|更新|维修|建设|改造|验收)$")
_SHORTEST = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """One question at the later of two such rows."""
    first_called: dict[tuple[object, str], str] = {}
    for line in dossier.lines:
        thing = _MEASURE.sub("", line.name)
        if len(thing) <= _SHORTEST:
            continue
        before = first_called.setdefault((line.type, _in_one_word(thing)), thing)
        if before != thing:
            yield Fault.asked(line.at_name, f"“{before}”和“{thing}”是一件事吗？是的话用一个叫法")
    yield from _not_in_goal(dossier)


def _not_in_goal(dossier: Dossier) -> Iterator[Fault]:
    """A thing that the goal does not speak of, one character from another that it does."""
    goal = squeezed(dossier.declaration.objectives.annual or "")
    called = [(line, _WITH_DEED.sub("", _MEASURE.sub("", line.name))) for line in dossier.lines]
    called = [(line, thing) for line, thing in called if not deed_at_end(thing)]
    spoken_of = {thing for _, thing in called if len(thing) > _SHORTEST and thing in goal}
    for line, thing in called:
        other = next((one for one in spoken_of if thing not in goal and _differ_in_one(one, thing)), None)
        if other is not None:
            yield Fault.asked(line.at_name, f"目标里写的是“{other}”，这里是“{thing}”：是一样东西吗？是的话用一个叫法")


def _differ_in_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _in_one_word(thing: str) -> str:
    return _ANY.sub(lambda found: _SPELLED[found[0]], thing)


RULE = Rule(
    "E06", "two_names", Severity.HINT, "绩效指标审核要点：名称准确、无歧义", look, gives_way_to=("same_fact_twice",)
)
