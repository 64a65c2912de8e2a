"""`drafter fill`: the whole interview without a person."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from drafter.authoring.blank_answers import blank_answers
from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, result
from drafter.codec import MalformedText, json_text, remarks_in, yaml_value
from drafter.codec.puts import plain_put
from drafter.declaration import Declaration, Project
from drafter.errors import DrafterError
from drafter.interview import Interview
from drafter.phrases.words import finding_lines
from drafter.readers.limits import read_within
from drafter.readers.text import decoded
from drafter.review import Severity, review
from drafter.workspace import Workspace
from drafter.workspace.form_choice import dossier_of_interview, draft_number

_LARGEST = 2 * 2**20


def run(options: argparse.Namespace) -> int:
    """Write the form and print its path; 1 where errors stand in it, 2 and every fault where the answers don't fit the questions.

    Raises:
        DrafterError: no file is named, an unknown project kind, or the faults of the answers.
    """
    workspace = open_workspace()
    if options.blank:
        kinds = {name for bank in workspace.asking.banks.kinds for name in (bank.title, bank.kind)}
        if unknown := [kind for kind in options.kind if kind not in kinds]:
            titles = "、".join(bank.title for bank in workspace.asking.banks.kinds)
            raise DrafterError(f"没有“{unknown[0]}”这一类项目，可以是：{titles}")
        result(blank_answers(workspace.questions, workspace.due_year, options.kind).rstrip("\n"))
        return 0
    if not options.answers or not options.output:
        raise DrafterError(
            "请写明答案文件和输出文件，例如：drafter fill 答案.yaml -o 申报表.docx；drafter fill --blank 打印空白的答案文件"
        )
    answers = _answers(Path(options.answers))
    last_year = _last_year(workspace, options, answers)
    if options.take_offers:
        return _in_a_hurry(workspace, options, answers, last_year)
    filled = workspace.fill(answers, last_year)
    if filled.faults:
        raise DrafterError("\n".join(f"{options.answers}：{fault}" for fault in filled.faults))
    return 1 if _write(workspace, options, filled.interview, filled.notes) else 0


def _in_a_hurry(
    workspace: Workspace, options: argparse.Namespace, facts: dict[str, Any], last_year: Declaration | None
) -> int:
    """The form is written whatever was not understood; 1 where something was not, or where errors stand."""
    hurried = workspace.hurry(facts, last_year)
    told = [f"{options.answers}：{fault}" for fault in hurried.faults]
    errors = _write(workspace, options, hurried.interview, (*told, *hurried.notes))
    if options.trace:
        lines = (json_text(plain_put(one), compact=True) for one in hurried.puts)
        Path(options.trace).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if told or errors else 0


def _write(workspace: Workspace, options: argparse.Namespace, interview: Interview, notes: Sequence[str]) -> bool:
    """Write the form, tell what is to be looked at, print its path; whether errors stand in it."""
    written = workspace.export(
        interview.declaration(), Path(options.output), Path(options.template) if options.template else None
    )
    findings = review(dossier_of_interview(interview))
    for line in (*notes, *written.notes, *finding_lines(findings)):
        message(line)
    result(str(written.path))
    return any(finding.severity is Severity.ERROR for finding in findings)


def _answers(path: Path) -> dict[str, Any]:
    try:
        text = decoded(read_within(path, _LARGEST), str(path))
        value = yaml_value(text)
    except MalformedText as error:
        raise DrafterError(f"{path}：{error}") from error
    if not isinstance(value, dict):
        raise DrafterError(f"{path}：答案文件应当是一行一个“题目: 答案”，可以用 drafter fill --blank 打印一份")
    if value.get("format") != 1:
        raise DrafterError(f"{path}：开头要写 format: 1")
    for line, words in remarks_in(text):
        message(f"{path}：第 {line} 行的“#{words}”当作备注，没有读进去；要写进去，请给整个值加上引号")
    return value


def _last_year(workspace: Workspace, options: argparse.Namespace, answers: dict[str, Any]) -> Declaration | None:
    """Last year's form: the one of the number that was named, the only one, or the one with the same project name."""
    name = options.last_year
    if name is None:
        return None
    if options.form is not None or draft_number(name) is not None:
        return workspace.form_in(name, options.form).declaration
    wanted = answers.get("project_name")
    return workspace.last_year_in(Path(name), Declaration(project=Project(name=str(wanted) if wanted else None)))
