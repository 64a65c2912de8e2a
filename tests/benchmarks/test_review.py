"""How long a whole review takes, beside reading the same form; `--benchmark-enable` measures."""

from collections.abc import Callable
from typing import Any

import pytest

from drafter.codec import declaration_from, plain_declaration
from drafter.declaration import Declaration
from drafter.forms import ParsedForm
from drafter.review import Dossier, review

Benchmark = Callable[..., Any]


@pytest.fixture
def longest(real_forms: tuple[ParsedForm, ...]) -> Declaration:
    """39 indicators."""
    return max((form.declaration for form in real_forms), key=lambda form: len(form.indicators))


@pytest.mark.benchmark(group="a review of 39 indicators")
def test_baseline_checking_the_shape_of_the_same_form(benchmark: Benchmark, longest: Declaration) -> None:
    plain = plain_declaration(longest)
    assert benchmark(declaration_from, plain) == longest


@pytest.mark.benchmark(group="a review of 39 indicators")
def test_a_whole_review(benchmark: Benchmark, longest: Declaration) -> None:
    assert benchmark(lambda: review(Dossier(longest)))
