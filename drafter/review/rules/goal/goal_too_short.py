"""The annual goal is too short to say anything.

查什么：年度总体目标不到 40 个字。
为什么：目标要写明做什么、做多少、带来什么；三四十个字写不下。（参照财预〔2021〕101号：目标包括产出和效果）
示例：
改前：完成项目招标采购，实施项目过程监管，确保正常运营。
改后：全年开放 240 天，接待参观 3 万人次，举办公共教育活动 50 场，讲解投诉为零，观众满意度 90% 以上，成为技能教育的窗口。
"""

from collections.abc import Iterator

from drafter.language.text import squeezed
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_SHORTEST = 40


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault."""
    length = len(squeezed(dossier.declaration.objectives.annual or ""))
    if 0 < length < _SHORTEST:
        message = f"年度总体目标只有 {length} 个字"
        yield Fault("objectives.annual", message, "写明做哪几件事、各做多少、给谁带来什么变化")


RULE = Rule(
    "C02",
    "goal_too_short",
    Severity.WARNING,
    "参照财预〔2021〕101号（目标包括产出和效果）",
    look,
    gives_way_to=("placeholder_left",),
)
