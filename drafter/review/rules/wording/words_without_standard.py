"""A target in words has no standard by which it could be judged.

查什么：定性的指标值只有“完成”“有效”“合理”“提升”“正常”这类话，没有说怎样算达到。写明分档（好 = …，一般 = …）或写明交什么成果的不算。
为什么：定性指标要能评判，年底自评时“有效”没有办法打分。（参照财预〔2021〕101号：量化易评；审计常见问题“只写提升、完善，没有可衡量的标准”）
示例：
改前：监管手段：得到提升
改后：线上监管覆盖机构占比 ≥90%
"""

from collections.abc import Iterator

from drafter.declaration import Dimension
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_DEGREE = (
    "基本|明显|显著|进一步|不断|逐步|逐年|切实|较大|大幅度?|有所|全面|持续|长期|稳步|充分|一定程度|较为?|更加?|很|能够?|可|已|均|得到|得以|保持"
    "|达到|实现|予以|工作|项目|的|地|了"
)
_VERDICT = (
    "完成|有效|合理|提升|提高|增强|增加|加强|改善|改进|扩大|促进|推动|推进|保障|保证|正常|良好|好转|好|优|优良|优秀|规范|健全|完善|及时|符合|合格|达标|稳定|显著|明显"
    "|安全|有序|满足|顺利|落实|实施|运转|运行|运营|投入|使用|需要|需求|要求|规定|标准|到位|可控|可持续|无影响|不受|影响|发现|优化|高效|便捷|积极|满意|确保|合规|合法"
    "|是|有|长效|效果|成效|作用|情况|水平|程度|发展|变化|营造|形成|发挥|广泛|深远|突出|浓厚|和谐|公平|丰富|充足|清晰|明确|畅通|整洁|舒适|便利|高|低|强|弱|大|小|长|短|多|少|快|中|较好|一般|开展|进行|按期|按时|按质|按量|保质|保量|当年"
)
_ONLY_VERDICTS = regex(f"(?:{_DEGREE}|{_VERDICT}|[,、，。；;！.])+")
_GRADED = regex("[=＝:：].*[；;，,]|优.*良.*[中差]|好.*一般.*差|分档|等级")
_NO_STANDARD_NEEDED = regex("^(?:是|有|无|通过|合格)$")


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row; how long something takes is for the rule of 时效."""
    for line in dossier.lines:
        words = line.words
        if not words or line.dimension is Dimension.TIMELINESS or _NO_STANDARD_NEEDED.match(words):
            continue
        if _ONLY_VERDICTS.fullmatch(words) and not _GRADED.search(words):
            message = f"“{line.name}”的指标值“{words}”没有说怎样算达到"
            yield Fault(
                line.at_target, message, "换成数；确实没有数的，写明分档：好 = …，一般 = …，差 = …", another=True
            )


RULE = Rule(
    "F10",
    "words_without_standard",
    Severity.WARNING,
    "参照财预〔2021〕101号（量化易评，定性的要能评判）",
    look,
    gives_way_to=(
        "value_repeats_name",
        "rise_without_base",
        "rate_in_words",
        "quality_only_done",
        "cost_without_content",
    ),
)
