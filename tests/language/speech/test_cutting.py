"""A short verb that is part of a longer word is no verb: nothing is cut out of 退化草原."""

import pytest

from drafter.language.speech.clause import as_written
from drafter.language.speech.deeds import short_deed
from drafter.language.task.names import output_name
from drafter.language.task.parts import read_task

ROWS = [
    ("退化草原补播改良 8 万亩", "退化草原补播改良面积"),
    ("招商推介会 6 场", "招商推介会场次"),
    ("退役军人培训 200 人", "退役军人培训人数"),
    ("发芽率检测 40 批次", "发芽率检测批次"),
    ("开发区道路养护 12 公里", "开发区道路养护里程"),
    ("看守所改造 2 处", "看守所改造处数"),
    ("治安巡逻 400 次", "治安巡逻次数"),
]
VERBS = [("修路 12 公里", "道路维修长度"), ("改渠 4 公里", "渠道改造长度")]


@pytest.mark.parametrize(("line", "name"), [*ROWS, *VERBS])
def test_rows_are_called_by_whole_words(line: str, name: str) -> None:
    task = read_task(line)
    assert [output_name(one, task) for one in task.counted] == [name]


@pytest.mark.parametrize("text", ["退化草原", "招商推介", "开发区", "测风雷达", "看守所", "发芽率", "治安巡逻"])
def test_no_longer_word_begins_with_a_verb(text: str) -> None:
    assert short_deed(text, 0) is None


@pytest.mark.parametrize("text", ["助听器验配26人", "航道扫测2次", "资料整编刊印1册"])
def test_no_longer_word_ends_with_a_verb(text: str) -> None:
    assert as_written(text) == text
