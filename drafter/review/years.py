"""Years that a goal claims as its own, apart from those that only stand in it: of a document, a plan, a comparison."""

import re

YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s*年?\s*[—–~～至到-]+\s*((?:19|20)\d\d))?\s*年")
_NO_CLAIM_BEFORE = re.compile(
    "(?:自|从|较|比|与|同|至|到|截至|于|在|对|始于|以|按|根据|依据|关于|印发|〔|《|[（(])[^，。；\n]{0,8}$|[《][^》]*$"
)
_NO_CLAIM_BEHIND = re.compile(
    "(?:度)?(?:以来|起|相比|增|底前?出台|印发|出台|发布|建成|成立|立项|启动|已|至|度?(?:决算|审计|评价|考核结果|结转|欠|尾款|质保|实际|基数|水平|数据|完成值|尾))"
    "|[^，。；\n]{0,10}(?:规划|行动计划|行动方案|实施方案|建设方案|纲要)"
    "|(?:度?(?:学年|秋季|春季|学期)|[^，。；]{0,4}学年)"
)


def years_claimed(goal: str) -> tuple[set[int], set[int]]:
    """Single years that a goal speaks of as those of its work, and the years of spans (2021—2023年度评定)."""
    single: set[int] = set()
    spans: set[int] = set()
    for found in YEARS.finditer(goal):
        before, behind = goal[: found.start()][-12:], goal[found.end() :]
        if not _NO_CLAIM_BEFORE.search(before) and not _NO_CLAIM_BEHIND.match(behind):
            (spans if found[2] else single).update(int(year) for year in found.groups() if year)
    return single, spans
