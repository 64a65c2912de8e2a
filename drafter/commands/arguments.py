"""What the words behind a command, or in answer to a yes or no, mean. The same in every face."""

from collections.abc import Sequence

from drafter.interview import Accept, Confirm, Entry, Reject, Reply, Say
from drafter.language.numerals import small_number
from drafter.language.yes_no import first_or_second, yes_or_no
from drafter.questionnaire.question import Question
from drafter.review import Finding


def question_meant(route: Sequence[Question], where: str) -> Question | None:
    """The question of this number (from 1), id or name, or with it in its name: of several the shortest; None for none."""
    number = small_number(where)
    if number is not None and 1 <= number <= len(route):
        return route[number - 1]
    close = [question for question in route if where and (where in question.name or where == question.id)]
    return min(close, key=lambda question: len(question.name), default=None)


def entry_meant(entries: Sequence[Entry], which: str) -> Entry | None:
    """The line of a list by its number (from 1); None where there is none."""
    number = small_number(which)
    return entries[number - 1] if number is not None and 1 <= number <= len(entries) else None


def finding_meant(findings: Sequence[Finding], which: str) -> Finding | None:
    """The finding of a number (from 1), as /检查 counts them; None where there is none."""
    number = small_number(which)
    return findings[number - 1] if number is not None and 1 <= number <= len(findings) else None


def doubt_settled(text: str) -> tuple[Reply, ...]:
    """What is said to a doubt about an answer: yes, no, or the right answer itself in place of a no."""
    sure = yes_or_no(text)
    if sure:
        return (Accept(),)
    return (Reject(),) if sure is False or not text.strip() else (Reject(), Say(text))


def change_agreed(change: Confirm, text: str) -> bool | None:
    """Whether a change elsewhere is to be made too; None where the text says neither yes nor no."""
    word = text.strip().rstrip("。！")
    if word in (change.yes, "改"):
        return True
    return False if word in change.no.split("，") else first_or_second(text)
