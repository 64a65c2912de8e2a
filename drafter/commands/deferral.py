"""Answering later, with nothing at all, or with what is shown."""

from drafter.commands.command import Command
from drafter.commands.face import Face, open_question
from drafter.interview import reply
from drafter.interview.prefill.pointer import under_pointer


class Skip(Command):
    """This question is put off."""

    name = "跳过"
    words = ("skip",)
    help = "先跳过这一题（标为待确认）"
    at_a_question = True

    def run(self, face: Face, rest: str) -> None:
        """With a note on what is missing or whom to ask."""
        if open_question(face) is None:
            face.complain("已经全部填完，没有可以跳过的")
        else:
            face.tell(reply.Skip(rest))


class Pending(Skip):
    """The same, by the word that the form will be marked with."""

    name = "待确认"
    words = ("pending",)
    help = "标为待确认，可以写明缺什么、问谁：/待确认 等财务给数"


class PassBy(Command):
    """There is nothing of the kind in the rest of this section."""

    name = "略过"
    words = ("none",)
    help = "这一节其余的题都没有，一次略过（各类项目的细问才能略过）"
    at_a_question = True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """From the open question on."""
        if open_question(face) is None:
            face.complain("已经全部填完，没有可以略过的")
        else:
            face.tell(reply.PassBy())


class Rest(Command):
    """What is left of a card is taken as it is shown."""

    name = "其余"
    words = ("rest",)
    help = "一起填的几项里，其余的照显示的记下（空着的就是没有）"
    key, key_word = "f6", "其余照此"
    at_a_question = True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """Up to a box that can't be left as it is, which is then named."""
        turn = open_question(face)
        if turn is None or not turn.card:
            face.complain("这里没有一起填的几项，请直接回答这一题")
            return
        face.take_rest()
        stopped = open_question(face)
        if stopped is not None and stopped.card_id == turn.card_id and under_pointer(stopped) is None:
            face.complain(f"“{stopped.question.name}”要填上；一时不清楚就输入：不知道")
