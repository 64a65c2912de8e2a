"""Every rule is judged by the cases that stand beside it, which a budget officer reads and adds to."""

import ast
from pathlib import Path
from typing import Any

import pytest

from drafter.codec import yaml_value
from drafter.codec.cases import case_form
from drafter.forms import ParsedForm
from drafter.review import Dossier, Rule, review
from drafter.review.catalogue import CATALOGUE
from drafter.workspace import Workspace

RULES = Path(__file__).parent.parent.parent / "drafter" / "review" / "rules"
SOUND: dict[str, Any] = yaml_value((RULES / "sound.yaml").read_text(encoding="utf-8"))
FILES = {path.stem: path for path in RULES.glob("*/*.yaml")}
CASES = [(rule, case) for rule in CATALOGUE for case in yaml_value(FILES[rule.name].read_text(encoding="utf-8"))]


def places(rule: Rule, case: dict[str, Any]) -> list[str]:
    form = case_form(SOUND, case)
    last_year = case_form(SOUND, case["last"]) if "last" in case else None
    beside = tuple(case_form(SOUND, one) for one in case.get("beside", ()))
    found = []
    for finding in review(Dossier(form, tasks=tuple(case.get("tasks", ())), last_year=last_year, beside=beside)):
        if finding.rule == rule.name:
            rows = [form.indicators[place.row].name if place.row is not None else None for place in finding.places]
            found += [f"{finding.severity.value} {row or finding.where}" for row in rows]
    return found


@pytest.mark.parametrize(("rule", "case"), CASES, ids=lambda one: one.name if isinstance(one, Rule) else one["case"])
def test_a_case_is_judged_as_it_should_be(rule: Rule, case: dict[str, Any]) -> None:
    expected = [str(one).replace('"', "") for one in case["found"]]
    told = places(rule, case)
    assert len(told) == len(expected)
    assert all(
        one == other or one.startswith(other) for one, other in zip(sorted(told), sorted(expected), strict=True)
    ), told


def test_every_rule_has_a_case_that_it_finds_and_one_that_it_lets_pass() -> None:
    for rule in CATALOGUE:
        found = [bool(case["found"]) for one, case in CASES if one is rule]
        assert set(found) == {True, False}, rule.name


def test_a_case_says_what_it_is_and_nothing_unknown() -> None:
    for rule, case in CASES:
        assert set(case) <= {"case", "change", "add", "out", "found", "last", "tasks", "beside"}, (rule.name, case)
        assert case["case"], rule.name
        for expected in case["found"]:
            assert str(expected).split(" ")[0] in {"error", "warning", "hint"}, (rule.name, expected)


def test_every_file_of_cases_has_its_rule() -> None:
    assert set(FILES) == {rule.name for rule in CATALOGUE}


def test_the_sound_form_is_found_sound() -> None:
    assert review(Dossier(case_form(SOUND, {}))) == ()


def test_findings_come_in_the_order_of_the_form() -> None:
    case = {
        "change": {
            "project.name": None,
            "objectives.annual": None,
            "参加活动读者满意度": "满意度 | 参加活动读者满意度 | ",
        }
    }
    where = [str(finding.where) for finding in review(Dossier(case_form(SOUND, case)))]
    assert where == ["project.name", "objectives.annual", "indicators[9].target"]


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: str(rule.name))
def test_every_rule_is_named_for_its_file_and_explains_itself(rule: Rule) -> None:
    assert rule.look.__module__.endswith(f".{rule.name}")
    headings = [
        line
        for line in rule.handbook.splitlines()
        if line.startswith(("查什么：", "为什么：", "示例：", "改前：", "改后："))
    ]
    assert [line.split("：")[0] for line in headings] == ["查什么", "为什么", "示例", "改前", "改后"]
    assert "（" in headings[1], "the reason names its source"
    assert rule.basis


def test_what_a_rule_gives_way_to_is_a_rule_that_comes_with_the_catalogue() -> None:
    names = {rule.name for rule in CATALOGUE}
    assert all(set(rule.gives_way_to) <= names - {rule.name} for rule in CATALOGUE)


def test_rules_stand_in_the_order_of_their_codes_and_all_files_are_in_force() -> None:
    assert [rule.code for rule in CATALOGUE] == sorted(rule.code for rule in CATALOGUE)
    files = {path.stem for path in RULES.glob("*/*.py") if path.stem != "__init__"}
    assert files == {rule.name for rule in CATALOGUE}
    for path in RULES.glob("*/*.py"):
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_a_file_of_sound_forms_has_no_error(own_forms: tuple[ParsedForm, ...], workspace: Workspace) -> None:
    assert [str(one) for form in own_forms for one in workspace.review(form) if one.severity.value == "error"] == []


def test_published_forms_are_judged_as_the_catalogue_of_checks_says(
    real_forms: tuple[ParsedForm, ...], workspace: Workspace
) -> None:
    """The errors, each of which a person has looked at and found right; the catalogue names them for the same forms."""
    told = {
        number: [f"{one.code} {one.where}" for one in workspace.review(form) if one.severity.value == "error"]
        for number, form in enumerate(real_forms, 1)
    }
    assert {number: found for number, found in told.items() if found} == {
        3: [
            "D03 indicators[0]",
            "D01 indicators[2]",
            "D01 indicators[3]",
            "D02 indicators[4]",
        ],
        4: ["F11 indicators[3].target"],
        5: ["C01 objectives.annual", "F02 indicators[21].target", "D03 indicators[25]", "D01 indicators[30]"],
        7: ["C01 objectives.annual", "D02 indicators[16]"],
        8: ["F02 indicators[2].target", "E05 indicators[3].name"],
        11: ["D04 indicators[1]", "D03 indicators[3]", "F05 indicators[9].target"],
    }


def test_published_forms_get_the_warnings_that_the_catalogue_of_checks_lists(
    real_forms: tuple[ParsedForm, ...], workspace: Workspace
) -> None:
    listed = {
        "A07": {3, 4},
        "A10": {1, 2, 3, 4, 6, 7, 8, 9, 10, 11},
        "C02": {8, 10},
        "C04": {5, 9},
        "G02": {2, 3, 6, 9, 11},
        "G01": {1, 5, 7, 10},
        "G03": {4},
        "F14": {2, 7, 8, 10, 5},
        "F07": {1},
        "D08": {8},
    }
    told: dict[str, set[int]] = {}
    for number, form in enumerate(real_forms, 1):
        for one in workspace.review(form):
            told.setdefault(one.code, set()).add(number)
    assert {code: told.get(code, set()) for code in listed} == listed
