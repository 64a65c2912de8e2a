"""The bank is asked beside the typing, never on its path: the latest question wins, older answers are dropped."""

import asyncio

from textual.screen import Screen

from drafter.tui.composers import IndicatorsComposer
from drafter.tui.session import Session
from drafter.tui.widgets.answer_pane import AnswerPane


class AskTheBank:
    """One question to the bank at a time; while it thinks, only the newest wish is kept."""

    def __init__(self, screen: Screen[None]) -> None:
        """For the screen whose options it fills."""
        self._screen = screen
        self._wanted: tuple[IndicatorsComposer, Session, str] | None = None
        self._busy = False

    def want(self, composer: IndicatorsComposer, session: Session, typed: str) -> None:
        """Ask what the bank makes of `typed`, once it is free."""
        self._wanted = (composer, session, typed)
        if not self._busy:
            self._busy = True
            self._screen.run_worker(self._answer(), group="bank", exit_on_error=True)

    def forget(self) -> None:
        """The question has gone; nothing is wanted any more."""
        self._wanted = None

    async def _answer(self) -> None:
        try:
            while self._wanted is not None:
                composer, session, typed = self._wanted
                self._wanted = None
                dimension = composer.dimension
                found = await asyncio.to_thread(session.complete, dimension, typed)
                pane = self._screen.query_one(AnswerPane)
                if pane.composer is composer:
                    composer.offer(typed, found)
                    pane.refresh_choices()
        finally:
            self._busy = False
