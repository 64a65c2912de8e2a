"""Reading and writing beside the library alone on the same file; at most twice as long: `… --benchmark-enable`.

The library alone opens a file and looks at each cell, or opens a template and saves it again. Processor time, the least of
several goes, taken in turns: what else the machine does falls on both.
"""

import io
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from openpyxl import load_workbook

from drafter.declaration import Declaration
from drafter.forms import ParsedForm
from drafter.readers.opening import open_forms
from drafter.writers.word import write_word

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
AT_MOST = 2


def least_ratio(ours: Callable[[], object], library: Callable[[], object], rounds: int) -> float:
    least = [float("inf"), float("inf")]
    for _ in range(rounds):
        for place, work in enumerate((ours, library)):
            start = time.process_time()
            work()
            least[place] = min(least[place], time.process_time() - start)
    return least[0] / least[1]


def tell(what: str, ratio: float, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print(f"\n{what}: {ratio:.2f} times the library alone")  # noqa: T201  figures for whoever measures


def longest(forms: tuple[ParsedForm, ...]) -> Declaration:
    return max((form.declaration for form in forms), key=lambda form: len(form.indicators))


@pytest.mark.parametrize("template", ["declaration", "central"])
def test_writing_the_longest_form(
    template: str, real_forms: tuple[ParsedForm, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    declaration, path = longest(real_forms), TEMPLATES / f"{template}.docx"
    ratio = least_ratio(lambda: write_word(declaration, path), lambda: Document(str(path)).save(io.BytesIO()), 15)
    tell(f"writing {len(declaration.indicators)} rows into {path.name}", ratio, capsys)
    assert ratio <= AT_MOST


def cells_of_word(path: Path) -> list[str]:
    rows = [row for table in Document(str(path)).tables for row in table._tbl.tr_lst]  # noqa: SLF001  its cells cost seconds
    return ["".join(paragraph.text for paragraph in cell.p_lst) for row in rows for cell in row.tc_lst]


def cells_of_workbook(path: Path) -> list[str]:
    return [str(cell.value) for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row]


def cells_of_pdf(path: Path) -> list[object]:
    with pdfplumber.open(path) as document:
        return [table for page in document.pages for table in page.extract_tables()]


@pytest.mark.parametrize(
    ("ending", "library", "rounds"),
    [("docx", cells_of_word, 15), ("xlsx", cells_of_workbook, 10), ("pdf", cells_of_pdf, 5)],
)
def test_reading_three_forms(
    ending: str,
    library: Callable[[Path], object],
    rounds: int,
    shared: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = shared / "forms" / f"three-forms.{ending}"
    ratio = least_ratio(lambda: open_forms(path), lambda: library(path), rounds)
    tell(f"reading three forms from .{ending}", ratio, capsys)
    assert ratio <= AT_MOST


def test_a_thousand_files_at_once(
    own_forms: tuple[ParsedForm, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As `learn` reads them: by as many processes as there are cores."""
    content = write_word(longest(own_forms), TEMPLATES / "declaration.docx").content
    paths = [tmp_path / f"{number}.docx" for number in range(1000)]
    for path in paths:
        path.write_bytes(content)
    start = time.monotonic()
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        read = list(pool.map(open_forms, paths, chunksize=20))
    with capsys.disabled():
        print(f"\n1,000 Word files: {time.monotonic() - start:.1f} s")  # noqa: T201  as above
    assert all(forms[0].declaration == longest(own_forms) for forms in read)
