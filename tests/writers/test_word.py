import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from drafter.declaration import (
    AnnualRequest,
    Comparator,
    Declaration,
    Dimension,
    Funding,
    Indicator,
    IndicatorType,
    Objectives,
    Project,
    QualitativeTarget,
    QuantitativeTarget,
    Unrecognised,
    WholeLifeFunding,
)
from drafter.errors import DrafterError
from drafter.readers.opening import open_forms
from drafter.writers.documents import write_document
from drafter.writers.word import write_word

TEMPLATE = Path(__file__).parent.parent.parent / "templates" / "declaration.docx"


def a_declaration() -> Declaration:
    percent = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(98), unit="%")
    rows = [
        Indicator.under(
            Dimension.QUANTITY, "督导抽查数", QuantitativeTarget(comparator=None, quantity=Decimal(985), unit="米")
        ),
        Indicator.under(Dimension.QUANTITY, "R&D <x> [2024] {{ 7*7 }}", percent),
        Indicator.under(Dimension.QUALITY, "合格率", percent),
        Indicator(type=IndicatorType.OUTCOME, dimension=Unrecognised(text="安全指标"), name="事故数", target=None),
        Indicator.under(Dimension.SOCIAL, "运转情况", QualitativeTarget(description="正常")),
    ]
    return Declaration(
        fiscal_year=2026,
        project=Project(
            name="R&D <x> [2024] {% raw %}",
            nature="阶段性项目",
            category="特定目标类",
            line_department="某局",
            implementing_agency="某中心",
            planned_start=date(2026, 1, 1),
            planned_finish=date(2028, 12, 31),
        ),
        funding=Funding(
            whole_life=WholeLifeFunding(total=Decimal(300), budget_funds=Decimal(300), other_funds=Decimal(0)),
            annual=AnnualRequest(
                total=Decimal("100.5"), appropriation=Decimal("100.5"), carry_over=Decimal(0), other_funds=Decimal(0)
            ),
        ),
        objectives=Objectives(overall="1.甲\n2.乙 & 丙", annual="做到 < 5 且 > 3\n另起一段 $5 和 $6"),
        indicators=tuple(rows),
    )


def read_back(declaration: Declaration, folder: Path) -> Declaration:
    path = folder / "x.docx"
    path.write_bytes(write_word(declaration, TEMPLATE).content)
    (form,) = open_forms(path)
    return form.declaration


def test_what_is_written_is_read_back_equal(tmp_path: Path) -> None:
    assert read_back(a_declaration(), tmp_path) == a_declaration()


def test_an_empty_declaration_still_makes_a_form(tmp_path: Path) -> None:
    assert read_back(Declaration(fiscal_year=2025), tmp_path) == Declaration(fiscal_year=2025)


def test_known_forms_are_read_back_equal(known_form: Declaration, tmp_path: Path) -> None:
    assert read_back(known_form, tmp_path) == known_form


WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="$\\&"), min_size=1, max_size=30
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=WORDS, goal=st.lists(WORDS, min_size=1, max_size=4), rows=st.lists(WORDS, max_size=4))
def test_any_words_arrive_unchanged(tmp_path: Path, name: str, goal: list[str], rows: list[str]) -> None:
    declaration = Declaration(
        fiscal_year=2025,
        project=Project(name=f"项目{name}"),
        objectives=Objectives(annual="目标" + "\n".join(goal)),
        indicators=tuple(
            Indicator.under(Dimension.QUANTITY, f"指标{row}", QualitativeTarget(description=f"状态{row}"))
            for row in rows
        ),
    )
    assert read_back(declaration, tmp_path) == declaration


