"""Marks of a web editor stand in the text.

Catches: <p>, <br>, &nbsp;, formulas between dollars and their like in a goal, a name or a value, also where reading already took them out.
Why: they were pasted from a web page; the system prints them as they stand, and reviewers send the form back.
Better: plain text.
"""

import re
from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_MARKUP = re.compile(
    r"</?(?:p|br|div|span|font|strong|em|table|tr|td|li|ul|ol|h[1-6])(?:\s[^<>]*)?/?>|&nbsp;"
    r"|\$[^$\u4e00-\u9fff]{0,40}(?:\\[a-z%]|[≥≤<>=])[^$]{0,40}\$|\\(?:geq?|leq?)\b",
    re.IGNORECASE,
)


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
            yield Fault(path, f"文字里有网页标记 {'、'.join(found)}", "删去这些标记，只留文字")


RULE = Rule("C01", "markup_left_in", Severity.ERROR, "预算管理系统保存校验", look)
