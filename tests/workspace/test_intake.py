"""Forms that are looked over and put right before they are kept, and stay right wherever their file is read again."""

import json
import shutil
import stat
from pathlib import Path

import pytest

from drafter.bootstrap import open_workspace
from drafter.cli import main
from drafter.declaration import FieldPath
from drafter.errors import DrafterError
from drafter.forms import FormProblem, ParsedForm, ProblemKind
from drafter.forms.correction import corrected_field, without_row
from drafter.ports import Correction
from drafter.storage.places import Places
from drafter.workspace import Workspace
from drafter.workspace.corrections import with_corrections
from drafter.workspace.intake import Looked

RIGHT = "图书流动服务经费"


@pytest.fixture
def file(own_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(own_file, tmp_path / "往年.txt"))


def looked_into(workspace: Workspace, *files: Path) -> list[Looked]:
    return [workspace.intake.look(found) for found in workspace.intake.find(files)]


def the(workspace: Workspace, file: Path) -> Looked:
    (looked,) = looked_into(workspace, file)
    return looked


def renamed(workspace: Workspace, looked: Looked, number: int = 2, name: str = RIGHT) -> Looked:
    form = corrected_field(looked.forms[number - 1], FieldPath(path="project.name"), name)
    assert isinstance(form, ParsedForm)
    return workspace.intake.correct(looked, number, form)


def keep(workspace: Workspace, *files: Looked) -> None:
    list(workspace.intake.keep([(one, range(1, len(one.forms) + 1)) for one in files]))


def names(workspace: Workspace) -> list[str]:
    return sorted(str(form.project.name) for form in workspace.archive.declarations())


def learn(workspace: Workspace, file: Path) -> None:
    workspace.learn([file], None, lambda _number, _file: None)


def test_nothing_is_kept_before_one_says_so(workspace: Workspace, file: Path) -> None:
    (looked,) = looked_into(workspace, file)
    assert len(looked.forms) == 3
    assert names(workspace) == []
    keep(workspace, looked)
    assert len(names(workspace)) == 3
    assert [form.project for form in workspace.banks.own.forms()]


def test_a_correction_holds_wherever_the_file_is_read_again(workspace: Workspace, places: Places, file: Path) -> None:
    renamed(workspace, the(workspace, file))
    again = open_workspace(places)
    moved = file.rename(file.with_name("改了名字.txt"))
    assert again.read(moved)[1].declaration.project.name == RIGHT
    assert again.form_in(str(moved), 2).declaration.project.name == RIGHT
    assert again.last_year_in(moved, again.read(moved)[1].declaration).project.name == RIGHT
    learn(again, moved)
    assert RIGHT in names(again)
    assert RIGHT in [form.project for form in again.banks.own.forms()]


def test_what_was_learned_wrongly_before_is_taken_out(workspace: Workspace, file: Path) -> None:
    learn(workspace, file)
    before = names(workspace)
    (found,) = workspace.intake.find([file])
    assert found.known
    keep(workspace, renamed(workspace, workspace.intake.look(found)))
    once = names(workspace)
    assert len(once) == len(before) == 3
    assert RIGHT in once
    assert sorted(str(form.project) for form in workspace.banks.own.forms()) == once
    (looked,) = looked_into(workspace, file)
    keep(workspace, renamed(workspace, looked, name="图书下乡经费"))
    assert sorted({*once, "图书下乡经费"} - {RIGHT}) == names(workspace)


def test_the_same_project_of_another_file_stays(workspace: Workspace, file: Path, tmp_path: Path) -> None:
    """Two files hold a form of this name: putting one right takes nothing from the other."""
    other = tmp_path / "另一个.txt"
    other.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    (looked,) = looked_into(workspace, file)
    learn(workspace, other)
    keep(workspace, renamed(workspace, looked))
    assert str(looked.forms[1].declaration.project.name) in names(workspace)


