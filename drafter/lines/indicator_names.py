"""Names of indicators while one is typed: what completes them, and what letters may stand for."""

from drafter.declaration import Suggestion
from drafter.interview import Ask, Interview, Turn
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


def completions(workspace: Workspace, interview: Interview, turn: Turn, typed: str) -> list[tuple[str, str]]:
    """Names with their likely target, and the reason beside each; none where no indicator is asked for."""
    if not isinstance(turn, Ask) or not isinstance(turn.question, IndicatorsQuestion):
        return []
    found = workspace.complete(interview, turn.question.dimension, typed)
    targets = [item.targets if isinstance(item, Suggestion) else () for item in found]
    return [
        (" ".join([item.name, *map(str, best[:1])]), item.reason) for item, best in zip(found, targets, strict=True)
    ]
