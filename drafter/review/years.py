"""Years that a goal claims as its own, apart from those that only stand in it: of a document, a plan, a comparison."""

import re
from collections.abc import Iterator

from drafter.regex import regex

YEARS = regex(r"(?<!\d)((?:19|20)\d\d)(?:\s*年?\s*[—–~～至到-]+\s*((?:19|20)\d\d))?\s*年")
_NO_CLAIM_BEFORE = regex(
    "(?:自|从|较|比|与|同|至|到|截至|于|在|对|始于|以|按|根据|依据|关于|印发|〔|《|[（(])[^，。；\n]{0,8}$|[《][^》]*$"
)
_NO_CLAIM_BEHIND = regex(
    "(?:度)?(?:以来|起|相比|增|底前?出台|印发|出台|发布|建成|成立|立项|启动|已|至|度?(?:决算|审计|评价|考核结果|结转|欠|尾款|质保|实际|基数|水平|数据|完成值|尾))"
    "|[^，。；\n]{0,10}(?:规划|行动计划|行动方案|实施方案|建设方案|纲要)"
    "|(?:度?(?:学年|秋季|春季|学期)|[^，。；]{0,4}学年)"
)


_BASE_BEHIND = regex(
    r"(?:度|底|末)?的?(?:基数|实际|完成)?[为是约仅只有]{0,2}\d[^，,。；;\n]{0,8}?[，,、]?(?:提|增|升|上升|降|下降|减|缩|压|扩|控制|保持|稳定|(?:19|20)\d\d年)"
)
"""A figure of that year, from which the sentence goes on to what it shall be: 2026年为186件，2027年降到150件."""
_FROM = regex("[由从]$")


def claims_in(text: str) -> Iterator[re.Match[str]]:
    """The years of a text that it speaks of as those of its work."""
    for found in YEARS.finditer(text):
        before, behind = text[: found.start()][-12:], text[found.end() :]
        base = _FROM.search(before) or _BASE_BEHIND.match(behind)
        if not base and not _NO_CLAIM_BEFORE.search(before) and not _NO_CLAIM_BEHIND.match(behind):
            yield found


def years_claimed(goal: str) -> tuple[set[int], set[int]]:
    """Single years that a goal speaks of as those of its work, and the years of spans (2021—2023年度评定)."""
    single: set[int] = set()
    spans: set[int] = set()
    for found in claims_in(goal):
        (spans if found[2] else single).update(int(year) for year in found.groups() if year)
    return single, spans
