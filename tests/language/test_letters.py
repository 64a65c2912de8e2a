"""Letters in the box of an indicator: where the name ends, and whether a number or words stand behind it."""

import pytest

from drafter.language.letters import ends_in_letters, is_name_so_far, name_and_letters, name_and_number


@pytest.mark.parametrize(
    ("typed", "name", "number"),
    [
        ("ddcc wcl 98", "ddcc wcl", "98.00"),
        ("ddccwcl ≥98%", "ddccwcl", "≥98.00(%)"),
        ("督导cc 48", "督导cc", "48.00"),
        ("督导抽查数 48", "督导抽查数", "48.00"),
        ("督导抽查数48", "督导抽查数", "48.00"),
        ("督导抽查数 =48", "督导抽查数", "=48.00"),
    ],
)
def test_a_number_behind_a_name(typed: str, name: str, number: str) -> None:
    found = name_and_number(typed)
    assert found is not None
    assert (found[0], str(found[1])) == (name, number)


@pytest.mark.parametrize(
    "typed", ["", "ddcc wcl", "督导抽查数", "督导抽查数 48家", "yq3n", "3jyys", "5g", "48", "及时"]
)
def test_digits_among_letters_and_a_target_that_is_written_are_none(typed: str) -> None:
    assert name_and_number(typed) is None


@pytest.mark.parametrize(
    ("typed", "so_far"),
    [
        ("ddcc wcl", True),
        ("督导抽查数 48", True),
        ("ddcc 48家", True),
        ("督导抽查情况 mxgs", True),
        ("督导抽查数 48家", False),
        ("督导抽查情况 明显改善", False),
    ],
)
def test_what_is_typed_is_completed_until_its_target_is_written(typed: str, so_far: bool) -> None:  # noqa: FBT001  a row of the table
    assert is_name_so_far(typed) is so_far


def test_letters_behind_a_name_in_characters_may_be_what_it_aims_at() -> None:
    assert name_and_letters("消除安全隐患 cxyx") == ("消除安全隐患", "cxyx")
    assert name_and_letters("ddcc wcl") is None
    assert name_and_letters("督导抽查") is None


def test_small_letters_at_the_end_are_no_name() -> None:
    assert all(map(ends_in_letters, ("ddcc wcl", "督导抽查wcl", "wcl")))
    assert not any(map(ends_in_letters, ("服务APP", "接入 APP", "PM2.5浓度", "督导抽查率", "A类")))
