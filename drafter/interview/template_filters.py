"""The filters that templates may use, beside those of Jinja itself that are let through."""

import re
from decimal import Decimal, InvalidOperation

from jinja2.filters import FILTERS as OF_JINJA

from drafter.declaration.numerals import plain

_TEN_THOUSAND = Decimal(10_000)
_VERB = re.compile(r"^(?:完成|开展|举办|组织|实施|进行|发放|采购|购买|购置|建设|保障|做好)(?=[^的率数量情好]{3})")


def _money(amount: object) -> str:
    """An amount of 元 as one writes it in a sentence: `1800元`, `48万元`, `462.07万元`."""
    try:
        number = Decimal(str(amount))
    except InvalidOperation:
        return f"{amount}元"  # the name of the answer, where a bank is printed as a document
    return f"{plain(number)}元" if number < _TEN_THOUSAND else f"{plain(number / _TEN_THOUSAND)}万元"


def _objects(lines: object) -> list[str]:
    """`完成督导抽查48家` as what is to be done, where the template says 完成 itself: `督导抽查48家`."""
    return [_VERB.sub("", str(line)) for line in lines] if isinstance(lines, list) else [str(lines)]


_OF_JINJA = ("join", "length", "first", "last", "round", "int", "abs", "trim", "default", "unique", "replace")
FILTERS = {"money": _money, "objects": _objects} | {name: OF_JINJA[name] for name in _OF_JINJA}
