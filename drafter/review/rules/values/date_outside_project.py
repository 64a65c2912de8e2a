"""A target names a date outside the project's own dates, or before the year.

查什么：指标值或名称里的日期早于项目开始、晚于项目完成，或者在申报年度以前（错误）；跨年项目的年度指标写到了以后的年份（警告）。作基数的上年不算：（2026年为0.58）、由2026年的0.58提高到0.65。
为什么：多半是上年的日期没有改；项目做完以后才完成的指标没法考核。（申报表填报要素：计划开始、完成日期）
示例：
改前：竣工验收时间：2026年11月30日前（2027 年度的表）
改后：竣工验收时间：2027年11月30日前
"""

from collections.abc import Iterator
from datetime import date

from drafter.declaration import Dimension
from drafter.language.dates import read_spoken_date
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_DAY = regex(r"((?:19|20)\d\d)[年./-](\d{1,2})(?:[月./-](\d{1,2})[日号]?|月)(?:底|末)?|((?:19|20)\d\d)年(?:底|末|内)?")
_MONTH = regex(r"(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号]|底|末|份)?")
_REPEATED = regex("每月|每年|每季|次月|次年|上年|较|比")
_FROM_THEN = regex(r"[由从](?:(?:19|20)\d\d)年(?:度|底|末)?的?\d")
"""A base of an earlier year is the sound way to tell a change: 由2026年的0.58提高到0.65."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault a row."""
    form = dossier.declaration
    start, finish, year = form.project.planned_start, form.project.planned_finish, form.fiscal_year
    if start and finish and year is not None and not start.year <= year <= finish.year:
        return  # then it is the project's dates that are wrong
    for line in dossier.lines:
        day = _day_in(line, year)
        if day is None:
            continue
        told = f"{day.year}年{day.month}月" if (day.month, day.day) != (12, 31) else f"{day.year}年"
        where = line.at_target if line.words else line.at_name
        if year is not None and day.year < year and not (start and start.year <= day.year):
            yield Fault(where, f"“{line.name}”写着 {told}，早于 {year} 年度", "是不是沿用了往年的日期？")
        elif finish is not None and day > finish:
            yield Fault(
                where, f"“{line.name}”写着 {told}，晚于计划完成日期 {finish.isoformat()}", "请改成项目期内的日期"
            )
        elif year is not None and day.year > year:
            message = f"“{line.name}”写着 {told}，晚于 {year} 年度"
            yield Fault(where, message, "年度指标写当年做到的；跨年的写到项目总目标里", Severity.WARNING)
        elif start is not None and day < start:
            yield Fault(
                where, f"“{line.name}”写着 {told}，早于计划开始日期 {start.isoformat()}", "请改成项目期内的日期"
            )


def _day_in(line: Line, year: int | None) -> date | None:
    """The last day that a target of time, or its name, tells; None where it tells none, or one that comes back."""
    text = line.words or line.name
    if _REPEATED.search(text) or _FROM_THEN.search(text):
        return None
    found = _DAY.search(text)
    if found is not None:
        return read_spoken_date(found[0], int(found[1] or found[4]), closing=True) or (
            date(int(found[4]), 12, 31) if found[4] else None
        )
    if line.dimension is not Dimension.TIMELINESS or year is None or not line.words:
        return None
    months = list(_MONTH.finditer(text))
    return read_spoken_date(months[-1][0], year, closing=True) if months else None


RULE = Rule("N07", "date_outside_project", Severity.ERROR, "申报表填报要素（计划开始、完成日期）", look)
