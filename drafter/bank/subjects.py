"""What this project does and for whom: the objects that patterns are filled with."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from drafter.bank.pattern import LONGEST
from drafter.declaration import Dimension, QuantitativeTarget, SuggestionRequest
from drafter.declaration.breath import read_breath

_BUDGET_WORDS = re.compile(r"(?:专项|工作|业务|项目|补助|资助)*(?:经费|资金|费用|费|项目)$")
"""How project names end because they are budget lines; what stands before says what is done."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An object to measure; `weight` 0 to 1, `origin` in words."""

    text: str
    weight: float
    origin: str
    said: QuantitativeTarget | None = None


def subjects_of(request: SuggestionRequest, endings: AbstractSet[str]) -> list[Subject]:
    """The objects for the open slot, each once, the surest first."""
    found: dict[str, Subject] = {}
    for subject in _all_subjects(request, endings):
        if len(subject.text) > 1:
            found.setdefault(subject.text, subject)
    return list(found.values())


def _all_subjects(request: SuggestionRequest, endings: AbstractSet[str]) -> Iterator[Subject]:
    if request.dimension is Dimension.BENEFICIARY_SATISFACTION:
        for beneficiary in request.beneficiaries:
            yield Subject(beneficiary, 1.0, f"“{beneficiary}”是你填的服务对象")
        yield from _measured_before(request, endings, same_dimension=True)
        return
    for task in request.tasks:
        name, said = _what_and_how_much(task)
        yield Subject(name, 1.0, f"“{name}”是你填的任务", said)
    yield from _measured_before(request, endings, same_dimension=False)
    if request.project.name:
        core = _BUDGET_WORDS.sub("", request.project.name)
        yield Subject(core, 0.35, f"“{core}”取自项目名称")


def _what_and_how_much(task: str) -> tuple[str, QuantitativeTarget | None]:
    """`修剪绿地 12 万平方米，每月两次` is 修剪绿地, 12 万平方米: what stands before the first number or stop, and that number."""
    first = re.split("[，,。；;：:（(]", task.strip(), maxsplit=1)[0]
    breath = read_breath(first)
    said = breath.target if isinstance(breath.target, QuantitativeTarget) else None
    name = breath.name if said else re.split(r"\s|(?=\d)", first.strip(), maxsplit=1)[0]
    return (name if len(name) > 1 else first), said


def _measured_before(
    request: SuggestionRequest, endings: AbstractSet[str], *, same_dimension: bool
) -> Iterator[Subject]:
    """Objects of this draft's earlier indicators: what is counted wants its quality and its time as well."""
    for indicator in request.indicators:
        satisfies = indicator.dimension is Dimension.BENEFICIARY_SATISFACTION
        if satisfies is not same_dimension or not indicator.name:
            continue
        name = indicator.name
        ending = next((name[-n:] for n in range(min(LONGEST, len(name)), 0, -1) if name[-n:] in endings), "")
        if ending and ending != indicator.name:
            subject = indicator.name.removesuffix(ending)
            yield Subject(subject, 0.8, f"“{subject}”在前面的指标里")
