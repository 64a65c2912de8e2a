"""What ships is sound: question banks, the learned bank, the template."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.authoring.json_schema import bank_schema
from drafter.bank import IndicatorBank, learned_from
from drafter.bank.standard.usual_indicators import PLACE
from drafter.declaration import Comparator, IndicatorType, QuantitativeTarget, SuggestionRequest
from drafter.forms import ParsedForm
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.questionnaire.question_bank import QuestionBank
from drafter.storage.banks import bank_text, read_shipped_bank
from drafter.storage.places import Places
from drafter.storage.question_banks import SCHEMA_LINE, load_question_bank, load_question_banks
from drafter.storage.usual_indicators import read_usual_indicators

ROOT = Path(__file__).parent.parent.parent
BANKS = load_question_banks([ROOT / "question_banks"])
COMMON = BANKS.common
BANK = ROOT / "question_banks" / "indicator_bank.json"


USUAL = Places(ROOT / "nowhere", ROOT).usual_indicators


def test_the_usual_indicators_are_sound() -> None:
    usual = read_usual_indicators(*USUAL)
    assert len(usual.kinds) > 14
    assert len(usual.fields) > 60
    both = (*usual.kinds, *usual.fields)
    assert len({kind.title for kind in both}) == len(both)
    for kind in both:
        assert kind.recognise or kind.title == "各类项目"
        assert len(kind.indicators) == len({(one.dimension, one.wording) for one in kind.indicators}), kind.title
        assert {one.dimension.type for one in kind.indicators} >= {
            IndicatorType.OUTPUT,
            IndicatorType.OUTCOME,
            IndicatorType.SATISFACTION,
        }


def test_what_is_usual_for_a_name_is_offered_there_and_never_more_where_less_is_wanted() -> None:
    usual = read_usual_indicators(*USUAL)
    bank = IndicatorBank.of(read_shipped_bank(BANK), usual=usual)
    told = [
        one
        for kind in (*usual.kinds, *usual.fields)
        for one in kind.indicators
        if one.target and PLACE not in one.wording
    ]
    offered = [bank.targets(one.wording, SuggestionRequest(dimension=one.dimension)) for one in told]
    assert sum(one.target in targets for one, targets in zip(told, offered, strict=True)) > 0.95 * len(told)
    for one, targets in zip(told, offered, strict=True):
        little = isinstance(one.target, QuantitativeTarget) and (
            one.target.quantity == 0 or one.target.comparator is Comparator.AT_MOST
        )
        most = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(100), unit="%")
        if little and targets:
            assert targets[0] != most, one.wording
            assert getattr(targets[0], "comparator", None) is not Comparator.AT_LEAST, one.wording


@pytest.mark.parametrize(
    "path", sorted(set((ROOT / "question_banks").glob("*.yaml")) - set(USUAL)), ids=lambda path: path.name
)
def test_every_question_bank_is_sound(path: Path) -> None:
    assert list(load_question_bank(path, COMMON).questions())


@pytest.mark.parametrize("bank", [COMMON, *BANKS.kinds], ids=lambda bank: bank.title)
def test_every_question_says_what_to_fill_in_and_on_what_it_rests(bank: QuestionBank) -> None:
    for question in bank.questions():
        assert question.help.fill_in, question.id
        assert question.help.example, question.id
        assert question.help.basis, question.id


def test_there_are_banks_for_the_usual_kinds_of_project() -> None:
    assert len(BANKS.kinds) >= 16
    for bank in BANKS.kinds:
        assert 3 <= sum(not question.retired for question in bank.questions()) <= 12, bank.title
        assert bank.opening or (bank.recognise and bank.recognise.always), bank.title


def test_the_schema_that_ships_is_that_of_the_banks() -> None:
    """Made by `drafter questions schema > question_banks/schema.json`."""
    assert json.loads((ROOT / "question_banks" / "schema.json").read_text(encoding="utf-8")) == bank_schema()
    for path in set((ROOT / "question_banks").glob("*.yaml")) - set(USUAL):
        assert path.read_text(encoding="utf-8").startswith(SCHEMA_LINE), path


def test_every_official_dimension_is_asked_for_once() -> None:
    asked = [
        q.dimension.value
        for q in load_question_bank(ROOT / "question_banks" / "common.yaml").questions()
        if isinstance(q, IndicatorsQuestion)
    ]
    assert len(asked) == len(set(asked)) == 11


def test_the_learned_bank_is_what_the_real_forms_teach(real_forms: tuple[ParsedForm, ...], real_file: Path) -> None:
    learned = [learned_from(form.declaration, real_file.name, n) for n, form in enumerate(real_forms, 1)]
    assert BANK.read_text(encoding="utf-8") == "".join(bank_text(sorted(learned, key=lambda form: form.identity)))


def test_the_learned_bank_holds_no_narrative(real_forms: tuple[ParsedForm, ...]) -> None:
    text = BANK.read_text(encoding="utf-8")
    for form in real_forms:
        goal = form.declaration.objectives.annual or ""
        assert goal[:20] not in text


def test_the_learned_bank_has_suggestions_for_a_first_user() -> None:
    forms = read_shipped_bank(BANK)
    assert len(forms) == 11
    assert sum(len(form.rows) for form in forms) == 147
