"""Answers found again in an existing form: which question a row answers, and what it answers.

The same measure is worded in many ways; a template says in `like` by which names else it goes. What counts is the
measure and the nature of its value: a degree (a share, or words such as 及时), an amount of money, another number; not the
sign or the exact unit.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from drafter.declaration import Declaration, Dimension, Indicator, QualitativeTarget, QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_book import AnswerBook, AnswerValue, Prefill
from drafter.interview.answers.parse_amount import Amount, read_price
from drafter.interview.answers.provenance import AnswerSource
from drafter.interview.answers.template_values import told_tasks
from drafter.language.dates import read_spoken_date
from drafter.language.money import read_money
from drafter.language.targets import read_target
from drafter.language.text import share_of_pairs
from drafter.language.units import ANYTHING, MEASURES, amount_in
from drafter.questionnaire import question as q
from drafter.questionnaire.fills import IndicatorTemplate
from drafter.questionnaire.templates.render import names_in, rendered
from drafter.regex import regex

_PLACEHOLDER = regex(r"\{\{.*?\}\}|\{%.*?%\}")
_MEASURE = regex(r"\{\{\s*measure\s*\}\}")
_BESIDE_THE_NAME = regex(r"[\s“”\"'‘’《》\-—－（）()·、，。]")
_REMARK = regex(r"[（(][^（）()]*[)）]")
_AFTER_A_DATE = regex(r"(?:之前|以前|前|底前|完成|内|之内)+$")


@dataclass(frozen=True, slots=True)
class Asked:
    """One indicator that a question may become, and the option that has to be chosen for it, if one has to."""

    question: q.Question
    template: IndicatorTemplate
    option: q.Option | None = None


def asked_by(question: q.Question) -> Iterator[Asked]:
    """All indicators that a question may become."""
    for option, fills in question.all_fills():
        yield from (Asked(question, template, option) for template in fills.indicators)


def leads_to(asked: Asked, row: Indicator) -> bool:
    """Whether a question leads to a row: the same measure, a value of the same nature, under the same 二级指标."""
    return stands_where_asked(asked, row) and likeness(asked, row) > 0


def likeness(asked: Asked, row: Indicator) -> int:
    """How closely a row is what a question asks for, wherever it stands: the characters that its name must have.

    0 where it is called otherwise, or where its value is of another nature.
    """
    return _likeness_of_name(asked.template, row.name or "") if is_of_nature(asked, row) else 0


def stands_where_asked(asked: Asked, row: Indicator) -> bool:
    """Whether a row stands under the 二级指标 that is asked for."""
    return isinstance(row.dimension, Dimension) and row.dimension.today is asked.template.dimension.today


def _likeness_of_name(template: IndicatorTemplate, name: str) -> int:
    bare = _BESIDE_THE_NAME.sub("", _REMARK.sub("", name) or name)  # 人数(按月平均) is 人数
    wordings = map(_parts, (*_measured(template.name), *template.like))
    return max((sum(map(len, parts)) for parts in wordings if _fits(parts, bare)), default=0)


def recalled(
    question: q.Question, last: Declaration, year: int, book: AnswerBook, others: Iterable[q.Question] = ()
) -> Prefill | None:
    """What an earlier form answers to a question of a project kind; None where it says nothing.

    The likest row comes first, wherever it stands; a row that is likelier meant for one of the `others` says nothing here.
    """
    mine = list(asked_by(question))
    rivals = [one for other in others if other.id != question.id for one in asked_by(other)]
    likest = [(asked, row) for row in last.indicators for asked in mine if _is_likest(asked, row, rivals)]
    found = sorted(likest, key=lambda one: -_closeness(*one))
    if not found:
        return None
    value = value_told(question, found, year, book, last.fiscal_year)
    told = "；".join(dict.fromkeys(f"{row.name} {row.target}" for _, row in found[:3]))
    return None if value is None else Prefill(value, AnswerSource.LAST_YEAR, f"上年是：{told}")


def _is_likest(asked: Asked, row: Indicator, rivals: Sequence[Asked]) -> bool:
    alike = likeness(asked, row)
    return alike > 0 and all(likeness(one, row) <= alike or not stands_where_asked(one, row) for one in rivals)


def _closeness(asked: Asked, row: Indicator) -> float:
    """How much of the question's own name a row has, how closely it fits, and whether it stands where it is asked for."""
    own = _PLACEHOLDER.sub("", asked.template.name)
    here = 0.5 if stands_where_asked(asked, row) else 0.0
    return share_of_pairs(own, row.name or "") + likeness(asked, row) / 10 + here


