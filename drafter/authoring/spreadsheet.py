"""A question bank written as a table: one row a question, Chinese columns; a row without 题号 adds an indicator to the last.

In 写进目标, 指标名称 and 指标值, `〔回答〕` stands for the answer of the row's own question and `〔题号〕` for that of another.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from drafter.authoring.schema_errors import BankFault, Path, did_you_mean
from drafter.regex import regex

COLUMNS = {
    "类别代号": "英文小写，第一行写就行",
    "类别名称": "第一行写就行",
    "识别词": "项目名称里有哪些词就是这一类，用、分开",
    "目标开头": "目标里怎样说起这类工作",
    "章节": "不写就用类别名称",
    "题号": "英文代号，不能重复",
    "题型": "填数、百分数、金额、日期、文字、清单、选一项、可选几项、是或否",
    "问题": "怎样问",
    "简称": "几个字",
    "单位": "题型是填数时要写；金额写标准的单位，如 元/人",
    "选项": "用；分开",
    "默认值": "",
    "什么时候问": "题号（有回答才问），或 题号=回答",
    "同一件事": "几类都问的事写同样几个字，只问一次，例如 完工日期",
    "填什么": "",
    "例子": "",
    "退回原因": "",
    "依据": "",
    "写进目标": "例如 培训〔回答〕人",
    "二级指标": "例如 数量指标",
    "指标名称": "例如 参加培训学员人数",
    "指标值": "例如 ≥〔回答〕人",
    "每项一条": "清单题的题号；名称里用〔名称〕，数用〔数〕",
    "别的叫法": "用、分开，* 代表任何字",
}
"""The columns, in the order in which an empty table shows them, each with a word on what goes there."""
NEEDED = ("题号", "题型", "问题")
_KINDS = {
    "填数": "quantity",
    "百分数": "percentage",
    "金额": "money",
    "日期": "date",
    "文字": "text",
    "清单": "list",
    "选一项": "choice",
    "可选几项": "choices",
    "是或否": "confirm",
}
_HELP = {"填什么": "fill_in", "例子": "example", "退回原因": "sent_back", "依据": "basis"}
_PLACE = regex(r"[〔【]\s*([^〔〕【】]+?)\s*[〕】]")
_OF_EACH = {"名称": "each", "数": "amount", "单位": "unit", "数量": "measure"}
_FORMULA = regex(r"\s*=.*(?:[A-Za-z]+\d|[A-Za-z]+\(|&)")
_BETWEEN = regex(r"[、；;\n]+")
_BETWEEN_OPTIONS = regex(r"[；;\n]+")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number in the table (from 1, the head counted) and its cells by column."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The words of a cell; '' for none."""
        return self.cells.get(column, "").strip()


@dataclass
class BankTable:
    """The plain value of a bank, the row of each of its parts, and what could not be read."""

    value: dict[str, Any]
    faults: list[BankFault] = field(default_factory=list)
    rows: dict[Path, int] = field(default_factory=dict)

    def row_of(self, path: Path) -> int:
        """The row of a part, or of the nearest part around it."""
        while path and path not in self.rows:
            path = path[:-1]
        return self.rows.get(path, 2)


def head_faults(columns: Sequence[str]) -> list[BankFault]:
    """What is wrong with the head of a table."""
    missing = [BankFault(1, f"缺少“{name}”这一列") for name in NEEDED if name not in columns]
    unknown = [name for name in columns if name and name not in COLUMNS]
    return missing + [BankFault(1, f"不认识“{name}”这一列{did_you_mean(name, COLUMNS)}") for name in unknown]


def bank_from_rows(rows: Sequence[TableRow]) -> BankTable:
    """The bank that a table's rows tell of."""
    table = BankTable({"format": 1, "version": 1, "sections": []})
    for name, key in (("类别代号", "kind"), ("类别名称", "title"), ("目标开头", "opening")):
        _take(table, rows, name, key)
    words = next((row["识别词"] for row in rows if row["识别词"]), "")
    if words:
        table.value["recognise"] = {"any_of": _split(words, _BETWEEN)}
    for row in rows:
        _add_row(table, row)
    return table


def _take(table: BankTable, rows: Sequence[TableRow], column: str, key: str) -> None:
    """What is said once for the whole bank; said twice, it must be the same."""
    said = [row for row in rows if row[column]]
    if said:
        table.value[key] = said[0][column]
        table.rows[(key,)] = said[0].number
    for row in said[1:]:
        if row[column] != said[0][column]:
            table.faults.append(
                BankFault(
                    row.number,
                    f"{column}“{row[column]}”和第 {said[0].number} 行的“{said[0][column]}”不一样；一张表只写一类",
                )
            )


def _add_row(table: BankTable, row: TableRow) -> None:
    for column, words in row.cells.items():
        if _FORMULA.match(_PLACE.sub("", words)):
            table.faults.append(BankFault(row.number, f"“{column}”这一格是公式 {words[:30]}，请粘贴成文字"))
    if row["题号"]:
        question = _question(table, row)
        sections = table.value["sections"]
        title = row["章节"] or (sections[-1]["title"] if sections else row["类别名称"] or "问题")
        if not sections or sections[-1]["title"] != title:
            sections.append({"id": f"part{len(sections) + 1}", "title": title, "questions": []})
        sections[-1]["questions"].append(question)
        table.rows["sections", len(sections) - 1, "questions", len(sections[-1]["questions"]) - 1] = row.number
    elif not table.value["sections"]:
        table.faults.append(BankFault(row.number, "第一行就没有题号"))
        return
    elif not row["指标名称"]:
        table.faults.append(BankFault(row.number, "没有题号，也没有指标名称，不知道这一行说什么"))
        return
    _add_fills(table, row, table.value["sections"][-1]["questions"][-1])


