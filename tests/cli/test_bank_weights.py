"""Other weights on the command line: tried, looked for, and told where they are wrong."""

import itertools
from pathlib import Path

import pytest

from drafter.codec.weights import weights_from
from drafter.storage.weights_file import read_weights
from tests.cli.running import run

WORKS = ("河道巡查", "路灯维修", "绿地养护", "桥梁检测")
SHORT_SIGHTED = "prediction:\n  steps: 3\n  steps_at_first: 3\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    head = "一级指标\t二级指标\t三级指标\t指标值\n"
    rows = "产出指标\t数量指标\t{0}次数\t≥30.00(次)\n产出指标\t质量指标\t{0}合格率\t≥95.00(%)\n"
    (tmp_path / "forms").mkdir()
    for work in WORKS:
        (tmp_path / "forms" / f"{work}.txt").write_text(
            f"项目名称\t{work}\n{head}{rows.format(work)}", encoding="utf-8"
        )
    return tmp_path


def _figures(evaluated: str) -> list[str]:
    """The lines of the first table: the systems and what each saves."""
    after = itertools.dropwhile(lambda line: "|" not in line, evaluated.splitlines())
    return list(itertools.takewhile(lambda line: "|" in line, after))


def test_other_weights_give_other_figures_and_the_baselines_the_same(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "w.yaml").write_text(SHORT_SIGHTED, encoding="utf-8")
    status, shipped, _ = run(capsys, "bank", "evaluate", "forms")
    assert status == 0
    status, other, _ = run(capsys, "bank", "evaluate", "forms", "--weights", "w.yaml")
    assert status == 0
    lines = list(zip(_figures(shipped), _figures(other), strict=True))
    assert {one.split("|")[1].strip() for one, two in lines if one != two} >= {"drafter"}
    assert all(one == two for one, two in lines if "最" in one)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("sources:\n  learnt: 0.6\n", "w.yaml：第 2 行：没有 sources.learnt 这个数，是不是 sources.learned？"),
        ("# 我的\n\nchoise:\n  sure: 1\n", "w.yaml：第 3 行：没有 choise 这一组，是不是 choice？"),
        ("choice:\n  sure: 1.2\n", "w.yaml：第 2 行：choice.sure 应当是 0 到 1 的数，现在是 1.2"),
        ("choice:\n  sure: [1]\n", "w.yaml：第 2 行：choice.sure 应当是 0 到 1 的数"),
        ("choice: 0.6\n", "w.yaml：第 1 行：choice 下面应当是名称和数"),
        ("choice\n  sure: 1\n", "w.yaml：不是有效的 YAML"),
    ],
)
@pytest.mark.parametrize("action", ["evaluate", "tune"])
def test_wrong_weights_are_told_and_nothing_is_done(
    capsys: pytest.CaptureFixture[str], home: Path, action: str, text: str, sentence: str
) -> None:
    (home / "w.yaml").write_text(text, encoding="utf-8")
    where = ["-o", "new.yaml"] if action == "tune" else []
    status, out, err = run(capsys, "bank", action, "forms", "--weights", "w.yaml", *where)
    assert (status, out) == (2, "")
    assert sentence in err
    assert len(err.splitlines()) == 1
    assert not (home / "new.yaml").exists()


def test_a_file_of_weights_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "bank", "evaluate", "forms", "--weights", "none.yaml")
    assert status == 2
    assert "none.yaml：打不开权重文件" in err


def test_better_weights_are_written_beside_older_ones_and_reported_on_forms_they_were_not_tuned_on(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "w.yaml").write_text(SHORT_SIGHTED, encoding="utf-8")
    (home / "best.yaml").write_text("mine", encoding="utf-8")
    asked = ("--only", "prediction.steps", "--only", "prediction.steps_at_first", "--rounds", "1", "--train", "0.6")
    status, out, err = run(capsys, "bank", "tune", "forms", "--weights", "w.yaml", *asked, "-o", "best.yaml")
    assert (status, out) == (0, "best_第2稿.yaml\n")
    assert (home / "best.yaml").read_text(encoding="utf-8") == "mine"
    assert "[1/2] prediction.steps" in err
    assert "用来调的 2 份" in err
    assert "没有用来调的 2 份" in err
    written = (home / "best_第2稿.yaml").read_text(encoding="utf-8")
    assert written.startswith("# 试了 2 个数，1 轮；按 0.6 分，种子 1。\n# 用来调的 2 份：省下的按键 ")
    found = read_weights(home / "best_第2稿.yaml")
    assert (found.prediction.steps, found.prediction.steps_at_first) != (3, 3)
    assert found == weights_from({"prediction": found.prediction.model_dump()})  # nothing else was moved
    again = run(capsys, "bank", "tune", "forms", "--weights", "w.yaml", *asked, "-o", "again.yaml")
    assert again[:2] == (0, "again.yaml\n")
    assert (home / "again.yaml").read_text(encoding="utf-8") == written


def test_where_nothing_is_better_nothing_is_written(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    status, out, err = run(capsys, "bank", "tune", "forms", "--only", "habits.name", "--rounds", "1", "-o", "n.yaml")
    assert (status, out) == (2, "")
    assert "没有找到更好的" in err
    assert not (home / "n.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("forms/河道巡查.txt", "-o", "n.yaml"), "至少要两个项目的申报表"),
        (("forms",), "请用 -o 写明结果写到哪个文件"),
        (("forms", "-o", "n.yaml", "--only", "habit"), "没有 habit 这个数，是不是 habits？"),
        (("forms", "-o", "n.yaml", "--train", "1"), "应当是 0 和 1 之间的数"),
        (("forms", "-o", "n.yaml", "--train", "nan"), "应当是 0 和 1 之间的数"),
    ],
)
def test_what_can_not_be_tuned_is_told(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    status, out, err = run(capsys, "bank", "tune", *arguments)
    assert (status, out) == (2, "")
    assert sentence in err


def test_keys_are_counted_as_they_are_pressed_against_an_input_method(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "bank", "evaluate", "forms", "--keys", "ime")
    assert status == 0
    lines = {line.split("|")[1].strip(): line.split("|") for line in out.splitlines() if line.startswith("| ")}
    assert {"全拼输入法", "drafter，不打首字母", "drafter，不带题库", "drafter"} <= set(lines)
    pressed = {name: int(cells[2]) for name, cells in lines.items() if cells[2].strip().isdecimal()}
    assert pressed["drafter"] < pressed["drafter，不打首字母"] < pressed["全拼输入法"]
