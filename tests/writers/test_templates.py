"""Templates that an office edits: looked over before they are used, and never half filled in."""

import os
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

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
from drafter.errors import DrafterError
from drafter.language.targets import read_target
from drafter.readers.opening import open_forms
from drafter.writers.printed_values import short_target
from drafter.writers.template_lint import template_faults
from drafter.writers.word import write_word
from drafter.writers.workbook import write_workbook

TEMPLATES = Path(__file__).parent.parent.parent / "templates"


def many(count: int) -> QuantitativeTarget:
    return QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(count), unit="个")


DECLARATION = Declaration(
    fiscal_year=2030,
    project=Project(name="送戏下乡", line_department="某局", implementing_agency="某馆"),
    funding=Funding(
        whole_life=WholeLifeFunding(total=Decimal(1365000), budget_funds=Decimal(1365000), other_funds=Decimal(0)),
        annual=AnnualRequest(
            total=Decimal("455000.12"),
            appropriation=Decimal(450000),
            carry_over=Decimal("0.12"),
            other_funds=Decimal(5000),
        ),
    ),
    objectives=Objectives(overall="三年演遍各村。", annual="演出六十二场。"),
    indicators=(
        Indicator.under(
            Dimension.ECONOMIC_COST,
            "单场成本",
            QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=Decimal("0.75"), unit="万元"),
        ),
        Indicator.under(Dimension.QUANTITY, "演出场次", many(62)),
    ),
)


def own_template(folder: Path, text: str, table: int = 0) -> Path:
    document = Document(str(TEMPLATES / "declaration.docx"))
    document.tables[table].cell(0, 1).paragraphs[0].runs[0].text = text
    path = folder / "own.docx"
    document.save(str(path))
    return path


def test_the_shipped_templates_are_sound() -> None:
    assert {path.name: template_faults(path) for path in TEMPLATES.glob("*.docx")} == {
        "central.docx": [],
        "declaration.docx": [],
    }


def test_the_central_table_counts_in_wan_yuan_prints_no_idle_decimals_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(write_word(DECLARATION, TEMPLATES / "central.docx").content)
    words = [cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells]
    assert {"45.500012", "≥62个", "≤0.75万元", "年度目标"} <= set(words)
    assert open_forms(path)[0].declaration == DECLARATION
    assert list(OpenXmlValidator().validate(path).errors) == []


@given(
    st.sampled_from([None, *Comparator]),
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.sampled_from(["个", "%", "年", "元/人", "天", None, "A级", "个(套)"]),
)
def test_a_short_target_reads_back_as_the_same(sign: Comparator | None, number: Decimal, unit: str | None) -> None:
    target = QuantitativeTarget(comparator=sign, quantity=number, unit=unit)
    assert read_target(short_target(target)) == read_target(str(target))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ project.nmae }}", "nmae"),
        ("{{ project.name", "没有成对"),
        ("{{ indicator.target }}", "指标那一行外面"),
        ("{{ project.name | replace('', project.name) }}", "replace"),
        ("{% for x in project.name %}{{ project.name }}{% endfor %}", "for"),
        ("{{ ''.__class__ }}", "class"),
    ],
)
def test_a_mistake_is_told_with_its_cell_and_its_place(tmp_path: Path, text: str, told: str) -> None:
    faults = template_faults(own_template(tmp_path, text))
    assert any(fault.startswith("第 1 个表格第 1 行第 2 格：") and told in fault for fault in faults)


def test_what_a_template_does_not_print_is_told(tmp_path: Path) -> None:
    assert template_faults(own_template(tmp_path, "某项目")) == ["没有放 project.name 的地方，导出的表里不会有它"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ indicator.name }}",
        "{{ project.name | replace('', project.name) }}",
        "{% for x in project.name %}{{ x }}{% endfor %}",
    ],
)
def test_what_can_not_be_filled_in_or_could_grow_writes_nothing(tmp_path: Path, text: str) -> None:
    with pytest.raises(DrafterError, match="模板"):
        write_word(DECLARATION, own_template(tmp_path, text))


