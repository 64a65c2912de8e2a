"""What the interview says when it is its turn."""

from dataclasses import dataclass

from drafter.declaration import Declaration, Phrase, Suggestion
from drafter.interview.answers.answer_book import Answer, Entry, Prefill
from drafter.interview.answers.provenance import Taken
from drafter.questionnaire.question import Question


@dataclass(frozen=True, slots=True)
class CardLine:
    """One box of a card: its question, what was settled for it, what is on offer, and the lines of a list so far."""

    question: Question
    answer: Answer | None
    prefill: Prefill | None
    entries: tuple[Entry, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether it was answered or put off before, rather than only filled by other answers."""
        return self.answer is not None and not self.answer.unasked


@dataclass(frozen=True, slots=True)
class Ask:
    """A question, with all that helps to answer it.

    `text` is its words with answers put in, `section` the title over it; `number` (from 1) of `total` counts what is put
    to the person, a card as one. `answer` is what was settled before (when coming back), `prefill` what is on offer and
    `others` what is too, `entries` the lines of a list so far. `card` are the boxes that are put to the person together,
    this one among them, and `card_id` says which card that is; both empty where it is asked by itself. `returning` where last year's form stands
    under the answers. `complaint` is
    why the last words were not understood, `typed` those words, `echo` what was understood of the last reply.
    """

    question: Question
    text: str
    section: str
    number: int
    total: int
    answer: Answer | None = None
    prefill: Prefill | None = None
    others: tuple[Prefill, ...] = ()
    entries: tuple[Entry, ...] = ()
    card: tuple[CardLine, ...] = ()
    card_id: str = ""
    returning: bool = False
    suggestions: tuple[Suggestion | Phrase, ...] = ()
    complaint: str | None = None
    typed: str = ""
    echo: str | None = None

    @property
    def settled(self) -> bool:
        """Whether it was answered before, rather than only filled by other answers."""
        return self.answer is not None and self.answer.value is not None and not self.answer.unasked

    @property
    def left(self) -> int:
        """How many boxes of its card are still to be settled, this one among them."""
        return sum(not line.settled or line.question.id == self.question.id for line in self.card)

    @property
    def renewed(self) -> Prefill | None:
        """What is on offer now in place of an answer that was taken when it was another: a sum that follows the budget."""
        stale = self.answer is not None and self.answer.stale and isinstance(self.answer.provenance, Taken)
        differs = self.prefill is not None and self.answer is not None and self.prefill.value != self.answer.value
        return self.prefill if stale and differs else None


@dataclass(frozen=True, slots=True)
class Confirm:
    """What was understood, where it is doubtful enough to ask about; or a change that follows from another.

    `understood` is the sentence that asks, `yes` and `no` are the words of the two replies.
    """

    question: Question
    understood: str
    yes: str = "是，就这样记下"
    no: str = "不是，我来改"
    amends: bool = False
    """Whether it is about a change elsewhere, rather than about what was just said."""
    heading: str = "要不要一起改"
    """What stands over it, where it is."""


@dataclass(frozen=True, slots=True)
class Finished:
    """Every open question has an answer or was put off; `pending` are those that someone still has to confirm.

    `last_year` is the form that this one began as, whole: what differs is looked at once before it goes out.
    """

    declaration: Declaration
    pending: tuple[Question, ...] = ()
    echo: str | None = None
    last_year: Declaration | None = None


Turn = Ask | Confirm | Finished
