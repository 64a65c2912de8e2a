"""Mutated files through every door: each must be read or refused with a sentence, within its time, and never with a traceback.

    .venv/bin/python -m tests.readers.fuzz --count 10000 --seed 1 [--door docx] [--minutes 10]

The seeds are a small form in every format (made here, nothing of an office's). A mutation flips, cuts, repeats or swaps bytes;
in packages (.docx, .xlsx, .ods) it does so within their parts, so that most of them still unpack. A file that takes more than
ten seconds counts as hung. What failed is kept in a folder that is named at the end.
"""

# ruff: noqa: T201, S311  it tells a person what it saw; the chances decide nothing but what is tried
import argparse
import io
import random
import resource
import signal
import sys
import time
import traceback
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from openpyxl import Workbook

from drafter.errors import DrafterError
from drafter.readers.opening import open_forms
from drafter.writers.word import write_word
from tests.readers.test_doors import DOORS, ROWS
from tests.readers.test_pdf import ruled

_TEMPLATE = Path(__file__).parent.parent.parent / "templates" / "declaration.docx"
_LONGEST = 10


class Hung(Exception):
    """A file that took longer than it may."""


def seeds(folder: Path) -> dict[str, bytes]:
    """A form in every format."""
    found: dict[str, bytes] = {"pdf": ruled()}
    for name in ("from Excel.txt", "UTF-16.txt", "commas.csv", "page.html", "sheet.ods", "sheet.xls"):
        DOORS[name](folder / name)
        found[name.rpartition(".")[2] if name != "UTF-16.txt" else "utf16.txt"] = (folder / name).read_bytes()
    lines = [text for row in ROWS for text in row if text]
    found["lost.txt"] = "\n".join(lines).encode()
    found["spaces.txt"] = "\n".join(" ".join(filter(None, row)) for row in ROWS).encode()
    found["bars.txt"] = (
        "\n".join(f"{text} |" for row in ROWS for text in (*row, "")).replace("\n |\n |", "\n||").encode()
    )
    (form,) = open_forms(folder / "page.html")
    found["docx"] = write_word(form.declaration, _TEMPLATE).content
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.merge_cells("A5:B6")
    stream = io.BytesIO()
    book.save(stream)
    return {**found, "xlsx": stream.getvalue()}


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Another file, near this one."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        return _with_mutated_part(content, chance)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        content = _once(content, chance)
    return content


def _with_mutated_part(content: bytes, chance: random.Random) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        names = old.namelist()
        chosen = set(chance.sample(names, min(len(names), chance.choice((1, 1, 2)))))
        for name in names:
            part = old.read(name)
            new.writestr(name, _once(_once(part, chance), chance) if name in chosen else part)
    return stream.getvalue()


def _once(content: bytes, chance: random.Random) -> bytes:
    if not content:
        return b"\x00"
    start = chance.randrange(len(content))
    stop = min(len(content), start + chance.choice((1, 1, 2, 8, 64, 1000)))
    piece = content[start:stop]
    other = chance.randrange(len(content))
    odd = (b"\x1b[31m", "\u202e".encode(), b"-1", b"99999999999", b"\xff" * 4, b"<", b"&#x1b;", b"\t" * 300)
    instead = chance.choice(
        (
            bytes(chance.randrange(256) for _ in piece),
            b"",
            piece * chance.choice((2, 3, 50)),
            None,  # nothing more: the file ends here
            content[other : other + len(piece)],
            chance.choice(odd) + piece,
        )
    )
    return content[:start] if instead is None else content[:start] + instead + content[stop:]


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Raise `Hung` where it takes longer."""

    def ring(_signal: int, _frame: object) -> None:
        raise Hung

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def tried(path: Path) -> str:
    """`read`, `refused`, `hung` or the traceback."""
    try:
        with within(_LONGEST):
            forms = open_forms(path)
        texts = [
            text for form in forms for text in (form.declaration.project.name, *(p.message for p in form.problems))
        ]
    except Hung:
        return "hung"
    except DrafterError:
        return "refused"
    except BaseException:  # noqa: BLE001  whatever it is, it is what is looked for
        return traceback.format_exc()
    raw = any("\x1b" in text or "\u202e" in text for text in texts if text)
    return "a raw control character in what was read" if raw else "read"


def main() -> int:
    """Try each door, and print its figures; 1 where anything failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--count", type=int, default=1000, help="files for each door")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--door", action="append", default=[])
    parser.add_argument(
        "--also", type=Path, action="append", default=[], help="a file to begin with besides, such as a .doc"
    )
    parser.add_argument("--minutes", type=float, default=10, help="at most so long for each door")
    options = parser.parse_args()
    kept = Path(mkdtemp(prefix="fuzz-"))
    failures = 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        also = {path.name: path.read_bytes() for path in options.also}
        for door, content in (seeds(folder) | also).items():
            if not options.door or door in options.door:
                failures += _try_door(door, content, folder, kept, options)
    print(
        f"most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB; failures in {kept}: {failures}"
    )
    return 1 if failures else 0


def _try_door(door: str, content: bytes, folder: Path, kept: Path, options: argparse.Namespace) -> int:
    chance = random.Random(f"{options.seed} {door}")
    told = {"read": 0, "refused": 0, "hung": 0, "failed": 0}
    path = folder / f"mutated.{door}"
    began, longest = time.monotonic(), 0.0
    while sum(told.values()) < options.count and time.monotonic() - began < options.minutes * 60:
        path.write_bytes(mutated(content, chance))
        start = time.monotonic()
        outcome = tried(path)
        longest = max(longest, time.monotonic() - start)
        kind = outcome if outcome in told else "failed"
        told[kind] += 1
        if kind in ("hung", "failed"):
            number = told["hung"] + told["failed"]
            (kept / f"{door}-{number}.{door}").write_bytes(path.read_bytes())
            (kept / f"{door}-{number}.txt").write_text(outcome, encoding="utf-8")
    figures = ", ".join(f"{count} {kind}" for kind, count in told.items())
    print(f"{door:10} {figures}; longest {longest:.2f} s", flush=True)
    return told["hung"] + told["failed"]


if __name__ == "__main__":
    sys.exit(main())
