"""What was pasted over two lines is one name."""

import pytest

from drafter.language.text import one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("公共文化\n活动经费", "公共文化活动经费"),
        ("公共文化 \r\n  活动经费\n", "公共文化活动经费"),
        ("甲 乙", "甲 乙"),
        ("R&D\nlab", "R&D lab"),
        ("R&D\n经费", "R&D经费"),
        ("甲\t乙", "甲 乙"),
    ],
)
def test_a_break_beside_chinese_leaves_no_space(text: str, line: str) -> None:
    assert one_line(text) == line