def test_heads_and_feet_of_pages_are_filled_in(tmp_path: Path) -> None:
    document = Document(str(TEMPLATES / "declaration.docx"))
    document.sections[0].footer.paragraphs[0].text = "{{ project.implementing_agency }}"
    document.save(str(tmp_path / "own.docx"))
    path = tmp_path / "x.docx"
    path.write_bytes(write_word(DECLARATION, tmp_path / "own.docx").content)
    assert Document(str(path)).sections[0].footer.paragraphs[0].text == "某馆"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_no_template(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    with pytest.raises(DrafterError, match="模板文件"):
        write_word(DECLARATION, tmp_path / "pipe.docx")


def test_lines_for_signatures_are_filled_in_or_left_to_be_signed(tmp_path: Path) -> None:
    document = Document(str(TEMPLATES / "declaration.docx"))
    document.add_paragraph("填报人：{{ signed.person }}　联系电话：{{ signed.phone }}")
    document.save(str(tmp_path / "own.docx"))
    assert template_faults(tmp_path / "own.docx") == []
    for signed, line in (({"person": "张三"}, "填报人：张三　联系电话："), (None, "填报人：　联系电话：")):
        path = tmp_path / "x.docx"
        path.write_bytes(write_word(DECLARATION, tmp_path / "own.docx", signed).content)
        assert Document(str(path)).paragraphs[-1].text == line
        assert open_forms(path)[0].declaration == DECLARATION


@pytest.mark.parametrize("template", ["declaration", "central"])
@pytest.mark.parametrize(
    ("signed", "line"),
    [
        ({"person": "张三", "head": "", "date": "2026年11月30日"}, "填报人：张三\t负责人：\t填报日期：2026年11月30日"),
        ({"phone": "021-12345678"}, "联系电话：021-12345678"),
    ],
)
def test_what_was_told_of_who_signs_stands_below_the_table(
    template: str, signed: dict[str, str], line: str, tmp_path: Path
) -> None:
    for ending, write in ((".docx", write_word), (".xlsx", write_workbook)):
        path = tmp_path / f"x{ending}"
        path.write_bytes(write(DECLARATION, TEMPLATES / f"{template}.docx", signed).content)
        (form,) = open_forms(path)
        assert form.declaration.indicators == DECLARATION.indicators
        assert form.declaration.project.name == DECLARATION.project.name
    assert line in [paragraph.text for paragraph in Document(str(tmp_path / "x.docx")).paragraphs]
    assert line.replace("\t", "　" * 6) in [row[0].value for row in load_workbook(tmp_path / "x.xlsx").active.rows]


@pytest.mark.parametrize("template", ["declaration", "central"])
def test_where_nobody_was_told_nothing_is_printed_below_the_table(template: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(write_word(DECLARATION, TEMPLATES / f"{template}.docx").content)
    document = Document(str(path))
    last = document.element.body[-2]
    assert last.tag == qn("w:p")
    assert last.getprevious().tag == qn("w:tbl")
    assert [paragraph.text for paragraph in document.paragraphs if "：" in paragraph.text] == []


def test_a_blank_line_behind_a_table_stays_where_word_wants_one(tmp_path: Path) -> None:
    document = Document(str(TEMPLATES / "declaration.docx"))
    body = document.element.body
    body.remove(document.paragraphs[-1]._p)  # noqa: SLF001  the thin one, so that the line for signatures stands last
    document.save(str(tmp_path / "own.docx"))
    path = tmp_path / "x.docx"
    path.write_bytes(write_word(DECLARATION, tmp_path / "own.docx").content)
    assert Document(str(path)).element.body[-2].tag == qn("w:p")


def test_the_same_form_is_the_same_bytes_whatever_the_clock_says(monkeypatch: pytest.MonkeyPatch) -> None:
    def written() -> tuple[bytes, bytes]:
        template = TEMPLATES / "declaration.docx"
        return write_word(DECLARATION, template).content, write_workbook(DECLARATION, template).content

    now = written()
    monkeypatch.setattr("zipfile.time.time", lambda: 2_000_000_000.0)
    assert written() == now