def _question(table: BankTable, row: TableRow) -> dict[str, Any]:
    kind = _KINDS.get(row["题型"]) or (row["题型"] if row["题型"] in _KINDS.values() else None)
    if kind is None:
        told = f"没有“{row['题型']}”这种题型" if row["题型"] else "没有写题型"
        table.faults.append(BankFault(row.number, f"{told}，可以是 {'、'.join(_KINDS)}"))
        kind = "text"
    question: dict[str, Any] = {"id": row["题号"], "kind": kind, "ask": row["问题"]}
    plain = {
        "title": row["简称"],
        "unit": row["单位"] if kind in ("quantity", "money") else "",
        "default": row["默认值"],
        "topic": row["同一件事"],
    }
    question |= {key: words for key, words in plain.items() if words}
    if help_of := {key: row[column] for column, key in _HELP.items() if row[column]}:
        question["help"] = help_of
    if kind in ("choice", "choices") and row["选项"]:
        question["options"] = [{"label": label} for label in _split(row["选项"], _BETWEEN_OPTIONS)]
    if row["什么时候问"]:
        question["when"] = _condition(row["什么时候问"])
    if not row["问题"]:
        table.faults.append(BankFault(row.number, "没有写“问题”：怎样问"))
    if kind == "quantity" and not row["单位"]:
        table.faults.append(BankFault(row.number, "填数的题要写单位，例如：人"))
    return question


def _condition(words: str) -> dict[str, Any]:
    name, sign, values = words.replace("＝", "=").partition("=")
    if not sign:
        return {"answered": name.strip()}
    return {"one_of": {name.strip(): _split(values, _BETWEEN)}}


def _add_fills(table: BankTable, row: TableRow, question: dict[str, Any]) -> None:
    fills = question.get("fills", {})
    if row["写进目标"]:
        fills["goal"] = _template(row["写进目标"], question["id"])
    if row["指标名称"] or row["指标值"] or row["二级指标"]:
        missing = [column for column in ("二级指标", "指标名称", "指标值") if not row[column]]
        if missing:
            table.faults.append(BankFault(row.number, f"写了指标，还差：{'、'.join(missing)}"))
            return
        fills.setdefault("indicators", []).append(_indicator(row, question["id"]))
        where = len(table.value["sections"]) - 1, len(table.value["sections"][-1]["questions"]) - 1
        place: Path = ("sections", where[0], "questions", where[1], "fills", "indicators", len(fills["indicators"]) - 1)
        table.rows[place] = row.number
    if fills:
        question["fills"] = fills


def _indicator(row: TableRow, question_id: str) -> dict[str, Any]:
    indicator: dict[str, Any] = {
        "dimension": row["二级指标"],
        "name": _template(row["指标名称"], question_id),
        "target": _template(row["指标值"], question_id),
    }
    if row["每项一条"]:
        indicator["each"] = row["每项一条"]
    if row["别的叫法"]:
        indicator["like"] = _split(row["别的叫法"], _BETWEEN)
    return indicator


def _template(words: str, question_id: str) -> str:
    """`≥〔回答〕人` as `≥{{ trainees }}人`."""

    def place(found: re.Match[str]) -> str:
        name = found[1]
        return f"{{{{ {question_id if name == '回答' else _OF_EACH.get(name, name)} }}}}"

    return _PLACE.sub(place, words)


def _split(words: str, between: re.Pattern[str]) -> list[str]:
    return [part for part in (piece.strip() for piece in between.split(words)) if part]


def in_columns(message: str) -> str:
    """A fault of a bank in the words of the table: `缺少 unit` is 缺少“单位”."""
    return _KEY_IN_MESSAGE.sub(lambda found: f"{found[1] or ''}“{_COLUMN_OF[found[2]]}”", message)


_COLUMN_OF = {
    "kind": "类别代号",
    "id": "题号",
    "ask": "问题",
    "title": "简称",
    "unit": "单位",
    "options": "选项",
    "default": "默认值",
    "when": "什么时候问",
    "topic": "同一件事",
    "goal": "写进目标",
    "dimension": "二级指标",
    "name": "指标名称",
    "target": "指标值",
    "each": "每项一条",
    "like": "别的叫法",
    "recognise": "识别词",
    "opening": "目标开头",
}
_KEY_IN_MESSAGE = regex(rf"^(缺少 |不认识 )?({'|'.join(_COLUMN_OF)})(?![\w.])")


def example_rows() -> Iterator[list[str]]:
    """The head of an empty table, a word on each column, and one question filled in."""
    yield list(COLUMNS)
    yield ["# 说明", *list(COLUMNS.values())[1:]]
    example = {
        "类别代号": "open_day",
        "类别名称": "开放日活动",
        "识别词": "开放日、参观日",
        "目标开头": "举办开放日活动",
        "题号": "visitors",
        "题型": "填数",
        "问题": "开放日接待多少人次？",
        "简称": "接待人次",
        "单位": "人次",
        "填什么": "预约系统能统计出来的数。",
        "例子": "800 人次",
        "退回原因": "没有人次。",
        "依据": "参照财预〔2021〕101号（产出指标·数量）",
        "写进目标": "接待〔回答〕人次",
        "二级指标": "数量指标",
        "指标名称": "开放日接待人次",
        "指标值": "≥〔回答〕人次",
        "别的叫法": "*接待人次、*参观人次",
    }
    yield [example.get(column, "") for column in COLUMNS]
