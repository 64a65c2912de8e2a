"""Question by question, no screen in sight."""

from drafter.interview.answers import Answer, AnswerBook, AnswerSource, Entry, Prefill
from drafter.interview.bank_faults import read_question_bank
from drafter.interview.bank_shape import BankFault
from drafter.interview.interview import Interview
from drafter.interview.joining import QuestionBanks
from drafter.interview.question_bank import QuestionBank
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
    PassBy,
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
    "PassBy",
    "Prefill",
    "QuestionBank",
    "QuestionBanks",
    "Reject",
    "Remove",
    "Reply",
    "Say",
    "Skip",
    "Take",
    "Turn",
    "read_question_bank",
]
