"""One declaration, as a document of the kind that the file's ending asks for."""

from collections.abc import Mapping
from pathlib import Path

from drafter.declaration import Declaration
from drafter.writers.data import as_json, as_yaml, plain_form
from drafter.writers.never_overwrite import write_new
from drafter.writers.office_file import ending_among

ENDINGS = (".docx", ".xlsx", ".json", ".yaml", ".yml")


def write_document(
    declaration: Declaration, path: Path, template: Path, signed: Mapping[str, str] | None = None
) -> tuple[Path, tuple[str, ...]]:
    """The path really written, and what had to be left out; `signed` is printed where the template has lines for it.

    Raises:
        DrafterError: an ending that is not one of `ENDINGS`, or a folder that can't be written to.
    """
    ending = ending_among(path, ENDINGS)
    if ending == ".docx":
        from drafter.writers.word import write_word  # noqa: PLC0415  python-docx is slow to import; JSON needn't wait

        form = write_word(declaration, template, signed)
        return write_new(path, form.content), form.notes
    if ending == ".xlsx":
        from drafter.writers.workbook import write_workbook  # noqa: PLC0415  as above

        form = write_workbook(declaration, template, signed)
        return write_new(path, form.content), form.notes
    forms = [plain_form(declaration, path.name, 1)]
    return write_new(path, as_json(forms) if ending == ".json" else as_yaml(forms)), ()
