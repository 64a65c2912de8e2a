"""What tasks tell already, as rows of the form call it: 盲文打印机购置数量 of 购置盲文打印机4台."""

from collections.abc import Iterator

from drafter.declaration import Dimension, SuggestionRequest
from drafter.language.task.names import deadline_name, output_name, price_name
from drafter.language.task.parts import Task, read_task


def told_rows(request: SuggestionRequest) -> Iterator[str]:
    """The names of the open 二级指标 that the tasks themselves give a value to, in the order in which they were told."""
    for task in request.tasks:
        yield from _told_by(read_task(task), request.dimension)


def _told_by(task: Task, dimension: Dimension) -> Iterator[str]:
    if dimension is Dimension.QUANTITY:
        yield from (output_name(one, task) for one in task.counted)
    elif dimension is Dimension.ECONOMIC_COST:
        yield from (price_name(one, task) for one in task.prices)
    elif dimension is Dimension.TIMELINESS:
        yield from (deadline_name(one, task) for one in task.deadlines)
