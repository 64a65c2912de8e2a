"""An answer that speaks of what last year's row measures changes its number; nothing on offer stands beside it."""

from dataclasses import replace

import pytest

from drafter.codec import declaration_from
from drafter.declaration import Declaration
from drafter.interview import Ask, Done, Interview, Remove, Reply, Say
from drafter.interview.prefill.pointer import under_pointer
from drafter.interview.turn import Finished
from tests.interview.walking import begun


def form(*rows: tuple[str, str, str]) -> Declaration:
    """Last year's form with these rows: 二级指标, name, target."""
    indicators = [
        {"type": "产出指标", "dimension": at, "name": name, "target": _target(words)} for at, name, words in rows
    ]
    return declaration_from(
        {
            "fiscal_year": 2024,
            "project": {"name": "培训督导经费", "planned_start": "2024-01-01", "planned_finish": "2024-12-31"},
            "funding": {"annual": {"total": "1", "appropriation": "1", "carry_over": "0", "other_funds": "0"}},
            "objectives": {"annual": "2024年督导抽查48家。"},
            "indicators": indicators,
        }
    )


def _target(words: str) -> dict[str, str | None]:
    sign, _, amount = words.partition(" ")
    if not amount:
        return {"description": words}
    number, _, unit = amount.partition("/")
    return {"comparator": sign, "quantity": number, "unit": unit}


def back_with(last: Declaration) -> Interview:
    return replace(begun(), last_year=last).returning().begun()


def rows(interview: Interview) -> list[str]:
    return [f"{row.name} {row.target}" for row in interview.declaration().indicators]


LAST = form(
    ("数量指标", "督导抽查数", "≥ 48/家"),
    ("数量指标", "志愿者服务人次", "≥ 500/人次"),
    ("时效指标", "督导抽查工作完成及时率", "= 100/%"),
    ("社会效益指标", "年度参观接待人次数", "≥ 3/万人次"),
)


def told(*tasks: str) -> Interview:
    return back_with(LAST).jump_to("tasks").reply(Say([*tasks]))


def test_the_form_is_there_before_the_first_answer() -> None:
    interview = back_with(LAST)
    assert rows(interview) == [f"{row.name} {row.target}" for row in LAST.indicators]
    assert interview.declaration().objectives.annual == "2025年督导抽查48家。"


def test_a_task_changes_the_number_of_the_row_that_measures_it_wherever_it_stands() -> None:
    after = told("督导抽查 50 家", "参观接待 35000 人次")
    assert rows(after) == [
        "督导抽查数 ≥50.00(家)",
        "志愿者服务人次 ≥500.00(人次)",
        "督导抽查工作完成及时率 =100.00(%)",
        "年度参观接待人次数 ≥3.50(万人次)",
    ]
    assert "沿用的行改了数：督导抽查数 ≥50.00(家)（上年 ≥48.00(家)）" in (after.echo or "")


def test_the_row_follows_its_task_and_is_last_years_again_when_the_task_goes() -> None:
    after = told("督导抽查 50 家")
    (task,) = after.entries("tasks")
    edited = after.jump_to("tasks").reply(Say(["督导抽查 52 家"]))
    assert rows(edited)[0] == "督导抽查数 ≥52.00(家)"
    gone = after.jump_to("tasks").reply(Remove(task.id)).reply(Done())
    assert rows(gone) == rows(back_with(LAST))


def test_what_last_year_did_not_have_is_a_row_of_its_own() -> None:
    assert rows(told("编印操作手册 300 册")) == [
        *rows(back_with(LAST))[:2],
        "操作手册编印数量 ≥300.00(册)",
        *rows(back_with(LAST))[2:],
    ]


@pytest.mark.parametrize("kinds", [["职业培训"], ["房屋修缮装修"], ["场馆运行"], ["政策补贴发放"]])
def test_enter_alone_adds_no_row_whatever_kinds_are_chosen(kinds: list[str]) -> None:
    interview = back_with(LAST).jump_to("project_kinds").reply(Say(kinds))
    assert interview.complaint is None
    for _ in range(100):
        turn = interview.turn()
        if isinstance(turn, Finished):
            break
        assert isinstance(turn, Ask)
        interview = interview.reply(_enter(turn))
        assert interview.complaint is None
    assert rows(interview) == rows(back_with(LAST))


def _enter(turn: Ask) -> Reply:
    reply = under_pointer(turn)
    assert reply is not None, turn.question.id
    return reply
