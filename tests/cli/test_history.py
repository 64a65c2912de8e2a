"""`drafter history`: what was changed, step by step, and an earlier state back; and a form of last year by its number."""

from pathlib import Path

import pytest

from drafter.bootstrap import open_workspace
from drafter.cli import main
from drafter.codec import yaml_text
from drafter.declaration import Declaration
from drafter.interview import Jump, Say
from drafter.readers.opening import open_forms


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def number(last_year: Declaration) -> int:
    """A draft in which the budget was changed twice, and the second change undone."""
    workspace = open_workspace()
    draft = workspace.begin(2025, last_year)
    for amount in ("90万", "95万"):
        draft, _ = workspace.replies(draft, [Jump("annual_appropriation"), Say(amount)])
    workspace.undo(draft)
    return draft.number


def test_each_change_is_told_with_before_after_and_source(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", str(number)]) == 0
    told = [line.split("  ", 3)[-1].strip() for line in capsys.readouterr().out.splitlines()]
    assert [line.partition("当年财政拨款：")[2] for line in told] == [
        "850,000.00 元 → 900,000.00 元（填写）",
        "900,000.00 元 → 950,000.00 元（填写）",
        "950,000.00 元 → 900,000.00 元（撤销）",
    ]
    assert main(["history", "99"]) == 2
    assert "没有 99 号草稿" in capsys.readouterr().err


def test_an_earlier_state_comes_back_and_can_be_redone(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", str(number), "--restore", "1"]) == 0
    workspace = open_workspace()
    draft = workspace.resume(number)
    assert str(draft.interview.declaration().funding.annual.total) == "850000.00"
    assert str(workspace.redo(draft).interview.declaration().funding.annual.total) == "900000.00"
    assert main(["history", str(number), "--restore", "4"]) == 2
    assert "回不到第 4 步" in capsys.readouterr().err


def test_a_form_of_the_file_by_its_number_whatever_it_is_called(own_file: Path, home: Path) -> None:
    facts, out = home / "facts.yaml", home / "表.docx"
    facts.write_text(yaml_text({"format": 1, "project_name": "阅览室改造经费"}), encoding="utf-8")
    main(["fill", str(facts), "--take-offers", "--last-year", str(own_file), "--form", "2", "-o", str(out)])
    (form,) = open_forms(out)
    assert form.declaration.project.name == "阅览室改造经费"
    assert [row.name for row in form.declaration.indicators] == [
        row.name for row in open_forms(own_file)[1].declaration.indicators
    ]


def test_it_is_told_who_changed_it_and_how_the_form_stood_then(
    number: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "wang")
    workspace = open_workspace()
    draft, _ = workspace.replies(workspace.resume(number), [Jump("line_department"), Say("新局")])
    assert main(["history", str(number)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].split("  ")[-2:-1] != [""]
    assert [one.told_by for one in workspace.history(draft.number)][-1] == "wang"
    assert main(["history", str(number), "--show", "2"]) == 0
    assert "年度资金申请总额：900,000.00 元" in capsys.readouterr().out
    assert main(["history", str(number), "--show", "99"]) == 2
    assert "没有第 99 步" in capsys.readouterr().err


def test_setting_a_finding_aside_is_a_step_like_any_other(number: int) -> None:
    workspace = open_workspace()
    draft = workspace.resume(number)
    finding = workspace.findings(draft)[0]
    aside = workspace.waive(draft, finding, "文件就是这样定的")
    assert workspace.waivers(aside) == {finding.key: "文件就是这样定的"}
    assert workspace.waivers(workspace.resume(number)) == workspace.waivers(aside)
    last = workspace.history(number)[-1]
    assert (last.name, last.after, last.source) == (f"检查结果“{finding.message}”", "文件就是这样定的", "搁置")
    undone = workspace.undo(workspace.resume(number))
    assert workspace.waivers(undone) == {}
    assert workspace.waivers(workspace.redo(undone)) == workspace.waivers(aside)
