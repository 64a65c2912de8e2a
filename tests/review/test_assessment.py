"""The four aspects are read off the findings, with reasons, and say that they are our reading."""

from pathlib import Path
from typing import Any

from drafter.codec import yaml_value
from drafter.codec.cases import case_form
from drafter.phrases.words import assessment_lines
from drafter.review import Aspect, Assessed, Dossier, assessed, review
from drafter.review.assessment import aspect_of
from drafter.review.catalogue import CATALOGUE
from drafter.review.rules.names import same_name_twice

RULES = Path(same_name_twice.__file__).parent.parent
SOUND: dict[str, Any] = yaml_value((RULES / "sound.yaml").read_text(encoding="utf-8"))


def aspects(**case: Any) -> dict[Aspect, Assessed]:
    dossier = Dossier(case_form(SOUND, case))
    return {one.aspect: one for one in assessed(dossier, review(dossier))}


def test_a_sound_form_is_good_in_all_four_for_reasons_that_can_be_checked() -> None:
    told = aspects()
    assert [one.grade for one in told.values()] == ["优"] * 4
    assert told[Aspect.RELEVANT].reasons == (
        "目标里写明数量的 4 件事，4 件有同数的指标",
        "10 条指标里 10 条是定量的",
    )


def test_a_fault_speaks_against_its_own_aspect_alone() -> None:
    told = aspects(change={"funding.annual.total": "490000.00"})
    assert [one.grade for one in told.values()] == ["优", "优", "中", "优"]
    assert told[Aspect.FITTING].reasons[-1].startswith("错误：年度资金申请总额")


def test_a_warning_is_to_be_polished_and_many_errors_are_bad() -> None:
    vague = ("社会效益 | 阅读推广成效 | 有效",)
    assert aspects(add=vague)[Aspect.RELEVANT].grade == "良"
    empty = dict.fromkeys(("project.name", "objectives.annual", "project.implementing_agency"))
    complete = aspects(change=empty)[Aspect.COMPLETE]
    assert complete.grade == "差"


def test_every_rule_speaks_of_one_aspect_and_the_lines_say_whose_reading_it_is() -> None:
    dossier = Dossier(case_form(SOUND, {}))
    assert {aspect_of(one) for one in review(Dossier(case_form(SOUND, {"change": {"project.name": None}})))} == {
        Aspect.COMPLETE
    }
    assert len({rule.code for rule in CATALOGUE}) > len(Aspect)
    assert "不是财政部门的评分" in next(assessment_lines(assessed(dossier, ())))
