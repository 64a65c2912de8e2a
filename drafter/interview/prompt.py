"""Prompts may speak of earlier answers through Jinja2, sandboxed: a question bank is a file that anyone may have edited."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Template, TemplateError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, keep_trailing_newline=False)


def names_in(text: str) -> set[str]:
    """The names that a prompt uses.

    Raises:
        jinja2.TemplateSyntaxError: the braces don't make sense.
    """
    return meta.find_undeclared_variables(_ENVIRONMENT.parse(text)) if "{" in text else set()


def rendered(text: str, facts: Mapping[str, Any]) -> str:
    """The prompt with earlier answers put in; where one fails (a sum over words, say) the text stands as written."""
    if "{" not in text:
        return text
    try:
        return _template(text).render(facts)
    except (TemplateError, TypeError, ValueError, ArithmeticError):
        return text  # shown with its braces: visible to the editor of the bank, harmless to the one who answers


@lru_cache(maxsize=512)
def _template(text: str) -> Template:
    return _ENVIRONMENT.from_string(text)
