"""A number that is not meant exactly.

查什么：指标值写“120次左右”“约300人”“近千人”“大概 50 场”，或者“90%-95%”“若干期”“多次”“按实际情况确定”。
为什么：左右到多少算完成，谁也说不清；至少多少用 ≥。（参照财预〔2021〕101号：量化易评）

示例：
改前：流动图书车进乡村次数：120次左右
改后：流动图书车进乡村次数 ≥120次
"""

import re
from collections.abc import Iterator

from drafter.declaration import FieldPath, QuantitativeTarget
from drafter.language.targets import read_target
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule
from drafter.review.words import COUNT_UNITS

_ABOUT = regex(
    "左右|上下|大约|大概|^约|约(?=\\d)|^近(?=[\\d十百千万])|^将近|(?<=\\d)(?:余|多)(?=[\u4e00-\u9fff])|不等$"
)
_BETWEEN = regex(
    rf"\d+(?:\.\d+)?(?:[%％]|(?:{COUNT_UNITS.pattern}))?\s*[-–—~～至到]+\s*\d+(?:\.\d+)?(?:[%％]|(?:{COUNT_UNITS.pattern}))(?:之间|以内)?"
)
"""Of shares and counts; a temperature may well be kept between two."""
_ANY = regex(
    "若干(?:[\u4e00-\u9fff]{0,3})|[多数][次场批期人家份项个]次?|适量|一批|少量|大量|(?:按|视|根据|依)(?:照|据)?(?:实际|需要?|工作|具体)?(?:需要?|情况|需求)?(?:确定|定|安排|开展|而定|执行|据实)?|据实(?:结算|列支)?"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        told = re.search(r"\d|[十百千万]", line.words) is not None
        if line.words and (
            (told and _ABOUT.search(line.words)) or _BETWEEN.fullmatch(line.words) or _ANY.fullmatch(line.words)
        ):
            yield Fault(
                line.at_target,
                f"“{line.name}”的指标值“{line.words}”不是确定的数",
                "写一个数：至少多少用 ≥，最多多少用 ≤",
                fix=_at_least(line),
            )


def _at_least(line: Line) -> Fix | None:
    """What is about so much is at least so much; the person sees it before taking it."""
    target = read_target(f"≥{_ABOUT.sub('', line.words)}")
    if not isinstance(target, QuantitativeTarget):
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
