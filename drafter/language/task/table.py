"""Tasks out of a pasted text: one a line, or the rows of a table with its header, serial numbers, prices and totals."""

import re
from dataclasses import dataclass
from decimal import Decimal

from drafter.declaration.decimals import plain
from drafter.language.numerals import read_number
from drafter.language.speech.verbs import begins_with_deed, ends_with_deed
from drafter.language.spoken_indicator import without_numbering
from drafter.language.text import half_width, one_line, squeezed, with_whole_cells
from drafter.regex import regex

_HEADINGS = {
    "serial": "序号|编号|行号|No\\.?",
    "name": (
        "(?:项目|工作|任务|建设|采购|实施|主要|服务|具体|货物|设备|材料|物资|支出|商品|年度|重点)*"
        "(?:任务|内容|名称|事项|品名|项目|标的|明细|要点)(?:[及和与](?:任务|内容|名称|要求))?"
    ),
    "price": "(?:预算|综合|采购|控制)?单价(?:限价)?|单位造价|单位成本|(?:补助|支出)?标准",
    "total": "金额|合计|总价|小计|总计|预算|预算金额|资金|投资|总投资|所需资金|经费|总额|概算|资金预算|费用",
    "unit": "(?:计量)?单位",
    "quantity": "(?:采购|计划|工程|目标|任务|年度)*数量?|(?:工程|任务|工作)量|规模|(?:年度)?(?:目标|指标|计划)值?",
    "when": "(?:完成|计划完成|实施|交付|完工)(?:时间|时限|日期|期限)|时限|时间",
    "other": "备注|说明|规格(?:型号)?|型号|责任单位|负责人|实施单位|承办科室|牵头单位|参数|用途|地点|实施地点|品牌|来源|依据",
}
_HEADING = {role: regex(f"(?:{words})") for role, words in _HEADINGS.items()}
_IN_BRACKETS = regex(r"[（(/]\s*([^（）()]{1,6}?)\s*[）)]?$")
_BOUGHT = regex("采购(?=[^数计]*(?:名称|内容|项目|标的|品名|明细))|购置(?=[^数计]*(?:名称|内容|项目|品名|明细))")
_SUM_ROW = regex("^(?:合计|小计|总计|共计|总额|汇总)[:：]?$")
_RULE = regex(r"[\s|:+\-─━—=]*")
_NUMBER = regex(r"\d[\d,]*(?:\.\d+)?")
_ONLY_HEADING = regex(r"[^\d，,。]{2,20}[：:]")
_MOST_ROWS = 500
_FEWEST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class _Columns:
    """What each column of a table tells, the units that stand in its headings, and the verb that they all share."""

    roles: tuple[str, ...]
    units: tuple[str, ...]
    verb: str


