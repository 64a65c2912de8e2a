"""`drafter history`: what was changed in a draft, and when; an earlier state back."""

import argparse

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.errors import DrafterError
from drafter.workspace import Workspace
from drafter.workspace.drafts import opening_from
from drafter.workspace.history import changes, undos_to

_BLANK = "（空）"


def run(options: argparse.Namespace) -> int:
    """One line a change, the oldest first; with `--restore`, the draft as it was after that step.

    Raises:
        DrafterError: no such draft, or no such step.
    """
    workspace = open_workspace()
    draft = workspace.journal.draft(options.draft)
    if draft is None:
        raise DrafterError(f"没有 {options.draft} 号草稿。用 {workspace.command} drafts 看有哪些")
    opened = workspace.opened(opening_from(draft.opening))
    if options.restore is not None:
        count = undos_to(draft, opened, options.restore)
        if count is None:
            raise DrafterError(f"{options.draft} 号草稿回不到第 {options.restore} 步：没有这一步，或者它已经撤销了")
        _restore(workspace, options.draft, count)
        return 0
    for one in changes(draft, opened):
        when = one.told_at.replace("T", " ")[:16]
        result(f"{one.step:>4}  {when}  {one.name}：{one.before or _BLANK} → {one.after or _BLANK}（{one.source}）")
    return 0


def _restore(workspace: Workspace, number: int, count: int) -> None:
    draft = workspace.resume(number)
    for _ in range(count):
        draft = workspace.undo(draft)
    told = f"撤销了 {count} 次改动，可以用 /重做 改回来" if count else "本来就是那样，没有改"
    message(f"{number} 号草稿：{told}")
