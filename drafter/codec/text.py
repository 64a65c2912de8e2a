"""JSON and YAML text to and from plain values, wary of files that mean harm."""

import json
from collections.abc import Iterator
from typing import Any

import yaml

from drafter.errors import DrafterError

_DEEPEST = 60
_MOST_EVENTS = 400_000


class MalformedText(DrafterError):
    """JSON or YAML that does not parse, or that is not the shape it should be."""


def json_text(value: object, *, compact: bool = False) -> str:
    """Chinese stays readable; one line where `compact`."""
    return json.dumps(value, ensure_ascii=False, indent=None if compact else 1)


def json_value(text: str) -> Any:  # noqa: ANN401  JSON is of any shape
    """The value of a JSON text.

    Raises:
        MalformedText: not JSON, or nested absurdly deep.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise MalformedText(f"不是有效的 JSON：第 {error.lineno} 行第 {error.colno} 个字符处出错") from error
    except RecursionError as error:
        raise MalformedText("JSON 嵌套得太深，不像是申报表") from error


def yaml_text(value: object) -> str:
    """Block style, keys in the given order, Chinese readable."""
    return yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=120)


def yaml_value(text: str) -> Any:  # noqa: ANN401  YAML is of any shape
    """The value of a YAML text without aliases.

    Raises:
        MalformedText: not YAML, aliases (`&a`, `*a`: a few lines of them can fill the memory), or nested absurdly deep.
    """
    node = yaml_node(text)
    return None if node is None else _Constructor("").construct_document(node)


def yaml_with_lines(text: str) -> tuple[Any, dict[tuple[str | int, ...], int]]:
    """The value, and the line (from 1) of each part by its path of keys and positions.

    Raises:
        MalformedText: as for `yaml_value`, and where a key stands twice in one place.
    """
    node = yaml_node(text)
    lines: dict[tuple[str | int, ...], int] = {(): 1}
    if node is None:
        return None, lines
    _note_lines(node, (), lines)
    return _Constructor("").construct_document(node), lines


def _note_lines(node: yaml.Node, path: tuple[str | int, ...], lines: dict[tuple[str | int, ...], int]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*path, str(key.value))
            line = key.start_mark.line + 1
            if here in lines:
                raise MalformedText(f"第 {line} 行的 {key.value} 重复了，第 {lines[here]} 行已经有一个")
            lines[here] = line
            _note_lines(value, here, lines)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            lines[(*path, number)] = value.start_mark.line + 1
            _note_lines(value, (*path, number), lines)


def yaml_node(text: str) -> yaml.Node | None:
    """The same as a tree of nodes, which know their lines."""
    try:
        _refuse_traps(yaml.parse(text, Loader=yaml.CSafeLoader))
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = min(error.problem_mark.line + 1, text.count("\n") + 1) if error.problem_mark else 1
        hint = "冒号要用英文的“:”，后面空一格" if "：" in text else "请检查缩进、冒号后的空格和引号"
        raise MalformedText(f"不是有效的 YAML：第 {line} 行附近出错，{hint}") from error
    except yaml.YAMLError as error:
        raise MalformedText("不是有效的 YAML：含有不能使用的字符") from error
    return node


class _Constructor(yaml.SafeLoader):
    """YAML's own values without its dates: a day is a text that the interview reads like any other."""


def _as_text(loader: yaml.SafeLoader, node: yaml.Node) -> str:
    return str(loader.construct_scalar(node)) if isinstance(node, yaml.ScalarNode) else ""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", _as_text)


def _refuse_traps(events: Iterator[yaml.Event]) -> None:
    depth = 0
    for count, event in enumerate(events):
        if isinstance(event, yaml.AliasEvent):
            line = event.start_mark.line + 1 if event.start_mark else 0
            raise MalformedText(f"第 {line} 行用了 YAML 的引用（*），请直接写出内容")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST or count > _MOST_EVENTS:
            raise MalformedText("内容太多或嵌套太深，不像是 drafter 的文件")
