"""Goal, rows and tasks show the same facts: what was changed in one place changes in the others.

What only shows a fact follows at once, and is told; what a person wrote by hand is asked about, and never overwritten.
What was offered and declined is not offered again.
"""

from collections.abc import Iterator
from dataclasses import replace

from drafter.interview.consistency.amendment import Amendment
from drafter.interview.consistency.goal import of_goal
from drafter.interview.consistency.last_year import of_last_year
from drafter.interview.consistency.rows import of_rows
from drafter.interview.consistency.tasks import of_tasks
from drafter.interview.state import S, State

_MOST_AT_ONCE = 200
"""More changes than follow from any one answer."""


def amendment(state: State) -> Amendment | None:
    """The first thing that no longer agrees with the answers, if there is any."""
    return next(amendments(state), None)


def amendments(state: State) -> Iterator[Amendment]:
    """All of them, in the order in which they are offered."""
    yield from of_rows(state)
    yield from of_tasks(state)
    yield from of_goal(state)
    yield from of_last_year(state)


def agreeing(state: S) -> S:
    """The state with every place that only shows a fact saying what the fact is now; the echo tells what has followed."""
    changes: list[Amendment] = []
    for _ in range(_MOST_AT_ONCE):
        change = next((one for one in amendments(state) if one.follows), None)
        if change is None:
            break
        changes.append(change)
        state = state.with_book(change.accepted)
    on_form = {None, *(row.entry_id for row in state.rows())}
    told = dict.fromkeys(one.change for one in changes if one.row in on_form)
    return replace(state, echo=(state.echo or "") + "\n一起改了：" + "；".join(told)) if told else state
