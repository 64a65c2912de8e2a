"""Keys as they are pressed: what a full-pinyin input method costs, and an ideal person beside it."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from drafter.bank.completion.vocabulary import Vocabulary, Word
from drafter.bank.evaluation.keys import FullPinyin, Typist, keys_of, target_keys
from drafter.codec import declaration_from
from drafter.declaration import (
    Comparator,
    Declaration,
    Dimension,
    QualitativeTarget,
    QuantitativeTarget,
    SuggestionRequest,
    Target,
)
from drafter.language.cutting import cut

WORDS = {"督导": ("du", "dao"), "抽查": ("chou", "cha"), "及时": ("ji", "shi"), "家": ("jia",), "数": ("shu",)}
LISTED = [Word(text, tuple((one,) for one in read), 10.0) for text, read in WORDS.items()]
METHOD = FullPinyin(Vocabulary(lambda: LISTED, lambda text: tuple((sign,) for sign in text)), cut)
REQUEST = SuggestionRequest(dimension=Dimension.QUANTITY)
NAME = "督导抽查数"


class Scripted:
    """Offers what the script has for a text."""

    def __init__(self, script: dict[str, list[str]], targets: Sequence[Target] = (), meant: Sequence[str] = ()) -> None:
        self.script, self.known, self.meant = script, targets, meant

    def names(self, request: SuggestionRequest) -> list[str]:
        return self.script.get(request.typed, [])

    def targets(self, name: str, request: SuggestionRequest) -> Sequence[Target]:  # noqa: ARG002  as asked
        return self.known

    def explains(self, name: str, request: SuggestionRequest) -> bool:  # noqa: ARG002  as asked
        return False

    def counted(self, name: str, request: SuggestionRequest, amount: QuantitativeTarget) -> Sequence[Target]:  # noqa: ARG002  as asked
        sign = amount.comparator or Comparator.AT_LEAST
        return [amount.model_copy(update={"comparator": sign, "unit": unit}) for unit in ("家", "个")]

    def words_meant(self, name: str, request: SuggestionRequest, letters: str) -> Sequence[str]:  # noqa: ARG002  as asked
        return self.meant if letters == "j" else ()


def fewest(script: dict[str, list[str]], *, letters: bool = True) -> int:
    return Typist(NAME, REQUEST, Scripted(script), METHOD, letters=letters).fewest().keys


def test_the_input_method_spells_each_word_and_chooses_it() -> None:
    assert METHOD.keys(NAME) == len("dudao") + 1 + len("choucha") + 1 + len("shu") + 1
    assert METHOD.keys("98%") == 3


def test_where_nothing_is_offered_it_writes_all_between_two_switches() -> None:
    assert fewest({}) == METHOD.keys(NAME) + 2


@pytest.mark.parametrize(
    ("script", "keys"),
    [
        ({"": [NAME]}, 1),
        ({"": ["别的", NAME]}, 3),  # two arrows and Tab
        ({"ddccs": [NAME]}, 6),
        ({"ddccs": ["别的", NAME]}, 7),  # the pointer stands on the first already
        ({"dd": [NAME]}, 3),
        ({"ddcc": ["督导抽查"], "督导抽查s": [NAME]}, 7),
        ({"dudao": ["督导"], "督导ccs": [NAME]}, 10),
        ({"ddcc": ["督导抽查"]}, 5 + 1 + 4 + 1),
    ],
)
def test_the_cheapest_way_counts(script: dict[str, list[str]], keys: int) -> None:
    assert fewest(script) == keys


def test_without_letters_they_are_not_typed() -> None:
    assert fewest({"ddccs": [NAME]}, letters=False) == METHOD.keys(NAME) + 2


def form(target: dict[str, str] | None) -> Declaration:
    row = {"type": "产出指标", "dimension": "数量指标", "name": NAME, "target": target}
    return declaration_from(
        {"fiscal_year": 2024, "project": {"name": "甲", "implementing_agency": "乙"}, "indicators": [row]}
    )


def count(sign: str, quantity: int, unit: str) -> QuantitativeTarget:
    return QuantitativeTarget(comparator=Comparator(sign), quantity=Decimal(quantity), unit=unit)


@pytest.mark.parametrize(
    ("target", "known", "keys"),
    [
        ({"comparator": "≥", "quantity": "48", "unit": "家"}, [count("≥", 48, "家")], 0),
        ({"quantity": "48", "unit": "家"}, [count("≥", 48, "家")], 0),  # the sign that is usual was meant
        ({"comparator": "≥", "quantity": "48", "unit": "家"}, [], 3),  # space, two digits
        ({"comparator": "=", "quantity": "48", "unit": "家"}, [], 4),
        ({"comparator": "≥", "quantity": "48", "unit": "个"}, [], 6),  # another line
        ({"comparator": "≥", "quantity": "48", "unit": "%"}, [], 4),
        ({"description": "及时"}, [], 3),  # space, j, Enter
        ({"description": "督导"}, [], 1 + 2 + len("dudao") + 1),  # not offered
    ],
)
def test_targets_are_counted_too(target: dict[str, str], known: list[Target], keys: int) -> None:
    suggester = Scripted({"ddccs": [NAME]}, known, ["及时"])
    measured = keys_of(form(target), suggester, METHOD)
    assert (measured.spent_on_names, measured.spent_on_targets) == (6, keys)


def test_a_target_that_is_typed_out() -> None:
    assert target_keys(count("≥", 48, "家"), METHOD) == 1 + 2 + len("jia") + 1
    assert target_keys(QualitativeTarget(description="及时"), METHOD) == len("jishi") + 1
    assert target_keys(None, METHOD) == 0
