"""The whole interview without a person: from an answers file to a Word file."""

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.cli import main
from drafter.codec import yaml_text, yaml_value
from drafter.declaration import Declaration
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.readers.opening import open_forms
from drafter.review import Severity
from drafter.workspace import Workspace

EXAMPLE = Path(__file__).parent / "answers.yaml"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    return tmp_path


def example() -> dict[str, Any]:
    value = yaml_value(EXAMPLE.read_text(encoding="utf-8"))
    assert isinstance(value, dict)
    return value


def filled(folder: Path, answers: dict[str, Any], *more: str) -> tuple[int, Path]:
    path, out = folder / "answers.yaml", folder / "out.docx"
    path.write_text(yaml_text(answers), encoding="utf-8")
    return main(["fill", str(path), "-o", str(out), *more]), out


def answers_from(declaration: Declaration) -> dict[str, Any]:
    """What someone who wants exactly this declaration would answer."""
    project, year, whole = declaration.project, declaration.funding.annual, declaration.funding.whole_life
    groups: dict[str, list[dict[str, str | None]]] = {}
    for row in declaration.indicators:
        assert row.dimension is not None
        target = str(row.target) if row.target is not None else None
        groups.setdefault(row.dimension.value, []).append({"name": row.name, "target": target})
    several_years = {
        "whole_life_budget_funds": f"{whole.budget_funds}元",
        "whole_life_other_funds": f"{whole.other_funds}元",
        "overall_goal": declaration.objectives.overall,
    }
    return (several_years if whole.total is not None else {}) | {
        "format": 1,
        "implementing_agency": project.implementing_agency,
        "line_department": project.line_department,
        "fiscal_year": declaration.fiscal_year,
        "project_name": project.name,
        "nature": project.nature,
        "category": project.category,
        "planned_start": str(project.planned_start),
        "planned_finish": str(project.planned_finish),
        "annual_appropriation": f"{year.appropriation}元",
        "annual_carry_over": f"{year.carry_over}元",
        "annual_other_funds": f"{year.other_funds}元",
        "tasks": [],
        "beneficiaries": [],
        "annual_goal": declaration.objectives.annual,
        "indicators": groups,
    }


def with_all_slots(workspace: Workspace, answers: dict[str, Any]) -> dict[str, Any]:
    groups = [q.dimension.value for q in workspace.questions.questions() if isinstance(q, IndicatorsQuestion)]
    return answers | {"indicators": {group: answers["indicators"].get(group, []) for group in groups}}


def test_the_example_in_the_readme_makes_a_form(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = filled(home, example())
    told = capsys.readouterr()
    assert (status, told.out) == (0, f"{out}\n")
    (form,) = open_forms(out)
    declaration = form.declaration
    assert str(declaration.funding.annual.total) == "4620700.00"
    assert [str(row.target) for row in declaration.indicators] == [
        "≥50.00(家)",
        "≥300.00(人次)",
        "≥95.00(%)",
        "11月30日前",
        "=100.00(%)",
        "≥90.00(%)",
    ]
    assert declaration.objectives.annual is not None
    assert declaration.objectives.annual.count("\n") == 1


def test_known_forms_drafted_again_come_out_equal(known_form: Declaration, workspace: Workspace, home: Path) -> None:
    status, out = filled(home, with_all_slots(workspace, answers_from(known_form)))
    (form,) = open_forms(out)
    assert form.declaration == known_form
    has_errors = any(one.severity is Severity.ERROR for one in workspace.review(form))
    assert status == int(has_errors), "it is written all the same"


def test_a_multi_year_form_of_another_unit_comes_out_equal(shared: Path, workspace: Workspace, home: Path) -> None:
    (form,) = open_forms(shared / "forms" / "elsewhere" / "shanghai-putuo-2026-c.txt")
    declaration = form.declaration
    status, out = filled(home, with_all_slots(workspace, answers_from(declaration)))
    assert status == 0, "its faults are no errors"
    assert open_forms(out)[0].declaration == declaration


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"project_name": None}, "缺少 project_name"),
        ({"project_nmae": "x"}, "多了 project_nmae：没有这一题，是不是 project_name？"),
        ({"overall_goal": "x"}, "多了 overall_goal：按现在的回答不需要填这一题"),
        ({"annual_appropriation": "很多"}, "annual_appropriation：“很多”不像一个金额"),
        ({"planned_finish": "以后"}, "planned_finish"),
        ({"category": ""}, "category"),
        ({"format": 2}, "format: 1"),
    ],
)
def test_answers_are_held_strictly_to_the_questions(
    home: Path, capsys: pytest.CaptureFixture[str], change: dict[str, Any], told: str
) -> None:
    status, out = filled(home, example() | change)
    assert status == 2
    assert told in capsys.readouterr().err
    assert not out.exists()


