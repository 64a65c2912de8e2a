"""What is said with `/`, and that it is done: the same in every face."""

from drafter.commands.catalogue import command_called, commands, glued
from drafter.commands.command import Command, Said
from drafter.commands.face import Face, KeyedFace, offers_a_change

_SLASHES = ("/", "、", "／")
"""A Chinese input method types 、 where the key says /."""
_WITHOUT_A_SLASH = {"？": "帮助", "?": "帮助", "帮助": "帮助"}
"""What nobody means as an answer: whoever is lost knows no slash."""
FIRST_THE_CHANGE = "请先定下来：跟着一起改，还是不改"


def is_command(text: str) -> bool:
    """Whether this is, or begins, a command rather than an answer."""
    return text.startswith(_SLASHES)


def read_command(text: str) -> Said | None:
    """The command that a line is, or None for a line that is an answer."""
    stripped = text.strip()
    if stripped in _WITHOUT_A_SLASH:
        return Said(command_called(_WITHOUT_A_SLASH[stripped]), "", stripped)
    if not is_command(stripped):
        return None
    body = stripped[1:].strip()
    word, _, rest = body.partition(" ")
    command = command_called(word)
    if command is not None:
        return Said(command, rest.strip(), word)
    found = glued(body)
    return Said(*found, found[0].name) if found else Said(None, "", body)


def obey(face: Face, said: Said) -> None:
    """Carry out a command; what can't be done is told, and nothing is changed.

    Raises:
        DrafterError: what a command changes could not be written.
    """
    if said.command is None:
        known = "、".join(f"/{command.name}" for command in commands())
        face.complain(f"没有“/{said.word}”这个命令。可以用：{known}")
    elif _in_its_place(face, said.command):
        said.command.run(face, said.rest)


def press(face: KeyedFace, command: Command) -> None:
    """Carry out what the key of a command stands for, on screens only.

    Raises:
        DrafterError: what a command changes could not be written.
    """
    if _in_its_place(face, command):
        command.press(face)


def _in_its_place(face: Face, command: Command) -> bool:
    waits = command.at_a_question and offers_a_change(face.interview)
    if waits:
        face.complain(FIRST_THE_CHANGE)
    return not waits
