"""Names of indicators while one is typed: what completes them, and what letters may stand for."""

from drafter.commands.catalogue import commands_begun
from drafter.commands.interpreter import is_command
from drafter.declaration import Suggestion
from drafter.interview import Ask, Interview
from drafter.language.letters import holds_letters
from drafter.phrases.options import Option, numbered
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.workspace import Workspace


def letter_options(workspace: Workspace, interview: Interview, turn: Ask, text: str) -> list[Option]:
    """Whole indicators that are spelled so; none where nothing is, or no indicator is asked for."""
    if not isinstance(turn.question, IndicatorsQuestion) or not holds_letters(text):
        return []
    found = workspace.complete(interview, turn.question.dimension, text)
    return numbered(one for one in found if isinstance(one, Suggestion) and one.matched_by_pinyin)


def box_completions(workspace: Workspace, interview: Interview, typed: str) -> list[tuple[str, str]]:
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
