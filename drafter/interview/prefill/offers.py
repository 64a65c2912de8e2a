"""What can be taken with one key: the draft of the goal, last year's answer, the unit's, a guess, a usual value, the default."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_book import Entry, Prefill
from drafter.interview.answers.parse_amount import number_of
from drafter.interview.answers.provenance import AnswerSource
from drafter.interview.answers.route import questions_of_kind
from drafter.interview.answers.template_values import told_tasks
from drafter.interview.answers.told import amounts_told as answers_told
from drafter.interview.answers.years_told import QUESTION as YEARS_TOLD
from drafter.interview.derived.indicators import unit_behind_amount
from drafter.interview.earlier_form.fields import last_year_prefill
from drafter.interview.earlier_form.matching import asked_by, recalled
from drafter.interview.linked_amounts.list_lines import sum_told, wants_amounts
from drafter.interview.prefill.core_rows import core_rows
from drafter.interview.prefill.stock_rows import is_left_out
from drafter.interview.prefill.usual_values import default_of, usual_share, usual_value
from drafter.interview.state import State
from drafter.language.dates import read_spoken_date
from drafter.language.task.lines import amounts_told, deadlines_told, ends_all, name_of_task, what_and_how_much
from drafter.language.task.same_thing import without_light_verb
from drafter.language.units import amount_in
from drafter.questionnaire.fills import IndicatorTemplate
from drafter.questionnaire.question import (
    ChoicesQuestion,
    DateQuestion,
    IndicatorsQuestion,
    ListQuestion,
    Option,
    QuantityQuestion,
    Question,
    asks_for_kinds,
)
from drafter.questionnaire.question_bank import GOAL, TASKS
from drafter.questionnaire.recognition import Guess, ProjectWords, guesses, recognised_by, words_in


def offers(state: State, question: Question) -> tuple[Prefill, ...]:
    """All that is on offer: the draft of the goal and last year's answer; else the unit's, a guess, the default.

    The first is what one key takes. Nothing of last year's form where that only lies beside.
    """
    if state.sheet.returning and (isinstance(question, IndicatorsQuestion) or next(asked_by(question), None)):
        return _beside_last_year(state, question)
    if question.id == YEARS_TOLD.id and (rolling := state.sheet.rolling) is not None:
        return (Prefill(rolling.by_default, AnswerSource.GUESSED, "按是什么年份分的"),)
    return _offers(replace(state, last_year=None) if state.blank else state, question)


def _offers(state: State, question: Question) -> tuple[Prefill, ...]:
    draft = state.drafted_goal() if question.id == GOAL else None
    drafted = Prefill(draft, AnswerSource.GUIDED, "照前面的回答写的，可以改") if draft else None
    told = [drafted, _of_last_year(state, question)]
    if state.sheet.returning:
        told = [_as_it_followed(state, question), *reversed(told)]
    if found := tuple(one for one in told if one is not None):
        return found
    if isinstance(question, IndicatorsQuestion):
        core = core_rows(state, question)
        return (core,) if core is not None else ()
    if question.id in state.profile and not _is_of_another(state):
        return (Prefill(state.profile[question.id], AnswerSource.PROFILE),)
    guessed = _of_topic(state, question) or _guess(state, question)
    guessed = guessed or _sum(state, question) or _told(state, question)
    offer = guessed or (None if is_left_out(state, question) else _not_told(state, question))
    return (offer,) if offer is not None else ()


def _not_told(state: State, question: Question) -> Prefill | None:
    if question.default is not None and "{%" in question.default:  # one that looks at other answers knows more
        return default_of(state, question) or _nearly_told(state, question) or usual_share(state, question)
    return usual_share(state, question) or _nearly_told(state, question) or default_of(state, question)


def _nearly_told(state: State, question: Question) -> Prefill | None:
    return _deadline(state, question) or _of_tasks(state, question)


def beside(state: State, question: Question) -> tuple[Prefill, ...]:
    """What is there to be taken by whoever picks it: last year's form where it only lies beside, and a usual value left out."""
    left = usual_value(state, question) if is_left_out(state, question) and not offers(state, question) else None
    return (*beside_blank(state, question), *([left] if left is not None else []))


