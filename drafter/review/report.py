"""All findings of a declaration, in the order of the form: one cause, one finding."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.declaration.field_path import FieldPath
from drafter.review.catalogue import CATALOGUE
from drafter.review.dossier import Dossier
from drafter.review.finding import Finding, Outcome, Severity

_ORDER = (
    "fiscal_year",
    "project",
    "funding.whole_life",
    "funding.annual",
    "funding",
    "objectives.overall",
    "objectives.annual",
    "indicators",
)
_SAID_ONE_BY_ONE = 2
"""More rows than these with one and the same fault are told in one sentence."""


def review(dossier: Dossier) -> tuple[Finding, ...]:
    """Every rule's findings, from the top of the form to its last row; the same dossier gives the same report.

    Where a rule that words it better has found something in the same row, the other is silent.
    """
    told = {rule.name: tuple(rule.findings(dossier)) for rule in CATALOGUE}
    findings: list[Finding] = []
    for rule in CATALOGUE:
        better = {_place(one.where) for name in rule.gives_way_to for one in told[name]}
        findings += _gathered([one for one in told[rule.name] if _place(one.where) not in better])
    return tuple(sorted(findings, key=lambda finding: (*_order(finding.where), finding.code)))


def _gathered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The same fault of many rows as one finding, at the first."""
    alike: dict[tuple[str, Severity, Outcome], list[Finding]] = {}
    for finding in findings:
        alike.setdefault((finding.advice, finding.severity, finding.outcome), []).append(finding)
    for same in alike.values():
        if len(same) > _SAID_ONE_BY_ONE and all(one.where.row is not None for one in same):
            others = tuple(one.where for one in same[1:])
            rows = "、".join(str((other.row or 0) + 1) for other in others)
            yield replace(same[0], message=f"{same[0].message}（第 {rows} 行也是）", also=others)
        else:
            yield from same


def _place(where: FieldPath) -> str:
    """The row as a whole, else the field."""
    return f"row {where.row}" if where.row is not None else where.path


def _order(where: FieldPath) -> tuple[int, int]:
    block = next((n for n, start in enumerate(_ORDER) if where.path.startswith(start)), len(_ORDER))
    return block, where.row if where.row is not None else -1
