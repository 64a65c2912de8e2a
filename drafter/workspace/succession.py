"""What a new draft goes on from, where its project was declared last year under this name or another."""

from collections.abc import Iterator, Sequence

from drafter.comparison.succession import SuccessionKind, successions, together
from drafter.declaration import Declaration, Project
from drafter.errors import DrafterError
from drafter.interview import Interview
from drafter.ports import Archive
from drafter.workspace.form_choice import proposal

NAME = "project.name"


def likely_last_year(archive: Archive, interview: Interview) -> tuple[str, Declaration] | None:
    """The likeliest form of the year before and a sentence that proposes it; None where none is likely.

    Raises:
        DrafterError: the archive is damaged.
    """
    this = interview.declaration()
    if interview.last_year is not None or not this.project.name:
        return None
    years = {form.fiscal_year or 0 for form in archive.declarations()}
    before = max((year for year in years if year < (this.fiscal_year or interview.expected_year)), default=0)
    forms = [form for form in archive.declarations() if (form.fiscal_year or 0) == before]
    likely = next(iter(successions(this, forms)), None)
    if likely is None:
        return None
    same = likely.kind is SuccessionKind.SAME
    told = "上年申报过同名的项目" if same else f"上年没有同名的，{proposal(likely, forms)}"
    return told, together([forms[place] for place in likely.places])


def likely_forms(forms: Sequence[Declaration], name: str) -> Iterator[tuple[tuple[int, ...], str]]:
    """Of a project's name that no form has: the forms that it is likely, by their places, and how it is told."""
    for one in successions(Declaration(project=Project(name=name)), forms):
        yield one.places, proposal(one, forms)


def proposed(archive: Archive, before: Interview, after: Interview) -> str:
    """What is told when a project gets its name; '' where there is nothing to propose."""
    question = before.sheet.question(before.at) if before.at else None
    if question is None or question.field != NAME or before.book[question.id] == after.book[question.id]:
        return ""
    try:
        likely = likely_last_year(archive, after)
    except DrafterError as error:
        return f"\n看不了往年的表：{error}"
    return f"\n{likely[0]}。要照它填，输入 /照上年" if likely is not None else ""
