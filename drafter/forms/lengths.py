"""Lengths that no office writes: a name of thousands of characters is a slip of whoever made the file, and is told."""

from collections.abc import Iterator

from drafter.declaration import Declaration, FieldPath
from drafter.forms.problem import FormProblem, ProblemKind

_LONGEST_NAME = 200
"""Characters; the longest project's name seen has 60."""
_LONGEST_GOAL = 5_000
"""The longest goal seen has 900."""


def absurd_lengths(declaration: Declaration) -> Iterator[FormProblem]:
    """One problem for each field that is longer than any form's."""
    texts = [(f"project.{name}", value, _LONGEST_NAME) for name, value in declaration.project]
    texts += [(f"objectives.{name}", value, _LONGEST_GOAL) for name, value in declaration.objectives]
    for path, value, longest in texts:
        if isinstance(value, str) and len(value) > longest:
            message = f"有 {len(value)} 个字，没有申报表会写这么长，请核对原文件"
            yield FormProblem(ProblemKind.ABSURD_LENGTH, FieldPath(path=path), "", message)
