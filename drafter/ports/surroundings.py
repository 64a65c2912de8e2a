"""What is asked, how it is spelled, and what time it is."""

from datetime import date, datetime
from typing import Protocol

from drafter.questionnaire.joined import QuestionBanks


class Questions(Protocol):
    """What is asked, and how the goal is drafted from the answers; a faulty file raises `DrafterError`."""

    def banks(self) -> QuestionBanks:
        """The common bank and those of the project kinds, checked."""
        ...

    def goal_template(self) -> str:
        """The template of the annual goal, checked."""
        ...


class Speller(Protocol):
    """Pinyin."""

    def __call__(self, text: str) -> tuple[str, ...]:
        """Initials and full pinyin, in small letters."""
        ...


class Cutter(Protocol):
    """Words."""

    def __call__(self, text: str) -> tuple[str, ...]:
        """The words of a text in order; together they are the text."""
        ...


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """With seconds and time zone."""
        ...

    def today(self) -> date:
        """The day."""
        ...
