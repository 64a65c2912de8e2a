"""Files as this version of drafter writes them, for the versions to come to open. Run once, before a version is left behind:

    .venv/bin/python -m tests.earlier_versions.make tests/earlier_versions/0.2

It makes a home with drafts (in the middle, finished, from last year's form), a profile, habits, an archive and an indicator
bank, and beside it `content.json`: what all that says, in plain values. What is in a folder here is never made anew.
"""

# ruff: noqa: T201  it tells a person where it wrote
import json
import shutil
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from drafter.bootstrap import open_workspace
from drafter.codec import plain_declaration
from drafter.declaration import Dimension, Suggestion
from drafter.interview import (
    Accept,
    Add,
    Ask,
    Confirm,
    Done,
    Edit,
    Finished,
    Jump,
    Move,
    Reject,
    Remove,
    Reply,
    Say,
    Skip,
    Take,
)
from drafter.storage.places import Places
from drafter.workspace import OpenDraft, Workspace

ROOT = Path(__file__).resolve().parents[2]
FORMS = ROOT / "tests" / "forms" / "multi_year.txt"

TOLD: dict[str, Any] = {
    "implementing_agency": "某市水务培训中心",
    "line_department": "某市水务局",
    "fiscal_year": "2025",
    "project_name": "河湖管护人员培训项目",
    "nature": "1",
    "category": "2",
    "planned_start": "3月1日",
    "planned_finish": "11月底",
    "annual_appropriation": "46.5万",
    "annual_carry_over": "0",
    "annual_other_funds": "一万二",
}
"""Answers in the words that people type: numbers of options, days without a year, amounts in 万."""


