"""The few measures of a project's field that may be written without anything being asked."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from drafter.bank.standard.usual_indicators import CoreIndicator, UsualKind
from drafter.declaration import Dimension, Indicator, IndicatorType, QuantitativeTarget
from drafter.language.said_of import says, stands_in
from drafter.regex import regex

CORE_DIMENSIONS = (
    Dimension.QUALITY,
    Dimension.TIMELINESS,
    Dimension.ECONOMIC,
    Dimension.SOCIAL,
    Dimension.ENVIRONMENTAL,
    Dimension.SUSTAINABILITY,
)
"""Where core measures may stand: amounts, cost and satisfaction are asked for elsewhere."""
_MOST = {Dimension.QUALITY: 2}
"""How many are taken under a 二级指标; of the others one, and of benefits one that happens and one that must not."""
_WORKS = regex(
    r"修缮|装修|改造|[新改扩迁]建|(?<!平安|法治|队伍|组织)建设|维修(?!养护)|购置|租赁|租用|(?:物资|设备|装备|车辆|器材|家具)采购|(?:设备|设施)更新|工程(?=(?:项目|经费|资金|款)?$)"
)
_PAYS = regex(r"补贴|补助|奖补|贴息")
"""A project that pays towards the works of others is none of works itself."""

_OWN_MATTERS = ("培训", "宣传", "服装", "差旅", "意外险")
"""What a name may tell of besides its field; a measure then has to speak of it too."""


def core_of(fields: Iterable[UsualKind], name: str, unit: str, told: str) -> Mapping[Dimension, tuple[Indicator, ...]]:
    """What of its field's core fits a project, by 二级指标; only those that have any.

    `told` are the tasks; a purpose may stand with them, but often speaks of the whole trade. They decide between the
    measures of a field, never on the field itself: that is told by the project's name, and only where this tells of none
    by its unit's, which says little of the project: there a measure needs a word in the name.
    """
    own = name.replace(unit, "") if unit else name
    known, by_name = tuple(fields), True
    field = _field_told_by(own, known) or _field_told_by(own, known, says)
    if field is None:
        field, by_name = _field_told_by(unit, known), False
    if field is None:
        return MappingProxyType({})
    fitting = [one for one in field.core if _fits(one, own, f"{own}\n{told}" if by_name else own, unsaid=by_name)]
    return MappingProxyType({dimension: rows for dimension in CORE_DIMENSIONS if (rows := _under(dimension, fitting))})


def _field_told_by(
    text: str, fields: Iterable[UsualKind], told: Callable[[str, str], bool] = stands_in
) -> UsualKind | None:
    """The field whose word in the text is the longest, of equals the one with most words there, of these the first.

    A general one only where no other has a word there.
    """
    best, found = (0, 0, 0), None
    for one in fields:
        lengths = [len(word) for word in one.recognise if told(text, word)]
        clear = (int(bool(lengths)) + int(bool(lengths) and not one.general), max(lengths, default=0), len(lengths))
        if clear > best:
            best, found = clear, one
    return found


def _fits(core: CoreIndicator, name: str, said: str, *, unsaid: bool) -> bool:
    """Whether a word of the measure is said, or it needs none and may go `unsaid`.

    What is built, mended, bought or rented is measured as such, not as the field's service.
    """
    matched = [word for word in core.told if says(said, word)] + [word for word in core.named if says(name, word)]
    if not matched and (core.told or core.named or not unsaid):
        return False
    if _PAYS.search(name):
        return True
    if _WORKS.search(name) and not core.works:
        return False
    return all(any(matter in word for word in matched) for matter in _OWN_MATTERS if matter in name)


def _under(dimension: Dimension, core: Iterable[CoreIndicator]) -> tuple[Indicator, ...]:
    under = (one.indicator for one in core if one.indicator.dimension is dimension)
    return tuple(Indicator.under(dimension, one.wording, one.target) for one in under)


def first_of(rows: Iterable[Indicator], dimension: Dimension) -> tuple[Indicator, ...]:
    """Of what fits under a 二级指标 the few that come first: of benefits one that happens and one that must not."""
    under = tuple(rows)
    if dimension.type is not IndicatorType.OUTCOME:
        return under[: _MOST.get(dimension, 1)]
    happens, must_not = ([one for one in under if _must_not_happen(one) is bad][:1] for bad in (False, True))
    return (*happens, *must_not)


def _must_not_happen(one: Indicator) -> bool:
    return isinstance(one.target, QuantitativeTarget) and one.target.quantity == 0
