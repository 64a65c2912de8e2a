"""What is kept of a form: names, levels, targets and where they stood. Never the narrative paragraphs."""

from drafter.declaration import Declaration, Target
from drafter.declaration.frozen import Frozen


class LearnedRow(Frozen):
    """One indicator of one form; `row` counts from 1. `type` and `dimension` are the words that the form prints."""

    row: int
    type: str | None
    dimension: str | None
    name: str
    target: Target | None


class LearnedForm(Frozen):
    """One form that was learned. Its identity is agency, year and project name; `form` counts from 1 in its file.

    `year` is 0 where none was printed; `file` is a name without its folder.
    """

    agency: str
    year: int
    project: str
    nature: str | None
    category: str | None
    file: str
    form: int
    rows: tuple[LearnedRow, ...]

    @property
    def identity(self) -> tuple[str, int, str]:
        """Learning a form of the same identity again replaces this one."""
        return (self.agency, self.year, self.project)


def learned_from(declaration: Declaration, file: str, form: int) -> LearnedForm:
    """What the bank keeps of a declaration read from form `form` of `file`."""
    agency, year, project = declaration.identity
    rows = tuple(
        LearnedRow(
            row=number,
            type=indicator.type.value if indicator.type else None,
            dimension=indicator.dimension.value if indicator.dimension else None,
            name=indicator.name,
            target=indicator.target,
        )
        for number, indicator in enumerate(declaration.indicators, 1)
        if indicator.name
    )
    return LearnedForm(
        agency=agency,
        year=year,
        project=project,
        nature=declaration.project.nature,
        category=declaration.project.category,
        file=file,
        form=form,
        rows=rows,
    )
