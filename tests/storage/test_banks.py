from pathlib import Path

import pytest

from drafter.bank import learned_from
from drafter.codec import json_value
from drafter.codec.learned import bank_from
from drafter.declaration import Declaration, Dimension, Indicator, Project, QualitativeTarget
from drafter.errors import DrafterError
from drafter.storage.archive import SqliteArchive
from drafter.storage.banks import SqliteBank, bank_text
from drafter.workspace import Workspace


def a_declaration(project: str, name: str) -> Declaration:
    row = Indicator.under(Dimension.QUALITY, name, QualitativeTarget(description="好"))
    return Declaration(fiscal_year=2024, project=Project(name=project, implementing_agency="某中心"), indicators=(row,))


def test_learning_a_form_again_replaces_it(tmp_path: Path) -> None:
    bank = SqliteBank(tmp_path / "bank.db")
    bank.learn(
        [learned_from(a_declaration("甲", "旧"), "a.txt", 1), learned_from(a_declaration("乙", "旁"), "a.txt", 2)]
    )
    bank.learn([learned_from(a_declaration("甲", "新"), "a.docx", 1)])
    assert {form.project: form.rows[0].name for form in bank.forms()} == {"甲": "新", "乙": "旁"}


def test_a_bank_survives_being_written_as_text() -> None:
    forms = tuple(learned_from(a_declaration(name, name + "率"), "a.txt", n) for n, name in enumerate("甲乙丙", 1))
    assert bank_from(json_value(bank_text(forms))) == tuple(sorted(forms, key=lambda form: form.identity))


def test_the_archive_keeps_declarations_whole_and_once(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path / "archive.db")
    archive.keep([(a_declaration("甲", "旧"), "a.txt", 1)], "2024-01-01")
    archive.keep([(a_declaration("甲", "新"), "b.txt", 1)], "2024-01-02")
    assert archive.declarations() == [a_declaration("甲", "新")]


def test_the_users_own_form_wins_over_the_shipped_one(workspace: Workspace) -> None:
    shipped = workspace.shipped_forms()[0]
    own = shipped.model_copy(update={"file": "我们的表.docx"})
    workspace.bank_store.learn([own])
    same = [form for form in workspace.bank.forms if form.identity == shipped.identity]
    assert same == [own]
    assert len(workspace.bank.forms) == len(workspace.shipped_forms())


def test_a_named_bank_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match="没有这个指标库"):
        workspace.bank_in(tmp_path / "none.db")
