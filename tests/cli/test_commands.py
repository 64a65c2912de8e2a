"""The commands as scripts use them: output, messages, exit status."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.cli import main
from drafter.cli.parser import build_parser
from tests.cli.running import run

FORM = "项目名称\t甲项目\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t培训人数\t≥30.00(人)\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_read_prints_an_array(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    status, out, err = run(capsys, "read", "甲.txt")
    (form,) = json.loads(out)
    assert (status, err) == (0, "")
    assert form["format"] == 1
    assert form["source"] == {"file": "甲.txt", "form": 1}
    assert form["declaration"]["indicators"] == [
        {
            "type": "产出指标",
            "dimension": "数量指标",
            "name": "培训人数",
            "target": {"comparator": "≥", "quantity": "30", "unit": "人"},
        }
    ]
    assert form["declaration"]["funding"]["whole_life"] == {"total": None, "budget_funds": None, "other_funds": None}


def test_read_does_what_it_can_and_says_the_rest(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    (home / "乙.txt").write_text("会议通知", encoding="utf-8")
    status, out, err = run(capsys, "read", "甲.txt", "乙.txt", "丙.txt")
    assert (status, len(json.loads(out)), len(err.splitlines())) == (1, 1, 2)
    status, out, _ = run(capsys, "read", "乙.txt")
    assert (status, json.loads(out)) == (2, [])


def test_read_takes_its_own_output_again(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    _, first, _ = run(capsys, "read", "甲.txt")
    (home / "甲.json").write_text(first, encoding="utf-8")
    _, second, _ = run(capsys, "read", "甲.json")
    assert json.loads(second)[0]["declaration"] == json.loads(first)[0]["declaration"]


def test_learn_then_suggest_from_that_bank_alone(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    (home / "坏.docx").write_bytes(b"PK nonsense")
    status, out, err = run(capsys, "learn", str(home), "--bank", "own.db")
    assert status == 1
    assert "学习了 1 份申报表，1 个指标" in out
    assert "[1/2]" in err
    requests = [
        '{"dimension": "数量指标"}',
        "不是 JSON",
        '{"dimension": "乱写"}',
        '{"dimension": "数量指标", "typed": "pxr"}',
        "",
    ]
    (home / "r.jsonl").write_text("\n".join(requests) + "\n", encoding="utf-8")
    status, out, _ = run(capsys, "suggest", "--bank", "own.db", "--no-question-banks", "--batch", "r.jsonl")
    answers = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert [("error" in answer) for answer in answers] == [False, True, True, False, True]
    (first,) = answers[0]["suggestions"]
    assert first["kind"] == "indicator"
    assert first["name"] == "培训人数"
    assert first["targets"] == [{"comparator": "≥", "quantity": "30", "unit": "人"}]
    assert first["evidence"] == [{"file": "甲.txt", "form": 1, "row": 1}]
    assert answers[3]["suggestions"][0]["matched"] == "pinyin"


def test_learning_with_a_bank_leaves_the_archive_alone(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    run(capsys, "learn", "甲.txt", "--bank", "own.db")
    assert not (home / "home" / "archive.db").exists()
    run(capsys, "learn", "甲.txt")
    assert (home / "home" / "archive.db").exists()


def test_check_tells_errors_by_its_exit_status(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    status, out, _ = run(capsys, "check", "甲.txt", "--format", "json")
    told = json.loads(out)
    assert status == 1
    assert told["format"] == 1
    assert {"A01", "A08"} <= {finding["code"] for finding in told["findings"]}
    keys = {
        "file",
        "form",
        "code",
        "rule",
        "outcome",
        "severity",
        "where",
        "also",
        "message",
        "advice",
        "basis",
        "fix",
        "choices",
    }
    assert all(set(finding) == keys for finding in told["findings"])
    status, out, _ = run(capsys, "check", "甲.txt")
    assert "[错误]" in out


def test_export_never_overwrites_and_prints_the_path_really_written(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    assert run(capsys, "export", "甲.txt", "-o", "出.docx")[:2] == (0, "出.docx\n")
    assert run(capsys, "export", "甲.txt", "-o", "出.docx")[:2] == (0, "出_第2稿.docx\n")
    assert run(capsys, "export", "甲.txt")[1] == "甲项目_绩效目标申报表.docx\n"


def test_export_of_one_of_several_must_be_said(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "两份.txt").write_text(FORM + FORM.replace("甲", "乙"), encoding="utf-8")
    status, out, err = run(capsys, "export", "两份.txt", "-o", "出.json")
    assert (status, out) == (2, "")
    assert "1  甲项目" in err
    assert run(capsys, "export", "两份.txt", "--form", "2", "-o", "出.json")[0] == 0
    assert json.loads((home / "出.json").read_text(encoding="utf-8"))[0]["declaration"]["project"]["name"] == "乙项目"
    assert run(capsys, "export", "两份.txt", "--form", "3", "-o", "出.json")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["new", "--year", "今年"], "四位年份"),
        (["new", "--year", "99999"], "四位年份"),
        (["resume", "②"], "应当是一个编号"),
        (["check", "②"], "没有这个文件"),
        (["resume", "99999999999999999999"], "应当是一个编号"),
        (["resume", "9"], "没有 9 号草稿"),
        (["check", "没有.txt"], "没有这个文件"),
        (["suggest", "--batch", "没有.jsonl"], "打不开"),
        (["fill"], "请写明答案文件"),
        (["learn", "."], "没有可以读的文件"),
    ],
)
def test_wrong_usage_is_one_chinese_sentence_and_status_two(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert told in err
    assert "Traceback" not in err


def test_lint_of_a_question_bank(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    assert run(capsys, "questions", "lint")[0] == 0
    (home / "坏.yaml").write_text("format: 1\ntitel: 题库\n", encoding="utf-8")
    status, _, err = run(capsys, "questions", "lint", "坏.yaml")
    assert status == 1
    assert "第 2 行：不认识 titel，是不是 title？" in err


def test_a_pipe_serves_the_same_questions_and_commands(home: Path) -> None:
    said = "某中心\n/返回\n另一中心\n/退出\n"
    environment = {**os.environ, "DRAFTER_HOME": str(home / "home"), "TERM": "dumb"}
    command = [sys.executable, "-m", "drafter"]
    talked = subprocess.run(
        [*command, "new"], input=said, capture_output=True, text=True, env=environment, timeout=60, check=False
    )
    assert talked.returncode == 0
    assert "实施单位：____（例：" in talked.stdout
    assert "drafter resume 1" in talked.stdout
    listed = subprocess.run(
        [*command, "drafts"], capture_output=True, text=True, env=environment, timeout=60, check=True
    )
    assert re.search(r"  1/\d+ 题", listed.stdout)
    ended = subprocess.run(
        [*command, "resume"], input="某局\n", capture_output=True, text=True, env=environment, timeout=60, check=False
    )
    assert ended.returncode == 1


def test_output_that_nobody_reads_to_its_end_is_no_traceback(home: Path, own_file: Path) -> None:
    long = home / "many.txt"  # more than a pipe holds
    long.write_text(own_file.read_text(encoding="utf-8") * 12, encoding="utf-8")
    environment = {**os.environ, "DRAFTER_HOME": str(home / "home")}
    reading = subprocess.Popen(
        [sys.executable, "-m", "drafter", "read", str(long)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    assert reading.stdout is not None
    assert reading.stderr is not None
    reading.stdout.read(10)
    reading.stdout.close()
    told = reading.stderr.read().decode()
    reading.wait(timeout=60)
    reading.stderr.close()
    assert told == ""


@pytest.mark.parametrize(
    "line",
    [
        '{"dimension": "质量指标", "tasks": "x"}',
        '{"dimension": "质量指标", "tasks": [1]}',
        '{"dimension": "质量指标", "limit": true}',
        '{"dimension": "质量指标", "typed": false}',
        '{"dimension": "质量指标", "project": []}',
        '{"dimension": "质量指标", "indicators": {}}',
        '{"dimension": "质量指标", "typed": "\\ud800"}',
        '{"dimension": "质量指标", "limit": ' + "9" * 5000 + "}",
        "[" * 5000,
    ],
)
def test_a_bad_request_is_answered_with_an_error(capsys: pytest.CaptureFixture[str], home: Path, line: str) -> None:
    (home / "r.jsonl").write_text(line + "\n", encoding="utf-8")
    status, out, _ = run(capsys, "suggest", "--batch", "r.jsonl")
    assert status == 1
    assert set(json.loads(out)) == {"error"}


def test_a_long_task_costs_little(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    request = {"dimension": "质量指标", "tasks": ["1万" * 50_000], "typed": "一" * 100_000}
    (home / "r.jsonl").write_text(json.dumps(request) + "\n", encoding="utf-8")
    assert run(capsys, "suggest", "--batch", "r.jsonl")[0] == 0


def test_another_programs_database_is_left_alone(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    foreign = home / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = foreign.read_bytes()
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    (home / "r.jsonl").write_text("{}\n", encoding="utf-8")
    assert run(capsys, "suggest", "--bank", "foreign.db", "--batch", "r.jsonl")[0] == 2
    assert run(capsys, "learn", "甲.txt", "--bank", "foreign.db")[0] == 2
    with sqlite3.connect(foreign) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]
    assert before[:16] == foreign.read_bytes()[:16]


def test_exporting_with_errors_open_says_so(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "甲.txt").write_text(FORM, encoding="utf-8")
    status, _, err = run(capsys, "export", "甲.txt", "-o", "出.docx")
    assert status == 0
    assert "条错误" in err


def test_it_is_told_where_everything_lies(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["where"]) == 0
    told = capsys.readouterr().out
    assert str(home / "home" / "drafts.db") in told
    assert "备份" in told
    assert not (home / "home").exists()  # to ask makes nothing


@pytest.mark.parametrize(
    "line",
    [
        "bank show --year 2024",
        "bank forget --most 3 某项目",
        "bank habits --bank 别的.db",
        "questions lint --rows",
        "questions schema 题库.yaml",
    ],
)
def test_an_option_that_an_action_would_ignore_is_refused(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, *line.split())
    assert (status, out) == (2, "")
    assert "不认识" in err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["nonsense"], "没有 nonsense，可用的有 new, resume, drafts,"),
        (["it's"], "没有 it's，可用的有 new,"),
        (["check", "表.docx", "--format", "xml"], "没有 xml，可用的有 text, json, sarif。"),
        (["check", "表.docx", "--fo", "1"], "--fo 可以是 --form, --format，请把要用的那一个写全。"),
        (["new", "--plain=yes"], "--plain 后面不用写内容，现在写了 yes。"),
        (["export", "1", "--nonsense", "a\nb"], "不认识 --nonsense a\nb。"),
        (["read"], "缺少 文件。"),
        (["bank"], "缺少 动作。"),
        (["export", "1", "-o"], "-o/--output 后面缺少内容。"),
        (["bank", "evaluate", "--learned-from"], "--learned-from 后面缺少内容。"),
        (["bank", "tune", "--train", "7"], "--train 应当是 0 和 1 之间的数，例如 0.7，现在是 7。"),
    ],
    ids=str,
)
def test_each_sentence_of_argparse_that_can_appear_is_chinese(
    line: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, *line)
    assert (status, out) == (2, "")
    assert err.startswith(f"命令写得不对：{told}")


def test_a_sentence_of_a_later_argparse_stands_behind_a_chinese_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().error("something new")
    assert capsys.readouterr().err.startswith("命令写得不对：这样写看不懂（something new）。")
