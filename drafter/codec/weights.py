"""The weights of the indicator bank as plain values: a file holds only those that differ from what ships."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from drafter.bank.named_weights import LIMITS, Limits, names_under, weight
from drafter.bank.weights import Weights
from drafter.codec.text import MalformedText

_GROUPS = tuple(Weights.model_fields)


class WrongWeight(MalformedText):
    """A weight that does not exist, or that may not be so; `where` it stands."""

    def __init__(self, where: tuple[str, ...], message: str) -> None:
        """The message names it."""
        super().__init__(message)
        self.where = where


def weights_from(value: object) -> Weights:
    """The shipped weights with those that are told.

    Raises:
        WrongWeight: an unknown name, or something that it may not be.
    """
    told = _named(value, ())
    for group, numbers in told.items():
        if group not in _GROUPS:
            raise WrongWeight((group,), f"没有 {group} 这一组{_did_you_mean(group, _GROUPS)}")
        for name, number in _named(numbers, (group,)).items():
            full = f"{group}.{name}"
            if full not in LIMITS:
                raise WrongWeight((group, name), unknown_weight(full))
            if isinstance(number, bool):  # which Python takes for 0 or 1
                raise _wrong((group, name), str(number).lower())
    try:
        return Weights.model_validate(told)
    except ValidationError as error:
        fault = error.errors()[0]
        raise _wrong(tuple(str(part) for part in fault["loc"]), fault["input"]) from error


def plain_weights(weights: Weights) -> dict[str, dict[str, float]]:
    """Those that differ from what ships, by group and name."""
    shipped, plain = Weights(), dict[str, dict[str, float]]()
    for full in LIMITS:
        if weight(weights, full) != weight(shipped, full):
            group, _, name = full.partition(".")
            plain.setdefault(group, {})[name] = weight(weights, full)
    return plain


def weight_names(words: Iterable[str]) -> tuple[str, ...]:
    """The weights that are called so (`sources.learned`) or are in a group that is (`sources`); all where no word is told.

    Raises:
        MalformedText: nothing is called so.
    """
    found = dict[str, None]()
    for word in words:
        named = names_under(word)
        if not named:
            raise MalformedText(unknown_weight(word))
        found |= dict.fromkeys(named)
    return tuple(found or LIMITS)


def unknown_weight(name: str) -> str:
    """The sentence for a name that no weight has."""
    return f"没有 {name} 这个数{_did_you_mean(name, (*LIMITS, *_GROUPS))}"


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"，是不是 {close[0]}？" if close else f"，可以是 {'、'.join(_GROUPS)} 里的"


def _named(value: object, where: tuple[str, ...]) -> dict[str, Any]:
    if value is None and not where:  # an empty file: nothing differs
        return {}
    if isinstance(value, dict):
        return value
    if where:
        full = names_under(where[0])[0]
        example = f"{full.partition('.')[2]}: {weight(Weights(), full):g}"
        raise WrongWeight(where, f"{where[0]} 下面应当是名称和数，例如 {example}")
    raise WrongWeight(where, "应当是几组数，例如 sources: 下面写 learned: 0.6")


def _wrong(where: tuple[str, ...], value: object) -> WrongWeight:
    full = ".".join(where)
    return WrongWeight(
        where, f"{full} 应当是{_range(LIMITS[full])}，现在是{'空的' if value is None else f' {str(value)[:20]}'}"
    )


def _range(limits: Limits) -> str:
    if limits.whole:
        return f" {limits.lowest:g} 到 {limits.highest:g} 的整数"
    return (
        f"大于 0、不超过 {limits.highest:g} 的数" if limits.above else f" {limits.lowest:g} 到 {limits.highest:g} 的数"
    )
