"""Half-typed text goes to the disk half a second after the last key, beside the typing."""

from textual.screen import Screen
from textual.timer import Timer

from drafter.tui.session import Session

_PAUSE = 0.5
"""Seconds after the last key."""


class HalfTyped:
    """What stands in the box of the open question, and whether the disk has it."""

    def __init__(self, screen: Screen[None], session: Session) -> None:
        """For the screen whose timers and workers it uses."""
        self._screen, self._session = screen, session
        self._timer: Timer | None = None
        self._kept = ("", "")

    def note(self, question_id: str, text: str) -> None:
        """A key changed the text; it will be kept when the keys pause."""
        self._session.typed[question_id] = text
        self.wait_no_more()
        self._timer = self._screen.set_timer(_PAUSE, self._keep_beside)

    def wait_no_more(self) -> None:
        """The text was given, or is kept already."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def keep_now(self) -> None:
        """Before one goes elsewhere."""
        self.wait_no_more()
        self._keep()

    def _keep_beside(self) -> None:
        self._screen.run_worker(self._keep, thread=True, exclusive=True, group="typed")

    def _keep(self) -> None:
        at = self._session.draft.interview.at
        unkept = (at or "", self._session.typed.get(at or "", ""))
        if at is not None and unkept != self._kept:
            self._kept = unkept
            self._session.keep_typed(*unkept)
