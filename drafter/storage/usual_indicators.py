"""The usual indicators of kinds of projects and of fields of government, from their YAML files."""

import re
from pathlib import Path
from typing import Any

from drafter.bank.standard.usual_indicators import PLACE, Usual, UsualIndicator, UsualKind
from drafter.declaration import Dimension, QualitativeTarget
from drafter.errors import DrafterError
from drafter.language.spoken_indicator import read_breath
from drafter.storage.question_banks import line_of, read_yaml

_FORMAT = 1
_NOT_IN_A_NAME = re.compile(r"[≥≤＞＜=<>\x00-\x1f\x7f]")
_NOT_IN_WORDS = re.compile(r"[≥≤＞＜=<>%]")
_DIMENSIONS = {dimension.value: dimension for dimension in Dimension}


def read_usual_indicators(*paths: Path) -> Usual:
    """All kinds and fields in these files.

    Raises:
        DrafterError: not readable, or not of the right shape; the sentence names the line.
    """
    kinds, fields = list[UsualKind](), list[UsualKind]()
    for path in paths:
        value, lines = read_yaml(path)
        try:
            told = _sections(value)
            kinds += _kinds(told, "kinds")
            fields += _kinds(told, "fields")
        except _Fault as fault:
            raise DrafterError(f"{path}：第 {line_of(lines, fault.where)} 行：{fault.message}") from fault
    return Usual(kinds, fields)


class _Fault(Exception):
    """Something of the wrong shape, and where it stands."""

    def __init__(self, where: tuple[str | int, ...], message: str) -> None:
        super().__init__(message)
        self.where, self.message = where, message


def _sections(value: Any) -> dict[str, Any]:  # noqa: ANN401  whatever the file holds
    if (
        isinstance(value, dict)
        and value.get("format") == _FORMAT
        and value["format"] is not True
        and {"kinds", "fields"} & value.keys()
    ):
        return value
    raise _Fault((), f"应当有 format: {_FORMAT} 和 kinds（或 fields）")


def _kinds(value: dict[str, Any], key: str) -> list[UsualKind]:
    told = value.get(key, [])
    if not isinstance(told, list):
        raise _Fault((key,), f"{key} 应当是一列项目类别")
    return [_kind(kind, (key, place)) for place, kind in enumerate(told)]


def _kind(value: Any, where: tuple[str | int, ...]) -> UsualKind:  # noqa: ANN401  whatever the file holds
    if (
        not isinstance(value, dict)
        or not isinstance(value.get("title"), str)
        or not isinstance(value.get("usual"), dict)
    ):
        raise _Fault(where, "一类项目应当有 title、recognise 和 usual")
    words = value.get("recognise", [])
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise _Fault((*where, "recognise"), "recognise 应当是一列词语")
    indicators = [
        _indicator(line, _dimension(label, (*where, "usual", label)), (*where, "usual", label, place))
        for label, told in value["usual"].items()
        for place, line in enumerate(_listed(told, (*where, "usual", label)))
    ]
    return UsualKind(value["title"], tuple(words), tuple(indicators))


def _dimension(label: str, where: tuple[str | int, ...]) -> Dimension:
    if label not in _DIMENSIONS:
        raise _Fault(where, f"没有“{label}”这个二级指标，可以是 {'、'.join(_DIMENSIONS)}")
    return _DIMENSIONS[label]


def _listed(told: object, where: tuple[str | int, ...]) -> list[Any]:
    if not isinstance(told, list):
        raise _Fault(where, "应当是一列指标，一行一个")
    return told


def _indicator(line: object, dimension: Dimension, where: tuple[str | int, ...]) -> UsualIndicator:
    """`**验收合格率 =100%`: the wording, and behind a space what is usually aimed at."""
    if not isinstance(line, str) or not line.strip():
        raise _Fault(where, "指标应当是一行文字，例如 培训合格率 ≥95%")
    wording, *told = line.split()
    if len(told) > 1 or not wording.strip(PLACE[0]) or _NOT_IN_A_NAME.search(wording):
        raise _Fault(where, f"“{line.strip()[:30]}” 应当是名称，空一格，再写指标值，例如 培训合格率 ≥95%")
    target = read_breath(f"指标 {told[0]}").target if told else None
    if told and (
        target is None or (isinstance(target, QualitativeTarget) and _NOT_IN_WORDS.search(target.description))
    ):
        raise _Fault(where, f"“{told[0][:30]}” 不像指标值，例如 ≥95%、≤3天、有效保障")
    return UsualIndicator(dimension, wording, target)
