"""`drafter check` of many files, for programs, beside last year; `--measure`; `drafter rules`."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from drafter.codec import json_text, plain_declaration, yaml_value
from drafter.codec.cases import case_form
from drafter.phrases.rules import handbook_markdown, measured_lines
from drafter.review.catalogue import CATALOGUE
from drafter.review.measure import measured
from tests.cli.running import run

REPOSITORY = Path(__file__).parent.parent.parent
CORPUS = REPOSITORY / "tests" / "review" / "corpus"
SOUND = yaml_value((REPOSITORY / "drafter" / "review" / "rules" / "sound.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(path: Path, case: dict[str, Any]) -> str:
    entry = {"format": 1, "source": {"file": "甲", "form": 1}, "declaration": plain_declaration(case_form(SOUND, case))}
    path.write_text(json_text([entry]), encoding="utf-8")
    return path.name


def test_many_files_end_with_a_table_the_worst_first(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    good = written(home / "好.json", {})
    bad = written(home / "坏.json", {"change": {"参加活动读者满意度": "满意度 | 参加活动读者满意度 | ≤90%"}})
    status, out, _ = run(capsys, "check", good, bad)
    assert status == 1
    table = out.partition("汇总：2 份\n")[2].splitlines()
    assert [line.split()[:3] for line in table[1:]] == [["1", "0", "0"], ["0", "0", "0"]]
    assert table[1].endswith("坏.json · 全民阅读推广活动经费")


def test_a_file_that_cannot_be_read_does_not_stop_the_others(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    good = written(home / "好.json", {})
    (home / "空.txt").write_text("什么也没有", encoding="utf-8")
    status, out, err = run(capsys, "check", "空.txt", good)
    assert status == 1
    assert "空.txt" in err
    assert "另有 1 个文件读不了" in out
    assert run(capsys, "check", good)[0] == 0


def test_nothing_named_is_told(capsys: pytest.CaptureFixture[str], home: Path) -> None:  # noqa: ARG001
    status, _, err = run(capsys, "check")
    assert status == 2
    assert "请写明要检查的文件" in err


def test_sarif_names_every_rule_and_each_place(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    vague = ["社会效益 | 阅读推广成效 | 有效", "社会效益 | 服务点成效 | 有效", "社会效益 | 讲座成效 | 有效"]
    name = written(home / "甲.json", {"add": vague})
    status, out, _ = run(capsys, "check", name, "--format", "sarif")
    (told,) = json.loads(out)["runs"]
    assert status == 0, "warnings are no errors"
    assert [rule["id"] for rule in told["tool"]["driver"]["rules"]] == [rule.name for rule in CATALOGUE]
    (found,) = told["results"]
    assert (found["ruleId"], found["level"], len(found["locations"])) == ("words_without_standard", "warning", 3)
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "甲.json"


def test_last_year_stands_beside(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    name = written(home / "今年.json", {})
    last = written(home / "去年.json", {"change": {"fiscal_year": 2026}})
    assert "一模一样" not in run(capsys, "check", name)[1]
    assert "10 条指标与上年一模一样" in run(capsys, "check", name, "--last-year", last)[1]


def test_a_renamed_project_is_proposed_with_its_score_and_checked_once_that_is_agreed(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = written(home / "今年.json", {})
    renamed: dict[str, object] = {"change": {"project.name": "文化惠民服务", "fiscal_year": 2026}}
    (form,) = json.loads(Path(written(home / "旧名.json", renamed)).read_text(encoding="utf-8"))
    other = json.loads(json.dumps(form))
    other["declaration"]["project"]["name"], other["declaration"]["indicators"] = "食堂改造工程", []
    both = [form, other]
    last = home / "去年.json"
    last.write_text(json_text(both), encoding="utf-8")
    status, _, told = run(capsys, "check", name, "--last-year", str(last))
    assert status == 2
    assert "最像的是“文化惠民服务”（像 " in told
    monkeypatch.setattr("drafter.cli.check.sys.stdin", _Terminal("\n"))
    monkeypatch.setattr("drafter.cli.check.sys.stderr", _Terminal())
    assert "10 条指标与上年一模一样" in run(capsys, "check", name, "--last-year", str(last))[1]


class _Terminal(StringIO):
    """Where a person sits."""

    def isatty(self) -> bool:
        return True


def test_the_corpus_is_measured_as_the_documents_say(capsys: pytest.CaptureFixture[str], home: Path) -> None:  # noqa: ARG001
    """Made by `drafter check --measure tests/review/corpus > docs/review-measured.zh.md`."""
    status, out, _ = run(capsys, "check", "--measure", str(CORPUS))
    assert status == 0
    assert out == (REPOSITORY / "docs" / "review-measured.zh.md").read_text(encoding="utf-8")


def test_what_is_missed_and_what_is_told_falsely_is_listed(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "sound.yaml").write_bytes((CORPUS / "sound.yaml").read_bytes())
    planted = "- {of: library, fault: 没有, change: {fiscal_year: 2028}, found: [G01 warning 公益讲座场次]}\n"
    (home / "faults.yaml").write_text(planted, encoding="utf-8")
    status, out, _ = run(capsys, "check", "--measure", str(home))
    assert status == 1
    assert "- G01 library 没有（indicators[2]）：没有找到" in out
    assert "误报：" in out
    (home / "faults.yaml").write_text("- {of: 谁, fault: 没有, found: []}\n", encoding="utf-8")
    assert run(capsys, "check", "--measure", str(home))[0] != 0


def test_a_table_of_nothing_is_empty_but_whole() -> None:
    lines = list(measured_lines(measured([], [])))
    assert lines[-1] == "| 合计 | 0 | 0 | 0 | 0 | 100% | 100% |"


def test_the_handbook_tells_one_rule_or_lists_all(capsys: pytest.CaptureFixture[str], home: Path) -> None:  # noqa: ARG001
    status, out, _ = run(capsys, "rules", "d01")
    assert status == 0
    assert "查什么：" in out
    assert "改后：" in out
    assert len(run(capsys, "rules")[1].splitlines()) == len(CATALOGUE) + 1
    assert run(capsys, "rules", "Z99")[0] != 0


def test_the_handbook_that_ships_is_that_of_the_rules() -> None:
    """Made by `drafter rules --format markdown > docs/rules.zh.md`."""
    ships = (REPOSITORY / "docs" / "rules.zh.md").read_text(encoding="utf-8")
    assert ships == "\n".join(handbook_markdown()) + "\n"