def value_told(  # noqa: PLR0911  a dispatch, one line a kind of question
    question: q.Question,
    found: list[tuple[Asked, Indicator]],
    year: int,
    book: AnswerBook,
    last_year: int | None = None,
) -> AnswerValue | None:
    """The answer that rows give to the question which leads to them; None where they don't say it clearly enough.

    `year` is the one being declared, `last_year` that of the rows.
    """
    first = found[0][1].target
    match question:
        case q.QuantityQuestion() | q.PercentageQuestion():
            return _in_units(first, question) if isinstance(first, QuantitativeTarget) else None
        case q.MoneyQuestion():
            return _in_yuan(first, question) if isinstance(first, QuantitativeTarget) else None
        case q.DateQuestion():
            return _day(first, last_year, year) if isinstance(first, QualitativeTarget) else None
        case q.ConfirmQuestion():
            return True
        case q.ChoiceQuestion():
            return next((asked.option.label for asked, _ in found if asked.option), None)
        case q.ChoicesQuestion():
            return _choices(question, found, book) or None
    return None


def _choices(question: q.ChoicesQuestion, found: list[tuple[Asked, Indicator]], book: AnswerBook) -> tuple[str, ...]:
    if question.list_chosen_from is None:
        return tuple(dict.fromkeys(asked.option.label for asked, _ in found if asked.option))
    names = [row.name or "" for _, row in found]
    return tuple(
        task for task in told_tasks(book.lines(question.list_chosen_from)) if any(task in name for name in names)
    )


def is_of_nature(asked: Asked, row: Indicator) -> bool:
    """Whether a row's value is of the nature that the question asks for; what was left blank may be anything."""
    target, wanted = row.target, _nature(asked.template.target)
    if target is None:
        return True
    if isinstance(target, QualitativeTarget):
        return wanted == "degree"
    return _nature_of_unit(target.unit or "") == wanted


@lru_cache(maxsize=1_024)
def _nature(template: str) -> str:
    """What a target template makes, tried with a number in its places."""
    target = read_target(rendered(template, dict.fromkeys(names_in(template), "8")))
    if isinstance(target, QuantitativeTarget):
        return _nature_of_unit(target.unit or "")
    return "degree"


def _nature_of_unit(unit: str) -> str:
    if unit in ("%", "‰"):
        return "degree"
    return "money" if "元" in unit else "number"


def _in_units(target: QuantitativeTarget, question: q.QuantityQuestion | q.PercentageQuestion) -> Amount:
    """`1.5(万人)` where 人 is asked for is 15,000; 60(期) stays what it is."""
    if not isinstance(question, q.QuantityQuestion):
        return target.quantity
    number = target.quantity if target.unit == ANYTHING else amount_in(target, question.unit)
    return target.model_copy(update={"comparator": None}) if number is None else number


def _in_yuan(target: QuantitativeTarget, question: q.MoneyQuestion) -> Amount | None:
    """`0.18(万元/人)` is 1800 元/人; a price keeps what it is for, where that is not what is asked for."""
    said = f"{plain(target.quantity)}{target.unit or '元'}"
    return read_money(said) if question.unit == "元" else read_price(said, question.unit)


def _day(target: QualitativeTarget, last_year: int | None, year: int) -> date | None:
    """The day of a deadline; one that was told with last year's number is meant of this year."""
    words = _day_words(target)
    rolled = re.sub(rf"(?<!\d){last_year}(?!\d)", str(year), words) if last_year is not None else words
    return read_spoken_date(rolled, year, closing=True)


def _day_words(target: QualitativeTarget) -> str:
    return _AFTER_A_DATE.sub("", target.description.strip())


@lru_cache(maxsize=1_024)
def _measured(name: str) -> tuple[str, ...]:
    """A name that ends in whatever is counted, with all that may be."""
    return tuple(_MEASURE.sub(measure, name) for measure in MEASURES) if _MEASURE.search(name) else (name,)


@lru_cache(maxsize=4_096)
def _parts(wording: str) -> tuple[str, ...]:
    """The pieces of a wording between its `*`, which stand for any characters, as does whatever an answer fills in."""
    return tuple(_BESIDE_THE_NAME.sub("", _PLACEHOLDER.sub("*", wording)).split("*"))


def _fits(parts: tuple[str, ...], name: str) -> bool:
    """Whether the pieces stand in the name one after the other, the first at its beginning and the last at its end."""
    first, *inner, last = parts if len(parts) > 1 else (*parts, "")
    if len(parts) == 1:
        return name == first
    if not name.startswith(first) or not name.endswith(last) or len(name) < len(first) + len(last):
        return False
    place, end = len(first), len(name) - len(last)
    for piece in inner:
        found = name.find(piece, place, end)
        if found < 0:
            return False
        place = found + len(piece)
    return True
