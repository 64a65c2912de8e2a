"""Question banks as an office keeps them: a kind of its own by files alone, checked, printed, imported from a table."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from drafter.authoring.spreadsheet import example_rows
from drafter.bootstrap import open_workspace
from drafter.cli import main
from drafter.codec import yaml_text, yaml_value
from drafter.errors import DrafterError
from drafter.forms import ParsedForm
from drafter.interview import Ask, Jump, Say
from drafter.readers.opening import open_forms
from drafter.readers.spreadsheet import read_rows
from drafter.storage.places import Places
from tests.cli.running import run
from tests.journeys.test_fill import example

HEAD = "format: 1\nkind: open_day\ntitle: 开放日活动\nrecognise: {any_of: [开放日]}\nopening: 举办开放日活动\n"
OPEN_DAY = (
    HEAD
    + """sections:
  - id: scale
    title: 规模
    questions:
      - id: visitors
        kind: quantity
        ask: 开放日接待多少人次？
        unit: 人次
        help: {fill_in: 预约系统的数, example: 800 人次}
        fills:
          goal: 接待{{ visitors }}人次
          indicators:
            - {dimension: 数量指标, name: 开放日接待人次, target: "≥{{ visitors }}人次"}
"""
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "home" / "question_banks").mkdir(parents=True)
    return tmp_path / "home" / "question_banks"


def filled(folder: Path, **changes: Any) -> list[str]:
    answers = {**example(), **changes}
    (folder / "answers.yaml").write_text(yaml_text(answers), encoding="utf-8")
    (folder / "out.json").unlink(missing_ok=True)
    assert main(["fill", str(folder / "answers.yaml"), "-o", str(folder / "out.json")]) == 0
    (form,) = open_forms(folder / "out.json")
    return [f"{row.name} {row.target}" for row in form.declaration.indicators]


# -- a kind of one's own ------------------------------------------------------------------------------------------


def test_a_new_kind_needs_a_file_and_nothing_else(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "open_day.yaml").write_text(OPEN_DAY, encoding="utf-8")
    assert "开放日接待人次 ≥800.00(人次)" in filled(tmp_path, project_name="开放日经费", visitors="800人次")
    assert "开放日接待人次 ≥900.00(人次)" in filled(tmp_path, open_day={"visitors": 900})
    assert run(capsys, "questions", "lint")[0] == 0
    status, out, _ = run(capsys, "questions", "report", "开放日活动")
    assert status == 0
    assert "产出指标 → 数量指标：开放日接待人次 ≥〔开放日接待多少人次〕人次" in out


def test_a_bank_of_the_same_kind_takes_the_place_of_the_shipped_one(home: Path, tmp_path: Path) -> None:
    own = OPEN_DAY.replace("kind: open_day", "kind: training").replace("开放日", "办班")
    (home / "our_training.yaml").write_text(own, encoding="utf-8")
    rows = filled(tmp_path, project_kinds=["办班活动"], visitors="30")
    assert "办班接待人次 ≥30.00(人次)" in rows
    titles = [bank.title for bank in open_workspace().asking.banks.kinds if bank.kind == "training"]
    assert titles == ["办班活动"]


def test_an_answer_for_a_kind_that_was_not_chosen_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["房屋修缮装修", "工程建设"]
    answers = {**example(), "project_kinds": chosen, "trainees": 3, "accepted": "90%", "area": 5}
    (tmp_path / "a.yaml").write_text(yaml_text(answers), encoding="utf-8")
    status, _, err = run(capsys, "fill", "a.yaml", "-o", "o.json")
    assert status == 2
    assert "多了 training.trainees：按现在的回答不需要填这一题" in err
    assert "area：几类项目都有这一题，请写明是哪一个：repair.area、construction.area" in err
    assert "accepted" not in err  # both kinds ask it, but it is one thing


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OPEN_DAY.replace("{{ visitors }}人次\n", "{{ visitor }}人次\n"), "不存在的问题 visitor，是不是 visitors"),
        (OPEN_DAY.replace("kind: open_day\n", ""), "缺少 kind"),
        (OPEN_DAY.replace("recognise: {any_of: [开放日]}\n", ""), "缺少 recognise"),
        (OPEN_DAY.replace("kind: open_day", "kind: Open Day"), "kind 的值不对"),
        (OPEN_DAY.replace("kind: open_day", "kind: indicators"), "已有别的用处"),
        (
            OPEN_DAY.replace("          goal: 接待", "          field: project.name\n          goal: 接待"),
            "不能直接填 field",
        ),
        (OPEN_DAY + "      - {id: b, kind: text, ask: 问？}\n", "哪里也用不到"),
        (OPEN_DAY.replace("    title: 规模", "    title: 规模\n    kind: x"), "写在题库开头"),
        (
            OPEN_DAY + "      - {id: b, kind: text, ask: 问？, when: {answered: annual_goal}, fills: {goal: 好}}\n",
            "annual_goal",
        ),
    ],
)
def test_a_faulty_bank_is_told_with_its_line_and_nothing_begins(
    text: str, told: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = home / "open_day.yaml"
    path.write_text(text, encoding="utf-8")
    status, _, err = run(capsys, "new", "--plain")
    assert (status, str(path) in err, told in err) == (2, True, True), err
    assert "Traceback" not in err


def test_two_banks_of_one_kind_in_a_folder_are_refused(home: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (home / name).write_text(OPEN_DAY, encoding="utf-8")
    with pytest.raises(DrafterError, match="重复"):
        _ = open_workspace().questions


def test_a_draft_begun_under_an_older_bank_still_opens(home: Path, places: Places) -> None:
    (home / "open_day.yaml").write_text(OPEN_DAY, encoding="utf-8")
    places = replace(places, home=home.parent)
    older = open_workspace(places)
    draft = older.begin(2025)
    for reply in (Jump("project_kinds"), Say(["开放日活动"]), Jump("open_day.visitors"), Say("800")):
        draft = older.reply(draft, reply)
    newer = OPEN_DAY.replace("format: 1", "format: 1\nversion: 2").replace("开放日接待人次", "开放日到访人次")
    more = "      - {id: days, kind: quantity, unit: 天, ask: 开放几天？, fills: {goal: '开放{{ days }}天'}}\n"
    (home / "open_day.yaml").write_text(newer + more, encoding="utf-8")
    again = open_workspace(places).resume()
    assert again.moved == ("开放日活动",)
    assert again.unplaced == 0
    rows = [f"{row.name} {row.target}" for row in again.interview.declaration().indicators]
    assert rows == ["开放日到访人次 ≥800.00(人次)"]
    (home / "open_day.yaml").unlink()
    without = open_workspace(places).resume()
    assert without.unplaced == 1
    assert isinstance(without.interview.turn(with_suggestions=False), Ask)


def test_the_goal_template_of_an_office_goes_before_ours_and_is_checked(home: Path) -> None:
    own = home.parent / "templates" / "annual_goal.txt"
    own.parent.mkdir()
    own.write_text("{{ year }}年：{{ lines | join('；') }}", encoding="utf-8")
    draft = open_workspace().begin(2025).interview.jump_to("tasks").reply(Say("修剪绿地 3 处"))
    assert draft.drafted_goal() == "2025年：修剪绿地3处"
    own.write_text("{{ year }", encoding="utf-8")
    with pytest.raises(DrafterError, match="目标模板写得不对"):
        open_workspace().begin(2025)
    own.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DrafterError, match="UTF-8"):
        open_workspace().begin(2025)


# -- lint, report, reach, goals -----------------------------------------------------------------------------------


def test_lint_tells_every_fault_of_every_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = OPEN_DAY.replace("kind: quantity", "kind: quantitty").replace("dimension: 数量指标", "dimension: 数量")
    (home / "bad.yaml").write_text(bad, encoding="utf-8")
    status, out, err = run(capsys, "questions", "lint", str(home / "bad.yaml"))
    assert (status, out) == (1, "")
    assert "第 10 行：不认识 kind: quantitty，是不是 quantity" in err


def test_every_shipped_bank_prints_as_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "questions", "report")
    assert status == 0
    assert out.count("\n# ") >= 17
    assert "{{" not in out
    assert "{%" not in out
    status, _, err = run(capsys, "questions", "report", "登月")
    assert (status, "没有“登月”这份题库" in err) == (2, True)


def test_reach_accounts_for_every_indicator_and_goals_for_every_form(
    own_file: Path, own_forms: tuple[ParsedForm, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = run(capsys, "questions", "reach", "--rows", str(own_file))
    assert status == 0
    total = next(line for line in out.splitlines() if line.startswith("| 合计"))
    indicators, *ways = (int(cell) for cell in total.strip("|").split("|")[2:8])
    rows = [row for form in own_forms for row in form.declaration.indicators]
    assert indicators == len(rows) == sum(ways)
    assert all(f"{row.dimension.value}  {row.name} {row.target}" in out for row in rows if row.dimension)
    status, out, _ = run(capsys, "questions", "goals", str(own_file))
    assert (status, out.count("照回答草拟的目标：\n2024年")) == (0, len(own_forms))
    assert all(str(form.declaration.objectives.annual) in out for form in own_forms)


def test_goals_stand_beside_the_published_ones(real_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "questions", "goals", str(real_file))
    assert status == 0
    assert out.count("照回答草拟的目标：\n2024年") == 10
    assert out.count("照回答草拟的目标：\n（表里的指标答不出什么）") == 1
    assert "公共教育活动50场；\n7.志愿者服务500人次" in out


def test_files_without_forms_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.txt").write_text("会议通知", encoding="utf-8")
    for action in ("reach", "goals"):
        status, out, err = run(capsys, "questions", action, "x.txt")
        assert (status, out, "Traceback" in err) == (2, "", False)
        assert run(capsys, "questions", action)[0] == 2


# -- a bank from a table ------------------------------------------------------------------------------------------


def table(path: Path, rows: list[list[str]]) -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            csv.writer(stream).writerows(rows)
    else:
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    return path


def cells(text: str) -> list[list[str]]:
    """A table drawn with `|` between its cells."""
    return [line.strip().split("|") for line in text.strip().splitlines()]


@pytest.mark.parametrize("name", ["开放日.csv", "开放日.xlsx"])
def test_a_table_becomes_a_bank_in_the_offices_own_folder(
    name: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = table(tmp_path / name, list(example_rows()))
    status, out, err = run(capsys, "questions", "import", str(path))
    assert (status, out.strip(), "“开放日活动”，1 题" in err) == (0, str(home / "open_day.yaml"), True)
    assert "开放日接待人次 ≥800.00(人次)" in filled(tmp_path, open_day={"visitors": 800})
    status, _, err = run(capsys, "questions", "import", str(path))
    assert (status, "没有覆盖" in err) == (2, True)


def test_a_table_may_hold_choices_lists_conditions_and_several_indicators(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = cells("""
        类别代号|类别名称|识别词|题号|题型|问题|选项|什么时候问|同一件事|二级指标|指标名称|指标值|每项一条
        fair|展会|展会、展览会|shows|清单|办哪几场？||||数量指标|〔名称〕场次|≥〔数〕场|shows
        |||||||||质量指标|〔名称〕验收合格率|=100%|shows
        |||how|选一项|怎么办？|线上；线下|shows||社会效益指标|办展方式|〔回答〕|
        |||seats|百分数|上座率？||how=线下|上座|质量指标|上座率|≥〔回答〕%|
    """)
    status, out, err = run(capsys, "questions", "import", str(table(tmp_path / "t.xlsx", rows)), "-o", "fair.yaml")
    assert (status, out.strip(), "“展会”，3 题" in err) == (0, "fair.yaml", True)
    bank = yaml_value((tmp_path / "fair.yaml").read_text(encoding="utf-8"))
    shows, how, seats = bank["sections"][0]["questions"]
    assert [one["name"] for one in shows["fills"]["indicators"]] == ["{{ each }}场次", "{{ each }}验收合格率"]
    assert how["options"] == [{"label": "线上"}, {"label": "线下"}]
    assert seats["when"] == {"one_of": {"how": ["线下"]}}
    assert seats["topic"] == "上座"
    assert run(capsys, "questions", "lint", "fair.yaml")[0] == 0


def test_faults_of_a_table_are_told_with_their_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = cells("""
        类别代号|类别名称|识别词|题号|题型|问题|单位|二级指标|指标名称|指标值
        fair|展会|展会|shows|填树|办几场？|场|数量指标|场次|≥〔回答〕场
        |||||||||没有名称的指标值
        fare|||people|填数|多少人？||数量标|人数|≥〔poeple〕人
        |||people|填数||人|质量指标|合格率|
    """)
    status, out, err = run(capsys, "questions", "import", str(table(tmp_path / "t.csv", rows)))
    assert (status, out) == (1, "")
    for told in (
        "第 2 行：没有“填树”这种题型",
        "第 3 行：没有题号，也没有指标名称",
        "第 4 行：类别代号“fare”和第 2 行的“fair”不一样",
        "第 4 行：填数的题要写单位",
        "第 4 行：没有“数量标”这个二级指标",
        "第 5 行：没有写“问题”",
        "第 5 行：写了指标，还差：指标值",
    ):
        assert told in err, told


def test_cells_are_read_as_they_are_seen(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append([0.95, 12.0, 0.125, date(2025, 11, 30), "=100%"])
    for column, shown_as in (("A", "0%"), ("C", "0.0%"), ("D", "yyyy-mm-dd")):
        book.active[f"{column}1"].number_format = shown_as
    book.save(tmp_path / "t.xlsx")
    assert read_rows(tmp_path / "t.xlsx") == [(1, ["95%", "12", "12.5%", "2025-11-30", "=100%"])]


def test_faults_of_a_table_speak_of_its_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = cells("""
        类别代号|类别名称|识别词|题号|题型|问题|单位|默认值|二级指标|指标名称|指标值
        usual_indicators|展会|展会|shows|填数|办几场？|场|很多|数量指标|场次|≥〔回答〕场
        |||visitors|填数|多少人？|人||数量指标|=A1&B2|≥〔回答〕人
    """)
    _, _, err = run(capsys, "questions", "import", str(table(tmp_path / "t.csv", rows)))
    assert "“类别代号” 不能叫 usual_indicators" in err
    assert "“默认值” 不能用来回答这一题" in err
    assert "“指标名称”这一格是公式 =A1&B2" in err


def test_the_empty_table_opens_in_a_spreadsheet_and_can_be_imported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capsys, "questions", "import", "--blank")
    assert out.startswith("\ufeff")
    (tmp_path / "空白.csv").write_text(out, encoding="utf-8")
    assert run(capsys, "questions", "import", "空白.csv", "-o", "x.yaml")[0] == 0


def test_names_may_stand_behind_options(own_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "questions", "reach", "--rows", str(own_file))
    assert (status, "古籍数字化工程" in out) == (0, True)


def test_kinds_of_one_title_are_told_apart(home: Path) -> None:
    for kind in ("one", "two"):
        (home / f"{kind}.yaml").write_text(OPEN_DAY.replace("open_day", kind), encoding="utf-8")
    with pytest.raises(DrafterError, match="填表的人分不清"):
        _ = open_workspace().questions


def test_an_offices_kind_that_is_called_like_a_shipped_one_keeps_its_name(home: Path) -> None:
    (home / "mine.yaml").write_text(
        OPEN_DAY.replace("open_day", "mine").replace("开放日活动", "职业培训"), encoding="utf-8"
    )
    titles = [bank.title for bank in open_workspace().asking.banks.kinds]
    assert "职业培训" in titles
    assert "职业培训（training）" in titles


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.xlsx", b"PK\x03\x04 broken", "打不开这个表格"),
        ("a.xls", b"\xd0\xcf\x11\xe0 old", "旧版 .xls"),
        ("a.csv", "题号,题形\n".encode(), "缺少“题型”这一列"),
        ("a.csv", "题号,题型,问题\n".encode(), "没有题目"),
        ("a.csv", b"\xff\xff\x00\x01", "不是文字文件"),
        ("a.csv", b"", "文件是空的"),
    ],
)
def test_what_is_no_table_gets_a_sentence(
    name: str, content: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    status, out, err = run(capsys, "questions", "import", name)
    assert (status in (1, 2), out, told in err) == (True, "", True), err
    assert "Traceback" not in err
