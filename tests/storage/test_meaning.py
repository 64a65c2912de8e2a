"""A draft says what it said when it was written, whatever the question banks and drafter have become since."""

import json
import sqlite3
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from drafter.bank.statistics.dimension_codes import code_of
from drafter.codec import plain_declaration, yaml_value
from drafter.declaration import Declaration, Dimension
from drafter.interview import Accept, Add, Done, Edit, Interview, Jump, PassBy, Remove, Reply, Say, Skip, Take
from drafter.interview.answers import parse_answer
from drafter.interview.answers.answer_book import id_of_key
from drafter.interview.answers.parse_lines import Lines
from drafter.interview.replies import hearing
from drafter.phrases.words import bank_lines
from drafter.questionnaire.question import ChoiceQuestion, Option
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.places import Places
from drafter.workspace import OpenDraft, Workspace
from drafter.workspace.drafts import Opening
from tests.conftest import OneBank

BASICS = ("某中心", "某局", "2025", "某项目")


def talked(workspace: Workspace, *replies: Reply) -> OpenDraft:
    draft = workspace.begin(2025)
    for reply in replies:
        draft = workspace.reply(draft, reply)
    return draft


def begun_by_version_0_1(workspace: Workspace, last_year: Declaration | None = None) -> OpenDraft:
    """A draft in which nothing changes unasked, and last year's form is offered question by question."""
    opening = Opening(expected_year=2025, last_year=plain_declaration(last_year) if last_year else None)
    return workspace.resume(workspace.journal.begin(opening.model_dump(), "2024-11-20T09:30:00"))


def with_options(bank: QuestionBank, question_id: str, options: tuple[Option, ...]) -> QuestionBank:
    """The same bank where a choice has other options."""
    sections = tuple(
        section.model_copy(
            update={
                "questions": tuple(
                    one.model_copy(update={"options": options}) if one.id == question_id else one
                    for one in section.questions
                )
            }
        )
        for section in bank.sections
    )
    return bank.model_copy(update={"sections": sections})


def options_of_nature(workspace: Workspace) -> tuple[Option, ...]:
    question = next(one for one in workspace.questions.questions() if one.id == "nature")
    assert isinstance(question, ChoiceQuestion)
    return question.options


def ask_with(workspace: Workspace, bank: QuestionBank) -> None:
    workspace.asking = replace(workspace.asking, told=OneBank(bank))


def test_an_option_put_first_changes_no_saved_choice_and_is_told(workspace: Workspace) -> None:
    draft = talked(workspace, *map(Say, BASICS), Say("1"))
    nature = draft.interview.declaration().project.nature
    options = options_of_nature(workspace)
    ask_with(workspace, with_options(workspace.questions, "nature", (Option(label="新加的性质"), *options)))
    again = workspace.resume()
    assert again.interview.declaration().project.nature == nature == options[0].label
    (kept,) = again.kept_otherwise()
    assert kept[1] == nature
    (line,) = bank_lines(0, (), [kept])
    assert f"仍是“{nature}”" in line


def test_an_option_that_is_gone_keeps_its_words(workspace: Workspace) -> None:
    talked(workspace, *map(Say, BASICS), Say("1"))
    options = options_of_nature(workspace)
    ask_with(workspace, with_options(workspace.questions, "nature", options[1:]))
    assert workspace.resume().interview.declaration().project.nature == options[0].label


def test_what_was_answered_anew_since_is_not_told(workspace: Workspace) -> None:
    draft = talked(workspace, *map(Say, BASICS), Say("1"), Jump("nature"), Say("2"))
    options = options_of_nature(workspace)
    ask_with(
        workspace, with_options(workspace.questions, "nature", (*options[:2], Option(label="新加的性质"), *options[2:]))
    )
    again = workspace.resume()
    assert again.interview.declaration().project.nature == draft.interview.declaration().project.nature
    assert again.kept_otherwise() == []


