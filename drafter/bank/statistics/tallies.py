"""What is counted, by name: which characters follow others, and where an ending was seen."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

Follower = tuple[str, str]
"""The dimension code under which a name stood, and a character in it that follows others. A plain tuple: keys read this most."""
Aim = tuple[str, str]
"""The dimension code under which a target was aimed at, and the target as `target_words`."""
FollowerCounts = Mapping[Follower, int]
"""What follows some characters, in thousandths of a form."""


@dataclass(slots=True)
class EndingCounts:
    """Where an ending, or a beginning, was seen. Only who counts adds to it; who asks reads.

    `forms`: dimension code -> forms that have it there. `before`: the character before an ending (`START` where the
    ending is the whole name) -> names. `behind`: the character behind a beginning -> names. `targets`: what those that
    end so aim at -> forms.
    """

    forms: dict[str, int] = field(default_factory=dict)
    before: dict[str, int] = field(default_factory=dict)
    behind: dict[str, int] = field(default_factory=dict)
    targets: dict[Aim, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether it was seen at all."""
        return bool(self.forms or self.before or self.behind or self.targets)

    @property
    def all_forms(self) -> int:
        """How many forms it was seen in, over all dimension codes (a form once for each code)."""
        return sum(self.forms.values())

    def add(self, more: "EndingCounts", sign: int = 1) -> None:
        """Count these besides, or (-1) no longer."""
        _add(self.forms, more.forms, sign)
        _add(self.before, more.before, sign)
        _add(self.behind, more.behind, sign)
        _add(self.targets, more.targets, sign)


FollowerTally = dict[str, dict[Follower, int]]
"""Characters in a row -> what follows them."""
EndingTally = dict[str, EndingCounts]
"""An ending, or `START` and a beginning -> where it was seen."""

NO_FOLLOWERS: FollowerCounts = {}
NOT_SEEN = EndingCounts()

_Key = TypeVar("_Key", bound=Hashable)


def add_followers(total: FollowerTally, more: Mapping[str, FollowerCounts], sign: int = 1) -> None:
    """Add one tally to another, or (-1) take it away again; what comes to nothing goes."""
    for context, counts in more.items():
        known = total.setdefault(context, {})
        _add(known, counts, sign)
        if not known:
            del total[context]


def add_endings(total: EndingTally, more: Mapping[str, EndingCounts], sign: int = 1) -> None:
    """The same for endings."""
    for ending, counts in more.items():
        known = total.get(ending)
        if known is None:
            known = total[ending] = EndingCounts()
        known.add(counts, sign)
        if not known:
            del total[ending]


def _add(total: dict[_Key, int], more: Mapping[_Key, int], sign: int) -> None:
    for seen, count in more.items():
        left = total.get(seen, 0) + sign * count
        if left:
            total[seen] = left
        else:
            total.pop(seen, None)
