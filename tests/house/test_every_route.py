"""Every route through every question bank that ships: nothing is unreachable, nothing ends in nothing, nothing fills a cell with rubbish."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.declaration import Dimension, QualitativeTarget
from drafter.interview import Ask, Finished, Interview, Reply, Say, Skip
from drafter.interview.derived.declaration import declaration_from
from drafter.interview.derived.indicators import guided_rows
from drafter.interview.earlier_form.matching import Asked, leads_to
from drafter.questionnaire.condition import Condition
from drafter.questionnaire.question import ChoiceQuestion, ChoicesQuestion, Question, is_list
from drafter.questionnaire.question_bank import QuestionBank
from drafter.questionnaire.templates.render import names_in
from drafter.storage.question_banks import load_question_banks
from tests.interview.walking import KINDS, ROOT, Answering, begun, in_full, in_short, of_kinds, walked

BANKS = load_question_banks([ROOT / "question_banks"])
CHOSEN = [bank for bank in BANKS.kinds if not (bank.recognise and bank.recognise.always)]
ALWAYS = [bank for bank in BANKS.kinds if bank not in CHOSEN]


def walk(answer: Answering) -> tuple[Interview, list[str]]:
    """Through what ships, to its end."""
    return walked(answer, begun(BANKS))


def titles(banks: list[QuestionBank] | tuple[QuestionBank, ...]) -> list[str]:
    return [bank.title for bank in banks]


def assert_sound(interview: Interview) -> None:
    """The form that came out: every cell filled or left empty on purpose, every row an indicator, no template shining through."""
    turn = interview.turn()
    assert isinstance(turn, Finished)
    for question, answer in interview.settled():
        assert answer.value is not None, question.id
    assert {question.id for question in interview.route()} == {question.id for question, _ in interview.settled()}
    form = declaration_from(interview.sheet)
    assert form.objectives.annual
    assert not any(sign in form.objectives.annual for sign in ("{", "}", "None", "[", "〔", "，，", "。。"))
    for row in form.indicators:
        assert row.name, row
        assert isinstance(row.dimension, Dimension)
        assert row.target is not None, row
        assert not any(sign in f"{row.name}{row.target}" for sign in "{}[]"), row
        if isinstance(row.target, QualitativeTarget):
            assert row.target.description[0] not in "≥≤=", f"{row.name} {row.target} is a number that was not read"
    names = [(row.dimension, row.name) for row in form.indicators if row.name != "某项工作完成数"]
    assert len(names) == len(set(names))


def deciding(bank: QuestionBank) -> list[Question]:
    """The questions of a bank on which others depend."""
    mentioned = {name for question in bank.questions() if question.when for name in question.when.mentions()}
    return [question for question in asked_of(bank) if question.id in mentioned]


def asked_of(bank: QuestionBank) -> list[Question]:
    """The questions of a bank that have not retired."""
    return [question for question in bank.questions() if not question.retired]


def words_wanted(condition: Condition | None) -> Iterator[str]:
    """One word of each `told` in a condition."""
    if condition is not None:
        yield from (condition.told or ())[:1]
        for part in (*(condition.all or ()), *(condition.any or ())):
            yield from words_wanted(part)


def speaking_of(banks: Iterable[QuestionBank], answer: Answering) -> Answering:
    """The same, of a project whose purpose has a word for every question of the banks that depends on one."""
    return speaking_for([one for bank in banks for one in asked_of(bank)], answer)


def speaking_for(questions: Iterable[Question], answer: Answering) -> Answering:
    words = [word for one in questions for word in words_wanted(one.when)]
    purpose = "提升" + "、".join(dict.fromkeys(words)) if words else ""
    return lambda turn: Say(purpose) if turn.question.id == "purpose" and purpose else answer(turn)


def all_year(turn: Ask) -> Reply:
    """In full, of a project that runs from the first day of its year to the last."""
    days = {"planned_start": "1月1日", "planned_finish": "12月31日"}
    return Say(days[turn.question.id]) if turn.question.id in days else in_full(turn)


def ways(question: Question) -> Iterator[object]:
    """The answers to a question that may lead to different routes."""
    if isinstance(question, ChoiceQuestion | ChoicesQuestion):
        yield from ([o.label] if isinstance(question, ChoicesQuestion) else o.label for o in question.options)
    else:
        yield None
    yield "无"


@pytest.mark.parametrize("bank", BANKS.kinds, ids=lambda bank: bank.title)
def test_every_question_of_a_bank_is_reached_on_some_route_and_every_route_ends(bank: QuestionBank) -> None:
    reached: set[str] = set()
    decided = deciding(bank)
    for place, answers in enumerate(product(*(ways(question) for question in decided))):
        given_ones = {f"{bank.kind}.{q.id}": value for q, value in zip(decided, answers, strict=True) if value}

        def answer(turn: Ask, given_ones: dict[str, object] = given_ones) -> Reply:
            return Say(given_ones[turn.question.id]) if turn.question.id in given_ones else in_full(turn)  # type: ignore[arg-type]

        speaking = speaking_of([bank], answer)  # one project of each kind says none of the words
        for told in (speaking,) if place else (speaking, answer):
            interview, asked = walk(of_kinds([] if bank in ALWAYS else [bank.title], told))
            assert_sound(interview)
            assert len(asked) == len(set(asked)), "a question was asked twice"
            reached |= set(asked)
    for question in asked_of(bank):
        if f"{bank.kind}.{question.id}" not in reached:  # what others' words rule out
            told = speaking_for([question], all_year)
            reached |= set(walk(of_kinds([] if bank in ALWAYS else [bank.title], told))[1])
    assert {f"{bank.kind}.{question.id}" for question in asked_of(bank)} <= reached


def names_used(question: Question) -> Iterator[str]:
    """The questions whose answers stand in what another becomes: last year's figure in `由82%提高到85%`."""
    for _, fills in question.all_fills():
        for text in (fills.goal or "", *(part for one in fills.indicators for part in (one.name, one.target))):
            yield from names_in(text)


