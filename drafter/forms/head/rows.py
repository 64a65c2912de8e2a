"""The rows of the form's head: labels with their values beside them, and the goals with their texts below."""

from drafter.forms.cell_places import heads_amounts_below, paired_values, stands_below
from drafter.forms.dialects import FUND_COLUMNS, GOALS
from drafter.forms.dialects.dialect import INSTEAD, UNUSED
from drafter.forms.grid import Grid, Row
from drafter.forms.head.fields import NOWHERE, Head, Value
from drafter.forms.head.funds import fund_columns, is_part, unit_in, unit_over
from drafter.forms.labels import SIDE_LABELS, bare, field_of, is_label, is_page_number
from drafter.language.money import read_money
from drafter.language.text import half_width, squeezed
from drafter.regex import regex

_YEARS_OF_GOAL = regex(r"\(\d{4}年?(?:[-—–~至]\d{4}年?)?\)")
_OBJECTIVES = "objectives."


def read_head(grid: Grid, above: tuple[Row, ...] = ()) -> Head:
    """All rows from 项目名称 to the indicator table; `above` are those over it, which may say the unit of money."""
    head = Head(hard_breaks=grid.hard_breaks)
    if (printed := unit_over((*above, *grid.rows))) is not None:
        head.unit, head.unit_cell = printed
    for row in grid.rows:
        filled = list(row.filled())
        if not filled or (len(filled) == 1 and not row.has_more_cells and is_page_number(filled[0][1])):
            continue
        if row.stray:
            head.tell_left_over(row, *filled[0])
            continue
        if stands_below(row, frozenset(head.goal_columns.values())):
            _read_goals(head, row, aligned=grid.aligned)
            continue
        _see_unit(head, row)
        if columns := fund_columns(row):
            head.funds.columns, head.funds.begun = columns, True
        elif any(is_label(text) and bare(text) not in SIDE_LABELS - set(GOALS) for _, text in filled):
            _read_labelled(head, row, aligned=grid.aligned)
        elif head.goal_columns:
            _read_goals(head, row, aligned=grid.aligned)
        else:
            _read_unlabelled(head, row, aligned=grid.aligned)
    head.settle()
    return head


def _see_unit(head: Head, row: Row) -> None:
    """A heading of the block says the unit of all amounts, and is nearer to them than a line over the form."""
    values = paired_values(row)
    for column, text in row.filled():
        if column in values:
            continue
        heads_amounts = bare(text) in SIDE_LABELS or bare(text) in FUND_COLUMNS or not bare(text)
        if heads_amounts and (unit := unit_in(text)) is not None:
            head.unit, head.unit_cell = unit, row.cell(column)


def _read_labelled(head: Head, row: Row, *, aligned: bool) -> None:
    """Each label's value is the first cell that stands between it and the next label."""
    spots = list(row.filled())
    path: str | None = None
    unit: str | None = None
    label = 0
    head.last_row.clear()
    head.labels.clear()
    head.funds.above.clear()
    goals = {place: path for place in range(len(spots)) if (path := _goal_at(head, spots, place)) is not None}
    path = None
    values = paired_values(row)
    heads_amounts = aligned and heads_amounts_below(row)
    for place, (column, text) in enumerate(spots):
        awaits = path is not None and path not in head.last_row.values()
        if column not in values and _is_label_here(head, text, awaits=awaits):
            head.funds.sees(text, column)
            path, unit, label = _path_of(head, goals.get(place), text, column, row), unit_in(text), column
            if path is not None:
                _open_label(head, path, row, column, beside_goals=bool(goals))
                _await_amount_below(head, path, column, unit, heads_amounts=heads_amounts)
        elif path is None:
            continue
        elif awaits and _is_an_unknown_label(row, label, spots, place):
            head.last_row[column] = path
            head.tell_left_over(row, column, text)
        elif awaits:
            _take_value(head, row, path, label, unit, (column, text), aligned=aligned)
        elif not (head.funds.columns and path.startswith("funding.")) and not path.startswith(NOWHERE):
            head.tell_left_over(row, column, text)
    if aligned and not goals:
        head.goal_columns.clear()
    if aligned and head.last_row and any(path in goals.values() for path in head.last_row.values()):
        head.goal_columns = {path: at for path, at in head.goal_columns.items() if path not in head.last_row.values()}


def _is_an_unknown_label(row: Row, label: int, spots: list[tuple[int, str]], place: int) -> bool:
    """Whether the cell beside the known label is blank, and this one has a value of its own behind it."""
    beside = min((column for column in row.starts if column > label), default=None)
    if beside is None or row.cells[beside].strip() or place + 1 >= len(spots):
        return False
    return not is_label(spots[place + 1][1])


def _open_label(head: Head, path: str, row: Row, column: int, *, beside_goals: bool) -> None:
    head.labels[path] = column
    if _is_goal(path) or (beside_goals and path.startswith(NOWHERE)):
        head.goal_columns[path] = column
    head.values.setdefault(path, Value("", row.cell(column), column))


