"""The bank is asked beside the typing, never on its path: the latest question wins, older answers are dropped."""

import asyncio
from time import perf_counter

from textual.screen import Screen

from drafter.declaration import Phrase, Suggestion
from drafter.errors import DrafterError
from drafter.tui.composers import IndicatorsComposer
from drafter.tui.session import Session
from drafter.tui.widgets.answer_pane import AnswerPane

_QUICK = 0.008
"""Seconds: half a frame."""


class AskTheBank:
    """One question to the bank at a time; while it thinks, only the newest wish is kept."""

    def __init__(self, screen: Screen[None], session: Session) -> None:
        """For the screen whose options it fills. The bank is opened while the first questions are answered."""
        self._screen, self._session = screen, session
        self._wanted: tuple[IndicatorsComposer, str] | None = None
        self._busy = True
        self._took = 1.0
        """Seconds that the last key took the bank."""
        screen.run_worker(self._open(), group="bank")

    def want(self, composer: IndicatorsComposer, typed: str) -> None:
        """Ask what the bank makes of `typed`, once it is free.

        A bank that has just answered a key well within a frame is asked at once, so that key and options are drawn
        together; a slower one is asked beside the screen.
        """
        self._wanted = (composer, typed)
        if self._busy:
            return
        if typed and self._took < _QUICK:
            self._answer_now(composer, typed)
            return
        self._busy = True
        self._screen.run_worker(self._answer(), group="bank")

    def _answer_now(self, composer: IndicatorsComposer, typed: str) -> None:
        self._wanted = None
        try:
            self._show(composer, typed, self._complete(composer, typed))
        except DrafterError as error:
            self._screen.query_one(AnswerPane).complain(f"没有建议：{error}")

    def _complete(self, composer: IndicatorsComposer, typed: str) -> tuple[Suggestion | Phrase, ...]:
        began = perf_counter()
        found = self._session.complete(composer.dimension, typed, composer.passed_over(typed))
        if typed:
            self._took = perf_counter() - began
        return found

    def forget(self) -> None:
        """The question has gone; nothing is wanted any more."""
        self._wanted = None

    async def _open(self) -> None:
        try:
            await asyncio.to_thread(self._session.workspace.prepare_bank)
        except DrafterError as error:  # told where suggestions are missed; everything else goes on
            self._screen.notify(str(error), title="没有建议：指标库打不开", severity="error", timeout=15, markup=False)
        await self._answer()

    async def _answer(self) -> None:
        try:
            while self._wanted is not None:
                (composer, typed), self._wanted = self._wanted, None
                found = await asyncio.to_thread(self._complete, composer, typed)
                self._show(composer, typed, found)
        except DrafterError as error:
            self._screen.query_one(AnswerPane).complain(f"没有建议：{error}")
        finally:
            self._busy = False

    def _show(self, composer: IndicatorsComposer, typed: str, found: tuple[Suggestion | Phrase, ...]) -> None:
        pane = self._screen.query_one(AnswerPane)
        if pane.composer is composer:
            composer.offer(typed, found)
            pane.refresh_choices()
