"""What was understood of a reply, to and from plain values: what the journal holds beside it.

`{"nothing": true}`, `{"value": {"number": "12"}, "doubted": true}`, `{"value": {"date": "2025-03-01"}, "source": "沿用"}`,
`{"value": {"chosen": ["…"]}}`, `{"lines": ["督导抽查 50 家", {"type": …, "dimension": …, "name": …, "target": …}]}`.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from drafter.codec.declarations import indicator_from, plain_indicator, plain_target, target_from
from drafter.codec.text import MalformedText
from drafter.declaration import Indicator, QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.interview.answers.answer_book import AnswerValue, Entry
from drafter.interview.answers.heard import (
    Heard,
    HeardChange,
    HeardLines,
    HeardNothing,
    HeardOffer,
    HeardPassedBy,
    HeardValue,
)
from drafter.interview.answers.provenance import TYPED, AnswerSource, Given, Taken

_MOST_DIGITS = 30
_DAMAGED = "草稿里有一条回答的意思已损坏"


def plain_heard(heard: Heard) -> dict[str, Any]:
    """What the journal holds of it, in the shapes that this module begins with."""
    match heard:
        case HeardNothing():
            return {"nothing": True}
        case HeardValue(value, doubted):
            return {"value": _plain_value(value)} | ({"doubted": True} if doubted else {})
        case HeardOffer(value, source):
            return {"value": _plain_value(value), "source": source.value}
        case HeardLines(lines):
            return {"lines": [_plain_line(line) for line in lines]}
        case HeardChange(question_id, sentence):
            return {"change": sentence, "question": question_id}
        case HeardPassedBy(question_ids):
            return {"passed_by": list(question_ids)}


def heard_from(value: object) -> Heard:
    """What a plain value says.

    Raises:
        MalformedText: not as `plain_heard` writes it.
    """
    if not isinstance(value, dict):
        raise MalformedText(_DAMAGED)
    try:
        return _heard(value)
    except (LookupError, TypeError, ValueError, ArithmeticError) as error:
        raise MalformedText(_DAMAGED) from error


def _heard(told: dict[str, Any]) -> Heard:
    if "lines" in told:
        return HeardLines(tuple(_line(line) for line in told["lines"]))
    if "change" in told:
        return HeardChange(str(told["question"]), str(told["change"]))
    if "passed_by" in told:
        return HeardPassedBy(tuple(map(str, told["passed_by"])))
    if "value" not in told:
        return HeardNothing()
    if "source" not in told:
        return HeardValue(_value(told["value"], TYPED), doubted=told.get("doubted") is True)
    source = AnswerSource(told["source"])
    return HeardOffer(_value(told["value"], Taken(source)), source)


def _plain_value(value: AnswerValue) -> dict[str, Any]:  # noqa: PLR0911  one a kind of value
    if isinstance(value, bool):
        return {"truth": value}
    if isinstance(value, int):
        return {"year": value}
    if isinstance(value, Decimal):
        return {"number": plain(value)}
    if isinstance(value, QuantitativeTarget):
        return {"quantity": plain_target(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, str):
        return {"text": value}
    if value and isinstance(value[0], date):
        return {"period": [str(day) for day in value]}
    entries = [one for one in value if isinstance(one, Entry)]
    if not entries:
        return {"chosen": [str(one) for one in value]}
    carried = any(isinstance(one.provenance, Taken) for one in entries)
    return {"list": [[one.id, _plain_line(one.value)] for one in entries], "carried": carried}


def _value(told: dict[str, Any], taken: Given) -> AnswerValue:
    (kind, *_) = told
    return _READ[kind](told, taken)


def _quantity(told: dict[str, Any], _taken: Given) -> AnswerValue:
    target = target_from(told["quantity"])
    if not isinstance(target, QuantitativeTarget):
        raise MalformedText(_DAMAGED)
    return target


def _number(told: dict[str, Any], _taken: Given) -> AnswerValue:
    number = Decimal(told["number"])
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise MalformedText(_DAMAGED)
    return number


def _list(told: dict[str, Any], taken: Given) -> AnswerValue:
    return tuple(Entry(int(number), _line(line), taken if told["carried"] else TYPED) for number, line in told["list"])


_READ: dict[str, Callable[[dict[str, Any], Given], AnswerValue]] = {
    "truth": lambda told, _: told["truth"] is True,
    "year": lambda told, _: int(told["year"]),
    "number": _number,
    "quantity": _quantity,
    "date": lambda told, _: date.fromisoformat(told["date"]),
    "text": lambda told, _: str(told["text"]),
    "period": lambda told, _: (date.fromisoformat(told["period"][0]), date.fromisoformat(told["period"][1])),
    "chosen": lambda told, _: tuple(map(str, told["chosen"])),
    "list": _list,
}


def _plain_line(line: str | Indicator) -> str | dict[str, Any]:
    return plain_indicator(line) if isinstance(line, Indicator) else line


def _line(told: object) -> str | Indicator:
    return told if isinstance(told, str) else indicator_from(told)
