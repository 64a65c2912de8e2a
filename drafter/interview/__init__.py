"""Question by question, no screen in sight."""

from drafter.interview.answers.answer_book import Answer, AnswerBook, Entry, Prefill
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.provenance import AnswerSource, PutOff, Stale, Taken, Typed
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
    SetAside,
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
    "AnswerSheet",
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
    "PutOff",
    "Reject",
    "Remove",
    "Reply",
    "Say",
    "SetAside",
    "Skip",
    "Stale",
    "Take",
    "Taken",
    "Turn",
    "Typed",
]
