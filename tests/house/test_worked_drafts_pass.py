"""What drafter makes of half a page of facts passes its own review.

But for what is a person's to say: what tasks without an amount should be measured by (G04), and which good the money does
where the half page tells none (N06).
"""

from pathlib import Path

import pytest

from drafter.bootstrap import open_workspace
from drafter.codec import yaml_value
from drafter.review import Severity, review
from drafter.storage.places import Places
from drafter.workspace.form_choice import dossier_of_interview

A_PERSON_TO_SAY = {"task_not_mentioned", "benefits_only_avoided"}
ROOT = Path(__file__).parent.parent.parent
FACTS = sorted((ROOT / "docs" / "worked").glob("*.yaml"))


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.stem)
def test_a_draft_of_enter_alone_has_no_error_and_no_warning(path: Path, tmp_path: Path) -> None:
    workspace = open_workspace(Places(home=tmp_path, shipped=ROOT))
    done = workspace.hurry(yaml_value(path.read_text(encoding="utf-8")), None)
    found = review(dossier_of_interview(done.interview))
    left = [one for one in found if one.severity is not Severity.HINT and one.rule not in A_PERSON_TO_SAY]
    assert [f"{one.code} {one.message}" for one in left] == []
