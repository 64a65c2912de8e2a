"""The template by which the annual goal is drafted, checked as it is loaded."""

from pathlib import Path

from drafter.errors import DrafterError
from drafter.interview.narrative import goal_template_fault

_LARGEST = 100_000


def load_goal_template(path: Path) -> str:
    """The text of a template.

    Raises:
        DrafterError: not there, too large, not UTF-8, or not something that Jinja can fill in.
    """
    try:
        content = path.read_bytes()[: _LARGEST + 1]
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise DrafterError(f"{path}：打不开目标模板（{error.strerror or error}）") from error
    except UnicodeDecodeError as error:
        raise DrafterError(f"{path}：目标模板应当是 UTF-8 编码的文字") from error
    if len(content) > _LARGEST:
        raise DrafterError(f"{path}：目标模板太长，不像是模板")
    if (fault := goal_template_fault(text)) is not None:
        raise DrafterError(f"{path}：目标模板写得不对：{fault}")
    return text
