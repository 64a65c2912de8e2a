"""A task as someone tells it: what is done, and how much of it."""

import re

from drafter.declaration.breath import read_breath
from drafter.declaration.target import QuantitativeTarget


def what_and_how_much(task: str) -> tuple[str, QuantitativeTarget | None]:
    """`修剪绿地 12 万平方米，每月两次` is 修剪绿地, 12 万平方米: what stands before the first number or stop, and that number."""
    first = re.split("[，,。；;：:（(]", task.strip(), maxsplit=1)[0]
    breath = read_breath(first)
    said = breath.target if isinstance(breath.target, QuantitativeTarget) else None
    name = breath.name if said else re.split(r"\s|(?=\d)", first.strip(), maxsplit=1)[0]
    return (name if len(name) > 1 else first), said
