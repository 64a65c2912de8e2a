"""`drafter history`: what was changed in a draft, when and by whom; how it stood then; an earlier state back."""

import argparse

from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.phrases.history_words import history_lines
from drafter.phrases.words import declaration_lines


def run(options: argparse.Namespace) -> int:
    """One line a change, the oldest first; with `--show` or `--restore`, the draft as it was after that step.

    Raises:
        DrafterError: no such draft, or no such step.
    """
    workspace = open_workspace()
    if options.restore is not None:
        _, count = workspace.restored(workspace.resume(options.draft), options.restore)
        told = f"撤销了 {count} 次改动，可以用 /重做 改回来" if count else "本来就是那样，没有改"
        message(f"{options.draft} 号草稿：{told}")
        return 0
    if options.show is not None:
        lines = declaration_lines(workspace.as_it_was(options.draft, options.show).declaration())
    else:
        lines = history_lines(workspace.history(options.draft))
    for line in lines:
        result(line)
    return 0
