"""Every kind of question in one bank, answered."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.interview import Ask, Interview, Say
from drafter.storage.question_banks import load_question_bank

BANK = """\
format: 1
title: 各种题
sections:
  - id: all
    title: 全部
    questions:
      - {id: q, %s, ask: 问？}
      - {id: last, kind: text, ask: 完了？}
"""
OPTIONS = "options: [{label: 春}, {label: 夏}, {label: 秋}]"


@pytest.mark.parametrize(
    ("kind", "said", "value"),
    [
        ("kind: text", " 甲 乙 ", "甲 乙"),
        ("kind: long_text", "甲\n乙", "甲\n乙"),
        ("kind: year", "二〇二五年度", 2025),
        (f"kind: choice, {OPTIONS}", "3", "秋"),
        (f"kind: choices, {OPTIONS}", "1、3", ("春", "秋")),
        ("kind: money", "3.5万", Decimal(35000)),
        ("kind: date", "3月", date(2025, 3, 1)),
        ("kind: date, closing: true", "3月", date(2025, 3, 31)),
        ("kind: period", "3月至5月", (date(2025, 3, 1), date(2025, 5, 31))),
        ("kind: quantity, unit: 人", "一千五百人", Decimal(1500)),
        ("kind: percentage", "九成五", Decimal(95)),
        ("kind: percentage", "95%", Decimal(95)),
        ("kind: confirm", "是", True),
        ("kind: confirm", "没有", False),
    ],
)
def test_an_answer_becomes_a_value_of_its_kind(kind: str, said: str, value: object, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK % kind, encoding="utf-8")
    interview = Interview(load_question_bank(path), expected_year=2025).begun().reply(Say(said))
    answer = interview.book["q"]
    assert answer is not None, interview.complaint
    assert answer.value == value


@pytest.mark.parametrize("kind", ["year", "money", "date", "period", "percentage", "confirm", "quantity, unit: 人"])
def test_nonsense_gets_a_sentence_and_the_question_stays(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK % f"kind: {kind}", encoding="utf-8")
    turn = Interview(load_question_bank(path), expected_year=2025).begun().reply(Say("随便啦")).turn()
    assert isinstance(turn, Ask)
    assert turn.question.id == "q"
    assert turn.complaint
