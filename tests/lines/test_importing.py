"""Bringing old forms in, in lines: read, looked over, put right, kept."""

import shutil
from pathlib import Path

import pytest

from drafter.lines.home import home
from drafter.lines.importing import Importing
from drafter.workspace import Workspace
from tests.lines.scripted import Scripted

DOUBTFUL = """\
财政项目支出绩效目标申报表\t\t\t
(2024年度)\t\t\t
项目名称\t站点巡查经费\t\t
实施单位\t某站\t\t
年度资金申请总额\t65\t\t
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t站点巡查数\t≥48家
"""


@pytest.fixture
def sure(own_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(own_file, tmp_path / "往年的 表.txt"))


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    file = tmp_path / "看不准.txt"
    file.write_text(DOUBTFUL, encoding="utf-8")
    return file


def imported(workspace: Workspace, paths: list[Path], *lines: str) -> tuple[int, str]:
    console = Scripted(lines)
    return Importing(workspace, console).run(paths), console.screen


def projects(workspace: Workspace) -> list[str | None]:
    return [form.project.name for form in workspace.archive.declarations()]


def test_enter_keeps_what_is_sure_and_leaves_the_rest(workspace: Workspace, sure: Path, doubtful: Path) -> None:
    status, screen = imported(workspace, [sure, doubtful], "", "/退出")
    assert status == 0
    assert "读到 4 份申报表，1 份有要看的地方（！）。" in screen
    assert len(projects(workspace)) == 3
    assert "站点巡查经费" not in projects(workspace)
    assert "还有 1 份没有存" in screen


def test_a_doubtful_cell_is_put_right_and_then_kept(workspace: Workspace, doubtful: Path) -> None:
    status, screen = imported(workspace, [doubtful], "1", "改 12 65", "改 12 65万", "", "")
    assert status == 0
    assert "65.00 元吗" in screen
    (form,) = workspace.archive.declarations()
    assert str(form.funding.annual.total) == "650000.00"


def test_enter_alone_looks_at_what_is_doubtful_and_never_keeps_it(workspace: Workspace, doubtful: Path) -> None:
    _, screen = imported(workspace, [doubtful], "", "")
    assert "没有写单位" in screen
    assert projects(workspace) == []


def test_what_was_looked_at_is_as_good_as_sure(workspace: Workspace, doubtful: Path) -> None:
    imported(workspace, [doubtful], "1", "对", "", "")
    assert projects(workspace) == ["站点巡查经费"]


def test_rows_are_changed_added_and_removed_and_steps_taken_back(workspace: Workspace, doubtful: Path) -> None:
    script = ["1", "对", "加", "时效", "巡查及时率", "≥98%", "删 18", "撤销", "改 18", "", "站点巡查次数", "", "", ""]
    imported(workspace, [doubtful], *script)
    (form,) = workspace.archive.declarations()
    assert [row.name for row in form.indicators] == ["站点巡查次数", "巡查及时率"]
    assert str(form.indicators[0].target) == "≥48.00(家)"


def test_an_empty_line_leaves_a_field_and_a_word_empties_it(workspace: Workspace, doubtful: Path) -> None:
    imported(workspace, [doubtful], "1", "对", "改 6", "", "改 2", "", "改 6", "清空", "", "")
    (form,) = workspace.archive.declarations()
    assert (form.project.implementing_agency, form.project.name) == (None, "站点巡查经费")


def test_a_file_that_was_kept_is_known_again_and_can_still_be_put_right(workspace: Workspace, sure: Path) -> None:
    imported(workspace, [sure], "")
    status, screen = imported(workspace, [sure], "1", "2", "改 2 图书下乡经费", "", "")
    assert status == 0
    assert "以前导入过，没有变化   往年的 表.txt" in screen
    assert "图书下乡经费" in projects(workspace)
    assert len(projects(workspace)) == 3


def test_nonsense_is_told_and_other_files_are_read(workspace: Workspace, sure: Path, tmp_path: Path) -> None:
    (tmp_path / "闲话.txt").write_text("你好", encoding="utf-8")
    status, screen = imported(workspace, [tmp_path / "闲话.txt", sure], "啊", "99", "")
    assert status == 0
    assert "闲话.txt：里面没有认出申报表" in screen
    assert "没有这个编号" in screen


@pytest.mark.parametrize("how", ["{path}", "'{path}'", '"{path}"', "file://{path}", "{escaped}", "{path}\t"])
def test_a_path_comes_as_terminals_give_it(workspace: Workspace, sure: Path, how: str) -> None:
    said = how.format(path=sure, escaped=str(sure).replace(" ", "\\ "))
    console = Scripted([f"导入 {said}", "", "/退出"])
    assert home(workspace, console) == 0
    assert len(projects(workspace)) == 3
    assert "输入“上年”" in console.prompts[-1]


def test_several_files_are_dragged_in_at_once(workspace: Workspace, sure: Path, doubtful: Path) -> None:
    assert "读到 4 份" in imported(workspace, [], f"'{sure}' '{doubtful}'", "/退出")[1]


def test_ctrl_c_while_reading_keeps_what_was_read(
    workspace: Workspace, sure: Path, doubtful: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = type(workspace.intake).look

    def pressed(intake: object, found: object) -> object:
        if found.path == doubtful:  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return looked(intake, found)  # type: ignore[arg-type]

    monkeypatch.setattr(type(workspace.intake), "look", pressed)
    _, screen = imported(workspace, [sure, doubtful], "")
    assert "停下了" in screen
    assert len(projects(workspace)) == 3
