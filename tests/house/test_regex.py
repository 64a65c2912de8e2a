"""Regular expressions cost nothing before they are used, and are those of `re` from then on."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.regex import regex

SOURCES = Path(__file__).resolve().parents[2] / "drafter"


def test_a_fault_in_a_pattern_is_told_where_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.regex._all", [])  # which are compiled beside other tests
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.match("")


def test_it_does_what_re_does() -> None:
    ours, theirs = regex("(?P<n>\\d+)元", re.ASCII), re.compile("(?P<n>\\d+)元", re.ASCII)
    text = "每人80元、40元"
    assert ours.pattern == theirs.pattern
    assert ours.sub("x", text) == theirs.sub("x", text)
    assert [found["n"] for found in ours.finditer(text)] == ["80", "40"]
    assert ours.flags == theirs.flags
    assert (ours.match(text), bool(ours.search(text, 4)), ours.fullmatch("80元") is None) == (None, True, False)


def test_a_short_command_compiles_few() -> None:
    """All together they take a second of every start."""
    counted = "import re; real, made = re._compiler.compile, []\nre._compiler.compile = lambda *a: (made.append(a), real(*a))[1]\n"
    counted += "import drafter.bootstrap, drafter.regex as ours\n"
    counted += "print(len(ours._all), sum(1 for text, *_ in made if any(one.pattern == text for one in ours._all)))"
    told = subprocess.run([sys.executable, "-c", counted], capture_output=True, text=True, check=True).stdout.split()
    assert int(told[0]) > 700
    assert int(told[1]) < 20


def test_no_module_compiles_its_patterns_as_it_is_imported() -> None:
    begins = re.compile(r"^\w+(?:: [^=]+)? = re\.compile\(", re.MULTILINE)
    assert [str(file) for file in SOURCES.rglob("*.py") if begins.search(file.read_text(encoding="utf-8"))] == []
