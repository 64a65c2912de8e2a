"""Prompts may speak of earlier answers through Jinja2, sandboxed: a question bank is a file that anyone may have edited."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.questionnaire.templates.filters import FILTERS
from drafter.questionnaire.templates.sandbox import FAILURES, checked, compiled, only_chooses

_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, keep_trailing_newline=False)
_ENVIRONMENT.filters = dict(FILTERS)
_LONGEST = 2_000


def names_in(text: str) -> frozenset[str]:
    """The names that a prompt uses.

    Raises:
        jinja2.TemplateSyntaxError: the braces don't make sense, or hold what a prompt may not.
    """
    return _names(text) if "{" in text else frozenset()


def filled_in(text: str, words: Mapping[str, Any]) -> str | None:
    """The text with answers put in; None while one that it needs is missing, and where it cannot be made of them."""
    if any(words.get(name) in (None, "", [], False) for name in _required(text)):
        return None
    return (_printed(text, words) or "").strip() or None


def fails(text: str, words: Mapping[str, Any]) -> bool:
    """Whether a prompt cannot be made of these words: a sum over text, a place in a list that has none.

    Raises:
        jinja2.TemplateSyntaxError: as for `names_in`.
    """
    return "{" in text and not only_chooses(_checked(text)) and _printed(text, words) is None


def rendered(text: str, facts: Mapping[str, Any]) -> str:
    """The prompt with earlier answers put in; where one fails (a sum over words, say) the text stands as written."""
    printed = _printed(text, facts)
    return (
        text if printed is None else printed
    )  # with its braces: visible to the editor of the bank, harmless to others


def _printed(text: str, facts: Mapping[str, Any]) -> str | None:
    if "{" not in text:
        return text
    try:
        return _compiled(text).render(facts)
    except FAILURES:
        return None


def _required(text: str) -> frozenset[str]:
    """The names without which a text says nothing: those that it prints, but not those inside an `{% if %}`."""
    if "{" not in text:
        return frozenset()
    try:
        printed = [node for node in _checked(text).body if isinstance(node, nodes.Output)]
    except TemplateSyntaxError:
        return frozenset()
    return frozenset(name.name for node in printed for name in node.find_all(nodes.Name))


@lru_cache(maxsize=4_096)
def _checked(text: str) -> nodes.Template:
    return checked(_ENVIRONMENT, text, longest=_LONGEST)


@lru_cache(maxsize=4_096)
def _names(text: str) -> frozenset[str]:
    return frozenset(name.name for name in _checked(text).find_all(nodes.Name))  # a prompt can make no names of its own


@lru_cache(maxsize=4_096)
def _compiled(text: str) -> Template:
    return compiled(_ENVIRONMENT, _checked(text))
