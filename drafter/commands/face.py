"""What a command may do with a face: each says in its own way what it shows, and follows what was changed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from drafter.declaration import Phrase, Suggestion
from drafter.interview import Ask, Confirm, Interview, Reply
from drafter.phrases.history_words import Changed
from drafter.review import Assessed, Finding, Fix


class Offered(Protocol):
    """Something that can be picked at the open question."""

    @property
    def words(self) -> str:
        """What its line says."""
        ...

    @property
    def suggestion(self) -> Suggestion | Phrase | None:
        """The bank's suggestion that it is; None where it comes from elsewhere."""
        ...


class Face(Protocol):
    """A draft that is being talked through, line by line or on a screen.

    What changes the draft may raise `DrafterError`: it could not be written.
    """

    @property
    def interview(self) -> Interview:
        """The interview as it stands."""
        ...

    @property
    def bring_last_year(self) -> str:
        """How one brings last year's form here, as the end of a sentence."""
        ...

    # -- changing the draft ---------------------------------------------------------------------------------------

    def tell(self, reply: Reply) -> None:
        """Journal a reply and follow it."""
        ...

    def take_rest(self) -> None:
        """What Enter takes in each box that is left of the open card, up to one that wants words."""
        ...

    def close_group(self) -> bool:
        """From a group of indicators that was opened back to their page; False where none is opened."""
        ...

    def go_to(self, path: str) -> None:
        """To the question of a path or id."""
        ...

    def undo(self) -> None:
        """Take the last change of an answer back; complain where there is none."""
        ...

    def redo(self) -> None:
        """Make the change again that was taken back last; complain where there is none."""
        ...

    def follow_last_year(self) -> bool:
        """Go on in a new draft that begins as last year's form of this project; False where none is likely."""
        ...

    def history(self) -> Sequence[Changed]:
        """What was changed in the draft, the oldest first."""
        ...

    def as_it_was(self, step: int) -> Interview:
        """How the draft stood after a step; raises `DrafterError` where it has none of this number."""
        ...

    def restore(self, step: int) -> int:
        """Back to that state, by so many undos; raises `DrafterError` where nothing leads there."""
        ...

    def ways(self, finding: Finding) -> tuple[Fix, ...]:
        """The few ways to mend a finding that has no certain cure."""
        ...

    def mend(self, fix: Fix) -> None:
        """Put a fix into the answers."""
        ...

    # -- findings -------------------------------------------------------------------------------------------------

    def findings(self) -> tuple[Finding, ...]:
        """What the finance section would say of the draft as it stands, in the order that numbers of findings count."""
        ...

    def waivers(self) -> Mapping[tuple[str, str], str]:
        """Why findings were set aside, by their keys."""
        ...

    def aspects(self) -> Iterable[Assessed]:
        """The four aspects of the draft as it stands, as the findings that are open leave them."""
        ...

    def waive(self, finding: Finding, reason: str | None) -> None:
        """Set a finding aside for a reason; None takes it up again."""
        ...

    # -- saying and showing ---------------------------------------------------------------------------------------

    def complain(self, sentence: str) -> None:
        """Say why something can't be done."""
        ...

    def remark(self, sentence: str) -> None:
        """Say that something was done that can't be seen."""
        ...

    def read(self, title: str, lines: Iterable[str]) -> None:
        """Lines to read."""
        ...

    def show_help(self, turn: Ask | None) -> None:
        """What the open question wants, and all commands."""
        ...

    def show_form(self) -> None:
        """The form as it stands."""
        ...

    def show_answers(self, how: str = "") -> None:
        """All questions with their answers; `how` says how to name one, where none can be picked."""
        ...

    def show_findings(self, how: str = "") -> None:
        """The findings; `how` says how to name one, where none can be picked."""
        ...

    def offered(self, number: int | None) -> Offered | None:
        """What can be picked under this number (from 1) at the open question; without one what is picked, or the first."""
        ...

    def export(self, name: str) -> None:
        """Write the Word file, under this name, or the usual one for ''."""
        ...

    def import_forms(self, paths: str) -> None:
        """Old forms, looked over before they are kept; '' asks for the paths."""
        ...

    def leave(self) -> None:
        """End the program; everything is saved."""
        ...


class KeyedFace(Face, Protocol):
    """A face with keys besides words: on screens only. Each says whether the key has done all it was meant to."""

    def undo_typing(self) -> bool:
        """Take back what was typed into the box."""
        ...

    def redo_typing(self) -> bool:
        """Type it again."""
        ...

    def leave_form(self) -> bool:
        """Away from the form to the box, where the form has the keys."""
        ...


def open_question(face: Face) -> Ask | None:
    """The question that is open, whatever doubt there is about its answer; None once all were asked."""
    turn = face.interview.asked(with_suggestions=False)
    return turn if isinstance(turn, Ask) else None


def offers_a_change(interview: Interview) -> bool:
    """Whether a change that follows from another waits for a yes or no, before any question."""
    turn = interview.turn(with_suggestions=False)
    return isinstance(turn, Confirm) and turn.amends
