"""Places of a Word template, `{{ project.name }}`: what they may say, and what stands there in the end.

Each is compiled once, however many rows it is filled in for. They are checked as question banks are, and stricter: names,
choices and filters that can't make text grow.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.questionnaire.templates.filters import FILTERS
from drafter.questionnaire.templates.sandbox import checked, compiled
from drafter.regex import regex

PLACE = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_LONGEST = 2_000
_GROWING = ("join", "replace")
_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, undefined=StrictUndefined)
_ENVIRONMENT.filters = {name: made for name, made in FILTERS.items() if name not in _GROWING}


def filled_in(text: str, context: Mapping[str, Any]) -> str:
    """A paragraph with its places filled in.

    Raises:
        jinja2.TemplateError: it can't be read, says what it may not, or names what there is not.
    """
    return _template(text).render(context)


def names_indicator(text: str) -> bool:
    """Whether a paragraph has places of an indicator, which only its own row can fill.

    Raises:
        jinja2.TemplateSyntaxError: it can't be read, or says what it may not.
    """
    return "indicator" in _names(text) if PLACE.search(text) else False


@lru_cache(maxsize=512)
def _template(text: str) -> Template:
    return compiled(_ENVIRONMENT, _parsed(text))


@lru_cache(maxsize=512)
def _names(text: str) -> frozenset[str]:
    return frozenset(node.name for node in _parsed(text).find_all(nodes.Name))


def _parsed(text: str) -> nodes.Template:
    parsed = checked(_ENVIRONMENT, text, longest=_LONGEST, loops=True)
    for line, fault in _faults(parsed):
        raise TemplateSyntaxError(fault, line)
    return parsed


def _faults(parsed: nodes.Template) -> Iterator[tuple[int, str]]:
    for loop in parsed.find_all((nodes.For, nodes.Assign)):
        yield loop.lineno, "模板里不能用 for 和 set，指标的一行会自己重复"
    for filtered in parsed.find_all(nodes.Filter):
        if filtered.name in _GROWING:
            yield filtered.lineno, f"模板里不能用 {filtered.name}"
