"""How alike two projects are, by the pairs of characters in their words."""

from collections import Counter

from drafter.bank.learned import LearnedForm
from drafter.declaration import SuggestionRequest


def bigrams(text: str) -> Counter[str]:
    """Each pair of neighbouring characters, counted."""
    return Counter(text[i : i + 2] for i in range(len(text) - 1))


def words_of_form(form: LearnedForm) -> Counter[str]:
    """A form as its project's name (counted three times) and its indicators' names."""
    counts = bigrams(form.project)
    for pair in counts:
        counts[pair] *= 3
    for row in form.rows:
        counts.update(bigrams(row.name))
    return counts


def words_of_request(request: SuggestionRequest) -> Counter[str]:
    """What is known of the user's project, its name counted three times."""
    counts = bigrams(request.project.name or "")
    for pair in counts:
        counts[pair] *= 3
    known = [*request.tasks, *request.beneficiaries, request.objectives.annual or "", request.objectives.overall or ""]
    for text in (*known, *(indicator.name or "" for indicator in request.indicators)):
        counts.update(bigrams(text))
    return counts
