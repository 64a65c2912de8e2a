"""From old forms to a new one: read, learned, begun from last year, suggested, reviewed, exported, read back."""

from pathlib import Path

import pytest

from drafter.cli import main
from drafter.declaration import Dimension, Suggestion, SuggestionRequest
from drafter.forms import ParsedForm
from drafter.interview import Accept, Ask, Confirm, Done, Finished, Reply, Say, Skip, Take
from drafter.readers.opening import open_forms
from drafter.workspace import OpenDraft, Workspace

OF_A_DRAFT = {
    "task_without_row",
    "task_not_mentioned",
    "copied_from_last_year",
    "target_lowered",
    "more_money_same_work",
}
"""Rules that look at the tasks that were told and at last year's form, of which the exported file knows nothing."""


def learned(workspace: Workspace, path: Path) -> tuple[ParsedForm, ...]:
    workspace.learn([path], None, lambda _number, _of: None)
    return workspace.read(path)


def kept_from_last_year(workspace: Workspace, draft: OpenDraft) -> OpenDraft:
    """Everything of last year again; where it says nothing there is nothing."""
    asked: list[str] = []
    while not isinstance(turn := draft.interview.turn(), Finished):
        assert len(asked) < 80, asked
        draft = workspace.reply(draft, Accept() if isinstance(turn, Confirm) else same_again(turn, asked))
        assert draft.interview.complaint is None, turn
    return draft


def same_again(turn: Ask, asked: list[str]) -> Reply:
    asked.append(turn.question.id)
    if asked.count(turn.question.id) > 1:
        return Done()  # a list that was taken is still open for more
    if turn.prefill is not None:
        return Take()
    return Say("无") if turn.question.optional else Skip("问业务处")


def test_the_forms_of_the_library_are_read_as_a_person_reads_them(own_forms: tuple[ParsedForm, ...]) -> None:
    read = [form.declaration for form in own_forms]
    assert [(form.fiscal_year, form.project.name, len(form.indicators)) for form in read] == [
        (2024, "全民阅读推广与读者服务经费", 24),
        (2024, "少儿阅览室修缮经费", 5),
        (2024, "古籍数字化工程", 8),
    ]
    assert {row.dimension for row in read[0].indicators} == set(Dimension) - {Dimension.OUTPUT_COST}
    assert [form.problems for form in own_forms] == [(), (), ()]
    assert str(read[2].funding.whole_life.total) == "5400000.00"
    assert read[2].objectives.overall is not None


def test_last_years_form_kept_in_all_is_exported_and_read_back(
    workspace: Workspace, forms_file: Path, tmp_path: Path
) -> None:
    last = learned(workspace, forms_file)[1].declaration
    draft = kept_from_last_year(workspace, workspace.begin(2025, last))
    declaration = draft.interview.declaration()
    assert declaration.fiscal_year == 2025
    assert declaration.project.name == last.project.name
    assert declaration.funding == last.funding
    names = [row.name for row in last.indicators]
    assert [row.name for row in declaration.indicators if row.name in names] == names, "and what was answered beside"
    workspace.export(declaration, tmp_path / "表.docx")
    (again,) = open_forms(tmp_path / "表.docx")
    assert again.declaration == declaration
    read, drafted = (
        [str(one) for one in found if one.rule not in OF_A_DRAFT]
        for found in (workspace.review(again), workspace.findings(draft))
    )
    assert read == drafted


def test_what_the_forms_taught_is_suggested_with_the_form_it_stands_in(workspace: Workspace, own_file: Path) -> None:
    learned(workspace, own_file)
    request = SuggestionRequest(dimension=Dimension.QUANTITY, typed="流动图书车")
    offered = {one.name: one for one in workspace.suggest(request) if isinstance(one, Suggestion)}
    first = offered["流动图书车巡回服务次数"]
    assert str(first.targets[0]) == "≥96.00(次)"
    assert any(evidence.file == own_file.name and evidence.form == 1 for evidence in first.evidence)


def test_the_bank_is_measured_on_these_forms(own_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bank", "evaluate", str(own_file)]) == 0
    assert "37" in capsys.readouterr().out, "rows of all three forms"
