"""Which cell became what: for a person who holds the original beside it."""

from drafter.codec import plain_declaration
from drafter.declaration import FieldPath
from drafter.forms import ParsedForm

_LONGEST = 40


def explained(form: ParsedForm, file: str, number: int) -> list[str]:
    """One line for each field that was read: the cell, the field and its value; then what was odd or left out."""
    plain = plain_declaration(form.declaration)
    lines = [f"── {file} 第 {number} 份：{form.declaration.project.name or '（没有名称）'} ──"]
    for path, cell in form.origins.items():
        value = _at(form, plain, path)
        if value is not None:
            lines.append(f"{cell:26} {path.label}：{value}")
    lines += [f"{problem.cell:26} ！{problem.message}" for problem in form.problems]
    return lines


def _at(form: ParsedForm, plain: object, path: FieldPath) -> str | None:
    position = path.row
    if position is not None:
        return _of_indicator(form, position, path.path)
    for step in path.path.split("."):
        plain = plain.get(step) if isinstance(plain, dict) else None
    text = "" if plain is None else " ".join(str(plain).split())
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text or None


def _of_indicator(form: ParsedForm, position: int, path: str) -> str | None:
    indicator = form.declaration.indicators[position]
    if path.endswith(".name"):
        return indicator.name
    if path.endswith(".target"):
        return str(indicator.target) if indicator.target is not None else None
    levels = [level.value for level in (indicator.type, indicator.dimension) if level is not None]
    return " / ".join(levels) or None
