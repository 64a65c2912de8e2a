"""Measurements that learn a thousand forms or start terminals wait until somebody measures."""

from pathlib import Path

import pytest

COSTLY = ("test_bank.py", "test_doors.py", "test_screens.py")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("benchmark_enable"):
        return
    for item in items:
        if item.path.parent == Path(__file__).parent and item.path.name in COSTLY:
            item.add_marker(pytest.mark.skip(reason="measured with --benchmark-enable"))