def test_a_slot_that_is_left_out_is_missed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = example()
    del answers["indicators"]["时效指标"]
    answers["indicators"]["数量指票"] = []
    status, _ = filled(home, answers)
    err = capsys.readouterr().err
    assert status == 2
    assert "缺少 indicators.时效指标" in err
    assert "是不是 indicators.数量指标？" in err


def test_an_answers_file_that_is_none_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in ("- x\n", "a: [", "&a [*a]", "", "just words"):
        path = home / "x.yaml"
        path.write_text(text, encoding="utf-8")
        assert main(["fill", str(path), "-o", str(home / "o.docx")]) == 2
        assert str(path) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("forms", "project", "task", "finish", "rows"),
    [
        ("own_file", "少儿阅览室修缮经费", "少儿阅览室修缮 640 平方米", "2025-09-30", 5),
        ("real_file", "宣传工作经费", "档案政策宣传 6 场", "2025-12-31", 5),
    ],
)
def test_last_year_answers_what_the_file_leaves_out(  # noqa: PLR0913, PLR0917  a table of cases
    request: pytest.FixtureRequest,
    home: Path,
    capsys: pytest.CaptureFixture[str],
    forms: str,
    project: str,
    task: str,
    finish: str,
    rows: int,
) -> None:
    answers = {"format": 1, "project_name": project, "annual_appropriation": "235万", "tasks": [task]}
    status, out = filled(home, answers, "--last-year", str(request.getfixturevalue(forms)))
    err = capsys.readouterr().err
    assert status == (1 if "[错误]" in err else 0), err
    declaration = open_forms(out)[0].declaration
    assert declaration.fiscal_year == 2025
    assert str(declaration.funding.annual.total) == "2350000.00"
    assert str(declaration.project.planned_finish) == finish
    assert len(declaration.indicators) == rows
    assert "nature：沿用上年" in err


