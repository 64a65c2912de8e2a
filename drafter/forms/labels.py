"""How forms print the names of fields and levels; everything is compared without spaces and bracketed remarks."""

from functools import lru_cache

from drafter.declaration import Dimension, IndicatorType
from drafter.forms.dialects import DIMENSIONS, FIELDS, GOALS, SIDES, TYPES
from drafter.forms.dialects.dialect import CARRY_OVER_PART, OTHER_PART, STATE_PART
from drafter.language.text import half_width, squeezed
from drafter.regex import regex

_BRACKETED = regex(r"\([^()]*\)|\[[^\[\]]*\]")
_ORNAMENT = regex(r"^(?:其中:|[★☆*#]+|\d+[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]\))|[:*]+$")

_OF_A_YEAR = regex("^(?:19|20)[0-9]{2}年(?:度(?=.*预算))?(?=.{4})")
"""2024年预算金额 is 预算金额."""

SIDE_LABELS = SIDES
"""Headings of blocks, and the pieces that page breaks make of them; they name no field."""
PARTS = frozenset({STATE_PART, OTHER_PART, CARRY_OVER_PART})
"""What only the block of funds has: elsewhere 其他 or 财政资金 is a value."""

_TITLE = regex(r"绩效(?:目标)?(?:申报|批复|审核|审批|自评|自评价|评价|监控)?表$|支出目标申报表$")
_TOTAL = regex(r"(?:总分|总计|合计|小计|总得分|总分值)(?:\d+分?)?")
_FOOTER = regex(
    r"(?:(?:填表|填报|制表|经办|联系|审核|负责|单位负责|部门负责|项目负责|单位领导)人?(?:签字|签章)?|联系电话|(?:填报|填表)日期|注|说明|备注|填表说明|其他?需要?说明的?(?:问题|事项|情况))"
    r"(?:\(.*?\))?(?::.*)?|.*(?:审核|审批|审查|初审|复审|评审)意见(?:\(.*?\))?"
)
_LONGEST_PAGE_NUMBER = 30
_PAGE_NUMBER = regex(r"^[-—–\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/,共]+\s*\d+\s*页?)?)[-—–\s]*$")


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """A label for comparison: no spaces, half-width signs, no bracketed remark, no `其中：`, ★ or numbering."""
    text = _BRACKETED.sub("", squeezed(half_width(text)).strip('"$'))
    return _ORNAMENT.sub("", _ORNAMENT.sub("", text))


def field_of(text: str) -> str | None:
    """The path of the field whose label this cell is (`dialect` tells of paths that are not quite that); None for others."""
    name = _without_year(text)
    return FIELDS.get(name, GOALS.get(name))


def is_of_money(text: str) -> bool:
    """Whether a cell is the label of an amount: a total, or a part of one."""
    return (field_of(text) or "").startswith(("funding.", "part."))


def _without_year(text: str) -> str:
    return _OF_A_YEAR.sub("", bare(text))


def is_label(text: str) -> bool:
    """Whether a cell of the form's head names something rather than saying something."""
    name = _without_year(text)
    return name in FIELDS or name in GOALS or name in SIDE_LABELS


@lru_cache(maxsize=4096)
def type_of(text: str) -> IndicatorType | None:
    """The 一级指标 that a cell prints, also as `产出` + `值`, in any spacing."""
    return TYPES.get(_with_suffix(text))


@lru_cache(maxsize=4096)
def dimension_of(text: str) -> Dimension | None:
    """The 二级指标 that a cell prints, whole or torn off after its first half (`服务对象`)."""
    name = _with_suffix(text)
    if name in DIMENSIONS:
        return DIMENSIONS[name]
    stem = bare(text)
    begun = {level for label, level in DIMENSIONS.items() if len(stem) >= 3 and label.startswith(stem)}
    return begun.pop() if len(begun) == 1 else None


def is_title(text: str) -> bool:
    """Whether this line is the title over a form (a 汇总表 is a title over many)."""
    return bool(_TITLE.search(bare(text))) and len(bare(text)) <= 60


def is_footer(text: str) -> bool:
    """Signature lines and notes under the table."""
    return bool(_FOOTER.fullmatch(squeezed(half_width(text))))


def is_total(text: str) -> bool:
    """`总分`, `合计`: a row of sums, which is no indicator."""
    return bool(_TOTAL.fullmatch(bare(text)))


def tail_of_level(text: str, label: str) -> bool:
    """Whether a cell is only the torn second half of a level's label: `益指标` below `社会效`."""
    name = bare(text)
    return len(name) < len(label) and label.endswith(name)


def is_page_number(text: str) -> bool:
    """`3`, `— 3 —`, `第 3 页`."""
    return len(text) <= _LONGEST_PAGE_NUMBER and bool(_PAGE_NUMBER.match(half_width(text)))


def _with_suffix(text: str) -> str:
    name = bare(text).removesuffix("分")  # 成本指标(0-20)分
    stem = name.removesuffix("值") if name.endswith("值") else name
    return name if name.endswith("指标") else stem + "指标"
