"""What versions before this one wrote opens with the same content."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from drafter.bootstrap import open_workspace
from drafter.codec import yaml_value
from drafter.interview.answers.answer_book import FIRST_GUIDED
from drafter.interview.consistency.clause_merge import clauses_of
from drafter.storage.places import Places
from tests.earlier_versions.make import ROOT, Clock, content

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/content.json"))


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy, for a database that is opened may be brought up to date."""
    written: Path = request.param
    copy = tmp_path / written.name
    shutil.copytree(written, copy)
    return copy


def test_everything_opens_with_the_same_content(folder: Path) -> None:
    wanted: dict[str, Any] = json.loads((folder / "content.json").read_text(encoding="utf-8"))
    workspace = open_workspace(Places(home=folder / "home", shipped=ROOT))
    workspace.clock = Clock()
    found = json.loads(json.dumps(content(workspace, [int(number) for number in wanted["drafts"]])))
    goals = [
        [clauses_of(draft["declaration"]["objectives"]["annual"] or "") for draft in told["drafts"].values()]
        for told in (found, wanted)
    ]
    for now, then in zip(*goals, strict=True):
        assert [clause for clause in then if clause not in now] == []
    for told in (found, wanted):
        _without_progress(told)
        for draft in told["drafts"].values():
            draft["declaration"]["objectives"]["annual"] = (
                None  # a yes to a change of the goal may say more clauses now
            )
            draft["rows"] = [[question, _counted(number)] for question, number in draft["rows"]]
    for part, said in wanted.items():
        assert found[part] == said, part


def _without_progress(told: dict[str, Any]) -> None:
    """How far a draft is depends on what is asked now, and on which questions have come since."""
    told["listed"] = [[number, project, told_at] for number, project, _, _, told_at in told["listed"]]
    for draft in told["drafts"].values():
        del draft["at"]


def _counted(number: int) -> int | None:
    """The id of a line that a person added; that of a row that an answer became is made anew by each version."""
    return number if number < FIRST_GUIDED else None


def test_there_is_something_to_open() -> None:
    assert FOLDERS


def test_question_banks_and_answers_are_still_understood(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "question_banks", tmp_path / "another home" / "question_banks")
    workspace = open_workspace(Places(home=tmp_path / "another home", shipped=ROOT))
    workspace.clock = Clock()
    assert {path.stem for path in (folder / "question_banks").iterdir()} == {"common", "training"}
    filled = workspace.fill(yaml_value((folder / "answers.yaml").read_text(encoding="utf-8")), None)
    assert filled.faults == ()
    assert filled.interview.declaration().project.name == "促进就业业务工作经费"
