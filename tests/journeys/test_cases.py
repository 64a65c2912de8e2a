"""Small inputs that once went wrong, as they lie in the shared folder: what each should come to, by the commands that read them.

Their like, built anew, are tested in the rooms that were mended; forms that were read wrongly (01 to 10) in `forms/coverage`.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.bootstrap import open_workspace
from drafter.cli import main
from drafter.declaration import Dimension
from drafter.interview import Add, Ask, Jump
from drafter.storage.places import Places
from drafter.workspace import Workspace
from tests.forms.coverage import cases, measure

ROOT = Path(__file__).resolve().parents[2]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(list(words))
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.fixture
def folder(shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    return shared / "cases"


@pytest.fixture
def as_it_ships(tmp_path: Path) -> Workspace:
    return open_workspace(Places(home=tmp_path / "home", shipped=ROOT))


def filled(folder: Path, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, Any], str]:
    path = tmp_path / "x.json"
    _, _, told = run(capsys, "fill", str(folder / f"{name}.yaml"), "-o", str(path))
    return json.loads(path.read_text(encoding="utf-8"))[0]["declaration"], told


def test_every_form_is_read_as_a_person_reads_it(shared: Path) -> None:
    wrong = {}
    for case in cases(shared):
        if case.path.parent.name == "cases":
            score = measure(case)
            if score.losses or score.wrong:
                wrong[case.form] = score.losses
    assert wrong == {}


def test_three_wan_two(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form, _ = filled(folder, "13-money-3wan2", tmp_path, capsys)
    assert form["funding"]["annual"]["total"] == "32000.00"


def test_two_indicators_in_one_line(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form, _ = filled(folder, "14-two-indicators-in-one-line", tmp_path, capsys)
    assert {"演出场次", "培训期数"} <= {row["name"] for row in form["indicators"]}


def test_numbers_that_are_no_number_are_asked_back(folder: Path, as_it_ships: Workspace) -> None:
    draft = as_it_ships.reply(as_it_ships.begin(2026), Jump("indicators.数量指标"))
    asked_back = []
    for line in (folder / "15-approximate-numbers.txt").read_text(encoding="utf-8").splitlines():
        draft = as_it_ships.reply(draft, Add(line))
        turn = draft.interview.turn()
        if isinstance(turn, Ask) and turn.complaint:
            asked_back.append(line)
    rows = [f"{row.name} {row.target}" for row in draft.interview.declaration().indicators]
    assert asked_back == ["志愿者两三百人", "图书约200余册"]
    assert rows == ["慰问老人 ≥32000.00(人次)", "讲座 ≥12.00(次)"]


def test_letters_of_a_polyphone(folder: Path, as_it_ships: Workspace) -> None:
    where, letters = (folder / "16-pinyin-changxiao.txt").read_text(encoding="utf-8").split("\n")[:2]
    dimension = Dimension(where.split()[-1])
    offered = as_it_ships.complete(as_it_ships.begin(2026).interview, dimension, letters)
    assert any(one.name.startswith("长效管理") for one in offered)


def test_what_stands_behind_a_hash_is_told(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = filled(folder, "25-yaml-hash", tmp_path, capsys)
    assert "当作备注" in told


@pytest.mark.parametrize(
    ("name", "codes"),
    [("18-check-placeholder", {"C09"}), ("19-check-cost-above-total", {"N03"}), ("22-check-direction", {"N10"})],
)
def test_faults_of_values_are_errors(
    folder: Path, name: str, codes: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run(capsys, "check", str(folder / f"{name}.json"), "--format", "json")
    errors = {finding["code"] for finding in json.loads(out)["findings"] if finding["severity"] == "error"}
    assert (status, errors) == (1, codes)


def test_a_dialect_is_not_blamed_for_fields_that_it_lacks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The national form has no 项目性质, and many have no dates or 项目类别."""
    for path in sorted([*folder.glob("0*.docx"), *folder.glob("0*.txt")]):
        _, out, _ = run(capsys, "check", str(path), "--format", "json")
        blamed = {finding["where"] for finding in json.loads(out)["findings"]}
        assert not blamed & {"project.nature", "project.category", "project.planned_start", "project.planned_finish"}
