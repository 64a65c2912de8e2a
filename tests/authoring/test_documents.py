"""What the docs show of the question banks is what they print."""

from pathlib import Path

import pytest

from tests.authoring.documents import FOLDER, PRINTED, REACH, reach, report


@pytest.mark.parametrize("kind", PRINTED)
def test_the_printed_banks_are_those_of_today(kind: str) -> None:
    assert (FOLDER / f"{kind}.zh.md").read_text(encoding="utf-8") == report(kind), "run tests.authoring.documents"


def test_the_table_of_reach_is_that_of_today(real_file: Path) -> None:
    assert REACH.read_text(encoding="utf-8") == reach(real_file), "run tests.authoring.documents"
