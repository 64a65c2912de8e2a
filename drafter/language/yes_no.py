"""How people say yes and no: one list for the questions and for both faces."""

from drafter.language.text import half_width

_YES = frozenset({"是", "对", "好", "嗯", "确定", "y", "yes", "true", "shi"})
_NO = frozenset({"否", "不", "不是", "不对", "不用", "不改", "不用改", "重填", "n", "no", "false", "fou"})
_FIRST, _SECOND = frozenset({"有", "1"}), frozenset({"没有", "无", "2"})
"""That there is such a thing, or none; and the number of the line that says so."""


def yes_or_no(text: str) -> bool | None:
    """Whether a text says yes or no, None where it says something else, such as the right answer itself."""
    word = _bare(text)
    return True if word in _YES else False if word in _NO else None


def first_or_second(text: str) -> bool | None:
    """The same where nothing but yes and no can be meant: “有”, “没有” and the number of the line count too."""
    word = _bare(text)
    return True if word in _FIRST else False if word in _SECOND else yes_or_no(text)


def _bare(text: str) -> str:
    """`是的。` is 是."""
    return half_width(text).strip().lower().rstrip("。.!的")
