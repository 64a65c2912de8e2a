"""INPUT: usual indicators written for the purpose; OUTPUT: what follows what in them, and what a draft is offered of them."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.bank import IndicatorBank, LearnedForm, LearnedRow
from drafter.bank.lesson import END, START, grams
from drafter.bank.pieces import Pieces
from drafter.bank.slots import code_of
from drafter.bank.usual import Usual, UsualIndicator, UsualKind
from drafter.declaration import Dimension, Objectives, Phrase, Project, QualitativeTarget, SuggestionRequest
from drafter.storage.spelling import spell

QUANTITY, EFFECT = Dimension.QUANTITY, Dimension.SOCIAL
COURT = UsualKind(
    "法院",
    ("法院", "陪审员"),
    (
        UsualIndicator(QUANTITY, "审结案件数量"),
        UsualIndicator(QUANTITY, "陪审员参审案件数"),
        UsualIndicator(QUANTITY, "法警培训人数"),
        UsualIndicator(EFFECT, "司法公信力", QualitativeTarget(description="稳步上升")),
    ),
)
SCHOOL = UsualKind(
    "学校", ("小学",), (UsualIndicator(QUANTITY, "课桌椅购置套数"), UsualIndicator(QUANTITY, "在校学生人数"))
)
BANK = IndicatorBank([], Usual(fields=[SCHOOL, COURT]), spell)


def asked(
    name: str, agency: str = "", *, typed: str = "", dimension: Dimension = QUANTITY, goal: str = ""
) -> list[str]:
    request = SuggestionRequest(
        dimension=dimension,
        project=Project(name=name, implementing_agency=agency),
        objectives=Objectives(annual=goal),
        typed=typed,
    )
    return [one.name for one in BANK.suggest(request)]


texts = st.lists(
    st.tuples(st.text("甲乙丙丁", min_size=2, max_size=12), st.sampled_from("ab"), st.integers(0, 2)), max_size=8
)


@given(texts, st.text("甲乙丙丁", min_size=1, max_size=7))
def test_what_is_looked_up_is_what_would_be_counted(told: list[tuple[str, str, int]], context: str) -> None:
    counted = Counter(
        (code + follower, group) for text, code, group in told for known, follower in grams(text) if known == context
    )
    expected = Counter[str]()
    for (seen, _), times in counted.items():
        expected[seen] += int(1000 * times**0.6 + 0.5)
    assert Pieces(told).followers(context) == expected


@pytest.mark.parametrize(
    ("name", "agency", "goal"),
    [("陪审员经费", "", ""), ("办案业务费", "某区人民法院", ""), ("办案业务费", "", "保障法院审判工作")],
)
def test_a_field_is_told_by_the_project_its_unit_or_its_goal(name: str, agency: str, goal: str) -> None:
    assert "审结案件数量" in asked(name, agency, goal=goal)


def test_of_a_field_that_nothing_tells_of_nothing_is_shown_in_an_empty_box() -> None:
    assert not {"审结案件数量", "法警培训人数", "陪审员参审案件数"} & set(asked("办公用房修缮", "某中心"))


def test_what_a_project_is_called_tells_more_than_what_its_unit_does() -> None:
    assert asked("小学课桌椅采购", "某区人民法院")[0] == "课桌椅购置套数"


def test_what_several_forms_of_the_unit_say_comes_first() -> None:
    row = LearnedRow(row=1, type=None, dimension=QUANTITY.value, name="调解员补贴人数", target=None)
    forms = [
        LearnedForm(
            agency="某区人民法院",
            year=2024,
            project=f"办案经费{n}",
            nature=None,
            category=None,
            file="表",
            form=n,
            rows=(row,),
        )
        for n in (1, 2)
    ]
    bank = IndicatorBank.of(forms, spell, Usual(fields=[COURT]))
    project = Project(name="办案业务费", implementing_agency="某区人民法院")
    names = [one.name for one in bank.suggest(SuggestionRequest(dimension=QUANTITY, project=project))]
    assert names[0] == "调解员补贴人数"
    assert "审结案件数量" in names


def test_what_speaks_of_the_projects_own_things_comes_first() -> None:
    assert asked("陪审员参审补助", "某区人民法院")[0] == "陪审员参审案件数"
    assert asked("2026年小学课桌椅采购", "某县教育局")[0] == "课桌椅购置套数"


def test_the_year_of_a_project_is_no_beginning_of_an_indicator() -> None:
    assert not [text for text in asked("2026年小学课桌椅采购", "某县教育局") if text.startswith("2")]


def test_the_usual_names_of_a_field_are_found_by_their_initials() -> None:
    assert "法警培训人数" in asked("办案业务费", "某区人民法院", typed="fjpx")
    assert "法警培训人数" not in asked("办公用房修缮", "某中心", typed="fjpx")


def test_a_usual_name_has_its_usual_target_and_a_reason() -> None:
    request = SuggestionRequest(
        dimension=EFFECT, project=Project(name="办案业务费", implementing_agency="某区人民法院")
    )
    first = BANK.suggest(request)[0]
    assert first.name == "司法公信力"
    assert not isinstance(first, Phrase)
    assert first.targets[0] == QualitativeTarget(description="稳步上升")
    assert first.reason == "法院常用的指标"


def test_a_phrase_of_a_field_says_where_it_is_used() -> None:
    request = SuggestionRequest(dimension=QUANTITY, project=Project(name="小学维修"), typed="在校")
    assert {one.reason for one in BANK.suggest(request)} <= {"学校常用的指标", "学校常用“在校学生人数”"}
    assert BANK.suggest(request)


def test_kinds_tell_how_things_are_measured_and_fields_do_not() -> None:
    several = [UsualIndicator(QUANTITY, f"{what}达标率") for what in ("水质", "空气", "噪声")]
    kind = replace(COURT, indicators=tuple(several))
    assert "达标率" in Usual(kinds=[kind]).widest_endings
    assert Usual(fields=[kind]).widest_endings == ()


def test_places_for_an_object_are_no_characters() -> None:
    usual = Usual(kinds=[UsualKind("各类", (), (UsualIndicator(QUANTITY, "**完成率"),))])
    assert usual.context("*") == {}
    assert usual.context(START) == {}
    assert set(usual.context("率")) == {code_of(QUANTITY.value) + END}


def test_what_forms_of_another_unit_repeat_is_not_shown_first() -> None:
    row = LearnedRow(row=1, type=None, dimension=QUANTITY.value, name="调解员补贴人数", target=None)
    forms = [
        LearnedForm(
            agency="某县法院",
            year=2024,
            project=f"办案经费{n}",
            nature=None,
            category=None,
            file="表",
            form=n,
            rows=(row,),
        )
        for n in (1, 2)
    ]
    bank = IndicatorBank.of(forms, spell, Usual(fields=[COURT]))
    project = Project(name="办案业务费", implementing_agency="某区人民法院")
    assert bank.suggest(SuggestionRequest(dimension=QUANTITY, project=project))[0].name == "审结案件数量"
