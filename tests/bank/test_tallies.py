"""What is counted of forms has names; learning and forgetting are exact opposites."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.bank import LearnedForm, LearnedRow
from drafter.bank.statistics.memory_counts import DictCounts
from drafter.bank.statistics.ngrams import END, START, lesson_of
from drafter.bank.statistics.tallies import (
    EndingCounts,
    EndingTally,
    FollowerTally,
    add_endings,
    add_followers,
)
from drafter.declaration import Comparator, QuantitativeTarget

PERCENT = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=95, unit="%")
D = "d"
"""The dimension code of 数量指标."""


def form(project: str, *names: str) -> LearnedForm:
    rows = tuple(
        LearnedRow(row=n, type=None, dimension="数量指标", name=name, target=PERCENT if n % 2 else None)
        for n, name in enumerate(names, 1)
    )
    head = {"agency": "甲", "year": 2024, "nature": None, "category": None, "file": "表", "form": 1}
    return LearnedForm.model_validate({**head, "project": project, "rows": rows})


def test_an_ending_knows_its_forms_its_neighbours_and_its_targets() -> None:
    counts = DictCounts([form("一", "抽查数", "巡查数", "查数"), form("二", "检查数")])
    seen = counts.ending("查数")
    assert seen.forms == {D: 2}
    assert seen.before == {"抽": 1, "巡": 1, START: 1, "检": 1}
    assert seen.behind == {}
    assert seen.targets == {(D, "#≥|95|%"): 2}
    assert seen.all_forms == 2


def test_a_beginning_knows_what_stands_behind_it() -> None:
    counts = DictCounts([form("一", "完成率", "完成数", "完成")])
    assert counts.ending(START + "完成").behind == {"率": 1, "数": 1}
    assert counts.ending(START + "完成").before == {}
    assert [text for text, _ in counts.widest_beginnings(5)] == ["完成"]


def test_what_follows_is_told_by_dimension_code_and_character() -> None:
    counts = DictCounts([form("一", "抽查数", "抽检数")])
    assert counts.context("抽") == {(D, "查"): 1000, (D, "检"): 1000}
    assert counts.context("数") == {(D, END): 1516}  # twice in one form counts less than twice
    assert counts.context("无") == {}
    assert not counts.ending("无")


names = st.lists(st.text("甲乙丙<>*", min_size=1, max_size=9), min_size=1, max_size=5)


@given(names, names)
def test_taking_away_is_the_exact_opposite_of_adding(one: list[str], other: list[str]) -> None:
    first, second = lesson_of(form("一", *one)), lesson_of(form("二", *other))
    contexts: FollowerTally = {}
    endings: EndingTally = {}
    for lesson, sign in ((first, 1), (second, 1), (first, -1)):
        add_followers(contexts, lesson.contexts, sign)
        add_endings(endings, lesson.endings, sign)
    assert (contexts, endings) == (second.contexts, second.endings)
    add_endings(endings, second.endings, -1)
    assert endings == {}


def test_an_ending_that_was_never_seen_is_false() -> None:
    assert not EndingCounts()
    assert EndingCounts(before={"甲": 1})
