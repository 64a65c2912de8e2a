"""What the goal wishes less of, as the name of an effect: 减少路口拥堵和交通事故 is 路口拥堵下降率 and 交通事故下降率."""

from collections.abc import Iterator

from drafter.declaration import Dimension, SuggestionRequest
from drafter.language.kinds_of_effect import is_of_money, is_of_the_environment
from drafter.regex import regex

_CLAUSE = regex("[，。；：;,:\\n]")
_LESS = regex("(?:有效|切实|逐步|进一步|持续|大幅|明显)*(?:减少|降低|遏制|压减)([\u3400-\u9fff]{3,24})$")
_AND = regex("和|与|及")
_CHANGES = regex("[率度量比额值数]$|成本|费用")
"""How things end that are measures themselves: less of them is told with a number of their own."""
_SHORTEST = 3
"""Characters of the shortest thing that is wished less of."""


def wished_effects(request: SuggestionRequest) -> Iterator[str]:
    """Under the effect that the words tell of, 社会效益 else."""
    for goal in filter(None, (request.objectives.annual, request.objectives.overall)):
        for clause in _CLAUSE.split(goal):
            found = _LESS.search(clause.strip())
            for thing in _AND.split(found[1]) if found else ():
                if len(thing) >= _SHORTEST and not _CHANGES.search(thing) and _stands_under(thing) is request.dimension:
                    yield f"{thing}下降率"


def _stands_under(thing: str) -> Dimension:
    if is_of_the_environment(thing):
        return Dimension.ENVIRONMENTAL
    return Dimension.ECONOMIC if is_of_money(thing) else Dimension.SOCIAL
