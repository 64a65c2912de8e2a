"""The 项目性质 says once where the work comes every year, or every year where it is done once.

查什么：项目性质是一次性，名称却是全年不间断的服务（保洁、管养、运维），或者年年都发的钱（警告）；性质是经常性，名称却是某月就完工的新建、改造、购置（警告）；
性质是一次性，目标却说常年、逐年、滚动（只问一句）。
为什么：年年要做的是经常性项目，预算每年都排；做一次的填经常性，下年就多排了钱。（上海市申报表样表：项目性质）

示例：
改前：道路保洁和公厕管养经费，其他一次性项目，2027-01-01 至 2027-12-31
改后：道路保洁和公厕管养经费，经常性专项业务费
"""

from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.language.text import squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import GOES_ON

_GOES_ON = regex(
    "常年|长年|逐年|年年|滚动|持续多年|连续多年|每年(?:开展|组织|实施|举办|更新|安排)|长期(?:开展|实施|坚持)"
)
_PAID_EVERY_YEAR = regex("免费开放|免疫规划|营养(?:餐|改善)|供养|托养|低保|津贴|助学金|学生资助|日常")
_DONE_ONCE = regex(
    "(?:新建|扩建|改扩建|改建|迁建|改造|装修|加固)(?:工程|项目|工程项目)?$|(?:建设|修缮|维修|大修|安装)工程(?:项目)?$|(?:设备|车辆|家具|仪器)(?:购置|更新|采购)(?:项目)?$"
)
_SEVERAL_STAGES = regex("第[一二三四五六七八九十\\d]+[届批期次]|试点|筹建|一次性|开办")
_EVERY_YEAR = tuple(
    Fix(FieldPath(path="project.nature"), one, f"改为“{one}”") for one in ("经常性专项业务费", "其他经常性项目")
)
_ONCE = tuple(Fix(FieldPath(path="project.nature"), one, f"改为“{one}”") for one in ("其他一次性项目",))


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one fault or question."""
    form = dossier.declaration
    nature, name = form.project.nature or "", squeezed(form.project.name or "")
    once, always = "一次性" in nature, nature.startswith(("经常性", "其他经常性", "常年"))
    found = GOES_ON.search(name) or _PAID_EVERY_YEAR.search(name)
    if once and found and form.project.all_year and not _SEVERAL_STAGES.search(name):
        message = f"项目性质是“{nature}”，“{found[0]}”却是全年都做、年年都有的"
        yield Fault(
            "project.nature", message, "年年都做的填经常性；确实只做这一年的，请写实际起止日期", choices=_EVERY_YEAR
        )
    elif always and (found := _DONE_ONCE.search(name)) and _ends_within(dossier):
        message = f"项目性质是“{nature}”，“{found[0]}”却是做完就完的"
        yield Fault("project.nature", message, "做一次的填一次性；每年都有一批的，请在目标里写明", choices=_ONCE)
    elif once and (found := _GOES_ON.search(form.objectives.annual or "")):
        question = f"项目性质是“{nature}”，目标里却说“{found[0]}”：到底是做一次，还是年年做？"
        yield Fault.asked("project.nature", question)


def _ends_within(dossier: Dossier) -> bool:
    """Whether it ends before the year does, and nothing says that it comes again."""
    project = dossier.declaration.project
    start, finish = project.planned_start, project.planned_finish
    known = start is not None and finish is not None and start.year == finish.year
    return known and not project.all_year and not _GOES_ON.search(dossier.declaration.objectives.annual or "")


RULE = Rule("G09", "once_or_always", Severity.WARNING, "上海市申报表样表（项目性质）", look)
