"""Pinyin initials without a dictionary."""

import pytest

from drafter.language.initials import initials


@pytest.mark.parametrize(
    ("words", "letters"), [("啊座", "az"), ("哦", "o"), ("待确认", "dqr"), ("跳到9", "td9"), ("OK", "ok"), ("踉", "踉")]
)
def test_initials_of_common_characters(words: str, letters: str) -> None:
    assert initials(words) == letters
