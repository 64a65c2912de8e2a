"""Templates are files that anyone may have edited: what they may hold, and what becomes of those that fail."""

import pytest
from jinja2 import TemplateSyntaxError

from drafter.interview.derived.goal import goal_template_fault
from drafter.questionnaire.templates.render import filled_in, names_in, rendered

WORDS = {"a": ["甲", "乙"], "n": "8", "many": "x" * 1_000}


@pytest.mark.parametrize(
    "text",
    [
        "{{ '%2000000000d' % 5 }}",
        "{{ n | center(9) }}",
        "{{ n | xmlattr }}",
        "{{ 5 | round('-10000000' | int) }}",
        "{{ n * 3 }}",
        "{{ n ** 3 }}",
        "{{ range(9) }}",
        "{{ n.x }}",
        "{{ 10001 }}",
        "{{ many | join(many) | join(many) }}",
        "{{ many | replace('x', many | replace('x', many)) }}",
        "{% for x in a %}{{ x }}{% endfor %}",
        "{% set b = a %}",
        "{% include 'x' %}",
        "{{ " + "(" * 150 + "n" + ")" * 150 + " }}",
        "{{ " + "[" * 500 + "n" + "]" * 500 + " }}",
        "{{ " + "-" * 800 + "1 }}",
        "{{ n",
    ],
    ids=lambda text: text[:30],
)
def test_what_could_run_for_ever_or_fill_the_memory_is_refused(text: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        names_in(text)
    assert filled_in(text, WORDS) is None
    assert rendered(text, WORDS) == text


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError, match="太长"):
        names_in("{{ n }}" * 400)


def test_a_verb_that_the_template_says_itself_is_not_said_twice_but_no_noun_is_cut() -> None:
    words = {"a": ["采购电脑 20 台", "采购员培训 3 期", "采购"]}
    assert filled_in("采购{{ a | objects('采购') | join('、') }}", words) == "采购电脑 20 台、采购员培训 3 期、采购"


def test_what_cannot_be_filled_in_says_nothing_on_a_form_and_stands_as_written_in_a_question() -> None:
    assert filled_in("≥{{ n + 10 }}人", WORDS) is None
    assert rendered("≥{{ n + 10 }}人", WORDS) == "≥{{ n + 10 }}人"


def test_what_is_let_through_is_filled_in() -> None:
    assert filled_in("{{ a | join('、') }}共{{ n }}人{% if n == '8' %}（八）{% endif %}", WORDS) == "甲、乙共8人（八）"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "甲\n{% for a in lines %}{% for b in lines %}{{ a }}{% endfor %}{% endfor %}",
            "第 2 行，for、join、replace 不能套着用",
        ),
        ("{% set a = project ~ project %}{% set b = a ~ a %}{{ b }}", "set 里不能再用"),
        ("{% set s = lines | join('甲') %}{{ s | replace('', s) }}", "不能再放进"),
        ("{% set s = lines | join('甲') %}{% for c in s %}{{ s }}{% endfor %}", "不能再放进"),
        ("{% for x in range(10 ** 9) %}{% endfor %}", "不能用调用"),
        ("{{ nothing.x }}", "nothing"),
        ("{{ year / 0 }}", "zero"),
        ("{{ lines[99].x.y }}", "no element 99"),
        ("甲" * 10_001, "太长"),
    ],
)
def test_a_goal_template_that_would_not_do_is_told(text: str, told: str) -> None:
    assert told in str(goal_template_fault(text))


def test_loops_and_settings_of_a_goal_template_are_let_through() -> None:
    assert (
        goal_template_fault(
            "{% set a = '为' ~ purpose %}{{ a }}{% for l in lines %}{{ loop.index }}.{{ l }}{% endfor %}"
        )
        is None
    )
