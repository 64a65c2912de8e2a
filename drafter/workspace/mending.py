"""A fix that a rule offers becomes the replies that carry it out."""

from drafter.interview import Done, Edit, Interview, Jump, Remove, Reply, Say
from drafter.review import Fix


def replies_of(fix: Fix, interview: Interview) -> list[Reply]:
    """To the question, the change, and back to where the interview stood."""
    row = fix.where.row
    if row is None:
        return [Jump(fix.where.path), Say(fix.value or "")]
    form_row = interview.rows()[row]
    if fix.value is None:
        change: Reply = Remove(form_row.entry_id)
    else:
        name, target = form_row.indicator.name or "", str(form_row.indicator.target or "")
        part = fix.where.path.rpartition(".")[2]
        change = Edit(
            form_row.entry_id,
            {"name": fix.value, "target": target} if part == "name" else {"name": name, "target": fix.value},
        )
    return [Jump(form_row.question_id), change, Done()]
