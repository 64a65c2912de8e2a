"""What tasks tell already, as rows of the form call it: 盲文打印机购置数量 of 购置盲文打印机4台."""

from drafter.declaration import SuggestionRequest, Target
from drafter.language.task.parts import read_task
from drafter.language.task.rows import rows_told


def told_rows(request: SuggestionRequest) -> dict[str, Target]:
    """The names of the open 二级指标 that the tasks give a value to, each with it, in the order in which they were told."""
    told = (row for task in request.tasks for row in rows_told(read_task(task)))
    found: dict[str, Target] = {}
    for row in told:
        if row.dimension is request.dimension:
            found.setdefault(row.name, row.target)
    return found
