"""The first screen in lines: the list is found in, sorted, and what is deleted comes back."""

from pathlib import Path

import pytest

from drafter.interview import Jump, Say
from drafter.lines.home import home
from drafter.workspace import Workspace
from tests.comparison.test_succession import LAST
from tests.journeys.last_year import as_shipped
from tests.lines.scripted import Scripted


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    found = as_shipped(tmp_path)
    for name in ("乙项目经费", "甲项目经费"):
        found.replies(found.begin(2025), (Jump("project.name"), Say(name)))
    return found


def listed(workspace: Workspace, *lines: str) -> list[str]:
    console = Scripted([*lines, "/退出"])
    assert home(workspace, console) == 0
    return console.heard


def test_what_is_looked_for_and_the_order(workspace: Workspace) -> None:
    heard = listed(workspace, "找 乙", "排 名称", "找 丙")
    lines = [line.split("题")[0] for line in heard if "项目经费" in line]
    names = [next(word for word in line.split() if "项目经费" in word) for line in lines]
    assert names == ["甲项目经费", "乙项目经费", "乙项目经费", "乙项目经费", "甲项目经费"]
    assert heard[-1] == "！ 没有名称里带“丙”的草稿"


def test_a_deleted_draft_comes_back_also_after_a_restart(workspace: Workspace) -> None:
    heard = listed(workspace, "删 2")
    assert "  删去了 2 号草稿，Ctrl+Z（行模式：恢复）拿回来" in heard
    assert [one.number for one in workspace.drafts()] == [1]
    assert workspace.resume().number == 1, "what is deleted is not gone on with"
    listed(workspace, "恢复")
    assert [one.number for one in workspace.drafts()] == [2, 1]
    assert "  没有删过什么" in listed(workspace, "恢复")


def test_a_deleted_form_comes_back_and_so_it_does_when_it_is_learned_again(workspace: Workspace) -> None:
    forms = [(form, "去年.docx", number) for number, form in enumerate(LAST, 1)]
    workspace.archive.keep(forms, "2024-10-01T08:00:00")
    workspace.delete_form(LAST[0])
    assert len(workspace.archive.declarations()) == len(LAST) - 1
    assert workspace.undelete() == f"拿回来了：“{LAST[0].project.name}”"
    workspace.delete_form(LAST[0])
    workspace.archive.keep(forms[:1], "2024-10-02T08:00:00")
    assert len(workspace.archive.declarations()) == len(LAST)


def test_last_years_form_is_gone_on_from_in_the_way_that_is_said(workspace: Workspace) -> None:
    workspace.archive.keep([(LAST[0], "去年.docx", 1)], "2024-10-01T08:00:00")
    console = Scripted(["上年 空白", "/退出"])
    home(workspace, console)
    assert workspace.resume().interview.blank
