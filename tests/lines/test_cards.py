"""Cards at a console: printed once, then a prompt for each box; the page of indicators."""

from decimal import Decimal
from pathlib import Path

import pytest

from drafter.interview import PutOff
from drafter.lines.conversation import Conversation
from drafter.workspace import Workspace
from tests.cards import with_cards
from tests.lines.scripted import Scripted

MONEY = ["某项目", "48万", "/其余"]


@pytest.fixture
def cards(workspace: Workspace) -> Workspace:
    """A workspace that asks cards."""
    return with_cards(workspace)


def talk(workspace: Workspace, *lines: str) -> tuple[Scripted, Conversation]:
    console = Scripted(lines)
    conversation = Conversation(workspace, console, workspace.begin(2025), Path("nowhere"))
    conversation.run()
    return console, conversation


def value(conversation: Conversation, question: str) -> object:
    answer = conversation.draft.interview.book[question]
    return answer.value if answer else None


def test_a_card_is_printed_once_and_each_box_has_a_short_prompt(cards: Workspace) -> None:
    console, talked = talk(cards, *MONEY, "1500", "")
    assert console.screen.count("一起填 3 项") == 1
    assert "    4  其他：0.00 元［默认］" in console.heard
    assert "    6  合格率：95%［默认］" in console.heard
    assert console.prompts[1:] == [
        "拨款（元） ›",
        "结转（元）[0.00 元] ›",
        "人数（人）[空着] ›",
        "合格率（%）[95%] ›",
        "班[空着] ›",
    ]
    assert value(talked, "rate") == Decimal(95)
    assert "【细问 3/4】" in console.screen


def test_what_is_left_is_taken_at_once_undone_at_once_and_so_after_a_restart(cards: Workspace) -> None:
    console, talked = talk(cards, *MONEY, "1500", "/其余")
    assert "✓ 照显示的记下 4 项，其中空着 3 项" in console.heard
    book = talked.draft.interview.book
    assert [value(talked, name) for name in ("rate", "classes", "price")] == [Decimal(95), (), ()]
    resumed = cards.resume(talked.draft.number)
    assert resumed.interview.book == book
    undone = cards.undo(resumed)
    assert undone.interview.at == "rate"
    assert [undone.interview.book[name] for name in ("rate", "classes", "means", "price")] == [None] * 4
    assert undone.interview.book["people"] == book["people"]
    assert cards.resume(undone.number).interview.book == undone.interview.book
    assert cards.redo(undone).interview.book == book


def test_what_is_left_is_taken_up_to_a_box_that_wants_words(cards: Workspace) -> None:
    console, talked = talk(cards, "某项目", "/其余")
    assert talked.draft.interview.at == "grant"
    assert "“拨款”要填上" in console.screen
    other, _ = talk(cards, "/其余")
    assert "没有一起填的几项" in other.screen


@pytest.mark.parametrize("words", ["不知道", "说不准。"])
def test_not_knowing_is_an_answer_everywhere(cards: Workspace, words: str) -> None:
    _, talked = talk(cards, words, words, "", "", words, words, words)
    book = talked.draft.interview.book
    assert [book[name] and book[name].open for name in ("project", "grant")] == [PutOff(""), PutOff("")]  # type: ignore[union-attr]
    assert [value(talked, name) for name in ("people", "rate", "classes")] == [(), (), ()]
    assert talked.draft.interview.at == "means"


@pytest.mark.parametrize("word", ["？", "?", "帮助"])
def test_help_needs_no_slash(cards: Workspace, word: str) -> None:
    console, talked = talk(cards, *MONEY, word)
    assert "按实际到训的人算" in console.screen
    assert talked.draft.interview.at == "people"


def test_the_page_of_indicators_is_one_thing(cards: Workspace) -> None:
    console, talked = talk(cards, *MONEY, "1500", "/其余", "")
    assert console.screen.count("这张表打算交这些绩效指标") == 1
    assert "   1  数量指标（1 行）" in console.heard
    assert "        培训人数  ≥1500.00(人)" in console.heard
    assert "   3  时效指标（还没有：做到什么标准）" in console.heard
    assert "   4  生态效益指标（没有）" in console.heard
    assert talked.draft.interview.at is None
    assert len(talked.draft.interview.declaration().indicators) == 2


def test_a_group_is_opened_from_the_page_and_leads_back_to_it(cards: Workspace) -> None:
    lines = [*MONEY, "1500", "/其余", "77", "3", "按时完成率 100%", "", "质量", "/删 1", "", ""]
    console, talked = talk(cards, *lines)
    assert "先输入编号（1 到 4）打开一类" in console.screen
    assert "   3  时效指标（1 行）" in console.heard
    assert "   2  质量指标（还没有：做到什么标准）" in console.heard
    assert talked.draft.interview.at is None
    assert [row.name for row in talked.draft.interview.declaration().indicators] == ["培训人数", "按时完成率"]


def test_back_goes_from_a_group_to_the_page_and_from_the_page_to_what_was_asked_before(cards: Workspace) -> None:
    console, talked = talk(cards, *MONEY, "1500", "/其余", "质量", "/返回", "/返回", "300元")
    assert console.screen.count("这张表打算交这些绩效指标") == 3
    assert value(talked, "price") == Decimal(300)
    assert talked.draft.interview.at == "indicators.数量指标"
