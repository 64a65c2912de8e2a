"""Help and complaints of the command line in Chinese, where argparse speaks English."""

import argparse
import re
import sys
from typing import Any, NoReturn

from drafter.cli.telling import message as tell
from drafter.regex import regex

_TRANSLATED = (
    (r"unrecognized arguments: (.*)", "不认识 {}"),
    (r"the following arguments are required: (.*)", "缺少 {}"),
    (r"argument .*?: invalid choice: (.*) \(choose from (.*)\)", "没有 {}，可用的有 {}"),
    (r"argument (\S+): expected (?:one|at least one) argument", "{} 后面缺少内容"),
    (r"argument (\S+): (应当.*)", "{} {}"),
    (r"argument (\S+): ignored explicit argument (.*)", "{} 后面不用写内容，现在写了 {}"),
    (r"ambiguous option: (.*) could match (.*)", "{} 可以是 {}，请把要用的那一个写全"),
)
"""What argparse of Python 3.11, 3.12 and 3.13 can say of a command line; its other sentences are of groups, counts and files that
no command of ours declares."""
_QUOTED = regex(r"(?:(?<=, )|^)(['\"])(.*?)\1(?=, |$)", re.DOTALL)


class ChineseParser(argparse.ArgumentParser):
    """Help and errors in Chinese; errors end with status 2."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  argparse's own long list
        """With a help of its own, in Chinese."""
        super().__init__(**{**options, "add_help": False})
        self._optionals.title, self._positionals.title = "选项", "参数"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[argparse.Namespace, list[str]]:  # type: ignore[override]  # noqa: ANN401  argparse's own overloads
        """Names may stand behind options too: argparse takes those that stand before, and no name, for all of them."""
        known, rest = super().parse_known_args(args, namespace)
        named = rest[1:] if rest[:1] == ["--"] else [] if any(one.startswith("-") for one in rest) else rest
        if getattr(known, "names", None) == [] and named:
            known.names, rest = named, []
        return known, rest

    def format_usage(self) -> str:
        """The first line of help and complaints."""
        return super().format_usage().replace("usage: ", "用法：", 1)

    def format_help(self) -> str:
        """All of it."""
        return super().format_help().replace("usage: ", "用法：", 1)

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ANN401  as argparse's
        """As argparse's, but a disk that is full is not passed over: `main` tells of it."""
        (file or sys.stderr).write(message)

    def error(self, message: str) -> NoReturn:
        """One sentence, and status 2."""
        tell(f"命令写得不对：{_in_chinese(message)}。用 {self.prog} --help 看写法。")
        sys.exit(2)


def _in_chinese(message: str) -> str:
    """What argparse says; a sentence that only a later Python knows stands behind a Chinese one."""
    for pattern, chinese in _TRANSLATED:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return chinese.format(*(_QUOTED.sub(r"\2", part) for part in found.groups()))
    return f"这样写看不懂（{message}）"
