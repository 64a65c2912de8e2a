"""`drafter` without a command: the home screen."""

import argparse

from drafter.bootstrap import open_workspace
from drafter.lines.home import home
from drafter.lines.terminal import usual_console


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  every command takes its options
    """Open the home screen."""
    return home(open_workspace(), usual_console())
