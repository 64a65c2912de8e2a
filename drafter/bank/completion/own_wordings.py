"""What the draft does, called from where somebody began to type: 管网改造 of 配水管网改造, 更换灯盘 of 灯盘更换."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from drafter.bank.completion.objects import Subject
from drafter.bank.statistics.words import Cut, glued
from drafter.language.speech.verbs import deed_at_end, ends_with_deed, is_only_deed, leading_verb
from drafter.regex import regex

_OPEN = regex("[《“（][^》”）]*$")
"""Before a place inside brackets: a name that begins there would have half of them."""


@dataclass(frozen=True, slots=True)
class OwnWording:
    """An object of the draft in other words; `text` begins as typed."""

    text: str
    subject: Subject


def begun_so(subjects: Iterable[Subject], typed: str, cut: Cut) -> Iterator[OwnWording]:
    """Each object from any of its words on, and with the verb before its thing; no verb alone."""
    for subject in subjects:
        words = glued(cut(subject.text))
        deed = deed_at_end(subject.text)  # objects are called by their thing and then by what is done
        thing = subject.text.removesuffix(deed)
        if len(thing) > 1 and _leads(deed, thing) and f"{deed}{thing}".startswith(typed):
            yield OwnWording(f"{deed}{thing}", subject)
        for text in from_words(subject.text, typed, cut):
            if text == subject.text or (len(text) > len(words[-1]) and not is_only_deed(text)):
                yield OwnWording(text, subject)


def _leads(deed: str, thing: str) -> bool:
    """Whether the verb may stand before its thing: no half of 维修养护, and no noun as 劳务 is."""
    return bool(deed) and not ends_with_deed(thing) and leading_verb(f"{deed}{thing}") == deed


def from_words(text: str, typed: str, cut: Cut) -> Iterator[str]:
    """The text from each of its words on that begins as typed; a word that is typed in full is one wherever it stands."""
    begins = {0, *accumulate(len(word) for word in glued(cut(text)))}
    if len(typed) > 1 and len(cut(typed)) == 1:
        begins.add(max(text.find(typed), 0))
    for place in sorted(begins):
        if len(text) - place > 1 and text.startswith(typed, place) and not _OPEN.search(text, 0, place):
            yield text[place:]
