"""The rows of the indicator table: levels carried down, torn cells joined, each row an indicator, none lost or invented."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from drafter.declaration import Dimension, FieldPath, Indicator, IndicatorType, Unrecognised
from drafter.forms.grid import Grid
from drafter.forms.labels import SIDE_LABELS
from drafter.forms.problem import FormProblem, ProblemKind, residue_problems
from drafter.forms.residue import clean
from drafter.forms.table.layouts.line import Line
from drafter.forms.table.levels import Levels, levels_at
from drafter.forms.table.table_lines import table_lines
from drafter.forms.table.tearing import Entry, continued, continues, entry_of
from drafter.language.targets import read_target
from drafter.language.text import squeezed, unwrapped
from drafter.regex import regex

_NUMBER = regex(r"^\s*指标\s*\d{1,2}\s*[:：]\s*(?=[\u3400-\u9fff]{2})")
"""`指标1：` before a name: the printed form counts its rows so."""
_DOTS = regex(r"[.…·。\s/／—–-]+")


@dataclass(slots=True)
class IndicatorTable:
    """What was read: the indicators, their targets as printed, the cell of each part, and what was odd."""

    indicators: list[Indicator] = field(default_factory=list)
    printed_targets: list[str] = field(default_factory=list)
    origins: dict[FieldPath, str] = field(default_factory=dict)
    problems: list[FormProblem] = field(default_factory=list)


def read_indicator_table(grid: Grid, columns: dict[str, int]) -> IndicatorTable:
    """The indicators under a heading, the grid's first row; its parts stand in `columns`, as `heading_columns` tells."""
    table = IndicatorTable()

    def tell(place: str, message: str) -> None:
        table.problems.append(FormProblem(ProblemKind.LEFT_OVER, None, place, message))

    entries: list[Entry] = []
    levels = Levels()
    for line in table_lines(grid, columns, tell):
        levels = levels_at(line, levels)
        _tell_left_over(line, table)
        if entries and continues(line, entries[-1]):
            entries[-1] = continued(entries[-1], line)
        elif (line.name is not None or line.value is not None) and not _is_left_open(line):
            entries.append(entry_of(line, levels))
    for entry in _without_group_headings(_backfilled(entries), tell):
        _append(table, entry, keep_spaces=grid.hard_breaks)
    return table


def _is_left_open(line: Line) -> bool:
    """`……` or `/` without a target: a row of the printed form that nobody filled in."""
    left_open = line.name is not None and _DOTS.fullmatch(line.name.text) is not None
    return left_open and (line.value is None or _DOTS.fullmatch(line.value.text) is not None)


def _backfilled(entries: list[Entry]) -> list[Entry]:
    """Rows above the first 二级 label take that label: a centred cell prints its words beside its middle row."""
    first = next((entry.levels for entry in entries if entry.levels.dimension is not None), None)
    if first is None:
        return entries
    return [
        replace(entry, levels=first) if entry.levels.dimension is None and _fits(entry.levels, first) else entry
        for entry in entries
    ]


def _without_group_headings(entries: list[Entry], tell: Callable[[str, str], None]) -> Iterator[Entry]:
    """Without `★补助各类粮食作物种植面积` over its rows: it has their score, and they have the targets."""
    for number, entry in enumerate(entries):
        below = entries[number + 1] if number + 1 < len(entries) else None
        if entry.scored and not entry.value and below is not None and below.value and not below.scored:
            tell(entry.row.place, f"“{unwrapped(entry.name)[:30]}”是下面几行的小标题，没有作为指标")
        else:
            yield entry


def _fits(levels: Levels, first: Levels) -> bool:
    return levels.type is None or levels.type == first.type


def _append(table: IndicatorTable, entry: Entry, *, keep_spaces: bool) -> None:
    position = len(table.indicators)
    name, value = clean(_NUMBER.sub("", entry.name)), clean(entry.value)
    tidy = _as_typed if keep_spaces else unwrapped
    table.indicators.append(
        Indicator(
            type=entry.levels.type,
            dimension=entry.levels.dimension,
            name=tidy(name.text) or None,
            target=read_target(tidy(value.text)),
        )
    )
    table.printed_targets.append(tidy(value.text))
    where = FieldPath.of_indicator(position)
    name_path, target_path = FieldPath.of_indicator(position, "name"), FieldPath.of_indicator(position, "target")
    name_cell, value_cell = entry.row.cell(entry.name_column), entry.row.cell(entry.value_column)
    table.origins |= {where: entry.row.place, name_path: name_cell, target_path: value_cell}
    for path, cell, cleaned in ((name_path, name_cell, name), (target_path, value_cell, value)):
        table.problems += residue_problems(cleaned, path, cell)
    _tell_odd_row(table, entry, where, has_name=bool(name.text), has_value=bool(value.text))


def _as_typed(text: str) -> str:
    """A name in Word keeps its spaces; only one that runs over lines is joined."""
    return unwrapped(text) if "\n" in text.strip() else text.strip()


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