def test_the_words_as_typed_stand_beside_what_was_understood(workspace: Workspace, places: Places) -> None:
    talked(workspace, *map(Say, BASICS), Say("1"))
    with sqlite3.connect(places.journal) as journal:
        reply, heard = journal.execute("SELECT reply, heard FROM replies ORDER BY position DESC LIMIT 1").fetchone()
    assert json.loads(reply)["value"] == "1"
    assert json.loads(heard) == {"value": {"text": options_of_nature(workspace)[0].label}}


REST: tuple[Reply, ...] = (
    *map(Say, BASICS),
    *(Say("1"), Say("1"), Say("3月1日"), Say("11月底"), Say("46.5万"), Say("0"), Say("一万二")),
    *(Add("办培训班 24 期\n培训 1500 人"), Done(), Say("学员"), Done(), Say("1"), Say("无")),
)


def test_another_reading_of_everything_changes_nothing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = talked(workspace, *REST)
    for _ in range(60):
        question = draft.interview.question()
        if question is None:
            break
        offer = draft.interview.prefill(question)
        draft = workspace.reply(draft, Take() if offer else Say("无") if question.optional else Skip("问业务科"))
    before = draft.interview

    def read_otherwise(*_: object) -> parse_answer.Understood:
        return parse_answer.Understood("别的", "别的")

    monkeypatch.setattr(hearing, "read_answer", read_otherwise)
    monkeypatch.setattr(hearing, "read_lines", lambda *_: Lines(("别的",), "别的"))
    again = workspace.resume().interview
    assert again.book == before.book
    assert again.declaration() == before.declaration()
    assert again.declaration().project.planned_start == date(2025, 3, 1)
    assert again.declaration().funding.annual.other_funds == Decimal("12000.00")


