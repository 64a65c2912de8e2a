"""Which of last year's forms is gone on from, at a console."""

import pytest

from drafter.errors import DrafterError
from drafter.lines.form_choice import choose_form
from tests.comparison.test_succession import LAST
from tests.lines.scripted import Scripted


def test_a_name_that_none_has_is_proposed_with_its_score_and_taken_by_enter() -> None:
    console = Scripted(["图书馆设备更新购置经费", ""])
    assert choose_form(console, LAST) == (LAST[1], "图书馆设备更新购置经费")
    assert "没有“图书馆设备更新购置经费”。最像的是“图书馆设备购置项目”（像 " in console.prompts[1]
    assert "像是改了名），照它填吗？" in console.prompts[1]


def test_a_no_asks_again() -> None:
    console = Scripted(["图书馆设备更新购置经费", "否", "3"])
    assert choose_form(console, LAST) == (LAST[2], "")


def test_several_numbers_are_put_together() -> None:
    both, _ = choose_form(Scripted(["3 4"]), LAST)
    assert [row.name for row in both.indicators] == ["古籍修复册数", "古籍扫描页数", "古籍展览场次", "古籍展览参观人次"]


def test_what_is_like_none_is_told_and_the_end_of_lines_chooses_nothing() -> None:
    console = Scripted(["食堂改造", "9"])
    with pytest.raises(DrafterError, match="没有选定上年的项目"):
        choose_form(console, LAST)
    assert console.heard.count("！ 请输入 1 到 4 的编号，例如：1") == 2
