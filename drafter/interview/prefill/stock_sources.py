"""Where rows come from that nobody told: kinds with their usual values, the field, the purpose, works, and kinds a task lends."""

from collections.abc import Callable, Iterator, Sequence

from drafter.declaration import Dimension, Indicator
from drafter.interview.answers.answer_book import Answer
from drafter.interview.answers.provenance import Taken
from drafter.interview.derived.indicators import guided_rows, is_answered
from drafter.interview.prefill.stock_row import ALL, LONGEST_NAME, Rank, Slot, StockRow, slot_of
from drafter.interview.prefill.usual_values import usual_value
from drafter.interview.state import State
from drafter.language.kinds_of_effect import is_of_the_environment
from drafter.language.plain_wishes import plain_wishes
from drafter.language.speech.verbs import deed_at_end
from drafter.language.task.parts import Task
from drafter.language.task.proper_name import is_proper
from drafter.language.task.thing_and_deed import core_name
from drafter.language.text import share_of_pairs
from drafter.questionnaire.question import (
    DateQuestion,
    MoneyQuestion,
    PercentageQuestion,
    QuantityQuestion,
    Question,
    Recognise,
    asks_for_kinds,
)
from drafter.questionnaire.question_bank import BENEFICIARIES, PURPOSE, TASKS
from drafter.questionnaire.recognition import ProjectWords, guesses, recognised_by, words_in
from drafter.regex import regex

_MADE = regex("(?:购置|采购|安装|建设|新建|扩建|改造|更换|维修|修缮|加固|铺设|敷设|加装|更新|制作|栽植)$")
_AND = regex("[及和与、]")
_ACCEPTED = regex("验收合格率$")
_WRITTEN = regex("(?:数据|信息|资料|要素|内容|名录|目录|台账|档案|地图|图件|影像)(?:更新|制作|建设|采购)$")
"""What nobody builds or buys: it is checked, not accepted as goods are."""
_BUDGET_LINE = regex("(?:项目|工程|经费|专项资金|资金)+$")
_BOUGHT = regex("(?:购置|采购|更换|更新)$")
_EQUIPMENT = regex("(?:设备|机|仪|器|终端|系统|平台)(?:购置|采购|更换|更新|安装|升级)$")
_PAID = regex("(?:补助|补贴|补偿|奖补|慰问|救助|资助|抚恤|生活费)(?=$|金$|资金$)")
_PAYING = regex("(?:资金|[补助贴偿费]金?)(?:足额|按时|按期|按月|及时|准确)*(?:发放|兑付|支付|拨付|兑现)")
"""What says of a row that it is of money that is paid out: 补助资金按时发放率."""
_SERVES = regex("为[^，。；]{2,30}?提供[^，。；]{0,6}(?:依据|支撑|支持|参考|基础)")
"""What others will do with it: a survey that is the ground for works treats nothing itself."""
_ASKED = PercentageQuestion | QuantityQuestion | MoneyQuestion | DateQuestion
_MOSTLY = 0.5
"""How much of a word of the name the tasks must say, for its work to be told."""

_OF_SO_MANY = 3
"""Of so many tasks one is enough for a kind to be what the project does."""


def rows_of_field(state: State, _tasks: Sequence[Task]) -> Iterator[StockRow]:
    """What a project of its field cannot do without, but for what a person took off the form."""
    project = state.declaration().project
    told = "\n".join((*state.book.lines(TASKS), _SERVES.sub("", state.book.words(PURPOSE))))
    core = state.core(project.name or "", project.implementing_agency or "", told)
    said = _said(state)
    for row in (row for rows in core.values() for row in rows):
        if (slot := slot_of(row)) is not None and row.name not in state.taken_out:
            yield StockRow(row, slot, Rank.OF_FIELD if state.own(row.name or "", said) else Rank.FIELD_AT_LARGE)


