"""The screens beside baselines in the same run: `… --benchmark-enable`, as for the other figures here.

First paint: from the start of the process to the first words on a terminal, beside Textual's smallest app. A key: from
the byte on the terminal to the last byte of its picture, beside a key in a bare text area. `DRAFTER_BENCH_LARGE=1` adds a bank of 100,000 rows.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.interview import Jump, Say
from drafter.ports import LearnedFile
from drafter.storage.places import Places
from drafter.workspace import Workspace
from tests.benchmarks.synthetic import synthetic_forms

Benchmark = Callable[..., Any]
LARGE = bool(os.environ.get("DRAFTER_BENCH_LARGE"))
SMALLEST = """
from textual.app import App
from textual.widgets import Label
class Smallest(App):
    def compose(self):
        yield Label('hello')
Smallest().run()
"""
BARE = """
from textual.app import App
from textual.widgets import Label, TextArea
class Bare(App):
    def compose(self):
        yield Label('ready')
        yield TextArea()
Bare().run()
"""
NAME = "城北河道清淤完成及时率"


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, command: list[str], home: Path) -> None:
        child, terminal = pty.fork()
        if child == 0:
            os.environ.update({"TERM": "xterm-256color", "DRAFTER_HOME": str(home)})
            os.execv(command[0], command)  # noqa: S606  our own program, named in full
        self.child, self.terminal = child, terminal
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))

    def until(self, words: str, patience: float = 20) -> bool:
        """Read until these words are shown."""
        seen = b""
        while words.encode() not in seen and select.select([self.terminal], [], [], patience)[0]:
            seen += os.read(self.terminal, 65536)
        return words.encode() in seen

    def key(self, text: str, shows: str) -> float:
        """Seconds from the key until its frame is drawn; what a layout repeats a frame later shows nothing new."""
        began = last = time.perf_counter()
        os.write(self.terminal, text.encode())
        seen = b""
        while select.select([self.terminal], [], [], 0.01 if shows.encode() in seen else 5)[0]:
            seen += os.read(self.terminal, 65536)
            last = time.perf_counter()
        assert shows.encode() in seen
        while select.select([self.terminal], [], [], 0.15)[0]:
            os.read(self.terminal, 65536)
        return last - began

    def close(self) -> None:
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def painted(command: list[str], words: str, home: Path) -> bool:
    """Start a program and wait until it shows these words."""
    program = Terminal(command, home)
    try:
        return program.until(words)
    finally:
        program.close()


@pytest.mark.benchmark(group="first paint", min_rounds=5)
def test_baseline_textuals_smallest_app(benchmark: Benchmark, tmp_path: Path) -> None:
    assert benchmark(painted, [sys.executable, "-c", SMALLEST], "hello", tmp_path)


@pytest.mark.benchmark(group="first paint", min_rounds=5)
def test_drafters_first_screen(benchmark: Benchmark, tmp_path: Path) -> None:
    assert benchmark(painted, [sys.executable, "-m", "drafter"], "新建一份", tmp_path)


def typed_keys(program: Terminal, ready: str) -> list[float]:
    """Seconds from key to picture, for a name typed six times, when warm."""
    assert program.until(ready, patience=60)
    time.sleep(1)
    while select.select([program.terminal], [], [], 0.05)[0]:
        os.read(program.terminal, 65536)
    for sign in NAME * 2:  # warm
        program.key(sign, sign)
    seconds: list[float] = []
    for _ in range(6):
        program.key("\x15", "")
        seconds += [program.key(sign, sign) for sign in NAME]
    program.close()
    return sorted(seconds)


def figures(seconds: list[float]) -> dict[str, float]:
    return {
        "p50_ms": round(seconds[len(seconds) // 2] * 1000, 1),
        "p99_ms": round(seconds[int(len(seconds) * 0.99)] * 1000, 1),
    }


@pytest.mark.benchmark(group="a key, from the terminal to the picture")
def test_baseline_a_key_in_a_bare_text_area(benchmark: Benchmark, tmp_path: Path) -> None:
    program = Terminal([sys.executable, "-c", BARE], tmp_path)
    seconds = benchmark.pedantic(typed_keys, (program, "ready"), rounds=1)  # type: ignore[attr-defined]  # no type
    benchmark.extra_info |= figures(seconds)  # type: ignore[attr-defined]  # the fixture has no type


@pytest.mark.benchmark(group="a key, from the terminal to the picture")
@pytest.mark.parametrize("forms", [0, *([5000] if LARGE else [])])
def test_a_key_in_the_box_of_an_indicator(
    benchmark: Benchmark, workspace: Workspace, places: Places, forms: int
) -> None:
    workspace.banks.own.learn_files([LearnedFile("synthetic", tuple(synthetic_forms(forms)))])
    draft = workspace.begin(2025)
    for question, answer in {"project_name": "河道清淤经费", "tasks": "城北河道清淤 12 公里"}.items():
        draft = workspace.reply(workspace.reply(draft, Jump(question)), Say(answer))
    workspace.reply(draft, Jump("indicators.时效指标"))
    program = Terminal([sys.executable, "-m", "drafter", "resume"], places.home)
    seconds = benchmark.pedantic(typed_keys, (program, "份申报表中"), rounds=1)  # type: ignore[attr-defined]  # see above
    benchmark.extra_info |= figures(seconds)  # type: ignore[attr-defined]  # the fixture has no type
