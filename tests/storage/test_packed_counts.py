"""Counts as a bank keeps them: the text is fixed, and only storage reads it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.bank import LearnedForm, LearnedRow
from drafter.bank.statistics.ngrams import lesson_of
from drafter.bank.statistics.tallies import EndingCounts
from drafter.declaration import QualitativeTarget
from drafter.storage.packed_counts import ending_from, followers_from, packed_ending, packed_followers


def test_the_text_of_an_ending_is_what_banks_have_always_held() -> None:
    counts = EndingCounts(
        forms={"e": 2, "?": 1},
        before={"合": 3, "<": 1},
        behind={">": 1},
        targets={("e", "#≥|95|%"): 2, ("?", '"好'): 1},
    )
    text = '{"<<":1,"<合":3,">>":1,"?":1,"?\\"好":1,"e":2,"e#≥|95|%":2}'
    assert packed_ending(counts) == text
    assert ending_from(text) == counts


def test_the_text_of_followers_is_what_banks_have_always_held() -> None:
    counts = {("e", "率"): 1000, ("d", "<"): 1516}
    assert packed_followers(counts) == '{"d<":1516,"e率":1000}'
    assert followers_from('{"d<":1516,"e率":1000}') == counts


@settings(max_examples=30)
@given(st.lists(st.text(min_size=1, max_size=9), min_size=1, max_size=3), st.text(min_size=1, max_size=5))
def test_whatever_a_form_is_called_comes_back_from_its_text(names: list[str], told: str) -> None:
    rows = tuple(
        LearnedRow(row=n, type=None, dimension="质量指标", name=name, target=QualitativeTarget(description=told))
        for n, name in enumerate(names, 1)
    )
    head = {"agency": "甲", "year": 2024, "nature": None, "category": None, "file": "表", "form": 1, "project": "乙"}
    lesson = lesson_of(LearnedForm.model_validate({**head, "rows": rows}))
    for counts in lesson.endings.values():
        assert ending_from(packed_ending(counts)) == counts
    for followers in lesson.contexts.values():
        assert followers_from(packed_followers(followers)) == followers


@pytest.mark.parametrize(
    "text",
    ["[1]", "7", '{"e": true}', '{"e": 1.5}', '{"z": 1}', '{"": 1}', '{"<": 1}', '{"<ab": 1}', '{"e#|x|": 1}', "{"],
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        ending_from(text)


@pytest.mark.parametrize("text", ["[1]", '{"e率": "1"}', '{"e": 1}', '{"z率": 1}', '{"e率率": 1}', '{"": 1}'])
def test_any_other_text_of_followers_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="计数不对"):
        followers_from(text)
