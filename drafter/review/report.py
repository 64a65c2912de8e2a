"""All findings of a declaration, in the order of the form."""

from drafter.declaration.field_path import FieldPath
from drafter.review.catalogue import CATALOGUE
from drafter.review.dossier import Dossier
from drafter.review.finding import Finding

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


def review(dossier: Dossier) -> tuple[Finding, ...]:
    """Every rule's findings, from the top of the form to its last row; the same dossier gives the same report."""
    findings = [finding for rule in CATALOGUE for finding in rule.findings(dossier)]
    return tuple(sorted(findings, key=lambda finding: (*_place(finding.where), finding.code)))


def _place(where: FieldPath) -> tuple[int, int]:
    block = next((n for n, start in enumerate(_ORDER) if where.path.startswith(start)), len(_ORDER))
    return block, where.row if where.row is not None else -1
