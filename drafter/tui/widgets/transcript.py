"""The conversation so far."""

from textual.containers import VerticalScroll

from drafter.tui.widgets.blocks import Block

MOST = 120
"""Blocks kept on the screen. Each one mounted makes the next slower (44 ms at 100, 131 ms at 500); the form shows all."""


class Transcript(VerticalScroll, can_focus=False):
    """Blocks, the latest at the bottom."""

    def __init__(self) -> None:
        """Nothing said yet."""
        super().__init__(id="transcript")

    def on_mount(self) -> None:
        """Stay at the bottom while the user doesn't scroll up."""
        self.anchor()

    def bring_down(self, block: Block) -> None:
        """Below all that was said since it was added."""
        if self.children and self.children[-1] is not block:
            self.move_child(block, after=self.children[-1])

    def say(self, *blocks: Block) -> None:
        """Add blocks; the oldest leave when there are too many."""
        self.mount(*blocks)
        old = list(self.query(Block))[: -(MOST + len(blocks))]
        if old:
            self.remove_children(old)
        self.anchor()
