"""What is done with question banks, apart from asking: how far they reach, what they print, which goals they draft."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from drafter.authoring.reach import FormReach, kinds_of, reach
from drafter.authoring.reconstructed import GoalPair, retold_goal
from drafter.bank import IndicatorBank
from drafter.bank.evaluation.keystrokes import by_suggestion, request_for
from drafter.bank.evaluation.leave_one_out import Progress, left_out
from drafter.declaration import Declaration, Dimension
from drafter.ports import FormReader, Questions
from drafter.questionnaire.joined import QuestionBanks
from drafter.workspace.bank_desk import BankDesk


@dataclass
class QuestionDesk:
    """The question banks in use; they and the goal's template are read when they are first wanted.

    `told` reads them, `indicators` are the indicator banks. A faulty question bank raises `DrafterError` then, as does a
    file of forms that can't be read.
    """

    told: Questions
    read: FormReader
    indicators: BankDesk

    @cached_property
    def banks(self) -> QuestionBanks:
        """The common question bank and those of the project kinds."""
        return self.told.banks()

    @cached_property
    def goal_template(self) -> str:
        """By which the annual goal is drafted."""
        return self.told.goal_template()

    def moved_since(self, versions: Mapping[str, int]) -> tuple[str, ...]:
        """The titles of the banks that have another version now; those that are new need no telling."""
        now = self.banks.versions
        return tuple(title for title, version in versions.items() if now.get(title) != version)

    def reach(self, tried: Sequence[Path], known: Sequence[Path] | None, progress: Progress) -> Iterator[FormReach]:
        """Each form of these files; suggestions come from a bank that holds no copy of it.

        The bank is learned from `known` files, else from the forms themselves.
        """
        forms = self._forms(tried)
        others = forms if known is None else self._forms(known)
        for form, counts in left_out(forms, others, progress):
            bank = IndicatorBank([counts], self.indicators.usual(), cut=self.indicators.cut)
            rows = tuple(
                (reached, _is_suggested(form, place, bank)) for place, reached in enumerate(reach(self.banks, form))
            )
            yield FormReach(form, tuple(guess.label for guess in kinds_of(self.banks, form)), rows)

    def goals(self, files: Sequence[Path]) -> Iterator[GoalPair]:
        """Each form's goal beside the one that the interview would draft from the same answers."""
        for form in self._forms(files):
            yield GoalPair(form, retold_goal(self.banks, form, self.goal_template))

    def _forms(self, files: Sequence[Path]) -> list[Declaration]:
        """Each once; a file without any is refused as it is read."""
        return list(
            {form.declaration.identity: form.declaration for file in files for form in self.read(file)}.values()
        )


def _is_suggested(form: Declaration, place: int, bank: IndicatorBank) -> bool:
    row = form.indicators[place]
    if not row.name or not isinstance(row.dimension, Dimension):
        return False
    return by_suggestion(row.name, request_for(form, place, row.dimension), bank)
