"""An output of which neither the tasks nor the project's name say a word.

查什么：产出指标说的东西，任务（导入的表是目标）和项目名称里一个字也没有提到。看不出是不是本项目的，所以只问一句；
要花钱的（购置、新建、租赁多少），目标里没有这个数、成本指标里也没有它的钱，是警告。
为什么：与项目无关的指标会被退回；但叫法不同的也会这样，要人来看。（参照财预〔2021〕101号：高度关联）

示例：
改前：阅读推广项目里有“宣传任务完成及时率”，任务里没有宣传
改后：不是本项目的删去；是的，搁置时写明对应哪件任务
"""

from collections.abc import Iterator

from drafter.declaration import Dimension, IndicatorType
from drafter.language.text import share_of_pairs
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.promises import counts_the_same, promised, shows, thing_of
from drafter.review.rule import Fault, Rule

_GENERAL = regex(
    "完成|及时|按时|按期|验收|合格|质量|达标|项目|工作|任务|服务|年度|全年|总体|活动|举办|开展|实施|发放|覆盖|考核|资金|补贴|补助|设备|设施|工程"
    "|安全|差错|事故|问题|故障|处置|处理|响应|整改|正常|运行|(?:率|数|量)$|的|各类?|时间|时限|情况|准确|规范|开放|群众|人员|标准|计划|规定|要求|日期|按"
)
_BOUGHT = regex("购置|采购|购买|添置|租赁|租用|新建|建设|建造|改造|安装|装修|修建|铺设|更换|更新|配备|印制")
_MOST_NAMED = 3
_SEVERAL = 2
"""A single standard or time may well belong to a task under another name; an amount has to be told."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """One question that names all such rows."""
    form = dossier.declaration
    told = "".join(dossier.tasks) or form.objectives.annual or ""
    if not told:
        return
    text = f"{form.project.name or ''}。{told}"
    rows = [line for line in dossier.lines if line.type is IndicatorType.OUTPUT and line.name]
    foreign = [line for line in rows if (core := _GENERAL.sub(" ", thing_of(line))).strip() and not _shares(core, text)]
    bought = [line for line in foreign if _costs_money(line) and not _is_paid_for(line, dossier)]
    known = bool(promised(dossier)) and len(foreign) < len(rows)  # a goal without amounts leaves out all of them
    for line in bought if known else ():
        where = "任务" if dossier.tasks else "目标"
        message = f"“{line.name}”{line.said}，{where}里没有说，成本指标里也没有它的钱"
        advice = f"不是这个项目的删去；是的，写进{where}，补上单价和资金"
        yield Fault(line.path, message, advice, Severity.WARNING, choices=(Fix.without(line.path, line.name),))
    left = [line for line in foreign if not known or line not in bought]
    work = [line for line in left if line.dimension is Dimension.QUANTITY]
    if (work or len(left) >= _SEVERAL) and len(foreign) < len(rows):
        names = "、".join(f"“{line.name}”" for line in left[:_MOST_NAMED])
        where = "任务" if dossier.tasks else "目标"
        yield Fault.asked(left[0].path, f"{names}对应{where}里的哪件事？{where}和项目名称里都没有提到")


def _costs_money(line: Line) -> bool:
    """Whether a row counts something that nobody gets for nothing."""
    return line.dimension is Dimension.QUANTITY and bool(line.quantity) and _BOUGHT.search(line.name) is not None


def _is_paid_for(line: Line, dossier: Dossier) -> bool:
    """Whether a price or a sum is of it, or the goal tells as many of something that may be called otherwise."""
    thing = _BOUGHT.sub("", thing_of(line))
    costs = [one for one in dossier.lines if one.type is IndicatorType.COST]
    told = promised(dossier)
    return (
        any(share_of_pairs(thing, one.name) > 0 for one in costs)
        or any(one.amount.position == line.position for one in dossier.reckoning.priced)
        or any(counts_the_same(line, one.amount) and shows(line, one.amount) for one in told)
    )


def _shares(core: str, text: str) -> bool:
    """Whether any two characters in a row of what is left of a name stand in the text; a single one says nothing."""
    pairs = [word[at : at + 2] for word in core.split() for at in range(len(word) - 1)]
    return not pairs or any(pair in text for pair in pairs)


RULE = Rule(
    "G05",
    "row_of_no_task",
    Severity.HINT,
    "参照财预〔2021〕101号（高度关联）",
    look,
    gives_way_to=("name_too_general", "spoken_name"),
)
