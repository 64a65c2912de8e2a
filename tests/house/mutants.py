"""Do the tests bite? Small faults are put into the engines one by one, and the tests that pass there must notice.

    python -m tests.house.mutants --seed 1 --count 300

A seeded sample of all faults that the operators of `tests/house/faults.py` can make inside functions of the rooms below.
The tests are collected once; a first round writes down which lines each test passes (what a fixture passes counts for
every test that uses it). Then each fault gets a process of its own, forked from that one: the function's code is replaced
and the tests that pass the faulty line run, quickest first, until one fails. A fault that no test notices has survived.
"""

import argparse
import functools
import gc
import os
import pickle
import random
import resource
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any, TextIO

import hypothesis
import pytest

from tests.house.faults import Fault, faults_of, faulty_code

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("language", "forms", "interview", "review")
TESTS = (*ROOMS, "questionnaire", "readers")
"""Folders of tests that say what these rooms answer. Journeys and screens say it too, but take seconds for each word."""
MOST_SECONDS = 15.0
"""Of tests for one fault, by the time they took in the first round."""
PATIENCE = 20.0
"""Seconds beyond three times that, then the fault is an endless loop, which is noticed."""

Line = tuple[str, int]


@dataclass
class Passed:
    """Which lines each test passes, and how long it takes."""

    lines: dict[str, set[Line]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


class Watch:
    """A pytest plugin that writes down the lines of the rooms which a test, or a fixture, passes."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        self.passed, self.failed = Passed(), False
        self._rooms = tuple(str(ROOT / "drafter" / room) + os.sep for room in ROOMS)
        self._now: set[Line] = set()
        self._of_fixture: dict[str, set[Line]] = defaultdict(set)
        self._caches = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]  # noqa: SLF001  its type has no other name

    def _trace(self, frame: FrameType, _event: str, _argument: object) -> Callable[..., Any] | None:
        return self._line if frame.f_code.co_filename.startswith(self._rooms) else None

    def _line(self, frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
        if event == "line":
            self._now.add((frame.f_code.co_filename, frame.f_lineno))
        return self._line

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
        outer, self._now = self._now, set()
        try:
            return (yield)
        finally:
            self._of_fixture[fixturedef.argname] |= self._now
            self._now |= outer

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed |= report.failed

    def watch(self, items: list[pytest.Item]) -> Passed:
        """Run them all."""
        threading.settrace(self._trace)
        sys.settrace(self._trace)
        for item in items:
            for cache in self._caches:
                cache.cache_clear()
            self._now, self.failed, start = set(), False, time.process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            if not self.failed:
                fixtures = (self._of_fixture[name] for name in getattr(item, "fixturenames", ()))
                self.passed.lines[item.nodeid] = self._now.union(*fixtures)
                self.passed.seconds[item.nodeid] = time.process_time() - start
        sys.settrace(None)
        return self.passed


def in_own_process(work: Callable[[Path], object]) -> tuple[int, Path]:
    """The number of a forked process that does `work`, and the folder it may write into."""
    folder = Path(tempfile.mkdtemp(prefix="mutant-"))
    if number := os.fork():
        return number, folder
    os.setpgid(0, 0)
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(folder)
    status = 3
    try:
        work(folder)
        status = 0
    finally:
        os._exit(status)


class Trial:
    """A pytest plugin that, in place of running the tests, tries the faults."""

    def __init__(self, faults: list[Fault], processes: int, out: TextIO) -> None:
        """To be told on `out`."""
        self.faults, self.outcomes = faults, dict[Fault, str]()
        self._processes, self._out = processes, out
        self._failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed |= report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        passed = self._first_round(list(items.values()))
        self._out.write(f"{len(passed.lines)} tests of {len(items)} pass\n")
        waiting, running = list(reversed(self.faults)), dict[int, tuple[Fault, Path, float]]()
        while waiting or running:
            while waiting and len(running) < self._processes:
                self._start(waiting.pop(), passed, items, running)
            self._collect(running)
        return True

    def _first_round(self, items: list[pytest.Item]) -> Passed:
        """Which lines the tests pass; every process watches its share."""

        def share(start: int) -> Callable[[Path], object]:
            return lambda folder: (folder / "passed").write_bytes(
                pickle.dumps(_watched(items[start :: self._processes]))
            )

        whole = Passed()
        for number, folder in [in_own_process(share(start)) for start in range(self._processes)]:
            os.waitpid(number, 0)
            part: Passed = pickle.loads((folder / "passed").read_bytes())  # noqa: S301  written by the process above
            whole.lines |= part.lines
            whole.seconds |= part.seconds
            shutil.rmtree(folder, ignore_errors=True)
        return whole

    def _start(self, fault: Fault, passed: Passed, items: dict[str, pytest.Item], running: dict[int, Any]) -> None:
        chosen, seconds = _tests_for(fault, passed)
        if not chosen:
            self._tell(fault, "no test passes here")
            return

        def work(_folder: Path) -> None:
            resource.setrlimit(resource.RLIMIT_CPU, (int(3 * seconds + PATIENCE),) * 2)
            put_in(fault)
            for nodeid, following in zip(chosen, [*chosen[1:], None], strict=True):
                item = items[nodeid]
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=items[following] if following else None)
                if self._failed:
                    os._exit(1)

        number, folder = in_own_process(work)
        running[number] = fault, folder, time.monotonic() + 10 * seconds + 3 * PATIENCE

    def _collect(self, running: dict[int, tuple[Fault, Path, float]]) -> None:
        time.sleep(0.02)
        for number, (fault, folder, until) in list(running.items()):
            done, status = os.waitpid(number, os.WNOHANG)
            if not done and time.monotonic() > until:
                os.killpg(number, signal.SIGKILL)
                done, status = os.waitpid(number, 0)
            if done:
                del running[number]
                shutil.rmtree(folder, ignore_errors=True)
                ended = "endless" if os.WIFSIGNALED(status) else ("survived", "noticed")[bool(os.WEXITSTATUS(status))]
                self._tell(fault, ended)

    def _tell(self, fault: Fault, outcome: str) -> None:
        self.outcomes[fault] = outcome
        self._out.write(f"{len(self.outcomes):4} {outcome:20} {fault}\n")
        self._out.flush()


def _watched(items: list[pytest.Item]) -> Passed:
    watch = Watch()
    items[0].config.pluginmanager.register(watch)
    return watch.watch(items)


def _tests_for(fault: Fault, passed: Passed) -> tuple[list[str], float]:
    """The quickest tests that pass the line, and how long they take."""
    chosen, seconds = list[str](), 0.0
    passing = (nodeid for nodeid, lines in passed.lines.items() if (fault.file, fault.line) in lines)
    for nodeid in sorted(passing, key=lambda one: (passed.seconds[one], one)):
        if chosen and seconds + passed.seconds[nodeid] > MOST_SECONDS:
            break
        chosen.append(nodeid)
        seconds += passed.seconds[nodeid]
    return chosen, seconds


def put_in(fault: Fault) -> None:
    """Replace the code of the function that has the fault, wherever it is held."""
    code = faulty_code(fault)
    for function in [one for one in gc.get_objects() if isinstance(one, FunctionType)]:
        if _is(function.__code__, code):
            function.__code__ = code


def _is(here: CodeType, code: CodeType) -> bool:
    return (here.co_filename, here.co_qualname, here.co_firstlineno) == (
        code.co_filename,
        code.co_qualname,
        code.co_firstlineno,
    )


def report(outcomes: dict[Fault, str]) -> str:
    """The score of every room and of all, in lines."""
    rooms = {room: Counter[str]() for room in (*ROOMS, "all")}
    for fault, outcome in outcomes.items():
        for room in (Path(fault.file).relative_to(ROOT).parts[1], "all"):
            rooms[room][outcome] += 1
    lines = []
    for room, counted in rooms.items():
        noticed = counted["noticed"] + counted["endless"]
        told = ", ".join(f"{number} {outcome}" for outcome, number in sorted(counted.items()))
        lines.append(f"{room:10} {noticed}/{counted.total()} = {noticed / max(counted.total(), 1):.1%}  ({told})")
    return "\n".join(lines) + "\n"


def main() -> int:
    """0 where all was tried."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    files = sorted(path for room in ROOMS for path in (ROOT / "drafter" / room).rglob("*.py"))
    every = [fault for path in files for fault in faults_of(path)]
    chosen = random.Random(options.seed).sample(every, min(options.count, len(every)))  # noqa: S311  no secret
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    out.write(f"{len(chosen)} of {len(every)} faults, seed {options.seed}\n")
    out.flush()
    hypothesis.settings.register_profile("trial", deadline=None, derandomize=True, database=None, max_examples=25)
    hypothesis.settings.load_profile("trial")
    trial = Trial(chosen, options.processes, out)
    plain = ["-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:terminal", "-o", "addopts=--import-mode=importlib"]
    pytest.main([*plain, *(str(ROOT / "tests" / folder) for folder in TESTS)], plugins=[trial])
    out.write(report(trial.outcomes))
    out.close()
    return 0 if len(trial.outcomes) == len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main())
