"""The numbers that were set by hand: all in one place, each explained, and none that can break a suggestion."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from drafter.bank import IndicatorBank, LearnedForm, LearnedRow
from drafter.bank.feedback import Experience, Outcome
from drafter.bank.named_weights import LIMITS, names_under, weight, with_weight
from drafter.bank.standard.usual_indicators import Usual, UsualIndicator, UsualKind
from drafter.bank.statistics.memory_counts import DictCounts
from drafter.bank.weights import Choice, Sources, Targets, Weights
from drafter.codec.weights import WrongWeight, plain_weights, weight_names, weights_from
from drafter.declaration import (
    Comparator,
    Dimension,
    Indicator,
    Objectives,
    Project,
    QualitativeTarget,
    QuantitativeTarget,
    SuggestionRequest,
)

BANK = Path(__file__).resolve().parents[2] / "drafter" / "bank"
NEUTRAL = {0.0, 1.0}
"""Fractions that are no choice: nothing, and once."""
STORED = {"ngrams.py"}
"""What fixes how banks are stored."""
AT_LEAST_95 = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=95, unit="%")
EIGHTY = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=80, unit="%")
TEN = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=10, unit="家")


def form(project: str, *names: str) -> LearnedForm:
    rows = tuple(
        LearnedRow(
            row=n,
            type="产出指标",
            dimension="质量指标" if name.endswith("率") else "数量指标",
            name=name,
            target=AT_LEAST_95 if name.endswith("率") else TEN,
        )
        for n, name in enumerate(names, 1)
    )
    head = {"agency": "某站", "year": 2024, "nature": None, "category": None, "file": "表", "form": 1}
    return LearnedForm.model_validate({**head, "project": project, "rows": rows})


FORMS = (
    form("河道巡查", "河道巡查次数", "河道巡查完成率", "河道清淤合格率"),
    form("路灯维修", "路灯维修数量", "路灯维修完成率", "路灯更换合格率"),
    form("绿地养护", "绿地养护数量", "绿地养护完成率", "绿地养护合格率"),
)
USUAL = Usual(
    [UsualKind("养护", ("养护", "维修"), (UsualIndicator(Dimension.QUALITY, "**达标率", AT_LEAST_95),))],
    [UsualKind("水务", ("河道",), (UsualIndicator(Dimension.QUALITY, "水质优良率", AT_LEAST_95),))],
)
REQUESTS = tuple(
    SuggestionRequest(
        dimension=dimension,
        project=Project(name="河道养护经费", implementing_agency="某站"),
        objectives=Objectives(annual="完成河道养护 12 公里，保障水质。"),
        tasks=("河道养护 12 公里", "泵站检修 3 座"),
        beneficiaries=("沿线居民",),
        indicators=(
            Indicator.under(Dimension.QUANTITY, "河道养护数量", TEN),
            Indicator.under(Dimension.SOCIAL, "河道安全健全性", QualitativeTarget(description="健全")),
        ),
        typed=typed,
    )
    for dimension, typed in (
        (Dimension.QUANTITY, ""),
        (Dimension.QUALITY, "河道"),
        (Dimension.QUALITY, "hd"),
        (Dimension.SOCIAL, ""),
        (Dimension.BENEFICIARY_SATISFACTION, ""),
    )
)


def bank_with(weights: Weights) -> IndicatorBank:
    bank = IndicatorBank([DictCounts(FORMS)], USUAL, lambda text: ("hd" if text.startswith("河道") else text,), weights)
    bank.experience = Experience({("e", "河道养护完成率"): {Outcome.TAKEN: 3, Outcome.EDITED: 1, Outcome.PASSED: 2}})
    return bank


def answers(bank: IndicatorBank) -> str:
    return repr([bank.suggest(request) for request in REQUESTS])


@pytest.mark.parametrize("name", LIMITS)
def test_no_weight_that_is_allowed_breaks_a_suggestion(name: str) -> None:
    limits = LIMITS[name]
    for extreme in (limits.nearest(limits.lowest), limits.nearest(min(limits.highest, 100))):
        bank = bank_with(with_weight(Weights(), name, extreme))
        for request in REQUESTS:
            bank.suggest(request)


def test_banks_with_different_weights_stand_side_by_side() -> None:
    shipped, other = bank_with(Weights()), bank_with(Weights(choice=Choice(whole_at_first=1)))
    before = answers(shipped)
    assert answers(other) != before
    assert answers(shipped) == before == answers(bank_with(Weights()))


def test_a_weight_says_how_much_a_sighting_counts() -> None:
    def share(learned: float) -> float:
        """Of what follows 巡, how much is 查, which only forms have."""
        weights = Weights(sources=Sources(learned=learned))
        total, followers = bank_with(weights).knowledge.followers(Dimension.QUANTITY, "巡")
        assert total == sum(followers.values())
        return followers["查"]

    assert share(1.0) == pytest.approx(2 * share(0.5))


def test_a_target_of_the_very_name_wins_or_not() -> None:
    asked = REQUESTS[1].model_copy(
        update={"indicators": (Indicator.under(Dimension.QUALITY, "泵站检修完成率", EIGHTY),)}
    )
    first = [
        bank_with(Weights(targets=Targets(same_name=same_name, sibling=9))).targets("河道巡查完成率", asked)[0]
        for same_name in (400.0, 0.001)
    ]
    assert first == [AT_LEAST_95, EIGHTY]


def test_all_weights_are_closed_and_what_ships_is_within_its_limits() -> None:
    assert Weights.model_validate(Weights().model_dump()) == Weights()
    wrong: tuple[dict[str, dict[str, float]], ...] = (
        {"sources": {"learnt": 1}},
        {"sources": {"learned": float("nan")}},
        {"source": {}},
    )
    for told in wrong:
        with pytest.raises(ValidationError):
            Weights.model_validate(told)
    with pytest.raises(ValidationError):
        Weights().sources.learned = 0.6  # type: ignore[misc]  # that is the point


def test_a_weight_is_found_by_its_name() -> None:
    weights = with_weight(Weights(), "targets.longest", 4)
    assert weight(weights, "targets.longest") == 4
    assert names_under("targets.longest") == ("targets.longest",)
    assert set(names_under("habits")) == {name for name in LIMITS if name.startswith("habits.")}
    assert names_under("habit") == ()
    with pytest.raises(ValueError, match="longest"):
        with_weight(Weights(), "targets.longest", 2.5)


def test_a_file_holds_what_differs_and_no_more() -> None:
    told = {"targets": {"longest": "4"}, "sources": {"learned": "0.6", "usual": "0.4"}}
    weights = weights_from(told)
    assert plain_weights(weights) == {"sources": {"learned": 0.6}, "targets": {"longest": 4}}
    assert weights_from(plain_weights(weights)) == weights
    assert weights_from(None) == Weights()
    assert plain_weights(Weights()) == {}


@pytest.mark.parametrize(
    ("told", "where", "sentence"),
    [
        ({"sources": {"learnt": 1}}, ("sources", "learnt"), "没有 sources.learnt 这个数，是不是 sources.learned？"),
        ({"souces": {}}, ("souces",), "没有 souces 这一组，是不是 sources？"),
        ({"zzz": {}}, ("zzz",), "没有 zzz 这一组，可以是 sources、"),
        ({"sources": 3}, ("sources",), "sources 下面应当是名称和数，例如 learned: 0.5"),
        ([1], (), "应当是几组数"),
        ({"targets": {"alike": "1.5"}}, ("targets", "alike"), "targets.alike 应当是 0 到 1 的数，现在是 1.5"),
        ({"targets": {"usual": 0}}, ("targets", "usual"), "应当是大于 0、不超过 1000 的数，现在是 0"),
        ({"targets": {"longest": "2.5"}}, ("targets", "longest"), "应当是 1 到 20 的整数，现在是 2.5"),
        ({"targets": {"longest": True}}, ("targets", "longest"), "应当是 1 到 20 的整数，现在是 true"),
        ({"targets": {"usual": "nan"}}, ("targets", "usual"), "现在是 nan"),
        ({"targets": {"usual": None}}, ("targets", "usual"), "现在是空的"),
        ({"targets": {"usual": {"a": 1}}}, ("targets", "usual"), "应当是大于 0"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(told: object, where: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(WrongWeight) as raised:
        weights_from(told)
    assert sentence in str(raised.value)
    assert raised.value.where == where


def test_groups_and_names_can_be_picked() -> None:
    assert weight_names([]) == tuple(LIMITS)
    assert weight_names(["pinyin", "pinyin.name", "choice.sure"])[-1] == "choice.sure"
    assert len(weight_names(["pinyin", "pinyin.name"])) == len(names_under("pinyin"))


def test_every_weight_says_what_it_does() -> None:
    tree = ast.parse((BANK / "weights.py").read_text(encoding="utf-8"))
    silent = [
        f"{group.name}.{one.target.id}"
        for group in tree.body
        if isinstance(group, ast.ClassDef) and group.name != "Weights"
        for one, behind in zip(group.body, [*group.body[1:], None], strict=True)
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and not _is_text(behind)
    ]
    assert silent == []


def test_every_number_that_stands_elsewhere_is_explained() -> None:
    silent = [
        f"{path.name}: {ast.unparse(one)}"
        for path in sorted(BANK.rglob("*.py"))
        for one, behind in _with_next(ast.parse(path.read_text(encoding="utf-8")).body)
        if isinstance(one, ast.Assign) and _has_numbers(one.value) and not _is_text(behind)
    ]
    assert silent == []


def test_no_fraction_hides_in_the_engine() -> None:
    hidden = [
        f"{path.name}:{one.lineno}: {one.value}"
        for path in sorted(BANK.rglob("*.py"))
        if path.name not in {"weights.py", "weight_groups.py", *STORED} and path.parent.name != "evaluation"
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(one, ast.Constant) and isinstance(one.value, float) and one.value not in NEUTRAL
    ]
    assert hidden == []


def _with_next(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, ast.stmt | None]]:
    return zip(body, [*body[1:], None], strict=True)


def _has_numbers(value: ast.expr) -> bool:
    parts = value.elts if isinstance(value, ast.Tuple) else [value]
    return any(isinstance(part, ast.Constant) and type(part.value) in (int, float) for part in parts)


def _is_text(statement: ast.stmt | None) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
