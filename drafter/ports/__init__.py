"""What the workspace needs from the world: as little as it can do with."""

from drafter.ports.documents import DocumentWriter, FormReader, Written
from drafter.ports.drafts import Journal, JournalledDraft, JournalledReply, Windows
from drafter.ports.past_forms import Archive, BankStore, Correction, Corrections, LearnedFile, OpenBank
from drafter.ports.surroundings import Clock, Cutter, Questions, Speller

__all__ = [
    "Archive",
    "BankStore",
    "Clock",
    "Correction",
    "Corrections",
    "Cutter",
    "DocumentWriter",
    "FormReader",
    "Journal",
    "JournalledDraft",
    "JournalledReply",
    "LearnedFile",
    "OpenBank",
    "Questions",
    "Speller",
    "Windows",
    "Written",
]
