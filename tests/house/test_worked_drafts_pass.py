"""What drafter makes of half a page of facts passes its own review.

But for tasks that were told without an amount: what they should be measured by (G04) is for a person to say.
"""

from pathlib import Path

import pytest

from drafter.bootstrap import open_workspace
from drafter.codec import yaml_value
from drafter.review import Severity, review
from drafter.storage.places import Places
from drafter.workspace.form_choice import dossier_of_interview

ROOT = Path(__file__).parent.parent.parent
FACTS = sorted((ROOT / "docs" / "worked").glob("*.yaml"))


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.stem)
def test_a_draft_of_enter_alone_has_no_error_and_no_warning(path: Path, tmp_path: Path) -> None:
    workspace = open_workspace(Places(home=tmp_path, shipped=ROOT))
    done = workspace.hurry(yaml_value(path.read_text(encoding="utf-8")), None)
    found = review(dossier_of_interview(done.interview))
    left = [one for one in found if one.severity is not Severity.HINT and one.rule != "task_not_mentioned"]
    assert [f"{one.code} {one.message}" for one in left] == []
