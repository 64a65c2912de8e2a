"""What was put to the person, one entry for each thing: a card, or a page of several questions, is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from drafter.interview.answers.card import card_of
from drafter.interview.answers.display import shown
from drafter.interview.interview import Interview
from drafter.interview.reply import Done, Keep, Reply, Say, Skip, Take
from drafter.interview.turn import Ask, Confirm


@dataclass(frozen=True, slots=True)
class Put:
    """One thing that was put to the person, and what became of it.

    `question` is its id, for a card the card's, and `questions` are then those of its boxes. `taken` is `typed`,
    `offered`, `put_off` or `none`; `keys` is what a person presses for it, a character one and Enter one.
    """

    turn: int
    question: str
    kind: str
    text: str
    offered: tuple[str, ...]
    taken: str
    keys: int
    questions: tuple[str, ...] = ()


_RANK = ("none", "put_off", "offered", "typed")
"""What is told of a card whose boxes were answered in several ways: the most that was done."""
_AS_SHOWN = ("none", "offered")


def put(interview: Interview, turn: Ask | Confirm, reply: Reply) -> Put:
    """What one reply to one turn was."""
    if isinstance(turn, Confirm):
        return Put(1, turn.question.id, "confirm", turn.understood, (turn.yes,), "offered", 1)
    offer = turn.prefill
    offered = (shown(turn.question, offer.value),) if offer is not None else ()
    card = card_of(interview.sheet, turn.question.id)
    taken, keys = _taken(reply)
    if card is None:
        return Put(1, turn.question.id, turn.question.kind, turn.text, offered, taken, keys)
    return Put(1, card.id, "card", card.title, offered, taken, keys, (turn.question.id,))


def numbered(puts: Iterable[Put]) -> tuple[Put, ...]:
    """In the order of asking, the boxes of one card together."""
    things: list[Put] = []
    for (_, is_card), run in groupby(puts, key=lambda one: (one.question, bool(one.questions))):
        together = list(run)
        things += [_card(together)] if is_card else together
    return tuple(replace(one, turn=number) for number, one in enumerate(things, 1))


def _card(boxes: Sequence[Put]) -> Put:
    """Boxes one after the other as one thing."""
    return replace(
        boxes[0],
        offered=tuple(words for box in boxes for words in box.offered),
        taken=max((box.taken for box in boxes), key=_RANK.index),
        keys=_pressed(boxes),
        questions=tuple(dict.fromkeys(name for box in boxes for name in box.questions)),
    )


def _pressed(boxes: Sequence[Put]) -> int:
    """Each box by itself up to the last that wants words; what is left is taken as it is shown, by one key."""
    keys = waved = 0
    for box in boxes:
        if box.taken in _AS_SHOWN:
            waved += box.keys
        else:
            keys, waved = keys + waved + box.keys, 0
    return keys + min(waved, 1)


def _taken(reply: Reply) -> tuple[str, int]:
    match reply:
        case Skip():
            return "put_off", 1
        case Take() | Keep():
            return "offered", 1
        case Done() | Say([]):
            return "none", 1
        case Say(value):
            return "typed", sum(len(line) + 1 for line in _lines(value))
    return "typed", 1


def _lines(value: object) -> list[str]:
    """What is typed: a list line by line, with an empty one at its end."""
    return [*map(str, value), ""] if isinstance(value, list) else [str(value)]
