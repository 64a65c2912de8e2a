"""How long things take, beside a baseline in the same run: `python3 start.py --run-tests tests/benchmarks --benchmark-enable`.

The baseline of each group is the work that nobody can do without (parsing the bank's JSON, zipping a document); the
ratio to it is what to watch, for absolute times only say how busy the machine was.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.bank import IndicatorBank
from drafter.codec import yaml_with_lines
from drafter.declaration import Dimension, SuggestionRequest
from drafter.forms import ParsedForm
from drafter.interview import Add, Ask
from drafter.questionnaire.joined import QuestionBanks
from drafter.questionnaire.templates import render as prompt
from drafter.readers.opening import open_forms
from drafter.storage.banks import read_shipped_bank
from drafter.storage.question_banks import bank_files, load_question_banks
from drafter.storage.spelling import spell
from drafter.workspace import Workspace
from drafter.writers.word import write_word

ROOT = Path(__file__).parent.parent.parent
BANK = ROOT / "question_banks" / "indicator_bank.json"
Benchmark = Callable[..., Any]
REQUEST = SuggestionRequest(
    dimension=Dimension.TIMELINESS, tasks=("督导抽查 50 家", "印刷宣传资料"), beneficiaries=("参训学员",), typed="督"
)


@pytest.mark.benchmark(group="a key typed in an indicator's box")
def test_baseline_parsing_the_banks_json(benchmark: Benchmark) -> None:
    text = BANK.read_text(encoding="utf-8")
    assert benchmark(json.loads, text)


@pytest.mark.benchmark(group="a key typed in an indicator's box")
def test_suggestions_for_a_key(benchmark: Benchmark) -> None:
    bank = IndicatorBank.of(read_shipped_bank(BANK), spell)
    assert benchmark(bank.suggest, REQUEST)


@pytest.mark.benchmark(group="a reply, journalled")
def test_baseline_one_transaction(benchmark: Benchmark, workspace: Workspace) -> None:
    benchmark(workspace.journal.prefer, "learn_from_use", "on")
    assert workspace.journal.preference("learn_from_use") == "on"


@pytest.mark.benchmark(group="a reply, journalled")
def test_a_reply_and_the_next_turn(benchmark: Benchmark, workspace: Workspace) -> None:
    draft = workspace.begin(2025)

    def reply() -> object:
        nonlocal draft
        draft = workspace.reply(draft, Add("甲"))
        return draft.interview.turn()

    assert isinstance(benchmark(reply), Ask)


@pytest.mark.benchmark(group="all question banks")
def test_baseline_reading_their_yaml(benchmark: Benchmark) -> None:
    files = bank_files(BANK.parent)
    assert all(benchmark(lambda: [yaml_with_lines(file.read_text(encoding="utf-8")) for file in files]))


@pytest.mark.benchmark(group="all question banks")
def test_loading_them_as_every_start_does(benchmark: Benchmark) -> None:
    assert benchmark(_load_afresh).kinds


def _load_afresh() -> QuestionBanks:
    kept_by_earlier_rounds = (prompt._checked, prompt._names, prompt._compiled)  # noqa: SLF001
    for kept in kept_by_earlier_rounds:
        kept.cache_clear()
    return load_question_banks([BANK.parent])


@pytest.mark.benchmark(group="eleven forms")
def test_baseline_splitting_the_text_into_cells(benchmark: Benchmark, real_file: Path) -> None:
    assert benchmark(lambda: [line.split("\t") for line in real_file.read_text(encoding="utf-8").splitlines()])


@pytest.mark.benchmark(group="eleven forms")
def test_reading_eleven_forms(benchmark: Benchmark, real_file: Path) -> None:
    assert len(benchmark(open_forms, real_file)) == 11


@pytest.mark.benchmark(group="eleven forms")
def test_writing_the_longest_as_word(benchmark: Benchmark, real_forms: tuple[ParsedForm, ...]) -> None:
    longest = max((form.declaration for form in real_forms), key=lambda form: len(form.indicators))
    assert benchmark(write_word, longest, ROOT / "templates" / "declaration.docx").content
