"""Forms and planted faults as a budget officer writes them down: one line a row, one change a fault.

A row is `二级指标 | 三级指标 | 指标值`; the level may leave out 指标, and `效益/质量` puts a 二级指标 under another 一级指标.
"""

from copy import deepcopy
from typing import Any

from drafter.codec.declarations import declaration_from, plain_target
from drafter.codec.text import MalformedText
from drafter.declaration import Declaration, Dimension
from drafter.declaration.taxonomy import dimension
from drafter.language.targets import read_target

_SHORT = {level.value.removesuffix("指标"): level for level in Dimension} | {
    "满意度": Dimension.BENEFICIARY_SATISFACTION,
    "生态环境效益": Dimension.ENVIRONMENTAL,
}


def case_form(form: dict[str, Any], case: dict[str, Any]) -> Declaration:
    """A sound form with the changes of a case: fields by their path, rows by their names.

    Raises:
        MalformedText: a row or a field that is not there, or a row of the wrong shape.
    """
    changed = deepcopy(form)
    rows = [str(row) for row in changed.pop("rows", [])]
    for key, value in case.get("change", {}).items():
        if "." in key or key == "fiscal_year":
            _put(changed, key.split("."), value)
        else:
            rows[_row(rows, key)] = str(value)
    for name in case.get("out", []):
        rows.pop(_row(rows, name))
    rows += [str(row) for row in case.get("add", [])]
    return declaration_from({**changed, "indicators": [_plain_row(row) for row in rows]})


def _put(form: dict[str, Any], path: list[str], value: object) -> None:
    for part in path[:-1]:
        form = form.setdefault(part, {})
    form[path[-1]] = value


def _row(rows: list[str], name: str) -> int:
    """The place of the row of this name."""
    places = [place for place, row in enumerate(rows) if _cells(row)[1] == name]
    if len(places) != 1:
        message = f"样表里没有（或不止一条）指标“{name}”"
        raise MalformedText(message)
    return places[0]


def _cells(row: str) -> list[str]:
    cells = [cell.strip().strip('"') for cell in row.split("|")]
    if len(cells) != 3:
        message = f"“{row}”应当写成：二级指标 | 三级指标 | 指标值"
        raise MalformedText(message)
    return cells


def _plain_row(row: str) -> dict[str, Any]:
    level, name, value = _cells(row)
    top, _, second = level.rpartition("/")
    known = _SHORT.get(second) or dimension(second)
    plain = {"dimension": known.value, "name": name or None, "target": plain_target(read_target(value))}
    return plain | ({"type": f"{top}指标"} if top else {})
