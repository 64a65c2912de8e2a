"""drafter's own files (JSON or YAML, format 1): declarations that need no parsing."""

from dataclasses import dataclass

from drafter.codec import FORMAT, MalformedText, declaration_from
from drafter.declaration import Declaration, FieldPath
from drafter.forms import FormProblem, ProblemKind, absurd_lengths
from drafter.readers.limits import MOST_FORMS


@dataclass(frozen=True, slots=True)
class ReadyForm:
    """A declaration as drafter wrote it, with what had been odd when it was first read."""

    declaration: Declaration
    problems: tuple[FormProblem, ...]


def ready_forms(value: object) -> list[ReadyForm]:
    """The forms of a format 1 array (one object alone is taken too).

    Raises:
        MalformedText: not our format, or of a newer one.
    """
    items = [value] if isinstance(value, dict) else value
    if not isinstance(items, list):
        raise MalformedText("不是 drafter 的申报表文件（应当是一个列表）")
    if len(items) > MOST_FORMS:
        raise MalformedText(f"里面的申报表超过 {MOST_FORMS} 份，请分成几份")
    return [_ready(item, number) for number, item in enumerate(items, 1)]


def _ready(item: object, number: int) -> ReadyForm:
    if not isinstance(item, dict) or "declaration" not in item:
        raise MalformedText(f"第 {number} 项不是申报表（没有 declaration）")
    if item.get("format", FORMAT) != FORMAT:
        raise MalformedText(f"第 {number} 项的格式是 {item['format']}，这个版本只认识 {FORMAT}，请更新 drafter")
    try:
        declaration = declaration_from(item["declaration"])
    except MalformedText as error:
        raise MalformedText(f"第 {number} 份申报表：{error}") from error
    problems = item.get("problems")
    told = tuple(map(_problem, problems if isinstance(problems, list) else []))
    known = {problem.message for problem in told}
    new = (problem for problem in absurd_lengths(declaration) if problem.message not in known)
    return ReadyForm(declaration, (*told, *new))


def _problem(value: object) -> FormProblem:
    told = value if isinstance(value, dict) else {"message": value}
    where = told.get("where")
    return FormProblem(
        kind=ProblemKind.NOTED,
        where=FieldPath(path=str(where)) if where else None,
        cell=str(told.get("cell") or ""),
        message=str(told.get("message") or ""),
    )