def rows_of_purpose(state: State, _tasks: Sequence[Task]) -> Iterator[StockRow]:
    """What the purpose wishes of which nobody need ask how much, as an effect; not what a person took off the form."""
    for wish in plain_wishes(state.book.words(PURPOSE)):
        dimension = Dimension.ENVIRONMENTAL if is_of_the_environment(wish.name) else Dimension.SOCIAL
        row = Indicator.under(dimension, wish.name, wish.target)
        if (slot := slot_of(row)) is not None and wish.name not in state.taken_out:
            yield StockRow(row, slot, Rank.OF_PURPOSE)


def rows_of_works(state: State, tasks: Sequence[Task]) -> Iterator[StockRow]:
    """What is bought or built is accepted: the project where its name says so, else the costliest such task."""
    done = _done_in(tasks)
    made = _made_of(done)
    if not made:
        return
    project = _BUDGET_LINE.sub("", state.declaration().project.name or "")
    whole = [project] if all(map(_MADE.search, _AND.split(project))) else []
    short = (name for name in (*whole, _all_made(made, done)) if len(name) <= LONGEST_NAME)
    accepted = next((f"{name}验收合格率" for name in short), None)
    if accepted is not None and accepted not in state.taken_out:
        yield StockRow(Indicator.under(Dimension.QUALITY, accepted, ALL), Slot.QUALITY, Rank.OF_WORKS)


def _done_in(tasks: Sequence[Task]) -> list[str]:
    """What the tasks do, in the words of their rows."""
    return [core_name(one.what) for task in tasks for one in task.counted]


def _made_of(done: Sequence[str]) -> list[str]:
    """What of it builds or buys."""
    return [name for name in done if _MADE.search(name) and not _WRITTEN.search(name)]


def _all_made(made: Sequence[str], done: Sequence[str]) -> str:
    """One word for all that is made: its name where it is one thing."""
    if len(made) == 1:
        return made[0]
    if all(map(_EQUIPMENT.search, done)):
        return "设备"
    return "采购货物" if all(map(_BOUGHT.search, made)) else "工程"


def main_task(tasks: Sequence[Task]) -> str:
    """What the first of the tasks does, the costliest first; '' where none was told."""
    return core_name(tasks[0].what.partition("覆盖")[0] or tasks[0].what) if tasks else ""


def speaks_of_payment(name: str, main: str) -> bool:
    """Whether a row says how well and when money is paid out, where paying it out is the main task."""
    return _PAID.search(main) is not None and _PAYING.search(name) is not None


def rows_of_payments(state: State, tasks: Sequence[Task]) -> Iterator[StockRow]:
    """Where most of the money is paid out, it is paid to the right ones and in time."""
    if (paid := _PAID.search(main_task(tasks))) is not None:
        for name, slot in ((f"{paid[0]}资金发放准确率", Slot.QUALITY), (f"{paid[0]}资金按时发放率", Slot.TIME)):
            dimension = Dimension.QUALITY if slot is Slot.QUALITY else Dimension.TIMELINESS
            if name not in state.taken_out:
                yield StockRow(Indicator.under(dimension, name, ALL), slot, Rank.OF_WORKS)


def rows_of_deed(state: State, tasks: Sequence[Task]) -> Iterator[StockRow]:
    """How work like the main task is looked at anywhere."""
    main = main_task(tasks)
    if _WRITTEN.search(main):
        return
    several = len(_made_of(_done_in(tasks))) > 1
    for row in state.of_deed(main if is_proper(main) else deed_at_end(main)):
        of_one = several and _ACCEPTED.search(row.name or "")  # that all of it is accepted says more
        if (slot := slot_of(row)) is not None and not of_one and row.name not in state.taken_out:
            yield StockRow(row, slot, Rank.OF_DEED, about_main=True)


