"""Going about in the questions, and leaving them."""

from drafter.commands.arguments import question_meant
from drafter.commands.command import Command
from drafter.commands.face import Face, open_question
from drafter.interview import reply
from drafter.phrases.cards import is_indicator_page


class Back(Command):
    """To the question before."""

    name = "返回"
    words = ("back",)
    help = "回到上一题"
    at_a_question = True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """Whatever is open; the page of indicators is one thing, and a group that was opened from it a part of that."""
        turn = open_question(face)
        if turn is None or not is_indicator_page(turn):
            face.tell(reply.Back())
        elif not face.close_group():
            route = [question.id for question in face.interview.route()]
            place = route.index(turn.card[0].question.id)
            face.tell(reply.Jump(route[place - 1]) if place else reply.Back())


class Jump(Command):
    """To a question by the number that it shows, or by its name, and back to where one was."""

    name = "跳到"
    words = ("jump",)
    help = "跳到另一题，改完自动回来：/跳到 项目名称，或 /跳到 9（题号，见 /列表）"
    at_a_question = True

    def run(self, face: Face, rest: str) -> None:
        """All questions are shown where the words name none."""
        meant = question_meant(face.interview.route(), rest)
        if meant is not None:
            face.go_to(meant.id)
        else:
            face.show_answers("请写题号或栏目名称，例如：/跳到 2 或 /跳到 项目名称")


class Answers(Command):
    """All questions with their answers."""

    name = "列表"
    words = ("answers",)
    help = "列出各题的题号和回答"
    key, key_word, in_footer = "f4", "各题", True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """In the order in which they are asked."""
        face.show_answers()


class Quit(Command):
    """Out of drafter."""

    name = "退出"
    words = ("quit", "exit")
    help = "退出（每一题都已保存）"
    key = "ctrl+q"

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """At once: nothing is lost."""
        face.leave()
