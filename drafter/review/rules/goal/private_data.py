"""Private data stands on a form that gets published.

查什么：身份证号、手机号、联系电话、联系人和负责人姓名。
为什么：申报表随预算公开，不能有个人信息。（预决算公开要求）
示例：
改前：……由张某（13800000000）负责
改后：……由业务科负责
"""

from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_IDENTITY = regex(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])")
_MOBILE = regex(r"(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)")
_PHONE = regex(r"(?:联系电话|电话|手机|联系方式|座机)[:：为是]?\s*[\d-]{7,}|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)")
_ACCOUNT = regex(r"(?:银行卡|卡号|账号|身份证(?:号码?)?)[:：为是]?\s*\d{6,}")
_PERSON = regex("(?:联系人|经办人|负责人|填表人|项目经理)(?:[:：]|为|是)\\s*[\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff])")
_KINDS = ((_IDENTITY, "身份证号"), (_MOBILE, "手机号"), (_PHONE, "电话号码"), (_ACCOUNT, "账号"), (_PERSON, "个人姓名"))


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each field; what was found is not printed again."""
    form = dossier.declaration
    texts = {f"project.{part}": value for part, value in form.project if isinstance(value, str)}
    texts |= {"objectives.overall": form.objectives.overall or "", "objectives.annual": form.objectives.annual or ""}
    for line in dossier.lines:
        texts |= {line.at_name: line.row.name or "", line.at_target: line.words}
    for path, text in texts.items():
        kinds = [kind for pattern, kind in _KINDS if pattern.search(text)]
        if kinds:
            message = f"“{FieldPath(path=path).label}”里有{'、'.join(kinds)}"
            yield Fault(path, message, "申报表要公开，请删去个人信息")


RULE = Rule("C08", "private_data", Severity.ERROR, "预决算公开要求：不得公开个人信息", look)