def beside_blank(state: State, question: Question) -> tuple[Prefill, ...]:
    """What last year's form says, where it only lies beside: to be looked at, and taken by whoever picks it."""
    found = _of_last_year(state, question) if state.blank else None
    return (found,) if found is not None else ()


def _as_it_followed(state: State, question: Question) -> Prefill | None:
    """Last year's goal where it has followed this year's answers already; None where it stands as it was."""
    answer, before = state.book[question.id], _of_last_year(state, question)
    if question.id != GOAL or answer is None or answer.value is None or (before and answer.value == before.value):
        return None
    return Prefill(answer.value, AnswerSource.GUIDED, "上年的目标，跟着今年的回答改过")


def _beside_last_year(state: State, question: Question) -> tuple[Prefill, ...]:
    """For what becomes a row of the form: only what last year's rows say; those stand on the form already."""
    offer = None if isinstance(question, IndicatorsQuestion) else _of_last_year(state, question)
    return (offer,) if offer is not None else ()


def _is_of_another(state: State) -> bool:
    """Whether something that is remembered of a unit was answered otherwise: then the rest is another unit's too."""
    answers = ((known, state.book[name]) for name, known in state.profile.items())
    return any(answer is not None and answer.value not in (None, known) for known, answer in answers)


def prefill(state: State, question: Question) -> Prefill | None:
    """What can be taken with one key."""
    return next(iter(offers(state, question)), None)


def open_question(state: State) -> Question | None:
    """The question it stands at, with the options that other answers give it."""
    question = state.sheet.question(state.at) if state.at else None
    return _with_options(state, question) if question else None


def _with_options(state: State, question: Question) -> Question:
    """The question as it is asked: the lines of a list are options, and those that were guessed come first."""
    if not isinstance(question, ChoicesQuestion):
        return question
    if question.asks_for_years:
        years = state.sheet.rolling.years if state.sheet.rolling is not None else ()
        return question.model_copy(update={"options": tuple(Option(label=y.label, remark=y.remark) for y in years)})
    if question.list_chosen_from is not None:
        options = tuple(Option(label=task) for task in told_tasks(state.book.lines(question.list_chosen_from)))
        return question.model_copy(update={"options": options})
    found = {guess.label: guess.reason for guess in _guesses(state, question)}
    if asks_for_kinds(question):
        return _with_counts(state, question, found)
    by_label = {option.label: option for option in question.options}
    first = [by_label[label].model_copy(update={"remark": reason}) for label, reason in found.items()]
    others = [one for one in question.options if one.label not in found]
    return question.model_copy(update={"options": (*first, *others)}) if first else question


def _with_counts(state: State, question: ChoicesQuestion, found: Mapping[str, str]) -> Question:
    """The kinds, those that are told of first, each with its reason and how many questions it brings."""
    places = {label: place for place, label in enumerate(found)}
    told = sorted(question.options, key=lambda one: places.get(one.label, len(places)))
    options = tuple(_with_count(state, question, one, found.get(one.label)) for one in told)
    return question.model_copy(update={"options": options})


def _with_count(state: State, question: ChoicesQuestion, option: Option, reason: str | None) -> Option:
    count = questions_of_kind(state.sheet, question, option.label)
    about = reason or option.remark
    told = [*([about] if about else []), *([f"问 {count} 题"] if count else [])]
    return option.model_copy(update={"remark": "；".join(told) or None})


def _guesses(state: State, question: Question) -> list[Guess]:
    """The options that the project's own words tell of."""
    if not isinstance(question, ChoicesQuestion):
        return []
    goal = (state.last_year.objectives.annual or "") if state.last_year else ""
    told = ProjectWords(state.declaration().project.name or "", state.book.lines(TASKS), goal)
    return guesses(question.options, told)


def _of_last_year(state: State, question: Question) -> Prefill | None:
    if state.last_year is None:
        return None
    offer = last_year_prefill(question, state.last_year, state.year())
    return offer or recalled(question, state.last_year, state.year(), state.book, state.route())


def _of_topic(state: State, question: Question) -> Prefill | None:
    """What was answered about the same thing for a kind of project that is no longer chosen, or comes later now."""
    alike = (
        one
        for one in state.bank.questions()
        if one.topic is not None and (one.topic, one.kind) == (question.topic, question.kind) and one.id != question.id
    )
    answers = (state.book[one.id] for one in alike if getattr(one, "unit", "") == getattr(question, "unit", ""))
    value = next((one.value for one in answers if one is not None and one.value not in (None, ())), None)
    return Prefill(value, AnswerSource.GUIDED, "同样的问题前面答过") if value is not None else None


