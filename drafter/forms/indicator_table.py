"""The rows of the indicator table: levels carried down, torn cells joined, each row an indicator, none lost or invented."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from drafter.declaration import Dimension, FieldPath, Indicator, IndicatorType, QualitativeTarget, Unrecognised
from drafter.declaration.target_reading import read_target
from drafter.declaration.wording import squeezed, unwrapped
from drafter.forms.grid import Grid, Row
from drafter.forms.labels import SIDE_LABELS, heading_columns, is_footer, is_page_number, is_title
from drafter.forms.layouts import aligned, drifting
from drafter.forms.layouts.line import Line, Spot
from drafter.forms.levels import Levels, levels_at
from drafter.forms.problem import FormProblem, ProblemKind
from drafter.forms.residue import clean

# How the name of something measured ends. A name without a value that ends otherwise was cut by the column's width.
_FINISHED = re.compile(
    r"(?:率|数|数量|度|性|量|额|次|情况|水平|比例|比|时间|面积|成本|费用|影响|作用|能力|规模|值|里程|程度|标准|机制|效果|周期|期限)$"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row on its way to an indicator."""

    levels: Levels
    name: str
    value: str
    row: Row
    name_column: int
    value_column: int
    joined: bool = False


@dataclass(slots=True)
class IndicatorTable:
    """What was read: the indicators, the cell of each part, and what was odd."""

    indicators: list[Indicator] = field(default_factory=list)
    origins: dict[FieldPath, str] = field(default_factory=dict)
    problems: list[FormProblem] = field(default_factory=list)


def read_indicator_table(grid: Grid, columns: dict[str, int]) -> IndicatorTable:
    """The indicators under a heading whose parts stand in `columns`."""
    table = IndicatorTable()
    lines = list(_lines(grid, columns))
    entries = _entries(lines, table, aligned=grid.aligned)
    for entry in _backfilled(entries):
        _append(table, entry, keep_spaces=grid.hard_breaks)
    return table


def _lines(grid: Grid, columns: dict[str, int]) -> Iterable[Line]:
    for row in grid.rows:
        texts = [text for _, text in row.filled()]
        if (
            not texts
            or heading_columns(row.cells)
            or (len(texts) == 1 and (is_page_number(texts[0]) or is_title(texts[0])))
        ):
            continue
        if is_footer(texts[0]):
            return
        yield aligned.take_apart(row, columns) if grid.aligned else drifting.take_apart(row)


def _entries(lines: list[Line], table: IndicatorTable, *, aligned: bool) -> list[Entry]:
    entries: list[Entry] = []
    levels = Levels()
    for line in lines:
        levels = levels_at(line, levels)
        _tell_left_over(line, table)
        if line.name is None and line.value is None:
            continue
        if not aligned and entries and _continues(line, entries[-1]):
            entries[-1] = _continued(entries[-1], line)
            continue
        entries.append(_entry(line, levels))
    return entries


def _entry(line: Line, levels: Levels) -> Entry:
    nowhere = Spot(0, "")
    name, value = line.name or nowhere, line.value or nowhere
    return Entry(levels, name.text, value.text, line.row, name.column, value.column)


def _continues(line: Line, last: Entry) -> bool:
    """Whether a drifting row only goes on with the one above: its name was cut, or its words were."""
    if line.type_label or line.dimension_label or line.either_label or line.name is None:
        return False
    name_is_open = not _FINISHED.search(squeezed(last.name))
    if line.value is not None:
        return not last.value and name_is_open
    if last.value and line.name.column >= last.value_column:
        return _is_words(last.value)
    return name_is_open or len(squeezed(line.name.text)) <= 4


def _continued(last: Entry, line: Line) -> Entry:
    text = line.name.text if line.name else ""
    if line.value is None and last.value and line.name is not None and line.name.column >= last.value_column:
        return replace(last, value=last.value + text, joined=True)
    name = last.name + text
    if line.value is None:
        return replace(last, name=name, joined=True)
    return replace(last, name=name, value=line.value.text, value_column=line.value.column, joined=True)


