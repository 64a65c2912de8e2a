"""A task as someone tells it: what is done, and how much of it."""

import re
from functools import lru_cache

from drafter.declaration.breath import read_breath, without_numbering
from drafter.declaration.numerals import read_number
from drafter.declaration.target import QuantitativeTarget
from drafter.declaration.wording import half_width

_LONGEST = 300
_CLAUSE_END = re.compile(r"[，,。；;：:](?!\d{3})")
_BETWEEN_THINGS = re.compile("、|以及|还有|(?<=[^温平调总饱中缓])和(?=[^平谐])|(?<=[^参])与(?=[^会])|及(?=[^时格其])")
_ENDS_ALL = re.compile("^(?:全部|整体|工程|项目|完成)*(?:完工|竣工|交工|验收|办结|结题|结项|交付)")
_NAMES_A_THING = re.compile("(?![每各其共合约另])[^\\d]*[\u3400-\u9fff]{2}")
_LEADS = re.compile("[\u3400-\u9fff]{1,4}")
"""A verb that is said once for several things: 买30台电脑和5台打印机."""
_BETWEEN_CLAUSES = re.compile(r"[，,；;。、](?!\d{3})")
_LIGHT_VERB = re.compile(
    "^(?:实施|开展|组织|举办|完成|做好|推进|进行)(?=[^部者局].{3})|^(?:开办|举行|办(?![公理事案证学好结法税])|搞)(?=.{3})"
)
_SPOKEN_VERB = re.compile(
    "^(买|购买(?!服务)|购置|印(?![刷制发章花象染度鉴])|修(?![缮订复剪建理正养])|租(?![赁金户房]))(?=.{2})"
)
_FOR_WHOM = re.compile("^(?:为|给|向).{2,20}?(发放|提供|办理)(.{2,})$")
_TO_WHOM = re.compile("^对.{2,20}?(?:给予|开展|进行|实施)(?=.{2})")
"""为特困人员发放供养金 is measured as 供养金发放, 对困难家庭给予临时救助 as 临时救助."""
_WRITTEN = {"买": "采购", "购买": "采购", "购置": "采购", "印": "印制", "修": "维修", "租": "租赁"}
"""What people say they do, and what an indicator calls it behind the thing: 买电脑 is measured as 电脑采购."""
_DOING = re.compile(
    "^(?:采购|购置|购买|印制|印刷|维修|修缮|租赁|发放)(?=.{2})|(?<=..)(?:采购|购置|印制|印刷|维修|修缮|租赁|发放)$|(?<=...)培训$"
)
_SHORTEST_THING = 3
"""Characters from which the end of a name is the same thing, and no coincidence."""
_DEADLINE = re.compile(
    r"^(?:于|在)?((?:\d{4}年|今年|当年|本年)?"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}[日号]|[底末初]|[上中下]旬)?|年[底末]|上半年|[1-4一二三四]季度)"
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
_BEFORE_WHAT = re.compile(
    rf"(?<![\d.第A-Za-z])(\d+(?:[.,]\d+)*\s?[十百千]?|[一二三四五六七八九十百千两]+(?=[场家份台套间栋册篇]))\s?([万亿]?(?:{_MEASURE}))"
    r"(?!以上|以下|以内|左右|之内|上下)的?(?=[\u3400-\u9fff]{2})"
)
"""An amount in front of what is counted: 2场招聘会."""
_ROUGHLY = re.compile(r"(?:左右|上下)\s*$")
_AMOUNT_BEFORE = re.compile(r"\d\D{0,4}$|为期|\d\D{0,3}、")
"""Another amount, or the beginning of a range, before this one."""
_NO_AMOUNT = re.compile(
    rf"^[年届级号月代][^/次]|^[^/]{{6}}|^[多余几]|^(?!个百分点|个工作日|个课时|平方公里)(?:{_MEASURE})[\u3400-\u9fff]{{2}}"
)
"""What follows the digits of a year, a rank or an edition, and what is more than a unit: 2026年预算编制, 第3届大赛, 3个镇整治."""
_SHORT_REMARK = 6
"""Characters of a remark in brackets that still belong to a name: （春季）, （一期）."""


@lru_cache(maxsize=1_024)
def what_and_how_much(task: str) -> tuple[str, QuantitativeTarget | None]:
    """`修剪绿地 12 万平方米，每月两次` is 修剪绿地, 12 万平方米; `举办2场招聘会` is 举办招聘会, 2 场.

    What is done is told in the first clause, without a deadline before it, the amount, the words around it, and longer
    remarks in brackets.
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
    bare = _FOR_WHOM.sub(lambda found: f"{found[2]}{found[1]}", _LIGHT_VERB.sub("", name))
    bare = _TO_WHOM.sub("", bare)
    spoken = _SPOKEN_VERB.match(bare)
    return bare if spoken is None else f"{bare[spoken.end() :]}{_WRITTEN[spoken[1]]}"


def without_verb(text: str) -> str:
    """A task without the verb that it begins with: 买30台电脑 is 30台电脑."""
    return _SPOKEN_VERB.sub("", _LIGHT_VERB.sub("", text))


def same_thing(one: str, other: str) -> bool:
    """Whether two names are of one thing: 办电工班 and 电工班, 加固危桥 and 危桥加固, 农村公路大修 and 公路大修."""
    here, there = (_DOING.sub("", without_light_verb(name)) for name in (one, other))
    short, long = sorted((here, there), key=len)
    if len(short) < _SHORTEST_THING:
        return here == there
    return long.endswith(short) or sorted(short) == sorted(long)


def amounts_told(task: str) -> list[tuple[str, QuantitativeTarget]]:
    """What each clause of a task says is done, and how much, where it says so."""
    told = (what_and_how_much(clause) for clause in _BETWEEN_CLAUSES.split(task) if clause)
    return [(name, amount) for name, amount in told if amount is not None]


def things_in(line: str) -> list[str]:
    """`买30台电脑和5台打印机` as 买30台电脑 and 买5台打印机; a line whose parts don't each have an amount stays whole."""
    parts = [part.strip() for part in _BETWEEN_THINGS.split(line)]
    told = [what_and_how_much(part) for part in parts]
    if len(parts) < 2 or any(amount is None or not _NAMES_A_THING.match(name) for name, amount in told):
        return [line]
    verb = re.match(r"\D*", parts[0])
    before = verb[0] if verb and _LEADS.fullmatch(verb[0].strip()) else ""
    return [parts[0], *(f"{before}{part}" if part[0].isdigit() else part for part in parts[1:])]


def ends_all(task: str) -> bool:
    """Whether a task says by when all is done rather than what: 10月底前完工并交工验收."""
    return bool(deadlines_told(task)) and _ENDS_ALL.match(what_and_how_much(task)[0]) is not None


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
