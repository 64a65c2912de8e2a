"""The rules in force, in the order of their codes."""

from drafter.review.rule import Rule
from drafter.review.rules.completeness import (
    basic_field_empty,
    dates_make_no_sense,
    multi_year_part_blank,
    outcome_missing,
    output_missing,
    satisfaction_missing,
    timeliness_missing,
    whole_year_as_stand_in,
)
from drafter.review.rules.goal import goal_names_other_year, goal_number_differs, markup_left_in
from drafter.review.rules.money import annual_sum_wrong, whole_life_less_than_year
from drafter.review.rules.names import same_name_twice
from drafter.review.rules.values import target_incomplete

CATALOGUE: tuple[Rule, ...] = (
    basic_field_empty.RULE,
    dates_make_no_sense.RULE,
    whole_year_as_stand_in.RULE,
    goal_names_other_year.RULE,
    multi_year_part_blank.RULE,
    output_missing.RULE,
    timeliness_missing.RULE,
    outcome_missing.RULE,
    satisfaction_missing.RULE,
    annual_sum_wrong.RULE,
    whole_life_less_than_year.RULE,
    goal_number_differs.RULE,
    markup_left_in.RULE,
    same_name_twice.RULE,
    target_incomplete.RULE,
)
