"""What the docs show of the question banks is what they print."""

from pathlib import Path

import pytest

from tests.authoring.documents import FOLDER, PRINTED, REACH, reach, report
from tests.authoring.worked_drafts import PAGE, page


@pytest.mark.parametrize("kind", PRINTED)
def test_the_printed_banks_are_those_of_today(kind: str) -> None:
    assert (FOLDER / f"{kind}.zh.md").read_text(encoding="utf-8") == report(kind), "run tests.authoring.documents"


def test_the_table_of_reach_is_that_of_today(real_file: Path) -> None:
    page = reach(real_file)
    assert REACH.read_text(encoding="utf-8") == page, "run tests.authoring.documents"
    total = next(line for line in page.splitlines() if line.startswith("| 合计"))
    cells = [cell.strip() for cell in total.strip("|").split("|")]
    indicators, *ways = (int(cell) for cell in cells[2:8])
    assert indicators == 147 == sum(ways)
    assert float(cells[8].rstrip("%")) >= 40
    assert "- 质量指标  房屋修缮工作验收合格率 =100.00(%)  ←  题目：验收合格率" in page
    assert "- 数量指标  参加培训学员人数 =1500.00(人)  ←  没有" in page  # a task tells it, no question


def test_the_worked_drafts_are_what_their_facts_make() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run tests.authoring.worked_drafts"
