"""Commands as lines that can be picked."""

from drafter.commands.catalogue import commands_begun
from drafter.commands.command import Said
from drafter.tui.composers.choice import Choice


def command_choices(text: str) -> list[Choice]:
    """Commands that begin with what is typed behind the slash."""
    return [
        Choice(
            f"/{command.name}",
            f"/{command.initials}",
            command.help,
            command=Said(command),
            fill=f"/{command.name} " if command.needs_words else None,
        )
        for command in commands_begun(text[1:])
    ]
