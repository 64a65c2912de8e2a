"""How names are spelled, character by character and as their phrases are read."""

from itertools import product
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.storage.spelling import readings, spell
from drafter.storage.words import read_words

SHIPPED = Path(__file__).resolve().parents[2] / "question_banks" / "words.txt"


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("长效管理制度健全性", "cxglzdjqx"),
        ("长效机制", "cxjz"),
        ("设备重置率", "sbczl"),
        ("长者满意度", "zzmyd"),
        ("银行手续费", "yhsxf"),
        ("行人闯红灯起数", "xrchdqs"),
        ("调解成功率", "tjcgl"),
    ],
)
def test_a_phrase_decides_how_its_characters_are_read(text: str, initials: str) -> None:
    assert spell(text)[0] == initials


def test_where_no_phrase_decides_each_living_reading_may_be_meant() -> None:
    assert readings("长") == (("zhang", "chang"),)
    assert readings("长度") == (("chang",), ("du",))
    assert readings("水") == (("shui",),)  # old books know more


def test_other_signs_stand_for_themselves() -> None:
    assert readings("5G基站A") == (("5",), ("g",), ("ji",), ("zhan",), ("a",))


def test_words_come_from_their_file(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("# 词\n长效 15 chang xiao\n\n校 1 xiao/jiao\n", encoding="utf-8")
    words = {word.text: word for word in read_words(path)}
    assert words["长效"].readings == (("chang",), ("xiao",))
    assert words["校"].readings == (("xiao", "jiao"),)
    assert words["长效"].uses == 15


@pytest.mark.parametrize("line", ["长效 15 chang", "长效 chang xiao", "长效"])
def test_a_line_that_is_no_word_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "words.txt"
    path.write_text(f"管理 3 guan li\n{line}\n", encoding="utf-8")
    with pytest.raises(DrafterError, match="第 2 行：应当是“词 次数 拼音 拼音”"):
        list(read_words(path))


def test_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="打不开词表"):
        list(read_words(tmp_path / "none.txt"))


def test_the_words_that_ship_are_sound() -> None:
    words = list(read_words(SHIPPED))
    assert len({word.text for word in words}) == len(words) > 5000
    assert all(
        one.isascii() and one.isalpha() and one.islower() for word in words for ways in word.readings for one in ways
    )
    for word in words:
        if len(word.text) > 1:
            assert spell(word.text)[1] in {"".join(ways) for ways in product(*word.readings)}, word.text
