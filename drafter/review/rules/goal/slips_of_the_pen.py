"""Slips: a word said twice, half-width commas, a wrong character.

查什么：词语重复（执行执行）；一句话接连说两遍；汉字之间用了半角逗号；“经济型、规范性”这样的别字；标点连用。
为什么：写错字的表会被退回来改。（审核要点：规范完整）
示例：
改前：保障完成公务车辆执行执行机要通信
改后：保障完成公务车辆执行机要通信
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.declaration import FieldPath
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_TWICE = regex("([\u4e00-\u9fff]{2,4})(?<!每)\\1(?!\\1)")
_MAY_BE_TWICE = regex("研究研究|讨论讨论|学习学习|检查检查|商量商量|一个一个|一步一步|[^、，。]{2}家家")
_HALF_WIDTH = regex("(?<=[\u4e00-\u9fff”）])[,;?!](?=[\u4e00-\u9fff“（])")
_WIDE = str.maketrans(",;?!", "，；？！")
_WRONG = {
    "经济型、规范性": "经济性、规范性",
    "合理性、经济型": "合理性、经济性",
    "按装": "安装",
    "帐户": "账户",
    "截止到": "截至",
    "既使": "即使",
    "制定岗位": "制订岗位",
}
_CLAUSE = regex("[，。；;\n]")
_A_WORD = 2
_CLAUSE_OF_SOME_LENGTH, _LONG_CLAUSE = 5, 8
_STOPS = regex("[，。；、][，。；、：]+|，$|、$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each kind of slip in a field."""
    form = dossier.declaration
    texts = {
        "project.name": form.project.name,
        "project.line_department": form.project.line_department,
        "project.implementing_agency": form.project.implementing_agency,
        "objectives.overall": form.objectives.overall,
        "objectives.annual": form.objectives.annual,
    }
    texts |= {line.at_name: line.row.name for line in dossier.lines}
    for path, text in texts.items():
        if text:
            yield from _slips(path, text)


def _slips(path: str, text: str) -> Iterator[Fault]:
    said = next((found for found in _TWICE.finditer(text) if not _MAY_BE_TWICE.search(found[0])), None)
    if said is not None:
        better = text[: said.start()] + said[1] + text[said.end() :]
        fix = Fix(FieldPath(path=path), better, f"改为“{said[1]}”")
        yield Fault(path, f"“{said[0]}”词语重复", "去掉多写的一遍", fix=fix)
    elif clause := _repeated(text):
        yield Fault(path, f"“{clause}”说了两遍", "去掉多写的一遍")
    if _HALF_WIDTH.search(text):
        better = _HALF_WIDTH.sub(lambda found: found[0].translate(_WIDE), text)
        fix = Fix(FieldPath(path=path), better, "换成全角标点")
        yield Fault(path, "汉字之间用了半角标点", "换成全角的逗号、分号", fix=fix)
    for wrong, right in _WRONG.items():
        if wrong in text:
            fix = Fix(FieldPath(path=path), text.replace(wrong, right), f"改为“{right}”")
            yield Fault(path, f"“{wrong}”应为“{right}”", "改正别字", fix=fix)
    if found := _STOPS.search(text.strip()):
        yield Fault(path, f"标点“{found[0]}”用得不对", "去掉多余的标点")


def _repeated(text: str) -> str:
    """A clause that the next one only says again, or one with an amount that comes back later; '' where there is none."""
    clauses = [one for one in _CLAUSE.split(text) if one]
    again = next((one for one, other in pairwise(clauses) if one == other and len(one) >= _CLAUSE_OF_SOME_LENGTH), "")
    amounts = (one for one in clauses if len(one) >= _LONG_CLAUSE and _comes_back(one, clauses))
    return again or next((one for one in amounts if any(sign.isdigit() for sign in one)), "")


def _comes_back(clause: str, clauses: Sequence[str]) -> bool:
    """Whether it is said again, or by another that only puts a word before it: 验收合格率达到100%, 仪器验收合格率达到100%."""
    longer = (one for one in clauses if one.endswith(clause) and len(one) <= len(clause) + _A_WORD)
    return sum(1 for _ in longer) > 1


RULE = Rule("C07", "slips_of_the_pen", Severity.HINT, "绩效目标审核要点：规范完整", look)
