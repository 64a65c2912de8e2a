"""Which rows of the indicator table stay on one page, and so begin with their levels."""

import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from drafter.declaration import Declaration, Dimension, Indicator, QuantitativeTarget
from drafter.writers.row_blocks import blocks
from drafter.writers.word import write_word

TEMPLATE = Path(__file__).parent.parent.parent / "templates" / "declaration.docx"


@pytest.mark.parametrize(
    ("counts", "sizes"),
    [
        ({"产出 数量": 3, "产出 质量": 1, "效益 社会": 1}, [4, 1]),
        ({"产出 数量": 3, "产出 质量": 2, "产出 时效": 2, "满意 服务": 1}, [5, 2, 1]),
        ({"产出 数量": 12}, [4, 4, 4]),
        ({"产出 数量": 7, "产出 质量": 1, "产出 时效": 1}, [3, 5, 1]),
        ({}, []),
    ],
)
def test_a_level_stays_whole_while_it_is_short_and_is_parted_where_the_next_one_begins(
    counts: dict[str, int], sizes: list[int]
) -> None:
    levels = [tuple(level.split()) for level, count in counts.items() for _ in range(count)]
    assert [len(rows) for rows in blocks(levels)] == sizes


def test_no_block_reaches_over_two_first_levels() -> None:
    levels = [("甲", "一"), ("乙", "一"), ("丙", "一")]
    assert [len(rows) for rows in blocks(levels)] == [1, 1, 1]


def test_blocks_are_kept_on_a_page_and_begin_with_both_levels() -> None:
    target = QuantitativeTarget(comparator=None, quantity=Decimal(1), unit="个")
    rows = [
        Indicator.under(dimension, f"第{number}项", target)
        for dimension, count in ((Dimension.QUANTITY, 7), (Dimension.QUALITY, 2))
        for number in range(count)
    ]
    content = write_word(Declaration(fiscal_year=2026, indicators=tuple(rows)), TEMPLATE).content
    with zipfile.ZipFile(BytesIO(content)) as package:
        table = list(parse_xml(package.read("word/document.xml")).iter(qn("w:tbl")))[-1]
    printed = table.findall(qn("w:tr"))[1:]
    begins = True
    labels = []
    for row in printed:
        cells = ["".join(text.text or "" for text in cell.iter(qn("w:t"))) for cell in row.findall(qn("w:tc"))]
        if begins:
            labels.append(cells[1:3])
        paragraphs = list(row.iter(qn("w:p")))
        kept = [
            paragraph for paragraph in paragraphs if paragraph.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
        ]
        assert len(kept) in (0, len(paragraphs))
        begins = not kept
    assert labels == [["产出指标", "数量指标"], ["产出指标", "数量指标"], ["产出指标", "质量指标"]]
