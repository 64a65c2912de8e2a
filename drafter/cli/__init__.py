"""The front door: the commands that users script."""

import os
import sys

from drafter.cli.parser import build_parser
from drafter.cli.telling import message
from drafter.errors import DrafterError

NOTHING_DONE = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status: 0 done, 1 in part or with errors found, 2 wrong usage or nothing done."""
    _speak_utf8()
    options = build_parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except DrafterError as error:
        message(str(error))
        return NOTHING_DONE
    except BrokenPipeError:
        # the program that read our output has seen enough; Python would complain once more while closing
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        message("\n已中断。")
        return NOTHING_DONE
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # tests put plain buffers in their place
            reconfigure(encoding="utf-8", errors="replace")
