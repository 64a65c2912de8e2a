"""Names and values that the width of a column tore over two rows of drifting text."""

from dataclasses import dataclass, replace

from drafter.declaration import QualitativeTarget
from drafter.forms.grid import Row
from drafter.forms.residue import clean
from drafter.forms.table.layouts.line import Line, Spot
from drafter.forms.table.levels import Levels
from drafter.language.targets import read_target
from drafter.language.text import squeezed
from drafter.regex import regex

# How the name of something measured ends. A name without a value that ends otherwise was cut by the column's width.
_FINISHED = regex(
    "(?:率|数|数量|度|性|量|额|次|人次|情况|水平|比例|比|时间|面积|成本|费用|影响|作用|能力|规模|值|里程|程度|标准|机制|效果|周期|期限)$"
)
_SHORT = 4
_LONGEST_ENDING = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """A row on its way to an indicator; `joined` where rows below it were found to be part of it."""

    levels: Levels
    name: str
    value: str
    row: Row
    name_column: int
    value_column: int
    joined: bool = False
    scored: bool = False


def entry_of(line: Line, levels: Levels) -> Entry:
    """A row that begins an indicator."""
    nowhere = Spot(0, "")
    name, value = line.name or nowhere, line.value or nowhere
    return Entry(levels, name.text, value.text, line.row, name.column, value.column, scored=line.scored)


def continues(line: Line, last: Entry) -> bool:
    """Whether a drifting row only goes on with the one above: its name was cut, or its words were."""
    if not line.drifting or line.type_label or line.dimension_label or line.either_label or line.name is None:
        return False
    above_is_open, here_is_open = not is_finished_name(last.name), not is_finished_name(line.name.text)
    if line.value is not None:
        return not last.value and above_is_open
    if last.value and line.name.column >= last.value_column:
        return isinstance(read_target(clean(last.value).text), QualitativeTarget)
    return above_is_open or (here_is_open and len(squeezed(line.name.text)) <= _SHORT)


def continued(last: Entry, line: Line) -> Entry:
    """The entry with the row below joined to it."""
    text = line.name.text if line.name else ""
    if line.value is None and last.value and line.name is not None and line.name.column >= last.value_column:
        return replace(last, value=last.value + text, joined=True)
    name = last.name + text
    if line.value is None:
        return replace(last, name=name, joined=True)
    return replace(last, name=name, value=line.value.text, value_column=line.value.column, joined=True)


def is_finished_name(name: str) -> bool:
    """Whether a name ends as the name of something measured does; one that does not was cut by a column."""
    return _FINISHED.search(squeezed(name[-_LONGEST_ENDING:])) is not None
