"""An answers file held against the questions: everything that is wrong with it is told at once."""

from dataclasses import replace
from typing import Any

import pytest

from drafter.declaration import Declaration
from drafter.interview import AnswerSource
from drafter.interview.answers.provenance import PutOff, Taken
from drafter.interview.unattended.answers import PENDING
from drafter.interview.unattended.strict import Filled, fill
from drafter.interview.unattended.trace import Put, numbered
from tests.interview.walking import PROJECT, begun

ANSWERS: dict[str, Any] = {
    **PROJECT,
    "annual_carry_over": 0,
    "annual_other_funds": 0,
    "tasks": ["督导抽查 48 家"],
    "beneficiaries": ["参训学员"],
    "project_kinds": ["职业培训"],
    "training": {"trainees": "1500人"},
    "annual_goal": "办好培训。",
    "indicators": {
        name: []
        for name in (
            *("经济成本指标", "社会成本指标", "生态环境成本指标", "数量指标", "质量指标", "时效指标"),
            *("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标"),
        )
    },
}


def filled(**changes: Any) -> Filled:
    return fill(begun(), {**ANSWERS, **changes})


def test_a_block_of_a_kind_answers_its_questions() -> None:
    done = filled()
    assert done.faults == ()
    assert [row.name for row in done.interview.declaration().indicators] == ["督导抽查数量", "参加培训学员人数"]
    without = filled(training=None, project_kinds=[])
    assert without.faults == ()
    assert [row.name for row in without.interview.declaration().indicators] == ["督导抽查数量"]


def test_the_kinds_are_those_whose_questions_are_answered() -> None:
    given = {key: value for key, value in ANSWERS.items() if key != "project_kinds"}
    book = fill(begun(), given).interview.book
    assert book["project_kinds"] is not None
    assert book["project_kinds"].value == ("职业培训",)


def test_what_is_to_be_asked_for_is_put_off_with_its_note() -> None:
    done = filled(line_department={PENDING: "问办公室"})
    answer = done.interview.book["line_department"]
    assert answer is not None
    assert (answer.value, answer.open, done.faults) == (None, PutOff("问办公室"), ())
    assert any(note.startswith("待确认：") for note in done.notes)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"project_nmae": "x"}, "多了 project_nmae：没有这一题，是不是 project_name？"),
        ({"完全别的": "x"}, "多了 完全别的：没有这一题，请删去"),
        ({"overall_goal": "x"}, "多了 overall_goal：按现在的回答不需要填这一题，请删去"),
        ({"line_department": None}, "缺少 line_department"),
        ({"annual_appropriation": "很多"}, "annual_appropriation：“很多”不像一个金额"),
    ],
)
def test_each_fault_is_a_sentence_with_its_key(changes: dict[str, Any], told: str) -> None:
    (fault,) = filled(**changes).faults
    assert fault.startswith(told)


def test_what_two_kinds_ask_about_is_told_where_it_is_asked() -> None:
    both = {"repair": {"done_by": "9月30日"}, "construction": {"done_by": "10月31日"}}
    faults = filled(project_kinds=["房屋修缮装修", "工程建设"], training=None, **both).faults
    assert any("construction.done_by：repair.done_by 问的是同一件事" in fault for fault in faults), faults


def test_a_short_name_that_several_kinds_ask_for_is_asked_back() -> None:
    faults = filled(project_kinds=["房屋修缮装修", "工程建设"], training=None, years="50").faults
    assert any(fault.startswith("years：几类项目都有这一题，请写明是哪一个：") for fault in faults), faults


def test_a_doubtful_answer_is_kept_as_written_and_pointed_out() -> None:
    done = filled(planned_start="2025-12-31", planned_finish="2025-01-01")
    assert any(note.startswith("planned_finish：") and "按填写的记下" in note for note in done.notes), done.notes


def test_signs_that_nobody_sees_are_taken_out_and_told() -> None:
    done = filled(line_department="某\x1b局")
    assert any("看不见的控制字符" in note for note in done.notes)
    assert done.interview.declaration().project.line_department == "某局"


def test_last_year_answers_what_is_left_out_and_is_told(last_year: Declaration) -> None:
    given = {key: value for key, value in ANSWERS.items() if key not in ("nature", "annual_appropriation")}
    done = fill(replace(begun(), last_year=last_year), given)
    assert done.faults == ()
    assert any(note.startswith("nature：沿用上年") for note in done.notes)
    answer = done.interview.book["annual_appropriation"]
    assert answer is not None
    assert answer.provenance == Taken(AnswerSource.LAST_YEAR)


def test_of_a_card_what_is_left_is_one_key_and_what_stands_before_words_one_each() -> None:
    card = [
        Put(1, "card", "card", "卡片", (), taken, keys, (name,))
        for name, taken, keys in (("a", "offered", 1), ("b", "typed", 4), ("c", "none", 1), ("d", "offered", 1))
    ]
    alone = Put(1, "name", "text", "叫什么？", (), "typed", 3)
    first, thing, last = numbered([alone, *card, alone])
    assert (first.turn, thing.turn, last.turn) == (1, 2, 3)
    assert (thing.keys, thing.taken, thing.questions) == (6, "typed", ("a", "b", "c", "d"))
    (waved,) = numbered(card[2:])
    assert waved.keys == 1
