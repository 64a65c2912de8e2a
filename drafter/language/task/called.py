"""Whether words make a name for what is counted, and a shorter one where they don't."""

from dataclasses import replace

from drafter.language.speech.persons import are_persons, ends_with_persons, tells_of_persons
from drafter.language.speech.verbs import deed_at_end
from drafter.language.task.counted import Counted
from drafter.language.task.proper_name import is_proper, shorter
from drafter.language.task.thing_and_deed import can_be_called, core_name, is_bare_deed, thing_and_deed
from drafter.regex import regex

_PLACE = regex("(?:乡镇|街道|社区|行政村|村(?![医民])|学校|小区|县|镇|园区|校区)(?=.{2})")
"""24个乡镇 of 24个乡镇村医培训 are no persons."""
_LONGEST, _SHORTEST = 16, 4
"""Characters up to which a name keeps what stands before 的, and that must be left behind it."""
_NO_PERSONS = ("件", "宗", "起", "笔", "小时", "卷")
"""Units in which nobody counts persons."""


def is_name(what: str) -> bool:
    """Whether an official would print it: thing and deed, no bare verb, nothing that speech adds."""
    return can_be_called(what) and not is_bare_deed(what) and is_proper(core_name(what))


def called(one: Counted) -> Counted | None:
    """An amount with a name that can be printed: its own words, else the safe end of them; None where there is none."""
    if not _is_counted_so(one.what, one.unit):
        return None
    if is_name(one.what):
        plainer = one.what.rpartition("的")[2] if len(core_name(one.what)) > _LONGEST else ""
        return replace(one, what=plainer, lead="") if len(plainer) >= _SHORTEST and is_name(plainer) else one
    short = shorter(one.what)
    return replace(one, what=short, lead="") if short and is_name(short) else None


def of_persons(one: Counted) -> Counted:
    """看守员31个 are 31人."""
    name = thing_and_deed(one.what)[0]
    bare = name.removesuffix(deed_at_end(name))
    if (
        one.unit != "个"
        or _PLACE.match(name)
        or not (ends_with_persons(bare) or (are_persons(bare or name) and tells_of_persons(name)))
    ):
        return one
    unit = (one.amount.unit or "").replace("个", "人", 1)
    return replace(one, amount=one.amount.model_copy(update={"unit": unit}))


def _is_counted_so(name: str, unit: str) -> bool:
    """Whether such a thing is counted in such a unit: persons are no 件."""
    return unit not in _NO_PERSONS or not ends_with_persons(core_name(name))
