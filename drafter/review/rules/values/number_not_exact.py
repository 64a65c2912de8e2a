"""A number that is not meant exactly.

查什么：指标值写“120次左右”“约300人”“近千人”“大概 50 场”。
为什么：左右到多少算完成，谁也说不清；至少多少用 ≥。（参照财预〔2021〕101号：量化易评）

示例：
改前：流动图书车进乡村次数：120次左右
改后：流动图书车进乡村次数 ≥120次
"""

import re
from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.language.targets import read_target
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_ABOUT = re.compile(
    "左右|上下|大约|大概|^约|约(?=\\d)|^近(?=[\\d十百千万])|^将近|(?<=\\d)(?:余|多)(?=[\u4e00-\u9fff])|不等$"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        if line.words and re.search(r"\d|[十百千万]", line.words) and _ABOUT.search(line.words):
            yield Fault(
                line.at_target,
                f"“{line.name}”的指标值“{line.words}”不是确定的数",
                "写一个数：至少多少用 ≥，最多多少用 ≤",
                fix=_at_least(line),
            )


def _at_least(line: Line) -> Fix | None:
    """What is about so much is at least so much; the person sees it before taking it."""
    target = read_target(f"≥{_ABOUT.sub('', line.words)}")
    if target is None or not str(target).startswith("≥"):
        return None
    return Fix(FieldPath(path=line.at_target), str(target), f"改为 {target}")


RULE = Rule(
    "F01",
    "number_not_exact",
    Severity.WARNING,
    "参照财预〔2021〕101号（量化易评）",
    look,
    gives_way_to=("placeholder_left",),
)
