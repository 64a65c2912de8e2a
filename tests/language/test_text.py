"""Small repairs of loose text."""

import pytest

from drafter.language.text import one_line, with_whole_cells


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("公共文化\n活动经费", "公共文化活动经费"),
        ("公共文化  \r\n  活动经费\n", "公共文化活动经费"),
        ("第 3 批\nLED 屏\n维护", "第 3 批LED 屏维护"),
        ("smart\ncity 平台", "smart city 平台"),
        ("公共 文化", "公共 文化"),
        ("公共文化\t活动", "公共文化 活动"),
    ],
)
def test_words_over_several_lines_go_together_as_they_are_read(pasted: str, words: str) -> None:
    assert one_line(pasted) == words


def test_a_cell_that_excel_put_in_quotes_is_one_cell() -> None:
    assert (
        with_whole_cells('督导\t"每季度一次，\n共 50 家"\n宣传\t2000份') == "督导\t每季度一次，共 50 家\n宣传\t2000份"
    )
    assert with_whole_cells('说“好”\t"引"号\n在此\t"x"') == '说“好”\t"引"号\n在此\t"x"'
