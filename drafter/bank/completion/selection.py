"""The few continuations that save the most typing together: of different lengths, into different directions."""

from collections.abc import Mapping, Sequence


def chosen(chances: Mapping[str, float], typed: str, limit: int) -> list[str]:
    """Up to `limit` texts, greedily: that with the largest (chance not yet covered) times (characters gained).

    A text gains what it has beyond its longest chosen beginning; the chance of a chosen longer text is covered already.
    One character is no gain: taking it costs a key too.
    """
    begun = len(typed)
    ranked = sorted(
        ((chance * (len(text) - begun - 1), text) for text, chance in chances.items()),
        key=lambda one: (-one[0], one[1]),
    )
    picked: list[str] = []
    while len(picked) < limit:
        best, most = "", 0.0
        for bound, text in ranked:
            if bound <= most:
                break
            gain = _gain(text, chances, picked, begun)
            if gain > most and text not in picked:
                best, most = text, gain
        if not best:
            break
        picked.append(best)
    return picked


def _gain(text: str, chances: Mapping[str, float], picked: list[str], begun: int) -> float:
    open_chance, covered = chances[text], 1
    for other in picked:
        if text.startswith(other):
            covered = max(covered, len(other) - begun)
        elif other.startswith(text):
            open_chance -= chances[other]
    return open_chance * (len(text) - begun - covered)


def spread_out(chances: Mapping[str, float], objects: Sequence[str], limit: int, again: float) -> list[str]:
    """The likeliest names, where each further one of the same object counts for less (`again`): not three variants of one."""
    uses: dict[str, int] = {}
    object_of = {text: max((o for o in objects if text.startswith(o)), key=len, default="") for text in chances}
    left, picked = dict(chances), list[str]()
    while left and len(picked) < limit:
        best = max(sorted(left), key=lambda text: left[text] * again ** uses.get(object_of[text] or text, 0))
        del left[best]
        picked.append(best)
        key = object_of[best] or best
        uses[key] = uses.get(key, 0) + 1
    return picked
