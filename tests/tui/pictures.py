"""The pictures of the README, which are the snapshots of the tests too: `.venv/bin/python -m tests.tui.pictures`."""

import asyncio
import html
import re
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len

from drafter.bootstrap import open_workspace
from drafter.storage.places import Places
from drafter.tui.opening import Opening
from drafter.workspace import Workspace
from tests.conftest import REPOSITORY, FixedClock
from tests.tui.hand import NEW, Hand, shown

FOLDER = REPOSITORY / "docs" / "pictures"
SMALL, LARGE = (80, 24), (140, 40)
HEAD = [
    "滨海市技能培训中心",
    "滨海市人力资源和社会保障局",
    "",
    "技能培训督导经费",
    "1",
    "1",
    "",
    "",
    "462.07万",
    "",
    "",
]
NO_MORE = ["无", "无", "/略过", "/略过"]
WORK = ["督导抽查 50 家\n印刷宣传资料\n认定上岗教师 300 人次", "", "参训学员", "", *NO_MORE]
GOAL = "2024年督导抽查50家培训机构，认定上岗教师300人次，于11月底前完成，规范补贴培训，促进劳动者就业。"


async def _home(hand: Hand) -> None:
    await hand.settle()


async def _choice(hand: Hand) -> None:
    await hand.say_all(HEAD[:4])


async def _money(hand: Hand) -> None:
    await hand.say_all(HEAD[:8])
    await hand.paste("462.07万")


async def _indicators(hand: Hand) -> None:
    await hand.say_all([*HEAD, *WORK, GOAL])


async def _accepted(hand: Hand) -> None:
    await _indicators(hand)
    await hand.press("enter")
    await hand.press("enter")
    await hand.press("enter")
    await hand.paste("督导抽")


async def _evidence(hand: Hand) -> None:
    await _indicators(hand)
    await hand.press("f2")


async def _form(hand: Hand) -> None:
    await _indicators(hand)
    await hand.press("f3")


async def _commands(hand: Hand) -> None:
    await _choice(hand)
    await hand.type("/")


async def _review(hand: Hand) -> None:
    await _indicators(hand)
    await hand.press("enter", "enter")
    await hand.press("f5")


async def _export(hand: Hand) -> None:
    await _indicators(hand)
    hand.conversation.session.folder = Path("我的文档")
    await hand.press("f9")


async def _guided(hand: Hand) -> None:
    await hand.say_all(
        [*HEAD, *WORK[:4], "提高劳动者技能水平，缓解企业招工难", "职业培训", "无", "1500人", "3期", *["无"] * 3]
    )


async def _goal(hand: Hand) -> None:
    await _guided(hand)
    await hand.say_all(["95%", "无", "1800元", "1", "11月底", "1,2", "2", "无", "90%", "2", "无", "无", "无", "无"])


async def _together(hand: Hand) -> None:
    await _goal(hand)
    await hand.say_all(["", "/跳到 培训总人数", "1800人"])


async def _light(hand: Hand) -> None:
    hand.app.theme = "drafter-light"
    await _accepted(hand)


@dataclass(frozen=True)
class Scene:
    """One picture: its file's name, the size of the terminal, and how one gets there."""

    name: str
    size: tuple[int, int]
    play: Callable[[Hand], Awaitable[None]]
    opening: Opening = NEW


SCENES = (
    Scene("home", SMALL, _home, Opening()),
    Scene("choice", SMALL, _choice),
    Scene("amount", SMALL, _money),
    Scene("indicators-small", SMALL, _indicators),
    Scene("form-small", SMALL, _form),
    Scene("commands", SMALL, _commands),
    Scene("export", SMALL, _export),
    Scene("guided", LARGE, _guided),
    Scene("goal", LARGE, _goal),
    Scene("together", LARGE, _together),
    Scene("indicators", LARGE, _indicators),
    Scene("completion", LARGE, _accepted),
    Scene("evidence", LARGE, _evidence),
    Scene("review", LARGE, _review),
    Scene("light", LARGE, _light),
)


def drawn(scene: Scene) -> str:
    """The picture as SVG, by a workspace of its own on a fixed day."""
    with tempfile.TemporaryDirectory() as home:
        workspace = open_workspace(Places(home=Path(home), shipped=REPOSITORY))
        workspace.clock = FixedClock()
        return asyncio.run(_played(scene, workspace))


async def _played(scene: Scene, workspace: Workspace) -> str:
    async with shown(workspace, scene.opening, scene.size) as hand:
        hand.app.animation_level = "none"
        await scene.play(hand)
        return widened(hand.app.export_screenshot(title="drafter"))


def widened(svg: str) -> str:
    """The export counts a Chinese character as one cell when it stretches text; here it counts as two."""

    def stretched(found: re.Match[str]) -> str:
        cells = cell_len(html.unescape(found[3]).replace("\xa0", " "))
        return f'{found[1]}textLength="{cells * 12.2:.1f}"{found[2]}>{found[3]}</text>'

    return re.sub(r'(<text [^>]*?)textLength="[\d.]+"([^>]*)>([^<]*)</text>', stretched, svg)


def _written() -> Iterator[Path]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        path = FOLDER / f"{scene.name}.svg"
        path.write_text(drawn(scene), encoding="utf-8")
        yield path


if __name__ == "__main__":
    for written in _written():
        print(written)  # noqa: T201  what a command made
