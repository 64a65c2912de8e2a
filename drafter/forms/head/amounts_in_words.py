"""All money of a form in one sentence of one cell, as some offices print it, taken apart into a row for each amount."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.forms.grid import Row
from drafter.forms.labels import field_of, is_of_money
from drafter.regex import regex

_AMOUNT = regex(r"(?P<label>[^，。；;,、:：\d]{2,14})[:：]?\s*(?P<amount>\d[\d,.]*\s*[万亿]?元)")
_SEVERAL = 2


def amounts_in_words(row: Row) -> Iterator[Row]:
    """`年度资金总额：568.30万元；其中：财政拨款500.00万元` as two rows, label and amount; all other rows as they are."""
    for column, text in row.filled():
        told = [(found["label"], found["amount"]) for found in _AMOUNT.finditer(text)]
        money = [(label, amount) for label, amount in told if is_of_money(label)]
        if len(money) >= _SEVERAL and (field_of(money[0][0]) or "").startswith("funding."):
            before = replace(row, cells=tuple("" if place >= column else cell for place, cell in enumerate(row.cells)))
            yield from ([before] if any(before.cells) else [])
            for label, amount in money:
                yield replace(row, cells=(*("",) * column, label, amount), starts=frozenset(), covered=frozenset())
            return
    yield row
