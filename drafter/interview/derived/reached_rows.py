"""How many people a project is told to be for, as an effect: 农村居民6.3万人 is 受益农村居民人数, at least so many."""

from collections.abc import Iterator

from drafter.declaration import Comparator, Dimension, QuantitativeTarget
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.derived.guided_row import GuidedRow
from drafter.language.numbers_told import is_people
from drafter.language.task.lines import amounts_told, what_and_how_much
from drafter.language.units import measure_of
from drafter.questionnaire.question_bank import BENEFICIARIES, TASKS


def reached_rows(sheet: AnswerSheet) -> Iterator[GuidedRow]:
    """A row for each of those whom it is for that came with their number; not where a task counts as many already."""
    question = sheet.question(BENEFICIARIES)
    if question is None or not sheet.told_once:
        return
    told = [amount for task in sheet.book.lines(TASKS) for _, amount in amounts_told(task)]
    counted = {(amount.quantity, amount.unit) for amount in told}
    for entry in sheet.book.entries(BENEFICIARIES):
        who, amount = what_and_how_much(str(entry.value))
        unit = amount.unit or "" if amount else ""
        if amount is None or not is_people(unit) or (amount.quantity, unit) in counted:
            continue
        target = QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=amount.quantity, unit=unit)
        key = f"{BENEFICIARIES}#{entry.id}#reached"
        yield GuidedRow.told(key, question, Dimension.SOCIAL, f"受益{who}{measure_of(unit)}", target, who)
