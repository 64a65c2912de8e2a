"""What versions before this one wrote opens with the same content."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from drafter.bootstrap import open_workspace
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
    for part, said in wanted.items():
        assert found[part] == said, part


def test_there_is_something_to_open() -> None:
    assert FOLDERS
