"""INPUT: a text and a width; OUTPUT: the lines that a cell shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from drafter.tui.widgets.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("督导抽查数", 4, ["督导", "抽查", "数"]),
        ("计划2027-01-01完成", 14, ["计划2027-01-01", "完成"]),
        ("计划 2027-01-01", 12, ["计划 ", "2027-01-01"]),
        ("2027-01-01", 9, ["2027-01-", "01"]),
        ("4,620,700.00", 8, ["4,620,", "700.00"]),
        ("abcdefgh", 5, ["abcde", "fgh"]),
        ("督导，抽查", 4, ["督", "导，", "抽查"]),
    ],
)
def test_numbers_stay_whole_where_they_fit_and_break_between_their_parts(
    text: str, width: int, lines: list[str]
) -> None:
    assert wrapped(text, width) == lines


@given(st.text("督导，1-,.a年", max_size=30), st.integers(4, 20))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join(lines) == text
    assert all(cell_len(line) <= width for line in lines)
