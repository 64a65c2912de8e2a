"""The pictures of the README, which are the snapshots of the tests too: `.venv/bin/python -m tests.tui.pictures`."""

import asyncio
import html
import re
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len

from drafter.bootstrap import open_workspace
from drafter.storage.places import Places
from drafter.tui.opening import Opening
from drafter.workspace import Workspace
from tests.conftest import REPOSITORY, FixedClock
from tests.lines.test_importing import DOUBTFUL
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
WORK = ["督导抽查 50 家\n印刷宣传资料\n认定上岗教师 300 人次", "", "参训学员", "", "无", "无"]
"""No purpose, and no kind of project."""
GOAL = "2024年督导抽查50家培训机构，认定上岗教师300人次，于11月底前完成，规范补贴培训，促进劳动者就业。"


@dataclass(frozen=True)
class Scene:
    """One terminal, and what is done in it; behind each step stands the name of the picture that is taken then."""

    size: tuple[int, int]
    steps: tuple[tuple[Callable[[Hand], Awaitable[None]], str], ...]
    opening: Opening = NEW

    @property
    def names(self) -> str:
        """The pictures, for the name of a test."""
        return "-".join(name for _, name in self.steps)


def said(*answers: str) -> Callable[[Hand], Awaitable[None]]:
    """Answers, one after the other."""

    async def step(hand: Hand) -> None:
        for text in answers:
            await hand.say(text)

    return step


def pressed(*keys: str, pasted: str = "") -> Callable[[Hand], Awaitable[None]]:
    """Keys one by one, then something pasted."""

    async def step(hand: Hand) -> None:
        for key in keys:
            await hand.press(key)
        if pasted:
            await hand.paste(pasted)

    return step


async def _commands(hand: Hand) -> None:
    await hand.type("/")


async def _amount(hand: Hand) -> None:
    await hand.press("backspace")
    await said(*HEAD[4:8])(hand)
    await hand.paste("462.07万")


async def _by_day(hand: Hand) -> None:
    hand.app.theme = "drafter-light"
    await hand.settle()


async def _export(hand: Hand) -> None:
    await hand.press("escape")
    hand.conversation.session.folder = Path("我的文档")
    await hand.press("f9")


def _old_forms() -> Path:
    """A folder with three forms that are sure, one that is not, and a file of something else."""
    folder = Path("往年的表")
    folder.mkdir(exist_ok=True)
    shutil.copy(REPOSITORY / "tests" / "forms" / "invented_library.txt", folder / "图书馆2024.txt")
    (folder / "站点巡查.txt").write_text(DOUBTFUL, encoding="utf-8")
    (folder / "通知.txt").write_text("请于年底前报送。", encoding="utf-8")
    return folder


async def _import(hand: Hand) -> None:
    await hand.press("down", "enter")
    await hand.paste(str(_old_forms()))
    await hand.press("enter")


async def _amount_read(hand: Hand) -> None:
    await hand.press("enter")
    await hand.paste("65")
    await hand.press("enter")


def reached(question: str) -> Callable[[Hand], Awaitable[None]]:
    """What is offered is taken, card by card, up to the question that begins so: whatever else the banks ask on the way."""

    async def step(hand: Hand) -> None:
        for _ in range(40):
            if hand.question.startswith(question):
                return
            before = hand.question
            await hand.press("f6")
            if hand.question == before:
                await hand.press("enter")
        raise AssertionError(f"{question} is not asked, but {hand.question}")

    return step


def steps(*all_of_them: Callable[[Hand], Awaitable[None]]) -> Callable[[Hand], Awaitable[None]]:
    """One after the other."""

    async def step(hand: Hand) -> None:
        for one in all_of_them:
            await one(hand)

    return step


PAGE = "indicators."
TOLD = steps(said(*HEAD, *WORK), reached(PAGE), said("/跳到 年度总体目标", GOAL))
PURPOSE = "提高劳动者技能水平，缓解企业招工难"
GUIDED = said(*HEAD, *WORK[:4], PURPOSE, "办培训班", "98%")
BY_HAND = "2025年办好三件事：1.督导抽查50家；2.印刷宣传资料；3.认定上岗教师300人次，做到应评尽评。"


SCENES = (
    Scene(SMALL, ((pressed(), "home"),), Opening()),
    Scene(
        SMALL,
        ((said(*HEAD[:4]), "choice"), (_commands, "commands"), (_amount, "amount")),
    ),
    Scene(
        SMALL, ((_import, "import"), (pressed("down", "enter"), "understood"), (_amount_read, "correction")), Opening()
    ),
    Scene(LARGE, ((steps(_import, pressed("down", "enter")), "understood-large"),), Opening()),
    Scene(SMALL, ((TOLD, "indicators-small"), (pressed("f3"), "form-small"), (_export, "export"))),
    Scene(
        LARGE,
        (
            (GUIDED, "guided"),
            (reached(PAGE), "page"),
            (reached("annual_goal"), "goal"),
            (said(BY_HAND, "/跳到 工作任务", "/改 1 督导抽查 60 家"), "together"),
        ),
    ),
    Scene(
        LARGE,
        (
            (steps(TOLD, said("数量指标")), "indicators"),
            (pressed("f2"), "evidence"),
            (pressed("escape", "f5"), "review"),
            (pressed("escape", pasted="认定"), "completion"),
            (_by_day, "light"),
        ),
    ),
)


def drawn(scene: Scene) -> dict[str, str]:
    """The pictures as SVG by their names, by a workspace of its own on a fixed day."""
    with tempfile.TemporaryDirectory() as home, chdir(home):  # a scene exports, into the folder one is in
        workspace = open_workspace(Places(home=Path(home), shipped=REPOSITORY))
        workspace.clock = FixedClock()
        return asyncio.run(_played(scene, workspace))


async def _played(scene: Scene, workspace: Workspace) -> dict[str, str]:
    pictures = {}
    async with shown(workspace, scene.opening, scene.size) as hand:
        hand.app.animation_level = "none"
        for step, name in scene.steps:
            await step(hand)
            pictures[name] = widened(hand.app.export_screenshot(title="drafter"))
    return pictures


def widened(svg: str) -> str:
    """The export counts a Chinese character as one cell when it stretches text; here it counts as two."""

    def stretched(found: re.Match[str]) -> str:
        cells = cell_len(html.unescape(found[3]).replace("\xa0", " "))
        return f'{found[1]}textLength="{cells * 12.2:.1f}"{found[2]}>{found[3]}</text>'

    return re.sub(r'(<text [^>]*?)textLength="[\d.]+"([^>]*)>([^<]*)</text>', stretched, svg)


def _written() -> Iterator[Path]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        for name, picture in drawn(scene).items():
            path = FOLDER / f"{name}.svg"
            path.write_text(picture, encoding="utf-8")
            yield path


if __name__ == "__main__":
    for written in _written():
        print(written)  # noqa: T201  what a command made
