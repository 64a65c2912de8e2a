"""The exported file read by a program that is not ours: LibreOffice makes a PDF of it, pdftotext its text."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from drafter.declaration.money import format_amount
from drafter.readers.opening import open_forms
from drafter.writers.word import write_word

TEMPLATE = Path(__file__).parent.parent.parent / "templates" / "declaration.docx"
OFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")


@pytest.mark.skipif(not (OFFICE and PDFTOTEXT), reason="LibreOffice or poppler is not installed here")
def test_another_program_shows_every_value(forms_file: Path, tmp_path: Path) -> None:
    forms = open_forms(forms_file)
    for number, form in enumerate(forms, 1):
        (tmp_path / f"{number}.docx").write_bytes(write_word(form.declaration, TEMPLATE).content)
    files = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    home = f"-env:UserInstallation=file://{tmp_path / 'office'}"
    subprocess.run(
        [str(OFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files],
        check=True,
        capture_output=True,
        timeout=300,
    )
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
