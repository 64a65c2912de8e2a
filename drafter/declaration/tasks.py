"""A task as someone tells it: what is done, and how much of it."""

import re
from functools import lru_cache

from drafter.declaration.breath import read_breath, without_numbering
from drafter.declaration.numerals import read_number
from drafter.declaration.target import QuantitativeTarget
from drafter.declaration.wording import half_width

_CLAUSE_END = re.compile(r"[，,。；;：:](?!\d{3})")
_BRACKET = re.compile(r"[（(]([^（）()]*)[)）]")
_ABOUT = re.compile(r"[\s、]*(?:大约|大概|约|近|共计|合计|总计|总共|共|不少于|不低于|至少|全年|每年|年均)*\s*$")
_OFTEN = re.compile(r"每(季度|学期|月|周|天|日)(?:不少于|至少)?\s*$")
_MEASURE = (
    "平方米|平方|平米|公里|课时|学时|公斤|人次|场次|户次|家次|"
    "人|名|位|户|家|个|项|件|份|篇|场|次|批|期|班|门|节|台|套|辆|部|本|册|张|条|只|支|处|座|间|栋|幢|所|亩|吨|种|组|幅|块|棵|株|盏|米"
)
_BEFORE_WHAT = re.compile(
    rf"(?<![\d.第A-Za-z])(\d+(?:[.,]\d+)*\s*[十百千]?|[一二三四五六七八九十百千两]+(?=[场家份台套间栋册篇]))\s*([万亿]?(?:{_MEASURE}))"
    r"(?:以上|左右)?的?(?=[\u3400-\u9fff]{2})"
)
"""An amount in front of what is counted: 2场招聘会."""
_NO_AMOUNT = re.compile("^[年届级号月代][^/次]|^[^/]{6}")
"""What follows the digits of a year, a rank or an edition: 2026年预算编制, 第3届大赛."""
_SHORT_REMARK = 6
"""Characters of a remark in brackets that still belong to a name: （春季）, （一期）."""


@lru_cache(maxsize=1_024)
def what_and_how_much(task: str) -> tuple[str, QuantitativeTarget | None]:
    """`修剪绿地 12 万平方米，每月两次` is 修剪绿地, 12 万平方米; `举办2场招聘会` is 举办招聘会, 2 场.

    What is done is told in the first clause, without the amount, the words around it, and longer remarks in brackets.
    """
    clause = _first_clause(without_numbering(task))
    bare, remarked = _without_remarks(clause)
    for read in (_amount_before_what, _amount_at_the_end):
        if (found := read(bare)) is not None:
            return _named(found[0], clause), found[1]
    name = re.split(r"\s", bare, maxsplit=1)[0] if " " in bare else bare
    return _named(name, clause), remarked


def _first_clause(text: str) -> str:
    """Up to the first stop that does not stand inside brackets."""
    hidden = _BRACKET.sub(lambda found: "#" * len(found[0]), text)
    end = _CLAUSE_END.search(hidden)
    return text[: end.start()].strip() if end else text.strip()


def _without_remarks(clause: str) -> tuple[str, QuantitativeTarget | None]:
    """Without what stands in brackets, unless it is short enough to be part of a name; and the amount that stood in them."""
    amount: QuantitativeTarget | None = None
    kept: list[str] = []
    end = 0
    for found in _BRACKET.finditer(clause):
        said = _amount_at_the_end(found[1]) if re.search(r"\d", found[1]) else None
        amount = amount or (said[1] if said and not said[0] else None)
        names = said is None and len(found[1]) <= _SHORT_REMARK and not re.search(r"\d\D?$", clause[: found.start()])
        kept += [clause[end : found.start()], found[0] if names else ""]
        end = found.end()
    return "".join((*kept, clause[end:])).strip(), amount


def _amount_before_what(clause: str) -> tuple[str, QuantitativeTarget] | None:
    """`培训1500名学员`: what is counted follows."""
    found = _BEFORE_WHAT.search(clause)
    number = read_number(found[1]) if found else None
    if found is None or number is None or re.search(r"\d\D{0,3}、", clause[: found.start()]):
        return None
    before, often = _before_amount(clause[: found.start()])
    counted = re.split(r"[、和及与](?=[^、]*\d)", clause[found.end() :], maxsplit=1)[0]
    return before + counted.strip(), QuantitativeTarget(comparator=None, quantity=number, unit=found[2] + often)


def _amount_at_the_end(clause: str) -> tuple[str, QuantitativeTarget] | None:
    first = re.split(r"(?<=[\u3400-\u9fff])、(?=[^、]*\d)", clause, maxsplit=1)[0]
    breath = read_breath(first if re.search(r"\d", first) else clause)
    if not isinstance(breath.target, QuantitativeTarget) or _NO_AMOUNT.search(breath.target.unit or ""):
        return None
    before, often = _before_amount(breath.name)
    return before, breath.target.model_copy(update={"unit": (breath.target.unit or "") + often or None})


def _before_amount(text: str) -> tuple[str, str]:
    """What is done, without the words that lead over to an amount; and how often, as a unit says it: `/月`."""
    often = _OFTEN.search(half_width(text))
    before = text[: often.start()] if often else text
    return _ABOUT.sub("", before), f"/{often[1]}" if often else ""


def _named(name: str, clause: str) -> str:
    return name if len(name) > 1 else clause
