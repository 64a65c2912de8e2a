"""What is written is read back equal, whatever it says: words that are labels, digits alone, odd spaces, long names, full-width signs."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.declaration import (
    AnnualRequest,
    Comparator,
    Declaration,
    Dimension,
    Funding,
    Indicator,
    Objectives,
    Project,
    QuantitativeTarget,
    WholeLifeFunding,
)
from drafter.forms.dialects import COLUMNS, DIMENSIONS, FIELDS, GOALS, SIDES, TYPES
from drafter.forms.residue import clean
from drafter.language.targets import read_target
from drafter.readers.opening import open_forms
from drafter.writers.documents import write_document

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
LABELS = sorted(
    {*FIELDS, *GOALS, *SIDES, *TYPES, *DIMENSIONS, *COLUMNS, "合计", "总分", "注", "填表人：甲", "审核意见"}
)
ODD = [
    *(
        "2030",
        "7",
        "(2030年度)",
        "第 3 页",
        "- 3 -",
        "财政项目支出绩效目标申报表",
        "项目名称：甲",
        "单位：万元",
        "（万元）",
    ),
    *(
        "ＡＢＣ（１２）％",
        "甲 乙",
        "甲  乙",
        "甲\u3000乙",
        "R&D <x> [2024]",
        "=1+1",
        "+86",
        "-",
        "'甲",
        "“甲”",
        '"甲"',
        "甲|乙",
    ),
    *(
        "<p>",
        "a<b>c",
        "$5",
        "$x$",
        "\\geq",
        "甲：乙",
        "①甲",
        "1、甲",
        "★甲",
        "≥",
        "其中：甲",
        "名" * 300,
        "N/A",
        "True",
        "null",
    ),
]
_ANY = st.one_of(
    st.sampled_from(LABELS),
    st.sampled_from(ODD),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=20),
    st.text("项目甲乙丙数率 A1%()（）：、", min_size=1, max_size=12).map(str.strip).filter(bool),
)
SHORT = _ANY.filter(lambda text: clean(text).text == text)
"""What is residue of web pages and extractors (`clean`) is taken out, and told: it can't come back."""
LINES = (
    st.lists(SHORT, min_size=1, max_size=4)
    .map("\n".join)
    .filter(lambda text: clean(text, whole_goal=True).text == text)
)
AMOUNT = st.one_of(st.none(), st.decimals(min_value=0, max_value=10**11, places=2))
DAY = st.one_of(st.none(), st.dates(min_value=date(2000, 1, 1)))
NUMBER = st.builds(
    QuantitativeTarget,
    comparator=st.sampled_from([None, *Comparator]),
    quantity=st.decimals(min_value=0, max_value=10**9, places=2),
    unit=st.sampled_from([None, "个", "%", "人次", "元/人", "万元", "A级"]),
)
"""Written with its unit in brackets, as the form prints it, such a target is read as it was meant."""
TARGET = st.one_of(st.none(), NUMBER.map(str).map(read_target), SHORT.map(read_target))
ROW = st.builds(Indicator.under, st.sampled_from(Dimension), SHORT, TARGET)
FORM = st.builds(
    Declaration,
    fiscal_year=st.integers(2000, 2099),
    project=st.builds(
        Project,
        name=SHORT,
        nature=st.one_of(st.none(), SHORT),
        category=st.one_of(st.none(), SHORT),
        line_department=st.one_of(st.none(), SHORT),
        implementing_agency=st.one_of(st.none(), SHORT),
        planned_start=DAY,
        planned_finish=DAY,
    ),
    funding=st.builds(
        Funding,
        whole_life=st.builds(WholeLifeFunding, total=AMOUNT, budget_funds=AMOUNT, other_funds=AMOUNT),
        annual=st.builds(AnnualRequest, total=AMOUNT, appropriation=AMOUNT, carry_over=AMOUNT, other_funds=AMOUNT),
    ),
    objectives=st.builds(Objectives, overall=st.one_of(st.none(), LINES), annual=st.one_of(st.none(), LINES)),
    indicators=st.lists(ROW, max_size=5).map(tuple),
)


def read_back(declaration: Declaration, ending: str, template: str) -> Declaration:
    with TemporaryDirectory() as folder:
        path, _ = write_document(declaration, Path(folder) / f"x{ending}", TEMPLATES / f"{template}.docx")
        (form,) = open_forms(path)
    return form.declaration


def printed_by(template: str, declaration: Declaration) -> Declaration:
    """As far as a template has places for it: the central one has none for these."""
    if template != "central":
        return declaration
    gone = {"nature": None, "category": None, "planned_start": None, "planned_finish": None}
    return declaration.model_copy(update={"project": declaration.project.model_copy(update=gone)})


@pytest.mark.parametrize("ending", [".json", ".yaml"])
@settings(max_examples=60, deadline=None)
@given(declaration=FORM)
def test_our_own_files(ending: str, declaration: Declaration) -> None:
    assert read_back(declaration, ending, "declaration") == declaration


EXAMPLE = Declaration(fiscal_year=2030, project=Project(name="项目名称"), objectives=Objectives(annual="2030"))


@pytest.mark.parametrize("template", ["declaration", "central"])
@settings(max_examples=25, deadline=None)
@given(declaration=FORM)
@example(EXAMPLE)
def test_the_official_forms_in_word(template: str, declaration: Declaration) -> None:
    assert read_back(declaration, ".docx", template) == printed_by(template, declaration)


@pytest.mark.parametrize("template", ["declaration", "central"])
@settings(max_examples=8, deadline=None)
@given(declaration=FORM)
@example(EXAMPLE)
def test_the_official_forms_in_excel(template: str, declaration: Declaration) -> None:
    """Fewer, for a workbook takes ten times as long."""
    assert read_back(declaration, ".xlsx", template) == printed_by(template, declaration)
