"""What an answer has just caused in the review: told once, right after it."""

from drafter.interview import Interview
from drafter.review import Finding, Outcome, Severity, review
from drafter.workspace.form_choice import dossier_of_interview


def caused(before: Interview, after: Interview) -> tuple[Finding, ...]:
    """Errors and warnings that are new since `before`, at the question that was answered there.

    What stands elsewhere, or says that something is missing, waits for the whole look: the form is not done yet.
    """
    if before.at is None or before.book == after.book:
        return ()
    known = {finding.key for finding in review(dossier_of_interview(before))}
    return tuple(
        finding
        for finding in review(dossier_of_interview(after))
        if finding.key not in known and _is_told_now(finding) and _is_at(finding, before.at, after)
    )


def _is_told_now(finding: Finding) -> bool:
    return (
        finding.outcome is Outcome.FOUND
        and finding.severity is not Severity.HINT
        and str(finding.where) != "indicators"
    )


def _is_at(finding: Finding, question_id: str, interview: Interview) -> bool:
    question = interview.question_at(str(finding.where))
    return question is not None and question.id == question_id
