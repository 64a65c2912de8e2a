"""Question by question, no screen in sight."""

from drafter.interview.answers.answer_book import Answer, AnswerBook, AnswerSource, Entry, Prefill
from drafter.interview.interview import Interview
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
    "Reject",
    "Remove",
    "Reply",
    "Say",
    "Skip",
    "Take",
    "Turn",
]
