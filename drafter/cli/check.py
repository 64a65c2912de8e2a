"""`drafter check`: what the finance section would send back."""

import argparse
from pathlib import Path
from typing import Any

from drafter.bootstrap import open_workspace
from drafter.cli.telling import result
from drafter.codec import json_text
from drafter.forms import FormProblem, ParsedForm, ProblemKind
from drafter.phrases.words import finding_lines
from drafter.review import Finding, Fix, Severity
from drafter.workspace import Workspace
from drafter.workspace.form_choice import draft_number

_HAS_A_RULE = {ProblemKind.MARKUP, ProblemKind.MISSING_PART}
"""What reading told and a rule tells again, with its advice."""


def run(options: argparse.Namespace) -> int:
    """Print the findings; 1 where any is an error."""
    workspace = open_workspace()
    forms = _forms(workspace, options.source, options.form)
    reports = [(number, form, workspace.review(form)) for number, form in forms]
    if options.format == "json":
        file = Path(options.source).name
        findings = [entry for number, form, found in reports for entry in _plain(file, number, form, found)]
        result(json_text({"format": 1, "findings": findings}))
    else:
        for number, form, found in reports:
            _print(number, form, found, several=len(reports) > 1)
    return 1 if any(finding.severity is Severity.ERROR for _, _, found in reports for finding in found) else 0


def _forms(workspace: Workspace, source: str, form: int | None) -> list[tuple[int, ParsedForm]]:
    if form is not None or draft_number(source) is not None:
        return [(form or 1, workspace.form_in(source, form))]
    return list(enumerate(workspace.read(Path(source)), 1))


def _print(number: int, form: ParsedForm, findings: tuple[Finding, ...], *, several: bool) -> None:
    if several:
        result(f"── 第 {number} 份：{form.declaration.project.name or ''} ──")
    for line in finding_lines(findings):
        result(line)
    for problem in _problems(form):
        result(f"  [读表] {problem.where.label if problem.where else ''} {problem.message}（{problem.cell}）")


def _problems(form: ParsedForm) -> list[FormProblem]:
    return [problem for problem in form.problems if problem.kind not in _HAS_A_RULE]


def _plain(file: str, number: int, form: ParsedForm, findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    entries = [
        {
            "file": file,
            "form": number,
            "code": finding.code,
            "rule": finding.rule,
            "outcome": finding.outcome.value,
            "severity": finding.severity.value,
            "where": str(finding.where),
            "message": finding.message,
            "advice": finding.advice,
            "basis": finding.basis,
            "fix": _plain_fix(finding.fix) if finding.fix else None,
        }
        for finding in findings
    ]
    return entries + [
        {
            "file": file,
            "form": number,
            "code": "READ",
            "rule": problem.kind.value,
            "outcome": "found",
            "severity": Severity.HINT.value,
            "where": str(problem.where) if problem.where else None,
            "message": f"{problem.message}（{problem.cell}）",
            "advice": "请对照原件核对",
            "basis": "读表时发现",
            "fix": None,
        }
        for problem in _problems(form)
    ]


def _plain_fix(fix: Fix) -> dict[str, Any]:
    return {"where": str(fix.where), "value": fix.value, "words": fix.words}
