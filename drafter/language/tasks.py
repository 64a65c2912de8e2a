"""A task as someone tells it: what is done, and how much of it."""

import re
from functools import lru_cache

from drafter.declaration.target import QuantitativeTarget
from drafter.language.numerals import read_number
from drafter.language.spoken_indicator import read_breath, without_numbering
from drafter.language.text import half_width

_LONGEST = 300
_CLAUSE_END = re.compile(r"[，,。；;：:](?!\d{3})")
_BETWEEN_THINGS = re.compile("、|以及|还有|(?<=[^温平调总饱中缓])和(?=[^平谐])|(?<=[^参])与(?=[^会])|及(?=[^时格其])")
_ENDS_ALL = re.compile("(?:全部|整体|工程|项目|完成|并|且|、|和|完工|竣工|交工|验收|办结|结题|结项|交付|投入使用)+")
_BETWEEN_CLAUSES = re.compile(r"[，,；;。、](?!\d{3})")
_LIGHT_VERB = re.compile(
    "^(?:实施|开展|组织(?!机构|架构|振兴)|举办|完成|做好(?!人好事)|推进|进行)(?=[^部者局].{3})"
    "|^(?:开办(?!费)|举行|办(?![公理事案证学好结法税])|搞(?![活好]))(?=.{3})"
)
_SPOKEN_VERB = re.compile(
    "^(买(?![卖断单进])|购买(?!服务|力)|购置(?![费税])|印(?![刷制发章花象染度鉴证])|修(?![缮订复剪建理正养改筑整水志史])|租(?![赁金户房用借车]))(?=.{2})"
)
_FOR_WHOM = re.compile("^(?:为|给|向)(.{2,20}?)(发放|提供|办理)(.{2,})$")
_TO_WHOM = re.compile("^对(.{2,20}?)给予(?=.{2})")
_DONE_TO = re.compile("^对(.{2,20}?)(?:开展|进行|实施)(.{2,})$")
"""为特困人员发放供养金 is measured as 供养金发放, 对困难家庭给予临时救助 as 临时救助, 对城区道路进行改造 as 城区道路改造."""
_WRITTEN = {"买": "采购", "购买": "采购", "购置": "采购", "印": "印制", "修": "维修", "租": "租赁"}
"""What people say they do, and what an indicator calls it behind the thing: 买电脑 is measured as 电脑采购."""
_DOING = re.compile(
    "^(?:采购|购置|购买|印制|印刷|维修|修缮|租赁|发放)(?=.{2})|(?<=..)(?:采购|购置|印制|印刷|维修|修缮|租赁|发放)$|(?<=...)培训$"
)
_DENIED = re.compile("[不非无未]$")
_SHORTEST_THING = 3
"""Characters from which the end of a name is the same thing, and no coincidence."""
_DEADLINE = re.compile(
    r"^(?:于|在)?((?:\d{4}年|今年|当年|本年)?"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|\d{1,2}[日号]|[底末初]|[上中下]旬)?|年[底末]|上半年|第?[1-4一二三四]季度)"
    r"(?:之前|以前|前|之内|内))，?(?=[^，；。]{2})"
)
"""By when, at the beginning of a task or of one of its clauses: 10月底前完工并交工验收."""
_BRACKET = re.compile(r"[（(]([^（）()]*)[)）]")
_WORD = "大约|大概|共计|合计|总计|总共|不少于|不低于|至少|全年|每年|年均"
_ABOUT = re.compile(rf"(?:[\s、]|{_WORD}|(?<![签预节大集制契条])约|(?<![附最邻靠])近|(?<![公一总])共)+$")
"""What leads over to an amount, but not the ends of words such as 签约, 附近, 公共."""
_OFTEN = re.compile(r"每(季度|学期|月|周|天|日)(?:不少于|至少)?\s*$")
_MEASURE = (
    "平方米|平方|平米|公里|课时|学时|公斤|人次|场次|户次|家次|"
    "人|名|位|户|家|个(?!月)|项|件|份|篇|场|次|批|期|班|门|节|台|套|辆|部|本|册|张|条|只|支|处|座|间|栋|幢|所|亩|吨|种|组|幅|块|棵|株|盏|米"
)
_NOT_APART = re.compile("^(?:对|为|给|向|在|从|按|由|将|把)|[（()）]|其中|每")
_UNIT_OF_PIECES = "台|套|辆|部|本|册|张|条|件|支|把|盏|双|副"
_NAME_AND_AMOUNT = re.compile(rf"[\u3400-\u9fff][^\d第]*[\u3400-\u9fff]\s*\d+(?:[.,]\d+)*\s?[十百千万]?(?:{_MEASURE})")
_PIECES_OF = re.compile(
    rf"([\u3400-\u9fff]{{0,4}}(?<!第))\d+(?:[.,]\d+)*\s?[十百千万]?(?:{_UNIT_OF_PIECES})[\u3400-\u9fffA-Za-z]{{2,8}}"
)
"""电脑 20 台, and 买30台电脑 with the verb that is said once for several."""
_BEFORE_WHAT = re.compile(
    rf"(?<![\d.第A-Za-z])(\d+(?:[.,]\d+)*\s?[十百千]?|[一二三四五六七八九十百千两]+(?=[场家份台套间栋册篇]))\s?([万亿]?(?:{_MEASURE}))"
    r"(?!以上|以下|以内|左右|之内|上下)的?(?=[\u3400-\u9fff]{2})"
)
"""An amount in front of what is counted: 2场招聘会."""
_SOME = re.compile(
    r"(?:大约|大概|差不多|(?<![签预节大集制契条])约)(?=\s*\d)|(?<=[\u3400-\u9fff])(?:左右|上下)(?=[，,；;。、]|$)"
)
_ROUGHLY = re.compile(r"(?:左右|上下)\s*$")
_AMOUNT_BEFORE = re.compile(r"\d\D{0,4}$|为期|\d\D{0,3}、")
"""Another amount, or the beginning of a range, before this one."""
_NO_AMOUNT = re.compile(
    rf"^[年届级号月代][^/次]|^[^/]{{6}}|^[多余几]|^(?!个百分点|个工作日|个课时|平方公里)(?:{_MEASURE})[\u3400-\u9fff]{{2}}"
)
"""What follows the digits of a year, a rank or an edition, and what is more than a unit: 2026年预算编制, 第3届大赛, 3个镇整治."""
_SHORT_REMARK = 6
"""Characters of a remark in brackets that still belong to a name: （春季）, （一期）."""


