"""The few ways in which a finding without a certain cure may be mended, each worded, from the draft's facts and the bank."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from drafter.declaration import Dimension, FieldPath, Indicator, Phrase, Suggestion, SuggestionRequest, Target
from drafter.interview import Interview
from drafter.review import Dossier, Finding, Fix, Severity, review
from drafter.workspace.form_choice import dossier_of_interview

_MOST = 3
_SHARES = ("%", "‰")
_AS_LIKELY = 3
"""What is less than a third as likely as the best is no proposal."""


def ways_of(
    finding: Finding, interview: Interview, suggest: Callable[[SuggestionRequest], Sequence[Suggestion | Phrase]]
) -> tuple[Fix, ...]:
    """What the rule itself proposes, then rows from the bank; none where only a person knows."""
    ways = list(finding.choices)
    slot = finding.lacks or (_slot_of(finding, interview) if finding.another else None)
    if slot is not None and len(ways) < _MOST:
        found = [one for one in suggest(interview.request(slot)) if isinstance(one, Suggestion)]
        ways += _rows(finding, slot, found, dossier_of_interview(interview))
    return tuple(dict.fromkeys(ways))[:_MOST]


def _rows(finding: Finding, slot: Dimension, found: Sequence[Suggestion], dossier: Dossier) -> Iterator[Fix]:
    likely = max((one.confidence for one in found), default=0.0) / _AS_LIKELY
    for one in found:
        rows = [Indicator.under(slot, one.name, target) for target in one.targets if one.sure or _is_share(target)]
        row = next((row for row in rows if _passes(dossier, finding, row)), None)
        if row is not None and (one.sure or one.confidence >= likely):
            yield _way(finding, slot, one.name, str(row.target))


def _passes(dossier: Dossier, finding: Finding, row: Indicator) -> bool:
    """Whether our own review would let the row stand where it is proposed."""
    rows = list(dossier.declaration.indicators)
    place = len(rows) if finding.lacks is not None else finding.where.row or 0
    rows[place : place + 1] = [row]
    form = dossier.declaration.model_copy(update={"indicators": tuple(rows)})
    found = review(replace(dossier, declaration=form))
    return not any(one.severity is not Severity.HINT for one in found if one.where.row == place)


def _slot_of(finding: Finding, interview: Interview) -> Dimension | None:
    row = finding.where.row
    level = interview.declaration().indicators[row].dimension if row is not None else None
    return level if isinstance(level, Dimension) else None


def _is_share(target: Target) -> bool:
    """What another unit aims at may be usual here too; its amounts and prices are its own."""
    return str(target).endswith(tuple(f"({unit})" for unit in _SHARES))


def _way(finding: Finding, slot: Dimension, name: str, target: str) -> Fix:
    if finding.lacks is not None:
        return Fix.new_row(slot, name, target)
    row = FieldPath.of_indicator(finding.where.row or 0)
    return Fix(row, f"{name} {target}", f"换成“{name} {target}”")
