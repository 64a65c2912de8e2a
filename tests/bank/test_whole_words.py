"""What is put together begins and stops where words do."""

import pytest

from drafter.bank.completion.whole_words import WholeWords
from drafter.bank.statistics.words import begins_word, uncut
from drafter.language.cutting import cut

SEEN = [
    "^专家长效机制健全性$",
    "^非遗展演场次$",
    "^清掏雨水井$",
    "^受援人满意度$",
    "^自主就业人数$",
    "^防火物资采购数量$",
]
ENDINGS = {"满意度", "合格率", "数"}


def stands(text: str) -> bool:
    return any(text in one for one in SEEN)


def words(*objects: str) -> WholeWords:
    return WholeWords(
        cut, lambda text: stands(text.replace("\x02", "^").replace("\x03", "$")), objects, ENDINGS.__contains__
    )


@pytest.mark.parametrize(
    ("text", "typed"),
    [("家长效机制", "家"), ("云主就业", "云主"), ("化学生次数", "化"), ("当事故发生次数", "当"), ("火物资采购", "火")],
)
def test_nothing_begins_in_the_middle_of_a_word(text: str, typed: str) -> None:
    assert not words().reads(text, typed, whole=True)


@pytest.mark.parametrize("text", ["防火物资采购合", "防火物资采购数", "观测数据上", "火情况，"])
def test_a_phrase_stops_where_a_word_does(text: str) -> None:
    assert not words().reads(text, text[:2], whole=False)


@pytest.mark.parametrize("text", ["非遗展演场次", "受援人满意度", "防火物资验收合格率"])
def test_words_of_the_dictionary_and_of_the_trade_stand(text: str) -> None:
    assert words().reads(text, "", whole=True)


def test_an_object_of_the_draft_is_a_word_and_an_ending_begins_where_one_does() -> None:
    assert words("清掏雨水井").reads("清掏雨水井合格率", "", whole=True)
    assert words("清掏雨水井").reads("清掏雨水井", "", whole=False)


def test_an_ending_begins_where_the_words_around_it_do() -> None:
    assert begins_word("满意度", [("众", 3), ("员", 2)], cut)
    assert begins_word("人数", [("训", 3)], cut)
    assert not begins_word("用率", [("利", 3), ("使", 2)], cut)
    assert not begins_word("民满意度", [("居", 3), ("市", 2)], cut)
    assert begins_word("用率", [("利", 3)], uncut)


def test_a_typed_word_is_not_cut_apart_nor_followed_by_what_never_followed_it() -> None:
    assert not words().reads("监管理人数", "监管", whole=True)
    assert not words().reads("校企业数", "校企", whole=True)
    assert not words().reads("监管理工", "监管", whole=False)
    assert words().reads("自主就业人数", "自主", whole=True)


def test_what_was_typed_is_the_persons_own_but_for_the_last_border() -> None:
    assert words().reads("掏挖完成率", "掏挖完", whole=True)
    assert not words().reads("掏挖完成率", "掏挖", whole=True)


def test_without_a_dictionary_everything_is_a_word() -> None:
    assert WholeWords(uncut, stands, (), ENDINGS.__contains__).reads("家长效机制", "家", whole=True)
