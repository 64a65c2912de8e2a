"""The unit's own staff is asked where outsiders are served.

查什么：满意度里既有服务对象，又有本单位的工作人员、办公人员（提示）；只问自己人（实施单位的医务人员、教师、职工），目标和名称里服务的却是别人（警告）。
为什么：满意度问的是服务对象；问自己人说明不了问题。（参照财预〔2021〕101号：满意度指标）

示例：
改前：妇女免费筛查项目，妇幼保健院医务人员满意度 ≥92%
改后：受检妇女满意度 ≥92%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.language.text import half_width, squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_OWN = regex(
    "^(?:本单位|单位|机关|中心|内部)?(?:工作|办公|管理|使用|在职)?(?:人员|职工|员工|干部职工|干警|同志)(?:的)?满意"
)
_OWN_ALWAYS = regex("工作人员|办公人员|管理人员|职工|员工|干警")
_STAFF = regex(
    "^(?P<where>.*?)(?P<who>医务人员|医护人员|医生|护士|教职工|教师|民警|干警|法官|检察官|执法人员|业务人员|技术人员|在编人员|机关干部|干部职工|馆员"
    "|工作人员|办公人员|管理人员|职工|员工)(?:队伍)?(?:的)?(?:总体|综合)?满意"
)
_ITSELF = regex(
    "^(?:本|我)(?:单位|院|校|局|馆|中心|站|所|会|队|部门)?$|^(?:单位|院内|局内|馆内|机关|内部|全体|在职|中心|[院校局馆站所]|[支大]队|法院|医院|学校)$"
)
_OVER = regex("^(?:上级|业务)?(?:主管部门|主管单位|财政部门|上级部门|上级单位|上级领导|领导)(?:对[^，]*)?(?:的)?满意")
_SERVED = regex("老年人|老人|儿童|学生|居民|村民|群众|妇女|患者|残疾人|农户|孕产妇|旅客|乘客|读者|观众|学员")
_ASKED = regex("([\u4e00-\u9fff]{2,10})满意(?:度|率)")
_SHORTEST = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    asked = [line for line in dossier.lines if line.dimension is Dimension.BENEFICIARY_SATISFACTION]
    own = [line for line in asked if _OWN.match(line.name) and _OWN_ALWAYS.search(line.name)]
    instead = [line for line in asked if _asks_staff_instead(line, dossier)]
    over = [line for line in asked if _OVER.match(line.name)]
    for line in over:
        yield Fault(
            line.path,
            f"“{line.name}”问的是管这件事的部门，不是服务对象",
            "留下问服务对象的",
            Severity.WARNING,
            another=True,
        )
    if len(instead) == len(asked):
        for line in instead:
            message = f"“{line.name}”问的是自己人，这个项目服务的却是别人"
            yield Fault(
                line.path, message, "改问服务对象：受检妇女、就读学生、办事群众", Severity.WARNING, another=True
            )
    elif len(own) < len(asked):
        for line in own:
            yield Fault(
                line.path,
                f"“{line.name}”问的是自己人",
                "留下问服务对象的；自己人的意见用别的办法听",
                choices=(Fix.without(line.path, line.name),),
            )


def _asks_staff_instead(line: Line, dossier: Dossier) -> bool:
    """Whether the staff of the unit is asked, of whom nothing says that the project is for them."""
    found = _STAFF.match(line.name)
    if found is None:
        return False
    form = dossier.declaration
    goal = squeezed(half_width(form.objectives.annual or ""))
    others = [one[1] for one in _ASKED.finditer(goal) if found["who"] not in one[1]]
    served = f"{form.project.name or ''}{_ASKED.sub('', goal)}{''.join(dossier.tasks)}"
    units = f"{form.project.implementing_agency or ''}，{form.project.line_department or ''}"
    others = others or _SERVED.findall(served)
    where = found["where"]
    own = _ITSELF.match(where) or (len(where) >= _SHORTEST and where in units)
    return found["who"] not in served and bool(own or (others and not where))


RULE = Rule("G08", "own_staff_asked", Severity.HINT, "参照财预〔2021〕101号（满意度指标）", look)
