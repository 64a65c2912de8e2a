"""Question by question, no screen in sight."""

from drafter.interview.answers import Answer, AnswerBook, AnswerSource, Entry, Prefill
from drafter.interview.interview import Interview
from drafter.interview.question_bank import BankFault, QuestionBank, read_question_bank
from drafter.interview.reply import (
    Accept,
    Add,
    AddRows,
    Back,
    Done,
    Edit,
    Jump,
    Keep,
    Move,
    Reject,
    Remove,
    Reply,
    Say,
    Skip,
    Take,
)
from drafter.interview.turn import Ask, Confirm, Finished, Turn

__all__ = [
    "Accept",
    "Add",
    "AddRows",
    "Answer",
    "AnswerBook",
    "AnswerSource",
    "Ask",
    "Back",
    "BankFault",
    "Confirm",
    "Done",
    "Edit",
    "Entry",
    "Finished",
    "Interview",
    "Jump",
    "Keep",
    "Move",
    "Prefill",
    "QuestionBank",
    "Reject",
    "Remove",
    "Reply",
    "Say",
    "Skip",
    "Take",
    "Turn",
    "read_question_bank",
]
