import json
import sqlite3
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from drafter.bank import IndicatorBank, LearnedForm, LearnedRow, learned_from
from drafter.bank.statistics.memory_counts import DictCounts
from drafter.bank.statistics.ngrams import START
from drafter.codec import json_value
from drafter.codec.learned import bank_from, plain_learned
from drafter.declaration import Declaration, Dimension, Indicator, Project, QualitativeTarget, SuggestionRequest
from drafter.errors import DrafterError
from drafter.ports import LearnedFile
from drafter.storage.archive import SqliteArchive
from drafter.storage.bank_counts import SqliteCounts
from drafter.storage.bank_tables import MIGRATIONS
from drafter.storage.banks import SqliteBank, bank_text, read_shipped_bank
from drafter.storage.database import database
from drafter.storage.spelling import spell
from drafter.workspace import Workspace

REPOSITORY = Path(__file__).resolve().parents[2]


def a_declaration(project: str, name: str) -> Declaration:
    row = Indicator.under(Dimension.QUALITY, name, QualitativeTarget(description="好"))
    return Declaration(fiscal_year=2024, project=Project(name=project, implementing_agency="某中心"), indicators=(row,))


def test_learning_a_form_again_replaces_it(tmp_path: Path) -> None:
    bank = SqliteBank(tmp_path / "bank.db", spell)
    bank.learn(
        [learned_from(a_declaration("甲", "旧"), "a.txt", 1), learned_from(a_declaration("乙", "旁"), "a.txt", 2)]
    )
    bank.learn([learned_from(a_declaration("甲", "新"), "a.docx", 1)])
    assert {form.project: form.rows[0].name for form in bank.forms()} == {"甲": "新", "乙": "旁"}


def test_a_bank_survives_being_written_as_text() -> None:
    forms = tuple(learned_from(a_declaration(name, name + "率"), "a.txt", n) for n, name in enumerate("甲乙丙", 1))
    assert bank_from(json_value("".join(bank_text(sorted(forms, key=lambda form: form.identity))))) == tuple(
        sorted(forms, key=lambda form: form.identity)
    )


def test_the_archive_keeps_declarations_whole_and_once(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path / "archive.db")
    archive.keep([(a_declaration("甲", "旧"), "a.txt", 1)], "2024-01-01")
    archive.keep([(a_declaration("甲", "新"), "b.txt", 1)], "2024-01-02")
    assert archive.declarations() == [a_declaration("甲", "新")]


def test_the_users_own_form_wins_over_the_shipped_one(workspace: Workspace) -> None:
    shipped = workspace.banks.shipped_forms()[0]
    own = shipped.model_copy(update={"file": "我们的表.docx"})
    workspace.banks.own.learn_files([LearnedFile("digest", (own,))])
    assert workspace.bank.knowledge.all_forms == len(workspace.banks.shipped_forms())
    same = [row for row in workspace.bank.knowledge.named(own.rows[0].name, 50) if row.identity == own.identity]
    assert {row.file for row in same} == {"我们的表.docx"}


def test_a_named_bank_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="没有这个指标库"):
        workspace.banks.alone(tmp_path / "none.db")


def shipped_forms() -> list[LearnedForm]:
    return list(read_shipped_bank(REPOSITORY / "question_banks" / "indicator_bank.json"))


def everything(path: Path) -> dict[str, list[Any]]:
    """Every row of every table that says something of the forms, without the numbers that tell when they came."""
    with sqlite3.connect(path) as connection:
        return {
            table: connection.execute(f"SELECT {columns} FROM {table} ORDER BY {columns}").fetchall()  # noqa: S608  our own tables
            for table, columns in (
                ("forms", "agency, year, project, digest, file, form, learned"),
                ("names", "slot, name, backwards, initials, pinyin, uses"),
                ("contexts", "key, counts"),
                ("endings", "key, counts, width"),
            )
        }


