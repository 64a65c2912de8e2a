"""Which form of a file is meant, where it holds several."""

from collections.abc import Sequence
from pathlib import Path

from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.forms import ParsedForm


def form_of(forms: Sequence[ParsedForm], source: str, number: int | None) -> ParsedForm:
    """The form of this number (from 1), or the only one.

    Raises:
        DrafterError: several and no number, or no such number; the sentence lists them.
    """
    if number is None and len(forms) == 1:
        return forms[0]
    if number is not None and 1 <= number <= len(forms):
        return forms[number - 1]
    problem = "请用 --form 说明要哪一份" if number is None else f"没有第 {number} 份"
    listed = _listed([form.declaration for form in forms])
    raise DrafterError(f"{source}：里面有 {len(forms)} 份申报表，{problem}：\n{listed}")


def last_year_among(forms: Sequence[Declaration], path: Path, project: str | None) -> Declaration:
    """The only declaration, else the one of the same project name.

    Raises:
        DrafterError: several, and none or more than one of that name; the sentence lists them.
    """
    same = [form for form in forms if len(forms) == 1 or (project and form.project.name == project)]
    if len(same) == 1:
        return same[0]
    wanted = f"没有（或不止一份）名为“{project}”的" if project else "没有说明是哪个项目"
    raise DrafterError(f"{path}：里面有 {len(forms)} 份申报表，{wanted}：\n{_listed(forms)}")


def _listed(forms: Sequence[Declaration]) -> str:
    return "\n".join(f"  {number}  {one.project.name or '（没有名称）'}" for number, one in enumerate(forms, 1))
