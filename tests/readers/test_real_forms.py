"""The real forms against golden files that were written by reading the sources, not by running the parser."""

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.codec import plain_declaration
from drafter.forms import ParsedForm
from drafter.readers.opening import open_forms

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.fixture(scope="module")
def golden() -> list[Any]:
    text = (GOLDEN / "2024-shanghai-employment-center.json").read_text(encoding="utf-8")
    forms: list[Any] = json.loads(text)
    return forms


def test_there_are_eleven_forms_and_147_indicators(real_forms: tuple[ParsedForm, ...]) -> None:
    assert len(real_forms) == 11
    assert sum(len(form.declaration.indicators) for form in real_forms) == 147


@pytest.mark.parametrize("number", range(11))
def test_every_field_is_as_a_person_reads_it(
    real_forms: tuple[ParsedForm, ...], golden: list[Any], number: int
) -> None:
    got = plain_declaration(real_forms[number].declaration)
    want = dict(golden[number]["declaration"])
    goal = got["objectives"].pop("annual")
    wanted_goal = want["objectives"].pop("annual")
    assert got["objectives"] == {"overall": None}
    assert (goal[:12], goal[-12:], len(goal)) == (wanted_goal["starts"], wanted_goal["ends"], wanted_goal["characters"])
    for part in ("fiscal_year", "project", "funding"):
        assert got[part] == want[part]
    assert got["indicators"] == want["indicators"]


def test_goals_are_the_source_text_without_its_tags(real_forms: tuple[ParsedForm, ...], real_file: Path) -> None:
    source = real_file.read_text(encoding="utf-8").replace("<p>", "").replace("</p>", "")
    cells = {cell.strip() for line in source.splitlines() for cell in line.split("\t")}
    assert all(form.declaration.objectives.annual in cells for form in real_forms)


def test_only_what_is_odd_is_told(real_forms: tuple[ParsedForm, ...]) -> None:
    told = {number: [p.kind.value for p in form.problems] for number, form in enumerate(real_forms, 1) if form.problems}
    assert told == {5: ["markup", "extraction", "extraction"], 7: ["markup"], 9: ["extraction"] * 2, 10: ["extraction"]}


def test_the_same_forms_in_word_read_the_same(real_forms: tuple[ParsedForm, ...], shared: Path) -> None:
    in_word = open_forms(shared / "forms" / "three-forms.docx")
    assert [form.declaration for form in in_word] == [real_forms[n].declaration for n in (1, 4, 7)]


def test_rows_of_cells_of_another_unit(shared: Path) -> None:
    (form,) = open_forms(shared / "forms" / "elsewhere" / "shanghai-putuo-2026-c.txt")
    declaration = plain_declaration(form.declaration)
    assert declaration["project"] == {
        "name": "拆违经费",
        "nature": "阶段性项目",
        "category": "特定目标类",
        "line_department": "普陀区城市管理行政执法局执法大队",
        "implementing_agency": "上海市普陀区城市管理行政执法局执法大队",
        "planned_start": "2024-01-01",
        "planned_finish": "2026-12-31",
    }
    assert declaration["funding"]["whole_life"] == {
        "total": "10308000.00",
        "budget_funds": "10308000.00",
        "other_funds": "0.00",
    }
    assert declaration["funding"]["annual"]["total"] == "3498000.00"
    assert declaration["objectives"]["overall"].count("\n") == 3
    assert declaration["objectives"]["annual"] == declaration["objectives"]["overall"]
    names = [f"{row['dimension']}/{row['name']}" for row in declaration["indicators"]]
    assert names == [
        "经济成本指标/成本控制合理性",
        "数量指标/完成年度拆违计划",
        "质量指标/违法建筑销项正确率",
        "时效指标/新增违建处置率",
        "社会效益指标/群众政策知晓度",
        "生态效益指标/提升城市环境美化指数",
        "可持续影响指标/新增违建发生数",
        "服务对象满意度指标/群众满意度",
    ]


def test_copies_that_lost_their_cells_tell_the_same_where_they_tell_anything(shared: Path) -> None:
    folder = shared / "forms" / "elsewhere"
    (whole,) = open_forms(folder / "shanghai-putuo-2026-c.txt")
    for sister in "ab":
        (lost,) = open_forms(folder / f"shanghai-putuo-2026-{sister}.txt")
        assert (lost.declaration.project, lost.declaration.funding) == (
            whole.declaration.project,
            whole.declaration.funding,
        )
        assert lost.declaration.indicators == whole.declaration.indicators
        assert lost.declaration.objectives.annual in (None, whole.declaration.objectives.annual)
