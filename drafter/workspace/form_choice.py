"""Which form or draft is meant by a word on the command line, and what a review or an export takes from it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from drafter.comparison.succession import Succession, successions, together
from drafter.declaration import Declaration, FieldPath
from drafter.errors import DrafterError
from drafter.forms import ParsedForm, ProblemKind
from drafter.interview import Interview
from drafter.language.numerals import small_number
from drafter.language.text import file_name
from drafter.questionnaire.question_bank import TASKS
from drafter.review import Dossier
from drafter.review.dossier import MarkupNote


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


def last_year_among(
    forms: Sequence[Declaration], path: Path, this: Declaration, agreed: Callable[[str], bool] | None = None
) -> Declaration:
    """The only declaration, else the one of the same project name; else the one that is proposed, where that is `agreed`.

    Raises:
        DrafterError: several, and none or more than one of that name; the sentence lists them, with how likely each is.
    """
    project = this.project.name
    same = [form for form in forms if len(forms) == 1 or (project and form.project.name == project)]
    if len(same) == 1:
        return same[0]
    likely = successions(this, forms) if project and not same else ()
    if (
        likely
        and agreed is not None
        and agreed(f"上年的表里没有“{project}”。{proposal(likely[0], forms)}，按它对照吗？")
    ):
        return together([forms[place] for place in likely[0].places])
    wanted = f"没有（或不止一份）名为“{project}”的" if project else "没有说明是哪个项目"
    told = f"。{proposal(likely[0], forms)}" if likely else ""
    raise DrafterError(f"{path}：里面有 {len(forms)} 份申报表，{wanted}{told}：\n{_listed(forms)}")


def proposal(likely: Succession, forms: Sequence[Declaration]) -> str:
    """What is likely, and how sure that is: `最像的是“甲”（像 82%，像是改了名）`."""
    names = "和".join(f"“{forms[place].project.name or ''}”" for place in likely.places)
    return f"最像的是{names}（像 {likely.percent}，{likely.kind.value}）"


def _listed(forms: Sequence[Declaration]) -> str:
    return "\n".join(f"  {number}  {one.project.name or '（没有名称）'}" for number, one in enumerate(forms, 1))


def draft_number(source: str) -> int | None:
    """The draft that a word on the command line means, or None; a file of that name comes first."""
    return None if Path(source).exists() else small_number(source)


def usual_name(declaration: Declaration) -> str:
    """What the exported file is called unless the user says otherwise."""
    return file_name(declaration.project.name, declaration.fiscal_year, "绩效目标申报表") + ".docx"


def word_file(path: Path) -> Path:
    """A path without an ending gets .docx; one that names no file at all stays for the writer to refuse."""
    return path if path.suffix or not path.name else path.with_suffix(".docx")


_SHANGHAIS = {FieldPath(path=path) for path in ("project.nature", "project.category", "funding.annual.carry_over")}
"""Fields by which Shanghai's form is known: it has all three, and one that is left empty is a fault; no other layout has two."""
_ROWS_LOST = {ProblemKind.LEFT_OVER, ProblemKind.UNKNOWN_LEVEL, ProblemKind.MISSING_LEVEL, ProblemKind.MISSING_PART}


def dossier_of_interview(interview: Interview) -> Dossier:
    """What a review looks at of a draft: the form as it stands, the tasks that were told, and last year's form."""
    form = ParsedForm(interview.declaration(), (), {})
    return dossier_of(form, interview.book.lines(TASKS), interview.last_year)


def dossier_of(form: ParsedForm, tasks: tuple[str, ...] = (), last_year: Declaration | None = None) -> Dossier:
    """What a review looks at: the form, what had to be cleaned and what was lost when it was read, and what a draft was told."""
    markup = (
        MarkupNote(one.where, one.message) for one in form.problems if one.kind is ProblemKind.MARKUP and one.where
    )
    lost = any(one.kind in _ROWS_LOST for one in form.problems)
    heads = {path for path in form.origins if path.row is None and str(path) not in ("fiscal_year", "project.name")}
    elsewhere = (lost or bool(heads)) and len(_SHANGHAIS & heads) < 2
    return Dossier(form.declaration, tuple(markup), elsewhere, elsewhere and lost, tasks, last_year)
