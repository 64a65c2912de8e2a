"""What the box of an indicator, or of a command, could hold, given what stands there."""

from drafter.commands.catalogue import commands_begun
from drafter.commands.interpreter import is_command
from drafter.declaration import Suggestion
from drafter.interview import Ask, Interview
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.workspace import Workspace


def completions(workspace: Workspace, interview: Interview, typed: str) -> list[tuple[str, str]]:
    """What could stand in an indicator's box: commands after a slash, else names with their likely target."""
    if is_command(typed):
        return [(f"/{command.name}", command.help) for command in commands_begun(typed[1:])]
    turn = interview.turn(with_suggestions=False) if typed.strip() else None
    if not isinstance(turn, Ask) or not isinstance(turn.question, IndicatorsQuestion):
        return []
    found = workspace.complete(interview, turn.question.dimension, typed)
    targets = [item.targets if isinstance(item, Suggestion) else () for item in found]
    return [
        (" ".join([item.name, *map(str, best[:1])]), item.reason) for item, best in zip(found, targets, strict=True)
    ]
