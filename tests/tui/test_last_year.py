"""Last year's form in the screens: Enter alone leads to the end, and the form is still whole."""

import asyncio
from pathlib import Path

import pytest

from drafter.forms import ParsedForm
from drafter.readers.opening import open_forms
from drafter.tui.opening import Opening
from tests.journeys.last_year import as_shipped
from tests.tui.hand import shown

_MOST_KEYS = 15


def test_enter_alone_leads_to_the_end_with_every_row(own_forms: tuple[ParsedForm, ...], tmp_path: Path) -> None:
    asyncio.run(_entered(own_forms[0], tmp_path))


def test_a_form_with_errors_of_its_own_is_exported_by_enter_alone(
    own_forms: tuple[ParsedForm, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    asyncio.run(_exported(own_forms[1], tmp_path))
    (file,) = tmp_path.glob("*.docx")
    (form,) = open_forms(file)
    assert [row.name for row in form.declaration.indicators] == ["修缮面积"]


async def _exported(form: ParsedForm, folder: Path) -> None:
    last = form.declaration
    few = last.model_copy(update={"indicators": last.indicators[:1]})
    workspace = as_shipped(folder)
    draft = workspace.begin(2025, few)
    async with shown(workspace, Opening(home=False, resume=True, number=draft.number), (120, 40)) as hand:
        for _ in range(_MOST_KEYS):
            await hand.press("enter")
            if "已导出：" in hand.text:
                return
        raise AssertionError(hand.text)


async def _entered(form: ParsedForm, folder: Path) -> None:
    workspace, last = as_shipped(folder), form.declaration
    draft = workspace.begin(2025, last)
    async with shown(workspace, Opening(home=False, resume=True, number=draft.number), (120, 40)) as hand:
        assert "今年有什么变化" in hand.text
        keys = 0
        while hand.question != "end":
            await hand.press("enter")
            keys += 1
            assert keys < _MOST_KEYS, hand.question
    declaration = workspace.resume(draft.number).interview.declaration()
    assert [(row.name, str(row.target)) for row in declaration.indicators] == [
        (row.name, str(row.target).replace("2024年", "2025年")) for row in last.indicators
    ]
    assert declaration.objectives.annual == (last.objectives.annual or "").replace("2024年", "2025年")
