"""What a person puts right in a form that was read."""

from datetime import date
from decimal import Decimal

import pytest

from drafter.declaration import Declaration, Dimension, FieldPath, Indicator, Project, QuantitativeTarget
from drafter.forms import FormProblem, ParsedForm, ProblemKind
from drafter.forms.correction import (
    Refusal,
    RowWords,
    corrected_field,
    corrected_row,
    settled,
    without_row,
    words_of_row,
)
from drafter.forms.problem import BY_HAND


def path(words: str) -> FieldPath:
    return FieldPath(path=words)


def odd(where: str | None, message: str = "看不清") -> FormProblem:
    return FormProblem(ProblemKind.LEFT_OVER, path(where) if where else None, "第 1 格", message)


@pytest.fixture
def form() -> ParsedForm:
    """Three rows, something odd in the head, in two rows and beside the table."""
    rows = [Indicator.under(Dimension.QUANTITY, f"第{n}类巡查数") for n in range(3)]
    declaration = Declaration(fiscal_year=2024, project=Project(name="某局其中:"), indicators=tuple(rows))
    problems = tuple(map(odd, ["project.name", "indicators[1].target", "indicators[2].name", None]))
    origins = {path("project.name"): "第 1 格"} | {path(f"indicators[{n}].name"): f"第 {n} 行" for n in range(3)}
    return ParsedForm(declaration, problems, origins)


def put(form: ParsedForm, where: str, words: str) -> ParsedForm:
    corrected = corrected_field(form, path(where), words)
    assert isinstance(corrected, ParsedForm), corrected
    return corrected


def refused(form: ParsedForm, where: str, words: str) -> str:
    refusal = corrected_field(form, path(where), words)
    assert isinstance(refusal, Refusal)
    return refusal.sentence


def test_a_field_is_put_right_and_its_oddity_settled(form: ParsedForm) -> None:
    corrected = put(form, "project.name", "站点巡查\n经费")
    assert corrected.declaration.project.name == "站点巡查经费"
    assert [problem.where for problem in corrected.problems] == [problem.where for problem in form.problems[1:]]
    assert corrected.origins[path("project.name")] == BY_HAND
    assert corrected.declaration.indicators == form.declaration.indicators


@pytest.mark.parametrize(
    ("where", "words", "value"),
    [
        ("fiscal_year", "2023年", 2023),
        ("fiscal_year", " ", None),
        ("project.planned_finish", "年底前", date(2024, 12, 31)),
        ("project.planned_start", "2024.3.1", date(2024, 3, 1)),
        ("funding.annual.total", "65万", Decimal("650000.00")),
        ("funding.annual.total", "65元", Decimal("65.00")),
        ("funding.annual.carry_over", "0", Decimal("0.00")),
        ("funding.whole_life.total", "1,304,649.56", Decimal("1304649.56")),
        ("objectives.annual", "一、巡查。\n二、修缮。", "一、巡查。\n二、修缮。"),
    ],
)
def test_each_field_takes_the_words_that_a_form_prints(form: ParsedForm, where: str, words: str, value: object) -> None:
    found: object = put(form, where, words).declaration
    for step in where.split("."):
        found = getattr(found, step)
    assert found == value


def test_what_is_no_value_is_refused_with_an_example(form: ParsedForm) -> None:
    assert "2024" in refused(form, "fiscal_year", "明年")
    assert "2024-12-31" in refused(form, "project.planned_start", "看情况")
    assert "48万" in refused(form, "funding.annual.total", "若干")
    assert "负数" in refused(form, "funding.annual.total", "-5万")


def test_a_small_figure_without_a_unit_is_asked_about(form: ParsedForm) -> None:
    """It was printed under 万元 more often than not: 65 taken for 元 would be wrong by ten thousand."""
    assert "65万" in refused(form, "funding.annual.total", "65")


def test_a_row_is_put_right(form: ParsedForm) -> None:
    corrected = corrected_row(form, 1, RowWords("社会效益", "投诉率", "不高于5%"))
    assert isinstance(corrected, ParsedForm)
    row = corrected.declaration.indicators[1]
    assert (row.dimension, row.name, str(row.target)) == (Dimension.SOCIAL, "投诉率", "≤5.00(%)")
    assert [str(problem.where) for problem in corrected.problems] == ["project.name", "indicators[2].name", "None"]


def test_a_row_that_is_left_as_it_was_is_the_very_same(form: ParsedForm) -> None:
    target = QuantitativeTarget(comparator=None, quantity=Decimal(48), unit="家")
    row = form.declaration.indicators[0].model_copy(update={"target": target})
    asked = ParsedForm(form.declaration.model_copy(update={"indicators": (row,)}), (), {})
    corrected = corrected_row(asked, 0, words_of_row(row))
    assert isinstance(corrected, ParsedForm)
    assert corrected.declaration == asked.declaration


@pytest.mark.parametrize("level", ["数量", "数量指标", "4"])
def test_a_level_is_known_by_its_printed_forms_and_its_number(form: ParsedForm, level: str) -> None:
    corrected = corrected_row(form, 3, RowWords(level, "新的一行"))
    assert isinstance(corrected, ParsedForm)
    assert corrected.declaration.indicators[3].dimension is Dimension.QUANTITY


@pytest.mark.parametrize("words", [RowWords("随便", "甲"), RowWords("", "甲"), RowWords("数量指标", " ")])
def test_a_row_without_a_known_level_or_a_name_is_refused(form: ParsedForm, words: RowWords) -> None:
    assert isinstance(corrected_row(form, 0, words), Refusal)


def test_what_is_told_of_rows_below_goes_up_with_them(form: ParsedForm) -> None:
    corrected = without_row(form, 1)
    assert [row.name for row in corrected.declaration.indicators] == ["第0类巡查数", "第2类巡查数"]
    assert [str(problem.where) for problem in corrected.problems] == ["project.name", "indicators[1].name", "None"]
    assert corrected.origins[path("indicators[1].name")] == "第 2 行"
    assert path("indicators[2].name") not in corrected.origins


def test_what_was_looked_at_is_settled(form: ParsedForm) -> None:
    assert settled(form, form.problems[-1:]).problems == form.problems[:-1]


def test_a_cell_that_was_not_understood_at_all_wants_a_look_until_it_had_one(form: ParsedForm) -> None:
    """Amounts without a unit are left out together, though only the largest is told."""
    total = path("funding.annual.total")
    asked = ParsedForm(form.declaration, (), {total: "第 9 格"})
    assert [(doubt.where, doubt.cell) for doubt in asked.doubts] == [(total, "第 9 格")]
    assert settled(asked, asked.doubts).doubts == ()
    assert put(asked, "funding.annual.total", "65万").doubts == ()
