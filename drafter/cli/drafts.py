"""`drafter drafts`: what is being worked on."""

import argparse

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  every command takes its options
    """One line a draft, the latest first."""
    workspace = open_workspace()
    drafts = workspace.drafts()
    if not drafts:
        message(f"还没有草稿。用 {workspace.command} new 新建一份。")
    for draft in drafts:
        year = draft.fiscal_year or "    "
        told = draft.told_at[:16].replace("T", " ")
        result(f"{draft.number:>3}  {year}  {draft.project}  {draft.done}/{draft.total} 题  {told}")
    return 0
