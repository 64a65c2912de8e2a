"""Changing a line of the open list by its number."""

from abc import abstractmethod

from drafter.commands.arguments import entry_meant
from drafter.commands.command import Command
from drafter.commands.face import Face, open_question
from drafter.interview import Entry, Reply, reply
from drafter.language.numerals import small_number


class ListEdit(Command):
    """A change of one line."""

    needs_words = True
    at_a_question = True

    @abstractmethod
    def change(self, entry: Entry, tail: str) -> Reply | None:
        """The reply that changes this line, by the words behind its number; None where they don't say how."""

    def run(self, face: Face, rest: str) -> None:
        """What is not said well enough is told, and nothing is changed."""
        turn = open_question(face)
        entries = turn.entries if turn else ()
        which, _, tail = rest.partition(" ")
        entry = entry_meant(entries, which)
        if not entries:
            face.complain("这里没有可以改的清单")
        elif entry is None:
            face.complain(f"请写第几项（一共 {len(entries)} 项），例如：/{self.name} 1")
        elif (change := self.change(entry, tail.strip())) is None:
            face.complain(f"写法：{self.help}")
        else:
            face.tell(change)


class Edit(ListEdit):
    """Other words for a line."""

    name = "改"
    words = ("edit",)
    help = "改清单里的一项：/改 2 新的内容"

    def change(self, entry: Entry, tail: str) -> Reply | None:
        """The words."""
        return reply.Edit(entry.id, tail) if tail else None


class Remove(ListEdit):
    """A line goes."""

    name = "删"
    words = ("remove",)
    help = "删清单里的一项：/删 2"

    def change(self, entry: Entry, tail: str) -> Reply | None:  # noqa: ARG002  its number says all
        """The line."""
        return reply.Remove(entry.id)


class Move(ListEdit):
    """A line goes elsewhere in the list."""

    name = "移"
    words = ("move",)
    help = "移动清单里的一项：/移 3 1（第 3 项移到第 1）"

    def change(self, entry: Entry, tail: str) -> Reply | None:
        """The position, from 1."""
        position = small_number(tail)
        return reply.Move(entry.id, position - 1) if position is not None else None
