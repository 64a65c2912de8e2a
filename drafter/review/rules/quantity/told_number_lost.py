"""A number that a task tells stands nowhere on the form.

查什么：草稿的任务里写了数、单价、比例或日期，但没有看懂它说的是什么，指标里也找不到它（目标里照着说了一遍的不算：没有指标就不考核）。
为什么：任务里的数是申报的依据，表上没有就等于没有申报；漏掉的往往是单价、覆盖范围或者分项的数。（参照财预〔2021〕101号：目标分解为任务和指标）
示例：
改前：任务“新建幼儿园2所（每所9个班）”，表上只有幼儿园新建数量 ≥2所
改后：另写一条任务“新增幼儿园班级18个”，或者确认不用写
"""

from collections.abc import Iterator

from drafter.language.task.parts import read_task
from drafter.regex import regex
from drafter.review.dossier import Dossier
from drafter.review.finding import Severity
from drafter.review.rule import Fault, Rule

_NUMBER = regex(r"\d+(?:\.\d+)?")
_MOST_NAMED = 3


def look(dossier: Dossier) -> Iterator[Fault]:
    """One fault that names the first three of such words."""
    form = " ".join(f"{line.name} {line.words}" for line in dossier.lines)
    standing = set(_NUMBER.findall(form))
    told = (words for task in dossier.tasks for words in read_task(task).lost)
    lost = [words for words in dict.fromkeys(told) if not _stands(words, form, standing)]
    if lost:
        said = "".join(f"“{words}”" for words in lost[:_MOST_NAMED]) + ("等" if len(lost) > _MOST_NAMED else "")
        yield Fault(
            "indicators", f"任务里的{said}没有写进表", "把它写成一条任务（名称在前，数和单位在后），或者确认不用写"
        )


def _stands(words: str, form: str, standing: set[str]) -> bool:
    """Whether the form has the words, or all the numbers in them."""
    numbers = _NUMBER.findall(words)
    return words in form or (bool(numbers) and all(number in standing for number in numbers))


RULE = Rule(
    "N17",
    "told_number_lost",
    Severity.WARNING,
    "参照财预〔2021〕101号（目标分解为任务和指标）",
    look,
    needs_all_rows=True,
)
