"""What was changed, looked at and brought back while a form is drafted; and this year beside last year."""

from pathlib import Path

import pytest

from drafter.declaration import Declaration
from drafter.lines.conversation import Conversation
from drafter.workspace import Workspace
from tests.journeys.last_year import as_shipped
from tests.lines.scripted import Scripted


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return as_shipped(tmp_path)


def talked(workspace: Workspace, last: Declaration | None, *lines: str) -> tuple[Conversation, str]:
    console = Scripted([*lines, "/退出"])
    conversation = Conversation(workspace, console, workspace.begin(2025, last))
    conversation.run()
    return conversation, console.screen


def test_changes_are_listed_an_earlier_form_looked_at_and_brought_back(
    workspace: Workspace, last_year: Declaration
) -> None:
    changes = ("/跳到 当年财政拨款", "90万", "/跳到 当年财政拨款", "95万")
    conversation, screen = talked(workspace, last_year, *changes, "/历史", "/历史 2", "/回到 2", "/回到 99")
    assert "当年财政拨款：900,000.00 元 → 950,000.00 元（填写）" in screen
    assert "年度资金申请总额：900,000.00 元" in screen
    assert "撤销了 1 次改动，可以重做" in screen
    assert "回不到第 99 步" in screen
    assert str(conversation.interview.declaration().funding.annual.total) == "900000.00"


def test_this_year_beside_last_year(workspace: Workspace, last_year: Declaration) -> None:
    _, screen = talked(workspace, last_year, "/跳到 当年财政拨款", "93.5万", "/对照")
    assert "当年财政拨款：850,000.00 元 → 935,000.00 元（+10.0%）" in screen
    assert "没有上年的表可以对照" in talked(workspace, None, "/对照")[1]


def test_years_are_chosen_by_their_numbers(workspace: Workspace, last_year: Declaration) -> None:
    goal = last_year.objectives.model_copy(update={"annual": "2024年培训，24年底前完成，按沪府发〔2024〕12号执行。"})
    last = last_year.model_copy(update={"objectives": goal})
    conversation, screen = talked(workspace, last, "/跳到 年份", "1,2,3", "/跳到 年份", "无")
    assert "目标：2024年培训，24年底…（→ 2025（年度））" in screen
    assert "（不动（文号或文件名））" in screen
    assert "直接回车：带 → 的照改，“不动”的照旧" in screen
    assert conversation.interview.declaration().objectives.annual == goal.annual
