"""What ships is sound: question banks, the learned bank, the template."""

from pathlib import Path

import pytest

from drafter.bank import learned_from
from drafter.declaration import IndicatorType
from drafter.forms import ParsedForm
from drafter.interview.question import IndicatorsQuestion
from drafter.storage.banks import bank_text, read_shipped_bank
from drafter.storage.question_banks import load_question_bank
from drafter.storage.usual_indicators import read_usual_indicators

ROOT = Path(__file__).parent.parent.parent
BANK = ROOT / "question_banks" / "indicator_bank.json"


USUAL = ROOT / "question_banks" / "usual_indicators.yaml"


def test_the_usual_indicators_are_sound() -> None:
    kinds = read_usual_indicators(USUAL).kinds
    assert len(kinds) > 14
    assert len({kind.title for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.recognise or kind.title == "各类项目"
        assert len(kind.indicators) == len({(one.dimension, one.wording) for one in kind.indicators}), kind.title
        assert {one.dimension.type for one in kind.indicators} >= {
            IndicatorType.OUTPUT,
            IndicatorType.OUTCOME,
            IndicatorType.SATISFACTION,
        }


@pytest.mark.parametrize(
    "path", sorted(set((ROOT / "question_banks").glob("*.yaml")) - {USUAL}), ids=lambda path: path.name
)
def test_every_question_bank_is_sound(path: Path) -> None:
    assert list(load_question_bank(path).questions())


def test_every_question_says_what_to_fill_in_and_on_what_it_rests() -> None:
    for question in load_question_bank(ROOT / "question_banks" / "common.yaml").questions():
        assert question.help.fill_in, question.id
        assert question.help.example, question.id
        assert question.help.basis, question.id


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