def rows_and_pairs(path: Path) -> tuple[int, int]:
    with sqlite3.connect(path) as connection:
        return tuple(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("rows", "pairs"))  # noqa: S608  our own tables


def test_forgetting_is_the_exact_opposite_of_learning(tmp_path: Path) -> None:
    forms = shipped_forms()
    without, back = SqliteBank(tmp_path / "a.db", spell), SqliteBank(tmp_path / "b.db", spell)
    without.learn(forms[1:])
    back.learn(forms)
    assert back.forget([forms[0].identity]) == 1
    assert everything(tmp_path / "a.db") == everything(tmp_path / "b.db")
    assert rows_and_pairs(tmp_path / "a.db") == rows_and_pairs(tmp_path / "b.db")
    assert back.forget([forms[0].identity]) == 0


def test_the_order_and_the_batches_of_learning_change_nothing(tmp_path: Path) -> None:
    forms = shipped_forms()
    at_once, one_by_one = SqliteBank(tmp_path / "a.db", spell), SqliteBank(tmp_path / "b.db", spell)
    at_once.learn([*forms, *forms[:3]])
    for form in reversed(forms):
        one_by_one.learn([form])
    assert everything(tmp_path / "a.db") == everything(tmp_path / "b.db")


def test_a_sample_of_many_forms_is_the_same_after_learning_and_forgetting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("drafter.storage.bank_tables", "drafter.bank.statistics.memory_counts"):
        monkeypatch.setattr(f"{module}.SAMPLE", 4)
    forms = shipped_forms()
    bank = SqliteBank(tmp_path / "bank.db", spell)
    bank.learn(forms)
    in_memory = DictCounts(forms)
    for form in forms[::2]:
        bank.forget([form.identity])
        in_memory.forget(form.identity)
    bank.learn(forms[:1])
    in_memory.learn(forms[0])
    fresh = DictCounts(reversed(in_memory.all()))
    counts = bank.counts()
    assert counts is not None
    for context in ("率", "完成", START, "满意"):
        assert counts.context(context) == in_memory.context(context) == fresh.context(context)
    assert counts.widest_endings(50) == in_memory.widest_endings(50) == fresh.widest_endings(50)


@pytest.mark.parametrize("typed", ["", "督", "公共实训", "设备维护工作验收合格率", "byrymyd", "ddcc"])
def test_a_bank_in_a_file_suggests_what_one_in_memory_does(tmp_path: Path, typed: str) -> None:
    forms = shipped_forms()
    bank = SqliteBank(tmp_path / "bank.db", spell)
    bank.learn(forms)
    counts = bank.counts()
    assert counts is not None
    in_file, in_memory = IndicatorBank([counts], None, spell), IndicatorBank.of(forms, spell)
    for dimension in Dimension:
        request = SuggestionRequest(
            dimension=dimension, typed=typed, project=Project(name="技能培训经费"), tasks=("督导抽查 50 家",)
        )
        assert in_file.suggest(request) == in_memory.suggest(request)


def test_a_bank_of_an_older_drafter_is_taken_over(tmp_path: Path) -> None:
    forms = shipped_forms()
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    with database(old, MIGRATIONS[:1]) as connection:
        rows = [(*form.identity, json.dumps(plain_learned(form), ensure_ascii=False)) for form in forms]
        connection.executemany("INSERT INTO forms VALUES (?, ?, ?, ?)", rows)
    SqliteBank(new, spell).learn(forms)
    assert SqliteBank(old, spell).counts() is not None
    assert everything(old) == everything(new)