def name_of_task(task: str) -> str:
    """What a task is called: its words without the amount."""
    return what_and_how_much(task)[0]


@lru_cache(maxsize=1_024)
def what_and_how_much(task: str) -> tuple[str, QuantitativeTarget | None]:
    """`修剪绿地 12 万平方米，每月两次` is 修剪绿地, 12 万平方米; `举办2场招聘会` is 举办招聘会, 2 场.

    What is done is told in the first clause, without a deadline before it, the amount, the words around it, and longer
    remarks in brackets. None where no amount is told.
    """
    line = _DEADLINE.sub("", " ".join(without_numbering(task).split())[:_LONGEST])
    clause = _first_clause(line)
    bare, remarked = _without_remarks(clause)
    for read in (_amount_before_what, _amount_at_the_end):
        if (found := read(bare)) is not None:
            return _named(found[0], clause), found[1]
    return _named(bare.partition(" ")[0], clause), remarked


def without_light_verb(name: str) -> str:
    """A task as an indicator names it: 开展督导抽查 is measured as 督导抽查完成及时率, 买电脑 as 电脑采购验收合格率."""
    bare = _FOR_WHOM.sub(r"\3\2", _LIGHT_VERB.sub("", name))
    bare = _DONE_TO.sub(r"\1\2", _TO_WHOM.sub("", bare))
    spoken = _SPOKEN_VERB.match(bare)
    return bare if spoken is None else f"{bare[spoken.end() :]}{_WRITTEN[spoken[1]]}"


def without_verb(text: str) -> str:
    """A task without the verb that it begins with: 买30台电脑 is 30台电脑."""
    return _SPOKEN_VERB.sub("", _LIGHT_VERB.sub("", text))


