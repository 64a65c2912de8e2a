"""`drafter check --measure`: recall and precision of each rule on a folder of sound forms and planted faults."""

from pathlib import Path
from typing import Any

from drafter.cli.telling import result
from drafter.codec import MalformedText, yaml_value
from drafter.codec.cases import case_form
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.phrases.rules import measured_lines
from drafter.readers.limits import read_within
from drafter.readers.text import decoded
from drafter.review import Dossier, Severity
from drafter.review.measure import Expected, Planted, measured

_LARGEST = 4 * 2**20


def run(folder: str) -> int:
    """Print the table of `sound.yaml` and `faults.yaml` in a folder; 1 where something was missed or told falsely.

    Raises:
        DrafterError: a file is missing or of the wrong shape.
    """
    path = Path(folder)
    forms = {str(one["id"]): one["form"] for one in _listed(path / "sound.yaml")}
    try:
        sound = {name: Dossier(case_form(form, {})) for name, form in forms.items()}
        planted = [_planted(forms, sound, case) for case in _listed(path / "faults.yaml")]
    except (MalformedText, KeyError) as error:
        raise DrafterError(f"{folder}：{error}") from error
    table = measured(sound.items(), planted)
    for line in measured_lines(table):
        result(line)
    return 1 if table.missed or table.false else 0


def _listed(path: Path) -> list[dict[str, Any]]:
    try:
        value = yaml_value(decoded(read_within(path, _LARGEST), str(path)))
    except MalformedText as error:
        raise DrafterError(f"{path}：{error}") from error
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise DrafterError(f"{path}：应当是一条一条的清单")
    return value


def _planted(forms: dict[str, Any], sound: dict[str, Dossier], case: dict[str, Any]) -> Planted:
    declaration = case_form(forms[case["of"]], case)
    expected = tuple(_expected(str(one), declaration) for one in case["found"])
    fault = f"{case['of']} {case['fault']}"
    return Planted(fault, sound[case["of"]], Dossier(declaration), expected, frozenset(case.get("also", ())))


def _expected(words: str, declaration: Declaration) -> Expected:
    """`D01 error 读者满意度`: the place is a field, or the last row of that name."""
    code, severity, where = words.split(" ", 2)
    where = where.strip('"')
    rows = [place for place, row in enumerate(declaration.indicators) if row.name == where]
    return Expected(code, Severity(severity), f"indicators[{rows[-1]}]" if rows else where)
