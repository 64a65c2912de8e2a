"""The usual indicators of kinds of projects, of fields of government and of deeds, from their YAML files."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError, model_validator

from drafter.bank.standard.core_indicators import CORE_DIMENSIONS
from drafter.bank.standard.usual_deeds import DeedRow, UsualDeed
from drafter.bank.standard.usual_indicators import PLACE, CoreIndicator, Usual, UsualIndicator, UsualKind
from drafter.declaration import Dimension, QualitativeTarget, QuantitativeTarget
from drafter.errors import DrafterError
from drafter.language.spoken_indicator import read_breath
from drafter.language.targets import read_target
from drafter.regex import regex
from drafter.storage.question_banks import line_of, read_yaml

_FORMAT = 1
_NOT_IN_A_NAME = regex(r"[≥≤＞＜=<>\x00-\x1f\x7f]")
_NOT_IN_WORDS = regex(r"[≥≤＞＜=<>%]")
_DIMENSIONS = {dimension.value: dimension for dimension in Dimension}


_Words = tuple[Annotated[StrictStr, Field(min_length=1)], ...]


class _PlainKind(BaseModel):
    title: StrictStr
    recognise: _Words = ()
    usual: dict[str, tuple[StrictStr, ...]]


class _PlainCore(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: StrictStr
    target: StrictStr
    told: _Words = ()
    named: _Words = ()
    works: StrictBool = False


class _PlainField(_PlainKind):
    core: dict[str, tuple[_PlainCore, ...]] = Field(default_factory=dict)
    general: StrictBool = False


class _PlainDeedRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: StrictStr
    target: StrictStr
    short: StrictStr = ""


class _PlainDeed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    deeds: Annotated[_Words, Field(min_length=1)]
    core: dict[str, tuple[_PlainDeedRow, ...]]


class _PlainFile(BaseModel):
    format: Annotated[StrictInt, Field(ge=_FORMAT, le=_FORMAT)]
    kinds: tuple[_PlainKind, ...] = ()
    fields_of_government: tuple[_PlainField, ...] = Field(default=(), alias="fields")
    deeds: tuple[_PlainDeed, ...] = ()

    @model_validator(mode="after")
    def _something(self) -> "_PlainFile":
        if not (self.kinds or self.fields_of_government or self.deeds):
            message = "neither kinds nor fields nor deeds"
            raise ValueError(message)
        return self


_EXPECTED = {
    "format": f"应当有 format: {_FORMAT} 和 kinds（或 fields、deeds）",
    "title": "一类项目应当有 title（名称）",
    "recognise": "recognise 应当是一列词语",
    "usual": "usual 应当是“二级指标: 一列指标”，一行一个指标，例如 培训合格率 ≥95%",
    "deeds": "deeds 应当是一列动词和它们的 core",
    "short": "short 应当是不带 {thing}、{task} 的名称",
    "core": 'core 应当是“二级指标: 一列”，每一条写作 {name: 名称, target: "≥95%", told: [词语]}，told、named、works 可以不写',
}
"""What should stand under a key; of several on the way to a fault the last one counts."""


def read_usual_indicators(*paths: Path) -> Usual:
    """All kinds and fields in these files; files that did not change are read once.

    Raises:
        DrafterError: not readable, or not of the right shape; the sentence names the line.
    """
    return _read(tuple((path, _state(path)) for path in paths))


def _state(path: Path) -> tuple[int, int] | None:
    """When a file was last written and how long it is; None where it cannot be looked at, which reading it will tell."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=4)
def _read(files: tuple[tuple[Path, tuple[int, int] | None], ...]) -> Usual:
    kinds, fields, deeds = list[UsualKind](), list[UsualKind](), list[UsualDeed]()
    for path, _ in files:
        value, lines = read_yaml(path)
        try:
            told = _PlainFile.model_validate(value)
            kinds += [_kind(one, ("kinds", place)) for place, one in enumerate(told.kinds)]
            fields += [_field(one, ("fields", place)) for place, one in enumerate(told.fields_of_government)]
            deeds += [_deed(one, ("deeds", place)) for place, one in enumerate(told.deeds)]
        except ValidationError as error:
            where = error.errors()[0]["loc"]
            expected = next((_EXPECTED[step] for step in reversed(where) if step in _EXPECTED), _EXPECTED["format"])
            raise DrafterError(f"{path}：第 {line_of(lines, where)} 行：{expected}") from error
        except _Fault as fault:
            raise DrafterError(f"{path}：第 {line_of(lines, fault.where)} 行：{fault.message}") from fault
    return Usual(kinds, fields, deeds)


