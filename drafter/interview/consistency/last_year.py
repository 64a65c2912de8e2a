"""What should have changed since last year and did not, or changed the other way: asked about at the end, each once.

Enter leaves the form as it is; whoever wants to change something is led there.
"""

from collections.abc import Iterator
from decimal import Decimal

from drafter.comparison import Comparison, RowChange, RowKind, compared
from drafter.declaration import Declaration, Dimension, QuantitativeTarget
from drafter.declaration.money import format_amount
from drafter.interview.answers.answer_book import Answer, AnswerBook
from drafter.interview.consistency.amendment import Amendment
from drafter.interview.state import State
from drafter.language.task.lines import name_of_task
from drafter.language.task.same_thing import same_thing, without_light_verb
from drafter.questionnaire.question import Question
from drafter.questionnaire.question_bank import GOAL, TASKS
from drafter.regex import regex

_ASKED = "last_year.{}"
"""Under which the book knows that something was asked: no question of a bank has such an id."""
_MORE = Decimal("1.1")
_LESS = Decimal("0.9")
_MOST_LISTED = 5
_SHORTEST = 3
"""Characters of what is done, from which it is known again in a goal."""
_MEASURE = regex("(?:完成)?(?:数量|人数|人次数?|次数|场次|场数|期数|批次|件数|家数|户数|面积|长度|数|率)$")


def of_last_year(state: State) -> Iterator[Amendment]:
    """Of a form that began as last year's, once all else was asked."""
    last = state.last_year
    if last is None or not state.sheet.returning or state.at is not None:
        return
    this = state.declaration()
    found = compared(last, this)
    yield from _unless_asked(state, "one_off", _comes_back(state, this))
    yield from _unless_asked(state, "more_money", _same_for_more(state, found, last, this))
    yield from _unless_asked(state, "lowered", _lowered(state, found, last, this))
    yield from _unless_asked(state, "gone", _gone(state, found, this))


_Asked = tuple[str, str, Question | None]
"""The sentence that asks, the words of who wants to change something, and where that is done."""


def _unless_asked(state: State, name: str, asked: _Asked | None) -> Iterator[Amendment]:
    key = _ASKED.format(name)
    if asked is None or state.book[key] is not None:
        return
    sentence, no, question = asked
    if question is not None:
        book = _noted(state.book, key)
        yield Amendment(question, sentence, book, book, yes="就这样，不改", no=no, leads_to=question.id)


def _noted(book: AnswerBook, key: str) -> AnswerBook:
    return book.with_answer(key, Answer(value=True))


def _comes_back(state: State, this: Declaration) -> _Asked | None:
    """A project that was to be done within the year, and is declared again."""
    if "一次性" not in (this.project.nature or ""):
        return None
    sentence = f"这是“{this.project.nature}”，上年已经申报过，今年又报。是没有做完，还是性质不对？"
    return sentence, "去改项目性质", state.question_at("project.nature")


def _same_for_more(state: State, found: Comparison, last: Declaration, this: Declaration) -> _Asked | None:
    """A tenth more money, and no row asks for more."""
    before, now = last.funding.annual.total, this.funding.annual.total
    work = [row for row in found.rows if _is_work(row)]
    more = any(row.kind is RowKind.ADDED or (row.kind is RowKind.RAISED and not row.is_eased) for row in found.rows)
    if not before or now is None or now < before * _MORE or more or not work:
        return None
    percent = ((now - before) / before * 100).quantize(Decimal("0.1"))
    sentence = (
        f"年度资金比上年多了 {percent}%（{format_amount(before)} → {format_amount(now)} 元），"
        f"{len(found.rows)} 行指标没有一行提高，也没有新增。多出来的钱做什么？"
    )
    return sentence, "去看指标", state.question_at("indicators")


def _lowered(state: State, found: Comparison, last: Declaration, this: Declaration) -> _Asked | None:
    """Less is asked for than last year; amounts may go down with the money."""
    before, now = last.funding.annual.total, this.funding.annual.total
    less_money = bool(before) and now is not None and before is not None and now < before * _LESS
    eased = [
        row for row in found.changed_rows if row.is_eased and not _is_cost(row) and not (less_money and _is_work(row))
    ]
    if not eased:
        return None
    rows = "；".join(f"{row.this.name} {row.last.target} → {row.this.target}" for row in eased if row.this and row.last)
    first = next(row.this.dimension for row in eased if row.this)
    group = state.sheet.group(first)
    return f"这些目标比上年放低了：{rows}。一般不低于上年，确实要降吗？", "去改指标", group


def _gone(state: State, found: Comparison, this: Declaration) -> _Asked | None:
    """What is done no more, by the tasks or the rows, and still stands in the goal."""
    goal = this.objectives.annual or ""
    now = [name_of_task(line) for line in state.book.lines(TASKS)]
    tasks = (name_of_task(line) for line in state.tasks_before)
    ended = [without_light_verb(name) for name in tasks if not any(same_thing(name, one) for one in now)]
    dropped = [_MEASURE.sub("", row.last.name or "") for row in found.rows if row.kind is RowKind.DROPPED and row.last]
    kept = [*now, *(row.name or "" for row in this.indicators)]
    names = [
        name
        for name in dict.fromkeys((*ended, *dropped))
        if len(name) >= _SHORTEST and name in goal and not any(name in one for one in kept)
    ]
    if not names:
        return None
    told = "、".join(f"“{name}”" for name in names[:_MOST_LISTED])
    return f"{told}今年没有了，目标里还写着。目标也改吗？", "去改目标", state.question_at(GOAL)


def _is_cost(row: RowChange) -> bool:
    """Whether it limits money, which may rise with the budget."""
    target = row.this.target if row.this else None
    return isinstance(target, QuantitativeTarget) and "元" in (target.unit or "")


def _is_work(row: RowChange) -> bool:
    indicator = row.this or row.last
    return indicator is not None and indicator.dimension is Dimension.QUANTITY