def test_last_year_with_several_forms_and_no_name_is_refused_with_the_list(
    forms_file: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _ = filled(home, {"format": 1, "project_name": "没有的项目"}, "--last-year", str(forms_file))
    assert status == 2
    told = capsys.readouterr().err
    assert all(str(form.declaration.project.name) in told for form in open_forms(forms_file))


def test_a_blank_file_names_every_question(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fill", "--blank"]) == 0
    text = capsys.readouterr().out
    blank = yaml_value(text)
    assert isinstance(blank, dict)
    for question in workspace.asking.banks.common.questions():
        head, _, tail = question.id.partition(".")
        assert f"{tail or head}:" in text
    assert blank["indicators"]["数量指标"] == []
    assert blank["project_name"] is None


def test_what_two_kinds_ask_about_stands_once_in_the_blank_file_and_is_told_where_it_is_answered_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fill", "--blank", "--kind", "房屋修缮装修", "--kind", "工程建设"])
    blank = yaml_value(capsys.readouterr().out)
    assert isinstance(blank, dict)
    assert ("accepted" in blank["repair"], "accepted" in blank.get("construction", {})) == (True, False)
    both = {"repair": {"accepted": "100%"}, "construction": {"accepted": "98%"}}
    status, _ = filled(tmp_path, {**example(), "project_kinds": ["房屋修缮装修", "工程建设"], **both})
    assert status == 2
    assert "多了 construction.accepted：repair.accepted 问的是同一件事" in capsys.readouterr().err


def test_a_slot_that_tasks_fill_needs_no_answer_and_an_empty_one_is_told_as_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {key: value for key, value in example().items() if not key.startswith("indicators")}
    status, _ = filled(tmp_path, answers)
    assert status == 2
    told = capsys.readouterr().err
    assert "缺少 indicators.质量指标" in told
    assert "缺少 indicators.数量指标" not in told, "the tasks tell amounts"


def test_an_answer_to_a_question_that_a_task_tells_or_that_is_retired_is_still_taken(tmp_path: Path) -> None:
    answers = {**example(), "project_kinds": ["职业培训", "工程建设"]}
    answers["tasks"] = ["培训学员 1500 人", "督导抽查 50 家"]
    answers |= {"training": {"trainees": "1600人"}, "construction": {"area": "30亩"}}
    status, out = filled(tmp_path, answers)
    assert status in (0, 1)
    (form,) = open_forms(out)
    targets = [str(row.target) for row in form.declaration.indicators]
    assert "≥1600.00(人)" in targets
    assert "≥30.00(亩)" in targets


# -- a person in a hurry ----------------------------------------------------------------------------------------------


def facts(**changes: Any) -> dict[str, Any]:
    """A few facts: no indicators, no goal, nothing of any kind of project."""
    left_out = ("indicators", "annual_goal", "annual_carry_over", "annual_other_funds")
    return {key: value for key, value in example().items() if key not in left_out} | changes


def in_a_hurry(folder: Path, given: dict[str, Any]) -> tuple[int, Path, list[dict[str, Any]]]:
    trace = folder / "trace.jsonl"
    status, out = filled(folder, given, "--take-offers", "--trace", str(trace))
    lines = trace.read_text(encoding="utf-8").splitlines() if trace.exists() else []
    return status, out, [json.loads(line) for line in lines]


def test_a_few_facts_and_enter_make_a_form(tmp_path: Path) -> None:
    _, out, lines = in_a_hurry(tmp_path, facts())
    (form,) = open_forms(out)
    assert form.declaration.objectives.annual
    told = [f"{row.name} {row.target}" for row in form.declaration.indicators]
    assert "督导抽查数量 ≥50.00(家)" in told
    assert [line["turn"] for line in lines] == list(range(1, len(lines) + 1))


def test_each_line_of_the_trace_has_the_parts_that_were_promised(tmp_path: Path) -> None:
    _, _, lines = in_a_hurry(tmp_path, facts())
    parts = {"turn", "question", "kind", "text", "offered", "taken", "keys"}
    for line in lines:
        assert set(line) - {"questions"} == parts
        assert line["taken"] in ("typed", "offered", "put_off", "none")
        assert isinstance(line["offered"], list)
        assert isinstance(line["keys"], int)
    cards = [line for line in lines if line["kind"] == "card"]
    assert cards
    assert all(len(card["questions"]) > 1 for card in cards)
    assert all("questions" not in line for line in lines if line["kind"] != "card")


def test_what_was_not_understood_is_told_and_the_form_is_written_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, lines = in_a_hurry(tmp_path, facts(annual_appropriation="很多"))
    told = capsys.readouterr()
    assert status == 1
    assert "annual_appropriation：“很多”不像一个金额" in told.err
    assert str(out) in told.out
    (form,) = open_forms(out)
    assert form.declaration.funding.annual.appropriation is None
    assert form.declaration.project.name == "促进就业业务工作经费"
    assert lines


def test_what_enter_does_not_answer_is_put_off_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = facts()
    del given["line_department"]
    _, out, lines = in_a_hurry(tmp_path, given)
    assert out.exists()
    assert any("line_department" in (line["question"], *line.get("questions", ())) for line in lines)
    assert "待确认：主管部门" in capsys.readouterr().err
