from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.dates import read_date, read_spoken_date, read_spoken_period, read_year


@pytest.mark.parametrize(
    "text", ["2025-3-1", "2025/3/1", "2025.03.01", "2025年3月1日", "二〇二五年三月一日", "２０２５－３－１", "20250301"]
)
def test_one_day_in_many_writings(text: str) -> None:
    assert read_date(text) == date(2025, 3, 1)


@pytest.mark.parametrize("text", ["2025-02-30", "3月1日", "2025年", "随时", ""])
def test_what_is_no_full_date_is_not_guessed(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("said", "closing", "day"),
    [
        ("3月1日", False, date(2025, 3, 1)),
        ("三月一号", False, date(2025, 3, 1)),
        ("年底前", True, date(2025, 12, 31)),
        ("全年", False, date(2025, 1, 1)),
        ("全年", True, date(2025, 12, 31)),
        ("11月底", True, date(2025, 11, 30)),
        ("十一月三十日前", True, date(2025, 11, 30)),
        ("2月", True, date(2025, 2, 28)),
        ("6月", False, date(2025, 6, 1)),
        ("上半年", True, date(2025, 6, 30)),
        ("2026年3月", True, date(2026, 3, 31)),
    ],
)
def test_spoken_dates_take_the_year_that_is_declared(said: str, closing: bool, day: date) -> None:  # noqa: FBT001  a table's column
    assert read_spoken_date(said, 2025, closing=closing) == day


def test_a_period_has_two_ends() -> None:
    assert read_spoken_period("3月到11月底", 2025) == (date(2025, 3, 1), date(2025, 11, 30))
    assert read_spoken_period("全年", 2025) == (date(2025, 1, 1), date(2025, 12, 31))
    assert read_spoken_period("有空的时候", 2025) is None


def test_the_year_over_a_form() -> None:
    assert read_year("(2024年度)") == 2024
    assert read_year("（二〇二四年度）") == 2024
    assert read_year("2024-2026") is None


@pytest.mark.parametrize(
    ("said", "closing", "day"),
    [
        ("2027年底前", True, date(2027, 12, 31)),
        ("2027年末", True, date(2027, 12, 31)),
        ("年底前", True, date(2025, 12, 31)),
        ("今年3月", True, date(2025, 3, 31)),
    ],
)
def test_a_year_that_is_said_wins_over_the_year_that_is_understood(said: str, closing: bool, day: date) -> None:  # noqa: FBT001  a case
    assert read_spoken_date(said, 2025, closing=closing) == day


@given(st.text(max_size=30))
def test_no_text_makes_date_reading_fail(text: str) -> None:
    assert read_date(text) is None or text.strip()
    assert isinstance(read_spoken_date(text, 2025, closing=True), date | None)
    assert isinstance(read_spoken_period(text, 2025), tuple | None)
    assert isinstance(read_year(text), int | None)
