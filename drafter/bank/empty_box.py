"""What is shown where nothing is typed yet: whole indicators first, for who has no words yet wants to see whole ones."""

from collections.abc import Iterable, Mapping, Sequence

from drafter.bank.completion.objects import TASK
from drafter.bank.completion.repeats import OF_ONE_MEASURE, says_again, way_of
from drafter.bank.completion.selection import spread_out
from drafter.bank.desk import Desk
from drafter.bank.knowledge import MOST_NAMED, Knowledge
from drafter.bank.statistics.dimension_codes import OF_THE_WORK
from drafter.bank.told_work import composed, is_same_again, is_vague, measured_by, target_by_deed, told_here
from drafter.declaration import Dimension


class EmptyBox:
    """For one bank."""

    def __init__(self, knowledge: Knowledge) -> None:
        """It chooses by the same weights."""
        self._knowledge, self._choice = knowledge, knowledge.weights.choice

    def shown(
        self, desk: Desk, chances: Mapping[str, float], picked: Sequence[str], declined: Sequence[str]
    ) -> list[str]:
        """The whole names that suit, then of what was `picked` the phrases that begin others."""
        whole = self._whole(desk, chances, declined)
        objects, most = [subject.text for subject in desk.subjects], max(len(picked), 1)
        sure = [text for text in desk.sure_names if text not in declined]
        ranked = list(dict.fromkeys((*sure, *spread_out(whole, objects, len(whole), self._choice.same_object))))
        first = self._different(ranked, desk)[: min(self._choice.whole_at_first, most)]
        further = composed(desk) if desk.tells_work else picked
        others = [text for text in further if text not in first and self._is_shown(desk, text, first)]
        return [*first, *self._different(others, desk, first)[: max(len(picked) - len(first), 0)]]

    def _whole(self, desk: Desk, chances: Mapping[str, float], declined: Sequence[str]) -> dict[str, float]:
        weights = self._choice
        whole = {
            one.text: chances[one.text] * (1.0 if desk.is_known(one.text) else one.ends)
            for one in desk.scene.continuations("")
            if desk.reads_whole(one.text) and len(one.text) > weights.longer_than
            if one.text in chances and one.text not in declined and not (desk.tells_work and is_vague(desk, one.text))
            if self._is_measured_here(desk, one.text) and not desk.counts_told(one.text)
        }
        fresh = (text for text in desk.whole_names if text not in declined)
        for place, text in enumerate(fresh):
            whole[text] = max(whole.get(text, 0.0), weights.first_name / (1 + place))
        return whole

    def _different(self, texts: Iterable[str], desk: Desk, before: Sequence[str] = ()) -> list[str]:
        """Those that neither say again what stands on the form, was taken out or is shown, nor measure as two others do."""
        shown, ways = list(before), [way_of(one) for one in before]
        here = desk.scene.dimension is Dimension.BENEFICIARY_SATISFACTION
        for text in texts:
            way = way_of(text)
            if (
                self._is_due_twice(text, shown, desk)
                or any(says_again(text, one, self._choice.one_thing) for one in shown)
                or desk.stands_already(text)
                or is_same_again(desk, text, shown)
            ):
                continue
            if not here and way and ways.count(way) >= OF_ONE_MEASURE:
                continue
            shown.append(text)
            ways.append(way)
        return shown[len(before) :]

    def _is_due_twice(self, text: str, shown: Sequence[str], desk: Desk) -> bool:
        """Whether a task has a time of its own already: 完成时间 beside 完成率 or 及时率 says it again."""
        if desk.scene.dimension is not Dimension.TIMELINESS or not desk.reads_whole(text):
            return False
        told = [one.text for one in desk.subjects if text.startswith(one.text)]
        return any(one.startswith(thing) and desk.reads_whole(one) for thing in told for one in shown)

    def _is_shown(self, desk: Desk, text: str, before: Sequence[str]) -> bool:
        """Of costs, effects and satisfaction whole names alone; no beginning of what is shown or stands there already.

        Where tasks were told, they are what is measured.
        """
        dimension = desk.scene.dimension
        if desk.reads_whole(text):
            return target_by_deed(desk, text) is not None or self._is_measured_here(desk, text)
        if any(one.startswith(text) for one in (*before, *desk.taken_here)):
            return False
        if dimension is Dimension.BENEFICIARY_SATISFACTION:
            return any(subject.text == text for subject in desk.subjects)
        tasks = [subject.text for subject in desk.subjects if subject.origin.endswith(TASK)]
        return dimension in OF_THE_WORK and (not tasks or (text in tasks and desk.is_measured_somehow(text)))

    def _is_measured_here(self, desk: Desk, text: str) -> bool:
        """Whether a whole name is shown unasked: not one that is known from other places alone, nor one of other things.

        Costs and effects are rarely those of the tasks: there it must be known, or end in a way of measuring that several
        forms use in the same place.
        """
        dimension = desk.scene.dimension
        if not desk.is_shown_unasked(text) or not desk.suiting.suits(text) or not desk.goes_together(text):
            return False
        usual = self._knowledge.usual.under(text, dimension)
        known = {row.dimension for row in self._knowledge.named(text, MOST_NAMED)}
        known |= {usual[0].dimension.value if usual else ""}
        if known - {""}:
            return dimension.value in known
        if dimension in OF_THE_WORK:
            told = next((one for one in told_here(desk) if text.startswith(one.text) and text != one.text), None)
            return told is None or text.removeprefix(told.text) in measured_by(desk, told)
        shared = self._knowledge.shared_endings(dimension)
        telling = self._choice.telling
        return any(ending in shared and len(ending) >= telling for _, ending in self._knowledge.splits(text))
