"""INPUT: usual indicators written for the purpose; OUTPUT: what follows what in them, and what a draft is offered of them."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.bank import IndicatorBank, LearnedForm, LearnedRow
from drafter.bank.standard.usual_indicators import CoreIndicator, Usual, UsualIndicator, UsualKind
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.ngrams import END, START, grams
from drafter.bank.statistics.suffix_index import Pieces
from drafter.bank.weights import Endings
from drafter.declaration import Dimension, Objectives, Phrase, Project, QualitativeTarget, SuggestionRequest
from drafter.errors import DrafterError
from drafter.storage.spelling import spell
from drafter.storage.usual_indicators import read_usual_indicators

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


def forms_of(agency: str) -> list[LearnedForm]:
    """Two forms that have a row in common."""
    row = LearnedRow(row=1, type=None, dimension=QUANTITY.value, name="调解员补贴人数", target=None)
    head = {"agency": agency, "year": 2024, "nature": None, "category": None, "file": "表"}
    return [LearnedForm.model_validate({**head, "project": f"办案经费{n}", "form": n, "rows": (row,)}) for n in (1, 2)]


texts = st.lists(
    st.tuples(st.text("甲乙丙丁", min_size=2, max_size=12), st.sampled_from("ab"), st.integers(0, 2)), max_size=8
)


@given(texts, st.text("甲乙丙丁", min_size=1, max_size=7))
def test_what_is_looked_up_is_what_would_be_counted(told: list[tuple[str, str, int]], context: str) -> None:
    counted = Counter(
        (code, follower, group) for text, code, group in told for known, follower in grams(text) if known == context
    )
    expected = Counter[tuple[str, str]]()
    for (code, follower, _), times in counted.items():
        expected[code, follower] += int(1000 * times**0.6 + 0.5)
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
    bank = IndicatorBank.of(forms_of("某区人民法院"), spell, Usual(fields=[COURT]))
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
    first = BANK.suggest(request.model_copy(update={"typed": "司法"}))[0]
    assert first.name == "司法公信力"
    assert not isinstance(first, Phrase)
    assert first.targets[0] == QualitativeTarget(description="稳步上升")
    assert first.reason == "法院常用的指标"
    assert BANK.suggest(request) == ()  # an effect that nothing measures says too little to be offered unasked


def test_the_reason_names_the_field_of_the_project() -> None:
    other = UsualKind("场馆", ("场馆",), COURT.indicators)
    bank = IndicatorBank([], Usual(kinds=[other], fields=[COURT]), spell)
    project = Project(name="办案业务费", implementing_agency="某区人民法院")
    (first, *_) = bank.suggest(SuggestionRequest(dimension=EFFECT, project=project))
    assert first.reason == "法院常用的指标"


def test_a_phrase_of_a_field_says_where_it_is_used() -> None:
    request = SuggestionRequest(dimension=QUANTITY, project=Project(name="小学维修"), typed="在校")
    assert {one.reason for one in BANK.suggest(request)} <= {"学校常用的指标", "学校常用“在校学生人数”"}
    assert BANK.suggest(request)


def test_kinds_tell_how_things_are_measured_and_fields_do_not() -> None:
    several = [UsualIndicator(QUANTITY, f"{what}达标率") for what in ("水质", "空气", "噪声")]
    kinds = [replace(COURT, title=str(n), indicators=tuple(several)) for n in range(4)]
    assert "达标率" in Usual(kinds=kinds).widest_endings(Endings())
    assert Usual(fields=kinds).widest_endings(Endings()) == ()


def test_places_for_an_object_are_no_characters() -> None:
    usual = Usual(kinds=[UsualKind("各类", (), (UsualIndicator(QUANTITY, "**完成率"),))])
    assert usual.context("*") == {}
    assert usual.context(START) == {}
    assert set(usual.context("率")) == {(code_of(QUANTITY.value), END)}


def test_what_forms_of_another_unit_repeat_is_not_shown_first() -> None:
    bank = IndicatorBank.of(forms_of("某县法院"), spell, Usual(fields=[COURT]))
    project = Project(name="办案业务费", implementing_agency="某区人民法院")
    assert bank.suggest(SuggestionRequest(dimension=QUANTITY, project=project))[0].name == "审结案件数量"


def test_what_the_unit_is_called_puts_no_name_first() -> None:
    field = UsualKind(
        "司法", ("法院",), (UsualIndicator(QUANTITY, "调解件数"), UsualIndicator(QUANTITY, "人民法院开放次数"))
    )
    bank = IndicatorBank([], Usual(fields=[field]), spell)
    project = Project(name="设备运维", implementing_agency="某区人民法院")
    goal = Objectives(annual="保障人民法院运转")
    assert bank.suggest(SuggestionRequest(dimension=QUANTITY, project=project, objectives=goal))[0].name == "调解件数"


def test_a_goal_that_speaks_of_many_things_says_less_than_the_name() -> None:
    goal = "保障法院审判、陪审员履职"
    assert asked("小学课桌椅采购", "某区人民法院", goal=goal)[0] == "课桌椅购置套数"


def test_what_is_declined_makes_room_for_the_next_name() -> None:
    names = tuple(f"陪审员{what}" for what in ("选任人数", "培训场次", "参审件数", "补贴天数", "值班次数", "走访户数"))
    field = UsualKind("法院", ("法院",), tuple(UsualIndicator(QUANTITY, name) for name in names))
    bank = IndicatorBank([], Usual(fields=[field]), spell)
    request = SuggestionRequest(dimension=QUANTITY, project=Project(name="法院经费"), declined=names[:3])
    assert set(names[3:]) <= {one.name for one in bank.suggest(request)}


def test_a_wording_is_told_as_it_stands_under_the_dimension() -> None:
    twice = [
        UsualKind("甲", ("甲",), (UsualIndicator(QUANTITY, "故障率", QualitativeTarget(description="低")),)),
        UsualKind("乙", ("乙",), (UsualIndicator(EFFECT, "故障率", QualitativeTarget(description="下降")),)),
    ]
    usual = Usual(fields=twice)
    assert [usual.under("故障率", one)[1] for one in (QUANTITY, EFFECT, Dimension.QUALITY)] == ["甲", "乙", "甲"]  # type: ignore[index]  # they are there
    assert [kind for _, kind in usual.begun_with("故障", EFFECT)] == ["乙"]
    assert not list(usual.begun_with("故障", Dimension.QUALITY))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("督导率≥95%", "应当是名称，空一格"),
        ("督 导 数 ≥5", "应当是名称，空一格"),
        ("**", "应当是名称，空一格"),
        ("督导率 ≥", "不像指标值"),
        ("督导率 ≥NaN%", "不像指标值"),
    ],
)
def test_a_slip_in_a_file_of_ones_own_is_told_with_its_line(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "usual_by_field.yaml"
    path.write_text(
        f"format: 1\nfields:\n  - title: 甲\n    usual:\n      数量指标:\n        - '{line}'\n", encoding="utf-8"
    )
    with pytest.raises(DrafterError, match=f"第 6 行.*{told}"):
        read_usual_indicators(path)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("format: 1\nfields: 3\n", 2, "应当有 format"),
        ("format: 1\nkind: []\n", 1, "应当有 format"),
        ("format: true\nkinds: []\n", 1, "应当有 format"),
        ("format: 2\nkinds: []\n", 1, "应当有 format"),
        ("format: 1\nfields:\n  - usual: {}\n", 3, "title"),
        ("format: 1\nfields:\n  - title: 甲\n    recognise: 乙\n    usual: {}\n", 4, "recognise 应当是一列词语"),
        ("format: 1\nfields:\n  - title: 甲\n    usual:\n      数量指标: 督导数\n", 5, "一列指标"),
        ("format: 1\nfields:\n  - title: 甲\n    usual:\n      数量指标: [{a: 1}]\n", 5, "一列指标"),
        (
            "format: 1\nfields:\n  - title: 甲\n    usual:\n      数量: []\n      数量标: [甲数]\n",
            6,
            "没有“数量标”这个二级指标",
        ),
    ],
)
def test_a_file_of_another_shape_is_told_with_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    path = tmp_path / "usual_by_field.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DrafterError, match=f"第 {line} 行：.*{told}"):
        read_usual_indicators(path)


CORE = "format: 1\nfields:\n  - title: 甲\n    usual: {}\n    core:\n"


@pytest.mark.parametrize(
    ("core", "line", "told"),
    [
        ("      质量标:\n        - {name: 督导率, target: '≥95%'}\n", 6, "没有“质量标”这个二级指标"),
        ("      数量指标:\n        - {name: 督导数, target: '≥9家'}\n", 6, "core 里没有“数量指标”"),
        ("      质量指标:\n        - {name: 督导率}\n", 7, "core 应当是"),
        ("      质量指标:\n        - 督导率 ≥95%\n", 7, "core 应当是"),
        ("      质量指标:\n        - {name: 督导率, target: '≥95%', told: 督导}\n", 7, "core 应当是"),
        ("      质量指标:\n        - {name: 督导率, target: '≥95%', tell: [督导]}\n", 7, "core 应当是"),
        ("      质量指标:\n        - {name: 督导率, target: '≥95%', told: ['']}\n", 7, "core 应当是"),
        ("      质量指标:\n        - {name: 督导率, target: '≥95%', named: 督导}\n", 7, "core 应当是"),
        ("      质量指标:\n        - {name: 督导率, target: '≥95%', works: 1}\n", 7, "core 应当是"),
        ("      质量指标:\n        - {name: 督导率, target: 及时}\n", 7, "应当是带符号的数"),
        ("      质量指标:\n        - {name: 督导率, target: ''}\n", 7, "应当是带符号的数"),
        (
            "      质量指标:\n        - {name: 抽查率, target: '≥9%'}\n        - {name: 督导率, target: 95%}\n",
            8,
            "“95%” 应当是带符号的数",
        ),
        ("      质量指标:\n        - {name: 督导率≥95%, target: '≥95%'}\n", 7, "完整的指标名称"),
        ("      质量指标:\n        - {name: '**合格率', target: '≥95%'}\n", 7, "完整的指标名称"),
    ],
)
def test_a_slip_in_a_core_is_told_with_its_line(tmp_path: Path, core: str, line: int, told: str) -> None:
    path = tmp_path / "usual_by_field.yaml"
    path.write_text(CORE + core, encoding="utf-8")
    with pytest.raises(DrafterError, match=rf"第 {line} 行：.*{told}"):
        read_usual_indicators(path)


def test_a_core_is_read_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "usual_by_field.yaml"
    path.write_text(
        CORE
        + "      时效指标:\n        - {name: 督导及时率, target: '=100%', told: [督导, 抽查]}\n"
        + "        - {name: 办理时限, target: ≤3个工作日, named: [办理], works: true}\n",
        encoding="utf-8",
    )
    (field,) = read_usual_indicators(path).fields
    rate, limit = (one.indicator.target for one in field.core)
    assert (str(rate), str(limit)) == ("=100.00(%)", "≤3.00(个工作日)")
    assert field.core == (
        CoreIndicator(UsualIndicator(Dimension.TIMELINESS, "督导及时率", rate), ("督导", "抽查")),
        CoreIndicator(UsualIndicator(Dimension.TIMELINESS, "办理时限", limit), named=("办理",), works=True),
    )


def test_wide_spaces_and_tabs_divide_too(tmp_path: Path) -> None:
    path = tmp_path / "usual_by_field.yaml"
    path.write_text(
        'format: 1\nfields:\n  - title: 甲\n    usual:\n      数量指标: ["督导数　≥5家", "抽查数\\t≥6家"]\n',
        encoding="utf-8",
    )
    assert [str(one.target) for one in read_usual_indicators(path).fields[0].indicators] == ["≥5.00(家)", "≥6.00(家)"]


def test_letters_that_nothing_begins_with_are_pinyin_and_no_text() -> None:
    assert asked("办案业务费", "某区人民法院", typed="yjxs") == []
    assert all(not text.startswith("fj") for text in asked("办案业务费", "某区人民法院", typed="fj"))


def test_initials_may_stand_inside_a_usual_name() -> None:
    assert "陪审员参审案件数" in asked("办案业务费", "某区人民法院", typed="csaj")


def test_an_ending_of_one_kind_alone_measures_nothing_else() -> None:
    names = ("学员就业率", "毕业生就业率", "转岗就业率", "农民就业率")
    one = UsualKind("培训", ("培训",), tuple(UsualIndicator(QUANTITY, name) for name in names))
    assert "就业率" not in Usual(kinds=[one]).widest_endings(Endings())
    several = [replace(one, title=str(n)) for n in range(4)]
    assert "就业率" in Usual(kinds=several).widest_endings(Endings())
