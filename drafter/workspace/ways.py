"""The few ways in which a finding without a certain cure may be mended, each worded, from the draft's facts and the bank."""

from collections.abc import Callable, Sequence

from drafter.declaration import Dimension, FieldPath, Phrase, Suggestion, SuggestionRequest, Target
from drafter.interview import Interview
from drafter.review import Finding, Fix

_MOST = 3
_SHARES = ("%", "‰")


def ways_of(
    finding: Finding, interview: Interview, suggest: Callable[[SuggestionRequest], Sequence[Suggestion | Phrase]]
) -> tuple[Fix, ...]:
    """What the rule itself proposes, then rows from the bank; none where only a person knows."""
    ways = list(finding.choices)
    slot = finding.lacks or (_slot_of(finding, interview) if finding.another else None)
    if slot is not None and len(ways) < _MOST:
        rows = interview.declaration().indicators
        known = {row.name for row in rows}
        for suggestion in suggest(interview.request(slot)):
            target = _fitting(suggestion)
            if isinstance(suggestion, Suggestion) and target is not None and suggestion.name not in known:
                ways.append(_way(finding, slot, suggestion.name, str(target)))
    return tuple(dict.fromkeys(ways))[:_MOST]


def _slot_of(finding: Finding, interview: Interview) -> Dimension | None:
    row = finding.where.row
    level = interview.declaration().indicators[row].dimension if row is not None else None
    return level if isinstance(level, Dimension) else None


def _fitting(suggestion: Suggestion | Phrase) -> Target | None:
    """A target that may be proposed here: a usual share, or what the draft itself tells; no other unit's amount or price."""
    if not isinstance(suggestion, Suggestion):
        return None
    return next((one for one in suggestion.targets if suggestion.sure or _is_share(one)), None)


def _is_share(target: Target) -> bool:
    return str(target).endswith(tuple(f"({unit})" for unit in _SHARES))


def _way(finding: Finding, slot: Dimension, name: str, target: str) -> Fix:
    if finding.lacks is not None:
        return Fix.new_row(slot, name, target)
    row = FieldPath.of_indicator(finding.where.row or 0)
    return Fix(row, f"{name} {target}", f"换成“{name} {target}”")
