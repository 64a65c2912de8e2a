"""Marks of a web editor stand in the text.

查什么：目标、名称、指标值里有 <p>、<br>、&nbsp;、公式符号，读表时已经去掉的也会说。
为什么：从网页粘贴带来的，系统会照样打印出来。（预算管理系统保存校验）
示例：
改前：<p>通过开展创业指导……</p>
改后：通过开展创业指导……
"""

import re
from collections.abc import Iterator

from drafter.declaration.field_path import FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_MARKUP = regex(
    r"</?(?:p|br|div|span|font|strong|em|table|tr|td|li|ul|ol|h[1-6])(?:\s[^<>]*)?/?>|&nbsp;"
    r"|\$[^$\u4e00-\u9fff]{0,40}(?:\\[a-z%]|[≥≤<>=])[^$]{0,40}\$|\\(?:geq?|leq?)\b",
    re.IGNORECASE,
)

_TAGS = regex(r"</?[a-zA-Z][^<>]*>")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each field."""
    for note in dossier.markup:
        yield Fault(str(note.where), note.message, "原文里也要去掉，再提交")
    form = dossier.declaration
    texts = {"objectives.overall": form.objectives.overall, "objectives.annual": form.objectives.annual}
    for number, row in enumerate(form.indicators):
        texts[f"indicators[{number}].name"] = row.name
        texts[f"indicators[{number}].target"] = str(row.target) if row.target is not None else None
    for path, text in texts.items():
        found = list(dict.fromkeys(_MARKUP.findall(text or "")))
        if found:
            message = f"文字里有网页标记 {'、'.join(found)}"
            yield Fault(path, message, "删去这些标记，只留文字", fix=_without(path, text or ""))


def _without(path: str, text: str) -> Fix | None:
    """Tags go without loss; what stands in a formula must be read by a person."""
    plain = _TAGS.sub("", text.replace("&nbsp;", " ")).strip()
    return None if _MARKUP.search(plain) or not plain else Fix(FieldPath(path=path), plain, "删去这些标记")


RULE = Rule("C01", "markup_left_in", Severity.ERROR, "预算管理系统保存校验", look)
