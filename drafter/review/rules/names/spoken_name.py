"""The name is a piece of speech, not what is measured.

查什么：名称里留着说话的样子：一个月、别超、估摸、打算、换完、要修、住着、给、往、的人，而不是“护理床更换数量”这样的名词。
为什么：三级指标名称是名词，一看就知道考核什么；照着口头的话截一段，审核看不懂。（参照财预〔2021〕101号：指标名称简短明了）

示例：
改前：换完完成时间：5月底前
改后：护理床更换完成时间：5月底前
"""

from collections.abc import Iterator

from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_SPEECH = regex(
    "估摸|打算|里头|别超|不超(?=数|$)|以前|今年|去年|现在|咱|大伙|搞(?!活)|轮到|(?<![申聘邀])请人|下来|[住放留摆]着|的人$|一(?:个月|家|本|吨|件(?!事)|户|枚|张|趟|年到|季度送)"
    "|(?:完|好|了|都到位)完成|要(?=[修清买换建办])|(?<!为)了(?![解结])|块钱|怎么|多少"
)
_BEGINS = regex("^(?:往|把|让|给(?![水付予排养])|院里|家里|村里|我们|他们)")
_BARE_VERB = regex(
    "(?:(?<![设装配储准后])备|(?<!购)买|(?<![维整检新装翻抢编研进兴])修|(?<![配报移推转运寄派发抄输护赠])送|(?<![聘申邀])请|(?<![更置轮调转])换)(?:数量|数|次数)$"
)


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for each such row."""
    for line in dossier.lines:
        found = _SPEECH.search(line.name) or _BEGINS.match(line.name) or _BARE_VERB.search(line.name)
        if found:
            message = f"名称“{line.name}”是口头的话（{found[0]}），看不出考核什么"
            yield Fault(line.at_name, message, "写成名词：什么东西，加上数量、面积、率、时间")


RULE = Rule(
    "E07",
    "spoken_name",
    Severity.WARNING,
    "参照财预〔2021〕101号（指标名称简短明了）",
    look,
    gives_way_to=("placeholder_left", "name_too_long", "number_in_name"),
)
