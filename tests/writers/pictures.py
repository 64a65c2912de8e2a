"""Pictures of the files that drafter writes, for `docs/pictures`: `.venv/bin/python -m tests.writers.pictures [FORMS]`.

LibreOffice lays the pages out, and `pdftoppm` draws them; both must be installed. The forms are those of an invented library,
or of the file that is named.
"""

# ruff: noqa: T201, S607  it tells a person what it made, with programs of the system
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from drafter.declaration import Declaration, Dimension, Indicator
from drafter.readers.opening import open_forms
from drafter.workspace.agency_summary import summary_of
from drafter.writers.summary import write_summary
from drafter.writers.word import write_word

REPOSITORY = Path(__file__).parent.parent.parent
FOLDER = REPOSITORY / "docs" / "pictures"
OWN = REPOSITORY / "tests" / "forms" / "invented_library.txt"
_DOTS_PER_INCH = 60


def main() -> int:
    """Draw them all."""
    if not all(map(shutil.which, ("soffice", "pdftoppm"))):
        print("soffice (LibreOffice) and pdftoppm (poppler) are needed")
        return 2
    forms = [form.declaration for form in open_forms(Path(sys.argv[1]) if len(sys.argv) > 1 else OWN)]
    with TemporaryDirectory() as name:
        for word in written(forms, Path(name)):
            print(*drawn(word), sep="\n")
    return 0


def written(forms: Sequence[Declaration], folder: Path) -> Iterator[Path]:
    """The first form, the longest, the longest in the central table, and the summary of all of one year, as Word files."""
    longest = max(forms, key=lambda form: len(form.indicators))
    if len(forms) > 1 and len(longest.indicators) < 30:
        longest = longest.model_copy(update={"indicators": _rows_of(forms)})
    for name, form, template in (
        ("word-form", forms[0], "declaration"),
        ("word-pages", longest, "declaration"),
        ("word-central", forms[0], "central"),
    ):
        path = folder / f"{name}.docx"
        path.write_bytes(write_word(form, REPOSITORY / "templates" / f"{template}.docx").content)
        yield path
    years = [form for form in forms if form.fiscal_year == forms[0].fiscal_year]
    yield write_summary(summary_of(years, forms[0].project.implementing_agency, None), folder / "word-summary.docx")


def _rows_of(forms: Sequence[Declaration]) -> tuple[Indicator, ...]:
    """The rows of all forms, twice, in the order of their levels."""
    order = list(Dimension)
    rows = [row for form in forms for row in form.indicators if isinstance(row.dimension, Dimension)] * 2
    return tuple(
        sorted(rows, key=lambda row: order.index(row.dimension) if isinstance(row.dimension, Dimension) else 0)
    )


def drawn(word: Path) -> list[Path]:
    """Its pages as pictures in `docs/pictures`."""
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(word.parent), str(word)],
        check=True,
        capture_output=True,
    )
    for old in FOLDER.glob(f"{word.stem}-*.png"):
        old.unlink()
    pages = [
        "pdftoppm",
        "-gray",
        "-r",
        str(_DOTS_PER_INCH),
        "-png",
        str(word.with_suffix(".pdf")),
        str(FOLDER / word.stem),
    ]
    subprocess.run(pages, check=True, capture_output=True)
    return sorted(FOLDER.glob(f"{word.stem}-*.png"))


if __name__ == "__main__":
    sys.exit(main())
