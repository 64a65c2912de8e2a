"""Which values answer which kind of question: a bank may have made a question another since it was answered."""

from datetime import date
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.interview.answers.answer_book import AnswerValue, Entry
from drafter.questionnaire import question as q
from drafter.questionnaire.question import Question

_VALUES: dict[type, tuple[type, ...]] = {
    q.TextQuestion: (str,),
    q.LongTextQuestion: (str,),
    q.ChoiceQuestion: (str,),
    q.YearQuestion: (int,),
    q.MoneyQuestion: (Decimal, QuantitativeTarget),
    q.QuantityQuestion: (Decimal, QuantitativeTarget),
    q.PercentageQuestion: (Decimal,),
    q.DateQuestion: (date,),
    q.ConfirmQuestion: (bool,),
}
_PARTS: dict[type, type] = {
    q.ChoicesQuestion: str,
    q.PeriodQuestion: date,
    q.ListQuestion: Entry,
    q.IndicatorsQuestion: Entry,
}


def suits(question: Question, value: AnswerValue) -> bool:
    """Whether a value is still one of the question's kind: a bank may have made it another since."""
    if isinstance(value, tuple):
        if not value:
            return question.optional or type(question) in _PARTS
        return all(isinstance(one, _PARTS.get(type(question), ())) for one in value)
    wanted = _VALUES.get(type(question), ())
    return isinstance(value, wanted) and (bool in wanted or not isinstance(value, bool))
