"""The front door: the commands that users script."""

import argparse
import os
import sys
from typing import TextIO

from drafter.cli.parser import build_parser
from drafter.cli.telling import message
from drafter.errors import DrafterError, reason_of

NOTHING_DONE = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status: 0 done, 1 in part or with errors found, 2 wrong usage or nothing done."""
    _open_closed_streams()
    _speak_utf8()
    if sys.stdout is None:
        message("标准输出关着，结果没有地方写。请不要关掉它，或者把它接到一个文件")
        return NOTHING_DONE
    try:
        options = _options_of(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except DrafterError as error:
        message(str(error))
        return NOTHING_DONE
    except BrokenPipeError:
        _give_up_output()  # the program that read our output has seen enough
        return 1
    except OSError as error:
        message(f"{error.filename or '输出'}：{reason_of(error)}")
        _give_up_output()
        return NOTHING_DONE
    except KeyboardInterrupt:
        message("\n已中断。")
        return NOTHING_DONE
    return status


def _options_of(arguments: list[str] | None) -> argparse.Namespace:
    try:
        return build_parser().parse_args(arguments)
    except SystemExit:
        sys.stdout.flush()  # a help that reaches nobody is not done
        raise


def _give_up_output() -> None:
    """What is left in the buffer goes nowhere: Python would complain once more while closing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_closed_streams() -> None:
    """Whoever closed a stream gets an empty one: the next file that is opened would take its place, a draft's among them."""
    if sys.stdin is None:
        sys.stdin = _nowhere("r")
    if sys.stderr is None:
        sys.stderr = _nowhere("w")


def _nowhere(mode: str) -> TextIO:
    return open(os.devnull, mode, encoding="utf-8")  # type: ignore[return-value]  # noqa: PTH123  open until the end


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # tests put plain buffers in their place
            reconfigure(encoding="utf-8", errors="replace")
