"""A person in a hurry: types a few facts, takes what Enter takes; what was put to them is told line by line."""

from dataclasses import replace
from typing import Any

import pytest

from drafter.declaration import Declaration
from drafter.interview import AnswerSource, Ask, Confirm, Done, Finished, Interview, Say, Skip, Take
from drafter.interview.answers.provenance import PutOff, Taken
from drafter.interview.prefill.pointer import under_pointer
from drafter.interview.unattended.answers import PENDING
from drafter.interview.unattended.hurried import Hurried, taking_offers
from drafter.interview.unattended.trace import Put, put
from tests.interview.telling import AMOUNTS, rows
from tests.interview.walking import PROJECT, begun

FACTS: dict[str, Any] = {
    **PROJECT,
    "tasks": ["创业培训 1500 人，人均不超过300元", "督导抽查 48 家"],
    "beneficiaries": ["参训学员"],
    "purpose": "提高就业率",
}


def hurried(**changes: Any) -> Hurried:
    return taking_offers(begun(), {**FACTS, **changes})


def puts(done: Hurried) -> dict[str, Put]:
    return {one.question: one for one in done.puts}


def test_a_few_facts_and_enter_make_a_whole_form() -> None:
    done = hurried()
    assert (done.faults, done.notes) == ((), ())
    turn = done.interview.turn()
    assert isinstance(turn, Finished)
    assert turn.pending == ()
    assert rows(done.interview, AMOUNTS) == ["创业培训人数 ≥1500.00(人)", "督导抽查数量 ≥48.00(家)"]
    assert rows(done.interview, "indicators.经济成本指标")[0] == "创业培训人均成本 ≤300.00(元/人)"
    assert "1.创业培训1500人，人均不超过300元" in str(done.interview.declaration().objectives.annual)


def test_it_takes_exactly_what_enter_takes() -> None:
    """The same replies given by hand, one Enter a turn, lead to the same answers."""
    at: Interview = begun()
    left = dict(FACTS)
    for _ in range(200):
        turn = at.turn()
        if isinstance(turn, Finished):
            break
        assert not isinstance(turn, Confirm)
        value = left.pop(turn.question.id, None)
        at = at.reply(Say(value) if value is not None else under_pointer(turn) or Skip())
    assert at.book == hurried().interview.book


def test_what_enter_does_not_answer_is_put_off_and_told() -> None:
    given = {key: value for key, value in FACTS.items() if key not in ("line_department", "tasks")}
    done = taking_offers(begun(), given)
    answer = done.interview.book["line_department"]
    assert answer is not None
    assert answer.open == PutOff("")
    assert puts(done)["line_department"].taken == "put_off"
    assert puts(done)["tasks"].taken == "put_off"
    assert any(note.startswith("待确认：") and "主管部门" in note and "任务" in note for note in done.notes)


def test_what_is_not_understood_is_put_off_with_the_reason_and_the_rest_goes_on() -> None:
    done = hurried(annual_appropriation="很多")
    (fault,) = done.faults
    assert fault.startswith("annual_appropriation：“很多”不像一个金额")
    answer = done.interview.book["annual_appropriation"]
    assert answer is not None
    assert answer.value is None
    assert answer.pending
    assert isinstance(done.interview.turn(), Finished)
    assert rows(done.interview, AMOUNTS) != []


def test_what_nobody_asks_for_is_told_with_what_may_be_meant() -> None:
    (fault,) = hurried(project_nmae="x").faults
    assert fault == "多了 project_nmae：没有这一题，是不是 project_name？"


def test_a_fact_that_is_to_be_confirmed_says_whom_to_ask() -> None:
    answer = hurried(line_department={PENDING: "问办公室"}).interview.book["line_department"]
    assert answer is not None
    assert answer.open == PutOff("问办公室")


def test_a_doubtful_fact_is_kept_and_pointed_out() -> None:
    done = hurried(annual_appropriation="462.07")
    assert any(note.startswith("annual_appropriation：") and "按填写的记下" in note for note in done.notes)
    assert [one.kind for one in done.puts if one.question == "annual_appropriation"] == ["money", "confirm"]


def test_a_fact_of_a_kind_is_taken_though_a_task_tells_it() -> None:
    done = hurried(training={"programmes": [], "trainees": "1500人"})
    assert done.faults == ()
    assert rows(done.interview, AMOUNTS)[0] == "创业培训人数 ≥1500.00(人)", "one fact, one row"
    assert len(rows(done.interview, AMOUNTS)) == 2


def test_the_rows_of_last_year_are_taken_and_what_it_told(last_year: Declaration) -> None:
    given = {key: value for key, value in FACTS.items() if key != "nature"}
    done = taking_offers(replace(begun(), last_year=last_year), given)
    assert "培训合格率 ≥95.00(%)" in rows(done.interview)
    answer = done.interview.book["nature"]
    assert answer is not None
    assert answer.provenance == Taken(AnswerSource.LAST_YEAR)


# -- what is told -----------------------------------------------------------------------------------------------------


def test_each_thing_is_one_line_in_the_order_of_asking() -> None:
    done = hurried()
    assert [one.turn for one in done.puts] == list(range(1, len(done.puts) + 1))
    told = puts(done)
    assert list(told)[:4] == ["implementing_agency", "line_department", "fiscal_year", "project_name"]
    assert len(told) == len(done.puts), "nothing twice"


def test_a_line_tells_kind_words_offers_what_was_done_and_keys() -> None:
    told = puts(hurried())
    assert told["implementing_agency"].taken == "typed"
    assert (told["implementing_agency"].kind, told["implementing_agency"].keys) == ("text", len("某中心") + 1)
    assert told["fiscal_year"].offered == ("2025",)
    tasks = told["tasks"]
    assert (tasks.kind, tasks.keys) == ("list", sum(len(line) + 1 for line in FACTS["tasks"]) + 1)
    carry_over = told["annual_carry_over"]
    assert (carry_over.taken, carry_over.keys, carry_over.offered) == ("offered", 1, ("0.00 元",))
    assert told["indicators.社会成本指标"].taken == "none"
    assert all(one.taken in ("typed", "offered", "put_off", "none") for one in told.values())


def test_a_card_is_one_line_with_its_boxes() -> None:
    cards = [one for one in hurried().puts if one.kind == "card"]
    assert cards
    boxes = [name for card in cards for name in card.questions]
    assert len(boxes) == len(set(boxes))
    training = next(card for card in cards if "training.pass_rate" in card.questions)
    assert training.text == "职业培训"
    assert training.question not in training.questions
    assert "training.trainees" not in training.questions, "a task has told it"
    assert training.keys == 1, "taken as it is shown"
    typed = hurried(training={"pass_rate": "98%"})
    card = next(card for card in typed.puts if "training.pass_rate" in card.questions)
    assert card.taken == "typed"
    assert card.keys > 1


@pytest.mark.parametrize(
    ("reply", "taken", "keys"),
    [
        (Say("某局"), "typed", 3),
        (Say(["甲", "乙二"]), "typed", 2 + 3 + 1),
        (Say([]), "none", 1),
        (Take(), "offered", 1),
        (Done(), "none", 1),
        (Skip(), "put_off", 1),
    ],
)
def test_a_reply_is_so_many_keys(reply: Any, taken: str, keys: int) -> None:
    at = begun()
    turn = at.turn()
    assert isinstance(turn, Ask)
    one = put(at, turn, reply)
    assert (one.question, one.taken, one.keys) == ("implementing_agency", taken, keys)
