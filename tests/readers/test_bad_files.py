"""Broken, hostile and wrong files: one sentence that begins with the path, never a traceback."""

import csv
import json
import os
import zipfile
from pathlib import Path

import pytest

from drafter.errors import UnreadableFile
from drafter.readers.opening import open_forms
from drafter.readers.spreadsheet import read_rows

RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(path: Path, document: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", RELS)
        package.writestr("word/document.xml", document)
    return path


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        open_forms(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    return message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "没有这个文件" in refused(tmp_path / "无.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "文件夹" in refused(tmp_path)


@pytest.mark.parametrize("content", [b"", b"  \n", "会议通知".encode(), b"\x00\x01\x02" * 50, bytes(range(256)) * 20])
def test_what_is_no_form(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    refused(path)


@pytest.mark.parametrize("magic", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1 x}"], ids=["old office", "rtf"])
def test_kinds_that_cannot_be_read_yet_say_what_to_do(tmp_path: Path, magic: bytes) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(magic)
    assert "另存为 .docx" in refused(path)


def test_a_truncated_word_file(tmp_path: Path) -> None:
    path = word(tmp_path / "x.docx", b"<w/>")
    path.write_bytes(path.read_bytes()[:60])
    assert "损坏" in refused(path)


def test_a_spreadsheet_under_a_word_name(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("_rels/.rels", RELS.replace("word/document.xml", "xl/workbook.xml"))
    assert "不是 Word 文件" in refused(path)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    body = f'<w:document xmlns:w="{W}"><w:body>'.encode() + b" " * 200_000_000
    assert "解压后超过" in refused(word(tmp_path / "x.docx", body))


def test_an_entity_bomb_is_not_expanded(tmp_path: Path) -> None:
    entities = "".join(
        f'<!ENTITY e{n} "{"&e" + str(n - 1) + ";" if n else "x"}{"&e" + str(n - 1) + ";" if n else "x"}">'
        for n in range(40)
    )
    document = f'<!DOCTYPE d [{entities}]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&e39;</w:t></w:r></w:p></w:body></w:document>'
    assert "DOCTYPE" in refused(word(tmp_path / "x.docx", document.encode()))


def test_an_external_entity_is_not_fetched(tmp_path: Path) -> None:
    document = f'<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}"><w:body>&f;</w:body></w:document>'
    assert "DOCTYPE" in refused(word(tmp_path / "x.docx", document.encode()))


def test_a_doctype_in_another_encoding_is_refused_too(tmp_path: Path) -> None:
    document = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="{W}"><w:body>&a;</w:body></w:document>'
    refused(word(tmp_path / "x.docx", document.encode("utf-16")))


def test_json_that_nests_absurdly(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    refused(path)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": ',
        "[1, 2]",
        '[{"format": 9, "declaration": {}}]',
        '[{"format": 1, "declaration": {"fiscal_year": "many"}}]',
        '[{"format": 1, "declaration": {"indicators": [{"name": 3}]}}]',
        '[{"format": 1, "declaration": {"indicators": [{"name": "x", "target": {"comparator": "~", "quantity": "1"}}]}}]',
        '[{"format": 1, "declaration": {"indicators": [{"name": "x", "target": {"quantity": "1e999999999"}}]}}]',
        '[{"format": 1, "declaration": {"project": {"nmae": "x"}}}]',
    ],
)
def test_json_that_is_not_ours(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    refused(path)


def test_a_yaml_bomb_is_not_expanded(tmp_path: Path) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join('*' + chr(97 + n) for _ in range(9))}]" for n in range(12)]
    path = tmp_path / "x.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert "引用" in refused(path)


def test_a_file_of_tabs_costs_little(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(b"\t" * 11_000_000)
    refused(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a POSIX thing")
def test_a_pipe_that_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    os.mkfifo(path)
    refused(path)


def test_text_from_an_older_office_program_is_read(tmp_path: Path) -> None:
    form = "项目名称\t甲项目\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t培训人数\t≥30.00(人)\n"
    for encoding in ("gb18030", "utf-16", "utf-8-sig"):
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes(form.replace("\n", "\r\n").encode(encoding))
        (read,) = open_forms(path)
        assert read.declaration.project.name == "甲项目"


def test_our_own_json_keeps_what_had_been_odd(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    problem = {"where": "objectives.annual", "cell": "line 3", "message": "去掉了引号"}
    path.write_text(
        json.dumps([{"format": 1, "declaration": {"project": {"name": "甲"}}, "problems": [problem]}]), encoding="utf-8"
    )
    (form,) = open_forms(path)
    assert [(str(p.where), p.cell, p.message) for p in form.problems] == [("objectives.annual", "line 3", "去掉了引号")]


HEAD = "项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n"


ROW = "产出指标\t数量指标\t培训人数\t≥30人\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a\n" * 200_000, "40000 行"),
        (('"\n' + "a\n" * 79) * 1_000, "40000 行"),
        ("项目名称\ta\n" * 15_000, "1000 份"),
        (HEAD + ROW * 25_000, "20000 行"),
        (HEAD + ROW + ("\t" * 150 + "x\n") * 5_000, "400000 格"),
        (HEAD + ROW + f"\t\t{'长' * 20_001}\t\n", "20000 个字"),
    ],
    ids=["lines", "quotes", "forms", "rows", "cells", "a long cell"],
)
def test_more_than_forms_would_have_is_refused(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    assert says in refused(path)


def table(*rows: str) -> bytes:
    return f'<w:document xmlns:w="{W}"><w:body><w:tbl>{"".join(rows)}</w:tbl></w:body></w:document>'.encode()


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in cells)}</w:tr>"


FORM = "".join(row(*line.split("\t")) for line in (HEAD + ROW).splitlines())


def test_a_word_table_may_not_hold_more_rows_and_cells_than_a_text(tmp_path: Path) -> None:
    empty = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr></w:tc></w:tr>'
    assert "400000 格" in refused(word(tmp_path / "cells.docx", table(FORM, empty * 2_000)))
    assert "20000 行" in refused(word(tmp_path / "rows.docx", table(FORM, "<w:tr><w:tc/></w:tr>" * 20_000)))
    assert "20000 个字" in refused(word(tmp_path / "long.docx", table(FORM, row("长" * 20_001))))


def test_a_word_row_of_endless_columns_ends_at_two_hundred(tmp_path: Path) -> None:
    endless = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr></w:tc>' + "<w:tc/>" * 10_000 + "</w:tr>"
    (form,) = open_forms(word(tmp_path / "x.docx", table(FORM, endless * 50)))
    assert len(form.declaration.indicators) == 1


@pytest.mark.parametrize(
    ("line", "count", "says"),
    [([""] * 200, 2_001, "400000 格"), (["x"], 20_001, "20000 行"), (["长" * 20_001], 1, "20000 个字")],
    ids=["cells", "rows", "a long cell"],
)
def test_a_table_larger_than_any_question_bank_is_refused(
    tmp_path: Path, line: list[str], count: int, says: str
) -> None:
    path = tmp_path / "x.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([line] * count)
    with pytest.raises(UnreadableFile, match=f"^{path}.*{says}"):
        read_rows(path)


@pytest.mark.parametrize(
    "text",
    [
        "[" + ",".join(['["项目名称","a"]'] * 30_000) + "]",
        "[" + ",".join(["[]"] * 200_000) + "]",
        "[" + ",".join(['{"declaration":{}}'] * 5_000) + "]",
        '[{"declaration":{"indicators":[' + ",".join(["{}"] * 20_000) + "]}}]",
        '[{"declaration":{"fiscal_year":true}}]',
        '[{"declaration":{"fiscal_year":99999999999999999999999999}}]',
        '[{"declaration":{"project":{"planned_start":86400}}}]',
        '[{"declaration":{"funding":{"foo":1}}}]',
        '[{"declaration":{"funding":{"annual":{"total":"1e999999999"}}}}]',
        '[{"declaration":{"funding":{"annual":{"total":"NaN"}}}}]',
        '[{"declaration":{"project":{"name":"\\ud800a"}}}]',
        "[" + "9" * 5000 + "]",
    ],
)
def test_json_that_no_form_could_be(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    refused(path)


@pytest.mark.parametrize(
    "text", ["- !!int x", "? [a]\n: b", "{<<: 5}", "- =", "!foo x", "a: 1\na: 2", "!!python/object:os.system x"]
)
def test_yaml_with_tricks(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    refused(path)


@pytest.mark.parametrize("sign", ["1", " ", "$", '"', "<b>", "一", "-", "\\", "("])
def test_a_cell_of_one_sign_costs_little(tmp_path: Path, sign: str) -> None:
    cell = (sign * 19_000)[:19_000] + "x"
    path = tmp_path / "x.txt"
    goal = f"项目总目标\t\t年度总体目标\n\t{cell}\t\t{cell}\n"
    path.write_text(
        f"项目名称\t{cell}\n计划开始日期\t{cell}\n{goal}{HEAD.partition(chr(10))[2]}产出指标\t数量指标\t{cell}\t{cell}\n{cell}\n",
        encoding="utf-8",
    )
    assert len(open_forms(path)) == 1
    path.write_text(path.read_text(encoding="utf-8").replace(cell, cell + cell), encoding="utf-8")
    refused(path)


def test_a_word_file_whose_data_is_damaged(tmp_path: Path) -> None:
    path = word(tmp_path / "x.docx", b"<w/>" * 5000)
    content = bytearray(path.read_bytes())
    start = content.index(b"word/document.xml") + 17
    content[start : start + 30] = bytes(30)
    path.write_bytes(bytes(content))
    refused(path)


def test_tables_that_only_lay_out_and_signs_from_the_symbol_font(tmp_path: Path) -> None:
    def cell(text: str) -> str:
        return f"<w:tc><w:p><w:r>{text}</w:r></w:p></w:tc>"

    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(cell(c if c.startswith("<") else f"<w:t>{c}</w:t>") for c in cells) + "</w:tr>"

    at_least = '<w:sym w:font="Symbol" w:char="F0B3"/><w:t>98.00(%)</w:t>'
    form = (
        row("项目名称", "甲")
        + row("一级指标", "二级指标", "三级指标", "指标值")
        + row("产出指标", "数量指标", "完成率", at_least)
    )
    inner = f"<w:tbl>{form}</w:tbl>"
    document = f'<w:document xmlns:w="{W}"><w:body><w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl></w:body></w:document>'
    (read,) = open_forms(word(tmp_path / "x.docx", document.encode()))
    (indicator,) = read.declaration.indicators
    assert str(indicator.target) == "≥98.00(%)"