def rows_of_kinds(state: State, _tasks: Sequence[Task]) -> Iterator[StockRow]:
    """The row of each open question that has a usual value, in the order of asking.

    What a kind asks first for a slot, answered or not, it cannot do without: if tasks tell of its work, or other rows of
    the slot are about what was told.
    """
    said, worked = _said(state), _worked(state)
    kinds: dict[tuple[str | None, Slot], list[tuple[Question, Indicator]]] = {}
    for question, row, slot in _made(state):
        section = state.sheet.section_of(question.id)
        kinds.setdefault((section.kind if section else None, slot), []).append((question, row))
    for (kind, slot), made in kinds.items():
        recognise = recognised_by(state.bank, kind)
        near = {question.id for question, row in made if state.own(row.name or "", said)}
        for place, (question, row) in enumerate(made):
            if state.is_settled(question.id):
                continue
            if recognise is None:
                rank = Rank.ALWAYS
            elif question.id in near or (near and place == 0):
                rank = Rank.OF_KIND
            else:
                rank = worked(recognise) if place == 0 else Rank.OTHER
            yield StockRow(row, slot, rank, question.id)


def rows_lent(state: State, tasks: Sequence[Task]) -> Iterator[StockRow]:
    """What kinds that a task tells of, but that are not the project's, ask first: 采购货物验收合格率 where something is bought.

    What the project is good for they tell only by its main task.
    """
    kinds = next(filter(asks_for_kinds, state.bank.questions()), None)
    answer = state.book[kinds.id] if kinds is not None else None
    if kinds is None or answer is None or not isinstance(answer.value, tuple):
        return
    done = [task.what for task in tasks]
    found = guesses(kinds.options, ProjectWords(tasks=done))
    told = [guess.label for guess in found if guess.label not in answer.value]
    book = state.book.with_answer(kinds.id, Answer(value=(*answer.value, *told), provenance=answer.provenance))
    seen = set[tuple[str, Slot]]()
    for question, row, slot in _made(state.with_book(book)) if told else ():
        section = state.sheet.section_of(question.id)
        if section is None or section.kind is None or section.kind_title not in told or (section.kind, slot) in seen:
            continue
        seen.add((section.kind, slot))
        recognise = recognised_by(state.bank, section.kind)
        if slot is not Slot.EFFECT or (recognise is not None and words_in(recognise, done[0])):
            yield StockRow(row, slot, Rank.LENT)


def _worked(state: State) -> Callable[[Recognise], Rank]:
    """How far the tasks tell of what a kind does, rather than its name alone: 补贴 in a project's name says who pays."""
    name, tasks = state.declaration().project.name or "", state.book.lines(TASKS)

    def worked(recognise: Recognise) -> Rank:
        words = words_in(recognise, "，".join((name, *tasks)))
        speaking = sum(any(share_of_pairs(word, task) >= _MOSTLY for word in words) for task in tasks)
        if not speaking:
            return Rank.NAME_OF_KIND
        return Rank.OF_KIND if speaking * _OF_SO_MANY >= len(tasks) else Rank.WORK_OF_KIND

    return worked


def _made(state: State) -> Iterator[tuple[Question, Indicator, Slot]]:
    """The questions with a usual value, each with the first row that its answer makes, or that this value would make."""
    book, asked = state.book, []
    for question in filter(_has_usual_value, state.route()):
        value = usual_value(state, question)
        if value is not None and not is_answered(book, question):
            book = book.with_answer(question.id, Answer(value=value.value, provenance=Taken(value.source)))
        if value is not None:
            asked.append(question)
    made: dict[str, tuple[Indicator, Slot]] = {}
    for row in guided_rows(state.sheet.with_book(book)):
        if (slot := slot_of(row.indicator)) is not None:
            made.setdefault(row.question.id, (row.indicator, slot))
    yield from ((question, *made[question.id]) for question in asked if question.id in made)


def _has_usual_value(question: Question) -> bool:
    return isinstance(question, _ASKED) and question.field is None


def _said(state: State) -> str:
    """What is done and for whom; a purpose often speaks of the whole trade."""
    return "\n".join(
        (state.declaration().project.name or "", *state.book.lines(TASKS), *state.book.lines(BENEFICIARIES))
    )