def test_a_damaged_count_is_told_and_never_run(tmp_path: Path) -> None:
    path = tmp_path / "bank.db"
    SqliteBank(path, spell).learn(shipped_forms())
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE contexts SET counts = '[1, 2'")
        connection.execute('UPDATE endings SET counts = \'{"d": "many"}\'')
    counts = SqliteBank(path, spell).counts()
    assert counts is not None
    with pytest.raises(DrafterError, match="指标库已损坏"):
        counts.context("率")
    for told in ('{"d#≥|many|%": 1}', '{"z": 1}', '{"<": 1}', '{"": 1}', '{"d": true}'):
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE endings SET counts = ?", (told,))
        with pytest.raises(DrafterError, match="指标库已损坏"):
            SqliteCounts(path).ending("率")
    with pytest.raises(DrafterError, match="指标库已损坏"):
        counts.ending("率")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE names SET name = CAST(name AS BLOB)",
        "UPDATE names SET uses = 'many'",
        "UPDATE rows SET target = 17",
        "UPDATE forms SET learned = 5",
        "UPDATE forms SET learned = '" + "[" * 100_000 + "'",
        "UPDATE forms SET learned = '{\"rows\": 3}'",
        "UPDATE contexts SET counts = 7",
    ],
)
def test_columns_of_another_type_are_told(change: str, tmp_path: Path) -> None:
    path = tmp_path / "bank.db"
    SqliteBank(path, spell).learn(shipped_forms())
    with sqlite3.connect(path) as connection:
        connection.execute(change)
    asked = SuggestionRequest(dimension=Dimension.TIMELINESS, project=Project(name="促进就业专项资金"), typed="督")
    for use in (
        lambda: IndicatorBank([SqliteBank(path, spell).counts()]).suggest(asked),  # type: ignore[list-item]
        lambda: list(SqliteBank(path, spell).forms()),
        lambda: SqliteBank(path, spell).forget([form.identity for form in shipped_forms()]),
    ):
        try:
            use()
        except DrafterError as error:
            assert "指标库已损坏" in str(error)  # noqa: PT017  what isn't looked at may well go unnoticed


def test_what_is_no_bank_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bank.db"
    path.write_text("这不是指标库" * 50, encoding="utf-8")
    with pytest.raises(DrafterError, match="读不了"):
        SqliteBank(path, spell).counts()


def test_odd_names_are_learned_found_and_forgotten(tmp_path: Path) -> None:
    odd = ["率", "<b>|*", "受助人数(≥**人)", "\x02\x03", "同名数", "同名数", "'; DROP TABLE forms; --", "🙂🙂数"]
    target = QualitativeTarget(description='a|b"#')
    places = product(odd, ("数量指标", "乱写的指标", None))
    rows = tuple(
        LearnedRow(row=n, type=None, dimension=label, name=name, target=target if n % 2 else None)
        for n, (name, label) in enumerate(places, 1)
    )
    row = shipped_forms()[0]
    form = row.model_copy(update={"project": "怪名字", "rows": rows})
    bank, without = SqliteBank(tmp_path / "a.db", spell), SqliteBank(tmp_path / "b.db", spell)
    without.learn([row])
    bank.learn([row, form, form])
    counts = bank.counts()
    assert counts is not None
    suggester = IndicatorBank([counts], None, spell)
    for name in odd:
        assert counts.uses(name) == 3 * odd.count(name)
        assert suggester.suggest(SuggestionRequest(dimension=Dimension.QUANTITY, typed=name))[0].name == name.strip()
    bank.forget([form.identity])
    assert everything(tmp_path / "a.db") == everything(tmp_path / "b.db")


def test_a_bank_to_which_nothing_was_ever_committed_is_none_yet(tmp_path: Path) -> None:
    (tmp_path / "bank.db").touch()
    bank = SqliteBank(tmp_path / "bank.db", spell)
    assert bank.counts() is None
    assert list(bank.forms()) == []


def test_a_file_is_known_though_a_later_one_replaced_its_form(tmp_path: Path) -> None:
    bank, form = SqliteBank(tmp_path / "bank.db", spell), shipped_forms()[0]
    bank.learn_files([LearnedFile("a", (form, form)), LearnedFile("b", (form,))])
    assert bank.has_read(["a", "b", "c"]) == {"a", "b"}
    bank.forget([form.identity])
    assert bank.has_read(["a", "b"]) == {"a"}
