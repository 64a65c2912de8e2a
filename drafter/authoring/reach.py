"""How much of an existing form the guided questions lead to: which question each of its indicators answers.

The form says which kinds of project it is by its name and goal; its rows are laid against the questions of those kinds
and of the one that always applies. A question that makes one row leads to one row; one that is retired is not asked and leads to none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from drafter.declaration import Declaration, Indicator
from drafter.interview.answers.route import once_a_topic
from drafter.interview.earlier_form.matching import Asked, asked_by, likeness, stands_where_asked
from drafter.questionnaire.joined import QuestionBanks
from drafter.questionnaire.question import Option
from drafter.questionnaire.recognition import Guess, ProjectWords, guesses


class Way(Enum):
    """How an indicator is come by."""

    QUESTION = "题目"
    EACH_LINE = "逐项题"
    ELSEWHERE = "题目（换了二级指标）"


@dataclass(frozen=True, slots=True)
class Reached:
    """A row of a form and the question that leads to it, and how; None where no question does."""

    row: Indicator
    way: Way | None = None
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class FormReach:
    """How the indicators of one form are come by: each row, and whether suggestions alone make its name.

    `kinds` are the titles of the project kinds that the form tells of.
    """

    form: Declaration
    kinds: tuple[str, ...]
    rows: tuple[tuple[Reached, bool], ...]

    @property
    def rows_counted(self) -> tuple[int, int, int, int, int]:
        """Rows by a question, by one a line, by one of another 二级指标, by suggestions alone, by nothing."""
        ways = [reached.way for reached, _ in self.rows]
        alone = sum(suggested for reached, suggested in self.rows if reached.way is None)
        question, each, elsewhere = (ways.count(way) for way in Way)
        return question, each, elsewhere, alone, ways.count(None) - alone


def kinds_of(banks: QuestionBanks, form: Declaration) -> list[Guess]:
    """The kinds that a form's name and goal tell of."""
    options = [Option(label=bank.title, recognise=bank.recognise) for bank in banks.kinds]
    goal = " ".join(filter(None, (form.objectives.annual, form.objectives.overall)))
    return guesses(options, ProjectWords(form.project.name or "", goal=goal))


def reach(banks: QuestionBanks, form: Declaration) -> list[Reached]:
    """Each row with the question that is likest to it; one of the row's own 二级指标 is looked for before any other."""
    titles = {guess.label for guess in kinds_of(banks, form)}
    kinds = {bank.kind for bank in banks.kinds if bank.title in titles or (bank.recognise and bank.recognise.always)}
    sections = [section for section in banks.joined.sections if section.kind in kinds and section.kind]
    asked_anew = (question for section in sections for question in section.questions if not question.retired)
    questions = once_a_topic(asked_anew)
    open_ones = [asked for question in questions for asked in asked_by(question)]
    found: dict[int, Reached] = {}
    for same_place in (True, False):
        for number, row in enumerate(form.indicators):
            asked = None if number in found else _likest(open_ones, row, same_place=same_place)
            if asked is not None:
                once = asked.template.each is None
                way = Way.ELSEWHERE if not same_place else Way.QUESTION if once else Way.EACH_LINE
                found[number] = Reached(row, way, asked)
                if once:
                    open_ones.remove(asked)
    return [found.get(number, Reached(row)) for number, row in enumerate(form.indicators)]


def _likest(open_ones: Sequence[Asked], row: Indicator, *, same_place: bool) -> Asked | None:
    """The likest question that is still open; one that makes a row by itself before one that makes a row a line."""
    best, found = (0 if same_place else _CLOSE), None
    for asked in open_ones:
        if stands_where_asked(asked, row) is same_place:
            like = 2 * likeness(asked, row)
            like += (
                (_OF_THE_KIND * (not asked.question.id.startswith(GENERAL)) - (asked.template.each is not None))
                if like
                else 0
            )
            if like > best:
                best, found = like, asked
    return found


GENERAL = "general."
"""What is asked of every project is asked after what is asked of its kind."""
_OF_THE_KIND = 3
_CLOSE = 8
"""How much a question of the kind itself counts beside the characters that a name shares with it (2 each), and how much a
question of another 二级指标 needs."""
