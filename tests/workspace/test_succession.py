"""A project that was declared last year, under this name or another, is proposed as soon as it has its name."""

from pathlib import Path

import pytest

from drafter.interview import Jump, Say
from drafter.lines.conversation import Conversation
from drafter.workspace import Workspace
from tests.comparison.test_succession import LAST
from tests.journeys.last_year import as_shipped
from tests.lines.scripted import Scripted


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    found = as_shipped(tmp_path)
    found.archive.keep([(form, "去年.docx", number) for number, form in enumerate(LAST, 1)], "2024-10-01T08:00:00")
    return found


def named(workspace: Workspace, name: str) -> str:
    draft = workspace.begin(2025)
    return workspace.replies(draft, (Jump("project.name"), Say(name)))[0].interview.echo or ""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("社区文化活动经费", "上年申报过同名的项目。要照它填，输入 /照上年"),
        ("图书馆设备更新购置经费", "上年没有同名的，最像的是“图书馆设备购置项目”（像 "),
    ],
)
def test_it_is_proposed(workspace: Workspace, name: str, told: str) -> None:
    assert told in named(workspace, name)


def test_another_is_not(workspace: Workspace) -> None:
    assert "照上年" not in named(workspace, "食堂改造工程")


def test_the_command_goes_on_in_a_draft_that_begins_as_last_years_with_this_years_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    lines = ["/跳到 项目名称", "图书馆设备更新购置经费", "/照上年", "/退出"]
    console = Scripted(lines)
    talk = Conversation(workspace, console, workspace.begin(2025), tmp_path)
    talk.run()
    assert talk.draft.number == 2
    declaration = talk.interview.declaration()
    assert declaration.project.name == "图书馆设备更新购置经费"
    assert [row.name for row in declaration.indicators] == ["自助借还机购置数", "书架购置数"]
    assert "换成照上年填，这是 2 号草稿" in console.screen


def test_where_nothing_is_likely_the_command_says_so(workspace: Workspace, tmp_path: Path) -> None:
    console = Scripted(["/照上年", "/退出"])
    Conversation(workspace, console, workspace.begin(2025), tmp_path).run()
    assert "往年的表里没有像这个项目的" in console.screen
