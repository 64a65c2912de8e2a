"""All commands, in the order in which every list shows them, and how they are found by what is typed."""

from collections.abc import Iterator

from drafter.commands.command import Command
from drafter.commands.deferral import PassBy, Pending, Rest, Skip
from drafter.commands.findings import Assess, Check, Fix, SetAside
from drafter.commands.form import Export, Import, Preview
from drafter.commands.history import History, Redo, Restore, Undo
from drafter.commands.list_edits import Edit, Move, Remove
from drafter.commands.movement import Answers, Back, Jump, Quit
from drafter.commands.reference import Compare, Evidence, FollowLastYear, Help, LastYear

COMMANDS: tuple[Command, ...] = (
    Back(),
    Skip(),
    Pending(),
    PassBy(),
    Rest(),
    Jump(),
    Answers(),
    LastYear(),
    Compare(),
    FollowLastYear(),
    Help(),
    Evidence(),
    Edit(),
    Remove(),
    Move(),
    Undo(),
    Redo(),
    History(),
    Restore(),
    Preview(),
    Check(),
    Assess(),
    Fix(),
    SetAside(),
    Import(),
    Export(),
    Quit(),
)


def commands() -> tuple[Command, ...]:
    """All of them."""
    return COMMANDS


def command_called(word: str) -> Command | None:
    """The command of this name: in Chinese, by its initials, in English; None where there is none."""
    return next((command for command in commands() if word.lower() in command.called), None)


def commands_begun(typed: str) -> list[Command]:
    """Those with a name that begins so; first the one that is called so."""
    begun = typed.strip().lower()
    found = [command for command in commands() if any(name.startswith(begun) for name in command.called)]
    return sorted(found, key=lambda command: begun not in command.called)


def glued(body: str) -> tuple[Command, str] | None:
    """`跳到9` and `删2`, a name with its words right behind it: people leave the space out. None where no name begins so."""
    for command in sorted(commands(), key=lambda command: -len(command.name)):
        if body.startswith(command.name):
            return command, body.removeprefix(command.name).strip()
    return None


def keyed() -> Iterator[Command]:
    """Those that have a key: first the keys with a number, in its order."""
    with_key = [command for command in commands() if command.key]
    yield from sorted(with_key, key=lambda command: int(command.key[1:]) if command.key[1:].isdecimal() else 99)