def _await_amount_below(head: Head, path: str, column: int, unit: str | None, *, heads_amounts: bool) -> None:
    if heads_amounts:
        head.funds.above[column] = path
        head.values[path].unit = unit


def _is_goal(path: str) -> bool:
    return path.removeprefix(INSTEAD).startswith(_OBJECTIVES)


def _take_value(
    head: Head, row: Row, path: str, label: int, unit: str | None, spot: tuple[int, str], *, aligned: bool
) -> None:
    column, text = spot
    head.last_row[column] = path
    if head.funds.columns and path.startswith("funding."):
        planned = head.funds.amount_at(row, label, aligned=aligned)
        if planned is None:
            return
        column, text = planned
    elif path.startswith("funding.") and bare(text) in FUND_COLUMNS and read_money(text) is None:
        return  # 金额 over the amounts
    if head.values[path].text:
        if squeezed(head.values[path].text) != squeezed(text) and not path.startswith(NOWHERE):
            head.tell_left_over(row, column, text)
        return
    head.add(path, text, row, column, unit)


def _is_label_here(head: Head, text: str, *, awaits: bool) -> bool:
    if not is_label(text) or (awaits and bare(text) in SIDE_LABELS - set(GOALS)):
        return False
    return head.funds.begun or not is_part(field_of(text))


def _goal_at(head: Head, spots: list[tuple[int, str]], place: int) -> str | None:
    """The goal that a cell labels: 总体目标 is one only where no other goal's label follows it in its row."""
    word = bare(spots[place][1])
    path = field_of(word)
    if path is None or not _is_goal(path):
        return None
    if word in GOALS:
        following = spots[place + 1][1] if place + 1 < len(spots) else ""
        heads_block = _is_goal(field_of(following) or "") or bare(following) in SIDE_LABELS
        if heads_block or (word in SIDE_LABELS and (head.goal_columns or not following)):
            return None
    return path


def _path_of(head: Head, goal: str | None, text: str, column: int, row: Row) -> str | None:
    path = field_of(text)
    if path is None or (bare(text) in GOALS and goal is None):
        return None  # the heading of a block
    if path == UNUSED:
        return f"{NOWHERE}{row.place}.{column}"  # no two of them are one
    return head.funds.path_of(path, column, row) if is_part(path) else path


def _read_goals(head: Head, row: Row, *, aligned: bool) -> None:
    """Goals stand below their labels."""
    beside = min(head.goal_columns.values())
    spots = [
        (column, text)
        for column, text in row.filled()
        if (column >= beside or bare(text) not in SIDE_LABELS)
        and not _YEARS_OF_GOAL.fullmatch(squeezed(half_width(text)))
    ]
    if aligned and spots and spots[0][0] < beside:  # an unknown label: what follows it is not ours
        for column, text in spots:
            head.tell_left_over(row, column, text)
        return
    for column, text, path in _under_goals(head, spots, aligned=aligned):
        head.add(path, text, row, column)


def _under_goals(head: Head, spots: list[tuple[int, str]], *, aligned: bool) -> list[tuple[int, str, str]]:
    paths = sorted(head.goal_columns, key=lambda path: head.goal_columns[path])
    if not aligned and len(paths) == 2 and len(spots) == 2:
        return [(column, text, path) for (column, text), path in zip(spots, paths, strict=True)]
    placed = []
    for column, text in spots:
        path = next((path for path in reversed(paths) if column >= head.goal_columns[path]), paths[0])
        if column == 0 and len(paths) == 2 and any(head.values[name].text for name in paths):  # a line without its tabs
            path = next(name for name in reversed(paths) if head.values[name].text)
        placed.append((column, text, path))
    return placed


def _read_amounts_below(head: Head, row: Row) -> bool:
    """Whether a row has an amount below labels that stand side by side, and nothing else; they are read."""
    spots = list(row.filled())
    below = bool(head.funds.above) and all(column in head.funds.above for column, _ in spots)
    if not below or any(read_money(text) is None for _, text in spots):
        return False
    for column, text in spots:
        path = head.funds.above[column]
        head.add(path, text, row, column, head.values[path].unit)
    head.funds.above.clear()
    return True


def _read_unlabelled(head: Head, row: Row, *, aligned: bool) -> None:
    """A row without a label goes on with the fields above it.

    In text that is where it stands below their values, and is no figure; among cells only where their labels reach down.
    """
    if _read_amounts_below(head, row):
        return
    beside = min(head.last_row, default=0)
    spots = [(column, text) for column, text in row.filled() if column >= beside or bare(text) not in SIDE_LABELS]
    strange = bool(spots) and spots[0][0] not in head.last_row  # an unknown label: what follows it is not ours
    for column, text in spots:
        path = head.last_row.get(column)
        reaches = path is not None and (head.labels.get(path) in row.covered if aligned else read_money(text) is None)
        if path is not None and reaches and not strange:
            head.add(path, text, row, column)
        elif squeezed(half_width(text)) not in ("(元)", "(万元)"):
            head.tell_left_over(row, column, text)
