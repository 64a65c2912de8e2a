"""Rows on offer for a 二级指标 under which nothing stands: the core measures of the project's field, and that it is on time.

What the questions of a kind make of the benefits is how such work is looked at anywhere: the field's own effect is on offer
beside it, unless the person has told one.
"""

from drafter.declaration import Comparator, Dimension, Indicator, IndicatorType, QuantitativeTarget
from drafter.interview.answers.answer_book import Entry, Prefill
from drafter.interview.answers.provenance import AnswerSource
from drafter.interview.answers.told import is_one_measure
from drafter.interview.derived.guided_row import is_told
from drafter.interview.derived.task_rows import costliest_first
from drafter.interview.state import State
from drafter.language.task.same_thing import without_light_verb
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.questionnaire.question_bank import PURPOSE, TASKS

_LONGEST_NAME = 14
"""Characters of what is done, up to which its name can be part of another."""
_ALL_ON_TIME = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=100, unit="%")


def core_rows(state: State, question: IndicatorsQuestion) -> Prefill | None:
    """What the field of the project cannot do without; None where rows stand already, or nothing is sure."""
    there = state.entries(question.id)
    if (there and not _lacks_effect(state, question.dimension)) or not state.book.lines(TASKS):
        return None
    rows = [row for row in _of_field(state, question.dimension) if not there or not _is_none(row)]
    if not rows and question.dimension is Dimension.TIMELINESS:
        rows = [Indicator.under(question.dimension, _on_time(state), _ALL_ON_TIME)]
    entries = tuple(Entry(number, row) for number, row in enumerate(rows, 1))
    return Prefill(entries, AnswerSource.USUAL, "这类项目一般都写") if entries else None


def _of_field(state: State, dimension: Dimension) -> tuple[Indicator, ...]:
    project = state.declaration().project
    told = "\n".join((*state.book.lines(TASKS), state.book.words(PURPOSE)))
    core = state.core(project.name or "", project.implementing_agency or "", told)
    names = [row.indicator.name or "" for row in state.rows()]
    return tuple(
        row for row in core.get(dimension, ()) if not any(is_one_measure(name, row.name or "") for name in names)
    )


def _lacks_effect(state: State, dimension: Dimension) -> bool:
    """Whether no benefit stands that a person told, but that nothing bad happens."""
    if dimension.type is not IndicatorType.OUTCOME:
        return False
    benefits = [row for row in state.rows() if row.indicator.type is IndicatorType.OUTCOME]
    return all(_is_none(row.indicator) for row in benefits if row.derived is None or is_told(row.derived))


def _is_none(row: Indicator) -> bool:
    return isinstance(row.target, QuantitativeTarget) and row.target.quantity == 0


def _on_time(state: State) -> str:
    """The main task done on time, where its name is short enough to be part of another."""
    done = (without_light_verb(task.what) for task in costliest_first(state.sheet))
    short = next((name for name in done if len(name) <= _LONGEST_NAME), "年度工作任务")
    return f"{short}完成及时率"
