"""The name already holds the verdict.

查什么：名称里写着结论：得到提升、正常运营、完成……要求、扩大、促进、营造、发放到位、符合要求。“就业带动率”“收入增长率”这类说的是量，不算。
为什么：名称只说考核什么，达到多少写在指标值里。（参照财预〔2021〕101号：指标名称简短明了，说明考核内容）
示例：
改前：学员职业技能得到提升 =100%
改后：学员取得技能等级证书比例 ≥80%
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule
from drafter.review.words import NO_MEASURED_THING, SATISFIED

_VERDICT = regex(
    "得到(?:有效|明显|显著|进一步|持续|全面)*(?:提升|提高|改善|加强|增强|保障|落实|发展|控制|缓解|优化|满足|应用|规范|解决).{0,2}$|(?:正常|平稳|安全|稳定|有序|顺利|良好|高效)(?:运营|运行|运转|开展|实施|使用)$"
    "|(?:发放|落实|执行|保障|足额|支付|拨付|覆盖|配备|整改)到位$|符合.{0,6}(?:要求|标准|规定)$|(?:不断|持续|显著|明显|有效|大幅|稳步|进一步|有所)(?:提升|提高|改善|增强|增长|扩大|优化|加强|下降|降低|减少)$"
    "|^在(?![用建册校职押库岗]).{2,}完成|良好$"
)
_BEGINS = regex(
    "^(?:圆满|全面|有效|进一步|不断|持续|切实|按时|按质|保质保量|高质量)*(?:完成|扩大|促进|营造|提升|提高|增强|改善|推动|推进|加强|保障|确保|实现|维护社会|优化|加快|满足|缓解|消除|掌握|发现|巩固|弘扬)"
)


_ALWAYS = regex("^(?:扩大|进一步|不断|切实)(?!.{0,4}(?:投资|内需))")
"""No measure behind them makes these the name of one: 扩大受益人数."""


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        unmeasured = _BEGINS.match(line.name) and not NO_MEASURED_THING.search(line.name)
        begins = bool(unmeasured or _ALWAYS.match(line.name))
        if (_VERDICT.search(line.name) or begins) and not SATISFIED.search(line.name):
            message = f"名称“{line.name}”已经把结论写进去了"
            yield Fault(line.at_name, message, "名称只写考核什么（数、率、比例、面积……），结论放到指标值", another=True)


RULE = Rule("E02", "verdict_in_name", Severity.WARNING, "参照财预〔2021〕101号（指标名称说明考核内容）", look)
