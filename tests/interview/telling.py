"""A small project being told, and what became of it."""

from collections.abc import Mapping

from drafter.interview import (
    Accept,
    Confirm,
    Interview,
    Say,
    Take,
)
from drafter.questionnaire.question import (
    Question,
    Section,
)
from drafter.questionnaire.question_bank import QuestionBank
from tests.interview.walking import begun

AMOUNTS, QUALITY, TIME = "indicators.数量指标", "indicators.质量指标", "indicators.时效指标"


def told(interview: Interview, **answers: object) -> Interview:
    """Each question answered, wherever it stands; `training__trainees` is training.trainees."""
    for name, value in answers.items():
        interview = interview.jump_to(name.replace("__", ".")).reply(Say(value))  # type: ignore[arg-type]
        assert interview.complaint is None, (name, interview.complaint)
    return interview


def bank_of(*questions: Question) -> QuestionBank:
    """A bank of one section."""
    section = Section(id="s", title="一", questions=questions)
    return QuestionBank(format=1, title="题库", sections=(section,))


def project(**answers: object) -> Interview:
    """A training project whose tasks tell no amounts, unless `answers` says otherwise."""
    return _told_first(begun(), answers)


def asked_first(**answers: object) -> Interview:
    """The same as a draft of version 0.1, in which nothing changes unasked."""
    return _told_first(begun(told_once=False), answers)


def _told_first(interview: Interview, answers: Mapping[str, object]) -> Interview:
    first = {
        "fiscal_year": "2025",
        "project_name": "创业培训经费",
        "tasks": ["督导抽查", "印刷宣传资料"],
        "beneficiaries": ["参训学员", "受检机构"],
        "project_kinds": ["职业培训"],
    }
    return told(interview, **{**first, **answers})


def rows(interview: Interview, group: str = "") -> list[str]:
    """The rows of the form, or of one group, as they are printed."""
    return [
        f"{row.indicator.name} {row.indicator.target}"
        for row in interview.rows()
        if not group or row.question_id == group
    ]


def offered(interview: Interview) -> str:
    """The sentence that asks whether something else is to change too, or was meant."""
    turn = interview.turn()
    assert isinstance(turn, Confirm), turn
    return turn.understood


def settled_goal(interview: Interview) -> str:
    """The goal as it was settled."""
    answer = interview.book["annual_goal"]
    assert answer is not None
    return str(answer.value)


def with_goal(interview: Interview) -> Interview:
    """With the drafted goal taken."""
    return interview.jump_to("annual_goal").reply(Take())


def accepted(interview: Interview) -> Interview:
    """With every change on offer made."""
    while isinstance(interview.turn(), Confirm):
        interview = interview.reply(Accept())
    return interview


def followed(interview: Interview) -> list[str]:
    """What the last reply has changed elsewhere, as it was told."""
    return (interview.echo or "").partition("\n一起改了：")[2].split("；")
