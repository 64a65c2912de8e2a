"""The exported file read by a program that is not ours: LibreOffice makes a PDF of it, pdftotext its text."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.declaration import Declaration, Dimension, Indicator, QuantitativeTarget
from drafter.declaration.money import format_amount
from drafter.readers.opening import open_forms
from drafter.readers.pdf import grid_from_pdf
from drafter.writers.word import write_word

TEMPLATE = Path(__file__).parent.parent.parent / "templates" / "declaration.docx"
TYPES, DIMENSIONS = {"产出指标", "效益指标"}, {"数量指标", "质量指标", "社会效益指标"}
OFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")


def as_pdf(words: Sequence[Path], folder: Path) -> None:
    home = f"-env:UserInstallation=file://{folder / 'office'}"
    subprocess.run(
        [str(OFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, words)],
        check=True,
        capture_output=True,
        timeout=300,
    )


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed here")
@pytest.mark.parametrize("template", ["declaration", "central"])
def test_every_page_of_a_long_form_begins_with_its_levels(template: str, tmp_path: Path) -> None:
    target = QuantitativeTarget(comparator=None, quantity=Decimal(1), unit="个")
    rows = [
        Indicator.under(dimension, f"第{number}项工作完成数", target)
        for dimension in (Dimension.QUANTITY, Dimension.QUALITY, Dimension.SOCIAL)
        for number in range(17)
    ]
    word = tmp_path / "x.docx"
    form = Declaration(fiscal_year=2026, indicators=tuple(rows))
    word.write_bytes(write_word(form, TEMPLATE.with_stem(template)).content)
    as_pdf([word], tmp_path)
    printed = grid_from_pdf(word.with_suffix(".pdf").read_bytes(), "x").rows
    pages = [row.place.partition(",")[0] for row in printed]
    headed = [row for before, here, row in zip(pages, pages[1:], printed[2:], strict=False) if before != here]
    assert len(headed) > 1
    assert [row.cells for row in headed if not ({*row.cells} & TYPES and {*row.cells} & DIMENSIONS)] == []


@pytest.mark.skipif(not (OFFICE and PDFTOTEXT), reason="LibreOffice or poppler is not installed here")
def test_another_program_shows_every_value(forms_file: Path, tmp_path: Path) -> None:
    forms = open_forms(forms_file)
    for number, form in enumerate(forms, 1):
        (tmp_path / f"{number}.docx").write_bytes(write_word(form.declaration, TEMPLATE).content)
    as_pdf(sorted(tmp_path.glob("*.docx")), tmp_path)
    for number, form in enumerate(forms, 1):
        pdf = tmp_path / f"{number}.pdf"
        text = subprocess.run(
            [str(PDFTOTEXT), "-raw", str(pdf), "-"], check=True, capture_output=True, timeout=60
        ).stdout.decode()
        shown = "".join(text.split())
        declaration = form.declaration
        total = declaration.funding.annual.total
        assert total is not None
        assert format_amount(total) in shown
        for row in declaration.indicators:
            assert "".join((row.name or "").split()) in shown
            assert re.sub(r"\s", "", str(row.target)) in shown
        goal = "".join((declaration.objectives.annual or "").split())
        assert goal[:10] in shown
        assert goal[-10:] in shown