class _Fault(Exception):
    """Something that is no indicator, and where it stands."""

    def __init__(self, where: tuple[str | int, ...], message: str) -> None:
        super().__init__(message)
        self.where, self.message = where, message


def _kind(told: _PlainKind, where: tuple[str | int, ...]) -> UsualKind:
    indicators = [
        _indicator(line, _dimension(label, (*where, "usual", label)), (*where, "usual", label, place))
        for label, lines in told.usual.items()
        for place, line in enumerate(lines)
    ]
    return UsualKind(told.title, told.recognise, tuple(indicators))


def _field(told: _PlainField, where: tuple[str | int, ...]) -> UsualKind:
    core = [
        _core(one, _core_dimension(label, (*where, "core", label)), (*where, "core", label, place))
        for label, several in told.core.items()
        for place, one in enumerate(several)
    ]
    return replace(_kind(told, where), core=tuple(core), general=told.general)


def _deed(told: _PlainDeed, where: tuple[str | int, ...]) -> UsualDeed:
    rows = [
        _deed_row(one, _core_dimension(label, (*where, "core", label)), (*where, "core", label, place))
        for label, several in told.core.items()
        for place, one in enumerate(several)
    ]
    return UsualDeed(told.deeds, tuple(rows))


def _deed_row(told: _PlainDeedRow, dimension: Dimension, where: tuple[str | int, ...]) -> DeedRow:
    """A name in which nothing but `{thing}` and `{task}` has a place, and a number to reach with its sign."""
    bare = told.name.replace("{thing}", "").replace("{task}", "")
    for name in (bare, told.short):
        if "{" in name or "}" in name or _NOT_IN_A_NAME.search(name) or (name is bare and not name.strip()):
            raise _Fault(where, f"“{told.name[:30]}” 里只有 {{thing}} 和 {{task}} 可以换成项目的话，不带指标值")
    return DeedRow(dimension, told.name, _number(told.target, where), told.short)


def _number(target: str, where: tuple[str | int, ...]) -> QuantitativeTarget:
    read = read_target(target)
    if not isinstance(read, QuantitativeTarget) or read.comparator is None:
        raise _Fault(where, f"“{target[:30]}” 应当是带符号的数，例如 ≥95%、≤3天、=0起")
    return read


def _core_dimension(label: str, where: tuple[str | int, ...]) -> Dimension:
    dimension = _dimension(label, where)
    if dimension not in CORE_DIMENSIONS:
        allowed = "、".join(one.value for one in CORE_DIMENSIONS)
        raise _Fault(where, f"core 里没有“{label}”，只写 {allowed}")
    return dimension


def _core(told: _PlainCore, dimension: Dimension, where: tuple[str | int, ...]) -> CoreIndicator:
    """A whole name, and a number to reach with its sign: both go onto the form as they stand."""
    name = told.name.strip()
    if not name or PLACE[0] in name or _NOT_IN_A_NAME.search(name):
        raise _Fault(where, f"“{told.name[:30]}” 应当是完整的指标名称，不带指标值，例如 疫情报告及时率")
    target = _number(told.target, where)
    return CoreIndicator(UsualIndicator(dimension, name, target), told.told, told.named, told.works)


def _dimension(label: str, where: tuple[str | int, ...]) -> Dimension:
    if label not in _DIMENSIONS:
        raise _Fault(where, f"没有“{label}”这个二级指标，可以是 {'、'.join(_DIMENSIONS)}")
    return _DIMENSIONS[label]


def _indicator(line: str, dimension: Dimension, where: tuple[str | int, ...]) -> UsualIndicator:
    """`**验收合格率 =100%`: the wording, and behind a space what is usually aimed at."""
    if not line.strip():
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
