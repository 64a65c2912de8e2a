"""What the words behind a command mean: a question to go to, or a change of the open list. The same in every face."""

from collections.abc import Sequence

from drafter.interview import Edit, Entry, Move, Remove
from drafter.language.numerals import small_number
from drafter.questionnaire.question import Question
from drafter.vocabulary import COMMANDS, Spoken, Verb

YES = frozenset({"是", "是的", "对", "对的", "y", "yes", "好", "好的", "确定", "嗯"})
NO = frozenset({"否", "不", "不是", "不对", "n", "no", "重填", "不改", "不用", "不用改"})
"""How people say yes and no to what is asked."""


def question_meant(route: Sequence[Question], where: str) -> Question | None:
    """The question of this number (from 1), or of this name or a part of it: of several the shortest."""
    number = small_number(where)
    if number is not None and 1 <= number <= len(route):
        return route[number - 1]
    close = [question for question in route if where and (where in question.name or where == question.id)]
    return min(close, key=lambda question: len(question.name), default=None)


def list_change(spoken: Spoken, entries: Sequence[Entry]) -> Edit | Move | Remove | str:
    """The reply to a list that `/改 2 …`, `/移 3 1` or `/删 2` stands for, or a sentence on how to say it."""
    which, _, tail = spoken.rest.partition(" ")
    number, name = small_number(which), spoken.verb.value if spoken.verb else ""
    if not entries:
        return "这里没有可以改的清单"
    if number is None or not 1 <= number <= len(entries):
        return f"请写第几项（一共 {len(entries)} 项），例如：/{name} 1"
    entry, position = entries[number - 1].id, small_number(tail.strip())
    if spoken.verb is Verb.REMOVE:
        return Remove(entry)
    if spoken.verb is Verb.MOVE and position is not None:
        return Move(entry, position - 1)
    if spoken.verb is Verb.EDIT and tail.strip():
        return Edit(entry, tail)
    return f"写法：{next(c.help for c in COMMANDS if c.verb is spoken.verb)}"
