"""A pasted table of indicators becomes a reply: each row goes to its 二级指标."""

from collections.abc import Sequence

from drafter.forms.pasted import PastedRow
from drafter.interview import AddRows


def rows_reply(rows: Sequence[PastedRow]) -> AddRows:
    """The rows as one reply, so that they are taken back together."""
    return AddRows(
        [
            {"dimension": row.dimension.value if row.dimension else None, "name": row.name, "target": row.target}
            for row in rows
        ]
    )
