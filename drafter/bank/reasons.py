"""Why a text is suggested, and on which forms and rows that rests."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from drafter.bank.completion.objects import Subject
from drafter.bank.knowledge import MOST_NAMED, Knowledge
from drafter.bank.statistics.counts import Identity, Sighting
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.target_keys import target_meant
from drafter.declaration import Dimension, Evidence, QualitativeTarget, QuantitativeTarget, SuggestionRequest, Target

_MOST_EVIDENCE = 5
"""Rows that are shown with a reason."""
_PIECE = 2
"""Characters from which a beginning or an ending that names share is told."""


@dataclass(frozen=True, slots=True)
class Explained:
    """In words a person accepts, with a few rows; no rows where no form has it."""

    reason: str
    evidence: tuple[Evidence, ...]


TOLD = Explained("工作任务里写着的", ())
"""Of a row that a task gives its value to."""
OF_DEED = Explained("做这样的事一般都看这一项", ())
"""Of a measure that the deed of a told task has in every trade."""


def explained(
    text: str,
    request: SuggestionRequest,
    knowledge: Knowledge,
    subjects: Sequence[Subject],
    kinds: Collection[str] = (),
) -> Explained:
    """The strongest ground there is: the very name, how it is measured, the draft's own words, names that begin alike.

    `kinds` are the titles of the kinds and fields that the project is of.
    """
    same = knowledge.named(text, MOST_NAMED)
    if same:
        return Explained(_same_name(text, same, knowledge), _evidence(same))
    usual = knowledge.usual.under(text, request.dimension, kinds)
    if usual is not None:
        return Explained(f"{usual[1]}常用的指标", ())
    measured = _measured(text, request.dimension, knowledge, subjects)
    if measured is not None:
        return measured
    return _own_words(text, request, subjects) or _begun_alike(text, request, knowledge)


def _same_name(name: str, rows: Sequence[Sighting], knowledge: Knowledge) -> str:
    forms, often = len({row.identity for row in rows}), _often((row.target, row.identity) for row in rows)
    if len(rows) == MOST_NAMED:
        return f"{knowledge.all_forms} 份申报表中有 {knowledge.uses(name)} 处使用{often}"
    if forms > 1:
        return f"{knowledge.all_forms} 份申报表中 {forms} 份使用{often}"
    only = f"，写的是 {rows[0].target}" if rows[0].target is not None else ""
    return f"“{rows[0].project}”（{rows[0].year} 年）使用{only}"


def _measured(text: str, dimension: Dimension, knowledge: Knowledge, subjects: Sequence[Subject]) -> Explained | None:
    """An object with an ending: the object that was told first, else the longest ending."""
    splits = knowledge.splits(text)
    told = {subject.text: subject for subject in subjects}
    split = next(((name, ending) for name, ending in splits if name in told), splits[0] if splits else None)
    if split is None:
        return None
    name, ending = split
    origin = f"；{told[name].origin}" if name in told else ""
    *learned, usual = knowledge.counts_of(ending)
    code = code_of(dimension.value)
    forms = sum(counts.forms.get(code, 0) for counts in learned)
    rows = knowledge.ending_in(ending, dimension, _MOST_EVIDENCE * 2) if forms else []
    if rows:
        often = _usual_of_ending(knowledge.votes_of(ending, dimension))
        return Explained(f"{knowledge.forms} 份申报表中 {forms} 份有“…{ending}”{often}{origin}", _evidence(rows))
    if usual.forms.get(code):
        kind = next((title for words, _, title in knowledge.usual.composable if words.endswith(ending)), "这类项目")
        return Explained(f"{kind}常用“…{ending}”{origin}", ())
    elsewhere = knowledge.ending_anywhere(ending, _MOST_EVIDENCE)
    return Explained(f"别处也用“…{ending}”{origin}", _evidence(elsewhere)) if elsewhere else None


def _own_words(text: str, request: SuggestionRequest, subjects: Sequence[Subject]) -> Explained | None:
    subject = next((one for one in subjects if one.text.startswith(text) or text.startswith(one.text)), None)
    if subject is not None:
        return Explained(subject.origin, ())
    told = next((one for one in (*request.tasks, *request.beneficiaries) if text in one), None)
    if told is not None:
        return Explained(f"“{told}”是你填的", ())
    row = next((row.name for row in request.indicators if row.name and text in row.name), None)
    if row is not None:
        return Explained(f"前面的指标“{row}”里有", ())
    if text in (request.objectives.annual or "") + (request.objectives.overall or ""):
        return Explained("你的绩效目标里写到", ())
    if text in (request.project.name or ""):
        return Explained("项目名称里有", ())
    return None


def _begun_alike(text: str, request: SuggestionRequest, knowledge: Knowledge) -> Explained:
    """The longest beginning, else the longest ending, that known names share."""
    for length in range(len(text), _PIECE - 1, -1):
        names = knowledge.begun_with(text[:length], request.dimension, _MOST_EVIDENCE)
        rows = [row for name in names for row in knowledge.named(name, 1)]
        if rows:
            return Explained(f"有申报表这样起头：“{rows[0].name}”", _evidence(rows))
        usual = next(knowledge.usual.begun_with(text, request.dimension), None) if length == len(text) else None
        if usual is not None:
            return Explained(f"{usual[1]}常用“{usual[0].wording}”", ())
    for length in range(len(text) - 1, _PIECE - 1, -1):
        rows = knowledge.ending_anywhere(text[-length:], _MOST_EVIDENCE)
        if rows:
            return Explained(f"有申报表这样写：“{rows[0].name}”", _evidence(rows))
    return Explained("按已有申报表的写法接着写", ())


def _usual_of_ending(votes: Mapping[str, int]) -> str:
    """The target that most forms give to an ending, where it is not an amount of their own."""
    best, forms = _most_voted(votes)
    if forms < 2:
        return ""
    target = target_meant(best)
    counted = not isinstance(target, QualitativeTarget) and target.unit != "%"
    return "" if counted else f"，多为 {target}"


def _most_voted(votes: Mapping[str, int]) -> tuple[str, int]:
    """The target that most forms give, as it is counted, and how many do."""
    best = max(votes, key=lambda words: (votes[words], words), default="")
    return best, votes.get(best, 0)


def usual_share(name: str, dimension: Dimension, knowledge: Knowledge) -> tuple[QuantitativeTarget, str] | None:
    """The share that most forms aim at where they measure so, with the ground for it; None where no two agree."""
    code, agreeing = code_of(dimension.value), knowledge.weights.targets.agreeing
    for _, ending in knowledge.splits(name):
        *learned, _ = knowledge.counts_of(ending)
        best, forms = _most_voted(knowledge.votes_of(ending, dimension))
        having = sum(counts.forms.get(code, 0) for counts in learned)
        target = target_meant(best) if forms > 1 and forms >= agreeing * having else None
        if isinstance(target, QuantitativeTarget) and target.unit == "%":
            return target, f"{knowledge.forms} 份申报表中 {forms} 份的“…{ending}”写 {target}"
    return None


def _often(told: Iterable[tuple[Target | None, Identity]]) -> str:
    forms: dict[str, set[Identity]] = {}
    for target, form in told:
        if target is not None:
            forms.setdefault(str(target), set()).add(form)
    best = max(forms, key=lambda words: (len(forms[words]), words), default="")
    return f"，多为 {best}" if best and len(forms[best]) > 1 else ""


def _evidence(rows: Sequence[Sighting]) -> tuple[Evidence, ...]:
    """A few rows, from different forms first."""
    first: dict[Identity, Sighting] = {}
    for row in rows:
        first.setdefault(row.identity, row)
    fresh = list(first.values())
    spread = [*fresh, *(row for row in rows if row not in fresh)][:_MOST_EVIDENCE]
    return tuple(
        Evidence(
            file=row.file,
            form=row.form,
            row=row.row,
            project=row.project,
            name=row.name,
            target=str(row.target) if row.target is not None else "",
        )
        for row in spread
    )
