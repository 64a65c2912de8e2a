"""What a purpose says will be different, with its number: `亮灯率由96%提高到98%`, `去年断交7次，今年控制在2次以内`."""

import re
from decimal import Decimal
from functools import lru_cache

from drafter.declaration.target import Comparator, QualitativeTarget, QuantitativeTarget, Target
from drafter.language.wording_of_aims import (
    FALLS,
    LETTER,
    NUMBER,
    PIECES,
    RISES,
    UNIT,
    WAS,
    can_be_called,
    made_plain,
    measure_by,
    measure_named,
    printed,
    verb_of_change,
    without_when,
    written,
)
from drafter.language.year_figures import MeasuredAim, by_a_share, from_year_to_year, target_told, tells_how_it_is
from drafter.regex import regex

_CLAUSE_END = regex(
    r"[，。；;](?!\d{3}(?!\d))|,(?!\d{3}(?!\d))|(?<=[%‰\u3400-\u9fff])、(?=[^、，。；]{2,20}[由从](?:[去上]年的?)?\s?\d)"
)
"""Also between two changes: 管理率由93%提高到95%、服药率由84%提高到86%."""
_IN_BRACKETS = regex(r"[（(]((?:[去上]年|目前|现在|现有|\d{4}年)[^（）()]*\d[^（）()]*)[）)]")
"""A base told beside its aim: 知晓率达到90%（上年82%）."""
_NAME = rf"(?<!\d)(?P<name>[{LETTER}]{{2,20}}?)"
_FROM_TO = regex(
    rf"{_NAME}[由从](?:{WAS}|上个[\u3400-\u9fff]{{1,2}}|平均|大约)*(?P<per>每[\u3400-\u9fff]{{1,3}})?(?P<was>{NUMBER}{UNIT})(?:左右)?(?P<how>{RISES}|{FALLS})?[到至为成](?:每[\u3400-\u9fff]{{1,3}})?(?P<now>{NUMBER}{UNIT})(?P<bound>以[上内下])?(?:左右|上下)?$"
)
_AT_LEAST = regex(
    rf"{_NAME}(?:(?:{RISES})[到至]|达到?|突破|(?<!不)超过|不低于|不少于|保持在|稳定在|力争达到)(?P<number>{NUMBER})(?P<unit>{UNIT})(?:以上)?$"
)
_AT_MOST = regex(
    rf"{_NAME}(?:控制在|(?:{FALLS})[到至]|不超过|不高于|低于)(?P<number>{NUMBER})(?P<unit>{UNIT})(?:以内|以下|之内)?$"
)
_BY = regex(
    rf"{_NAME}(?:比[去上]年(?:同期)?|同比|较[去上]年)?(?P<how>{RISES}|{FALLS})(?P<number>{NUMBER})(?P<unit>{UNIT})(?:以上|左右)?$"
)
_BY_WHICH = regex(
    rf"^(?:每年|年|可|能|预计|共|累计|为.{{1,6}})*(?P<how>{RISES}|{FALLS}|节约|节省)(?P<name>[\u3400-\u9fffA-Za-z]{{2,12}}?)(?<![到至])(?P<number>{NUMBER})(?P<unit>{UNIT})(?:以上|左右)?$"
)
_GAINED = regex(
    rf"(?P<name>[\u3400-\u9fff]{{0,12}}(?:增收|增产|节支|节电|节水|减排|节能|创收|减亏|降本|挽回(?:经济)?损失|挽损))(?P<number>{NUMBER})(?P<unit>{UNIT})(?:以上|左右)?$"
)
_NONE_OF = regex(
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
_MORE = regex(rf"(?P<name>[\u3400-\u9fffA-Za-z、]{{4,20}}?)(?P<number>{NUMBER})(?P<unit>{UNIT})以上$")
_LOOKED_AT = regex("(?:检查|复查|抽查|普查|调查|巡查)$")
"""When it is looked at, and not what: 秋季复查降到15座以内."""
_LEVELS = ((_AT_LEAST, Comparator.AT_LEAST), (_AT_MOST, Comparator.AT_MOST), (_MORE, Comparator.AT_LEAST))


@lru_cache(maxsize=256)
def measured_aims(purpose: str) -> tuple[MeasuredAim, ...]:
    """The clauses of a purpose that name a measure and its number; the others are left to words.

    A figure of the year before and one of this year are one aim, whether they stand in one clause or in two.
    """
    clauses = _clauses(purpose)
    changes = [*from_year_to_year(clauses), *by_a_share(clauses)]
    paired = {clause for change in changes for clause in change.clauses}
    single = (_read(clause) for clause in clauses if clause not in paired and not tells_how_it_is(clause))
    found = [*changes, *(one for one in single if one is not None)]
    return tuple(sorted(found, key=lambda aim: clauses.index(aim.clauses[0])))


def _clauses(purpose: str) -> list[str]:
    apart = _IN_BRACKETS.sub(r"，\1，", purpose)
    return [clause for piece in _CLAUSE_END.split(apart) if (clause := piece.strip())]


def _read(clause: str) -> MeasuredAim | None:
    plain = made_plain(clause)
    if change := _FROM_TO.search(plain):
        return _changed(change, clause)
    if (by := _BY.search(plain) or _BY_WHICH.search(plain)) and (target := target_told(by, Comparator.AT_LEAST)):
        how, of = written(by["how"]), without_when(by["name"])
        return _aim(f"{of}{how}{measure_by(by['unit'])}", target, clause, f"{how}{of}")
    if (gained := _GAINED.search(plain)) and (target := target_told(gained, Comparator.AT_LEAST)):
        name = without_when(gained["name"])
        name = f"{name}金额" if name.endswith("损失") else name
        return _aim(name, target, clause, f"促进{name.removeprefix('带动')}")
    if none := _NONE_OF.search(plain):
        unit = _COUNTED_AS.get(none["what"], "次")
        zero = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(0), unit=unit)
        where = without_when(none["where"] or "") if none["name"] in _BARE_HARMS else ""
        return _aim(f"{where}{without_when(none['name'])}发生{unit}数", zero, clause, f"防止{where}{none['name']}")
    for pattern, sign in _LEVELS:
        found = pattern.search(plain)
        if found and not _LOOKED_AT.search(found["name"]) and (target := target_told(found, sign)):
            name = measure_named(without_when(found["name"]), found["unit"])
            return _aim(name, target, clause, f"{'控制' if sign is Comparator.AT_MOST else '提高'}{name}")
    return None


def _changed(change: re.Match[str], clause: str) -> MeasuredAim | None:
    was, now = (re.match(rf"({NUMBER})(.*)", change[of]) for of in ("was", "now"))
    if was is None or now is None:
        return None
    how = (
        written(change["how"])
        if change["how"]
        else verb_of_change(Decimal(was[1].strip()), Decimal(now[1].strip()), now[2])
    )
    words = f"由{change['per'] or ''}{change['was']}{how}到{change['now']}{change['bound'] or ''}"
    bare = without_when(change["name"])
    counted = not change["per"] or now[2] in PIECES  # a speed is no length
    name = measure_named(bare, now[2]) if counted else bare
    return _aim(name, QualitativeTarget(description=words), clause, f"{how}{name}")


def _aim(name: str, target: Target, clause: str, wish: str) -> MeasuredAim | None:
    return MeasuredAim(printed(name), target, (clause,), printed(wish)) if can_be_called(name) else None
