"""`drafter check`: what the finance section would send back, of one form or of many."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.bootstrap import open_workspace
from drafter.cli import measure
from drafter.cli.sarif import sarif
from drafter.cli.telling import message, result
from drafter.codec import json_text
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.forms import FormProblem, ParsedForm, ProblemKind
from drafter.language.yes_no import yes_or_no
from drafter.phrases.tables import summary_lines
from drafter.phrases.understood import place_in_words
from drafter.phrases.words import assessment_lines, finding_lines
from drafter.review import OUR_READING, Assessed, Finding, Fix, Severity, assessed
from drafter.workspace import Workspace
from drafter.workspace.form_choice import dossier_of, draft_number

_HAS_A_RULE = {ProblemKind.MARKUP, ProblemKind.MISSING_PART}
"""What reading told and a rule tells again, with its advice."""


@dataclass(frozen=True, slots=True)
class Report:
    """One form of a file (its number from 1), and what was found in it."""

    source: str
    number: int
    form: ParsedForm
    findings: tuple[Finding, ...]

    @property
    def aspects(self) -> tuple[Assessed, ...]:
        """The four aspects, as the findings leave them."""
        return assessed(dossier_of(self.form), self.findings)

    def count(self, severity: Severity) -> int:
        """How many findings are as bad as that."""
        return sum(finding.severity is severity for finding in self.findings)


def run(options: argparse.Namespace) -> int:
    """Print the findings; 1 where any is an error, or a file could not be read.

    Raises:
        DrafterError: nothing is named, or the only file can't be read.
    """
    if options.measure:
        return measure.run(options.measure)
    if not options.names:
        raise DrafterError("请写明要检查的文件或草稿，例如：drafter check 申报表.docx")
    workspace = open_workspace()
    reports, unread = _reports(workspace, options)
    if options.format == "json":
        findings = [entry for report in reports for entry in _plain(report)]
        aspects = [entry for report in reports for entry in _plain_aspects(report)]
        result(json_text({"format": 1, "findings": findings, "assessment": aspects}))
    elif options.format == "sarif":
        result(json_text(sarif((Path(report.source).name, report.findings) for report in reports)))
    else:
        for line in _told(reports, unread):
            result(line)
    return 1 if unread or any(report.count(Severity.ERROR) for report in reports) else 0


def _reports(workspace: Workspace, options: argparse.Namespace) -> tuple[list[Report], list[tuple[str, str]]]:
    """All forms of all files, and the files that could not be read, each with the reason."""
    read: list[tuple[str, int, ParsedForm, Declaration | None]] = []
    unread: list[tuple[str, str]] = []
    for source in options.names:
        try:
            for number, form in _forms(workspace, source, options.form):
                read.append((source, number, form, _last_year(workspace, options.last_year, form.declaration)))
        except DrafterError as error:
            if len(options.names) == 1:
                raise
            unread.append((source, str(error)))
            message(str(error))
    together = [form.declaration for _, _, form, _ in read]
    return [
        Report(source, number, form, workspace.review(form, last_year, together))
        for source, number, form, last_year in read
    ], unread


def _forms(workspace: Workspace, source: str, form: int | None) -> list[tuple[int, ParsedForm]]:
    if form is not None or draft_number(source) is not None:
        return [(form or 1, workspace.form_in(source, form))]
    return list(enumerate(workspace.read(Path(source)), 1))


def _last_year(workspace: Workspace, path: str | None, form: Declaration) -> Declaration | None:
    """The form to hold this one against, after a project that was renamed is agreed to; of a draft by its number.

    Raises:
        DrafterError: none has its name, and none was agreed to.
    """
    if path is None:
        return None
    if draft_number(path) is not None:
        return workspace.form_in(path, None).declaration
    return workspace.last_year_in(Path(path), form, _agreed if sys.stdin.isatty() and sys.stderr.isatty() else None)


def _agreed(sentence: str) -> bool:
    """Asked where a person sits: Enter is yes."""
    sys.stderr.write(f"{sentence}回车：是；输入 否：不是 ")
    sys.stderr.flush()
    said = sys.stdin.readline().strip()
    return not said or yes_or_no(said) is True


def _told(reports: list[Report], unread: list[tuple[str, str]]) -> Iterator[str]:
    several = len(reports) + len(unread) > 1
    for report in reports:
        if several:
            yield f"── {Path(report.source).name} 第 {report.number} 份：{report.form.declaration.project.name or ''} ──"
        yield from finding_lines(report.findings)
        yield from assessment_lines(report.aspects)
        for problem in _problems(report.form):
            where = problem.where.label if problem.where else ""
            yield f"  [读表] {where} {problem.message}（{place_in_words(problem.cell)}）"
    if several:
        rows = [
            (
                Path(report.source).name,
                report.form.declaration.project.name or "",
                tuple(report.count(severity) for severity in Severity),
            )
            for report in reports
        ]
        yield from summary_lines(rows, [Path(source).name for source, _ in unread])


def _problems(form: ParsedForm) -> list[FormProblem]:
    return [problem for problem in (*form.problems, *form.unread) if problem.kind not in _HAS_A_RULE]


def _plain(report: Report) -> list[dict[str, Any]]:
    at = {"file": Path(report.source).name, "form": report.number}
    entries = [
        at
        | {
            "code": finding.code,
            "rule": finding.rule,
            "outcome": finding.outcome.value,
            "severity": finding.severity.value,
            "where": str(finding.where),
            "also": [str(place) for place in finding.also],
            "message": finding.message,
            "advice": finding.advice,
            "basis": finding.basis,
            "fix": _plain_fix(finding.fix) if finding.fix else None,
            "choices": [_plain_fix(one) for one in finding.choices],
        }
        for finding in report.findings
    ]
    return entries + [
        at
        | {
            "code": "READ",
            "rule": problem.kind.value,
            "outcome": "found",
            "severity": Severity.HINT.value,
            "where": str(problem.where) if problem.where else None,
            "also": [],
            "message": f"{problem.message}（{problem.cell}）",
            "advice": "请对照原件核对",
            "basis": "读表时发现",
            "fix": None,
            "choices": [],
        }
        for problem in _problems(report.form)
    ]


def _plain_aspects(report: Report) -> list[dict[str, Any]]:
    at = {"file": Path(report.source).name, "form": report.number}
    return [
        at | {"aspect": one.aspect.value, "grade": one.grade, "reasons": list(one.reasons), "basis": OUR_READING}
        for one in report.aspects
    ]


def _plain_fix(fix: Fix) -> dict[str, Any]:
    slot = fix.slot.value if fix.slot else None
    return {"where": str(fix.where), "value": fix.value, "slot": slot, "words": fix.words}
