"""Which project of last year one of this year goes on from, where it is called otherwise: renamed, split off, or put together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import combinations

from drafter.comparison.rows import RowKind, row_changes
from drafter.declaration import AnnualRequest, Declaration, Funding, Indicator, Objectives
from drafter.language.text import share_of_pairs
from drafter.regex import regex

_GENERAL = regex(
    "专项资金|专项经费|工作经费|业务经费|项目|经费|资金|资助|补助|费用?|专项|工作|业务|\\d{4}年度?|[（(].*?[)）]"
)
"""What names of projects have in common without being one project."""
_LIKELY = 0.5
"""From here on a succession is proposed; less is left to the person's own eyes."""
_PART, _WHOLE = 0.6, 0.8
"""Shares from which much of one stands in the other, and nearly all."""
_MOST_FORMS = 40
"""Of last year, among which pairs are looked for."""


class SuccessionKind(Enum):
    """How a project goes on, in the words that the screen tells."""

    SAME = "同名"
    RENAMED = "像是改了名"
    SPLIT = "像是从它拆出来的"
    MERGED = "像是由它们合并的"


@dataclass(frozen=True, slots=True)
class Succession:
    """What a project goes on from: places among last year's forms, and how sure that is, from 0 to 1."""

    kind: SuccessionKind
    places: tuple[int, ...]
    score: float

    @property
    def percent(self) -> str:
        """The score as the screen tells it."""
        return f"{round(self.score * 100)}%"


def successions(this: Declaration, last: Sequence[Declaration]) -> tuple[Succession, ...]:
    """All that are likely enough to be proposed, the surest first; a project of the same name and agency alone is certain.

    `this` may be no more than a project's name.
    """
    same = [place for place, one in enumerate(last) if one.project.name == this.project.name and _may_be(this, one)]
    if same:
        return tuple(Succession(SuccessionKind.SAME, (place,), 1.0) for place in same)
    found = [*_of_one(this, last), *_of_two(this, last)]
    return tuple(sorted((one for one in found if one.score >= _LIKELY), key=lambda one: -one.score))


def together(forms: Sequence[Declaration]) -> Declaration:
    """Several forms of one year as the one that they would have been: money added, rows and goals one after the other."""
    first = forms[0]
    if len(forms) == 1:
        return first
    rows = {(row.dimension, row.name, str(row.target)): row for form in forms for row in form.indicators}
    overall = [form.objectives.overall for form in forms if form.objectives.overall]
    annual = [form.objectives.annual for form in forms if form.objectives.annual]
    objectives = Objectives(overall="\n".join(overall) or None, annual="\n".join(annual) or None)
    whole = [form.funding.whole_life for form in forms]
    names = ("total", "appropriation", "carry_over", "other_funds")
    year = AnnualRequest(**{name: _sum(getattr(form.funding.annual, name) for form in forms) for name in names})
    parts = {name: _sum(getattr(one, name) for one in whole) for name in type(whole[0]).model_fields}
    funding = Funding(annual=year, whole_life=whole[0].model_copy(update=parts))
    return first.model_copy(update={"objectives": objectives, "funding": funding, "indicators": tuple(rows.values())})


def _sum(amounts: Iterator[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _of_one(this: Declaration, last: Sequence[Declaration]) -> Iterator[Succession]:
    for place, one in enumerate(last):
        if _may_be(this, one):
            here, there = _shares(this, one.indicators, (one.project.name or "",))
            kept = there >= _PART or here < _WHOLE
            kind = SuccessionKind.RENAMED if kept else SuccessionKind.SPLIT
            yield Succession(kind, (place,), (here + there) / 2 if kept else here * 0.9)


def _of_two(this: Declaration, last: Sequence[Declaration]) -> Iterator[Succession]:
    """Two of one agency, both of which stand nearly whole in the new one, and which together leave little of it over."""
    whole = [
        place
        for place, one in enumerate(last[:_MOST_FORMS])
        if _may_be(this, one) and _shares(this, one.indicators, (one.project.name or "",))[1] >= _WHOLE
    ]
    for places in combinations(whole, 2):
        forms = [last[place] for place in places]
        rows = [row for form in forms for row in form.indicators]
        here, there = _shares(this, rows, [form.project.name or "" for form in forms])
        alone = max(_shares(this, form.indicators, (form.project.name or "",))[0] for form in forms)
        if here >= _PART and here > alone:
            yield Succession(SuccessionKind.MERGED, places, (here + there) / 2)


def _shares(this: Declaration, rows: Sequence[Indicator], names: Sequence[str]) -> tuple[float, float]:
    """How much of this project stands in last year's, and the other way: by rows where both have any, and by name."""
    core, cores = _core(this.project.name or ""), [_core(name) for name in names]
    in_last = share_of_pairs(core, "\n".join(cores))
    in_this = sum(share_of_pairs(one, core) for one in cores) / len(cores)
    if not this.indicators or not rows:
        return in_last, in_this
    kinds = [change.kind for change in row_changes(rows, this.indicators)]
    added, dropped = kinds.count(RowKind.ADDED), kinds.count(RowKind.DROPPED)
    both = len(kinds) - added - dropped
    return _mean(in_last, both / len(this.indicators)), _mean(in_this, both / len(rows))


def _mean(name: float, rows: float) -> float:
    """Rows say more than a name, which an office may change while the work stays."""
    return 0.3 * name + 0.7 * rows


def _core(name: str) -> str:
    return _GENERAL.sub("", name) or name


def _may_be(this: Declaration, last: Declaration) -> bool:
    """Whether both are of one agency, as far as that is known, and the one of the year after the other."""
    agencies = {one.project.implementing_agency for one in (this, last)} - {None}
    years = (this.fiscal_year, last.fiscal_year)
    return len(agencies) <= 1 and (None in years or (years[0] or 0) > (years[1] or 0))
