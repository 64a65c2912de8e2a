"""The heading row of an indicator table: which column holds what. One table of headings serves every door."""

from drafter.forms.dialects import COLUMNS
from drafter.forms.dialects.dialect import Column
from drafter.forms.grid import Row
from drafter.forms.labels import SIDE_LABELS, bare
from drafter.language.text import squeezed
from drafter.regex import regex

OTHER = "other:"
"""Before the words of a heading whose column says nothing of the plan: scores, remarks, what no dialect knows."""
_TARGETS = (Column.YEAR_TARGET, Column.TARGET, Column.LIFE_TARGET)
_PARTS = {Column.TYPE: "type", Column.DIMENSION: "dimension", Column.NAME: "name"}
_BESIDE = {
    Column.SIGN: "sign",
    Column.NATURE: "nature",
    Column.UNIT: "unit",
    Column.SCORE: "score",
    Column.ACTUAL: "actual",
}
_OF_A_TARGET = (*_TARGETS, Column.SIGN, Column.NATURE, Column.UNIT)
_LEVELS = {"一级指标": Column.TYPE, "二级指标": Column.DIMENSION, "三级指标": Column.NAME}
_INSTEAD_OF_NAMES = frozenset({"指标内容", "指标名称", "具体指标"})
"""What heads the names in forms that print no 三级指标; beside one, they are remarks."""
_LOOKS_LIKE_TARGET = regex(r"(?:指标值|年度数值|目标值)(?:\(.*\))?$")
_NO_TARGET = regex(r"实际|完成|说明|解释|标准|依据|单位|上年|历史")

_HALF_A_YEAR = regex("半年|[上下]半年")
_SUB_HEADING = regex(r"[上下]?半年度?|全年度?|.{0,12}(?:实现值|实际值|完成值|目标值|指标值|预期值|计划值)")
_PLANNED = regex(r"预期|计划|目标")
_WHOLE_YEAR = regex("全年度?")


def heading_columns(cells: tuple[str, ...]) -> dict[str, int] | None:
    """Where a heading row has its parts; None for rows that are no heading.

    Columns count from 0. `name` (三级) is always among them, and two of `type` (一级), `dimension` (二级) and `target`
    (指标值); then `sign`, `nature`, `unit`, `score` and `actual`, and `OTHER` ones. Where two tables stand side by side
    (中长期 and 年度), the columns are those of the second, the year's.
    """
    if len(cells) < 3:
        return None
    kinds = {column: _column(text) for column, text in enumerate(cells) if text.strip()}
    names = _names(cells, kinds)
    if not names:
        return None
    kinds |= dict.fromkeys(names, Column.NAME)
    columns: dict[str, int] = {}
    for level, place in _PARTS.items():
        if places := [column for column, found in kinds.items() if found is level]:
            columns[place] = places[-1]
    if (target := _target(kinds, after=names[-1])) is not None:
        columns["target"] = target
    if len(columns) < 3:
        return None
    for column, kind in kinds.items():
        if column in columns.values() or (column < names[0] and bare(cells[column]) in SIDE_LABELS):
            continue
        part = _BESIDE.get(kind) if kind is not None else None
        if column < min(columns.values()) and part is None:
            continue  # a block's heading down the side, whatever it says
        columns[part if part is not None and part not in columns else f"{OTHER}{column}"] = column
    return columns


def _names(cells: tuple[str, ...], kinds: dict[int, Column | None]) -> list[int]:
    names = [column for column, kind in kinds.items() if kind is Column.NAME]
    return names or [column for column in kinds if bare(cells[column]) in _INSTEAD_OF_NAMES]


def with_sub_headings(columns: dict[str, int], below: Row) -> dict[str, int]:
    """The columns where the row below the heading parts 指标值.

    Into years (`上年实际值`, `本年预期值`), of which the plan is the target, or into sign, number and unit.
    """
    if "target" not in columns:
        return columns
    if parts := _parts_of_target(below):
        return {**columns, **parts}
    if not is_sub_heading(below):
        return columns
    places = [column for column, text in below.filled() if column >= columns["target"]]
    texts = {column: squeezed(below.cells[column]) for column in places}
    planned = [column for column, text in texts.items() if _WHOLE_YEAR.match(text)] or [
        column for column, text in texts.items() if _PLANNED.search(text)
    ]
    if len(planned) != 1:
        return columns
    others = {f"{OTHER}{column}": column for column in places if column != planned[0]}
    return {**columns, "target": planned[0], **others}


def _parts_of_target(below: Row) -> dict[str, int]:
    """Where a row that only heads columns has sign, number and unit; nothing for others."""
    kinds = {column: _column(text) for column, text in below.filled() if bare(text) not in SIDE_LABELS}
    parts = {_BESIDE.get(kind, "target"): column for column, kind in kinds.items() if kind in _OF_A_TARGET}
    return parts if len(parts) == len(kinds) > 1 and "target" in parts else {}


def is_sub_heading(row: Row) -> bool:
    """Whether a row only parts a column of its heading: each cell is `…实现值`, `…目标值` or the like."""
    texts = [squeezed(text) for _, text in row.filled() if bare(text) not in SIDE_LABELS]
    if _parts_of_target(row):
        return True
    return len(texts) > 1 and all(_SUB_HEADING.fullmatch(text) for text in texts)


def is_heading(text: str) -> bool:
    """Whether a cell heads some column of an indicator table."""
    return _column(text) is not None


def has_more_columns(columns: dict[str, int]) -> bool:
    """Whether there are columns beyond levels, name and target, so that the order of the cells alone says too little."""
    return bool(set(columns) - {"type", "dimension", "name", "target"})


def _column(text: str) -> Column | None:
    label = bare(text)
    if _HALF_A_YEAR.match(label):
        return None
    if label in COLUMNS:
        return COLUMNS[label]
    printed = squeezed(text)
    for level, kind in _LEVELS.items():
        if label.startswith(level):
            return kind  # 三级指标及分值
    return Column.TARGET if _LOOKS_LIKE_TARGET.search(label) and not _NO_TARGET.search(printed) else None


def _target(kinds: dict[int, Column | None], after: int) -> int | None:
    """The year's target where that is told apart, else the plan's; one that stands before its names is another table's."""
    for wanted in _TARGETS:
        places = [column for column, kind in kinds.items() if kind is wanted]
        behind = [column for column in places if column > after]
        if behind or places:
            return (behind or places)[0]
    return None
