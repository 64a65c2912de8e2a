"""The form speaks of another county or city than its own.

查什么：目标、项目名称、指标名称里写着别的县、市、区、乡镇的名字（为西岭县……），而实施单位、主管部门是东坪县的。对口支援、协作、外出学习这类不算。
为什么：多半是抄了别处的表，忘了改地名；公开出来一看就知道。（绩效目标审核要点：规范完整、与项目相符）

示例：
改前：实施单位：东坪县教育后勤服务中心；目标：为西岭县8所寄宿制学校更新食堂设备
改后：为东坪县8所寄宿制学校更新食堂设备
"""

import re
from collections.abc import Iterator

from drafter.declaration import FieldPath
from drafter.language.cutting import cut
from drafter.language.speech.verbs import begins_with_deed
from drafter.language.text import half_width, squeezed
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Fix, Severity
from drafter.review.rule import Fault, Rule

_LEVEL = "自治县|自治州|自治旗|县|市|区|旗|州|镇|乡|街道"
_OWN = regex(rf"([\u4e00-\u9fff]{{2,4}}?)({_LEVEL})")
_NAMED = regex(
    r"(?:^|[，,。；;：:、“（(\n]|\d年|[为对在给向由服务全覆盖])((?![为对在给向由该各全某我本])[\u4e00-\u9fff]{2})(自治县|县|市|区)(?![级域长委志道区辖里内外容场民面政局直])"
)
"""Where a place is named as the one that is served; its name is of two characters, as nearly all are."""
_NO_NAME = regex(
    "^(?:[全各该本我某]|[一二三四五六七八九十两几数多百]|部分|所有|其他|其它|周边|邻近|相邻|重点|试点|示范|脱贫|贫困|农业|沿[江海河线]|欠发|先进|百强|省辖|地级|外|城|郊|主城|中心|老城|新城"
    "|[社小校景园灌厂库牧矿林山片辖地战疆禁街湖港片]|保障|确保|保证|生产|生活|居民|养殖|种植|功能|开发|保护|工业|高新|经济|保税|旅游|项目|施工|作业|办公|公共|服务|核心|试验|实验|受益|灾|覆盖|等候|接待|阅览|活动|停车|病|休息|农贸|超|上|股|菜|夜|门|集|闹|城乡|农村|乡镇|牧区|库区|山区)"
)
_ELSEWHERE = regex(
    "对口|支援|援[建助藏疆青]|帮扶|协作|结对|合作|交流|学习|考察|赴|前往|跨[县市区省]|毗邻|与|和|至|到|往|来自|联合|共建|输送|参加|参展|招商|接壤|流入|引入|调入|通往"
)
_SERVED = "为对在给向由"
_HEAD = 24
"""So far into a sentence it says whom it is with."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such field; none where the form does not say whose it is, or names its own place there too."""
    form = dossier.declaration
    own = {stem for stem, _ in _own_places(dossier)}
    levels = {level for _, level in _own_places(dossier)}
    if not own:
        return
    texts = {
        "project.name": form.project.name or "",
        "objectives.overall": form.objectives.overall or "",
        "objectives.annual": form.objectives.annual or "",
    } | {line.at_name: line.name for line in dossier.lines}
    for path, text in texts.items():
        plain = squeezed(half_width(text))
        if any(stem in plain for stem in own):
            continue
        if (found := _other(plain, levels, named=path.endswith(".name"))) is not None:
            better = _own_name(dossier, found[1])
            message = f"这里写的是“{found[0]}{found[1]}”，实施单位却是“{form.project.implementing_agency or form.project.line_department}”"
            choices = (
                (Fix(FieldPath(path=path), text.replace(found[0] + found[1], better), f"改为“{better}”"),)
                if better
                else ()
            )
            yield Fault(path, message, "是不是抄了别处的表？请改成自己的地名", choices=choices)


def _own_places(dossier: Dossier) -> list[tuple[str, str]]:
    """The county, city or district by which the unit and its department are called."""
    project = dossier.declaration.project
    names = (project.implementing_agency or "", project.line_department or "")
    return [(found[1], found[2]) for name in names if (found := _OWN.match(name))]


def _own_name(dossier: Dossier, level: str) -> str:
    return next((stem + own for stem, own in _own_places(dossier) if own == level), "")


def _other(text: str, levels: set[str], *, named: bool) -> tuple[str, str] | None:
    """The first place of the same level that is named as the one served; a sentence may well begin with 保障市区."""
    for sentence in re.split("[。；;]", text):
        if _ELSEWHERE.search(sentence[:_HEAD]):
            continue
        for found in _NAMED.finditer(sentence):
            is_name = not (_NO_NAME.match(found[1]) or begins_with_deed(found[1]) or _ends_in_a_word(*found.groups()))
            if found[2] in levels and is_name and (named or found[0][0] in _SERVED or found[2].endswith("县")):
                return found[1], found[2]
    return None


def _ends_in_a_word(stem: str, level: str) -> bool:
    """Whether 区 belongs to a word with the sign before it: 老小区, 新校区."""
    return len(cut(stem + level)[-1]) == len(level) + 1


RULE = Rule("G05", "other_place_named", Severity.ERROR, "绩效目标审核要点：规范完整、与项目相符", look)
