"""The import sheet: one thing a column, and what the system would refuse told before."""

from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook

from drafter.declaration import (
    AnnualRequest,
    Comparator,
    Declaration,
    Dimension,
    Funding,
    Indicator,
    Objectives,
    Project,
    QualitativeTarget,
    QuantitativeTarget,
)
from drafter.readers.opening import open_forms
from drafter.workspace.import_sheet import import_sheet
from drafter.writers.import_sheet import write_import_sheet


def at_least(number: int, unit: str | None) -> QuantitativeTarget:
    return QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(number), unit=unit)


SOUND = Declaration(
    fiscal_year=2030,
    project=Project(name="送戏下乡", line_department="某局", implementing_agency="某馆"),
    funding=Funding(annual=AnnualRequest(total=Decimal(455000))),
    objectives=Objectives(annual="演出十二场。"),
    indicators=(
        Indicator.under(Dimension.QUANTITY, "演出场次", at_least(12, "场")),
        Indicator.under(Dimension.QUALITY, "剧目质量", QualitativeTarget(description="优良")),
    ),
)


def test_nature_sign_value_and_unit_stand_in_columns_of_their_own(tmp_path: Path) -> None:
    path = write_import_sheet(import_sheet(SOUND), tmp_path / "x.xlsx")
    rows = load_workbook(path)["绩效指标"].iter_rows(min_row=2, values_only=True)
    assert [row[2:7] for row in rows] == [
        ("演出场次", "定量", "≥", "12", "场"),
        ("剧目质量", "定性", None, "优良", None),
    ]


def test_it_is_read_back_as_the_form_that_it_is(tmp_path: Path) -> None:
    (form,) = open_forms(write_import_sheet(import_sheet(SOUND), tmp_path / "x.xlsx"))
    assert form.declaration == SOUND


def test_a_sound_form_is_refused_nothing() -> None:
    assert import_sheet(SOUND).refusals == ()


def test_what_the_system_refuses_is_told_with_its_place() -> None:
    rows = (
        Indicator.under(Dimension.QUANTITY, "演出 场次", at_least(12, None)),
        Indicator.under(Dimension.QUANTITY, "辅导", None),
        Indicator.under(
            Dimension.QUANTITY, "馆藏", QuantitativeTarget(comparator=None, quantity=Decimal(3), unit="册")
        ),
        Indicator.under(Dimension.TIMELINESS, "完成时间", QualitativeTarget(description="2030-12-31")),
    )
    form = SOUND.model_copy(update={"objectives": Objectives(), "indicators": rows})
    told = [f"{refusal.where.path} {refusal.message}" for refusal in import_sheet(form).refusals]
    assert [(text.split()[0]) for text in told] == [
        "objectives.annual",
        "indicators[0].name",
        "indicators[0].target",
        "indicators[1].target",
        "indicators[2].target",
        "indicators[3].target",
    ]
    assert "计量单位" in told[2]
    assert "先选符号" in told[4]