def test_what_was_not_understood_then_stays_unanswered(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    before = talked(workspace, *map(Say, BASICS), Say("天马行空")).interview
    monkeypatch.setattr(hearing, "read_answer", lambda *_: parse_answer.Understood("天马行空", "天马行空"))
    again: Interview = workspace.resume().interview
    assert again.at == before.at
    assert again.book == before.book


# -- banks that ask otherwise, and replies that say nothing of their own --------------------------------------------

ASKED = """
format: 1
title: 某事
sections:
  - id: all
    title: 某事
    questions:
      - {id: fiscal_year, kind: year, ask: 哪一年？, fills: {field: fiscal_year}}
      - {id: thing, %s, ask: 什么？, title: 某事}
      - {id: other, kind: text, ask: 还有呢？, optional: true}
"""


def bank_asking(shape: str) -> QuestionBank:
    return QuestionBank.model_validate(yaml_value(ASKED % shape))


SHAPES = {
    "kind: text": "三月",
    "kind: long_text": "三月",
    "kind: date": "3月1日",
    "kind: period": "全年",
    "kind: money": "12万",
    "kind: quantity, unit: 人": "12",
    "kind: percentage": "95%",
    "kind: confirm": "是",
    "kind: year": "2025",
    "kind: choice, options: [{label: 甲}, {label: 乙}]": "1",
    "kind: choices, options: [{label: 甲}, {label: 乙}]": "1,2",
    "kind: list": "甲",
}


@pytest.mark.parametrize("before", SHAPES)
@pytest.mark.parametrize("after", SHAPES)
def test_a_question_that_became_of_another_kind_hides_no_draft(workspace: Workspace, before: str, after: str) -> None:
    ask_with(workspace, bank_asking(before))
    draft = talked(workspace, Say("2025"), Say(SHAPES[before]), Say("别的"))
    ask_with(workspace, bank_asking(after))
    (listed,) = workspace.drafts()
    assert listed.number == draft.number
    again = workspace.resume().interview
    assert again.declaration().fiscal_year == 2025
    if before == after:
        assert again.book == draft.interview.book


@pytest.mark.parametrize("shape", SHAPES)
def test_a_question_that_is_no_longer_asked_still_takes_its_saved_answer(workspace: Workspace, shape: str) -> None:
    ask_with(workspace, bank_asking(shape))
    before = talked(workspace, Say("2025"), Say(SHAPES[shape]), Done(), Say("别的")).interview
    assert before.book["thing"] is not None
    ask_with(workspace, bank_asking(f"{shape}, retired: true"))
    again = workspace.resume()
    assert (again.interview.book, again.unplaced) == (before.book, 0)
    fresh = workspace.begin(2025).interview
    assert [question.id for question in fresh.route()] == ["fiscal_year", "other"], "nobody else is asked"


def test_a_question_that_was_put_off_and_is_no_longer_asked_stays_to_be_confirmed(workspace: Workspace) -> None:
    ask_with(workspace, bank_asking("kind: text"))
    talked(workspace, Say("2025"), Skip("问业务科"), Say("别的"))
    ask_with(workspace, bank_asking("kind: text, retired: true"))
    again = workspace.resume()
    assert ([answer.pending for question, answer in again.interview.settled() if question.id == "thing"]) == [True]
    assert again.unplaced == 0


def test_what_a_task_tells_was_a_question_in_version_0_1_and_stays_one(workspace: Workspace) -> None:
    draft = begun_by_version_0_1(workspace)
    for question, said in (("tasks", "培训学员 1500 人"), ("project_kinds", "职业培训"), ("training.trainees", "1600")):
        draft = workspace.reply(workspace.reply(draft, Jump(question)), Say(said))
    again = workspace.resume().interview
    assert again.book == draft.interview.book
    assert [f"{row.indicator.name} {row.indicator.target}" for row in again.rows()] == ["参加培训学员人数 ≥1600.00(人)"]


def test_a_choice_that_was_doubted_and_is_an_option_now_is_no_news(workspace: Workspace) -> None:
    ask_with(workspace, bank_asking("kind: choice, others: true, options: [{label: 甲}, {label: 乙}]"))
    talked(workspace, Say("2025"), Say("区级专项"), Accept())
    ask_with(
        workspace, bank_asking("kind: choice, others: true, options: [{label: 甲}, {label: 乙}, {label: 区级专项}]")
    )
    again = workspace.resume()
    answer = again.interview.book["thing"]
    assert answer is not None
    assert answer.value == "区级专项"
    assert again.kept_otherwise() == []


def test_what_was_passed_by_is_passed_by_and_nothing_that_came_later(workspace: Workspace) -> None:
    shape = "kind: text, optional: true"
    ask_with(workspace, bank_asking(shape))
    talked(workspace, Say("2025"), PassBy())
    later = "      - {id: newer, kind: text, ask: 新的？, optional: true}\n"
    ask_with(workspace, QuestionBank.model_validate(yaml_value(ASKED.rstrip(" ") % shape + later)))
    again = workspace.resume().interview
    assert again.at == "newer"


def test_a_yes_to_a_change_is_a_yes_to_no_other(workspace: Workspace, places: Places) -> None:
    ask_with(workspace, bank_with(TEMPLATE))
    draft = begun_by_version_0_1(workspace)
    for reply in (Say("2025"), Say("300"), Done(), Jump("heads"), Say("200")):
        draft = workspace.reply(draft, reply)
    before = draft.interview.declaration()
    draft = workspace.reply(draft, Accept())
    assert draft.interview.declaration() != before
    with sqlite3.connect(places.journal) as journal:
        (heard,) = journal.execute("SELECT heard FROM replies ORDER BY position DESC LIMIT 1").fetchone()
        other = json.dumps({**json.loads(heard), "change": "别的要不要改？"})
        journal.execute("UPDATE replies SET heard = ? WHERE heard = ?", (other, heard))
    assert workspace.resume().interview.declaration() == before


def test_a_list_called_complete_keeps_what_it_took(workspace: Workspace, last_year: Declaration) -> None:
    draft = begun_by_version_0_1(workspace, last_year)
    while (question := draft.interview.question()) is not None and question.id != "indicators.数量指标":
        draft = workspace.reply(draft, Skip("以后"))
    draft = workspace.reply(draft, Done())
    assert [row.indicator.name for row in draft.interview.rows()] == ["培训人次"]
    stored = workspace.journal.draft()
    assert stored is not None
    assert stored.replies[-1].heard is not None
    assert stored.replies[-1].heard["source"] == "沿用"
    assert workspace.resume().interview.book == draft.interview.book


# -- rows know their template by name ------------------------------------------------------------------------------

TEMPLATE = '{dimension: 数量指标, name: 培训人数, target: "≥{{ heads }}人"}'
BEFORE_IT = '{dimension: 数量指标, name: 培训机构数, target: "≥1家"}'
TOLD = """
format: 1
title: 培训
sections:
  - id: all
    title: 培训
    questions:
      - {id: fiscal_year, kind: year, ask: 哪一年？, fills: {field: fiscal_year}}
      - {id: heads, kind: quantity, unit: 人, ask: 几人？, fills: {indicators: [%s]}}
      - {id: indicators.数量指标, kind: indicators, dimension: 数量指标, ask: 数量指标有哪些？}
"""


def bank_with(*templates: str) -> QuestionBank:
    return QuestionBank.model_validate(yaml_value(TOLD % ", ".join(templates)))


def names(draft: OpenDraft) -> list[str | None]:
    return [row.indicator.name for row in draft.interview.rows()]


def drafted(workspace: Workspace, *replies: Reply) -> OpenDraft:
    ask_with(workspace, bank_with(TEMPLATE))
    draft = talked(workspace, Say("2025"), Say("300"))
    (row,) = draft.interview.rows()
    for reply in replies:
        draft = workspace.reply(
            draft, replace(reply, entry=row.entry_id) if isinstance(reply, Edit | Remove) else reply
        )
    return draft


def test_a_template_put_before_another_moves_no_row(workspace: Workspace) -> None:
    drafted(workspace, Edit(0, "参训人数 ≥310人"))
    ask_with(workspace, bank_with(BEFORE_IT, TEMPLATE))
    again = workspace.resume()
    assert set(names(again)) == {"参训人数", "培训机构数"}
    assert again.unplaced == 0


def test_a_row_that_was_taken_out_stays_out_behind_a_new_template(workspace: Workspace) -> None:
    drafted(workspace, Remove(0))
    ask_with(workspace, bank_with(BEFORE_IT, TEMPLATE))
    assert names(workspace.resume()) == ["培训机构数"]


def test_a_template_with_an_id_may_be_worded_anew(workspace: Workspace) -> None:
    named = TEMPLATE.replace("{dimension", "{id: trained, dimension", 1)
    ask_with(workspace, bank_with(named))
    draft = talked(workspace, Say("2025"), Say("300"))
    (row,) = draft.interview.rows()
    workspace.reply(draft, Edit(row.entry_id, "参训人数 ≥310人"))
    ask_with(workspace, bank_with(named.replace("培训人数", "接受培训的人数")))
    assert names(workspace.resume()) == ["参训人数"]


def test_drafts_that_knew_a_row_by_its_place_still_find_it(workspace: Workspace, places: Places) -> None:
    drafted(workspace, Edit(0, "参训人数 ≥310人"))
    by_place = json.dumps({"reply": "edit", "entry": id_of_key("heads#0"), "value": "参训人数 ≥310人"})
    with sqlite3.connect(places.journal) as journal:
        journal.execute("UPDATE replies SET reply = ? WHERE reply LIKE '%edit%'", (by_place,))
    assert names(workspace.resume()) == ["参训人数"]


def test_two_templates_that_drafts_could_not_tell_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="各写一个 id"):
        bank_with(TEMPLATE, TEMPLATE)


# -- codes that are stored ------------------------------------------------------------------------------------------


def test_the_codes_of_dimensions_are_written_out() -> None:
    stored = dict(zip("abcdefghijkl", (
        "经济成本指标", "社会成本指标", "生态环境成本指标", "数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标",
        "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标",
    ), strict=True))  # fmt: skip
    assert {code_of(label): label for label in stored.values()} == stored
    assert {dimension.value for dimension in Dimension} == set(stored.values())
    assert code_of("没有这样的指标") == "?"
