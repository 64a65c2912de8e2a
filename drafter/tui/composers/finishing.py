"""The end of the interview: what to do with a form whose questions were all asked."""

from collections.abc import Sequence

from drafter.commands.arguments import change_agreed, question_meant
from drafter.commands.command import Said
from drafter.commands.findings import Check
from drafter.commands.form import Export, Preview
from drafter.commands.movement import Answers
from drafter.interview import Accept, Confirm, Finished, Jump, Reject, Reply
from drafter.questionnaire.question import Question
from drafter.review import Finding, Severity, Waivers, still_open
from drafter.tui.composers.choice import Choice
from drafter.tui.composers.composer import Composer


class FinishComposer(Composer):
    """Look at what was found, export, or change something."""

    placeholder = "↑↓ 选；/跳到 题目 可以再改"
    passes_on = False
    keys = "↑↓ 选 · Enter 选定"

    refusal = "都问过了，这里不再记回答。要改哪一题，写它的名称或题号；/导出 导出 Word"

    def __init__(self, turn: Finished, findings: Sequence[Finding], waived: Waivers, route: Sequence[Question]) -> None:
        """`findings` of the review, some of them `waived`; `route` are the questions that words may name."""
        self.pending, self._route = turn.pending, route
        self.began_as_last_years = turn.last_year is not None
        self.findings = len(findings)
        self.errors = len(still_open(findings, waived, Severity.ERROR))
        self.echo = lambda _: ""

    def choices(self, typed: str) -> list[Choice]:
        """What still has to be settled first, then review and export."""
        if typed.strip():
            return []
        pending = [Choice(f"补上：{question.name}", replies=(Jump(question.id),)) for question in self.pending]
        told = f"{self.findings} 条" if self.findings else "没有发现问题"
        check = Choice("看检查结果", told, command=Said(Check()))
        export = Choice("导出 Word", "还有错误，交上去可能退回" if self.errors else "", command=Said(Export()))
        look = Choice("看整张表", command=Said(Preview()))
        change = Choice("改某一题的回答", command=Said(Answers()))
        if self.began_as_last_years:  # Enter alone leads to the end: what is listed mostly came with last year's form
            return [export, check, *pending, look, change]
        first = [check, export] if self.findings else [export, check]
        return [*pending, *first, look, change]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """The first thing to do."""
        return 0 if choices and not typed.strip() else None

    def said(self, text: str) -> tuple[Reply, ...]:
        """Words are no answer here, but they may name a question to go to."""
        question = question_meant(self._route, text.strip())
        return (Jump(question.id),) if question else ()

    def note(self, typed: str) -> str:
        """Nothing to understand."""
        return "" if not typed.strip() else "都问过了。输入题目名称可以跳过去改；/导出 导出 Word"


class AmendmentComposer(Composer):
    """A change that follows from another: make it, or leave things as they are."""

    placeholder = "↑↓ 选，Enter 选定"
    passes_on = False
    keys = "↑↓ 选 · Enter 选定"
    refusal = "请先选上面的一行：跟着改，还是不改"

    def __init__(self, change: Confirm) -> None:
        """For one change on offer; whatever question is open comes after it."""
        self.change = change
        self.echo = lambda _: ""

    def choices(self, typed: str) -> list[Choice]:  # noqa: ARG002  they stay whatever is typed
        """Both."""
        return [Choice(self.change.yes, replies=(Accept(),)), Choice(self.change.no, replies=(Reject(),))]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """What is most often wanted."""
        return 0 if choices and not typed.strip() else None

    def said(self, text: str) -> tuple[Reply, ...]:
        """Yes or no in words; nothing else is an answer here."""
        agreed = change_agreed(self.change, text)
        return () if agreed is None else (Accept(),) if agreed else (Reject(),)
