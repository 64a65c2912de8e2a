"""What is told, and what is left of it when somebody has set things aside."""

from copy import deepcopy
from pathlib import Path
from typing import Any

from drafter.codec import declaration_from, yaml_value
from drafter.review import Dossier, Finding, Severity, review, still_open

SOUND: dict[str, Any] = yaml_value((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))["sound"]


def findings(**changes: object) -> tuple[Finding, ...]:
    form = deepcopy(SOUND)
    for path, value in changes.items():
        *parents, last = path.split("__")
        part: Any = form
        for parent in parents:
            part = part[int(parent) if parent.isdigit() else parent]
        part[last] = value
    return tuple(review(Dossier(declaration_from(form))))


def test_what_was_set_aside_is_closed_until_its_words_change() -> None:
    first, second = findings(project__name=None, objectives__annual=None)
    assert still_open((first, second), {}) == [first, second]
    assert still_open((first, second), {first.key: "按文件"}) == [second]
    assert still_open((first, second), {(first.code, "另一句话"): "按文件"}) == [first, second]


def test_only_what_is_as_bad_as_asked_for_is_counted() -> None:
    found = findings(project__name=None, objectives__annual="2019年完成督导抽查50家，规范培训。")
    severities = {finding.severity for finding in found}
    assert Severity.ERROR in severities
    assert Severity.HINT in severities
    for severity in Severity:
        assert still_open(found, {}, severity) == [one for one in found if one.severity == severity]


def test_without_a_year_of_its_own_a_form_names_no_other_year() -> None:
    codes = [finding.code for finding in findings(fiscal_year=None, objectives__annual="2019年完成督导抽查50家。")]
    assert "A04" not in codes


def test_without_both_dates_their_order_is_not_judged() -> None:
    for part in ("planned_start", "planned_finish"):
        told = [finding.rule for finding in findings(**{f"project__{part}": None})]
        assert "basic_field_empty" in told
        assert "dates_make_no_sense" not in told


def test_a_repeated_name_says_which_row_said_it_first() -> None:
    name = SOUND["indicators"][0]["name"]
    (found,) = [one for one in findings(indicators__1__name=name) if one.code == "E01"]
    assert found.message == f"“{name}”与第 1 行重复"
    assert str(found.where) == "indicators[1].name"
