"""Many files, read here, on all cores or on a cluster; broken off and gone on with."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from drafter.bootstrap import open_workspace, workers
from drafter.cli import main
from drafter.codec import json_text
from drafter.errors import DrafterError
from drafter.readers.opening import open_forms
from drafter.storage.places import Places
from drafter.workspace import Workspace

FILES = 60
REPOSITORY = Path(__file__).resolve().parents[2]


def declaration(number: int) -> dict[str, Any]:
    target = {"comparator": "≥", "quantity": str(number + 1), "unit": "个"}
    rows = [
        {"type": "产出指标", "dimension": "数量指标", "name": f"第{number % 7}类站点巡查数", "target": target},
        {"type": "产出指标", "dimension": "时效指标", "name": f"第{number % 7}类站点巡查及时率", "target": None},
    ]
    project = {"name": f"站点巡查经费{number}", "implementing_agency": "某站"}
    return {"format": 1, "declaration": {"fiscal_year": 2024, "project": project, "indicators": rows}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "forms"
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:03}.json").write_text(json_text([declaration(number)]), encoding="utf-8")
    (folder / "坏.json").write_text("{", encoding="utf-8")
    return folder


def dump(workspace: Workspace, bank: Path) -> str:
    return "".join(workspace.banks.dump(bank))


def learn(workspace: Workspace, folder: Path, bank: Path, executor: Any = None) -> Any:
    return workspace.learn(sorted(folder.iterdir()), bank, lambda _number, _file: None, executor)


def test_all_cores_give_the_bank_that_one_gives(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    alone, together = tmp_path / "a.db", tmp_path / "b.db"
    assert learn(workspace, folder, alone).forms == FILES
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        learned = learn(workspace, folder, together, executor)
    assert learned.forms == FILES
    assert len(learned.failures) == 1
    assert dump(workspace, alone) == dump(workspace, together)


def test_a_worker_that_dies_is_replaced(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    bank, alone = tmp_path / "a.db", tmp_path / "b.db"
    learn(workspace, folder, alone)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        worker: Future[int] = executor.submit(os.getpid)

        def kill_it(number: int, _file: Path) -> None:
            if number == FILES // 2:
                os.kill(worker.result(), signal.SIGKILL)

        learned = workspace.learn(sorted(folder.iterdir()), bank, kill_it, executor)
    assert learned.forms == FILES
    assert dump(workspace, bank) == dump(workspace, alone)


def test_what_was_learned_is_not_read_again_unless_it_changed(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    bank = tmp_path / "a.db"
    learn(workspace, folder, bank)
    again = learn(workspace, folder, bank)
    assert (again.forms, again.skipped) == (0, FILES)
    (folder / "000.json").write_text(json_text([declaration(0) | {"format": 1}, declaration(99)]), encoding="utf-8")
    changed = learn(workspace, folder, bank)
    assert (changed.forms, changed.skipped) == (2, FILES - 1)
    assert workspace.banks.forget("站点巡查经费5", bank)
    assert learn(workspace, folder, bank).forms == 1


def test_learning_goes_on_after_a_kill(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.workspace.learning.BATCH", 10)
    places = Places(home=tmp_path / "home", shipped=REPOSITORY)
    bank, whole = tmp_path / "a.db", tmp_path / "b.db"

    def dies_at_35(number: int, _file: Path) -> None:
        if number == 35:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_workspace(places).learn(sorted(folder.iterdir()), bank, dies_at_35)
    again = learn(open_workspace(places), folder, bank)
    assert (again.skipped, again.forms) == (30, FILES - 30)
    learn(open_workspace(places), folder, whole)
    assert dump(open_workspace(places), bank) == dump(open_workspace(places), whole)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[str]]]]:
    """A real scheduler and two worker processes on loopback."""
    pytest.importorskip("distributed", reason="the cluster extra is not installed")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    file = tmp_path / "scheduler.json"
    scheduler = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    started = [subprocess.Popen([*scheduler, "--no-dashboard", "--scheduler-file", str(file)], text=True, **quiet)]  # type: ignore[call-overload]  # keywords as a dict
    until(file.exists)
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(file)]
    worker += ["--nthreads", "1", "--no-dashboard", "--no-nanny", "--host", "127.0.0.1"]
    started += [
        subprocess.Popen([*worker, "--local-directory", str(tmp_path)], text=True, **quiet)  # type: ignore[call-overload]  # keywords as a dict
        for _ in range(2)
    ]
    import json  # noqa: PLC0415  only here

    yield json.loads(file.read_text(encoding="utf-8"))["address"], started[1:]
    for process in started:
        process.kill()
        process.wait()


def until(true: Any, patience: float = 40) -> None:
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_cluster_gives_the_same_bank_though_a_worker_is_killed(
    workspace: Workspace, folder: Path, tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[str]]]
) -> None:
    address, processes = cluster
    alone, together = tmp_path / "a.db", tmp_path / "b.db"
    learn(workspace, folder, alone)

    def kill_one(number: int, _file: Path) -> None:
        if number == FILES // 2:
            processes[0].kill()

    with workers(address, FILES) as executor:
        learned = workspace.learn(sorted(folder.iterdir()), together, kill_one, executor)
    assert learned.forms == FILES
    assert processes[0].wait(10) != 0
    assert dump(workspace, alone) == dump(workspace, together)


def test_a_cluster_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the cluster extra is not installed")
    monkeypatch.setattr("drafter.cluster._PATIENCE", "1s")
    with pytest.raises(DrafterError, match="连不上这个集群"), workers("tcp://127.0.0.1:1", FILES):
        pass


def test_the_command_learns_a_folder_and_tells(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    assert main(["learn", str(folder), "--bank", str(tmp_path / "a.db")]) == 1
    out, err = capsys.readouterr()
    assert f"学习了 {FILES} 份申报表" in out
    assert "坏.json" in err
    assert main(["learn", str(folder / "001.json"), "--bank", str(tmp_path / "a.db")]) == 0
    assert "1 个文件以前学过" in capsys.readouterr().out
    assert open_forms(folder / "001.json")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has neither names of bytes nor pipes with names")
def test_no_odd_name_stops_the_others(workspace: Workspace, tmp_path: Path) -> None:
    """A name that is no text, one that commands a terminal, a pipe whose name is no text."""
    half, folder = os.fsdecode("半".encode()[:2]), tmp_path / "odd"
    folder.mkdir()
    for number, name in enumerate((f"{half}.json", "\x1b[31m.json", "甲.json")):
        (folder / name).write_text(json_text([declaration(number)]), encoding="utf-8")
    os.mkfifo(folder / f"{half}.docx")
    learned = workspace.learn(sorted(folder.iterdir(), key=os.fsencode), None, lambda _number, _path: None)
    assert (learned.forms, len(learned.failures)) == (3, 1)
