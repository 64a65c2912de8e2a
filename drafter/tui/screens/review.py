"""What the finance section would say: go there, mend it with one key, or set it aside for a reason."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, OptionList, Static

from drafter.errors import DrafterError
from drafter.phrases.words import counts, unmendable
from drafter.review import OUR_READING, Finding, Fix, Outcome, Waivers
from drafter.tui.screens.ways import WaysScreen
from drafter.tui.session import Session
from drafter.tui.widgets.blocks import plain
from drafter.tui.widgets.pointed import PointedList
from drafter.tui.widgets.wrapping import wrapped_content


class _Findings(PointedList):
    BINDINGS: ClassVar = [Binding("enter", "select", "去改", key_display="Enter")]


class ReviewScreen(ModalScreen[str | None]):
    """Findings in the order of the form. Gives the path to go to, or nothing."""

    BINDINGS: ClassVar = [
        Binding("f8", "fix", "一步改好"),
        Binding("f7", "set_aside", "搁置/收回"),
        Binding("escape,f5", "leave", "返回"),
    ]

    def __init__(self, session: Session) -> None:
        """Over an open draft."""
        super().__init__(classes="page")
        self._session = session
        self._findings: tuple[Finding, ...] = ()

    def compose(self) -> ComposeResult:
        """Counts, findings, and the box for a reason."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "检查"
            yield Static(id="counts", markup=False)
            yield _Findings("findings")
            yield Input(placeholder="为什么可以不改？写一句理由，Enter 记下，Esc 不搁置", id="reason")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Look the form over."""
        self.query_one(Input).display = False
        self._look(0)
        self.query_one(PointedList).focus()

    def on_resize(self) -> None:
        """Lines are broken to the width."""
        self.call_after_refresh(self._look, self.query_one(PointedList).highlighted or 0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """The reason is written."""
        event.stop()
        self._set_aside_for(event.value.strip())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: to the question of the finding."""
        event.stop()
        finding = self._picked()
        if finding is not None:
            self.dismiss(finding.where.path)

    def action_fix(self) -> None:
        """What needs no judgement is done at once, of several ways one is picked; it can be undone like any answer."""
        finding = self._picked()
        if finding is None:
            return
        if finding.fix is not None:
            self._mend(finding.fix)
        elif ways := self._session.ways(finding):
            self.app.push_screen(WaysScreen(ways), self._mend)
        else:
            self.notify(unmendable(finding), severity="warning", markup=False)

    def _mend(self, fix: Fix | None) -> None:
        if fix is None:
            return
        if self._managed(lambda: self._session.mend(fix)):
            self.notify(f"{fix.words}。要反悔，回去按 Ctrl+Z", markup=False)
        self._look(self.query_one(PointedList).highlighted or 0)

    def action_set_aside(self) -> None:
        """Ask for the reason; or take up again what was set aside."""
        finding = self._picked()
        if finding is None:
            return
        if finding.key in self._session.waivers():
            self._managed(lambda: self._session.waive(finding, None))
            self._look(self.query_one(PointedList).highlighted or 0)
            return
        reason = self.query_one(Input)
        reason.display, reason.value = True, ""
        reason.focus()

    def action_leave(self) -> None:
        """Out of the reason first, then back to the conversation."""
        if self.query_one(Input).display:
            self._close_reason()
        else:
            self.dismiss(None)

    def _set_aside_for(self, reason: str) -> None:
        finding = self._picked()
        if finding is not None and reason:  # without a reason nothing is set aside
            self._managed(lambda: self._session.waive(finding, reason))
        self._close_reason()

    def _managed(self, change: Callable[[], None]) -> bool:
        """Make a change; what can't be written is told, and nothing is lost."""
        try:
            change()
        except DrafterError as error:
            self.notify(str(error), severity="error", timeout=10, markup=False)
            self._look(
                self.query_one(PointedList).highlighted or 0
            )  # another window may have changed what they are about
            return False
        return True

    def _close_reason(self) -> None:
        self.query_one(Input).display = False
        self._look(self.query_one(PointedList).highlighted or 0)
        self.query_one(PointedList).focus()

    def _picked(self) -> Finding | None:
        here = self.query_one(PointedList).highlighted
        return self._findings[here] if here is not None and here < len(self._findings) else None

    def _look(self, highlighted: int) -> None:
        self._findings, waived = self._session.findings(), self._session.waivers()
        told = counts(self._findings, waived) if self._findings else "没有发现问题，可以导出（F9）。"
        grades = " · ".join(f"{one.aspect.value} {one.grade}" for one in self._session.aspects())
        self.query_one("#counts", Static).update(Content(f"{told}\n自评（{OUR_READING}）：{grades}。/自评 看理由"))
        options = self.query_one(PointedList)
        width = max(options.scrollable_content_region.width - 3, 20)
        lines = [(wrapped_content(_lines(finding, waived), width), None) for finding in self._findings]
        options.show_lines(lines, min(highlighted, len(lines) - 1) if lines else None)


def _lines(finding: Finding, waived: Waivers) -> Content:
    """The severity as a word, where, what; below it what would be better and on what that rests."""
    reason = waived.get(finding.key)
    word = "已搁置" if reason is not None else finding.severity.word
    unsure = "（资料不足，没法判断）" if finding.outcome is Outcome.NOT_ENOUGH_DATA else ""
    first = Content.assemble(
        (f"[{word}] ", f"bold {_COLOURS[word]}"), plain(f"{finding.where.label}：{finding.message}{unsure}")
    )
    if reason is not None:
        return Content("\n").join([first, Content.styled(plain(f"      理由：{reason}"), "$quiet")])
    fix = f"  F8：{finding.fix.words}" if finding.fix is not None else "  F8：看几种改法" if finding.has_ways else ""
    advice = Content.styled(plain(f"      建议：{finding.advice}（{finding.code}，{finding.basis}）{fix}"), "$quiet")
    return Content("\n").join([first, advice])


_COLOURS = {"错误": "$text-error", "警告": "$text-warning", "提示": "$text-accent", "已搁置": "$quiet"}
