"""`drafter questions lint|report|reach|goals|import|schema`: the question banks themselves."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from drafter.authoring.json_schema import bank_schema
from drafter.authoring.report import report_lines
from drafter.bootstrap import open_workspace
from drafter.cli.telling import message, progress, result
from drafter.codec import json_text
from drafter.errors import DrafterError
from drafter.phrases.reach_words import goal_lines, reach_lines
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.places import usual_places
from drafter.storage.question_banks import FaultyQuestionBank, bank_files, common_bank, load_question_bank
from drafter.workspace.form_files import form_files


def run(options: argparse.Namespace) -> int:
    """Whichever was asked for."""
    actions = {"lint": _lint, "report": _report, "reach": _reach, "goals": _goals, "import": _import}
    if options.action == "schema":
        result(json_text(bank_schema()))
        return 0
    return actions[options.action](options)


def _lint(options: argparse.Namespace) -> int:
    """Every fault with file and line; 1 where there is any. A file that is no bank at all ends it with 2."""
    folders, status = usual_places().question_banks, 0
    in_use = [path for folder in folders for path in bank_files(folder)]
    for path in [Path(name) for name in options.names] or in_use:
        try:
            bank = load_question_bank(path, common_bank(folders))
        except FaultyQuestionBank as error:
            message(str(error))
            status = 1
        else:
            result(f"{path}：没有问题，{len(list(bank.questions()))} 题")
    return status


def _report(options: argparse.Namespace) -> int:
    """Banks as documents: those named by title, kind or file, else all."""
    workspace = open_workspace()
    banks = workspace.asking.banks
    for bank in [_meant(name, banks.common, banks.kinds) for name in options.names] or [banks.common, *banks.kinds]:
        for line in report_lines(bank, banks.common):
            result(line)
    return 0


def _meant(name: str, common: QuestionBank, kinds: Sequence[QuestionBank]) -> QuestionBank:
    if Path(name).is_file():
        return load_question_bank(Path(name), common)
    for bank in (common, *kinds):
        if name in (bank.title, bank.kind, "common" if bank is common else None):
            return bank
    titles = "、".join(bank.title for bank in kinds)
    raise DrafterError(f"没有“{name}”这份题库。可以写：{titles}，或者题库文件")


def _reach(options: argparse.Namespace) -> int:
    known = _paths(options.learned_from) if options.learned_from else None
    forms = list(open_workspace().asking.reach(_paths(options.names), known, progress))
    for line in reach_lines(forms, every_row=options.rows):
        result(line)
    return 0


def _goals(options: argparse.Namespace) -> int:
    for line in goal_lines(list(open_workspace().asking.goals(_paths(options.names)))):
        result(line)
    return 0


def _import(options: argparse.Namespace) -> int:
    """A bank out of a spreadsheet; 1 and every fault with its row where there is any."""
    from drafter.cli.question_import import import_bank  # noqa: PLC0415  spreadsheets are read by few commands

    return import_bank(options)


def _paths(names: Sequence[str]) -> list[Path]:
    if not names:
        raise DrafterError("请写申报表文件，例如：drafter questions reach 2024.txt")
    return form_files(Path(name) for name in names)
