"""What was understood of a form that was read, line by line, with what a person should look at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drafter.declaration import FieldPath
from drafter.declaration.field_path import KNOWN_PATHS
from drafter.declaration.money import format_amount
from drafter.forms import FormProblem, ParsedForm
from drafter.forms.correction import words_of_row
from drafter.regex import regex

NOT_READ = "（没有读到）"
_TABLE = "indicators"
_PLACES = {
    "table": "表 {}",
    "page": "第 {} 页",
    "sheet": "第 {} 张工作表",
    "line": "第 {} 行",
    "row": "第 {} 行",
    "column": "第 {} 列",
    "paragraph": "第 {} 段",
}
"""How readers say where a cell stands, and how people do."""
_PLACE = regex(r"\b(table|page|sheet|line|row|column|paragraph) (\d+)")


@dataclass(frozen=True, slots=True)
class UnderstoodLine:
    """One field of the head, one row of the indicators (its `row`, from 0), or something that belongs to neither.

    `cell` is where it stood in the file; `notes` are what was odd there, `doubts` those of them that want a look.
    """

    label: str
    words: str
    cell: str = ""
    path: FieldPath | None = None
    row: int | None = None
    doubts: tuple[FormProblem, ...] = ()
    notes: tuple[FormProblem, ...] = ()

    @property
    def typed(self) -> str:
        """What stands in the box when a field is put right."""
        return "" if self.words == NOT_READ else self.words


def understood_lines(form: ParsedForm) -> list[UnderstoodLine]:
    """Every field of the head in the order of the form, every row, then what was told of the form as a whole."""
    heads = [_head_line(form, path) for path in KNOWN_PATHS if path != _TABLE]
    rows = [_row_line(form, number) for number in range(len(form.declaration.indicators))]
    rest = [problem for problem in form.problems if problem.where is None or problem.where.path == _TABLE]
    told = [UnderstoodLine("整张表", one.message, place_in_words(one.cell), doubts=_doubts([one])) for one in rest]
    return [*heads, *rows, *told]


def place_in_words(cell: str) -> str:
    """`table 1, row 6, column 3` as `表 1 第 6 行第 3 列`."""
    words = _PLACE.sub(lambda found: _PLACES[found[1]].format(found[2]), cell)
    return words.replace("行, 第", "行第").replace(", ", " ")


def form_line(form: ParsedForm) -> str:
    """A form in one line: its mark, year, project, rows, and how many places want a look."""
    declaration, doubts = form.declaration, len(form.doubts)
    mark = "！" if doubts or not declaration.project.name else "✓"
    looks = f"  {doubts} 处要看" if doubts else ""
    name = " ".join((declaration.project.name or "（没有项目名称）").split())
    return f"{mark} {declaration.fiscal_year or '    '}  {name}  {len(declaration.indicators)} 条指标{looks}"


def counts_of(forms: int, looks: int, repeated: int, copies: int) -> list[str]:
    """How many forms were read, how many of them want a look, and what of them is there more than once."""
    told = (
        [f"读到 {forms} 份申报表，" + (f"{looks} 份有要看的地方（！）。" if looks else "没有看不准的地方。")]
        if forms
        else []
    )
    if repeated:
        told.append(f"其中 {repeated} 份和别的是同一份（单位、年度、项目名称都一样），存下的是排在后面的。")
    if copies:
        told.append(f"另有 {copies} 个文件内容和别的完全一样，没有再读。")
    return told


def numbered_lines(lines: Sequence[UnderstoodLine]) -> Iterator[str]:
    """The lines with the numbers by which they are put right, and what was odd below each."""
    for number, line in enumerate(lines, 1):
        mark = "！" if line.doubts else "  "
        yield f"{mark}{number:>3}  {line.label}：{line.words}" + (f"（{line.cell}）" if line.cell else "")
        yield from (
            f"         {problem.message}"
            for problem in (*line.doubts, *line.notes)
            if line.path or line.row is not None
        )


def _head_line(form: ParsedForm, path: str) -> UnderstoodLine:
    here = FieldPath(path=path)
    doubts = tuple(problem for problem in form.doubts if problem.where == here)
    notes = _notes([problem for problem in form.problems if problem.where == here])
    cell = place_in_words(form.origins.get(here, ""))
    return UnderstoodLine(here.label, _words(form.value_at(here)), cell, here, None, doubts, notes)


def _row_line(form: ParsedForm, number: int) -> UnderstoodLine:
    words = words_of_row(form.declaration.indicators[number])
    odd = [problem for problem in form.problems if problem.where is not None and problem.where.row == number]
    cells = (form.origins.get(FieldPath.of_indicator(number, part), "") for part in ("name", "target", "dimension"))
    cell = place_in_words(next(filter(None, cells), ""))
    told = f"{words.name or '（没有名称）'}  {words.target or '（没有指标值）'}"
    return UnderstoodLine(words.dimension or "（没有二级指标）", told, cell, None, number, _doubts(odd), _notes(odd))


def _doubts(odd: Sequence[FormProblem]) -> tuple[FormProblem, ...]:
    return tuple(problem for problem in odd if problem.doubtful)


def _notes(odd: Sequence[FormProblem]) -> tuple[FormProblem, ...]:
    return tuple(problem for problem in odd if not problem.doubtful)


def _words(value: object) -> str:
    match value:
        case None:
            return NOT_READ
        case Decimal():
            return f"{format_amount(value)}元"
        case date():
            return value.isoformat()
        case _:
            return str(value)
