"""What is told, and what is left of it when somebody has set things aside."""

from pathlib import Path
from typing import Any

from drafter.codec import yaml_value
from drafter.codec.cases import case_form
from drafter.review import Dossier, Finding, Outcome, Severity, review, still_open
from drafter.review.rules.names import same_name_twice
from drafter.review.rules.wording import words_without_standard

RULES = Path(same_name_twice.__file__).parent.parent
SOUND: dict[str, Any] = yaml_value((RULES / "sound.yaml").read_text(encoding="utf-8"))


def findings(change: dict[str, Any], add: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    return review(Dossier(case_form(SOUND, {"change": change, "add": add})))


def test_what_was_set_aside_is_closed_until_its_words_change() -> None:
    first, second = findings({"project.name": None, "objectives.annual": None})
    assert still_open((first, second), {}) == [first, second]
    assert still_open((first, second), {first.key: "按文件"}) == [second]
    assert still_open((first, second), {(first.code, "另一句话"): "按文件"}) == [first, second]


def test_only_what_is_as_bad_as_asked_for_is_counted() -> None:
    found = findings({"project.name": None, "project.nature": "其他一次性项目"})
    assert {finding.severity for finding in found} == {Severity.ERROR, Severity.HINT}
    for severity in Severity:
        assert still_open(found, {}, severity) == [one for one in found if one.severity == severity]


def test_a_repeated_name_says_which_row_said_it_first() -> None:
    (found,) = [one for one in findings({}, ("数量 | 公益讲座场次 | ≥48场",)) if one.code == "E01"]
    assert found.message == "“公益讲座场次”与第 3 行重复"
    assert str(found.where) == "indicators[10].name"


def test_the_same_fault_of_many_rows_is_one_finding_that_names_them() -> None:
    vague = tuple(f"社会效益 | {name} | 有效" for name in ("阅读推广成效", "服务点成效", "讲座成效"))
    (found,) = [one for one in findings({}, vague) if one.rule == words_without_standard.RULE.name]
    assert found.message.endswith("（第 12、13 行也是）")
    assert [place.row for place in found.places] == [10, 11, 12]


def test_two_rows_with_the_same_fault_are_told_one_by_one() -> None:
    vague = tuple(f"社会效益 | {name} | 有效" for name in ("阅读推广成效", "服务点成效"))
    assert len([one for one in findings({}, vague) if one.code == "F10"]) == 2


def test_a_rule_is_silent_where_another_words_it_better() -> None:
    found = [one.code for one in findings({}, ("可持续影响 | 服务点正常运行 | 正常运行",))]
    assert "F12" in found
    assert "F10" not in found


def test_a_layout_that_prints_no_signs_has_no_fault_for_it() -> None:
    change = {"公益讲座场次": "数量 | 公益讲座场次 | 48场", "亲子阅读活动场次": "数量 | 亲子阅读活动场次 | 60场"}
    change["参加活动读者满意度"] = "满意度 | 参加活动读者满意度 | 90%"
    change["馆外服务点借阅册次"] = "社会效益 | 馆外服务点借阅册次 | 12000册次"
    form = case_form(SOUND, {"change": change})
    here, elsewhere = review(Dossier(form)), review(Dossier(form, is_foreign=True))
    assert [f"{one.code} {len(one.places)}" for one in here] == ["F01 4"]
    assert elsewhere == ()


def test_what_a_layout_does_not_print_is_not_missed() -> None:
    form = case_form(SOUND, {"change": {"project.nature": None, "objectives.annual": None}})
    assert review(Dossier(form, is_foreign=True)) == ()


def test_where_rows_were_lost_in_reading_nothing_is_said_to_be_missing() -> None:
    form = case_form(SOUND, {"out": ["参加活动读者满意度", "每场公益讲座成本", "每场亲子阅读活动成本"]})
    assert {one.code for one in review(Dossier(form))} == {"A09", "A10"}
    assert review(Dossier(form, read_in_part=True)) == ()


def test_a_total_without_parts_is_no_fault_but_not_enough_to_judge() -> None:
    (found,) = findings({"funding.annual": {"total": "480000.00"}})
    assert found.outcome is Outcome.NOT_ENOUGH_DATA
