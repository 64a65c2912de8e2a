"""JSON and YAML text to and from plain values, wary of files that mean harm."""

import json
from collections.abc import Iterator
from typing import Any

import yaml

from drafter.errors import DrafterError
from drafter.regex import regex

_PLAIN_NUMBER = regex(r"-?(?:0|[1-9]\d{0,15})")
_HASH = regex(r" *#(\S.*)$")
_QUOTED = ("'", '"', "|", ">")
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
        value = json.loads(text)
        if "\\ud" in text.lower():  # half a character, escaped: no file could hold it
            json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise MalformedText(f"不是有效的 JSON：第 {error.lineno} 行第 {error.colno} 个字符处出错") from error
    except RecursionError as error:
        raise MalformedText("JSON 嵌套得太深，不像是申报表") from error
    except ValueError as error:
        raise MalformedText("JSON 里有不完整的字符或太长的数") from error
    return value


def yaml_text(value: object) -> str:
    """Block style, keys in the given order, Chinese readable."""
    return yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=120)


def yaml_value(text: str) -> Any:  # noqa: ANN401  YAML is of any shape
    """The value of a YAML text: mappings, lists, true, false, null and plain whole numbers; all else is text.

    Text, because the interview reads amounts and dates better than YAML does, to whom `0462` is octal and `1:30` 90.

    Raises:
        MalformedText: not YAML, a key twice, aliases (a few lines of `&a`, `*a` can fill the memory), absurd nesting.
    """
    return yaml_with_lines(text)[0]


def yaml_with_lines(text: str) -> tuple[Any, dict[tuple[str | int, ...], int]]:
    """The same value, and the line (from 1) of each part by its path of keys and positions (from 0).

    Raises:
        MalformedText: as for `yaml_value`.
    """
    node = _yaml_node(text)
    lines: dict[tuple[str | int, ...], int] = {(): 1}
    return (None if node is None else _constructed(node, (), lines)), lines


def remarks_in(text: str) -> list[tuple[int, str]]:
    """What stands behind a `#` in the middle of a value, with its line (from 1): to YAML a remark, to people often not.

    Only where the `#` touches what follows, as in `公共文化 #1 馆经费`; `值  # 备注` is meant.
    """
    lines = text.splitlines()
    found: list[tuple[int, str]] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent) and event.end_mark and event.style not in _QUOTED:
            line, column = event.end_mark.line, event.end_mark.column
            behind = _HASH.match(lines[line][column:] if line < len(lines) else "")
            if behind is not None:
                found.append((line + 1, behind[1]))
    return found


def _constructed(node: yaml.Node, path: tuple[str | int, ...], lines: dict[tuple[str | int, ...], int]) -> Any:  # noqa: ANN401  YAML is of any shape
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, path, lines))
    if isinstance(node, yaml.SequenceNode):
        values = []
        for number, item in enumerate(node.value):
            lines[(*path, number)] = _line(item)
            values.append(_constructed(item, (*path, number), lines))
        return values
    return _scalar(node)


def _pairs(
    node: yaml.MappingNode, path: tuple[str | int, ...], lines: dict[tuple[str | int, ...], int]
) -> Iterator[tuple[str, Any]]:
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise MalformedText(f"第 {_line(key)} 行：冒号前面应当是一个词")
        here = (*path, str(key.value))
        if here in lines:
            raise MalformedText(f"第 {_line(key)} 行的 {key.value} 重复了，第 {lines[here]} 行已经有一个")
        lines[here] = _line(key)
        yield str(key.value), _constructed(value, here, lines)


def _scalar(node: yaml.Node) -> str | bool | int | None:
    text = str(node.value)
    if getattr(node, "style", None) in _QUOTED:  # quoted or a block: meant as text
        return text
    if node.tag == "tag:yaml.org,2002:null":
        return None
    if node.tag == "tag:yaml.org,2002:bool" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    return int(text) if _PLAIN_NUMBER.fullmatch(text) else text


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1 if node.start_mark else 1


def _yaml_node(text: str) -> yaml.Node | None:
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
