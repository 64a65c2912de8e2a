"""How much of existing forms is read rightly: a table of format by form, with each loss where it is asked for.

    DRAFTER_SHARED=… .venv/bin/python -m tests.forms.coverage [--losses] [--formats docx,xlsx] [FORM …]

The forms and their right answers stand in the shared folder (`forms/offices/*.gold.json`, `forms/three-forms.*`); for the
published texts of other places, and for the small cases, the answers stand in `expected.json` beside this file. A field is
right where it equals the answer; a field that must stay empty (an amount whose unit is nowhere) is one too. A file that
can't be read gives nothing, and nothing wrong either; wrong values are counted apart, for they are worse.
"""

# ruff: noqa: T201  it tells a person what it saw
import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter.codec import plain_declaration
from drafter.declaration import Declaration, Dimension, IndicatorType
from drafter.errors import DrafterError
from drafter.forms import ParsedForm
from drafter.language.targets import read_target
from drafter.readers.opening import open_forms

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden" / "2024-shanghai-employment-center.json"
_FIELDS = {
    "name": "project.name",
    "year": "fiscal_year",
    "department": "project.line_department",
    "unit": "project.implementing_agency",
    "start": "project.planned_start",
    "end": "project.planned_finish",
    "annual_total": "funding.annual.total",
    "appropriation": "funding.annual.appropriation",
    "other_funds": "funding.annual.other_funds",
    "annual_goal": "objectives.annual",
}
_REMARK = re.compile(r"[(（][^()（）]*[)）]|分$|\s")


