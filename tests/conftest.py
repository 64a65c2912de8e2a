"""What many tests need: forms of the repository's own, the real ones where they are there, a workspace in its own folder."""

import gc
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import hypothesis
import pytest

from drafter.bootstrap import open_workspace
from drafter.codec import declaration_from
from drafter.declaration import Declaration
from drafter.forms import ParsedForm
from drafter.questionnaire.joined import QuestionBanks
from drafter.questionnaire.question_bank import QuestionBank
from drafter.readers.opening import open_forms
from drafter.storage.places import Places
from drafter.workspace import Workspace

gc.set_threshold(200_000, 50, 100)
"""Tests start hundreds of programs in one process, and nobody waits for a frame."""
hypothesis.settings.register_profile("suite", derandomize=True)
hypothesis.settings.register_profile("explore", max_examples=1_000)
hypothesis.settings.load_profile("suite")
"""The suite tries the same examples each time; `--hypothesis-profile=explore` looks for new ones."""
REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real forms; tests that need it are skipped without."""
    folder = os.environ.get("DRAFTER_SHARED")
    if not folder:
        pytest.skip("DRAFTER_SHARED is not set: the real forms are not here")
    return Path(folder)


@pytest.fixture(scope="session")
def real_file(shared: Path) -> Path:
    return shared / "forms" / "2024-shanghai-employment-center.txt"


@pytest.fixture(scope="session")
def real_forms(real_file: Path) -> tuple[ParsedForm, ...]:
    return open_forms(real_file)


@pytest.fixture(scope="session")
def own_file() -> Path:
    """Three forms of an invented library: one with all 二级指标, a small one, one of several years without its year."""
    return REPOSITORY / "tests" / "forms" / "invented_library.txt"


@pytest.fixture(scope="session")
def own_forms(own_file: Path) -> tuple[ParsedForm, ...]:
    return open_forms(own_file)


@pytest.fixture(params=["own", "real"])
def forms_file(request: pytest.FixtureRequest) -> Path:
    """A file of several forms: the repository's own always, the real ones in addition."""
    path: Path = request.getfixturevalue(f"{request.param}_file")
    return path


@pytest.fixture(params=[*(f"own-{n}" for n in range(3)), *(f"real-{n}" for n in range(11))])
def known_form(request: pytest.FixtureRequest) -> Declaration:
    """Each form of both files in turn."""
    whose, _, number = str(request.param).partition("-")
    forms: tuple[ParsedForm, ...] = request.getfixturevalue(f"{whose}_forms")
    return forms[int(number)].declaration


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As what ships, but with the question banks of the tests: a reworded question breaks no test of an engine."""
    folder = tmp_path_factory.mktemp("shipped")
    (folder / "templates").symlink_to(REPOSITORY / "templates")
    banks = folder / "question_banks"
    banks.mkdir()
    learned = [REPOSITORY / "question_banks" / "indicator_bank.json"]
    usual = (REPOSITORY / "question_banks").glob("usual_*.yaml")
    for path in (*(REPOSITORY / "tests" / "banks").glob("*.yaml"), *learned, *usual):
        (banks / path.name).symlink_to(path)
    return folder


@pytest.fixture
def places(tmp_path: Path, shipped: Path) -> Places:
    return Places(home=tmp_path / "home", shipped=shipped)


class FixedClock:
    """A day in November 2024, when the budget of 2025 is drafted."""

    def now(self) -> datetime:
        return datetime(2024, 11, 20, 9, 30, tzinfo=UTC)

    def today(self) -> date:
        return self.now().date()


@dataclass(frozen=True)
class OneBank:
    """Questions of one bank, without project kinds and without a draft of the goal."""

    bank: QuestionBank

    def banks(self) -> QuestionBanks:
        return QuestionBanks(self.bank)

    def goal_template(self) -> str:
        return ""


@pytest.fixture
def workspace(places: Places) -> Workspace:
    opened = open_workspace(places)
    opened.clock = FixedClock()
    return opened


@pytest.fixture
def last_year() -> Declaration:
    """A small form of 2024, complete in all its parts."""
    return declaration_from(
        {
            "fiscal_year": 2024,
            "project": {
                "name": "培训经费",
                "nature": "经常性专项业务费",
                "category": "特定目标类",
                "line_department": "某局",
                "implementing_agency": "某中心",
                "planned_start": "2024-01-01",
                "planned_finish": "2024-12-31",
            },
            "funding": {
                "annual": {"total": "850000.00", "appropriation": "850000.00", "carry_over": "0", "other_funds": "0"}
            },
            "objectives": {"annual": "2024年培训1500人次。"},
            "indicators": [
                {"type": "产出指标", "dimension": "数量指标", "name": "培训人次"}
                | {"target": {"comparator": "≥", "quantity": "1500", "unit": "人次"}},
                {"type": "产出指标", "dimension": "质量指标", "name": "培训合格率"}
                | {"target": {"comparator": "≥", "quantity": "95", "unit": "%"}},
                {"type": "满意度指标", "dimension": "服务对象满意度指标", "name": "学员满意度"}
                | {"target": {"comparator": "≥", "quantity": "90", "unit": "%"}},
            ],
        }
    )
