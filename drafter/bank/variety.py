"""The best few of many candidates, not five variants of one."""

from collections import Counter

from drafter.bank.candidate import Candidate
from drafter.declaration import SuggestionRequest

DECLINED = 0.2
"""What a name that was shown and passed over is still worth."""
_AGAIN_OBJECT, _AGAIN_ENDING = 0.35, 0.8
"""What a second suggestion with the same object, or the same ending, is still worth."""
_POOL = 20


def varied(ranked: list[Candidate], request: SuggestionRequest, typed: str) -> list[Candidate]:
    """The best few, where each further use of an object or an ending counts for less.

    Objects that this 二级指标 already measures begin with one use. A name that is typed in full stays first.
    """
    here = [row.name for row in request.indicators if row.dimension is request.dimension and row.name]
    uses: Counter[str] = Counter()
    declined = set(request.declined)
    pool = ranked[: _POOL * max(request.limit, 1)]
    chosen: list[Candidate] = []

    def worth(candidate: Candidate) -> float:
        before = uses[candidate.subject] + any(
            candidate.subject and name.startswith(candidate.subject) for name in here
        )
        full = candidate.name == typed
        crowding = 1.0 if full else _AGAIN_OBJECT**before * _AGAIN_ENDING ** uses["…" + _ending(candidate)]
        decline = DECLINED if candidate.name in declined else 1.0
        return float(candidate.score * crowding * decline)

    while pool and len(chosen) < request.limit:
        best = max(pool, key=worth)  # the first of equals: the pool is sorted
        pool.remove(best)
        chosen.append(best)
        if best.subject:
            uses[best.subject] += 1
        uses["…" + _ending(best)] += 1
    return chosen


def _ending(candidate: Candidate) -> str:
    return candidate.name[-3:]