def _is_words(value: str) -> bool:
    return isinstance(read_target(clean(value).text), QualitativeTarget)


def _backfilled(entries: list[Entry]) -> list[Entry]:
    """Rows above the first 二级 label take that label: a centred cell prints its words beside its middle row."""
    first = next((entry.levels for entry in entries if entry.levels.dimension is not None), None)
    if first is None:
        return entries
    return [
        replace(entry, levels=first) if entry.levels.dimension is None and _fits(entry.levels, first) else entry
        for entry in entries
    ]


def _fits(levels: Levels, first: Levels) -> bool:
    return levels.type is None or levels.type == first.type


def _append(table: IndicatorTable, entry: Entry, *, keep_spaces: bool) -> None:
    position = len(table.indicators)
    name, value = clean(entry.name), clean(entry.value)
    tidy = _stripped if keep_spaces else unwrapped
    table.indicators.append(
        Indicator(
            type=entry.levels.type,
            dimension=entry.levels.dimension,
            name=tidy(name.text) or None,
            target=read_target(tidy(value.text)),
        )
    )
    where = FieldPath.of_indicator(position)
    name_path, target_path = FieldPath.of_indicator(position, "name"), FieldPath.of_indicator(position, "target")
    name_cell, value_cell = entry.row.cell(entry.name_column), entry.row.cell(entry.value_column)
    table.origins |= {where: entry.row.place, name_path: name_cell, target_path: value_cell}
    for path, cell, cleaned in ((name_path, name_cell, name), (target_path, value_cell, value)):
        if cleaned.markup:
            table.problems.append(
                FormProblem(ProblemKind.MARKUP, path, cell, f"原文里有网页标记 {'、'.join(cleaned.markup)}，已去掉")
            )
        if cleaned.latex:
            table.problems.append(
                FormProblem(ProblemKind.EXTRACTION, path, cell, "去掉了转换 PDF 时留下的公式符号（$、\\geq 等）")
            )
    _tell_odd_row(table, entry, where, has_name=bool(name.text), has_value=bool(value.text))


def _stripped(text: str) -> str:
    return text.strip()


def _tell_odd_row(table: IndicatorTable, entry: Entry, where: FieldPath, *, has_name: bool, has_value: bool) -> None:
    def tell(kind: ProblemKind, message: str) -> None:
        table.problems.append(FormProblem(kind, where, entry.row.place, message))

    if entry.joined:
        tell(ProblemKind.JOINED_LINES, f"按折行接成一项：“{unwrapped(entry.name)}”，请核对")
    if not has_name:
        tell(ProblemKind.MISSING_PART, "这一行有指标值，没有三级指标名称")
    if not has_value:
        tell(ProblemKind.MISSING_PART, "这一行没有指标值")
    _tell_odd_levels(entry.levels, tell)


def _tell_odd_levels(levels: Levels, tell: Callable[[ProblemKind, str], None]) -> None:
    if levels.dimension is None:
        tell(ProblemKind.MISSING_LEVEL, "看不出这一行属于哪个二级指标")
    for level in (levels.type, levels.dimension):
        if isinstance(level, Unrecognised):
            tell(ProblemKind.UNKNOWN_LEVEL, f"“{level.text}”不是规定的指标名称，按原样保留")
    if levels.contradict and isinstance(levels.type, IndicatorType) and isinstance(levels.dimension, Dimension):
        tell(ProblemKind.CONTRADICTING_LEVEL, f"“{levels.dimension.value}”印在“{levels.type.value}”下面，按原样保留")


def _tell_left_over(line: Line, table: IndicatorTable) -> None:
    for spot in line.left_over:
        if squeezed(spot.text) not in SIDE_LABELS:
            where = FieldPath.of_indicator(len(table.indicators))
            table.problems.append(
                FormProblem(
                    ProblemKind.LEFT_OVER, where, line.row.cell(spot.column), f"没有用到的内容：“{spot.text[:30]}”"
                )
            )
