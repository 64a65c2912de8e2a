"""The commands in the palette."""

from collections.abc import Callable
from typing import cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from drafter.commands.catalogue import commands
from drafter.commands.command import Command, Said
from drafter.tui.conversation.protocol import Conversing


class Commands(Provider):
    """All that can be said with `/`."""

    async def discover(self) -> Hits:
        """All of them."""
        for command in commands():
            yield DiscoveryHit(f"{command.name} /{command.initials}", self._run(command), help=command.help)

    async def search(self, query: str) -> Hits:
        """By any of their names, or by their help."""
        matcher = self.matcher(query)
        for command in commands():
            chinese, *others = command.called
            name = f"{chinese} {' '.join(f'/{other}' for other in others)}"
            score = max(matcher.match(name), matcher.match(command.help))
            if score > 0:
                yield Hit(score, matcher.highlight(name), self._run(command), help=command.help)

    def _run(self, command: Command) -> Callable[[], None]:
        screen = cast("Conversing", self.screen)  # only the conversation offers these
        return lambda: screen.obey(Said(command))
