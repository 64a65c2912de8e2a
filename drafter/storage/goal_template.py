"""The template by which the annual goal is drafted, checked as it is loaded."""

from pathlib import Path

from drafter.errors import DrafterError
from drafter.interview.derived.goal import goal_template_fault
from drafter.storage.texts import read_text

_LARGEST = 100_000


def load_goal_template(path: Path) -> str:
    """The text of a template.

    Raises:
        DrafterError: not there, too large, not UTF-8, or not something that Jinja can fill in.
    """
    text = read_text(path, "目标模板", _LARGEST)
    if (fault := goal_template_fault(text)) is not None:
        raise DrafterError(f"{path}：目标模板写得不对：{fault}")
    return text
