"""The vocabulary of the interface: what its parts say to one another."""

from dataclasses import dataclass

from textual.message import Message

from drafter.commands.command import Said
from drafter.interview import Reply


@dataclass
class Submitted(Message):
    """Enter was pressed in the box."""

    text: str


@dataclass
class Pasted(Message):
    """Text was pasted into the box, and is not yet in it."""

    text: str


@dataclass
class Stepped(Message):
    """An arrow key asks for the option before (-1) or after (1) the highlighted one."""

    by: int


@dataclass
class Filled(Message):
    """Tab asks for the highlighted option's words in the box, to be changed."""


@dataclass
class Removed(Message):
    """Delete was pressed in the empty box."""


@dataclass
class Replied(Message):
    """Something was answered; several replies where one step stands for them. `composer` is where it was said."""

    replies: tuple[Reply, ...]
    composer: object


@dataclass
class Commanded(Message):
    """A command was typed or chosen."""

    said: Said


@dataclass
class CellChosen(Message):
    """A cell of the form was picked, by its address."""

    address: str


@dataclass
class AnswerChosen(Message):
    """A question in the transcript was picked, to answer it otherwise."""

    question_id: str


@dataclass
class Left(Message):
    """The form is no longer wanted: back to the box."""
