"""Rows on offer for a 二级指标 under which nothing stands: the core measures of the project's field, and that it is on time.

A task that tells no amount, price or day is on the form at least as done on time: one that stands nowhere is not paid for.

What the questions of a kind make of the benefits is how such work is looked at anywhere: the field's own effect is on offer
beside it, unless the person has told one.
"""

from collections.abc import Iterator, Sequence

from drafter.declaration import Dimension, Indicator, IndicatorType
from drafter.interview.answers.answer_book import Entry, Prefill
from drafter.interview.answers.provenance import AnswerSource
from drafter.interview.derived.guided_row import is_told
from drafter.interview.derived.task_rows import costliest_first
from drafter.interview.prefill.stock_row import ALL, LONGEST_NAME, must_not_happen
from drafter.interview.prefill.stock_rows import of_field
from drafter.interview.state import State
from drafter.language.speech.verbs import ends_with_deed
from drafter.language.task.proper_name import is_proper
from drafter.language.task.rows import rows_told
from drafter.language.task.same_thing import without_light_verb
from drafter.language.task.thing_and_deed import core_name
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.questionnaire.question_bank import TASKS
from drafter.regex import regex

_HIRES = regex("聘用|聘请|选聘|招聘|招录|选派|租用|租赁")
"""Nobody is hired on time: what the hired do is."""
_GOES_ON = regex(
    "(?:运行|维护|维保|运维|保障|值班|值守|接访|服务|管理|监测|测报|养护|管护|保洁|供餐|开放|供应|运营|饲养|培养|救治|治疗|托养|供养|看护)$"
)
"""What runs all year is never done."""

_SHORTEST = 4
"""Characters of thing and deed: 开设 alone tells nothing."""
_PAYS = ("支付", "缴纳", "发放", "拨付", "兑付")


def core_rows(state: State, question: IndicatorsQuestion) -> Prefill | None:
    """What the field of the project cannot do without; None where a person's own rows stand, or nothing is sure."""
    there = state.entries(question.id)
    own = any(entry.derived is None for entry in there)
    if not state.book.lines(TASKS) or (own and not _lacks_effect(state, question.dimension)):
        return None
    rows = of_field(state, question.dimension)
    if not rows and not there and question.dimension is Dimension.TIMELINESS:
        rows = [Indicator.under(question.dimension, _on_time(state), ALL)]
    if question.dimension is Dimension.TIMELINESS:
        rows = [*rows, *_of_unmeasured(state, rows)]
    entries = tuple(Entry(number, row) for number, row in enumerate(rows, 1))
    return Prefill(entries, AnswerSource.USUAL, "这类项目一般都写") if entries else None


def _lacks_effect(state: State, dimension: Dimension) -> bool:
    """Whether no benefit stands that a person told, but that nothing bad happens."""
    if dimension.type is not IndicatorType.OUTCOME:
        return False
    benefits = [row for row in state.rows() if row.indicator.type is IndicatorType.OUTCOME]
    return all(must_not_happen(row.indicator) for row in benefits if row.derived is None or is_told(row.derived))


def _on_time(state: State) -> str:
    """The main task done on time, where its name is short enough to be part of another."""
    done = (core_name(without_light_verb(task.what)) for task in costliest_first(state.sheet))
    short = next((name for name in done if _can_be_on_time(name)), "年度工作任务")
    return f"{short}完成及时率"


def _of_unmeasured(state: State, offered: Sequence[Indicator]) -> Iterator[Indicator]:
    """The tasks that no row measures, each done on time."""
    rows = (*offered, *(row.indicator for row in state.rows()))
    for task in costliest_first(state.sheet):
        name = core_name(without_light_verb(task.what))
        says_what = _can_be_on_time(name) and len(name) >= _SHORTEST and "按" not in name
        if says_what and not any(rows_told(task)) and not any(name in (row.name or "") for row in rows):
            yield Indicator.under(Dimension.TIMELINESS, _done_in_time(name), ALL)


def _done_in_time(name: str) -> str:
    """路灯电费按期支付率, and 资料印刷按期完成率: money is not completed."""
    thing, deed = name[:-2], name[-2:]
    return f"{thing}按期{deed}率" if deed in _PAYS else f"{name}按期完成率"


def _can_be_on_time(name: str) -> bool:
    return (
        len(name) <= LONGEST_NAME
        and ends_with_deed(name)
        and is_proper(name)
        and not (_HIRES.search(name) or _GOES_ON.search(name))
    )
