"""Bringing old forms in, on the screen: read, looked over, put right, kept."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from textual import events
from textual.widgets import Input

from drafter.tui.opening import Opening
from drafter.tui.widgets.pointed import PointedList
from drafter.workspace import Workspace
from tests.lines.test_importing import DOUBTFUL
from tests.tui.hand import Hand, shown


@pytest.fixture
def folder(own_file: Path, tmp_path: Path) -> Path:
    """Three forms that are sure, one that is not, one file of nonsense."""
    folder = tmp_path / "往年 的表"
    folder.mkdir()
    shutil.copy(own_file, folder / "a.txt")
    (folder / "看不准.txt").write_text(DOUBTFUL, encoding="utf-8")
    (folder / "闲话.txt").write_text("你好", encoding="utf-8")
    return folder


@asynccontextmanager
async def importing(workspace: Workspace, *paths: Path) -> AsyncIterator[Hand]:
    async with shown(workspace, Opening(importing=paths)) as hand:
        yield hand


def projects(workspace: Workspace) -> list[str | None]:
    return [form.project.name for form in workspace.archive.declarations()]


def test_the_pointer_stands_on_keeping_what_is_sure(workspace: Workspace, folder: Path) -> None:
    async def sit() -> None:
        async with importing(workspace, folder) as hand:
            assert "读到 4 份申报表，1 份有要看的地方" in hand.text
            assert "▸ 存下没有疑问的 3 份" in hand.text
            assert "闲话.txt：里面没有认出申报表" in hand.text.replace("\n", "")
            await hand.press("enter")
            assert len(projects(workspace)) == 3
            assert "站点巡查经费" not in projects(workspace)
            await hand.press("escape")
            assert "还有 1 份没有存" in hand.text
            await hand.press("escape")
            assert "照上年填" in hand.text

    asyncio.run(sit())


def test_a_doubtful_cell_is_put_right_before_the_form_is_kept(workspace: Workspace, folder: Path) -> None:
    async def sit() -> None:
        async with importing(workspace, folder / "看不准.txt") as hand:
            await hand.press("enter")
            assert "▸ ！ 年度资金申请总额" in hand.text
            await hand.press("enter")
            await hand.answer("65")
            assert "65.00 元吗" in hand.text
            await hand.press("end", "ctrl+u")
            await hand.paste("65万")
            await hand.press("enter")
            assert "没有看不准的地方" in hand.text
            assert "650,000.00元   手工更正" in hand.text
            await hand.press("escape", "enter")

    asyncio.run(sit())
    (form,) = workspace.archive.declarations()
    assert str(form.funding.annual.total) == "650000.00"


def test_a_row_is_changed_added_removed_and_taken_back(workspace: Workspace, folder: Path) -> None:
    async def sit() -> None:
        async with importing(workspace, folder / "看不准.txt") as hand:
            await hand.press("enter", "f8")
            await hand.press("end", "enter")
            for words in ("时效", "巡查及时率", "≥98%"):
                await hand.paste(words)
                await hand.press("enter")
            assert "时效指标  巡查及时率  ≥98.00(%)" in hand.text
            await hand.press("end", "up", "delete")
            assert "巡查及时率" not in hand.text
            await hand.press("ctrl+z")
            assert "巡查及时率" in hand.text
            await hand.press("end", "up", "up", "enter")
            await hand.paste("（次）")
            await hand.press("enter", "enter", "escape", "enter")

    asyncio.run(sit())
    (form,) = workspace.archive.declarations()
    assert [row.name for row in form.indicators] == ["站点巡查数（次）", "巡查及时率"]


def test_escape_leaves_a_box_and_changes_nothing(workspace: Workspace, folder: Path) -> None:
    async def sit() -> None:
        async with importing(workspace, folder / "看不准.txt") as hand:
            await hand.press("enter", "enter")
            await hand.paste("7万")
            await hand.press("escape")
            assert "1 处要对照原件看一看" in hand.text
            await hand.press("escape")
            assert "1 处要看" in hand.text

    asyncio.run(sit())


def test_keys_act_on_the_line_that_was_meant_however_fast_they_come(workspace: Workspace, folder: Path) -> None:
    async def sit() -> None:
        async with importing(workspace, folder) as hand:
            for key in ("down", "enter"):
                hand.app.post_message(events.Key(key, None))
            await hand.settle()
            assert "看不准.txt 第 1 份" in hand.text
            assert projects(workspace) == []

    asyncio.run(sit())


@pytest.mark.parametrize("how", ["{path}", "'{path}'", "file://{path}", "{escaped}"])
def test_a_path_is_dragged_in(workspace: Workspace, folder: Path, how: str) -> None:
    async def sit() -> None:
        async with importing(workspace) as hand:
            await hand.paste(how.format(path=folder, escaped=str(folder).replace(" ", "\\ ")))
            await hand.press("enter")
            assert "读到 4 份" in hand.text

    asyncio.run(sit())


def test_several_paths_are_dragged_in_one_a_line(workspace: Workspace, folder: Path) -> None:
    async def sit() -> None:
        async with importing(workspace) as hand:
            await hand.paste(f"{folder / 'a.txt'}\n{folder / '看不准.txt'}\n")
            await hand.press("enter")
            assert "读到 4 份" in hand.text

    asyncio.run(sit())


def test_what_is_not_there_is_told_and_stays_in_the_box(workspace: Workspace) -> None:
    async def sit() -> None:
        async with importing(workspace) as hand:
            await hand.paste("~/没有这个/文件.docx")
            await hand.press("enter")
            assert "没有这个文件" in hand.text
            assert hand.app.screen.query_one(Input).value == "~/没有这个/文件.docx"

    asyncio.run(sit())


def test_escape_stops_reading_and_what_was_read_can_be_kept(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second file waits until Escape was pressed; the third is not read any more."""
    looked, pressed, begun = type(workspace.intake).look, Event(), Event()

    def slowly(intake: object, found: object) -> object:
        if found.path.name != "a.txt":  # type: ignore[attr-defined]
            begun.set()
            assert pressed.wait(10)
        return looked(intake, found)  # type: ignore[arg-type]

    monkeypatch.setattr(type(workspace.intake), "look", slowly)

    async def sit() -> None:
        async with shown(workspace, Opening()) as hand:
            hand.app.import_forms([folder])
            while not begun.is_set():
                await hand.pilot.pause(0.01)
            await hand.pilot.press("escape")
            pressed.set()
            await hand.settle()
            assert "停下了，读了 2 个，后面的 1 个没有读" in hand.text
            assert hand.app.screen.query_one(PointedList).option_count
            await hand.press("enter")
            assert len(projects(workspace)) == 3

    asyncio.run(sit())


def test_a_known_file_is_opened_and_put_right(workspace: Workspace, folder: Path) -> None:
    workspace.learn([folder / "a.txt"], None, lambda _number, _file: None)

    async def sit() -> None:
        async with importing(workspace, folder / "a.txt") as hand:
            assert "以前导入过，没有变化" in hand.text
            await hand.press("enter")
            await hand.press("home", "down", "enter")
            await hand.press("end", "ctrl+u")
            await hand.paste("图书下乡经费")
            await hand.press("enter", "escape", "enter")

    asyncio.run(sit())
    assert "图书下乡经费" in projects(workspace)
    assert len(projects(workspace)) == 3


def test_a_file_is_read_once_more_after_it_was_kept(workspace: Workspace, folder: Path) -> None:
    async def sit() -> None:
        async with importing(workspace, folder / "看不准.txt") as hand:
            await hand.press("enter", "f8", "escape", "enter")
            assert "存下了 1 份" in hand.text
            await hand.paste(str(folder / "看不准.txt"))
            await hand.press("enter")
            assert "存下没有疑问的 1 份" in hand.text

    asyncio.run(sit())