@dataclass(slots=True)
class Score:
    """What one file, or several, came to."""

    forms: int = 0
    forms_wanted: int = 0
    indicators: int = 0
    indicators_wanted: int = 0
    fields: int = 0
    fields_wanted: int = 0
    wrong: int = 0
    losses: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Count another file in."""
        for name in ("forms", "forms_wanted", "indicators", "indicators_wanted", "fields", "fields_wanted", "wrong"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.losses += other.losses


@dataclass(frozen=True, slots=True)
class Case:
    """One file, and the forms that a person reads in it."""

    form: str
    format: str
    path: Path
    wanted: list[dict[str, Any]]


def cases(shared: Path) -> Iterator[Case]:
    """All files that have an answer."""
    for gold in sorted((shared / "forms" / "offices").glob("*.gold.json")):
        form = gold.name.removesuffix(".gold.json")
        wanted = json.loads(gold.read_text(encoding="utf-8"))
        wanted.setdefault("annual_total", None)
        for path in sorted(gold.parent.glob(f"{form}.*")):
            if path != gold:
                yield Case(form, path.name.removeprefix(f"{form}."), path, [wanted])
    whole = [_flat(one["declaration"]) for one in json.loads(GOLDEN.read_text(encoding="utf-8"))]
    yield Case("shanghai-2024", "txt", shared / "forms" / "2024-shanghai-employment-center.txt", whole)
    for ending in ("docx", "xlsx", "pdf"):
        path = shared / "forms" / f"three-forms.{ending}"
        yield Case("shanghai-three", ending, path, [whole[1], whole[4], whole[7]])
    expected = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
    for folder, answers in expected.items():
        for name, wanted in answers.items():
            path = next((shared / folder).glob(f"{name}.*[!d]"))
            yield Case(name, f"{path.suffix[1:]} ({folder.split('/')[-1]})", path, wanted)


def _flat(declaration: dict[str, Any]) -> dict[str, Any]:
    """A golden form, in the shape of the answers; its goal is not there in full."""
    flat = {name: _at(declaration, path) for name, path in _FIELDS.items() if name != "annual_goal"}
    rows = [
        {"level1": row["type"], "level2": row["dimension"], "name": row["name"], "target": _printed(row["target"])}
        for row in declaration["indicators"]
    ]
    return {**flat, "indicators": rows}


def _printed(target: dict[str, Any]) -> str:
    if "description" in target:
        return str(target["description"])
    return f"{target['comparator'] or ''}{target['quantity']}{target['unit'] or ''}"


def measure(case: Case) -> Score:
    """What is right in one file."""
    score = Score(forms_wanted=len(case.wanted))
    try:
        read = open_forms(case.path)
    except DrafterError as error:
        read = ()
        score.losses.append(f"{case.path.name}: {error}")
    score.forms = sum(1 for form in read[: len(case.wanted)])
    for number, wanted in enumerate(case.wanted):
        declaration = read[number].declaration if number < len(read) else Declaration()
        told = read[number] if number < len(read) else None
        _measure_fields(score, case, wanted, declaration, told)
        _measure_indicators(score, case, wanted["indicators"], declaration)
    if len(read) > len(case.wanted):
        score.wrong += 1
        score.losses.append(f"{case.path.name}: {len(read)} forms for {len(case.wanted)}")
    return score


def _measure_fields(
    score: Score, case: Case, wanted: dict[str, Any], declaration: Declaration, form: ParsedForm | None
) -> None:
    plain = plain_declaration(declaration)
    for name, path in _FIELDS.items():
        if name not in wanted:
            continue
        want, got = wanted[name], _at(plain, path)
        score.fields_wanted += 1
        if form is not None and _same(want, got):
            score.fields += 1
        else:
            score.wrong += got is not None
            score.losses.append(f"{case.path.name}: {name}: {got!r} for {want!r}")


def _measure_indicators(score: Score, case: Case, wanted: list[dict[str, Any]], declaration: Declaration) -> None:
    got = [
        (
            row.type.value if row.type else "",
            row.dimension.value if row.dimension else "",
            _tight(row.name or ""),
            str(row.target or ""),
        )
        for row in declaration.indicators
    ]
    want = [
        (
            _level(row["level1"], [level.value for level in IndicatorType]),
            _level(row["level2"], [level.value for level in Dimension]),
            _tight(row["name"]),
            str(read_target(row["target"]) or ""),
        )
        for row in wanted
    ]
    left = list(got)
    score.indicators_wanted += len(want)
    for row in want:
        if row in left:
            left.remove(row)
            score.indicators += 1
        else:
            score.losses.append(f"{case.path.name}: not read: {' / '.join(row)}")
    score.wrong += len(left)
    score.losses += [f"{case.path.name}: read instead: {' / '.join(row)}" for row in left]


def _level(printed: str, official: list[str]) -> str:
    bare = _REMARK.sub("", printed)
    return bare if bare in official or f"{bare}指标" not in official else f"{bare}指标"


def _tight(text: str) -> str:
    return "".join(text.split()).lstrip("★")


def _same(want: object, got: object) -> bool:
    return _tight(str(want)) == _tight(str(got)) if isinstance(want, str) and isinstance(got, str) else want == got


def _at(value: object, path: str) -> object:
    for step in path.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("forms", nargs="*", metavar="FORM", help="the beginning of a form's name")
    parser.add_argument("--losses", action="store_true", help="tell each value that is missing or wrong")
    parser.add_argument("--formats", default="", help="only these, comma-separated")
    options = parser.parse_args()
    shared = os.environ.get("DRAFTER_SHARED")
    if not shared:
        print("DRAFTER_SHARED is not set: the real forms are not here")
        return 2
    formats = set(filter(None, options.formats.split(",")))
    total = Score()
    print(f"{'form':40} {'format':24} {'forms':>7} {'indicators':>11} {'fields':>8} {'wrong':>6}")
    for case in cases(Path(shared)):
        if formats and case.format not in formats:
            continue
        if options.forms and not case.form.startswith(tuple(options.forms)):
            continue
        score = measure(case)
        _tell(case.form, case.format, score)
        if options.losses:
            print("".join(f"    {loss}\n" for loss in score.losses), end="")
        total.add(score)
    _tell("all", "", total)
    return 0


def _tell(form: str, kind: str, score: Score) -> None:
    print(
        f"{form:40} {kind:24} {score.forms:>3}/{score.forms_wanted:<3} "
        f"{score.indicators:>6}/{score.indicators_wanted:<4} {score.fields:>4}/{score.fields_wanted:<3} {score.wrong:>6}"
    )


if __name__ == "__main__":
    sys.exit(main())
