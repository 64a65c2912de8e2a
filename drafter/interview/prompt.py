"""Prompts may speak of earlier answers through Jinja2, sandboxed: a question bank is a file that anyone may have edited."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from jinja2 import Template, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.declaration.numerals import plain

_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False, keep_trailing_newline=False)


def _money(amount: object) -> str:
    """An amount of 元 as one writes it in a sentence: `1800元`, `48万元`, `462.07万元`."""
    try:
        number = Decimal(str(amount))
    except InvalidOperation:
        return f"{amount}元"  # the name of the answer, where a bank is printed as a document
    return f"{plain(number)}元" if number < _TEN_THOUSAND else f"{plain(number / _TEN_THOUSAND)}万元"


def _objects(lines: object) -> list[str]:
    """`完成督导抽查48家` as what is to be done, where the template says 完成 itself: `督导抽查48家`."""
    return [_VERB.sub("", str(line)) for line in lines] if isinstance(lines, list) else [str(lines)]


_VERB = re.compile(r"^(?:完成|开展|举办|组织|实施|进行|发放|采购|购买|购置|建设|保障|做好)(?=[^的率数量情好]{3})")
_TEN_THOUSAND = Decimal(10_000)
_ENVIRONMENT.filters["money"] = _money
_ENVIRONMENT.filters["objects"] = _objects
_LONGEST, _LARGEST = 2_000, 10_000
_NOT_IN_A_PROMPT = (
    nodes.For,
    nodes.Call,
    nodes.Mul,
    nodes.Pow,
    nodes.Macro,
    nodes.CallBlock,
    nodes.Include,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Import,
)
"""What could run for ever or fill the memory."""


def names_in(text: str) -> frozenset[str]:
    """The names that a prompt uses.

    Raises:
        jinja2.TemplateSyntaxError: the braces don't make sense.
    """
    return _names(text) if "{" in text else frozenset()


@lru_cache(maxsize=4_096)
def _names(text: str) -> frozenset[str]:
    if len(text) > _LONGEST:
        raise TemplateSyntaxError("太长", 1)
    parsed = _ENVIRONMENT.parse(text)
    if next(parsed.find_all(_NOT_IN_A_PROMPT), None) is not None:
        raise TemplateSyntaxError("只能用答案的名字、过滤器和 if，不能用循环、调用和乘方", 1)
    if any(isinstance(one.value, int) and abs(one.value) > _LARGEST for one in parsed.find_all(nodes.Const)):
        raise TemplateSyntaxError(f"数不能超过 {_LARGEST}", 1)
    return frozenset(meta.find_undeclared_variables(parsed))


def required_names(text: str) -> frozenset[str]:
    """The names without which a text says nothing: those that it prints, but not those inside an `{% if %}`."""
    return _required(text) if "{" in text else frozenset()


def filled_in(text: str, words: Mapping[str, Any]) -> str | None:
    """The text with answers put in; None while one that it needs is missing."""
    if any(words.get(name) in (None, "", [], False) for name in required_names(text)):
        return None
    return rendered(text, words).strip() or None


def rendered(text: str, facts: Mapping[str, Any]) -> str:
    """The prompt with earlier answers put in; where one fails (a sum over words, say) the text stands as written."""
    if "{" not in text:
        return text
    try:
        return _template(text).render(facts)
    except (TemplateError, TypeError, ValueError, ArithmeticError):
        return text  # shown with its braces: visible to the editor of the bank, harmless to the one who answers


@lru_cache(maxsize=2_048)
def _required(text: str) -> frozenset[str]:
    try:
        names_in(text)  # refuses what no prompt may hold
        printed = [node for node in _ENVIRONMENT.parse(text).body if isinstance(node, nodes.Output)]
    except TemplateSyntaxError:
        return frozenset()
    return frozenset(name.name for node in printed for name in node.find_all(nodes.Name))


@lru_cache(maxsize=2_048)
def _template(text: str) -> Template:
    return _ENVIRONMENT.from_string(text)
