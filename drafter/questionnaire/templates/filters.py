"""The filters that templates may use, beside those of Jinja itself that are let through."""

from decimal import Decimal, InvalidOperation

from jinja2.filters import FILTERS as OF_JINJA

from drafter.declaration.decimals import plain
from drafter.language.task.same_thing import without_verb
from drafter.regex import regex

_TEN_THOUSAND = Decimal(10_000)
_NOUN = regex("^[性局部者房金员代中率数的商会]|^.{0,1}$")
"""What makes a noun of a verb before it: 采购员, 保障房, 组织部."""


def _money(amount: object) -> str:
    """An amount of 元 as one writes it in a sentence: `1800元`, `48万元`, `462.07万元`."""
    try:
        number = Decimal(str(amount))
    except InvalidOperation:
        return f"{amount}元"  # the name of the answer, where a bank is printed as a document
    return f"{plain(number)}元" if number < _TEN_THOUSAND else f"{plain(number / _TEN_THOUSAND)}万元"


def _objects(lines: object, *verbs: str) -> list[str]:
    """Lines without the verb that the template says itself: `完成督导抽查48家` as `督导抽查48家`."""
    return [_without_verb(str(line), verbs) for line in lines] if isinstance(lines, list) else [str(lines)]


def _without_verb(line: str, verbs: tuple[str, ...]) -> str:
    rests = (line.removeprefix(verb) for verb in verbs if line.startswith(verb))
    return next((rest for rest in rests if not _NOUN.match(rest)), without_verb(line) if verbs else line)


_OF_JINJA = ("join", "length", "first", "last", "trim", "default", "unique", "replace")
FILTERS = {"money": _money, "objects": _objects} | {name: OF_JINJA[name] for name in _OF_JINJA}
