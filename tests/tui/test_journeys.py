"""From the first screen to the Word file, as a new member of staff would go."""

import asyncio
from pathlib import Path

import pytest

from drafter.readers.opening import open_forms
from drafter.tui.opening import Opening
from drafter.workspace import Workspace
from tests.tui.hand import Hand, shown

BASICS = ["某中心", "某局", "", "某项目", "1", "1", "", "", "462.07万", "", ""]


async def to_indicators(hand: Hand) -> None:
    for text in BASICS:
        await hand.answer(text)
    for text in ("督导抽查 50 家", "", "参训学员", "", "2025年督导抽查50家，规范培训。"):
        await hand.answer(text)


def test_a_new_declaration_to_word_by_keyboard_only(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def play() -> None:
        async with shown(workspace, Opening()) as hand:
            assert "新建一份" in hand.text
            await hand.press("enter")
            await to_indicators(hand)
            assert hand.question == "indicators.数量指标"
            for _ in range(20):
                if hand.question == "end":
                    break
                await hand.press("enter")
            assert hand.question == "end"
            await hand.press("f9", "enter")
            assert "已导出" in hand.text
            (form,) = open_forms(tmp_path / "某项目_2025_绩效目标申报表.docx")
            assert form.declaration == hand.conversation.session.draft.interview.declaration()
            assert form.declaration.indicators

    asyncio.run(play())
