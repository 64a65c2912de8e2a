"""What was put right in a file holds wherever the file is read again: learned, checked, or taken as last year's form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.bank.statistics.counts import Identity
from drafter.forms import FormProblem, ParsedForm, ProblemKind
from drafter.ports import Correction, Corrections, FormReader
from drafter.workspace.contents import digest_of_file

_DOES_NOT_FIT = "导入时更正过的“{name}”，现在对不上读出来的哪一份，没有用上；请再导入一次这个文件，核对一遍"


@dataclass(frozen=True, slots=True)
class CorrectingReader:
    """Reads as `read` does, and puts in what a person put right in that very file."""

    read: FormReader
    corrections: Corrections

    def __call__(self, path: Path) -> tuple[ParsedForm, ...]:
        """At least one form; raises as `read` does, and `DrafterError` where the corrections can't be read."""
        forms = self.read(path)
        digest = digest_of_file(path)
        return with_corrections(forms, self.corrections.of([digest]).get(digest, ()))


def with_corrections(forms: tuple[ParsedForm, ...], corrections: Sequence[Correction]) -> tuple[ParsedForm, ...]:
    """The forms of a file, each as it was put right.

    A newer reader may find more forms in a file, or fewer: then a correction goes to the form of its project, and one that
    fits none is told.
    """
    right = list(forms)
    for correction in corrections:
        place = _place_of(correction, forms)
        if place is None:
            name = correction.right.declaration.project.name or "（没有名称）"
            told = FormProblem(ProblemKind.MISSING_PART, None, "", _DOES_NOT_FIT.format(name=name))
            right[0] = replace(right[0], problems=(told, *right[0].problems))
        else:
            right[place] = correction.right
    return tuple(right)


def outdated(corrections: Sequence[Correction], forms: Sequence[ParsedForm]) -> tuple[Identity, ...]:
    """What forms of a file were known by before they were put right, and none of them is any more."""
    now = {form.declaration.identity for form in forms}
    before = [identity for correction in corrections for identity in correction.before if identity not in now]
    return tuple(dict.fromkeys(before))


def _place_of(correction: Correction, forms: tuple[ParsedForm, ...]) -> int | None:
    if len(forms) == correction.forms:
        return correction.form - 1
    names = {name for *_, name in (*correction.before, correction.right.declaration.identity)} - {""}
    same = [place for place, form in enumerate(forms) if form.declaration.project.name in names]
    return same[0] if len(same) == 1 else None
