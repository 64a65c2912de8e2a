"""A draft says what it said when it was written, whatever the question banks and drafter have become since."""

import json
import sqlite3
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from drafter.interview import Add, Done, Interview, Jump, Reply, Say, Skip, Take
from drafter.interview.answers import parse_answer
from drafter.interview.answers.parse_lines import Lines
from drafter.interview.replies import hearing
from drafter.phrases.words import bank_lines
from drafter.questionnaire.question import ChoiceQuestion, Option
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.places import Places
from drafter.workspace import OpenDraft, Workspace
from tests.conftest import OneBank

BASICS = ("某中心", "某局", "2025", "某项目")


def talked(workspace: Workspace, *replies: Reply) -> OpenDraft:
    draft = workspace.begin(2025)
    for reply in replies:
        draft = workspace.reply(draft, reply)
    return draft


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
