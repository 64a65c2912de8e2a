"""One round value stands in most of the rates.

查什么：四条以上的率（不到 100%）全写同一个数，看不出是按上年实际、计划还是行业标准定的。
为什么：申报表没有“依据”一栏，审核时会问；随手填的和查过的，字面上一样。（参照财预〔2021〕101号：指标值依据）

示例：
改前：合格率、上架率、参与率、满意度都是 ≥95%
改后：各按上年实际写；确实都是的，搁置时写明依据
"""

from collections import Counter
from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_MANY = 4
_ALL = 100


def look(dossier: Dossier) -> Iterator[Fault]:
    """At most one question, at the first of these rows."""
    rates = [line for line in dossier.lines if line.unit == "%" and line.quantity and 0 < line.quantity < _ALL]
    values = Counter(line.quantity for line in rates)
    if len(rates) >= _MANY and len(values) == 1:
        yield Fault.asked(
            rates[0].at_target, f"{len(rates)} 条率都写 {rates[0].said}，各是按什么定的（上年实际、计划、行业标准）？"
        )


RULE = Rule("F15", "one_value_for_all", Severity.HINT, "参照财预〔2021〕101号（指标值依据）", look)
