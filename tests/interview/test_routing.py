"""Which questions are open, and what they know of each other."""

from decimal import Decimal

from drafter.interview import (
    AnswerSheet,
    Ask,
    Interview,
    Say,
)
from drafter.questionnaire.condition import Condition
from drafter.questionnaire.joined import QuestionBanks
from drafter.questionnaire.question import (
    QuantityQuestion,
    TextQuestion,
)
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.spelling import spell
from tests.interview.telling import bank_of, told
from tests.interview.walking import BANKS


def test_after_the_last_question_nothing_is_taken_for_an_answer() -> None:
    bank = bank_of(TextQuestion(id="a", kind="text", ask="？"))
    done = Interview(AnswerSheet.of(bank), expected_year=2025).begun().reply(Say("甲"))
    after = done.reply(Say("乙"))
    assert "已经全部填完" in str(after.complaint)
    assert after.book["a"] == done.book["a"]


def test_what_is_no_longer_asked_decides_nothing() -> None:
    condition = Condition(equals={"b": "是"})
    bank = bank_of(
        QuantityQuestion(id="a", kind="quantity", unit="个", ask="？", zero_counts=True, optional=True),
        TextQuestion(id="b", kind="text", ask="？", when=Condition(answered="a")),
        TextQuestion(id="c", kind="text", ask="？", when=condition),
    )
    interview = Interview(AnswerSheet.of(bank), expected_year=2025).begun().reply(Say("0")).reply(Say("是"))
    assert [one.id for one in interview.route()] == ["a", "b", "c"], "none at all is an answer"
    assert [one.id for one in interview.jump_to("a").reply(Say([])).route()] == ["a"]


def test_the_questions_of_a_kind_speak_of_its_own_answers() -> None:
    own = QuestionBank.model_validate(
        {
            "format": 1,
            "kind": "fair",
            "title": "展会",
            "sections": [
                {
                    "id": "s",
                    "title": "展会",
                    "questions": [
                        {"id": "shows", "kind": "quantity", "unit": "场", "ask": "几场？"},
                        {
                            "id": "days",
                            "kind": "quantity",
                            "unit": "天",
                            "ask": "{{ shows }}场共几天？",
                            "default": "{{ shows }}",
                        },
                    ],
                }
            ],
        }
    )
    banks = QuestionBanks(BANKS.common, (own,))
    interview = told(
        Interview(AnswerSheet.of(banks.joined), expected_year=2025, spell=spell).begun(),
        project_kinds=["展会"],
        fair__shows="3",
    )
    turn = interview.jump_to("fair.days").turn()
    assert isinstance(turn, Ask)
    assert turn.text == "3场共几天？"
    assert turn.prefill is not None
    assert turn.prefill.value == Decimal(3)


def test_banks_are_in_one_bank_with_the_general_one_last() -> None:
    kinds = [section.kind for section in BANKS.joined.sections if section.kind]
    assert kinds[-1] == "general"
    assert len(set(kinds)) == len(BANKS.kinds)
