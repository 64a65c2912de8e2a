"""`drafter drafts`: what is being worked on."""

import argparse

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  every command takes its options
    """One line a draft, the latest first; 1 where one can't be opened."""
    workspace = open_workspace()
    drafts = workspace.drafts()
    if not drafts:
        message(f"还没有草稿。用 {workspace.command} new 新建一份。")
    for draft in drafts:
        year = draft.fiscal_year or "    "
        told = draft.told_at[:16].replace("T", " ")
        far = f"{draft.done}/{draft.total} 题  " if draft.total else ""
        result(f"{draft.number:>3}  {year}  {draft.project}  {far}{told}")
    if not any(draft.total == 0 for draft in drafts):
        return 0
    if damage := workspace.journal.damage():
        message(damage)
    return 1
