"""`drafter questions import`: a question bank out of a spreadsheet, checked row by row."""

import argparse
import csv
import sys
from pathlib import Path

from drafter.authoring.json_schema import bank_schema
from drafter.authoring.lint import read_question_bank
from drafter.authoring.schema_errors import BankFault
from drafter.authoring.spreadsheet import BankTable, TableRow, bank_from_rows, example_rows, head_faults, in_columns
from drafter.cli.telling import message, result
from drafter.codec import json_text, yaml_text
from drafter.errors import DrafterError, reason_of
from drafter.questionnaire.question_bank import QuestionBank
from drafter.readers.spreadsheet import read_rows
from drafter.storage.places import usual_places
from drafter.storage.question_banks import SCHEMA_LINE, common_bank

_REMARK = "#"
"""Rows that begin with it explain the table."""


def import_bank(options: argparse.Namespace) -> int:
    """Write the bank and print its path; 1 and every fault with its row where there is any.

    Raises:
        DrafterError: not one table is named, it can't be read, or the bank can't be written.
    """
    if options.blank:
        sys.stdout.write("\ufeff")  # by which Excel knows that it is UTF-8
        csv.writer(sys.stdout, lineterminator="\n").writerows(example_rows())
        return 0
    if len(options.names) != 1:
        raise DrafterError(
            "请写一个表格文件，例如：drafter questions import 开放日.xlsx；--blank 打印空白表格的表头和例子"
        )
    path = Path(options.names[0])
    table, faults = _table(path)
    bank = None
    if table is not None:
        bank, found = read_question_bank(table.value, table.row_of, common_bank(usual_places().question_banks))
        faults = [*faults, *table.faults, *found]
    if faults or table is None or bank is None or bank.kind is None:
        faults = faults or [BankFault(2, "没有写类别代号（英文小写，例如 open_day）")]
        for fault in sorted(set(faults), key=lambda one: (one.line, one.message)):
            message(f"{path}：第 {fault.line} 行：{in_columns(fault.message)}")
        return 1
    written = _written(bank, table, options.output)
    message(
        f"“{bank.title}”，{len(list(bank.questions()))} 题。选中这一类的项目就会问这些；要改，再改表格另存，或直接改下面的文件。"
    )
    result(str(written))
    return 0


def _table(path: Path) -> tuple[BankTable | None, list[BankFault]]:
    rows = read_rows(path)
    if not rows:
        raise DrafterError(f"{path}：表格是空的")
    head = rows[0][1]
    faults = head_faults(head)
    if faults:
        return None, faults
    told = [
        TableRow(number, dict(zip(head, cells, strict=False)))
        for number, cells in rows[1:]
        if not cells[0].startswith(_REMARK)
    ]
    if not told:
        raise DrafterError(f"{path}：只有表头，没有题目")
    return bank_from_rows(told), []


def _written(bank: QuestionBank, table: BankTable, output: str | None) -> Path:
    """Where the bank went; never over another one."""
    path = Path(output) if output else usual_places().question_banks[0] / f"{bank.kind}.yaml"
    text = f"{SCHEMA_LINE}\n{yaml_text(table.value)}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        schema = path.with_name("schema.json")
        if not schema.exists():  # what the first line of the bank speaks of
            schema.write_text(json_text(bank_schema()) + "\n", encoding="utf-8")
    except FileExistsError as error:
        raise DrafterError(f"{path}：已经有这个文件，没有覆盖；请先移走它，或用 -o 写到别处") from error
    except OSError as error:
        raise DrafterError(f"{path}：写不了（{reason_of(error)}）") from error
    return path
