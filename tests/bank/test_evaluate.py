"""The measure itself: an ideal person who types or takes, and what that costs."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from drafter.bank import LearnedForm
from drafter.bank.evaluation.baselines import most_frequent, nearest_by_bm25, nearest_by_characters
from drafter.bank.evaluation.keystrokes import Figures, cost_of, figures_of, keys_for, request_for
from drafter.bank.evaluation.leave_one_out import measured
from drafter.bank.evaluation.reliability import tried
from drafter.bank.standard.usual_indicators import Usual
from drafter.codec import declaration_from
from drafter.declaration import (
    Comparator,
    Declaration,
    Dimension,
    Project,
    QualitativeTarget,
    QuantitativeTarget,
    SuggestionRequest,
    Target,
)

AT_LEAST_48 = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(48), unit="家")


class Scripted:
    """Offers what the script has for a text, and remembers what it was told."""

    def __init__(self, script: dict[str, list[str]], targets: Sequence[Target] = ()) -> None:
        self.script, self.known = script, targets
        self.declined: dict[str, tuple[str, ...]] = {}

    def names(self, request: SuggestionRequest) -> list[str]:
        self.declined[request.typed] = request.declined
        return self.script.get(request.typed, [])

    def targets(self, name: str, request: SuggestionRequest) -> Sequence[Target]:  # noqa: ARG002  as asked
        return self.known

    def explains(self, name: str, request: SuggestionRequest) -> bool:  # noqa: ARG002  as asked
        return False


def form(project: str, *names: str) -> Declaration:
    target = {"comparator": "≥", "quantity": "48", "unit": "家"}
    rows = [{"type": "产出指标", "dimension": "数量指标", "name": name, "target": target} for name in names]
    return declaration_from(
        {"fiscal_year": 2024, "project": {"name": project, "implementing_agency": "某站"}, "indicators": rows}
    )


REQUEST = SuggestionRequest(dimension=Dimension.QUANTITY)


def test_one_character_a_piece_and_the_rest() -> None:
    assert keys_for("督导抽查数", REQUEST, Scripted({"督": ["督促", "督导抽查"]})) == 3


def test_the_cheapest_way_counts() -> None:
    assert keys_for("督导抽查数", REQUEST, Scripted({"": ["督导"], "督": ["督导抽查数"]})) == 2
    assert keys_for("督导抽查数", REQUEST, Scripted({})) == 5


def test_what_was_shown_on_the_way_is_told_as_passed_over() -> None:
    suggester = Scripted({"": ["甲", "乙"], "督": ["督促"]})
    keys_for("督导", REQUEST, suggester)
    assert suggester.declined == {"": (), "督": ("甲", "乙")}


@pytest.mark.parametrize(
    ("target", "cost"),
    [
        (AT_LEAST_48, 3),
        (QuantitativeTarget(comparator=None, quantity=Decimal("0.50"), unit="%"), 3),
        (QualitativeTarget(description="及时"), 2),
        (None, 0),
    ],
)
def test_what_a_target_costs(target: Target | None, cost: int) -> None:
    assert cost_of(target) == cost


def test_figures_add_up() -> None:
    figures = figures_of(form("巡查", "督导抽查数"), Scripted({"督": ["督导抽查"]}, [AT_LEAST_48]))
    assert figures == Figures(1, 5, 3, 3, 1)
    assert figures.saved == pytest.approx(1 - 4 / 8)
    assert (figures + figures).saved == figures.saved


def test_a_form_and_its_copies_are_left_out_of_what_it_is_measured_with() -> None:
    alone = form("巡查", "某某独有的名称数")
    systems = measured([alone], [alone, alone, form("别的", "另一个名称率")], Usual(), lambda *_: None)
    assert systems["最常用的名称"].spent_on_names == len("某某独有的名称数")
    with_another = measured([alone], [alone, form("别的", "某某独有的名称数")], Usual(), lambda *_: None)
    assert with_another["最常用的名称"].spent_on_names == 1


def test_baselines_offer_whole_names_of_the_slot_only() -> None:
    from drafter.bank import learned_from  # noqa: PLC0415  only here

    forms: list[LearnedForm] = [
        learned_from(form("河道巡查", "河道巡查数", "常用数"), "a", 1),
        learned_from(form("路灯更换", "路灯更换数", "常用数"), "b", 1),
    ]
    request = request_for(form("路灯维修", "路灯维修数"), 0, Dimension.QUANTITY)
    assert most_frequent(forms).names(request)[0] == "常用数"
    for nearest in (nearest_by_bm25(forms), nearest_by_characters(forms)):
        assert nearest.names(request)[0] in ("路灯更换数", "常用数")
        assert "路灯更换数" in nearest.names(request)[:2]
    assert most_frequent(forms).names(request.model_copy(update={"dimension": Dimension.SOCIAL})) == []


def test_how_sure_offers_are_is_asked_of_the_forms_that_were_learned_from() -> None:
    alone = form("巡查", "某某独有的名称数")
    other = form("别的", "某某独有的名称数").model_copy(
        update={"project": Project(name="别的", implementing_agency="另一站")}
    )
    with_nothing = list(tried([alone], [alone], Usual(), lambda *_: None))
    assert [one for one in with_nothing if one.right] == []
    assert any(one.right for one in tried([alone], [alone, other], Usual(), lambda *_: None))