class Clock:
    """A working day in November 2024; each look is a minute later, so that drafts have an order."""

    def __init__(self) -> None:
        """In the morning."""
        self._now = datetime(2024, 11, 20, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        """The next minute."""
        self._now += timedelta(minutes=1)
        return self._now

    def today(self) -> date:
        """The day."""
        return self._now.date()


def walked(workspace: Workspace, draft: OpenDraft, told: dict[str, Any], most: int) -> OpenDraft:
    """What is told where it is told; else what is on offer, “无” where that will do, and put off where nothing helps."""
    for _ in range(most):
        turn = draft.interview.turn()
        if isinstance(turn, Finished):
            break
        if isinstance(turn, Confirm):
            draft = workspace.reply(draft, Accept())
            continue
        draft = _answered(workspace, draft, turn, told)
    return draft


def _answered(workspace: Workspace, draft: OpenDraft, turn: Ask, told: dict[str, Any]) -> OpenDraft:
    """One turn; a question that still stands after two tries is put off."""
    question = turn.question
    tries: list[Reply] = [Skip("问业务科")]
    if question.optional:
        tries.insert(0, Say("无"))
    if turn.prefill is not None:
        tries.insert(0, Take())
    if turn.entries:
        tries.insert(0, Done())
    if question.id in told:
        tries.insert(0, Say(told[question.id]))
    for reply in tries:
        after = workspace.reply(draft, reply)
        if after.interview.at != draft.interview.at or isinstance(after.interview.turn(), Confirm):
            return after
        draft = after
    return draft


def finished(workspace: Workspace) -> OpenDraft:
    """A draft to its end: lists edited, rows of answers changed and taken out, an early answer changed, undo and redo."""
    draft = workspace.begin(2025)
    tasks = "举办河长培训班 300 人\n巡河员实操培训 12 期，每期不超过 50 人\n编印教材 2000 册"
    draft = walked(workspace, draft, {**TOLD, "tasks": tasks}, 12)
    draft = workspace.reply(draft, Jump("tasks"))
    for reply in (Add("现场观摩 2 次"), Edit(2, "巡河员实操培训 10 期"), Move(3, 0), Remove(3), Done()):
        draft = workspace.reply(draft, reply)
    guided = {"training.trainees": "1500人", "training.sessions": "24期", "training.pass_rate": "九成五"}
    draft = walked(workspace, draft, {**guided, "beneficiaries": "河长、巡河员"}, 150)
    draft = _rows_changed(workspace, draft)
    for path, said in (("project.name", "河湖管护人员能力提升项目"), ("funding.annual.appropriation", "48万")):
        draft = workspace.reply(workspace.reply(draft, Jump(path)), Say(said))
    draft = workspace.redo(workspace.undo(workspace.undo(draft)))
    draft = walked(workspace, draft, {}, 40)
    for finding in workspace.findings(draft)[:1]:
        draft = workspace.waive(draft, finding, "业务科已说明")
    return draft


def _rows_changed(workspace: Workspace, draft: OpenDraft) -> OpenDraft:
    """Of the rows that answers became, one is worded anew, one is taken out; one that was suggested is added."""
    rows = draft.interview.rows()
    made = [row for row in rows if row.entry_id >= 1_000_000]
    worded = next(row for row in made if row.indicator.dimension is Dimension.QUANTITY)
    gone = made[-1]
    draft = workspace.reply(draft, Jump(worded.question_id))
    draft = workspace.reply(draft, Edit(worded.entry_id, f"{worded.indicator.name}（含网络班） ≥1600人"))
    draft = workspace.reply(workspace.reply(draft, Done()), Jump(gone.question_id))
    draft = workspace.reply(workspace.reply(draft, Remove(gone.entry_id)), Done())
    quality = draft.interview.request(Dimension.QUALITY)
    suggested = [one for one in workspace.suggest(quality) if isinstance(one, Suggestion) and one.targets]
    draft = workspace.reply(draft, Jump("indicators.质量指标"))
    for one in suggested[:1]:
        draft = workspace.reply(draft, Add(f"{one.name} {one.targets[0]}", suggested=True))
    return workspace.reply(draft, Done())


def content(workspace: Workspace, numbers: list[int]) -> dict[str, Any]:
    """All that the files say, in plain values."""
    return {
        "drafts": {str(number): _plain(workspace, number) for number in numbers},
        "listed": [[one.number, one.project, one.done, one.total, one.told_at] for one in workspace.drafts()],
        "profile": workspace.journal.profile(),
        "habits": sorted(
            [code, text, {outcome.value: n for outcome, n in seen.items()}]
            for (code, text), seen in workspace.journal.uses().items()
        ),
        "archive": [plain_declaration(one) for one in workspace.archive.declarations()],
        "bank": [[*form.identity, [[row.dimension, row.name, str(row.target)] for row in form.rows]]
                 for form in workspace.banks.store_of(None).forms()],
    }  # fmt: skip


def _plain(workspace: Workspace, number: int) -> dict[str, Any]:
    draft = workspace.resume(number)
    return {
        "position": draft.position,
        "at": draft.interview.at,
        "declaration": plain_declaration(draft.interview.declaration()),
        "rows": [[row.question_id, row.entry_id] for row in draft.interview.rows()],
        "half_typed": dict(draft.half_typed),
        "undoable": len(draft.past),
        "waivers": [[code, message, reason] for (code, message), reason in workspace.waivers(draft).items()],
    }


def make(folder: Path) -> None:
    """Home and content."""
    workspace = open_workspace(Places(home=folder / "home", shipped=ROOT))
    workspace.clock = Clock()
    workspace.learn([FORMS], None, lambda *_: None)
    first = finished(workspace)
    last = workspace.archive.declarations()[0]
    second = walked(workspace, workspace.begin(last_year=last), {}, 25)
    third = workspace.begin(2025)
    for said in ("某区图书馆", "某区文化局", "2025", "图书馆开放服务", "性质不明", "1"):
        third = workspace.reply(third, Reject() if third.interview.doubt else Say(said))
    workspace.keep_typed(third, third.interview.at or "", "打到一半的字")
    told = content(workspace, [first.number, second.number, third.number])
    (folder / "content.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for left in (folder / "home").glob("*-shm"):
        left.unlink()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    shutil.rmtree(target, ignore_errors=True)
    make(target)
    print(target)