def tasks_in(pasted: str) -> list[str]:
    """The tasks of a pasted text as lines, as `read_task` takes them; at most 500.

    Of a table only names, amounts, unit prices and dates are taken: serial numbers, totals, remarks, headings and rows
    of sums tell of no task.
    """
    text = with_whole_cells(pasted.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [line for line in text.split("\n") if line.strip()]
    table = _rows(lines)
    found = _tasks_of_table(table) if table else [task for line in lines for task in _tasks_of_line(line)]
    return list(dict.fromkeys(found))[:_MOST_ROWS]


def _rows(lines: list[str]) -> list[list[str]]:
    """The cells of each row where the lines are a table: between tabs, bars, or blanks under a header."""
    filled = [line for line in lines if not _RULE.fullmatch(line)]
    for divide in (_at_tabs, _at_bars, _at_commas, _at_wide_gaps, _at_gaps):
        rows = [divide(line) for line in filled]
        wide = [row for row in rows if len([cell for cell in row if cell]) >= _FEWEST_COLUMNS]
        headed = any(_columns(row) for row in rows[:5])
        if wide and (headed or (divide is _at_tabs and len(wide) == len(rows))):
            return rows
    return []


def _at_tabs(line: str) -> list[str]:
    return _cells(line.split("\t"))


def _at_bars(line: str) -> list[str]:
    return _cells(re.split(r"[|｜│]", line.strip().strip("|｜│"))) if re.search(r"[|｜│]", line) else _cells([line])


def _at_commas(line: str) -> list[str]:
    return _cells(re.split("[,，]", line))


def _at_wide_gaps(line: str) -> list[str]:
    return _cells(re.split(r"\s{2,}|\u3000+", line.strip()))


def _at_gaps(line: str) -> list[str]:
    return _cells(line.split())


def _cells(parts: list[str]) -> list[str]:
    return [one_line(part).strip('"') for part in parts]


def _columns(row: list[str]) -> _Columns | None:
    """What the columns tell where the row is a header: it names the tasks and at least one thing more."""
    roles, units = [], []
    for cell in row:
        words = squeezed(half_width(cell).replace("（", "(").replace("）", ")"))
        unit = _IN_BRACKETS.search(words)
        bare = words[: unit.start()] if unit else words
        roles.append(next((role for role, heading in _HEADING.items() if bare and heading.fullmatch(bare)), ""))
        units.append(unit[1] if unit else "")
    known = [role for role in roles if role]
    if "name" not in known and "serial" in known and "" in roles:
        roles[roles.index("")] = "name"
        known.append("name")
    is_header = "name" in known and len(set(known)) >= _FEWEST_COLUMNS and len(known) * 2 > len([c for c in row if c])
    verb = next((found[0] for cell in row if (found := _BOUGHT.match(cell))), "")
    return _Columns(tuple(roles), tuple(units), verb) if is_header else None


def _tasks_of_table(rows: list[list[str]]) -> list[str]:
    header = next(((place, found) for place, row in enumerate(rows) if (found := _columns(row))), None)
    start, columns = (header[0] + 1, header[1]) if header else (0, None)
    tasks: list[str] = []
    for row in rows[start:]:
        filled = [cell for cell in row if cell]
        if not filled or _columns(row) or any(_SUM_ROW.match(squeezed(cell)) for cell in filled[:2]):
            continue
        task = _headed(row, columns) if columns else _unheaded(filled)
        if task:
            tasks.append(task)
    return tasks


def _headed(row: list[str], columns: _Columns) -> str:
    """A row under a header as a line: 智能回收箱 40台，单价2.6万元/台，10月底前."""
    cells = row if len(row) >= len(columns.roles) or len(row) < _FEWEST_COLUMNS else _spread(row, columns)
    said: dict[str, str] = {}
    units: dict[str, str] = {}
    for role, unit, cell in zip(columns.roles, columns.units, cells, strict=False):
        if role and cell and (role not in said or role == "name"):  # 项目 before 内容 says less of the task
            said[role], units[role] = cell, unit
    name = without_numbering(said.get("name", ""))
    if not name or _NUMBER.fullmatch(name):
        return ""
    name = name if begins_with_deed(name) or ends_with_deed(name) else columns.verb + name
    money, _, per = (units.get("price") or "元").partition("/")
    counted = said.get("unit") or units.get("quantity") or per
    line = name + _quantity(said.get("quantity", ""), counted)
    price = said.get("price", "")
    if _NUMBER.fullmatch(price) and Decimal(price.replace(",", "")):
        line += f"，单价{price}{money}" + (f"/{per or counted}" if per or counted else "")
    elif re.search(r"\d", price):
        line += f"，单价{price}"
    when = said.get("when", "")
    if re.search(r"[月季年]", when):
        line += f"，{when}" if re.search("[前内]$", when) else f"，{when}前"
    return line


def _quantity(quantity: str, unit: str) -> str:
    if not re.search(r"\d", quantity):
        return ""
    return f" {quantity}{unit if read_number(quantity) is not None else ''}"


def _spread(row: list[str], columns: _Columns) -> list[str]:
    """A row with fewer cells than its header has: an empty first cell, or the last ones, were lost between blanks."""
    if columns.roles[0] == "serial" and not _NUMBER.fullmatch(row[0]):
        return ["", *row]
    return row


def _unheaded(cells: list[str]) -> str:
    """A row without a header: a name, behind it a number with its unit; of three numbers one is the total of two."""
    rest = cells[1:] if re.fullmatch(r"\d{1,3}[、.．]?", cells[0]) and len(cells) > 1 else cells
    name, *others = rest
    name = without_numbering(name)
    if not re.search("[\u3400-\u9fff]", name):
        return ""
    if not others:
        return name
    numbers = [cell for cell in others if _NUMBER.fullmatch(half_width(cell))]
    words = [cell for cell in others if cell not in numbers]
    unit = next((cell for cell in words if re.fullmatch("[\u3400-\u9fffA-Za-z㎡]{1,4}", cell)), "")
    amount = next((cell for cell in words if re.match(r"\d", cell)), "")
    if amount:
        return f"{name} {amount}"
    return f"{name} {_count_of(numbers)}{unit}" if numbers and unit else name


def _count_of(numbers: list[str]) -> str:
    """The first number; where the first of three is a price (price, count, total), the second."""
    values = [read_number(one) for one in numbers]
    first_whole = next((one for one, value in zip(numbers, values, strict=True) if value and value == int(value)), "")
    return plain(value) if (value := read_number(first_whole or numbers[0])) is not None else numbers[0]


def _tasks_of_line(line: str) -> list[str]:
    """Most lines are one task; semicolons and numbering inside a line part several. A heading is none."""
    parts = re.split(r"[；;]|(?<=[。；;：:])\s*(?=\d{1,2}[、.．)）](?!\d)|[（(][一二三四五六七八九十]{1,2}[)）])", line)
    said = (part for part in parts if not _ONLY_HEADING.fullmatch(part.strip()))
    return [bare for part in said if (bare := without_numbering(one_line(part)).rstrip("。；;， "))]
