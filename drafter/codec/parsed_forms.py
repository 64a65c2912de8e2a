"""Forms as they were read, with what was odd and where each field came from, to and from plain values."""

from typing import Any

from pydantic import StrictStr

from drafter.codec.declarations import declaration_from, plain_declaration
from drafter.codec.shapes import shaped
from drafter.declaration import FieldPath
from drafter.declaration.frozen import Frozen
from drafter.forms import FormProblem, ParsedForm, ProblemKind


class _PlainProblem(Frozen):
    kind: StrictStr
    where: StrictStr | None = None
    cell: StrictStr
    message: StrictStr

    def problem(self) -> FormProblem:
        """A kind that this version does not know is one that was told when the form was read."""
        kind = next((kind for kind in ProblemKind if kind.value == self.kind), ProblemKind.NOTED)
        return FormProblem(kind, FieldPath(path=self.where) if self.where else None, self.cell, self.message)


class _PlainParsedForm(Frozen):
    declaration: Any
    problems: tuple[_PlainProblem, ...]
    origins: dict[StrictStr, StrictStr]


def plain_parsed(form: ParsedForm) -> dict[str, Any]:
    """The form as drafter keeps it for itself; others get what `read` prints."""
    return {
        "declaration": plain_declaration(form.declaration),
        "problems": [
            {"kind": one.kind.value, "where": str(one.where) if one.where else None}
            | {"cell": one.cell, "message": one.message}
            for one in form.problems
        ],
        "origins": {str(path): cell for path, cell in form.origins.items()},
    }


def parsed_from(value: object) -> ParsedForm:
    """The form that `plain_parsed` told.

    Raises:
        MalformedText: a part is of the wrong shape; the message names the part.
    """
    plain = shaped(_PlainParsedForm, value, "form")
    return ParsedForm(
        declaration_from(plain.declaration),
        tuple(one.problem() for one in plain.problems),
        {FieldPath(path=path): cell for path, cell in plain.origins.items()},
    )
