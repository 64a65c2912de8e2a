"""Declarations as JSON or YAML, format 1."""

from typing import Any

from drafter.codec import FORMAT, json_text, plain_declaration, yaml_text
from drafter.declaration import Declaration
from drafter.forms import FormProblem


def plain_form(
    declaration: Declaration, file: str, form: int, problems: tuple[FormProblem, ...] = ()
) -> dict[str, Any]:
    """One element of the array that `read` prints; `form` counts from 1."""
    return {
        "format": FORMAT,
        "source": {"file": file, "form": form},
        "declaration": plain_declaration(declaration),
        "problems": [
            {"where": str(problem.where) if problem.where else None, "cell": problem.cell, "message": problem.message}
            for problem in problems
        ],
    }


def as_json(forms: list[dict[str, Any]]) -> bytes:
    """The array as UTF-8 JSON."""
    return (json_text(forms) + "\n").encode()


def as_yaml(forms: list[dict[str, Any]]) -> bytes:
    """The array as UTF-8 YAML."""
    return yaml_text(forms).encode()
