from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from drafter.codec import declaration_from, yaml_value
from drafter.forms import ParsedForm
from drafter.review import Dossier, review
from drafter.review.catalogue import CATALOGUE
from drafter.workspace import Workspace

TOLD: dict[str, Any] = yaml_value((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))


def changed(form: Any, path: str, value: object) -> None:
    *parents, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    for part in parents:
        form = form[part]
    form[last] = value


@pytest.mark.parametrize("case", TOLD["cases"], ids=lambda case: str(case["name"]))
def test_a_case_is_judged_as_it_should_be(case: dict[str, Any]) -> None:
    form = deepcopy(TOLD["sound"])
    for path, value in case["change"].items():
        changed(form, path, value)
    findings = review(Dossier(declaration_from(form)))
    assert sorted(f"{f.code} {f.severity.value} {f.where}" for f in findings) == sorted(case["found"])


def test_findings_come_in_the_order_of_the_form() -> None:
    form = deepcopy(TOLD["sound"])
    for path in ("indicators.1.target", "indicators.0.target", "project.name", "objectives.annual"):
        changed(form, path, None)
    where = [str(finding.where) for finding in review(Dossier(declaration_from(form)))]
    assert where == ["project.name", "objectives.annual", "indicators[0].target", "indicators[1].target"]


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: str(rule.name))
def test_every_rule_is_named_for_its_file_and_explains_itself(rule: Any) -> None:
    module = __import__(rule.look.__module__, fromlist=["RULE"])
    assert rule.look.__module__.endswith(f".{rule.name}")
    assert module.__doc__
    assert all(heading in module.__doc__ for heading in ("Catches:", "Why:", "Better:"))
    assert rule.basis


def test_every_rule_has_a_case_that_finds_it() -> None:
    found = {code.split()[0] for case in TOLD["cases"] for code in case["found"]}
    assert found == {rule.code for rule in CATALOGUE}


def test_a_file_of_sound_forms_is_found_sound(own_forms: tuple[ParsedForm, ...], workspace: Workspace) -> None:
    assert [str(finding) for form in own_forms for finding in workspace.review(form)] == []


def test_published_forms_are_judged_as_the_catalogue_of_checks_says(
    real_forms: tuple[ParsedForm, ...], workspace: Workspace
) -> None:
    told = {
        number: [f"{f.code} {f.severity.value}" for f in found]
        for number, form in enumerate(real_forms, 1)
        if (found := workspace.review(form))
    }
    assert told == {
        2: ["A04 hint"],
        3: ["A07 warning"],
        4: ["A07 warning"],
        5: ["C01 error"],
        7: ["A04 hint", "C01 error"],
    }
