"""Files of strangers: pipes, devices, characters that command a terminal."""

import os
import zipfile
from pathlib import Path

import pytest
from docx import Document

from drafter.cli.telling import message, result
from drafter.errors import DrafterError, UnreadableFile
from drafter.readers.opening import open_forms
from drafter.storage.texts import read_text
from drafter.workspace.contents import digest_of_file

COMMANDS = "\x1b[31m\u202e\u2066\u009b"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipes_and_devices_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(UnreadableFile, match="管道或设备"):
            open_forms(path)
        with pytest.raises(DrafterError, match="不是文件"):
            read_text(path, "题库", 100)
        assert digest_of_file(path).startswith("unreadable:")


def test_what_commands_a_terminal_is_taken_out_of_word_files(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=3, cols=4)
    for row, texts in zip(
        table.rows,
        (
            ("项目名称", "甲\u202e乙\u009b", "", ""),
            ("一级指标", "二级指标", "三级指标", "指标值"),
            ("产出指标", "数量指标", "丙\u2066数", "≥1个"),
        ),
        strict=True,
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    path = tmp_path / "x.docx"
    document.save(str(path))
    (form,) = open_forms(path)
    assert (form.declaration.project.name, form.declaration.indicators[0].name) == ("甲乙", "丙数")


@pytest.mark.parametrize("code", ["-5", "D800", "110000", "FFFFFFFFFF", "", "zz"])
def test_a_symbol_out_of_range_is_left_out(tmp_path: Path, code: str) -> None:
    document = Document()
    document.add_table(rows=1, cols=2).cell(0, 0).text = "项目名称"
    document.tables[0].cell(0, 1).text = "甲"
    path = tmp_path / "x.docx"
    document.save(str(path))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = "<w:t>甲</w:t>".encode()
    parts["word/document.xml"] = parts["word/document.xml"].replace(text, text + f'<w:sym w:char="{code}"/>'.encode())
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert open_forms(path)[0].declaration.project.name == "甲"


def test_nothing_that_commands_a_terminal_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    result(f"甲{COMMANDS}乙")
    message(f"丙{COMMANDS}丁")
    told = capsys.readouterr()
    assert (told.out, told.err) == ("甲[31m乙\n", "丙[31m丁\n")
