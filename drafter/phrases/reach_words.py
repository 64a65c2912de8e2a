"""How far the question banks reach into existing forms, and the goals they draft beside those that were published."""

from collections.abc import Iterator, Sequence

from drafter.authoring.reach import FormReach, Way
from drafter.authoring.reconstructed import GoalPair
from drafter.phrases.tables import markdown_table

_HEAD = ("项目", "推断的类型", "指标", "题目", "逐项题", "换了位置", "只靠建议", "都没有", "合计")


def reach_lines(forms: Sequence[FormReach], *, every_row: bool) -> Iterator[str]:
    """A table with a line a form and a sum; with `every_row`, behind it each indicator and the question that leads to it."""
    rows = [_cells(form.form.project.name or "", "、".join(form.kinds), form.rows_counted) for form in forms]
    total = [sum(counts) for counts in zip(*(form.rows_counted for form in forms), strict=True)]
    yield from markdown_table(_HEAD, [*rows, _cells("合计", "", tuple(total))])
    yield ""
    yield from _NOTES
    if every_row:
        for form in forms:
            yield ""
            yield f"## {form.form.project.name}"
            for reached, suggested in form.rows:
                row = reached.row
                where = row.dimension.value if row.dimension else "（没有二级指标）"
                how = f"{reached.way.value}：{reached.asked.question.name}" if reached.way and reached.asked else ""
                told = how or ("建议" if suggested else "没有")
                yield f"- {where}  {row.name} {row.target or ''}  ←  {told}"


def goal_lines(pairs: Sequence[GoalPair]) -> Iterator[str]:
    """Each project: the goal as published, and as drafted."""
    for pair in pairs:
        yield f"## {pair.form.project.name}（{pair.form.fiscal_year or ''}）"
        yield ""
        yield "原来的目标："
        yield pair.form.objectives.annual or "（没有写）"
        yield ""
        yield "照回答草拟的目标："
        yield pair.drafted or "（表里的指标答不出什么）"
        yield ""


def _cells(name: str, kinds: str, counts: tuple[int, ...]) -> list[str]:
    question, each, elsewhere, suggested, nothing = counts
    whole = sum(counts)
    share = f"{100 * (whole - nothing) / whole:.1f}%" if whole else "—"
    return [name, kinds, str(whole), *(str(n) for n in (question, each, elsewhere, suggested, nothing)), share]


_NOTES = (
    "题目：答一个数、一个日期或选一项，就在同一个二级指标下得到同一种量法的指标（名称里的对象照填表人的说法）。",
    "逐项题：对象写在任务、服务对象等清单里，每项一条；再答一次数或勾选。",
    f"换了位置：{Way.ELSEWHERE.value}，原表放在别的二级指标下。",
    "只靠建议：没有题目，但从建议里选（最多打两个字）就能拼出原来的名称；指标库里没有这份表和它的其他格式。",
    "任务里写明的数量、单价、期限自己成为指标，不用题目问，这里不算；不再问的老题也不算。",
)
