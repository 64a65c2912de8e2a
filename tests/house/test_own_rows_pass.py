"""No row that ships is one that our own review sends back: usual indicators, core measures, and templates of the banks."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from drafter.bank.standard.usual_deeds import UsualDeed, rows_of_deed
from drafter.bank.standard.usual_indicators import PLACE, UsualIndicator, UsualKind
from drafter.codec import yaml_value
from drafter.codec.cases import case_form
from drafter.declaration import Declaration, Indicator
from drafter.interview import Ask, Reply, Say, Take
from drafter.interview.answers.display import shown
from drafter.interview.derived.indicators import guided_rows
from drafter.questionnaire.question_bank import QuestionBank
from drafter.review import Dossier, Severity, review
from drafter.storage.places import usual_places
from drafter.storage.question_banks import load_question_banks
from drafter.storage.usual_indicators import read_usual_indicators
from tests.house.test_every_route import speaking_of, walk
from tests.interview.walking import in_full, of_kinds

ROOT = Path(__file__).parent.parent.parent
USUAL = read_usual_indicators(*usual_places().usual_indicators)
BANKS = load_question_banks([ROOT / "question_banks"])
NO_VALUE_YET = "target_incomplete"
"""What is usual is often only a name: the number is the person's."""
TOGETHER = {
    "same_fact_twice",
    "same_name_twice",
    "price_times_amount",
    "cost_above_money",
    "cost_in_wrong_unit",
    "number_of_rows",
    "mostly_words",
    "tiny_amount",
    "goal_share_differs",
    "rate_without_base",
    "moved_by_much_else",
}
"""Rules on how the rows of one form go together: what ships is no form.

The base of a rate stands in the goal; what a region comes to is for its own projects.
"""


@cache
def sound_form() -> Declaration:
    case: Declaration = case_form(
        yaml_value((ROOT / "drafter" / "review" / "rules" / "sound.yaml").read_text(encoding="utf-8")), {}
    )
    return case


def faults(rows: Sequence[Indicator]) -> Iterator[str]:
    """What the review says of rows behind those of a sound form."""
    form = sound_form()
    mine = dict(enumerate(rows, len(form.indicators)))
    for found in review(Dossier(form.model_copy(update={"indicators": (*form.indicators, *rows)}))):
        here = [mine[path.row] for path in found.places if path.row in mine]
        if not here or found.severity is Severity.HINT or found.rule in TOGETHER:
            continue
        if found.rule != NO_VALUE_YET or any(row.target is not None for row in here):
            yield f"{found.code} {'、'.join(str(row.name) for row in here)}：{found.message}"


def as_row(one: UsualIndicator) -> Indicator:
    return Indicator.under(one.dimension, one.wording.replace(PLACE, "档案整理"), one.target)


def as_offered(turn: Ask) -> Reply:
    """What is on offer, under the pointer or beside it; in full where nothing is."""
    offer = next((one for one in (turn.prefill, *turn.others) if one is not None), None)
    if turn.question.id in ("tasks", "beneficiaries", "purpose") or offer is None:
        return in_full(turn)
    return Take() if offer is turn.prefill else Say(shown(turn.question, offer.value), offer.source.value)


@pytest.mark.parametrize("kind", [*USUAL.kinds, *USUAL.fields], ids=lambda kind: kind.title)
def test_what_is_usual_passes_the_review(kind: UsualKind) -> None:
    usual = [*kind.indicators, *(one.indicator for one in kind.core)]
    assert list(faults([as_row(one) for one in usual])) == []


@pytest.mark.parametrize("deed", USUAL.deeds, ids=lambda deed: deed.deeds[0])
def test_what_is_usual_for_a_deed_passes_the_review(deed: UsualDeed) -> None:
    for task in (f"灌溉渠道{deed.deeds[0]}", deed.deeds[0]):
        assert list(faults(rows_of_deed([deed], task))) == []


@pytest.mark.parametrize("bank", BANKS.kinds, ids=lambda bank: bank.title)
def test_what_an_answer_becomes_passes_the_review(bank: QuestionBank) -> None:
    always = bank.recognise is not None and bank.recognise.always
    interview, _ = walk(of_kinds([] if always else [bank.title], speaking_of([bank], as_offered)))
    rows = [row.indicator for row in guided_rows(interview.sheet) if row.key.startswith(f"{bank.kind}.")]
    assert rows
    assert list(faults(rows)) == []
