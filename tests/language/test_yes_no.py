"""Yes and no, as people type them."""

import pytest

from drafter.language.yes_no import first_or_second, yes_or_no


@pytest.mark.parametrize(
    "text", ["是", "是的。", "对的", "好的！", "嗯", "确定", "Y", "ｙｅｓ", " yes ", "TRUE", "shi"]
)
def test_yes(text: str) -> None:
    assert yes_or_no(text) is True
    assert first_or_second(text) is True


@pytest.mark.parametrize("text", ["否", "不", "不是的", "不对。", "不用改", "重填", "N", "No", "false", "fou"])
def test_no(text: str) -> None:
    assert yes_or_no(text) is False
    assert first_or_second(text) is False


@pytest.mark.parametrize(("text", "sure"), [("有", True), ("有的", True), ("1", True), ("没有", False), ("2", False)])
def test_what_may_be_an_answer_of_its_own_counts_only_where_there_is_no_other(text: str, *, sure: bool) -> None:
    assert yes_or_no(text) is None
    assert first_or_second(text) is sure


@pytest.mark.parametrize("text", ["", "是个名字", "462.07万", "也许", "的"])
def test_anything_else_is_neither(text: str) -> None:
    assert yes_or_no(text) is None
    assert first_or_second(text) is None
