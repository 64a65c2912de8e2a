"""The indicator bank at several sizes, beside baselines in the same run: `… tests/benchmarks/test_bank.py --benchmark-enable`.

By default 100 and 1,000 forms of 20 indicators; `DRAFTER_BENCH_FORMS=10000,100000` tries other sizes (100,000 take about
a quarter of an hour). `extra_info` holds p50 and p99 of a suggestion in a session, when warm, and what the bank weighs.
"""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.bank import IndicatorBank
from drafter.declaration import Dimension, Indicator, Objectives, Project, SuggestionRequest
from drafter.storage.banks import SqliteBank
from drafter.storage.places import usual_places
from drafter.storage.spelling import spell
from drafter.storage.usual_indicators import read_usual_indicators
from tests.benchmarks.synthetic import ROWS, synthetic_forms

Benchmark = Callable[..., Any]
SIZES = [int(size) for size in os.environ.get("DRAFTER_BENCH_FORMS", "100,1000").split(",")]
BATCH = 500
USUAL = read_usual_indicators(*usual_places().usual_indicators)
MEMORY = """
import resource, sys
from pathlib import Path
from drafter.bank import IndicatorBank
from drafter.storage.banks import SqliteBank
from drafter.storage.spelling import spell
bank = IndicatorBank([SqliteBank(Path(sys.argv[1]), spell).counts()], None, spell)
bank.prepare()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.fixture(scope="module")
def banks(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Filled by the first test of each size."""
    folder = tmp_path_factory.mktemp("banks")
    return {size: folder / f"{size}.db" for size in SIZES}


def learned(path: Path, size: int) -> Path:
    if not path.exists():
        for first in range(0, size, BATCH):
            SqliteBank(path, spell).learn(synthetic_forms(min(BATCH, size - first), first=first))
    return path


@pytest.mark.benchmark(group="learning, a form")
def test_baseline_writing_the_rows_alone(benchmark: Benchmark) -> None:
    forms = list(synthetic_forms(BATCH))

    def write() -> int:
        with sqlite3.connect(":memory:") as connection:
            connection.execute("CREATE TABLE rows (name TEXT, dimension TEXT, target TEXT)")
            rows = [(row.name, row.dimension, str(row.target)) for form in forms for row in form.rows]
            return connection.executemany("INSERT INTO rows VALUES (?, ?, ?)", rows).rowcount

    assert benchmark(write) == BATCH * ROWS


@pytest.mark.benchmark(group="learning, a form")
@pytest.mark.parametrize("size", SIZES)
def test_learning(benchmark: Benchmark, banks: dict[int, Path], size: int) -> None:
    began = time.perf_counter()
    path = benchmark.pedantic(learned, (banks[size], size), rounds=1)  # type: ignore[attr-defined]  # no type
    benchmark.extra_info |= {  # type: ignore[attr-defined]  # the fixture has no type
        "forms": size,
        "ms_per_form": round((time.perf_counter() - began) * 1000 / size, 2),
        "megabytes": path.stat().st_size >> 20,
        "distinct_names": sqlite3.connect(path).execute("SELECT count(DISTINCT name) FROM names").fetchone()[0],
    }


@pytest.mark.benchmark(group="opening a bank")
def test_baseline_opening_an_empty_database(benchmark: Benchmark, tmp_path: Path) -> None:
    assert benchmark(lambda: sqlite3.connect(tmp_path / "empty.db").execute("PRAGMA user_version").fetchone()) == (0,)


@pytest.mark.benchmark(group="opening a bank")
@pytest.mark.parametrize("size", SIZES)
def test_opening(benchmark: Benchmark, banks: dict[int, Path], size: int) -> None:
    path = learned(banks[size], size)
    assert benchmark(SqliteBank(path, spell).counts)
    process = subprocess.run([sys.executable, "-c", MEMORY, str(path)], check=True, capture_output=True, text=True)
    benchmark.extra_info |= {"megabytes_of_memory": int(process.stdout)}  # type: ignore[attr-defined]  # no type


@pytest.mark.benchmark(group="a session of suggestions")
def test_baseline_ordering_a_thousand_names(benchmark: Benchmark) -> None:
    names = [row.name for form in synthetic_forms(50) for row in form.rows]
    assert benchmark(sorted, names)


@pytest.mark.benchmark(group="a session of suggestions")
@pytest.mark.parametrize("size", SIZES)
def test_a_form_written_by_hand(benchmark: Benchmark, banks: dict[int, Path], size: int) -> None:
    bank = IndicatorBank([SqliteBank(learned(banks[size], size), spell).counts()], USUAL, spell)  # type: ignore[list-item]  # it was learned just now
    bank.prepare()
    forms = iter(synthetic_forms(1_000, seed=77))
    keys: list[float] = []

    def session() -> int:
        form, rows = next(forms), list[Indicator]()
        goal = Objectives(annual="完成" + "，".join(row.name for row in form.rows[:5]))
        project = Project(name=form.project, implementing_agency=form.agency)
        for row in form.rows:
            dimension = next(one for one in Dimension if one.value == row.dimension)
            for end in range(len(row.name) + 1):
                request = SuggestionRequest(
                    dimension=dimension, project=project, objectives=goal, indicators=tuple(rows), typed=row.name[:end]
                )
                began = time.perf_counter()
                bank.suggest(request)
                keys.append(time.perf_counter() - began)
            rows.append(Indicator.under(dimension, row.name, row.target))
        return len(rows)

    assert benchmark.pedantic(session, rounds=5, warmup_rounds=1) == ROWS  # type: ignore[attr-defined]  # no type
    keys.sort()
    benchmark.extra_info |= {  # type: ignore[attr-defined]  # the fixture has no type
        "p50_ms": round(keys[len(keys) // 2] * 1000, 1),
        "p99_ms": round(keys[int(len(keys) * 0.99)] * 1000, 1),
    }
