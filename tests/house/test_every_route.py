"""Every route through every question bank that ships: nothing is unreachable, nothing ends in nothing, nothing fills a cell with rubbish."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

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
from drafter.storage.question_banks import load_question_banks
from tests.interview.walking import KINDS, ROOT, Answering, begun, in_full, in_short, of_kinds, walked

BANKS = load_question_banks([ROOT / "question_banks"])
CHOSEN = [bank for bank in BANKS.kinds if not (bank.recognise and bank.recognise.always)]
PURPOSE, NOTHING = "purpose", "某单位"
"""What a project is for, and what tells nothing of it."""
ALWAYS = [bank for bank in BANKS.kinds if bank not in CHOSEN]


def walk(answer: Answering) -> tuple[Interview, list[str]]:
    """Through what ships, to its end."""
    return walked(answer, begun(BANKS))


def asked_today(bank: QuestionBank) -> list[Question]:
    """Its questions, but for those that are asked no more."""
    return [question for question in bank.questions() if not question.retired]


def sayings(condition: Condition) -> Iterator[tuple[str, ...]]:
    """Words by which a project may tell what a condition wants to be told."""
    if condition.told is not None:
        yield from ((word,) for word in condition.told)
    elif condition.all is not None:
        yield from (tuple(word for part in parts for word in part) for parts in product(*map(sayings, condition.all)))
    elif condition.any is not None:
        yield from (words for part in condition.any for words in sayings(part))
    else:
        yield ()


def purposes(bank: QuestionBank) -> list[str]:
    """What a project may be for, so that each question which depends on such words is open once."""
    told: list[str] = []
    for question in asked_today(bank):
        said = ["、".join(words) or NOTHING for words in sayings(question.when)] if question.when else [NOTHING]
        told.append(
            next((words for words in said if not question.when or question.when.holds({PURPOSE: words})), said[0])
        )
    return list(dict.fromkeys(told))


def everything(*banks: QuestionBank) -> str:
    """A purpose that tells all that the questions of these banks want to be told."""
    words = [
        word for bank in banks for one in asked_today(bank) if one.when for said in sayings(one.when) for word in said
    ]
    return "、".join(dict.fromkeys(words)) or NOTHING


def for_purpose(purpose: str, others: Answering) -> Answering:
    """This purpose, and everything else as `others` has it."""

    def answer(turn: Ask) -> Reply:
        return Say(purpose) if turn.question.id == PURPOSE else others(turn)

    return answer


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
    return [question for question in bank.questions() if question.id in mentioned]


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
    for purpose, answers in product(purposes(bank), list(product(*map(ways, decided)))):
        given_ones = {f"{bank.kind}.{q.id}": value for q, value in zip(decided, answers, strict=True) if value}

        def answer(turn: Ask, given_ones: dict[str, object] = given_ones) -> Reply:
            return Say(given_ones[turn.question.id]) if turn.question.id in given_ones else in_full(turn)  # type: ignore[arg-type]

        interview, asked = walk(for_purpose(purpose, of_kinds([] if bank in ALWAYS else [bank.title], answer)))
        assert_sound(interview)
        assert len(asked) == len(set(asked)), "a question was asked twice"
        reached |= set(asked)
    assert {f"{bank.kind}.{question.id}" for question in asked_today(bank)} <= reached


@pytest.mark.parametrize("bank", BANKS.kinds, ids=lambda bank: bank.title)
def test_every_answer_leads_to_the_goal_or_to_an_indicator(bank: QuestionBank) -> None:
    decided, missed = {f"{bank.kind}.{question.id}" for question in deciding(bank)}, set[str]()
    for purpose in purposes(bank):
        interview, asked = walk(for_purpose(purpose, of_kinds([] if bank in ALWAYS else [bank.title], in_full)))
        rows, goal = guided_rows(interview.sheet), interview.drafted_goal()
        for full in (one for one in asked if one.startswith(f"{bank.kind}.") and one not in missed):
            without = interview.reply(Say([])) if interview.at == full else interview.jump_to(full).reply(Say([]))
            changed = guided_rows(without.sheet) != rows or without.drafted_goal() != goal
            assert changed or full in decided, f"{full}: nobody would miss the answer"
            missed.add(full)
    assert missed == {f"{bank.kind}.{question.id}" for question in asked_today(bank)}


@pytest.mark.parametrize("bank", BANKS.kinds, ids=lambda bank: bank.title)
def test_what_an_answer_becomes_is_found_again_in_next_years_form(bank: QuestionBank) -> None:
    for purpose in purposes(bank):
        interview, _ = walk(for_purpose(purpose, of_kinds([] if bank in ALWAYS else [bank.title], in_full)))
        for row in guided_rows(interview.sheet):
            assert leads_to(Asked(row.question, row.template), row.indicator), row.key


def test_nothing_but_no_ends_too() -> None:
    interview, asked = walk(in_short)
    assert_sound(replace(interview))
    assert not [one for one in asked if one.partition(".")[0] in {bank.kind for bank in CHOSEN}]


@pytest.mark.parametrize("pair", list(combinations(CHOSEN, 2)), ids=lambda pair: "+".join(titles(pair)))
def test_all_pairs_of_kinds_make_one_form(pair: tuple[QuestionBank, QuestionBank]) -> None:
    interview, asked = walk(for_purpose(everything(*pair), of_kinds(titles(pair), in_full)))
    assert_sound(interview)
    for bank in pair:
        assert any(one.startswith(f"{bank.kind}.") for one in asked)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_kinds_any_answers_any_order(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(titles(CHOSEN)), unique=True, max_size=4))

    def answer(turn: Ask) -> Reply:
        if turn.question.id == KINDS:
            return Say(list(chosen))
        if turn.question.id == PURPOSE:
            return Say(everything(*(bank for bank in CHOSEN if bank.title in chosen)))
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
