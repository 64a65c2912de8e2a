"""A part of something that comes only whole.

查什么：人、户、头（错误）、台、册、间（警告）这样只能数整数的，指标值却有小数：12.5人、2.4册。用“万”数的（2.4万册）不算。
为什么：多半是丢了“万”，或者小数点打错了。（审核要点：计量单位准确）

示例：
改前：图书购置数量 ≥2.4册
改后：图书购置数量 ≥2.4万册
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS

_AVERAGE = regex("平均|[百千万]人|人均|户均|每|率|指数|比")
_LIVING = regex("人|名|位|人次|户|户次|头|只|羽")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.quantity is None or line.quantity == line.quantity.to_integral_value() or _AVERAGE.search(line.name):
            continue
        if COUNT_UNITS.fullmatch(line.unit):
            yield Fault(
                line.at_target,
                f"“{line.name}”写成 {line.said}，{line.unit}没有半个的",
                "是不是丢了“万”，或者小数点打错了？",
                Severity.ERROR if _LIVING.fullmatch(line.unit) else None,
            )


RULE = Rule(
    "F01",
    "part_of_one",
    Severity.WARNING,
    "绩效指标审核要点：计量单位准确",
    look,
    gives_way_to=("goal_number_differs",),
)
