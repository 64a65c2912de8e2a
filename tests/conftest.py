"""What many tests need: the real forms where they are there, and a workspace in a folder of its own."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from drafter.bootstrap import open_workspace
from drafter.forms import ParsedForm
from drafter.readers.opening import open_forms
from drafter.storage.places import Places
from drafter.workspace import Workspace

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


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(home=tmp_path / "home", shipped=REPOSITORY)


class FixedClock:
    """A day in November 2024, when the budget of 2025 is drafted."""

    def now(self) -> datetime:
        return datetime(2024, 11, 20, 9, 30, tzinfo=UTC)

    def today(self) -> date:
        return self.now().date()


@pytest.fixture
def workspace(places: Places) -> Workspace:
    opened = open_workspace(places)
    opened.clock = FixedClock()
    return opened
