"""What is usual for an answer that nobody told: the share that most forms aim at, else what the bank itself has on offer."""

from drafter.interview.answers.answer_book import Entry, Prefill
from drafter.interview.answers.context import NotUnderstood
from drafter.interview.answers.parse_answer import Understood, read_answer
from drafter.interview.answers.parse_lines import read_lines
from drafter.interview.answers.provenance import AnswerSource
from drafter.interview.answers.route import facts
from drafter.interview.answers.template_values import seen_from
from drafter.interview.state import State
from drafter.questionnaire.question import PercentageQuestion, Question, is_list
from drafter.questionnaire.templates.render import rendered


def usual_value(state: State, question: Question) -> Prefill | None:
    """The share, else the default; a default that looks at other answers knows more."""
    if question.default is not None and "{%" in question.default:
        return default_of(state, question) or usual_share(state, question)
    return usual_share(state, question) or default_of(state, question)


def usual_share(state: State, question: Question) -> Prefill | None:
    """The share that most forms aim at in the indicator that this answer becomes."""
    templates = question.fills.indicators if question.fills else ()
    if not isinstance(question, PercentageQuestion) or not templates:
        return None
    name = rendered(templates[0].name, {"each": "工作"})
    found = state.usual_share(name, templates[0].dimension)
    return Prefill(found[0].quantity, AnswerSource.USUAL, found[1]) if found else None


def default_of(state: State, question: Question) -> Prefill | None:
    """What the bank itself has on offer, made of earlier answers."""
    if question.default is None:
        return None
    answered = seen_from(question, facts(state.sheet))
    text = rendered(question.default, {**answered, "expected_year": state.expected_year}).strip()
    if not text or "{" in text:
        return None
    if is_list(question):
        lines = read_lines(question, text)
        if isinstance(lines, NotUnderstood):
            return None
        return Prefill(tuple(Entry(n, v) for n, v in enumerate(lines.values, 1)), AnswerSource.DEFAULT)
    understood = read_answer(question, text, state.context(question))
    return Prefill(understood.value, AnswerSource.DEFAULT) if isinstance(understood, Understood) else None
