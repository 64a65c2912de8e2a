"""A placeholder was left in.

查什么：XX、××、**、＿＿、【】、“某单位”“某街道”、“待定”“待填”“待核”“略”“请填写”、
只有符号没有数的“≥  %”，在名称、指标值、目标和项目信息里。
名称后面自带的空括号（≥**%）而指标值填了的，只作提示。
为什么：没有填完的表系统不收，收了也会退回。（预算管理系统保存校验；审核规则：不得留有占位符）
示例：
改前：演出场次 ≥**场
改后：演出场次 ≥12场
"""

import re
from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.language.text import half_width
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.line import Line
from drafter.review.rule import Fault, Rule

_MEASURE = "%|％|元|万|人|名|个|家|户|场|次|份|篇|件|项|台|套|年|月|日|天|期|批|条|米|亩|公里|平方|吨|座|处|所|本|册"
_MARKS = regex(
    rf"[XxＸｘ×]{{2,}}|(?<![A-Za-z\d一-龥])[XxＸ×](?=(?:{_MEASURE}))|(?<=[一-龥≥≤=])[XxＸ×](?=(?:{_MEASURE}))|\*{{2,}}|＊{{2,}}|_{{2,}}|＿+|[?？]{{2,}}"
    r"|【\s*】|〔\s*〕|\[\s*\]|[（(]\s*[)）](?=[\u4e00-\u9fff])"
    r"|某某|某(?:单位|部门|街道|镇|乡|村|社区|学校|医院|公司|企业)"
    r"|\.{3,}|…+|。{2,}|□□|〇〇|○○|＊＊|N/A|TBD|TODO|[【\[〔](?:填|请|此处|项目|单位|数字|具体)[^】\]〕]{0,12}[】\]〕]",
)
_WORDS = regex(
    "待(?:核(?![酸准])|填写?|定(?!点)|补充?|确定|确认|完善|核实|明确|测算|录入)|(?:请|此处|在此)(?:填写?|输入|录入|补充)|(?:填写|示例|样例)说明|若干(?=$|[,，。；;个项家人])|暂未确定|未定$|[（(][^（）()]{0,8}(?:参照|参考|沿用)(?:去年|上年)[^（）()]*[）)]"
)
_ALONE = regex(r"略|详见(?:附件|方案|后附)|同上|同去年|同上年|暂无|无|空|/|-+|—+|\\|测试|test|aaa+|111+", re.IGNORECASE)
_SIGN_ONLY = regex(rf"(?:[≥≤>=<≧≦]+[A-Za-z]|[NMnm])(?:{_MEASURE}|人次|平方米)+|[≥≤>=<≧≦]+(?:{_MEASURE}|人次|平方米)*")
_EMPTY_MEASURE = regex(
    rf"[（(][≥≤>=<≧≦]+(?:\*+|[XxＸ×]+|_+)?[^（）()\d]{{0,10}}[）)]|[≥≤>=<≧≦]+(?:\*+|[XxＸ×]+|_+)(?:{_MEASURE}|人次|万元|平方米)*$"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each field."""
    form = dossier.declaration
    advice = "请填上实际内容"
    heads = {f"project.{part}": value for part, value in form.project if isinstance(value, str)}
    goals = {"objectives.annual": form.objectives.annual, "objectives.overall": form.objectives.overall}
    for path, text in (heads | goals).items():
        mark = _mark(text or "", alone=path != "objectives.overall")
        if mark:
            yield Fault(path, f"“{FieldPath(path=path).label}”里还留着“{mark}”，没有填完", advice)
    for line in dossier.lines:
        yield from _in_row(line, advice)


def _in_row(line: Line, advice: str) -> Iterator[Fault]:
    preset = _EMPTY_MEASURE.search(line.name)
    if line.words and (mark := _mark(line.words, alone=line.words != "无") or _only_sign(line.words)):
        yield Fault(line.at_target, f"“{line.name}”的指标值还留着“{mark}”，没有填", advice)
    elif preset and preset.start() > 1 and line.row.target is not None:
        better = line.name.replace(preset[0], "")
        message = f"名称“{line.name}”后面还留着模板的“{preset[0]}”"
        fix = Fix(FieldPath(path=line.at_name), better, f"名称改为“{better}”")
        yield Fault(line.at_name, message, "去掉名称后面的空括号", Severity.HINT, fix=fix)
    elif mark := _mark(line.name, alone=True):
        yield Fault(line.at_name, f"名称“{line.name}”里还留着“{mark}”，没有填完", advice)


def _mark(text: str, *, alone: bool) -> str:
    plain = half_width(text).strip()
    found = _MARKS.search(plain) or _WORDS.search(plain)
    if found is None and alone:
        found = _ALONE.fullmatch(plain)
    return found[0] if found else ""


def _only_sign(words: str) -> str:
    return words if _SIGN_ONLY.fullmatch(words) else ""


RULE = Rule("C09", "placeholder_left", Severity.ERROR, "预算管理系统保存校验；审核规则：不得留有占位符", look)
