"""What is suggested while a form is drafted, and what the unit makes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.bank import IndicatorBank
from drafter.bank.feedback import Use
from drafter.declaration import Dimension, Phrase, Suggestion, SuggestionRequest
from drafter.interview import Interview
from drafter.language.letters import is_name_so_far
from drafter.review import Finding, Fix
from drafter.workspace.form_desk import FormDesk
from drafter.workspace.habits import Habits, Judge
from drafter.workspace.intake import Looked
from drafter.workspace.learning import Learned
from drafter.workspace.standards import Standards
from drafter.workspace.ways import ways_of


@dataclass
class SuggestionDesk(FormDesk):
    """The banks as one that suggests; it is opened when it is first wanted."""

    @cached_property
    def bank(self) -> IndicatorBank:
        """What suggests: it is opened at the first question that wants any, and knows what the unit made of it before."""
        (bank := self.banks.together()).experience = self.habits.experience()
        return bank

    @cached_property
    def standards(self) -> Standards:
        """What is usual, for the interviews."""
        return Standards(lambda: self.bank)

    @cached_property
    def habits(self) -> Habits:
        """What the unit makes of suggestions."""
        return Habits(self.journal)

    def keep(self, chosen: Sequence[tuple[Looked, Sequence[int]]]) -> Iterator[Learned]:
        """Forms that were looked over, as `Intake.keep` does; the next suggestion knows of them."""
        for learned in self.intake.keep(chosen):
            self.__dict__.pop("bank", None)
            yield learned

    def suggest(self, request: SuggestionRequest) -> tuple[Suggestion | Phrase, ...]:
        """The bank's suggestions; it is opened at the first question that wants any."""
        self.habits.showed(request.dimension, request.typed, found := self.bank.suggest(request))
        return found

    def prepare_bank(self) -> None:
        """Open the bank before the first question that wants it."""
        self.bank.prepare()

    def complete(
        self, interview: Interview, dimension: Dimension, typed: str, passed_over: tuple[str, ...] = ()
    ) -> tuple[Suggestion | Phrase, ...]:
        """What could stand in the box of an indicator, given what is typed so far and what was shown before."""
        if not is_name_so_far(typed):
            return ()  # the name is written, its target is being typed
        return self.suggest(interview.request(dimension, typed).model_copy(update={"declined": passed_over}))

    def ways(self, interview: Interview, finding: Finding) -> tuple[Fix, ...]:
        """The few ways to mend a finding that has no certain cure; the bank is opened only where it may know one."""
        return ways_of(finding, interview, self.bank.suggest)

    def learn_from(self, uses: Sequence[Use]) -> None:
        """What was made of suggestions counts from the next one on."""
        if uses:
            self.bank.experience = self.bank.experience.and_then(uses)

    def uses(self, judge: Judge, before: Interview, after: Interview) -> list[Use]:
        """What a reply or an undo says of suggestions; nothing where none were shown yet, or nobody wants it noted."""
        if "bank" not in self.__dict__ or not self.habits.on:
            return []
        return judge(before, after, self.bank.knowledge)
