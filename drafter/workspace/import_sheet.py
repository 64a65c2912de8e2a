"""A form as 预算管理一体化 takes it in: its indicators with nature, sign, value and unit in columns of their own.

What the system refuses when it is saved there is told before. It weighs indicators too, which our form does not: that column
stays blank.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.declaration import Declaration, FieldPath, Indicator, QualitativeTarget, QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.regex import regex

HEADINGS = ("一级指标", "二级指标", "三级指标", "指标性质", "符号", "指标值", "计量单位", "权重", "备注")
MEASURED, WORDS, OTHERWISE = "定量", "定性", "定量(其他)"
_REFUSED_SIGNS = regex(r"[*_-]")
_SPACE = regex(r"\s")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A place of the form, and why the system would not save it."""

    where: FieldPath
    message: str


@dataclass(frozen=True, slots=True)
class ImportSheet:
    """Rows under `HEADINGS`, the fields of the head by label, and what will be refused."""

    fields: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]
    refusals: tuple[Refusal, ...]


def import_sheet(declaration: Declaration) -> ImportSheet:
    """The sheet of one form; the checks are those that the live system makes when a form is saved (FACTS 5.1)."""
    goals = declaration.objectives
    fields = (
        ("预算年度", f"{declaration.fiscal_year}年" if declaration.fiscal_year else ""),
        ("项目名称", declaration.project.name or ""),
        ("主管部门", declaration.project.line_department or ""),
        ("实施单位", declaration.project.implementing_agency or ""),
        (
            "年度资金总额（元）",
            plain(declaration.funding.annual.total) if declaration.funding.annual.total is not None else "",
        ),
        ("中长期目标", goals.overall or ""),
        ("年度目标", goals.annual or ""),
    )
    rows = tuple(_row(indicator) for indicator in declaration.indicators)
    return ImportSheet(fields, rows, tuple(_refusals(declaration)))


def _row(indicator: Indicator) -> tuple[str, ...]:
    levels = [level.value if level is not None else "" for level in (indicator.type, indicator.dimension)]
    target = indicator.target
    if isinstance(target, QuantitativeTarget):
        sign = target.comparator.value if target.comparator else ""
        parts = (MEASURED, sign, plain(target.quantity), target.unit or "", "", "")
    elif isinstance(target, QualitativeTarget) and re.search(r"\d", target.description):
        parts = (OTHERWISE, "", target.description, "", "", target.description)  # 定量(其他) wants a remark
    else:
        parts = (WORDS, "", target.description if target else "", "", "", "")
    return (*levels, indicator.name or "", *parts)


def _refusals(declaration: Declaration) -> Iterator[Refusal]:
    goals = declaration.objectives
    for name, text, told in (("overall", goals.overall, "中长期目标"), ("annual", goals.annual, "年度目标")):
        where = FieldPath(path=f"objectives.{name}")
        if text and _SPACE.search(text):
            yield Refusal(where, f"{told}里有空格或换行，系统不收")
        if not text and name == "annual":
            yield Refusal(where, "年度目标是空的，系统不让保存")
    if declaration.project.spans_years and not goals.overall:
        yield Refusal(FieldPath(path="objectives.overall"), "跨年度的项目只有年度目标、没有中长期目标，有的省不让保存")
    for position, indicator in enumerate(declaration.indicators):
        yield from _refused_row(position, indicator)


def _refused_row(position: int, indicator: Indicator) -> Iterator[Refusal]:
    name, target = indicator.name or "", indicator.target
    if not name or _SPACE.search(name):
        told = f"“{name}”里有空格，系统不收" if name else "三级指标没有名称"
        yield Refusal(FieldPath.of_indicator(position, "name"), told)
    where = FieldPath.of_indicator(position, "target")
    if target is None:
        yield Refusal(where, f"“{name}”没有指标值，系统不让保存")
    elif isinstance(target, QuantitativeTarget):
        if target.comparator is None:
            yield Refusal(where, f"“{name}”要先选符号（≥、≤、=），再填 {plain(target.quantity)}")
        if not target.unit:
            yield Refusal(where, f"“{name}”没有计量单位，系统不让保存")
    elif _SPACE.search(target.description) or _REFUSED_SIGNS.search(target.description):
        yield Refusal(where, f"“{name}”的指标值“{target.description[:20]}”里有空格或 * _ -，系统不收")
