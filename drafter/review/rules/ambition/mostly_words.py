"""Most rows have targets in words.

查什么：全表五条以上指标，四成以上是定性的。
为什么：指标应当能量化的尽量量化。（参照财预〔2021〕101号：量化易评）
示例：
改前：10 条指标里 5 条是“有效”“健全”“及时发现”
改后：10 条里最多 3 条定性，其余写数
"""

from collections.abc import Iterator

from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_FEW = 5
_TOO_MANY = 0.4


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault for the whole form."""
    rows = [line for line in dossier.lines if line.row.target is not None]
    words = [line for line in rows if line.words and not any(sign.isdigit() for sign in line.words)]
    if len(rows) >= _FEW and len(words) > _TOO_MANY * len(rows):
        message = f"{len(rows)} 条指标里有 {len(words)} 条是定性的"
        yield Fault("indicators", message, "能写数的改成数；其余写明分档")


RULE = Rule("F10", "mostly_words", Severity.HINT, "参照财预〔2021〕101号（量化易评）", look, needs_all_rows=True)
