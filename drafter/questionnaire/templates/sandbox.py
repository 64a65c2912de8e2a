"""What a template of a question bank or of the goal may hold: a file that anyone may have edited is filled in at each key.

Only what ends soon and stays small is let through: no calls, no loops within loops, nothing that makes text out of text
out of text. What is left is names, choices (`if`), sums, and a few filters.
"""

from collections.abc import Iterator

from jinja2 import Environment, Template, TemplateError, TemplateSyntaxError, nodes

from drafter.questionnaire.templates.filters import FILTERS

TemplateFault = TemplateSyntaxError
"""What is raised for a template that cannot be read, or holds what it may not; those who check banks know it by this name."""

_LARGEST_NUMBER = 10_000
_DEEPEST = 30
_TOO_DEEP = "写得太复杂，请拆开写"
_GROWING = {"join", "replace"}
_PLAIN: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.List,
    nodes.Tuple,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Add,
    nodes.Sub,
    nodes.Div,
    nodes.Neg,
    nodes.Pos,
    nodes.Concat,
    nodes.Filter,
    nodes.Test,
    nodes.Getitem,
    nodes.Slice,
)
_CHOOSING = {
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.If,
    nodes.CondExpr,
    nodes.And,
    nodes.Or,
    nodes.Not,
}
_GROW = (nodes.For, nodes.Filter)
_LOOPING: tuple[type[nodes.Node], ...] = (nodes.For, nodes.Assign, nodes.Getattr)


FAILURES = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError)
"""What filling in a template that was let through may still stumble over."""


def checked(environment: Environment, text: str, *, longest: int, loops: bool = False) -> nodes.Template:
    """The template as it was parsed, up to `longest` characters; with `loops`, `for` and `set` are let through too.

    Raises:
        jinja2.TemplateSyntaxError: it cannot be read, or holds what it may not, with a Chinese sentence.
    """
    if len(text) > longest:
        raise TemplateSyntaxError(f"太长，最多 {longest} 个字", 1)
    try:
        parsed = environment.parse(text)
    except TemplateSyntaxError as error:
        raise TemplateSyntaxError(f"花括号里写得不完整（{error.message}）", error.lineno) from error
    except RecursionError as error:
        raise TemplateSyntaxError(_TOO_DEEP, 1) from error
    try:
        line, fault = next(_faults(parsed, (*_PLAIN, *_LOOPING) if loops else _PLAIN), (1, None))
    except RecursionError as error:
        raise TemplateSyntaxError(_TOO_DEEP, 1) from error
    if fault is not None:
        raise TemplateSyntaxError(fault, line)
    return parsed


def compiled(environment: Environment, parsed: nodes.Template) -> Template:
    """A template that was `checked`, ready to be filled in: this takes ten times as long, and few are ever needed.

    Raises:
        jinja2.TemplateSyntaxError: Python itself cannot compile it.
    """
    try:
        return environment.from_string(parsed)
    except (RecursionError, MemoryError, SyntaxError, OverflowError, ValueError) as error:
        raise TemplateSyntaxError(_TOO_DEEP, 1) from error


def only_chooses(parsed: nodes.Template) -> bool:
    """Whether a checked template only prints and chooses: whatever the answers are, nothing in it can fail."""
    return all(type(node) in _CHOOSING for node in parsed.find_all(nodes.Node))


def _faults(parsed: nodes.Template, allowed: tuple[type[nodes.Node], ...]) -> Iterator[tuple[int, str]]:
    can = "名字、过滤器、if、for 和 set" if nodes.For in allowed else "答案的名字、过滤器和 if"
    for node, above in _walk(parsed, ()):
        if not isinstance(node, allowed):
            yield node.lineno, f"只能用{can}，不能用调用、乘除余、循环里的循环、宏和引入（{type(node).__name__}）"
        if len(above) > _DEEPEST:
            yield node.lineno, _TOO_DEEP
        if isinstance(node, nodes.Const) and isinstance(node.value, int) and abs(node.value) > _LARGEST_NUMBER:
            yield node.lineno, f"数不能超过 {_LARGEST_NUMBER}"
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield node.lineno, f"没有 {node.name} 这个过滤器，可以用 {'、'.join(sorted(FILTERS))}"
        if isinstance(node, _GROW) and any(_grows(node) and _grows(one) for one in above):
            yield node.lineno, "for、join、replace 不能套着用"
    yield from _set_faults(parsed)


def _set_faults(parsed: nodes.Template) -> Iterator[tuple[int, str]]:
    """Text that is made of text that was made here could be made again and again."""
    made = _made(parsed)
    for one in parsed.find_all(_GROW):
        if _grows(one) and made & {name.name for name in one.find_all(nodes.Name)}:
            yield one.lineno, "set 得来的内容不能再放进 for、join、replace"
    for one in parsed.find_all(nodes.Assign):
        if made & set(_printed_names(one.node)):
            yield one.lineno, "set 里不能再用别的 set 得来的内容"


def _made(parsed: nodes.Template) -> set[str]:
    """The names that `set` makes."""
    targets = [one.target for one in parsed.find_all(nodes.Assign)]
    found = {target.name for target in targets if isinstance(target, nodes.Name)}
    return found | {name.name for target in targets for name in target.find_all(nodes.Name)}


def _grows(node: nodes.Node) -> bool:
    """Whether it makes more text of text: one of them is bounded by what was said, one of another is not."""
    return isinstance(node, nodes.For) or (isinstance(node, nodes.Filter) and node.name in _GROWING)


def _printed_names(node: nodes.Node) -> Iterator[str]:
    """The names whose text goes on, but not those that are only asked about."""
    if isinstance(node, nodes.Name):
        yield node.name
    for child in node.iter_child_nodes(exclude=("test",)):
        yield from _printed_names(child)


def _walk(node: nodes.Node, above: tuple[nodes.Node, ...]) -> Iterator[tuple[nodes.Node, tuple[nodes.Node, ...]]]:
    yield node, above
    for child in node.iter_child_nodes():
        yield from _walk(child, (*above, node))
