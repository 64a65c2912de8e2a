"""`drafter where`: where everything lies, and how to keep a copy."""

import argparse

from drafter.cli.telling import result
from drafter.storage.places import usual_places


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  every command takes its options
    """One line a thing: what it is, whether it is there, and its path."""
    places = usual_places()
    for name, path in places.kept():
        result(f"{name:　<8}{'有' if path.exists() else '还没有'}　{path}")
    result("")
    result(f"备份：退出 drafter 以后，把整个文件夹 {places.home} 复制到别处（只有您自己能看的地方）。")
    result("恢复：把它复制回来；或者用环境变量 DRAFTER_HOME 指向复制的那一份。换新版本的 drafter 时不用动它。")
    return 0
