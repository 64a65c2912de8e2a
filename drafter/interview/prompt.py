"""Prompts may speak of earlier answers through Jinja2, sandboxed: a question bank is a file that anyone may have edited."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Template, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, keep_trailing_newline=False)

_LONGEST = 2_000
_NOT_IN_A_PROMPT = (
    nodes.For,
    nodes.Call,
    nodes.Mul,
    nodes.Pow,
    nodes.Macro,
    nodes.CallBlock,
    nodes.Include,
    nodes.Import,
)
"""What could run for ever or fill the memory."""


def names_in(text: str) -> set[str]:
    """The names that a prompt uses.

    Raises:
        jinja2.TemplateSyntaxError: the braces don't make sense.
    """
    if "{" not in text:
        return set()
    if len(text) > _LONGEST:
        raise TemplateSyntaxError("太长", 1)
    parsed = _ENVIRONMENT.parse(text)
    if next(parsed.find_all(_NOT_IN_A_PROMPT), None) is not None:
        raise TemplateSyntaxError("只能用答案的名字、过滤器和 if，不能用循环、调用和乘方", 1)
    return meta.find_undeclared_variables(parsed)


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
