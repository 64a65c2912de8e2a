"""Learned forms to and from plain values: what a bank file holds."""

from typing import Any

from pydantic import ValidationError

from drafter.bank import LearnedForm, LearnedRow
from drafter.codec.declarations import plain_target, target_from
from drafter.codec.text import MalformedText

BANK_FORMAT = 1


def plain_learned(form: LearnedForm) -> dict[str, Any]:
    """One form; each row is [row, 一级, 二级, name, target]."""
    plain = form.model_dump(mode="json", exclude={"rows"})
    return plain | {"rows": [[r.row, r.type, r.dimension, r.name, plain_target(r.target)] for r in form.rows]}


def bank_from(value: object) -> tuple[LearnedForm, ...]:
    """The forms of a dump.

    Raises:
        MalformedText: not a dump of this format.
    """
    if not isinstance(value, dict) or value.get("format") != BANK_FORMAT or not isinstance(value.get("forms"), list):
        raise MalformedText(f"不是指标库（应当有 format: {BANK_FORMAT} 和 forms）")
    return tuple(learned_form_from(form) for form in value["forms"])


def learned_form_from(value: Any) -> LearnedForm:  # noqa: ANN401  whatever the text held
    """One form of a dump.

    Raises:
        MalformedText: a part is missing, or of the wrong shape.
    """
    try:
        rows = tuple(
            LearnedRow(row=row, type=level_1, dimension=level_2, name=name, target=target_from(target))
            for row, level_1, level_2, name, target in value["rows"]
        )
        return LearnedForm.model_validate({**value, "rows": rows})
    except (ValidationError, KeyError, TypeError, ValueError) as error:
        raise MalformedText("指标库里有一份申报表的内容不对") from error
