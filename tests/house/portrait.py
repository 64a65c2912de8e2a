"""Everything that drafter makes of existing forms, as files: what must not change when only the house is rebuilt.

    .venv/bin/python -m tests.house.portrait FOLDER                 draw it
    .venv/bin/python -m tests.house.portrait FOLDER --beside main   draw it twice, from here and from a commit, and compare

For each form: the suggestions in every 二级指标 for an empty box and while each of its names is typed, the drafted goal,
the reach of the questions, the findings, and the form as exported (Word, JSON, YAML). Then the forms that an answers file
and last year's form become. Only commands that users script are called, so that any two versions can be compared.
The real forms are used where `DRAFTER_SHARED` names them, else those of the tests.
"""

# ruff: noqa: S607, T201  it runs drafter and git, and tells a person what differs
import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[2]
ANSWERS = ROOT / "tests" / "journeys" / "answers.yaml"
OWN_FORMS = ROOT / "tests" / "forms"
REAL_FORMS = "2024-shanghai-employment-center.txt"
TYPED = (1, 2, 4)
"""After how many characters of each name the suggestions are looked at."""


@dataclass(frozen=True, slots=True)
class Painter:
    """Runs the drafter of one checkout, in a home of its own, and keeps what it says."""

    checkout: Path
    folder: Path

    def drafter(self, *arguments: str, typed: str = "") -> str:
        """What a command prints; what it says to people, and its status, stand behind it."""
        home = {"DRAFTER_HOME": str(self.folder / "home"), "PYTHONPATH": str(self.checkout), "PYTHONHASHSEED": "0"}
        ran = subprocess.run(
            [sys.executable, "-m", "drafter", *arguments],
            cwd=self.folder,
            env={**os.environ, **home},
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )
        return f"{ran.stdout}\n{ran.stderr}\nstatus {ran.returncode}\n".replace(str(self.folder), "")

    def keep(self, name: str, text: str) -> None:
        """One page of the portrait."""
        (self.folder / name).write_text(text, encoding="utf-8")


def draw(checkout: Path, folder: Path, file: Path) -> None:
    """All pages, from the drafter of `checkout`, for the forms of `file`."""
    (folder / "home").mkdir(parents=True)
    painter = Painter(checkout, folder)
    read = painter.drafter("read", str(file))
    forms = json.loads(read[: read.rindex("]") + 1])
    painter.keep("read.txt", read)
    painter.keep("reach.txt", painter.drafter("questions", "reach", "--rows", str(file)))
    painter.keep("goals.txt", painter.drafter("questions", "goals", str(file)))
    painter.keep("check.txt", painter.drafter("check", "--format", "json", str(file)))
    painter.keep("evaluate.txt", painter.drafter("bank", "evaluate", str(file)))
    requests = "".join(json.dumps(one, ensure_ascii=False) + "\n" for form in forms for one in _requests(form))
    painter.keep("suggestions.txt", painter.drafter("suggest", "--batch", "-", typed=requests))
    painter.keep("export.txt", "".join(_exported(painter, str(file), len(forms))))
    painter.keep("fill.txt", painter.drafter("fill", str(ANSWERS), "-o", "filled.docx"))
    painter.keep("lint.txt", painter.drafter("questions", "lint").replace(str(checkout), ""))
    painter.keep("report.txt", painter.drafter("questions", "report"))


def _requests(form: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """As the form was typed row by row: each 二级指标 empty, then every name begun, with the rows above it there already."""
    rows = form["declaration"]["indicators"]
    known = {"project": form["declaration"]["project"], "objectives": form["declaration"]["objectives"]}
    for dimension in dict.fromkeys(row["dimension"] for row in rows):
        yield {**known, "dimension": dimension, "indicators": []}
    for place, row in enumerate(rows):
        asked = {**known, "dimension": row["dimension"], "indicators": rows[:place]}
        yield from ({**asked, "typed": row["name"][:length]} for length in (*TYPED, len(row["name"])))


def _exported(painter: Painter, file: str, count: int) -> Iterator[str]:
    for number in range(1, count + 1):
        for ending in ("docx", "json", "yaml"):
            yield painter.drafter("export", file, "--form", str(number), "-o", f"form-{number}.{ending}")


def differences(first: Path, second: Path) -> list[str]:
    """Names of pages that are not equal byte for byte, or are missing on one side."""
    names = sorted({path.name for folder in (first, second) for path in folder.iterdir() if path.is_file()})
    return [name for name in names if not _same(first / name, second / name)]


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and _parts(one) == _parts(other)


def _parts(file: Path) -> dict[str, bytes]:
    """What is in a file; of a Word file each part, for its package says when it was packed."""
    if file.suffix != ".docx":
        return {"": file.read_bytes()}
    with ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


def forms_at_hand() -> Path:
    """The real forms, else the form of the tests."""
    shared = os.environ.get("DRAFTER_SHARED")
    return Path(shared) / "forms" / REAL_FORMS if shared else OWN_FORMS / "invented_library.txt"


def main() -> int:
    """0 where nothing differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--beside", metavar="COMMIT")
    options = parser.parse_args()
    here = options.folder.resolve() / "here"
    draw(ROOT, here, forms_at_hand())
    if options.beside is None:
        return 0
    with TemporaryDirectory() as other:
        checkout = Path(other) / "checkout"
        subprocess.run(["git", "worktree", "add", "--detach", "--quiet", str(checkout), options.beside], check=True)
        try:
            draw(checkout, here.parent / "there", forms_at_hand())
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(checkout)], check=True)
    found = differences(here, here.parent / "there")
    pages = sum(path.is_file() for path in here.iterdir())
    print(f"{pages} pages compared, {len(found)} differ" + "".join(f"\n{name}" for name in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
