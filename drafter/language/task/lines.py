"""A line of a list or a task in short: what it is called, how much it tells, and whether it only ends the whole."""

from drafter.declaration.target import QuantitativeTarget
from drafter.language.task.counted import Counted
from drafter.language.task.names import deadline_name
from drafter.language.task.parts import read_task
from drafter.regex import regex

_BETWEEN_THINGS = regex("、|以及|还有|(?<=[^温平调总饱中缓])和(?=[^平谐])|(?<=[^参])与(?=[^会])|及(?=[^时格其])")
_MEASURE = (
    "平方米|平方|平米|公里|课时|学时|公斤|人次|场次|户次|家次|"
    "人|名|位|户|家|个(?!月)|项|件|份|篇|场|次|批|期|班|门|节|台|套|辆|部|本|册|张|条|只|支|处|座|间|栋|幢|所|亩|吨|种|组|幅|块|棵|株|盏|米"
)
_NOT_APART = regex("^(?:对|为|给|向|在|从|按|由|将|把)|[（()）]|其中|每")
_UNIT_OF_PIECES = "台|套|辆|部|本|册|张|条|件|支|把|盏|双|副"
_NAME_AND_AMOUNT = regex(rf"[\u3400-\u9fff][^\d第]*[\u3400-\u9fff]\s*\d+(?:[.,]\d+)*\s?[十百千万]?(?:{_MEASURE})")
_PIECES_OF = regex(
    rf"([\u3400-\u9fff]{{0,4}}(?<!第))\d+(?:[.,]\d+)*\s?[十百千万]?(?:{_UNIT_OF_PIECES})[\u3400-\u9fffA-Za-z]{{2,8}}"
)
"""电脑 20 台, and 买30台电脑 with the verb that is said once for several."""
_SOME = regex(
    r"(?:大约|大概|差不多|预计|(?<![签预节大集制契条])约)(?=\s*\d)|(?<=[\u3400-\u9fff])(?:左右|上下)(?=[，,；;。、]|$)"
)
_ALL = "项目完成时间"
_ACCEPTED = regex("(?:完成|通过)?(?:项目|竣工|交工)?验收")


def name_of_task(task: str) -> str:
    """What a task is called: what it does first, without the amount."""
    read = read_task(task)
    return read.what or read.text


def what_and_how_much(task: str) -> tuple[str, QuantitativeTarget | None]:
    """`修剪绿地 12 万平方米，每月两次` is 修剪绿地, 12 万平方米; None where no amount is told."""
    read = read_task(task)
    first = next(iter(_amounts(task)), None)
    return (first.what or read.what, first.amount) if first else (read.what or read.text, None)


def amounts_told(task: str) -> list[tuple[str, QuantitativeTarget]]:
    """All that a task says is done, and how much of it."""
    return [(one.what, one.amount) for one in _amounts(task)]


def deadlines_told(task: str) -> list[str]:
    """By when a task says that something is done: `10月底前`."""
    return [one.by_when for one in read_task(task).deadlines]


def ends_all(task: str) -> bool:
    """Whether a task says by when all is done rather than what: 10月底前完工并交工验收."""
    read = read_task(task)
    return not read.is_counted and any(
        deadline_name(one, read) == _ALL or _ACCEPTED.fullmatch(one.what or read.what) for one in read.deadlines
    )


def _amounts(task: str) -> tuple[Counted, ...]:
    read = read_task(task)
    return read.counted or read.nameless


def without_about(task: str) -> str:
    """A task as print has it: 大约300人 and 60场左右 are 300人 and 60场."""
    return _SOME.sub("", task)


def things_in(line: str) -> list[str]:
    """`买30台电脑和5台打印机` as 买30台电脑 and 买5台打印机, `讲座2场、比赛1场` as two.

    Only where each part is surely a thing with its own amount: a name with the amount behind it, or so many pieces of
    something. All other lines stay whole.
    """
    parts = [part.strip() for part in _BETWEEN_THINGS.split(line)]
    if len(parts) < 2 or _NOT_APART.search(line):
        return [line]
    if all(_NAME_AND_AMOUNT.fullmatch(part) for part in parts):
        return parts
    first = _PIECES_OF.fullmatch(parts[0])
    if first is None or not all(_PIECES_OF.fullmatch(part) for part in parts):
        return [line]
    return [parts[0], *(f"{first[1]}{part}" if part[0].isdigit() else part for part in parts[1:])]
