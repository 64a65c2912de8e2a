"""What Enter takes while nothing is typed, at each kind of turn; and what not knowing does."""

from dataclasses import replace

import pytest

from drafter.declaration import Declaration
from drafter.interview import AnswerSheet, Ask, Done, Interview, Keep, Say, Skip, Take
from drafter.interview.prefill.pointer import is_unsure, under_pointer, when_unsure
from drafter.questionnaire.question import Section
from drafter.questionnaire.question_bank import QuestionBank
from tests.interview.telling import AMOUNTS, bank_of, project, rows, told
from tests.interview.walking import begun


def asking(interview: Interview, question: str = "") -> Ask:
    turn = (interview.jump_to(question) if question else interview).turn()
    assert isinstance(turn, Ask), turn
    return turn


def of(*questions: dict[str, object], card: bool = False) -> Interview:
    """A bank of these questions: on one card, or each by itself."""
    section = Section.model_validate({"id": "s", "title": "一", "card": card, "questions": list(questions)})
    bank = bank_of(*section.questions).model_copy(update={"sections": (section,)})
    assert isinstance(bank, QuestionBank)
    return Interview(AnswerSheet.of(bank), expected_year=2025).begun()


TEXT: dict[str, object] = {"id": "a", "kind": "text", "ask": "？"}
MAYBE: dict[str, object] = {"id": "b", "kind": "text", "ask": "？", "optional": True}
LIST: dict[str, object] = {"id": "c", "kind": "list", "ask": "？"}


def test_words_that_only_a_person_knows_are_waited_for() -> None:
    assert under_pointer(asking(begun())) is None
    assert under_pointer(asking(begun(), "tasks")) is None
    assert under_pointer(asking(of(MAYBE))) is None, "by itself, an optional question waits too"


def test_what_is_on_offer_is_taken() -> None:
    assert under_pointer(asking(begun(), "fiscal_year")) == Take()
    assert under_pointer(asking(of({**TEXT, "default": "甲"}))) == Take()


def test_what_was_settled_stays() -> None:
    at = told(project(), implementing_agency="某中心")
    assert under_pointer(asking(at, "implementing_agency")) == Keep()
    assert under_pointer(asking(at, "tasks")) == Done()


def test_what_was_put_off_stays_put_off() -> None:
    at = project().jump_to("implementing_agency").reply(Skip("问办公室"))
    assert under_pointer(asking(at, "implementing_agency")) == Keep()


def test_a_cost_of_ones_own_that_rested_on_other_money_is_renewed() -> None:
    at = project(annual_appropriation="48万", annual_carry_over="0", annual_other_funds="0")
    own = told(at, general__cost_cap="45万")
    changed = told(own, annual_appropriation="60万")
    assert under_pointer(asking(changed, "general.cost_cap")) == Keep()


def test_no_kind_is_chosen_by_one_enter_unless_the_evidence_is_strong() -> None:
    weak = told(begun(), project_name="综合经费", tasks=["组织培训", "编印资料"])
    assert under_pointer(asking(weak, "project_kinds")) == Say([])
    strong = told(begun(), project_name="职业培训经费", tasks=["编印资料"])
    assert under_pointer(asking(strong, "project_kinds")) == Take()


def test_a_group_of_indicators_without_rows_is_left_empty_and_with_rows_is_done() -> None:
    empty = project(project_kinds=[])
    assert under_pointer(asking(empty, "indicators.社会成本指标")) == Say([])
    filled = project(tasks=["督导抽查 48 家"], project_kinds=[])
    assert under_pointer(asking(filled, AMOUNTS)) == Done()


def test_rows_of_last_year_are_taken_where_none_stand_yet(last_year: Declaration) -> None:
    at = told(replace(begun(), last_year=last_year), fiscal_year="2025")
    assert under_pointer(asking(at, "indicators.质量指标")) == Take()
    taken = at.jump_to("indicators.质量指标").reply(Take())
    assert rows(taken) == ["培训合格率 ≥95.00(%)"]


@pytest.mark.parametrize(("box", "reply"), [(TEXT, None), (MAYBE, Say([])), (LIST, Say([]))])
def test_a_box_of_a_card_that_may_stay_empty_stays_so(box: dict[str, object], reply: object) -> None:
    other = {**TEXT, "id": "z"}
    assert under_pointer(asking(of(box, other, card=True))) == reply


def test_of_a_card_the_other_boxes_are_not_touched() -> None:
    at = of(MAYBE, {**MAYBE, "id": "z", "default": "甲"}, card=True)
    assert under_pointer(asking(at)) == Say([])
    assert under_pointer(asking(at, "z")) == Take()


# -- not knowing ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["不知道", "不知道。", " 不清楚 ", "不清楚！"])
def test_who_does_not_know_says_so(said: str) -> None:
    assert is_unsure(said)


@pytest.mark.parametrize("said", ["不知道甲方是谁", "无", "", ["不知道"]])
def test_other_words_are_an_answer(said: object) -> None:
    assert not is_unsure(said)  # type: ignore[arg-type]


def test_not_knowing_puts_a_question_off() -> None:
    assert when_unsure(asking(begun())) == Skip()
    assert when_unsure(asking(of(MAYBE))) == Skip()
    settled = told(of(MAYBE, {**MAYBE, "id": "z"}, card=True), b="甲")
    assert when_unsure(asking(settled, "b")) == Skip(), "what was answered is to be confirmed"


def test_not_knowing_leaves_a_box_of_a_card_empty() -> None:
    assert when_unsure(asking(of(MAYBE, TEXT, card=True))) == Say([])
    assert when_unsure(asking(of(TEXT, MAYBE, card=True))) == Skip(), "this one is needed"
