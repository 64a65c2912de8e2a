from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.declaration.decimals import plain
from drafter.declaration.money import format_amount
from drafter.language.money import in_words, read_money
from drafter.language.numerals import read_number, read_tenths
from drafter.language.targets import read_target


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("130.46万", "1304600"),
        ("1.3亿", "130000000"),
        ("一百三十万元", "1300000"),
        ("130,464,956", "130464956"),
        ("１３０，０００．５０", "130000.50"),
        ("1亿3千万", "130000000"),
        ("十二万五", "125000"),
        ("¥ 300", "300"),
        ("人民币五十万元整", "500000"),
        ("48.125", "48.13"),
        ("0", "0"),
        ("-5", "-5"),
        ("130 万元", "1300000"),
        ("十万", "100000"),
        ("十万元", "100000"),
        ("10万", "100000"),
        ("二十万元", "200000"),
        ("十五万", "150000"),
        ("五十万六千", "506000"),
        ("3百万", "3000000"),
        ("5十万", "500000"),
        ("2千万", "20000000"),
        ("一千万", "10000000"),
        ("3万2", "32000"),
        ("13万2元", "132000"),
        ("1亿5", "150000000"),
        ("1万2000", "12000"),
        ("十亿", "1000000000"),
    ],
)
def test_money_is_understood_as_people_write_it(typed: str, yuan: str) -> None:
    assert read_money(typed) == Decimal(yuan)


@pytest.mark.parametrize("typed", ["", "abc", "1,30", "万", "3千1亿", "1.2.3", "大约五万", "9" * 50, "１２３abc"])
def test_what_is_no_amount_is_not_guessed(typed: str) -> None:
    assert read_money(typed) is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [("十", 10), ("十万", 100_000), ("两千", 2_000), ("一万零五", 10_005), ("三百零五", 305), ("两百五", 250)],
)
def test_chinese_numerals(typed: str, number: int) -> None:
    assert read_number(typed) == number


def test_a_bare_number_on_a_form_headed_in_wan_yuan_counts_ten_thousands() -> None:
    assert read_money("349.80", "万元") == Decimal(3498000)
    assert read_money("349.80元", "万元") == Decimal("349.80")


@given(st.decimals(min_value=0, max_value=Decimal("9999999999.99"), places=2))
def test_an_amount_survives_being_printed(amount: Decimal) -> None:
    assert read_money(format_amount(amount)) == amount


def test_an_amount_is_spelled_in_capitals() -> None:
    assert in_words(Decimal(4620700)) == "肆佰陆拾贰万零柒佰元整"
    assert in_words(Decimal(0)) == "零元整"


@pytest.mark.parametrize(
    ("text", "number"),
    [("九成", 90), ("七成五", 75), ("百分之九十五", 95), ("8成", 80), ("九成半", 95), ("百分之百", 100)],
)
def test_tenths_and_shares_of_a_hundred(text: str, number: int) -> None:
    assert read_tenths(text) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_a_plain_number_has_no_exponent_and_no_trailing_zeros(number: Decimal) -> None:
    text = plain(number)
    assert Decimal(text) == number
    assert "E" not in text
    assert not ("." in text and text.endswith("0"))


@given(st.text(max_size=30))
def test_no_text_makes_number_reading_fail(text: str) -> None:
    for read in (read_number, read_money, read_tenths):
        assert isinstance(read(text), Decimal | None)


def test_what_is_too_fine_for_any_form_is_no_number() -> None:
    assert read_number("0.5") == Decimal("0.5")
    assert read_number("0." + "0" * 31 + "1") is None
    assert str(read_target("≥0." + "0" * 31 + "1%")) == "≥0." + "0" * 31 + "1%"