def same_thing(one: str, other: str) -> bool:
    """Whether two names are of one thing: 办电工班 and 电工班, 加固危桥 and 危桥加固, 农村公路大修 and 公路大修."""
    short, long = sorted((thing_in(one), thing_in(other)), key=len)
    if for_others(one, other):
        return False
    ends_so = len(short) >= _SHORTEST_THING and long.endswith(short) and not _DENIED.search(long.removesuffix(short))
    return ends_so or called_alike(one, other)


def for_others(one: str, other: str) -> bool:
    """Whether both say whom it is for, and it is not the same: 为老人提供服务, 为儿童提供服务."""
    ways = (_FOR_WHOM, _TO_WHOM, _DONE_TO)
    return len({found[1] for name in (one, other) for way in ways if (found := way.match(name))}) > 1


def called_alike(one: str, other: str) -> bool:
    """Whether two names are the same but for verbs and the order of their characters."""
    here, there = thing_in(one), thing_in(other)
    return here == there or (len(here) >= _SHORTEST_THING and sorted(here) == sorted(there))


def thing_in(name: str) -> str:
    """What a task does something about: 电脑 in 买电脑 and 电脑采购."""
    return _DOING.sub("", without_light_verb(name))


def amounts_told(task: str) -> list[tuple[str, QuantitativeTarget]]:
    """What each clause of a task says is done, and how much, where it says so."""
    told = (what_and_how_much(clause) for clause in _BETWEEN_CLAUSES.split(task) if clause)
    return [(name, amount) for name, amount in told if amount is not None]


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


def ends_all(task: str) -> bool:
    """Whether a task says by when all is done rather than what: 10月底前完工并交工验收."""
    name, amount = what_and_how_much(task)
    return amount is None and bool(deadlines_told(task)) and _ENDS_ALL.fullmatch(name) is not None


def deadlines_told(task: str) -> list[str]:
    """By when each clause of a task says that it is done, where it begins so: `10月底前`."""
    found = (_DEADLINE.match(clause.strip()) for clause in _BETWEEN_CLAUSES.split(without_numbering(task)))
    return [one[1] for one in found if one is not None]


def _first_clause(text: str) -> str:
    """Up to the first stop that does not stand inside brackets."""
    hidden = _BRACKET.sub(lambda found: "#" * len(found[0]), text)
    end = _CLAUSE_END.search(hidden)
    return text[: end.start()].strip() if end else text.strip()


def _without_remarks(clause: str) -> tuple[str, QuantitativeTarget | None]:
    """Without what stands in brackets, unless it is part of a name; and the amount that stood in them.

    A short remark belongs to the name, but not one behind an amount: 2000册（彩色）.
    """
    amount: QuantitativeTarget | None = None
    kept: list[str] = []
    end = 0
    for found in _BRACKET.finditer(clause):
        said = _amount_at_the_end(found[1]) if re.search(r"\d", found[1]) else None
        amount = amount or (said[1] if said and not said[0] else None)
        counted = _amount_at_the_end(clause[: found.start()]) is not None
        names = said is None and len(found[1]) <= _SHORT_REMARK and not counted
        kept += [clause[end : found.start()], found[0] if names else ""]
        end = found.end()
    return "".join((*kept, clause[end:])).strip(), amount


def _amount_before_what(clause: str) -> tuple[str, QuantitativeTarget] | None:
    """`培训1500名学员`: what is counted follows."""
    found = _BEFORE_WHAT.search(clause)
    number = read_number(found[1]) if found else None
    if found is None or number is None or _AMOUNT_BEFORE.search(clause[: found.start()]):
        return None
    behind = clause[found.end() :]
    counted = re.split(r"[、和及与](?=[^、]*\d)", behind, maxsplit=1)[0]
    if re.search(r"\d", counted):
        return None  # 3个镇20个村整治 counts more than one thing
    before, often = _before_amount(clause[: found.start()])
    return before + counted.strip(), QuantitativeTarget(comparator=None, quantity=number, unit=found[2] + often)


def _amount_at_the_end(clause: str) -> tuple[str, QuantitativeTarget] | None:
    first = re.split(r"(?<=[\u3400-\u9fff])、(?=[^、]*\d)", clause, maxsplit=1)[0]
    breath = read_breath(_ROUGHLY.sub("", first if re.search(r"\d", first) else clause))
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
