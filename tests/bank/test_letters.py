"""Letters are read as names that nobody need have written: whole words, in the order in which names have them."""

import random
from collections.abc import Container
from pathlib import Path

import pytest

from drafter.bank.completion.vocabulary import Vocabulary
from drafter.bank.desk import Desks
from drafter.bank.statistics.words import glued
from drafter.bank.suggest import IndicatorBank
from drafter.bootstrap import open_workspace
from drafter.declaration import Dimension, Indicator, Objectives, Project, Suggestion, SuggestionRequest
from drafter.language.cutting import cut
from drafter.storage.places import Places
from drafter.storage.spelling import readings, spell
from drafter.storage.usual_indicators import read_usual_indicators
from drafter.storage.words import read_words

ROOT = Path(__file__).resolve().parents[2]
BANKS = ROOT / "question_banks"
WORDS = Vocabulary(lambda: read_words(BANKS / "words.txt"), readings)
USUAL = read_usual_indicators(*Places(ROOT / "nowhere", ROOT).usual_indicators)
BANK = IndicatorBank([], USUAL, spell, cut=cut, vocabulary=WORDS)
"""No form was learned: all that is read here, nobody has written."""
SHARES, AMOUNTS, LASTING = Dimension.QUALITY, Dimension.QUANTITY, Dimension.SUSTAINABILITY


def names(dimension: Dimension, typed: str, **known: object) -> list[str]:
    return BANK.names(SuggestionRequest(dimension=dimension, typed=typed, **known))


def suggested(dimension: Dimension, typed: str, **known: object) -> list[Suggestion]:
    found = BANK.suggest(SuggestionRequest(dimension=dimension, typed=typed, **known))
    return [one for one in found if isinstance(one, Suggestion)]


@pytest.mark.parametrize("typed", ["ddccwcl", "ddcc wcl", "dudaochoucha wcl", "督导ccwcl", "督dccwcl", "DDCCWCL"])
def test_a_name_that_nobody_has_written_is_read_from_words(typed: str) -> None:
    assert "督导抽查完成率" in names(SHARES, typed, tasks=("督导抽查 48家",))


def test_the_drafts_own_words_come_first() -> None:
    assert names(SHARES, "ddcc wcl", tasks=("督导抽查 48家",))[0] == "督导抽查完成率"
    assert "图斑核查率" in names(SHARES, "tbhcl", objectives=Objectives(annual="完成图斑核查。"))


def test_a_word_that_no_list_has_is_taken_from_the_draft() -> None:
    row = Indicator.under(AMOUNTS, "蝶阀更换数", None)
    assert "蝶阀完好率" in names(SHARES, "df whl", indicators=(row,))
    assert "蝶阀完好率" not in names(SHARES, "df whl")


@pytest.mark.parametrize("typed", ["cxgl", "changxiaogl", "cx gl", "cxglzd"])
def test_a_polyphone_is_read_as_its_phrase_is(typed: str) -> None:
    found = names(LASTING, typed)
    assert any(name.startswith("长效管理") for name in found)


def test_a_space_ends_a_word() -> None:
    assert all(not name.startswith("督导抽查") for name in names(SHARES, "ddc c wcl", tasks=("督导抽查 48家",)))


def test_digits_stand_for_themselves() -> None:
    found = names(AMOUNTS, "5gjzs", tasks=("5G基站建设 20个",))
    assert any(name.lower().startswith("5g基站") for name in found)


def test_what_can_be_nothing_is_silent() -> None:
    assert names(SHARES, "vvvv") == []
    assert names(SHARES, "ii") == []


def test_what_was_typed_on_over_keeps_its_place() -> None:
    asked = SuggestionRequest(dimension=SHARES, typed="ddccwcl", tasks=("督导抽查 48家",))
    assert BANK.names(asked.model_copy(update={"declined": ("督导抽查完成率",)})) == BANK.names(asked)


def test_a_bare_number_gets_its_sign_and_the_unit_of_such_names() -> None:
    first = suggested(SHARES, "ddcc wcl 98", tasks=("督导抽查 48家",))[0]
    assert (first.name, str(first.targets[0])) == ("督导抽查完成率", "≥98.00(%)")
    assert first.matched_by_pinyin
    units = {str(one.targets[0]) for one in suggested(AMOUNTS, "参训学员人数 300")}
    assert "≥300.00(人)" in units


def test_a_sign_and_a_unit_that_were_typed_stay() -> None:
    first = suggested(SHARES, "ddcc wcl =98%", tasks=("督导抽查 48家",))[0]
    assert str(first.targets[0]) == "=98.00(%)"


def test_letters_behind_a_whole_name_are_what_it_aims_at(tmp_path: Path) -> None:
    """The bank that ships has learned of forms that aim at words."""
    workspace = open_workspace(Places(home=tmp_path, shipped=ROOT))
    first = workspace.suggest(SuggestionRequest(dimension=SHARES, typed="政府采购规范性 gf"))[0]
    assert isinstance(first, Suggestion)
    assert (first.name, str(first.targets[0])) == ("政府采购规范性", "规范")


def test_nothing_is_cut_inside_a_word() -> None:
    """What is read of random words falls into known words again, whatever they are."""
    lot, known = random.Random(1), WORDS.shipped.words  # noqa: S311  no secret
    several = [word for word in known if len(word) > 1]
    desks = Desks(BANK.knowledge, WORDS)
    request = SuggestionRequest(dimension=SHARES, project=Project(name="某县2026年公共服务补助"))
    for _ in range(60):
        first, second = lot.choice(several), lot.choice(several)
        typed = "".join(one[0][0] for word in (first, second) for one in known[word].readings)
        whole, _ = desks.of(request).decoder().read(typed)
        for text in whole:
            assert _is_of_words(text, known), (typed, text)


def _is_of_words(text: str, known: Container[str]) -> bool:
    """Whether a text falls into known words, none of one character beside another such."""
    ends = {(0, False)}  # place, and whether the last word is one character
    for place in range(len(text)):
        for alone in (True, False):
            if (place, alone) in ends:
                longer = {(end, False) for end in range(place + 2, len(text) + 1) if text[place:end] in known}
                ends |= longer | (set() if alone else {(place + 1, True)})
    return (len(text), True) in ends or (len(text), False) in ends


def test_the_same_letters_give_the_same_names_in_whatever_order_they_were_asked() -> None:
    asked = [SuggestionRequest(dimension=SHARES, typed=typed) for typed in ("jcwcl", "pxhgl", "sbwhl")]
    other = IndicatorBank([], USUAL, spell, cut=cut, vocabulary=WORDS)
    assert [BANK.names(one) for one in asked] == [other.names(one) for one in reversed(asked)][::-1]


def test_texts_are_cut_into_words() -> None:
    assert glued(cut("图斑核查数")) == ["图斑", "核查", "数"]
    assert glued(cut("窨井盖更换数"))[-2:] == ["更换", "数"]
    assert "".join(glued(cut("聘用5名A类专家（含外地）"))) == "聘用5名A类专家（含外地）"
