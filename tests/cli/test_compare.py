"""`drafter compare` from the command line."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from drafter.cli import main
from drafter.codec import json_text, json_value, plain_declaration, yaml_text
from drafter.declaration import Declaration


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def forms(last_year: Declaration, tmp_path: Path) -> tuple[str, str]:
    """Last year's form, and this year's that began from it, with another budget."""
    last, facts, this = tmp_path / "上年.json", tmp_path / "事实.yaml", tmp_path / "今年.json"
    last.write_text(json_text([{"format": 1, "declaration": plain_declaration(last_year)}]), encoding="utf-8")
    facts.write_text(yaml_text({"format": 1, "annual_appropriation": "93.5万", "tasks": ["编印操作手册 300 册"]}))
    main(["fill", str(facts), "--take-offers", "--last-year", str(last), "-o", str(this)])
    return str(this), str(last)


def plain(captured: str) -> dict[str, Any]:
    value = json_value(captured)
    assert isinstance(value, dict)
    return value


def test_what_differs_is_told_in_words_and_in_json(forms: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["compare", *forms]) == 0
    text = capsys.readouterr().out
    assert "当年财政拨款：850,000.00 元 → 935,000.00 元（+10.0%）" in text
    assert "不变 3 行" in text
    assert main(["compare", *forms, "--format", "json"]) == 0
    found = plain(capsys.readouterr().out)
    assert (found["format"], found["last_year"], found["this_year"], found["unchanged"]) == (1, 2024, 2025, 3)
    assert [one["change"] for one in found["indicators"]] == ["added"]
    assert found["money"][0]["percent"] == "10.0"


def test_it_is_written_as_a_word_file_and_as_a_spreadsheet(
    forms: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("对照.docx", "对照.xlsx"):
        capsys.readouterr()
        assert main(["compare", *forms, "-o", str(tmp_path / name)]) == 0
        assert capsys.readouterr().out == f"{tmp_path / name}\n"
    cells = [cell.text for row in Document(str(tmp_path / "对照.docx")).tables[0].rows for cell in row.cells]
    assert cells[:4] == ["项目", "上年", "今年", "变化"]
    assert "+10.0%" in cells
    sheet = load_workbook(tmp_path / "对照.xlsx").active
    assert ["年度资金申请总额", "850,000.00 元", "935,000.00 元", "+10.0%"] in [
        [cell.value for cell in row] for row in sheet.iter_rows()
    ]
    assert main(["compare", *forms, "-o", str(tmp_path / "对照.txt")]) == 2


def test_a_file_without_last_year_is_told_what_to_name(
    forms: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", forms[0]]) == 2
    assert "请写明与哪一份上年的申报表对照" in capsys.readouterr().err
