"""Whether a known name speaks of what this project is about: its things are told, or are those of any project."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from drafter.bank.standard.usual_indicators import UsualKind
from drafter.bank.statistics.words import Cut, glued
from drafter.bank.targets.measures import measure_of
from drafter.declaration import SuggestionRequest
from drafter.language.speech.verbs import is_only_deed, says_nothing
from drafter.regex import regex

OF_ANY_WORK = regex("验收|支付|完成")
"""What is done at the end of any project."""
_SOMEONE = regex("企业|学校|学生|农户|患者|教师|学员|老人|老年人|儿童")
"""Whom a project is for is told, however often others are for them."""


def common_words(kinds: Iterable[UsualKind], cut: Cut, several: int) -> frozenset[str]:
    """Words that the wordings of `several` kinds and fields have: 质量 and 设备, but not 积水点."""
    titles = Counter(word for kind in kinds for word in {word for one in kind.indicators for word in cut(one.wording)})
    return frozenset(word for word, times in titles.items() if times >= several)


class Suiting:
    """For one draft."""

    def __init__(self, cut: Cut, common: Collection[str], request: SuggestionRequest) -> None:
        """`common` are the words of any project: they tell of this one only where they stand in its name or tasks."""
        self._cut, self._common = cut, common
        goals, rows = request.objectives, (row.name for row in request.indicators)
        self._name = "\n".join((request.project.name or "", *request.tasks))
        told = (self._name, goals.annual, goals.overall, *request.tasks, *request.beneficiaries, *rows)
        self._told = "\n".join(filter(None, told))

    def suits(self, name: str, typed: str = "") -> bool:
        """Whether something is said of the project, and nothing foreign; who knows no words, or nothing of it, cannot tell.

        What is typed was told just now.
        """
        words = list(self._words_of(name))
        if words == [name] or not self._told.strip():
            return True
        return any(self._is_own(word, typed) for word in words) and not any(
            self._is_foreign(word, typed) for word in words
        )

    def _is_own(self, word: str, typed: str) -> bool:
        return word in typed or word in self._name or (word in self._told and word not in self._common)

    def _is_foreign(self, word: str, typed: str) -> bool:
        """A thing or a deed that the draft does not tell."""
        if word in self._told or word in typed:
            return False
        if _SOMEONE.fullmatch(word):
            return True
        is_deed = is_only_deed(word) and not says_nothing(word)  # 及时 says how it is done
        return word not in self._common or (is_deed and not OF_ANY_WORK.fullmatch(word))

    def _words_of(self, name: str) -> Iterator[str]:
        """What is measured, in words; how it is measured is told by the last."""
        *words, last = self._cut(name)
        if not words:
            yield last
        thing, ends = len(measure_of(name).thing), 0
        for word in glued(words):
            ends += len(word)
            if len(word) > 1 and ends <= thing:
                yield word