def _guess(state: State, question: Question) -> Prefill | None:
    found = [guess for guess in _guesses(state, question) if guess.certain]
    labels = tuple(guess.label for guess in found)
    return Prefill(labels, AnswerSource.GUESSED, "；".join(guess.told for guess in found)) if found else None


def _told(state: State, question: Question) -> Prefill | None:
    """The amount that came with the only task that speaks of what is asked, in the same unit."""
    if not isinstance(question, QuantityQuestion) or question.zero_counts:
        return None
    fitting = answers_told(state.book, question)
    if len(fitting) != 1 or _is_said_already(state, question, fitting[0][0]):
        return None
    number, told = fitting[0]
    words = f"{told.what}{plain(told.amount.quantity)}{told.amount.unit or ''}"
    return Prefill(number, AnswerSource.GUESSED, f"任务里写的：{words}")


def _of_tasks(state: State, question: Question) -> Prefill | None:
    """For a list whose lines become indicators by their amounts: the tasks that speak of its kind, or count in its unit."""
    if not isinstance(question, ListQuestion) or not wants_amounts(question):
        return None
    section = state.sheet.section_of(question.id)
    words = recognised_by(state.bank, section.kind if section else None)
    unit = next((one for _, fills in question.all_fills() for one in map(_unit_of, fills.indicators) if one), None)
    told = [_with_amount(line) for line in state.book.lines(TASKS)]
    alone = unit is None and len(_chosen_kinds(state)) == 1  # no other kind could have meant them
    fitting = [
        line
        for line, amount in told
        if amount is not None
        if alone or (unit and amount_in(amount, unit) is not None) or (words is not None and words_in(words, line))
    ]
    entries = tuple(Entry(number, line) for number, line in enumerate(fitting, 1))
    return Prefill(entries, AnswerSource.GUESSED, "取自前面的任务") if entries else None


def _with_amount(task: str) -> tuple[str, QuantitativeTarget | None]:
    """A task as a line that tells its amount, though only a later clause of it does: `举办电工培训班，培训200人`."""
    (what, amount), name = what_and_how_much(task), name_of_task(task)
    if amount is None or what == name or len(amounts_told(task)) != 1:
        return task, amount
    return f"{without_light_verb(name)} {plain(amount.quantity)}{amount.unit or ''}", amount


def _chosen_kinds(state: State) -> tuple[object, ...]:
    answers = (state.book[one.id] for one in state.bank.questions() if asks_for_kinds(one))
    value = next((answer.value for answer in answers if answer is not None), None)
    return value if isinstance(value, tuple) else ()


def _unit_of(template: IndicatorTemplate) -> str | None:
    return unit_behind_amount(template.target) if template.each else None


def _sum(state: State, question: Question) -> Prefill | None:
    """What the lines of the list come to that the question counts together."""
    if not isinstance(question, QuantityQuestion) or question.sum_of is None:
        return None
    told = sum_told(state.book, question)
    return Prefill(told, AnswerSource.GUESSED, "前面各项合计") if told else None


def _deadline(state: State, question: Question) -> Prefill | None:
    """The day by which a task says that all is done, where only one day is told so."""
    if not isinstance(question, DateQuestion) or question.field is not None:
        return None
    ends = [line for line in state.book.lines(TASKS) if ends_all(line)]
    told = dict.fromkeys(words for line in ends for words in deadlines_told(line))
    days = {words: read_spoken_date(words, state.year(), closing=True) for words in told}
    words = next(iter(told), "")
    day = days.get(words)
    if day is None or len(set(days.values())) != 1:
        return None
    return Prefill(day, AnswerSource.GUESSED, f"任务里写的：{words}")


def _is_said_already(state: State, question: QuantityQuestion, amount: Decimal) -> bool:
    """Whether another question of the same unit was answered with this amount: then it has been put to use."""
    others = (one for one in state.route() if isinstance(one, QuantityQuestion) and one.id != question.id)
    answers = (state.book[one.id] for one in others if one.unit == question.unit)
    return any(answer is not None and number_of(answer.value) == amount for answer in answers)
