"""Answers in words."""

from drafter.interview.answers.answer_book import AnswerValue, Entry
from drafter.interview.answers.parse_answer import echo_of
from drafter.interview.answers.parse_lines import words_of
from drafter.questionnaire.question import Question


def shown(question: Question, value: AnswerValue | None) -> str:
    """An answer's value, lists with their lines one after the other."""
    if value is None:
        return ""
    if isinstance(value, tuple) and all(isinstance(item, Entry) for item in value):
        return "；".join(words_of(item.value) for item in value if isinstance(item, Entry)) or "没有"
    return echo_of(question, value)
