"""Someone comes back with last year's form: Enter alone leads to the end, and the form is still theirs."""

from pathlib import Path

import pytest

from drafter.cli import main
from drafter.codec import yaml_text
from drafter.declaration import Declaration
from drafter.readers.opening import open_forms
from drafter.workspace import Workspace
from tests.journeys.last_year import MONEY, Kept, as_shipped, by_blank_lines, forms_elsewhere, in_a_hurry

_MOST_KEYS = 15


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """With the question banks that ship: how many keys a form costs is theirs to say."""
    return as_shipped(tmp_path)


def _is_whole(kept: Kept) -> bool:
    return (kept.lost, kept.changed, kept.added, kept.goal) == (0, 0, 0, True)


def _of_2024(form: Declaration) -> Declaration:
    return form if form.fiscal_year else form.model_copy(update={"fiscal_year": 2024})


def test_enter_alone_keeps_every_row_and_the_goal(
    workspace: Workspace, known_form: Declaration, tmp_path: Path
) -> None:
    kept = in_a_hurry(workspace, _of_2024(known_form), {}, tmp_path)
    assert _is_whole(kept), kept


def test_blank_lines_alone_lead_to_the_word_file(workspace: Workspace, known_form: Declaration, tmp_path: Path) -> None:
    kept = by_blank_lines(workspace, _of_2024(known_form), {}, tmp_path)
    assert _is_whole(kept), kept
    assert kept.keys <= _MOST_KEYS


def test_another_budget_costs_few_keys_and_no_row(
    workspace: Workspace, known_form: Declaration, tmp_path: Path
) -> None:
    last = _of_2024(known_form)
    for kept in (
        by_blank_lines(workspace, last, {"当年财政拨款": "480万"}, tmp_path),
        in_a_hurry(workspace, last, {MONEY: "480万"}, tmp_path),
    ):
        assert _is_whole(kept), kept
        assert kept.keys <= _MOST_KEYS + 3 * last.project.spans_years, "those have twice as much money on their card"


def test_a_fact_about_what_was_settled_is_taken_and_another_year_rolls_everything(
    own_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    facts, out = tmp_path / "facts.yaml", tmp_path / "表.docx"
    told = {"format": 1, "project_name": "少儿阅览室修缮经费", "line_department": "新局", "fiscal_year": 2026}
    facts.write_text(yaml_text(told), encoding="utf-8")
    main(["fill", str(facts), "--take-offers", "--last-year", str(own_file), "-o", str(out)])
    (form,) = open_forms(out)
    declaration, last = form.declaration, open_forms(own_file)[1].declaration
    assert (declaration.fiscal_year, declaration.project.line_department) == (2026, "新局")
    assert declaration.project.planned_finish is not None
    assert declaration.project.planned_finish.year == 2026
    assert [row.name for row in declaration.indicators] == [row.name for row in last.indicators]


def test_forms_in_other_layouts_keep_every_row_and_the_goal_too(
    workspace: Workspace, shared: Path, tmp_path: Path
) -> None:
    forms = list(forms_elsewhere(shared))
    assert len(forms) >= 6
    for last in forms:
        assert _is_whole(kept := in_a_hurry(workspace, last, {}, tmp_path)), (last.project.name, kept)
        assert _is_whole(kept := by_blank_lines(workspace, last, {}, tmp_path)), (last.project.name, kept)
        assert kept.keys <= _MOST_KEYS, last.project.name