@cache
def walk_in_full(title: str) -> tuple[Interview, list[str]]:
    """Through one kind with an answer to each of its questions: walked once for all who look at where it ends."""
    bank = next(one for one in BANKS.kinds if one.title == title)
    return walk(of_kinds([] if bank in ALWAYS else [title], speaking_of([bank], in_full)))


@pytest.mark.parametrize("bank", BANKS.kinds, ids=lambda bank: bank.title)
def test_every_answer_leads_to_the_goal_or_to_an_indicator(bank: QuestionBank) -> None:
    interview, asked = walk_in_full(bank.title)
    rows, goal = guided_rows(interview.sheet), interview.drafted_goal()
    decided = {question.id for question in deciding(bank)}
    used = {name for question in bank.questions() for name in names_used(question)}
    for question in (one for one in asked_of(bank) if f"{bank.kind}.{one.id}" in asked):
        full = f"{bank.kind}.{question.id}"
        without = interview.reply(Say([])) if interview.at == full else interview.jump_to(full).reply(Say([]))
        changed = guided_rows(without.sheet) != rows or without.drafted_goal() != goal
        assert changed or question.id in decided | used, f"{full}: nobody would miss the answer"


@pytest.mark.parametrize("bank", BANKS.kinds, ids=lambda bank: bank.title)
def test_what_an_answer_becomes_is_found_again_in_next_years_form(bank: QuestionBank) -> None:
    interview, _ = walk_in_full(bank.title)
    for row in guided_rows(interview.sheet):
        assert leads_to(Asked(row.question, row.template), row.indicator), row.key


def test_nothing_but_no_ends_too() -> None:
    interview, asked = walk(in_short)
    assert_sound(replace(interview))
    assert not [one for one in asked if one.partition(".")[0] in {bank.kind for bank in CHOSEN}]


PAIRS = [(bank, CHOSEN[(place + 7) % len(CHOSEN)]) for place, bank in enumerate(CHOSEN)]
"""Each kind first once and second once, beside one far off: neighbours go through the same joining, and
`test_any_kinds_any_answers_any_order` puts up to four together.
"""


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "+".join(titles(pair)))
def test_pairs_of_kinds_make_one_form(pair: tuple[QuestionBank, QuestionBank]) -> None:
    interview, asked = walk(of_kinds(titles(pair), speaking_of(pair, in_full)))
    assert_sound(interview)
    for bank in pair:
        assert any(one.startswith(f"{bank.kind}.") for one in asked)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_kinds_any_answers_any_order(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(titles(CHOSEN)), unique=True, max_size=4))

    def answer(turn: Ask) -> Reply:
        if turn.question.id == KINDS:
            return Say(list(chosen))
        how = data.draw(st.sampled_from(("full", "short", "later")))
        if how == "later" and not is_list(turn.question):
            return Skip("问业务处")
        return in_full(turn) if how == "full" else in_short(turn)

    interview, _ = walk(answer)
    again = data.draw(st.sampled_from([question.id for question in interview.route()]))
    jumped = interview.jump_to(again)
    turn = jumped.turn()
    if isinstance(turn, Ask):  # an early answer is changed, and everything after it follows or is offered
        changed, _ = walked(in_full, jumped.reply(in_full(turn)))
        assert isinstance(changed.turn(), Finished)
    assert not [row for row in guided_rows(interview.sheet) if not row.indicator.name]


def test_the_walks_begin_where_every_interview_begins() -> None:
    assert begun(BANKS).at == "implementing_agency"