def test_learning_takes_up_what_was_put_right_though_nobody_kept_it(workspace: Workspace, file: Path) -> None:
    """Killed between a correction and keeping: what was corrected is not lost."""
    learn(workspace, file)
    renamed(workspace, the(workspace, file))
    learn(workspace, file)
    assert RIGHT in names(workspace)
    assert len(names(workspace)) == 3


def test_workers_and_this_process_learn_the_same(workspace: Workspace, file: Path, tmp_path: Path) -> None:
    """Corrections go to the workers with the file: they have no folder of the user's."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  one test needs it
    from multiprocessing import get_context  # noqa: PLC0415  the same

    renamed(workspace, the(workspace, file))
    bank = tmp_path / "指标库.db"
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        workspace.learn([file], bank, lambda _number, _file: None, executor)
    assert RIGHT in "".join(workspace.banks.dump(bank))


def test_part_of_a_file_can_be_kept_and_the_rest_later(workspace: Workspace, file: Path) -> None:
    (looked,) = looked_into(workspace, file)
    list(workspace.intake.keep([(looked, [1, 3])]))
    assert len(names(workspace)) == 2
    learn(workspace, file)
    assert len(names(workspace)) == 3


def test_the_same_content_is_looked_into_once(workspace: Workspace, file: Path, tmp_path: Path) -> None:
    copies = [Path(shutil.copy(file, tmp_path / f"{number}.txt")) for number in range(5)]
    (found,) = workspace.intake.find([file, *copies])
    assert found.copies == 5


def test_what_cannot_be_read_says_why(workspace: Workspace, tmp_path: Path) -> None:
    nonsense, missing = tmp_path / "坏.docx", tmp_path / "没有.docx"
    nonsense.write_bytes(b"PK\x03\x04nonsense")
    broken, absent = looked_into(workspace, nonsense, missing)
    assert str(nonsense) in broken.failure
    assert str(missing) in absent.failure


def test_problems_of_other_fields_and_cells_come_back_as_they_were(workspace: Workspace, file: Path) -> None:
    (looked,) = looked_into(workspace, file)
    form = looked.forms[0]
    odd = FormProblem(ProblemKind.UNKNOWN_LEVEL, FieldPath(path="indicators[2].dimension"), "第 3 格", "不认识")
    workspace.intake.correct(looked, 1, without_row(ParsedForm(form.declaration, (odd,), form.origins), 0))
    (again,) = looked_into(workspace, file)
    assert again.forms[0].problems == (
        FormProblem(odd.kind, FieldPath(path="indicators[1].dimension"), odd.cell, odd.message),
    )
    assert len(again.forms[0].origins) < len(form.origins)
    assert again.forms[1:] == looked.forms[1:]


def test_a_newer_reader_that_finds_other_forms_gets_no_correction_of_another(workspace: Workspace, file: Path) -> None:
    (looked,) = looked_into(workspace, file)
    right = renamed(workspace, looked).forms[1]
    correction = Correction(2, 5, (looked.forms[1].declaration.identity,), right)
    assert with_corrections(looked.forms, [correction])[1] == right  # known by its project
    strange = Correction(2, 5, (("", 0, "不在里面"),), right)
    told = with_corrections(looked.forms, [strange])
    assert [form.declaration for form in told] == [form.declaration for form in looked.forms]
    assert RIGHT in told[0].problems[0].message


def test_corrections_are_their_owners_alone_and_damage_is_told(
    workspace: Workspace, places: Places, file: Path
) -> None:
    renamed(workspace, the(workspace, file))
    assert stat.S_IMODE(places.corrections.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
    places.corrections.write_bytes(b"nonsense" * 100)
    with pytest.raises(DrafterError, match=r"corrections\.db"):
        open_workspace(places).read(file)


def test_commands_see_what_was_put_right(
    workspace: Workspace,
    places: Places,
    file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    renamed(workspace, the(workspace, file))
    monkeypatch.setenv("DRAFTER_HOME", str(places.home))
    assert main(["read", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)[1]["declaration"]["project"]["name"] == RIGHT
    assert main(["read", "--explain", str(file)]) == 0
    assert f"手工更正{' ' * 22} 项目名称：{RIGHT}" in capsys.readouterr().out
