"""Findings as SARIF 2.1.0, which other programs and web pages show beside their files."""

from collections.abc import Iterable, Iterator
from typing import Any

from drafter import __version__
from drafter.phrases.rules import title_of
from drafter.review import Finding, Severity
from drafter.review.catalogue import CATALOGUE

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def sarif(reports: Iterable[tuple[str, Iterable[Finding]]]) -> dict[str, Any]:
    """One run over all files: every rule in force, and each finding at its field."""
    rules = [
        {
            "id": rule.name,
            "name": rule.code,
            "shortDescription": {"text": title_of(rule)},
            "fullDescription": {"text": "\n".join(rule.handbook.strip().splitlines()[2:])},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in CATALOGUE
    ]
    results = [entry for name, findings in reports for entry in _results(name, findings)]
    driver = {"name": "drafter", "version": __version__, "rules": rules}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}


def _results(name: str, findings: Iterable[Finding]) -> Iterator[dict[str, Any]]:
    for finding in findings:
        yield {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.severity],
            "message": {"text": f"{finding.where.label}：{finding.message}。{finding.advice}（{finding.basis}）"},
            "locations": [
                {
                    "physicalLocation": {"artifactLocation": {"uri": name}},
                    "logicalLocations": [{"fullyQualifiedName": str(place)}],
                }
                for place in finding.places
            ],
        }
