"""Where the forms of a document begin."""

from collections.abc import Iterator

from drafter.forms.cell_places import is_beside_a_block, paired_values
from drafter.forms.dialects.dialect import INSTEAD
from drafter.forms.grid import Row
from drafter.forms.labels import SIDE_LABELS, bare, field_of, is_label, is_title
from drafter.forms.listing import is_listing
from drafter.forms.residue import clean
from drafter.forms.table.headings import heading_columns
from drafter.language.dates import read_year


def form_starts(rows: tuple[Row, ...]) -> Iterator[int]:
    """At the title over a 项目名称, or at the 项目名称 itself (and the year just above it).

    A title that no 项目名称 follows is only repeated at the top of a page. Another name of the same form (专项名称 over
    项目名称) begins none.
    """
    title: int | None = None
    listed: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    for number, row in enumerate(rows):
        if _is_title_row(row):
            title = number
        elif is_listing(row):
            if not (listed and row.cells == listed):  # the heading of a list, again at the top of a page
                yield title if title is not None else number
            listed, title = row.cells, None
        elif names := _project_labels(row):
            listed = ()
            if title is not None or not named or named & names:
                above = number - 1 if number and _is_year_row(rows[number - 1]) else number
                yield title if title is not None else above
                named = frozenset()
            title, named = None, named | names
        elif heading_columns(row.cells):
            title, named = None, frozenset()


def names_project(row: Row) -> bool:
    """Whether a project's name is told in a row."""
    return bool(_project_labels(row))


def _project_labels(row: Row) -> frozenset[str]:
    """The labels of a project's name in a row; where it has real cells, none that stands where values or indicators do."""
    filled = list(row.filled())
    if row.has_more_cells:
        first = next((column for column, text in filled if bare(text) not in SIDE_LABELS), -1)
        values = paired_values(row)
        has_value = max(row.starts) > first and not is_beside_a_block(row, first)
        labels = row.starts - values if values else frozenset({first} if has_value else ())
        filled = [(column, text) for column, text in filled if column in labels]
    return frozenset(bare(text) for _, text in filled if (field_of(text) or "").removeprefix(INSTEAD) == "project.name")


def _is_title_row(row: Row) -> bool:
    texts = [text for column, text in row.filled() if not is_beside_a_block(row, column)]
    return any(is_title(text) for text in texts) and not any(is_label(text) for text in texts)


def _is_year_row(row: Row) -> bool:
    return any(read_year(clean(text).text) is not None for _, text in row.filled())
