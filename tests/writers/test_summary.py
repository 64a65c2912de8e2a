"""汇总表: one agency, one year, one page; what clashes is told."""

from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

from drafter.declaration import AnnualRequest, Declaration, Funding, Project
from drafter.errors import DrafterError
from drafter.forms import ParsedForm
from drafter.workspace.agency_summary import HEADINGS, summary_of
from drafter.writers.summary import write_summary


def a_form(name: str, total: str | None, state: str | None = None, **project: str) -> Declaration:
    return Declaration(
        fiscal_year=2030,
        project=Project(name=name, **{"implementing_agency": "某馆", "line_department": "某局"} | project),
        funding=Funding(
            annual=AnnualRequest(
                total=Decimal(total) if total else None, appropriation=Decimal(state) if state else None
            )
        ),
    )


FORMS = [a_form("甲", "100000", "100000"), a_form("=乙", "250000.5", "250000.5")]


def test_the_same_table_in_word_and_excel(tmp_path: Path) -> None:
    summary = summary_of(FORMS, None, None)
    assert (summary.title, summary.totals[0], summary.clashes) == (
        "某馆2030年度项目绩效目标汇总表",
        Decimal("350000.5"),
        (),
    )
    word = Document(str(write_summary(summary, tmp_path / "x.docx"))).tables[0]
    assert tuple(cell.text for cell in word.rows[0].cells) == HEADINGS
    assert [cell.text for cell in word.rows[-1].cells][1:6] == ["合计", "", "", "350,000.50", "350,000.50"]
    sheet = load_workbook(write_summary(summary, tmp_path / "x.xlsx")).active
    assert sheet is not None
    assert [cell.value for cell in sheet[6]][1:5] == ["合计", None, None, 350000.5]
    assert (sheet["B5"].value, sheet["B5"].data_type) == ("=乙", "s")


def test_the_real_forms_come_to_their_sum(real_forms: tuple[ParsedForm, ...]) -> None:
    summary = summary_of([form.declaration for form in real_forms], None, 2024)
    assert (len(summary.declarations), summary.totals[0]) == (11, Decimal("528461394.00"))


@pytest.mark.parametrize(
    ("another", "told"),
    [
        (a_form("甲", "1", "1"), "“甲”有 2 份表"),
        (a_form("丙", None), "没有年度资金申请总额"),
        (a_form("丙", "300", "200"), "各项合起来是 200.00"),
        (a_form("丙", "300", "300", line_department="某某局"), "主管部门写法不一"),
    ],
)
def test_clashes_are_told(another: Declaration, told: str) -> None:
    (clash,) = summary_of([*FORMS, another], None, None).clashes
    assert told in clash


def test_several_agencies_are_not_mixed() -> None:
    mixed = [*FORMS, a_form("丙", "300", implementing_agency="某院")]
    with pytest.raises(DrafterError, match="--agency"):
        summary_of(mixed, None, None)
    assert len(summary_of(mixed, "某馆", None).declarations) == 2
    with pytest.raises(DrafterError, match="没有这个单位"):
        summary_of(mixed, "某所", None)


def test_an_ending_that_is_none_of_ours_is_told(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match=r"\.xlsx"):
        write_summary(summary_of(FORMS, None, None), tmp_path / "x.pdf")


def test_its_words_have_an_east_asian_font_and_its_columns_their_widths(tmp_path: Path) -> None:
    document = Document(str(write_summary(summary_of(FORMS, None, None), tmp_path / "x.docx")))
    assert 'w:eastAsia="宋体"' in document.styles["Normal"].element.xml
    assert len({column.width for column in document.tables[0].columns}) > 3
    assert list(OpenXmlValidator().validate(tmp_path / "x.docx").errors) == []
