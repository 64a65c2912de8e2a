"""A row of the form that an answer became, and what it is known by."""

from dataclasses import dataclass

from drafter.declaration import Dimension, Indicator, Target
from drafter.interview.answers.answer_book import AnswerBook, Entry
from drafter.interview.answers.provenance import Derived
from drafter.language.text import tightened
from drafter.questionnaire.fills import IndicatorTemplate
from drafter.questionnaire.question import Question
from drafter.questionnaire.question_bank import PURPOSE, TASKS

EFFECT, WHOLE_LIFE_GOAL = "general.measured_change", "overall_goal"
"""The questions beside the purpose that say what will be different: what can be counted, and the goal of all years."""


@dataclass(frozen=True, slots=True)
class GuidedRow:
    """An indicator that an answer becomes; `key` stays the same while the answer changes.

    `former` is the key that drafts of version 0.1 knew it by: with the place of its template. `each` is the line or
    choice that it was made for, where the template makes one for each; for a row of a task, what the task does.
    """

    key: str
    former: str
    question: Question
    template: IndicatorTemplate
    indicator: Indicator
    each: str = ""

    @classmethod
    def told(
        cls, key: str, question: Question, dimension: Dimension, name: str, target: Target, what: str
    ) -> "GuidedRow":
        """A row that shows what a person told in their own words, `what` for short: no template of a bank made it."""
        template = IndicatorTemplate(dimension=dimension, name=name, target=target.brief)
        return cls(key, key, question, template, Indicator.under(dimension, tightened(name), target), what)


def key_of_task(entry_id: int, part: str) -> str:
    """What a row of a task is known by: `part` says which amount, price or day of it the row shows."""
    return f"{TASKS}#{entry_id}#{part}"


def key_of_aim(source: str, place: int) -> str:
    """What a row of a purpose is known by: which of its measured clauses the row shows."""
    return f"{source}#{place}"


def is_told(derived: Derived | None) -> bool:
    """Whether a row shows what a task, the purpose or a told change says in the person's own words."""
    return derived is not None and derived.key.startswith((f"{TASKS}#", f"{PURPOSE}#", f"{EFFECT}#"))


def is_of_task(derived: Derived | None) -> bool:
    """Whether a row shows what a task tells: the goal has the task's own line for it."""
    return derived is not None and derived.key.startswith(f"{TASKS}#")


def entry_of_task(book: AnswerBook, derived: Derived) -> Entry | None:
    """The task that a row shows."""
    return next((one for one in book.entries(TASKS) if derived.key.startswith(key_of_task(one.id, ""))), None)
