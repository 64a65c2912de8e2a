"""Someone who answers whatever is asked, for walks through question banks: those of the tests, unless others are given."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from drafter.interview import Accept, AnswerSheet, Ask, Confirm, Interview, Reply, Say, Take
from drafter.questionnaire import question as q
from drafter.questionnaire.joined import QuestionBanks
from drafter.questionnaire.question import is_list
from drafter.storage.goal_template import load_goal_template
from drafter.storage.question_banks import load_question_banks
from drafter.storage.spelling import spell

ROOT = Path(__file__).parent.parent.parent
BANKS = load_question_banks([ROOT / "tests" / "banks"])
TEMPLATE = load_goal_template(ROOT / "templates" / "annual_goal.txt")
KINDS = "project_kinds"
LONGEST_WALK = 500

PROJECT: dict[str, Any] = {
    "format": 1,
    "implementing_agency": "某中心",
    "line_department": "某局",
    "fiscal_year": 2025,
    "project_name": "创业培训经费",
    "nature": "经常性专项业务费",
    "category": "特定目标类",
    "planned_start": "1月1日",
    "planned_finish": "年底前",
    "annual_appropriation": "48万",
}
"""What every answers file says first, as a file has it."""

Answering = Callable[[Ask], Reply]


def begun(banks: QuestionBanks = BANKS, *, told_once: bool = True) -> Interview:
    """At the first question, with all banks; a draft of version 0.1 unless things are `told_once`."""
    sheet = AnswerSheet.of(banks.joined, told_once=told_once)
    return Interview(sheet, expected_year=2025, spell=spell, goal_template=TEMPLATE).begun()


def walked(answer: Answering, interview: Interview | None = None) -> tuple[Interview, list[str]]:
    """The interview at its end, and the questions that were asked on the way, in order."""
    at, asked = interview or begun(), []
    for _ in range(LONGEST_WALK):
        turn = at.turn()
        if isinstance(turn, Confirm):
            at = at.reply(Accept())
        elif isinstance(turn, Ask):
            asked.append(turn.question.id)
            after = at.reply(answer(turn))
            assert after.complaint is None, (turn.question.id, after.complaint)
            at = after
        else:
            return at, asked
    raise AssertionError(f"no end in sight after {asked[-5:]}")


def in_full(turn: Ask) -> Reply:
    """An answer that says something, to any question."""
    question = turn.question
    if turn.prefill is not None and question.id == "annual_goal":
        return Take()
    match question:
        case q.ChoiceQuestion():
            return Say(question.options[0].label)
        case q.ChoicesQuestion():
            return Say([option.label for option in question.options])
        case q.ListQuestion():
            return Say("甲项目 20 家\n乙项目 300 人\n丙项目")
        case q.IndicatorsQuestion():
            return Say("某项工作完成数 ≥3个")
        case _:
            return Say(_WORDS[question.kind])


def in_short(turn: Ask) -> Reply:
    """“没有” wherever that is an answer."""
    return Say("无") if turn.question.optional or is_list(turn.question) else in_full(turn)


def of_kinds(titles: list[str], others: Answering) -> Answering:
    """These project kinds, and everything else as `others` has it."""

    def answer(turn: Ask) -> Reply:
        return Say(list(titles)) if turn.question.id == KINDS else others(turn)

    return answer


_WORDS = {
    "text": "某单位",
    "long_text": "完成某项工作。",
    "year": "2025",
    "money": "1800元",
    "date": "6月30日",
    "period": "3月到11月",
    "quantity": "12",
    "percentage": "95",
    "confirm": "是",
}