def test_word_would_open_it_without_repair(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(write_word(a_declaration(), TEMPLATE).content)
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []


def xml_of(declaration: Declaration, tmp_path: Path) -> str:
    path = tmp_path / "x.docx"
    path.write_bytes(write_word(declaration, TEMPLATE).content)
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_levels_are_merged_downwards_and_the_same_dimension_only_within_its_type(tmp_path: Path) -> None:
    xml = xml_of(a_declaration(), tmp_path)
    table = xml[xml.index("一级指标") :]
    assert table.count("数量指标</w:t>") == 1
    assert table.count("产出指标</w:t>") == 1
    assert table.count("绩效指标</w:t>") == 1
    assert table.count('w:vMerge w:val="restart"') == 4  # 绩效指标, 产出, 效益, 数量


def test_the_heading_repeats_and_only_the_goals_may_split(tmp_path: Path) -> None:
    xml = xml_of(a_declaration(), tmp_path)
    assert xml.count("<w:tblHeader/>") == 1
    assert xml.count("<w:cantSplit/>") == xml.count("<w:tr>") + len(re.findall(r"<w:tr ", xml)) - 1
    assert 'w:w="11906"' in xml  # A4, in twips
    assert 'w:h="16838"' in xml


def test_chinese_fonts_are_set_as_east_asian_ones(tmp_path: Path) -> None:
    xml = xml_of(a_declaration(), tmp_path)
    assert 'w:eastAsia="宋体"' in xml
    assert 'w:eastAsia="仿宋"' in xml


def test_control_characters_are_left_out_and_told(tmp_path: Path) -> None:
    form = write_word(Declaration(project=Project(name="甲\x0b乙")), TEMPLATE)
    assert len(form.notes) == 1
    path = tmp_path / "x.docx"
    path.write_bytes(form.content)
    assert open_forms(path)[0].declaration.project.name == "甲乙"


def test_an_office_may_move_and_restyle_the_template(tmp_path: Path) -> None:
    """A second column before the indicators, another font, places split over runs: as Word leaves them."""
    document = Document(str(TEMPLATE))
    document.add_paragraph("填表人：")
    cell = document.tables[0].cell(0, 1)
    run = cell.paragraphs[0].runs[0]
    run.text = "{{ project"
    cell.paragraphs[0].add_run(".name }}").bold = True
    own = tmp_path / "own.docx"
    document.save(str(own))
    path = tmp_path / "x.docx"
    path.write_bytes(write_word(a_declaration(), own).content)
    assert open_forms(path)[0].declaration == a_declaration()


@pytest.mark.parametrize("mistake", ["{{ project.nmae }}", "{{ project.name", "{{ ''.__class__.__mro__ }}"])
def test_a_template_that_asks_for_nonsense_is_told(tmp_path: Path, mistake: str) -> None:
    document = Document(str(TEMPLATE))
    document.add_paragraph(mistake + (" }}" if "}}" not in mistake and "%" in mistake else ""))
    own = tmp_path / "own.docx"
    document.save(str(own))
    if "}}" not in mistake:  # not a place: it stays as the text that it is
        assert write_word(a_declaration(), own).content
        return
    with pytest.raises(DrafterError, match="模板"):
        write_word(a_declaration(), own)


def test_a_template_without_a_row_for_indicators_is_told(tmp_path: Path) -> None:
    own = tmp_path / "own.docx"
    Document().save(str(own))
    with pytest.raises(DrafterError, match="指标放在哪里"):
        write_word(a_declaration(), own)


def test_an_older_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "表.docx"
    written = [write_document(a_declaration(), path, TEMPLATE)[0].name for _ in range(3)]
    assert written == ["表.docx", "表_第2稿.docx", "表_第3稿.docx"]


@pytest.mark.parametrize("ending", [".json", ".yaml", ".docx"])
def test_every_kind_of_export_is_read_back_equal(tmp_path: Path, ending: str) -> None:
    path, _ = write_document(a_declaration(), tmp_path / f"x{ending}", TEMPLATE)
    assert open_forms(path)[0].declaration == a_declaration()


def test_an_unknown_ending_is_told(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="结尾"):
        write_document(a_declaration(), tmp_path / "x.pdf", TEMPLATE)
