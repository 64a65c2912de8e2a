"""A name or a target holds characters that the system refuses.

查什么：名称、指标值、目标里有 * 或 _ 这样的符号，名称里夹着空格、换行、看不见的控制字符。
为什么：系统保存时不让通过，或者打印出来是乱的。（预算管理系统保存校验）
示例：
改前：*培训合格率 ≥95%
改后：培训合格率 ≥95%
"""

from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_REFUSED = regex(r"(?<![*_])[*_★☆◆■□●](?![*_])")
_HIDDEN = regex("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f]")
_GAP = regex("(?<=[\u4e00-\u9fff])[ \u3000\u00a0\t\n]+(?=[\u4e00-\u9fff])")


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a field."""
    form = dossier.declaration
    for path, text in (
        ("project.name", form.project.name),
        ("project.implementing_agency", form.project.implementing_agency),
        ("objectives.annual", form.objectives.annual),
        ("objectives.overall", form.objectives.overall),
    ):
        if text and _HIDDEN.search(text):
            yield _fault(path, text, "看不见的控制字符", _HIDDEN.sub("", text))
    for line in dossier.lines:
        name = line.row.name or ""
        if _HIDDEN.search(name):
            yield _fault(line.at_name, name, "看不见的控制字符", _HIDDEN.sub("", name))
        elif (found := _REFUSED.search(name)) and not dossier.is_foreign:  # elsewhere ★ marks the main ones
            yield _fault(line.at_name, name, f"符号“{found[0]}”", _REFUSED.sub("", name))
        elif _GAP.search(name):
            yield _fault(line.at_name, name, "空格", _GAP.sub("", name))
        if line.words and (found := _REFUSED.search(line.words)):
            yield _fault(line.at_target, line.words, f"符号“{found[0]}”", _REFUSED.sub("", line.words))


def _fault(path: str, text: str, what: str, better: str) -> Fault:
    shown = _HIDDEN.sub("", text)[:20]
    fix = Fix(FieldPath(path=path), better, "去掉它") if better.strip() else None
    return Fault(path, f"“{shown}”里有{what}", "系统保存时不让通过，请去掉", fix=fix)


RULE = Rule(
    "F01",
    "characters_refused",
    Severity.ERROR,
    "预算管理系统保存校验",
    look,
    gives_way_to=("placeholder_left", "same_name_twice"),
)
