"""A name that might be suggested, and on what it rests."""

from dataclasses import dataclass

from drafter.bank.pattern import Pattern, Sighting
from drafter.declaration import QuantitativeTarget


@dataclass(frozen=True, slots=True)
class Candidate:
    """Either whole (a name that forms use) or composed of an object and a pattern.

    `said` is the quantity that came with the object; `origin` says in words where the object comes from.
    """

    name: str
    score: float
    sightings: tuple[Sighting, ...]
    pattern: Pattern | None = None
    subject: str = ""
    origin: str = ""
    said: QuantitativeTarget | None = None
