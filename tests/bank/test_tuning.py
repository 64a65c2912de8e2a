"""Looking for better weights: on some forms, reported on others."""

import pytest

from drafter.bank.evaluation.keystrokes import Figures
from drafter.bank.evaluation.leave_one_out import measured
from drafter.bank.evaluation.tuning import TooFewProjects, TuningPlan, parted, searched, tuned
from drafter.bank.named_weights import LIMITS, weight
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.weights import Prediction, Sources, Targets, Weights
from drafter.codec import declaration_from
from drafter.declaration import Declaration


def form(project: str, year: int, *names: str) -> Declaration:
    rows = [{"type": "产出指标", "dimension": "数量指标", "name": name} for name in names]
    return declaration_from(
        {"fiscal_year": year, "project": {"name": project, "implementing_agency": "某站"}, "indicators": rows}
    )


WORKS = ("河道巡查", "路灯维修", "绿地养护", "桥梁检测", "泵站检修")
FORMS = [form(work, year, f"{work}次数") for work in WORKS for year in (2023, 2024)]


def quietly(done: int, of: int, name: str) -> None:
    """Nobody waits."""


def test_forms_are_parted_whole_and_the_years_of_a_project_together() -> None:
    parts = parted(FORMS, 0.7, 1)
    assert sorted(map(id, (*parts.training, *parts.held_out))) == sorted(map(id, FORMS))
    training, held_out = ({one.project.name for one in part} for part in (parts.training, parts.held_out))
    assert not training & held_out
    assert len(training) == round(0.7 * len(WORKS))


def test_a_seed_gives_the_same_parts_in_whatever_order_forms_come_and_another_seed_others() -> None:
    def training(forms: list[Declaration], seed: int) -> set[str | None]:
        return {one.project.name for one in parted(forms, 0.5, seed).training}

    assert training(FORMS, 1) == training(FORMS[::-1], 1)
    assert len({frozenset(training(FORMS, seed)) for seed in range(5)}) > 1


@pytest.mark.parametrize("share", [0.01, 0.99])
def test_there_is_always_something_to_train_on_and_something_to_report_on(share: float) -> None:
    parts = parted(FORMS, share, 1)
    assert parts.training
    assert parts.held_out


def test_one_project_is_too_few() -> None:
    with pytest.raises(TooFewProjects):
        parted([form("甲", 2023, "甲数"), form("甲", 2024, "甲数")], 0.5, 1)


def costing(keys: float) -> Figures:
    return Figures(indicators=1, typed_names=10_000, spent_on_names=round(keys * 1000))


def test_the_search_goes_where_keys_are_saved_and_measures_nothing_twice() -> None:
    asked: list[Weights] = []

    def measure(weights: Weights) -> Figures:
        asked.append(weights)
        return costing(abs(weights.sources.learned - 1.1) + abs(weights.targets.longest - 4))

    names = ("sources.learned", "targets.longest", "targets.alike")
    best, before, after = searched(measure, Weights(), names, 4, quietly)
    assert best.targets.longest == 4
    assert best.sources.learned == pytest.approx(1.1, abs=0.1)
    assert best.targets.alike == Weights().targets.alike  # it saves nothing, so it stays
    assert len(asked) == len(set(asked))
    assert before.spent == costing(0.6 + 2).spent
    assert after.spent == min(measure(one).spent for one in tuple(asked))


def test_the_search_stays_within_the_limits() -> None:
    def measure(weights: Weights) -> Figures:
        return costing(5 - weights.choice.sure + weights.endings.usual_shortest + 1 / weights.targets.same_name)

    names = ("choice.sure", "endings.usual_shortest", "targets.same_name")
    best, _, _ = searched(measure, Weights(), names, 9, quietly)
    assert best.choice.sure == 1
    assert best.endings.usual_shortest == 1
    assert best.targets.same_name <= LIMITS["targets.same_name"].highest


def test_every_weight_has_a_step_to_try() -> None:
    tried = set[Weights]()

    def measure(weights: Weights) -> Figures:
        tried.add(weights)
        return costing(1)

    searched(measure, Weights(), tuple(LIMITS), 1, quietly)
    moved = {name for name in LIMITS for one in tried if weight(one, name) != weight(Weights(), name)}
    assert moved == set(LIMITS)


def test_progress_says_how_far_it_is() -> None:
    told: list[tuple[int, int, str]] = []
    searched(lambda _: costing(1), Weights(), ("choice.sure", "choice.forks"), 2, lambda *one: told.append(one))
    assert [one[:2] for one in told] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert "choice.forks 0.8" in told[-1][2]


def test_what_is_held_out_is_unknown_while_tuning_and_reported_as_it_is_evaluated() -> None:
    start = Weights(prediction=Prediction(steps=3, steps_at_first=3))
    plan = TuningPlan(start, ("prediction.steps", "prediction.steps_at_first"), 0.6, 1, 1)
    found = tuned(FORMS, Usual(), plan, quietly)
    parts = parted(FORMS, 0.6, 1)
    assert found.weights != start
    assert found.training.after.spent < found.training.before.spent

    def figures(tried: tuple[Declaration, ...], known: list[Declaration], weights: Weights) -> Figures:
        return measured(tried, known, Usual(), quietly, weights)["drafter"]

    assert found.training.before == figures(parts.training, list(parts.training), start)
    assert found.training.after == figures(parts.training, list(parts.training), found.weights)
    assert found.held_out.before == figures(parts.held_out, FORMS, start)
    assert found.held_out.after == figures(parts.held_out, FORMS, found.weights)
    assert (found.training.forms, found.held_out.forms) == (len(parts.training), len(parts.held_out))


def test_other_weights_are_evaluated_as_told() -> None:
    blind = Weights(
        prediction=Prediction(steps=1, steps_at_first=1), sources=Sources(most_near=1), targets=Targets(longest=1)
    )
    shipped, other = (measured(FORMS, FORMS, Usual(), quietly, weights) for weights in (Weights(), blind))
    assert other["drafter"].spent > shipped["drafter"].spent
    assert other["最常用的名称"] == shipped["最常用的名称"]
