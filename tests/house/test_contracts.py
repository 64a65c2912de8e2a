"""The house keeps its own rules."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SOURCES = sorted((ROOT / "drafter").rglob("*.py"))


def test_no_module_outgrows_its_room() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in SOURCES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno > 60
    ]
    assert long == []


def test_exceptions_are_never_swallowed() -> None:
    swallowed = []
    for path in SOURCES:
        swallowed += [
            f"{path.relative_to(ROOT)}:{node.lineno}"
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ExceptHandler) and all(isinstance(step, ast.Pass) for step in node.body)
        ]
    assert swallowed == []


def test_every_ignored_lint_gives_its_reason() -> None:
    silent = []
    for path in SOURCES:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            mark = line.partition("# noqa:")[2] or line.partition("# type: ignore")[2]
            if mark and len(mark.split("  ", 1)) == 1:
                silent.append(f"{path.relative_to(ROOT)}:{number}")
    assert silent == []
