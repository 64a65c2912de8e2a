"""The small faults that a person might make, found in the source of a function and compiled into its code."""

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

_SIGNS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.BitOr: ast.BitAnd,
}
_NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}

Change = Callable[[ast.AST], ast.AST]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is done to the node of this number in the file."""

    file: str
    node: int
    line: int
    what: str
    function: str

    def __str__(self) -> str:
        """As an editor takes it, with what is done there."""
        return f"drafter{self.file.rpartition('/drafter')[2]}:{self.line} {self.function}: {self.what}"


def faults_of(path: Path) -> Iterator[Fault]:
    """All that can be done inside the functions of a file."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    numbers = {id(node): number for number, node in enumerate(nodes)}
    for function in _functions(nodes[0], ""):
        for node in _inside(function[1]):
            line = node.iter.lineno if isinstance(node, ast.comprehension) else getattr(node, "lineno", 0)
            yield from (Fault(str(path), numbers[id(node)], line, what, function[0]) for what, _ in _changes(node))


def faulty_code(fault: Fault) -> CodeType:
    """The code of the function with the fault in it."""
    tree = ast.parse(Path(fault.file).read_text(encoding="utf-8"))
    node = list(ast.walk(tree))[fault.node]
    change = next(change for what, change in _changes(node) if what == fault.what)
    _Replacing(node, change(deepcopy(node))).visit(tree)
    compiled = compile(ast.fix_missing_locations(tree), fault.file, "exec")
    return next(code for code in _codes(compiled) if code.co_qualname == fault.function and code is not compiled)


class _Replacing(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return ast.copy_location(self._new, node) if node is self._old else self.generic_visit(node)


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _codes(one)


def _functions(node: ast.AST, within: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Functions and methods by their full names; what stands inside a function belongs to it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield within + child.name, child
        elif isinstance(child, ast.ClassDef):
            yield from _functions(child, f"{within}{child.name}.")


def _inside(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Nodes of the body; annotations and docstrings do nothing."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop(0)
        yield node
        skipped = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        waiting += [child for child in ast.iter_child_nodes(node) if child not in skipped]


def _changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """What can be done to one node: a name, and the node that then stands there."""
    yield from _changes_of_expression(node)
    yield from _changes_of_statement(node)


def _changes_of_expression(node: ast.AST) -> Iterator[tuple[str, Change]]:
    match node:
        case ast.Compare(ops=[sign]) if type(sign) in _SIGNS:
            other = _SIGNS[type(sign)]
            yield f"{type(sign).__name__} is {other.__name__}", _with("ops", [other()])
        case ast.BoolOp(op=sign) | ast.BinOp(op=sign) | ast.AugAssign(op=sign) if type(sign) in _SIGNS:
            other = _SIGNS[type(sign)]
            yield f"{type(sign).__name__} is {other.__name__}", _with("op", other())
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield "not is gone", lambda _: operand
        case ast.Constant(value=bool(value)):
            yield f"{value} is {not value}", _with("value", not value)
        case ast.Constant(value=int(value)):
            yield f"{value} is {value + 1}", _with("value", value + 1)
        case ast.IfExp(body=body, orelse=otherwise):
            yield "if and else change places", _with("body", otherwise, "orelse", body)
        case ast.Name(id=name) if name in _NAMES:
            yield f"{name} is {_NAMES[name]}", _with("id", _NAMES[name])
        case ast.comprehension(ifs=[_, *_]):
            yield "all pass the comprehension", _with("ifs", [])


def _changes_of_statement(node: ast.AST) -> Iterator[tuple[str, Change]]:
    match node:
        case ast.If(test=test) | ast.While(test=test):
            yield "the condition never holds", _with("test", ast.copy_location(ast.Constant(value=False), test))
        case ast.Break():
            yield "break is continue", lambda _: ast.Continue()
        case ast.Continue():
            yield "continue is break", lambda _: ast.Break()
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield "None is returned", _with("value", ast.copy_location(ast.Constant(value=None), value))
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()):
            yield "the statement is gone", lambda _: ast.Expr(value=ast.Constant(value=None))


def _with(*fields: object) -> Change:
    def change(old: ast.AST) -> ast.AST:
        for name, value in zip(fields[::2], fields[1::2], strict=True):
            setattr(old, str(name), value)
        return old

    return change
