"""`drafter suggest --batch`: one JSON answer a line for each request a line."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from drafter.bootstrap import open_workspace
from drafter.cli.telling import result
from drafter.codec import json_text
from drafter.codec.suggestions import plain_suggestion, request_from
from drafter.codec.text import MalformedText, json_value
from drafter.errors import DrafterError, reason_of

_LONGEST_LINE = 1_000_000
"""Characters: a request has some hundred."""


def run(options: argparse.Namespace) -> int:
    """Answer every line; 1 where some requests were bad. Each line stands alone."""
    workspace = open_workspace()
    banks, usual = workspace.banks, not options.no_question_banks
    bank = banks.alone(Path(options.bank), usual=usual) if options.bank else banks.together(usual=usual)
    status = 0
    for line in _lines(options.batch):
        try:
            request = request_from(json_value(line.removeprefix("\ufeff")))
            answer: dict[str, Any] = {"suggestions": [plain_suggestion(found) for found in bank.suggest(request)]}
        except MalformedText as error:
            answer, status = {"error": str(error)}, 1
        result(json_text(answer, compact=True))
        sys.stdout.flush()
    return status


def _lines(name: str) -> Iterator[str]:
    if name == "-":
        yield from _within(sys.stdin)
        return
    if Path(name).exists() and not Path(name).is_file():
        raise DrafterError(f"{name}：这不是文件，没有打开；要从管道读请写 -")
    try:
        with Path(name).open(encoding="utf-8-sig", errors="replace") as stream:
            yield from _within(stream)
    except OSError as error:
        raise DrafterError(f"{name}：打不开这个文件（{reason_of(error)}）") from error


def _within(stream: TextIO) -> Iterator[str]:
    while line := stream.readline(_LONGEST_LINE + 1):
        if len(line) > _LONGEST_LINE:
            raise DrafterError(f"有一行超过 {_LONGEST_LINE} 个字，不像是一个请求")
        yield line
