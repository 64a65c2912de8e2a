"""What a purpose says will be different, with its number: `亮灯率由96%提高到98%`, `去年断交7次，今年控制在2次以内`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from drafter.declaration.target import Comparator, QualitativeTarget, QuantitativeTarget, Target
from drafter.language.numbers_told import COUNTED_IN, is_extent
from drafter.language.numerals import read_number
from drafter.language.text import half_width
from drafter.language.units import measure_of

_CLAUSE_END = re.compile(r"[，。；;](?!\d{3}(?!\d))|,(?!\d{3}(?!\d))")
_IN_BRACKETS = re.compile(r"[（(]((?:[去上]年|目前|现在|现有|\d{4}年)[^（）()]*\d[^（）()]*)[）)]")
"""A base told beside its aim: 知晓率达到90%（上年82%）."""
_REMARK = re.compile(r"（[^（）\d]{1,8}）")
_SPACED = re.compile(r"(?<=[\u3400-\u9fff\d])\s+|\s+(?=[\u3400-\u9fff\d])")
_NUMBER = r"\d+(?:\.\d+)?\s*"
_UNIT = r"(?:%|‰|[万亿]?(?![提增涨升降减压缩恢扩])[\u3400-\u9fff]{1,4}?(?:/[\u3400-\u9fff]{1,3}?)?)"
_HOTLINE = re.compile(rf"(?<!\d)(?:123\d\d|1[12]\d|96\d{{3,4}})(?=(?!{COUNTED_IN.pattern})[\u3400-\u9fff]{{2}})")
"""A number that is the name of a service: 12345投诉办结率."""
_DIGIT = 0xE200
_DIGITS = {ord(str(digit)): chr(_DIGIT + digit) for digit in range(10)}
_SHOWN = {_DIGIT + digit: str(digit) for digit in range(10)}
"""What its digits are while a clause is read."""
_LETTER = "\u3400-\u9fffA-Za-z\ue200-\ue209、“”"
_NAME = rf"(?<!\d)(?P<name>[{_LETTER}]{{2,20}}?)"
_RISES = "提高|提升|增加|增长|上升|扩大|恢复|拉升|提|增|涨|升"
_FALLS = "降低|下降|减少|缩短|压减|压降|压缩|缩减|降|减|少|压|缩"
_WAS = r"(?:(?:[去上]年|上一?届|上一?次|目前|现在|眼下|现有|现状|原来|原先|以前|此前|往年|\d{4}年(?:底|末|度)?)的?)+"
_IS = "(?:今年|这一?[次届]|本[次届]|明年|来年|本年|本年度|年底前?|年内|到|力争|争取|计划|预计|希望|目标|想|要|能|打算|尽量|确保|保证|把它?|将)+"
_IS_TO_BE = "今年|明年|本年|力争|争取|计划|预计|确保|保证|达到|提[高升]|降|减"
_STATE = re.compile(_WAS)
"""How things stand, where nothing is wished: 现有车床多数超过12年."""
_YEAR = r"(?:\d{4}年度?的?)"
_REACHES = rf"(?:(?:{_RISES}|{_FALLS})[到至为]|达到?|突破|控制[在到]|不[超高]过?[过于]?|不[低少]于|低于|保持在|稳定在)"
_STANDS_AT = "(?:来了?|只有|仅有?|才|有|为|是|约|大约|大概|达到?|高达|发生|平均)"
_FROM_TO = re.compile(
    rf"{_NAME}[由从](?:{_WAS}|上个[\u3400-\u9fff]{{1,2}}|平均|大约)*(?P<per>每[\u3400-\u9fff]{{1,3}})?(?P<was>{_NUMBER}{_UNIT})(?:左右)?(?P<how>{_RISES}|{_FALLS})?[到至为成](?:每[\u3400-\u9fff]{{1,3}})?(?P<now>{_NUMBER}{_UNIT})(?P<bound>以[上内下])?(?:左右|上下)?$"
)
_AT_LEAST = re.compile(
    rf"{_NAME}(?:(?:{_RISES})[到至]|达到?|突破|(?<!不)超过|不低于|不少于|保持在|稳定在|力争达到)(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?:以上)?$"
)
_AT_MOST = re.compile(
    rf"{_NAME}(?:控制在|(?:{_FALLS})[到至]|不超过|不高于|低于)(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?:以内|以下|之内)?$"
)
_BY = re.compile(
    rf"{_NAME}(?:比[去上]年(?:同期)?|同比|较[去上]年)?(?P<how>{_RISES}|{_FALLS})(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?:以上|左右)?$"
)
_BY_SO_MUCH = re.compile(
    rf"(?:{_IS})?(?:比[去上]年|同比|较[去上]年)?(?P<how>{_RISES}|{_FALLS})(?P<number>{_NUMBER})(?P<unit>%)(?:以上|左右)?"
)
_BY_WHICH = re.compile(
    rf"^(?:每年|年|可|能|预计|共|累计|为.{{1,6}})*(?P<how>{_RISES}|{_FALLS}|节约|节省)(?P<name>[\u3400-\u9fffA-Za-z]{{2,12}}?)(?<![到至])(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?:以上|左右)?$"
)
_GAINED = re.compile(
    rf"(?P<name>[\u3400-\u9fff]{{0,12}}(?:增收|增产|节支|节电|节水|减排|节能|创收|减亏|降本))(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?:以上|左右)?$"
)
_NONE_OF = re.compile(
    "(?:(?P<where>[㐀-鿿]{2,8}?)(?:期间|过程中?))?(?:确保|保证)?(?:不发生|杜绝|不再发生|零发生|不出现?)(?P<name>[\u3400-\u9fff、]{2,14}?(?P<what>事故|事件|案件|感染|死亡|伤亡|病例|疫情|火灾|灾害|溺水|舆情))(?:的?发生)?$"
)
"""不发生急性感染."""
_BARE_HARMS = ("安全事故", "安全责任事故", "事故", "安全事件", "伤亡")
_COUNTED_AS = {
    "事故": "起",
    "事件": "起",
    "案件": "起",
    "火灾": "起",
    "感染": "例",
    "死亡": "例",
    "病例": "例",
    "溺水": "起",
}
_MORE = re.compile(rf"(?P<name>[\u3400-\u9fffA-Za-z、]{{4,20}}?)(?P<number>{_NUMBER})(?P<unit>{_UNIT})以上$")
_LEVELS = ((_AT_LEAST, Comparator.AT_LEAST), (_AT_MOST, Comparator.AT_MOST), (_MORE, Comparator.AT_LEAST))
_FIGURE = re.compile(
    rf"^(?:全[市县区省镇校院]|辖区)?(?P<year>{_YEAR})?(?P<when>{_WAS}|{_IS})?(?P<to>{_IS})?(?:[春夏秋冬][天季]|全年|一年|每年)?(?:[只就才]|仅|一共)?(?P<name>[{_LETTER}]*?)"
    rf"(?P<wish>{_IS})?(?P<how>{_REACHES}|{_STANDS_AT})*(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?P<bound>以[上内下])?(?:左右|上下)?$"
)
"""A clause that tells a number: when, of what, how many."""
_WRITTEN = {
    "提": "提高",
    "上升": "提高",
    "下降": "降低",
    "增": "增加",
    "涨": "提高",
    "升": "提高",
    "拉升": "提高",
    "少": "减少",
    "减": "减少",
}
_WRITTEN |= {"降": "降低", "压": "压减", "缩": "缩短", "压缩": "压减"}
"""What people say of a change, and what a form calls it."""
_WHOLE = 100
"""Per cent: no share is more."""
_PIECES = ("起", "件", "例", "次", "户", "人", "人次", "家", "宗")
_SHARES = ("%", "‰")
_PADDING = re.compile("^(?:使得?|让|将|把|确保|保证|实现|力争|推动|促进|保持|今年|全[市县区省镇]的?)(?=..)")
_SAYS_A_SHARE = re.compile("[率度量数额]$|比例|比重|占比|水平|指数|幅度|[升降]幅")
_SAYS_A_MEASURE = re.compile(
    "[率度量数额值费产能]$|次数|人次|人数|时间|时长|面积|长度|里程|收入|产值|成本|天数|[间件户]数|指数|价格?$|[浓深]度"
)
_USED_UP = ("肥", "药", "水", "电", "油", "煤", "气", "饲料")
_LASTS = {"分钟": "时间", "小时": "时间", "秒": "时间", "天": "天数", "个工作日": "时间", "工作日": "时间"}
_WHENEVER = re.compile(
    rf"^(?:{_WAS}|{_YEAR}|年底前?|年末|年内|今年|明年|计划|力争|争取|预计|希望|一年|每年|一[次场回])(?=..)"
)
_OF_A_MEASURE = re.compile("的(?=(?:时间|数量|比例|比重|人数|次数|面积|人次)$)")
_NO_NAME = re.compile(
    "^[个起件次户家人][减增提降压缩]|^[我咱你他它这那]|^(?:大家|老百姓|群众)(?=[都也要能])|[的了着地得也都就还]$|时候"
)
_LONGEST_NAME = 18


@dataclass(frozen=True, slots=True)
class MeasuredAim:
    """One measure of a purpose: what it is called, what it is to be, and the clauses that say so, the last first.

    `wish` says the same without a number, as a goal begins: 提高亮灯率, 减少断交次数.
    """

    name: str
    target: Target
    clauses: tuple[str, ...]
    wish: str


@dataclass(frozen=True, slots=True)
class _Figure:
    """A clause with one number: `去年断交7次` was, `今年争取控制在2次以内` is to be."""

    clause: str
    name: str
    number: Decimal
    unit: str
    year: str
    is_base: bool
    is_aim: bool
    bound: str


@lru_cache(maxsize=256)
def measured_aims(purpose: str) -> tuple[MeasuredAim, ...]:
    """The clauses of a purpose that name a measure and its number; the others are left to words.

    A figure of the year before and one of this year are one aim, whether they stand in one clause or in two.
    """
    clauses = _clauses(purpose)
    changes = [*_from_year_to_year(clauses), *_by_a_share(clauses)]
    paired = {clause for change in changes for clause in change.clauses}
    single = (_read(clause) for clause in clauses if clause not in paired and not tells_how_it_is(clause))
    found = [*changes, *(one for one in single if one is not None)]
    return tuple(sorted(found, key=lambda aim: clauses.index(aim.clauses[0])))


def tells_how_it_is(clause: str) -> bool:
    """Whether a clause only tells how things stand, and wishes nothing: 现有车床多数超过12年, 去年接待观众38.7万人次."""
    plain = _plain(clause)
    return _STATE.match(plain) is not None and re.search(_IS_TO_BE, plain) is None


def _clauses(purpose: str) -> list[str]:
    apart = _IN_BRACKETS.sub(r"，\1，", purpose)
    return [clause for piece in _CLAUSE_END.split(apart) if (clause := piece.strip())]


def _plain(clause: str) -> str:
    """Half width, without remarks and without the spaces that some people put around numbers: 由 86% 提高到 95%."""
    even = _REMARK.sub("", _SPACED.sub("", half_width(clause)).replace("(", "（").replace(")", "）"))
    return _HOTLINE.sub(lambda found: found[0].translate(_DIGITS), even)


def _from_year_to_year(clauses: Sequence[str]) -> Iterator[MeasuredAim]:
    """Each figure of this year with the nearest one of the year before that is counted alike."""
    figures = [figure for clause in clauses if (figure := _figure(clause)) is not None]
    for aim in figures:
        bases = [one for one in figures if one is not aim and _is_base_of(one, aim)]
        base = min(bases, key=lambda one: abs(figures.index(one) - figures.index(aim)), default=None)
        name = _named((aim.name or base.name) if base else "", aim.unit)
        if base is not None and _can_be_called(name) and base.number != aim.number:
            how = _by_numbers(base.number, aim.number, aim.unit)
            words = f"由{_told(base)}{how}到{_told(aim)}{aim.bound}"
            yield MeasuredAim(
                _printed(name),
                QualitativeTarget(description=words),
                (aim.clause, base.clause),
                _printed(f"{how}{name}"),
            )


def _by_a_share(clauses: Sequence[str]) -> Iterator[MeasuredAim]:
    """去年投诉216件，力争压减20%: by how much, of what the clause before tells of the year before."""
    for before, clause in pairwise(clauses):
        by, base = _BY_SO_MUCH.fullmatch(_plain(clause)), _figure(before)
        if by is None or base is None or not base.is_base or base.unit in _SHARES:
            continue
        how, name = _written(by["how"]), _named(base.name, base.unit).removesuffix("件数").removesuffix("数量")
        target = _target(by, Comparator.AT_LEAST)
        if target is not None and _can_be_called(name):
            told = f"{name}较上年{how}率（上年{_told(base)}）"
            yield MeasuredAim(_printed(told), target, (clause, before), _printed(f"{how}{name}"))


def _is_base_of(base: _Figure, aim: _Figure) -> bool:
    if base.unit != aim.unit or (base.name and aim.name and base.name != aim.name):
        return False
    if base.year and not aim.year:
        return aim.is_aim and not base.is_aim
    return (base.is_base and (aim.is_aim or not aim.is_base)) or ("" < base.year < aim.year)


def _told(figure: _Figure) -> str:
    return f"{figure.number.normalize():f}{figure.unit}"


def _figure(clause: str) -> _Figure | None:
    found = _FIGURE.match(_plain(clause))
    number = read_number(found["number"].strip()) if found else None
    if found is None or number is None:
        return None
    when = found["when"] or ""
    is_base = re.fullmatch(_WAS, when) is not None and not found["to"]
    wished = (
        found["to"]
        or found["wish"]
        or (when and not is_base)
        or (found["how"] and re.fullmatch(_REACHES, found["how"]))
    )
    return _Figure(
        clause,
        _bare(found["name"]),
        number,
        found["unit"],
        found["year"] or "",
        is_base,
        bool(wished) and not is_base,
        found["bound"] or "",
    )


def _read(clause: str) -> MeasuredAim | None:
    plain = _plain(clause)
    if change := _FROM_TO.search(plain):
        return _changed(change, clause)
    if (by := _BY.search(plain) or _BY_WHICH.search(plain)) and (target := _target(by, Comparator.AT_LEAST)):
        how, of = _written(by["how"]), _bare(by["name"])
        return _aim(f"{of}{how}{_measure(by['unit'])}", target, clause, f"{how}{of}")
    if (gained := _GAINED.search(plain)) and (target := _target(gained, Comparator.AT_LEAST)):
        name = _bare(gained["name"])
        return _aim(name, target, clause, f"促进{name.removeprefix('带动')}")
    if none := _NONE_OF.search(plain):
        unit = _COUNTED_AS.get(none["what"], "次")
        zero = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(0), unit=unit)
        where = _bare(none["where"] or "") if none["name"] in _BARE_HARMS else ""
        return _aim(f"{where}{_bare(none['name'])}发生{unit}数", zero, clause, f"防止{where}{none['name']}")
    for pattern, sign in _LEVELS:
        if (found := pattern.search(plain)) and (target := _target(found, sign)):
            name = _named(_bare(found["name"]), found["unit"])
            return _aim(name, target, clause, f"{'控制' if sign is Comparator.AT_MOST else '提高'}{name}")
    return None


def _changed(change: re.Match[str], clause: str) -> MeasuredAim | None:
    was, now = (re.match(rf"({_NUMBER})(.*)", change[of]) for of in ("was", "now"))
    if was is None or now is None:
        return None
    how = (
        _written(change["how"])
        if change["how"]
        else _by_numbers(Decimal(was[1].strip()), Decimal(now[1].strip()), now[2])
    )
    words = f"由{change['per'] or ''}{change['was']}{how}到{change['now']}{change['bound'] or ''}"
    bare = _bare(change["name"])
    counted = not change["per"] or now[2] in _PIECES  # a speed is no length
    name = _named(bare, now[2]) if counted else bare
    return _aim(name, QualitativeTarget(description=words), clause, f"{how}{name}")


def _by_numbers(was: Decimal, now: Decimal, unit: str) -> str:
    """The verb that goes with a change: a share is 提高 or 降低, a count 增加 or 减少, a wait 缩短."""
    bare = unit.lstrip("万亿")
    if bare in _LASTS:
        return "延长" if now > was else "缩短"
    if bare in _PIECES:
        return "增加" if now > was else "减少"
    return "提高" if now > was else "降低"


def _written(how: str) -> str:
    return _WRITTEN.get(how, how)


def _aim(name: str, target: Target, clause: str, wish: str) -> MeasuredAim | None:
    return MeasuredAim(_printed(name), target, (clause,), _printed(wish)) if _can_be_called(name) else None


def _printed(name: str) -> str:
    return name.translate(_SHOWN)


def _can_be_called(name: str) -> bool:
    """Whether it is a name at all: what is left of 我们今年争取控制在2次以内 is none."""
    return 1 < len(name) <= _LONGEST_NAME and not _NO_NAME.search(name)


def _target(found: re.Match[str], sign: Comparator) -> QuantitativeTarget | None:
    number = read_number(found["number"].strip())
    if number is None:
        return None
    whole = sign is Comparator.AT_LEAST and found["unit"] == "%" and number == _WHOLE
    return QuantitativeTarget(comparator=Comparator.EXACTLY if whole else sign, quantity=number, unit=found["unit"])


def _measure(unit: str) -> str:
    """By what a change is counted, as the end of a name says it: 率 for a share, 起数 for so many."""
    if unit == "%":
        return "率"
    if unit == "个百分点":
        return "幅度"
    return f"{unit}数" if unit in _PIECES else ""


def _named(name: str, unit: str) -> str:
    """A name that says how it is measured: 断交 in 次 is 断交次数, 入园 in % is 入园率."""
    bare = unit.lstrip("万亿").strip()
    if re.fullmatch(_IS, name):
        return ""
    if not name or "元" in unit:
        return name
    if bare in _SHARES:
        return name if _SAYS_A_SHARE.search(name) else f"{name.removesuffix('的人')}率"
    if name.endswith("人") and bare in ("", "人", "名"):
        return f"{name.replace('的人', '人')}数"
    if _SAYS_A_MEASURE.search(name):
        return name
    measure = f"{bare}数" if bare in _PIECES and not bare.endswith("人次") else measure_of(bare)
    used_up = name.endswith(_USED_UP) and is_extent(bare)
    return f"{name}{'用量' if used_up else _LASTS.get(bare, measure)}"


def _bare(words: str) -> str:
    """A name without when, whose and how often: 到馆的人 of 让一年到馆的人, 大雪封路时间 of 一场大雪封路的时间."""
    bare = _WHENEVER.sub("", _PADDING.sub("", words))
    return _OF_A_MEASURE.sub("", bare)
