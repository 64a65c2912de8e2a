"""What is shown where a name was begun: of what may follow, that which says something of this project here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafter.bank.completion.objects import PROJECT
from drafter.bank.completion.own_wordings import OwnWording, begun_so, from_words
from drafter.bank.completion.repeats import OF_ONE_MEASURE, says_again, way_of
from drafter.bank.completion.selection import chosen
from drafter.bank.completion.suiting import OF_ANY_WORK
from drafter.bank.desk import Desk
from drafter.bank.knowledge import MOST_NAMED, Knowledge
from drafter.bank.statistics.dimension_codes import OF_THE_WORK, code_of
from drafter.bank.targets.measures import Sort, is_measured_so, measure_of
from drafter.bank.targets.plausible import ILL, is_measured
from drafter.bank.told_work import is_of_the_work, is_same_again, is_vague, measured_by, tells_deed, told_here
from drafter.declaration import Dimension
from drafter.language.speech.verbs import deed_at_end

_LONGEST = 100
"""Characters: no ending is longer."""
_SHORTEST = 4
"""Characters of the shortest end of a known name that is a name of its own."""


class TypedBox:
    """For one bank."""

    def __init__(self, knowledge: Knowledge) -> None:
        """It chooses by the same weights."""
        self._knowledge, self._choice = knowledge, knowledge.weights.choice

    def shown(
        self, desk: Desk, chances: Mapping[str, float], typed: str, declined: Sequence[str], limit: int
    ) -> list[str]:
        """Up to `limit` texts; who told no tasks is offered whatever may follow."""
        if not desk.tells_work:
            return chosen(chances, typed, limit)
        known = [name for name in self._known(desk, typed) if not desk.repeats(name) and not desk.stands_already(name)]
        own = list(self._own(desk, typed))
        told = {one.text for one in own}
        worth = {
            text: chance
            for text, chance in chances.items()
            if text in told or self._is_shown(desk, text, typed, chance) or _begins_several(text, known)
        }
        for place, name in enumerate(one for one in known if one not in declined):
            worth[name] = max(worth.get(name, 0.0), self._choice.known_name / (1 + place))
        for place, name in enumerate(self._composed(desk, own)):
            worth[name] = max(worth.get(name, 0.0), self._choice.composed / (1 + place))
        passed = (name for name in known if name in declined)
        return self._apart(desk, tuple(dict.fromkeys((*chosen(worth, typed, 2 * limit), *passed))))[:limit]

    def _is_shown(self, desk: Desk, text: str, typed: str, chance: float) -> bool:
        """What says nothing of this project is shown where it is likely; the less is typed, the likelier it must be."""
        whole, begun = desk.reads_whole(text), len(typed) >= self._choice.well_begun
        if not self._is_of_here(desk, text, typed, whole=whole):
            return False
        if whole and self._may_stand(desk, text, typed):
            return True
        if whole and (not begun or desk.stands_already(text) or self._belongs_elsewhere(text, desk.scene.dimension)):
            return False
        if not whole and desk.ills.tells(text):
            return False
        if not whole and not is_of_the_work(desk) and (not begun or tells_deed(desk, text)):
            return False
        return chance >= (self._choice.likely if begun else self._choice.sure_phrase)

    def _is_of_here(self, desk: Desk, text: str, typed: str, *, whole: bool) -> bool:
        """Whether it is measured as things are here: people alone are satisfied, and of a project as a whole little is counted."""
        dimension = desk.scene.dimension
        if text in desk.whole_names or self._is_known_under(text, dimension):
            return True
        if whole:
            of_draft = any(text.startswith(one.text) for one in desk.subjects) or desk.is_known(text)
            return of_draft and is_measured_so(text, dimension) and not _measures_project(desk, text)
        if dimension in OF_THE_WORK and not desk.suiting.suits(text, typed):
            return False
        return dimension is not Dimension.BENEFICIARY_SATISFACTION or any(
            one.text.startswith(text) for one in told_here(desk)
        )

    def _is_known_under(self, text: str, dimension: Dimension) -> bool:
        usual = self._knowledge.usual.under(text, dimension)
        here = any(row.dimension == dimension.value for row in self._knowledge.named(text, MOST_NAMED))
        return here or (usual is not None and usual[0].dimension is dimension)

    def _known(self, desk: Desk, typed: str) -> Iterator[str]:
        """Whole names that begin as typed, and the ends of those at hand that do: 患者规范管理率 of 在册患者规范管理率."""
        yield from (
            name for name in desk.known_names(typed) if name in desk.whole_names or desk.suiting.suits(name, typed)
        )
        for name in desk.whole_names:
            ends = (end for end in from_words(name, typed, self._knowledge.cut) if end != name)
            yield from (end for end in ends if self._says_the_same(end, name, desk))

    @staticmethod
    def _says_the_same(end: str, name: str, desk: Desk) -> bool:
        """Whether the end of a name is measured as the whole of it is: 株数 is not how many must not die."""
        ill = ILL.search(name) is not None and ILL.search(end) is None
        return not ill and len(end) >= _SHORTEST and is_measured(end) and is_measured_so(end, desk.scene.dimension)

    def _own(self, desk: Desk, typed: str) -> Iterator[OwnWording]:
        """What the draft tells that is measured here, from where it was begun; an effect is none of what is done."""
        if is_of_the_work(desk):
            yield from begun_so(told_here(desk), typed, self._knowledge.cut)

    def _composed(self, desk: Desk, own: Iterable[OwnWording]) -> Iterator[str]:
        """The draft's own objects, each with what is likeliest to measure it."""
        for one in own:
            for ending in measured_by(desk, one.subject):
                whole, name = one.subject.text + ending, one.text + ending
                if name not in desk.taken and not desk.stands_already(whole):
                    yield name

    def _may_stand(self, desk: Desk, text: str, typed: str) -> bool:
        """Whether a whole name measures what this project does, where such things are measured."""
        if text in desk.whole_names:
            return True
        dimension = desk.scene.dimension
        if dimension is Dimension.QUANTITY and measure_of(text).sort is Sort.SHARE:
            return False
        if desk.stands_already(text) or not desk.suiting.suits(text, typed):
            return False
        usual = self._knowledge.usual.under(text, dimension)
        known = {row.dimension for row in self._knowledge.named(text, MOST_NAMED)}
        known |= {usual[0].dimension.value if usual else ""}
        return dimension.value in known if known - {""} else self._is_made_well(desk, text)

    def _is_made_well(self, desk: Desk, text: str) -> bool:
        """Whether a name that nobody has is an object of the draft with an ending that measures such objects here."""
        dimension = desk.scene.dimension
        told = next((one for one in told_here(desk) if text.startswith(one.text) and text != one.text), None)
        if told is not None and text.removeprefix(told.text) not in measured_by(desk, told):
            return False
        if is_vague(desk, text) or self._belongs_elsewhere(text, dimension):
            return False
        if dimension is Dimension.TIMELINESS:
            return told is not None or any(deed_at_end(thing) for thing, _ in self._knowledge.splits(text)[:1])
        if dimension in OF_THE_WORK:
            return True
        shared = self._knowledge.shared_endings(dimension)
        return any(
            ending in shared and len(ending) >= self._choice.telling for _, ending in self._knowledge.splits(text)
        )

    def _belongs_elsewhere(self, text: str, dimension: Dimension) -> bool:
        """Whether what is usual measures so, but never here: 完成率 is no quality."""
        for _, ending in self._knowledge.splits(text):
            usual = self._knowledge.counts_of(ending)[-1].forms
            if usual:
                return code_of(dimension.value) not in usual
        return False

    def _apart(self, desk: Desk, texts: Sequence[str]) -> list[str]:
        """Names that say different things, few of them measured in one way; a phrase that says less than they do."""
        whole = list[str]()
        here = desk.scene.dimension is Dimension.BENEFICIARY_SATISFACTION
        for text in filter(desk.reads_whole, texts):
            way = "" if here else way_of(text)
            several = bool(way) and [way_of(one) for one in whole].count(way) >= OF_ONE_MEASURE
            again = is_same_again(desk, text, whole)
            if not several and not again and not any(_nearly(text, one, self._choice.one_thing) for one in whole):
                whole.append(text)
        few = _LONGEST if here else self._choice.hardly_shorter  # people are satisfied, and nothing else
        said = {text for text in texts for one in whole if one.startswith(text) and len(one) - len(text) <= few}
        return [text for text in texts if text in whole or (not desk.reads_whole(text) and text not in said)]


def _measures_project(desk: Desk, text: str) -> bool:
    """Whether a budget line is measured as if it were a thing: 污水处理厂运行补贴覆盖率; accepted and finished it may be."""
    projects = (one.text for one in desk.subjects if one.origin.endswith(PROJECT))
    return any(text.startswith(one) and not OF_ANY_WORK.search(text[len(one) :]) for one in projects)


def _begins_several(text: str, known: Iterable[str]) -> bool:
    return sum(name.startswith(text) for name in known) > 1


def _nearly(text: str, other: str, alike: float) -> bool:
    """Whether two names say the same: 及时率 and 及时性 too."""
    return text[:-1] == other[:-1] or says_again(text, other, alike)
