"""The four aspects by which goals are judged, 完整性, 相关性, 适当性, 可行性, read off the findings: our reading, no official score."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from drafter.declaration import Dimension, IndicatorType
from drafter.review.dossier import Dossier
from drafter.review.finding import Finding, Outcome, Severity
from drafter.review.promises import promised, shows
from drafter.review.words import in_short_money, money_of, names_total_cost

OUR_READING = "drafter 按检查结果读出来的，不是财政部门的评分"


class Aspect(Enum):
    """What goals are judged by before the budget (参照绩效目标审核的四个方面)."""

    COMPLETE = "完整性"
    RELEVANT = "相关性"
    FITTING = "适当性"
    FEASIBLE = "可行性"


_OF_CODE = {
    Aspect.RELEVANT: "D01 D02 D03 D04 D05 D06 D07 D08 D09 E01 E02 E03 E04 E06 E07 F02 F03 F04 F10 F11 F12 F13"
    " G01 G02 G04 G05 G06 G08 N04 N05 N06 N11 N13",
    Aspect.FITTING: "A10 B01 B02 B03 B04 B05 D10 F05 F06 F07 F08 F09 F15 F16 G03 N01 N02 N03 N10 N15",
    Aspect.FEASIBLE: "A04 A07 F14 G07 N07 N12 N14",
}
_ASPECT = {code: aspect for aspect, codes in _OF_CODE.items() for code in codes.split()}
"""What is in none of them is about completeness and form: empty fields, levels, residue, placeholders."""
_MANY_ERRORS, _MANY_WARNINGS, _MOST_NAMED = 3, 4, 3


@dataclass(frozen=True, slots=True)
class Assessed:
    """One aspect: 优, 良, 中 or 差, and why, as Chinese sentences: what speaks for it first, then what against."""

    aspect: Aspect
    grade: str
    reasons: tuple[str, ...]


def assessed(dossier: Dossier, findings: Sequence[Finding]) -> tuple[Assessed, ...]:
    """The four aspects of a form, by the `findings` that are still open.

    优: nothing to say; 良: warnings, to be polished; 中: an error or many warnings, likely to be returned; 差: many errors.
    """
    said = [one for one in findings if one.outcome is Outcome.FOUND and one.severity is not Severity.HINT]
    return tuple(_of(aspect, dossier, [one for one in said if aspect_of(one) is aspect]) for aspect in Aspect)


def aspect_of(finding: Finding) -> Aspect:
    """Which aspect a finding speaks against."""
    return _ASPECT.get(finding.code, Aspect.COMPLETE)


def _of(aspect: Aspect, dossier: Dossier, against: list[Finding]) -> Assessed:
    errors = sum(one.severity is Severity.ERROR for one in against)
    warnings = len(against) - errors
    if errors >= _MANY_ERRORS:
        grade = "差"
    elif errors or warnings >= _MANY_WARNINGS:
        grade = "中"
    else:
        grade = "良" if warnings else "优"
    gravest = sorted(against, key=lambda one: one.severity is not Severity.ERROR)
    told = [f"{one.severity.word}：{one.message}" for one in gravest[:_MOST_NAMED]]
    more = len(against) - _MOST_NAMED
    told += [f"另有 {more} 条"] if more > 0 else []
    return Assessed(aspect, grade, (*_FOR[aspect](dossier), *told))


def _complete(dossier: Dossier) -> Iterator[str]:
    there = {line.type for line in dossier.lines if line.type is not None}
    names = "、".join(one.value.removesuffix("指标") for one in IndicatorType if one in there)
    if names:
        yield f"{len(dossier.lines)} 条指标，有{names}"


def _relevant(dossier: Dossier) -> Iterator[str]:
    amounts = promised(dossier)
    shown = [one for one in amounts if any(shows(line, one.amount) for line in dossier.lines)]
    if amounts:
        yield f"{'任务' if dossier.tasks else '目标'}里写明数量的 {len(amounts)} 件事，{len(shown)} 件有同数的指标"
    targets = [line for line in dossier.lines if line.row.target is not None]
    numbers = [line for line in targets if line.number or any(sign.isdigit() for sign in line.words)]
    if targets:
        yield f"{len(targets)} 条指标里 {len(numbers)} 条是定量的"


def _fitting(dossier: Dossier) -> Iterator[str]:
    year = dossier.declaration.funding.annual.total
    costs = [line for line in dossier.lines if line.type is IndicatorType.COST]
    whole = next((line for line in costs if names_total_cost(line) and money_of(line) is not None), None)
    if whole is not None and year is not None and money_of(whole) == year:
        yield f"“{whole.name}”与申请的 {in_short_money(year)}一致"
    each = [line for line in costs if "/" in line.unit]
    if each:
        yield f"有 {len(each)} 条单位成本"


def _feasible(dossier: Dossier) -> Iterator[str]:
    dated = [line for line in dossier.lines if line.dimension is Dimension.TIMELINESS and "月" in line.words]
    if dated:
        yield f"{len(dated)} 条时效指标写明了日期"
    project = dossier.declaration.project
    if project.planned_start and project.planned_finish:
        yield f"计划 {project.planned_start.isoformat()} 至 {project.planned_finish.isoformat()}"


_FOR = {
    Aspect.COMPLETE: _complete,
    Aspect.RELEVANT: _relevant,
    Aspect.FITTING: _fitting,
    Aspect.FEASIBLE: _feasible,
}
