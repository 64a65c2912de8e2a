"""Looking up what helps to answer the open question."""

from drafter.commands.command import Command
from drafter.commands.face import Face, open_question
from drafter.comparison import compared
from drafter.interview import AnswerSource
from drafter.interview.answers.display import shown
from drafter.language.numerals import small_number
from drafter.phrases.comparison_words import comparison_lines
from drafter.phrases.words import evidence_lines


class LastYear(Command):
    """What last year's form says here."""

    name = "上年"
    words = ("last",)
    help = "看上年这一题怎么填的"
    at_a_question = True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """The text, and what is remarkable about it; or how one brings a form of last year here."""
        turn = open_question(face)
        offers = [one for one in (turn.prefill, *turn.others) if one] if turn else []
        offer = next((one for one in offers if one.source is AnswerSource.LAST_YEAR), None)
        if turn is None or offer is None:
            how = "" if face.interview.last_year is not None else face.bring_last_year
            face.complain(f"上年的表里没有这一题的内容{how}")
            return
        remark = [f"  {offer.remark}"] if offer.remark else []
        told = f"  {offer.source.value}：{shown(turn.question, offer.value)}"
        face.read(f"上年 · {turn.question.name}", [told, *remark])


class Compare(Command):
    """The form as it stands beside last year's."""

    name = "对照"
    words = ("compare",)
    help = "与上年的表对照：资金、目标、指标各变了什么"

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """All that differs; or how one brings a form of last year here."""
        last = face.interview.last_year
        if last is None:
            face.complain(f"这份草稿没有上年的表可以对照{face.bring_last_year}")
            return
        face.read("与上年对照", comparison_lines(compared(last, face.interview.declaration())))


class FollowLastYear(Command):
    """The project was declared last year, under this name or another: its form is gone on from."""

    name = "照上年"
    words = ("follow",)
    help = "上年申报过的项目（也可能改了名），换成照上年的表填"

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """A draft of its own; this one stays as it is."""
        if not face.follow_last_year():
            face.complain(f"往年的表里没有像这个项目的{face.bring_last_year}")


class Help(Command):
    """What the open question wants, and what can be said."""

    name = "帮助"
    words = ("help", "?", "？")
    help = "这一题填什么、例子、常见退回原因、依据"
    key, in_footer = "f1", True

    def run(self, face: Face, rest: str) -> None:  # noqa: ARG002  it needs no words
        """Once all were asked, only what can be said."""
        face.show_help(open_question(face))


class Evidence(Command):
    """The forms and rows that a suggestion rests on."""

    name = "依据"
    words = ("why",)
    help = "看一条建议出自哪些申报表：/依据 1"
    key, in_footer = "f2", True

    def run(self, face: Face, rest: str) -> None:
        """Of the suggestion with this number; of the one that is picked, or the first."""
        number = small_number(rest)
        offered = face.offered(number) if number is not None or not rest else None
        if offered is None:
            which = "这一条建议" if rest else "建议可以看依据。建议出现在填指标的时候"
            face.complain(f"现在没有{which}")
            return
        lines = evidence_lines(offered.suggestion) if offered.suggestion else [f"  {offered.words}"]
        face.read(f"依据 · {offered.words}", lines)
