"""A fix that a rule offers becomes the replies that carry it out."""

from collections.abc import Iterator

from drafter.interview import Add, AddRows, Done, Edit, Interview, Jump, Remove, Reply, Say
from drafter.review import Fix
from drafter.workspace.drafts import OpenDraft
from drafter.workspace.replying import Step, step_of, steps_of


def mended(fix: Fix, draft: OpenDraft) -> Iterator[Step]:
    """The steps of a fix; what takes a row out and puts it elsewhere is one step to undo."""
    replies = replies_of(fix, draft.interview)
    if fix.slot is None or fix.where.row is None:
        yield from steps_of(replies, draft)
        return
    together = False
    for reply in replies:
        yield (step := step_of(draft, reply, given=not isinstance(reply, Jump), together=together))
        draft, together = step.after, together or isinstance(reply, Remove)


def replies_of(fix: Fix, interview: Interview) -> list[Reply]:
    """To the question, the change, and back to where the interview stood."""
    row = fix.where.row
    if row is None and fix.slot is not None:
        group = interview.sheet.group(fix.slot)
        return [Jump(group.id), Add(fix.value or ""), Done()] if group else []
    if row is None:
        return [Jump(fix.where.path), Say(fix.value or "")]
    form_row = interview.rows()[row]
    change: Reply
    if fix.slot is not None:
        told = form_row.indicator
        moved = {"dimension": fix.slot.value, "name": told.name or "", "target": str(told.target or "")}
        return [Jump(form_row.question_id), Remove(form_row.entry_id), AddRows([moved]), Done()]
    part = fix.where.path.rpartition(".")[2]
    if fix.value is None:
        change = Remove(form_row.entry_id)
    elif part not in ("name", "target"):
        change = Edit(form_row.entry_id, fix.value)
    else:
        name, target = form_row.indicator.name or "", str(form_row.indicator.target or "")
        change = Edit(
            form_row.entry_id,
            {"name": fix.value, "target": target} if part == "name" else {"name": name, "target": fix.value},
        )
    return [Jump(form_row.question_id), change, Done()]
