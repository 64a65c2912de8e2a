"""The conversation in lines: the same loop as any face, around the interview's turns."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from drafter.commands.arguments import change_agreed, doubt_settled
from drafter.commands.catalogue import commands_begun
from drafter.commands.command import Said
from drafter.commands.interpreter import FIRST_THE_CHANGE, is_command, obey, read_command
from drafter.declaration import Suggestion
from drafter.forms.pasted import pasted_rows
from drafter.interview import Accept, Add, AnswerSource, Ask, Confirm, Done, Finished, Keep, Prefill, Reject, Say, Take
from drafter.interview.answers.display import shown
from drafter.language.targets import read_spoken_quantity
from drafter.language.yes_no import yes_or_no
from drafter.lines.parse_option import picked
from drafter.lines.talk import Left, Talk
from drafter.phrases import words
from drafter.phrases.options import options_of
from drafter.questionnaire.question import IndicatorsQuestion, LongTextQuestion, is_list
from drafter.review import Severity, still_open
from drafter.workspace.pasting import rows_reply

_TAKEN = {
    AnswerSource.LAST_YEAR: "沿用",
    AnswerSource.PROFILE: "用本单位的",
    AnswerSource.DEFAULT: "采用",
    AnswerSource.GUESSED: "采用推断的",
    AnswerSource.USUAL: "采用常见值",
    AnswerSource.GUIDED: "采用草稿",
}
_UNCHANGED = "不变"


@dataclass
class Conversation(Talk):
    """One draft talked through at a console."""

    _seen: int = -1
    """The reply after which the open question was last shown: after a look-up, only the prompt comes again."""
    _group: str = ""
    _asked_about: str = ""

    def run(self) -> int:
        """Until the form is exported, or the user leaves; 0, or 1 where the lines ran out before the end."""
        number, command = self.draft.number, self.workspace.command
        self.console.say(f"草稿 {number} 号。每一题都会马上保存；/帮助 看说明，/退出 或 Ctrl-C 随时离开。")
        self.say(
            f"！ {line}"
            for line in words.bank_lines(self.draft.unplaced, self.draft.moved, self.draft.kept_otherwise())
        )
        try:
            while self.exported is None:
                self._one_turn()
        except (Left, KeyboardInterrupt):
            self.console.say(f"\n已保存。以后用 {command} resume {number} 接着填。")
            return 0
        except EOFError:
            self.console.say(f"\n输入到此为止，已填的都保存了。用 {command} resume {number} 接着填。")
            return 1
        return 0

    def _one_turn(self) -> None:
        fresh = self._seen != self.draft.position
        turn = self.draft.interview.turn(with_suggestions=fresh)  # a look-up shows none again
        self._seen = self.draft.position
        self.console.say()
        if isinstance(turn, Confirm):
            (self._amend if turn.amends else self._confirm)(turn)
            return
        self._asked_about = ""
        if isinstance(turn, Ask):
            if fresh:
                self._show(turn)
            self._hear(turn)
        else:
            self._finish(turn, fresh=fresh)

    # -- showing --------------------------------------------------------------------------------------------------

    def _show(self, turn: Ask) -> None:
        if turn.echo:
            self.say([f"✓ {turn.echo}", ""])
        if turn.entries:  # the question was read when the list began
            title = f"【{turn.section} {turn.number}/{turn.total}】{turn.question.name}，已有："
            self.say([title, *words.entry_lines(turn.entries)])
        else:
            self.say(words.question_lines(turn))
        self._show_options(turn)
        if not turn.entries and (turn.answer is None or turn.answer.value is None or turn.renewed):
            self.say(self._offer(turn))
        if turn.renewed is not None:
            self.console.say(f"  输入 {_UNCHANGED} 就保留原来的")
        if turn.complaint:
            again = "（再输入会替换上次的内容；按 → 可以接着改）" if turn.typed else ""
            self.console.say(f"！ {turn.complaint}{again}")

    def _show_options(self, turn: Ask) -> None:
        self.options = options_of(turn, self.options if self._group == turn.question.id else [])
        self._group = turn.question.id
        if not self.options:
            return
        other = "；或 1 ≥98% 换个指标值" if isinstance(turn.question, IndicatorsQuestion) else ""
        self.console.say(f"  可以选（输入编号，如 {self.options[0].number}{other}）：")
        for option in self.options:
            self.say([f"  {option.number}  {option.words}", *([f"       {option.reason}"] if option.reason else [])])

    def _offer(self, turn: Ask) -> list[str]:
        offer = turn.prefill
        if offer is None:
            return [] if self.draft.interview.last_year is None else ["  上年的表里没有这一题，要请你填写"]
        remark = f"（{offer.remark}）" if offer.remark else ""
        carries_rows = offer.source is AnswerSource.LAST_YEAR and is_list(turn.question) and offer.value
        what = "上年的全部" if carries_rows and self.options else shown(turn.question, offer.value)
        others = [f"  输入 {n} {_TAKEN[o.source]}：{shown(turn.question, o.value)}" for n, o in _others(turn).items()]
        return [f"  回车{_TAKEN[offer.source]}：{what}{remark}", *others]

    # -- hearing --------------------------------------------------------------------------------------------------

    def _hear(self, turn: Ask) -> None:
        prompt = "›（空行结束）" if is_list(turn.question) and turn.entries else "›"
        complete = self._complete if isinstance(turn.question, IndicatorsQuestion) else None
        text = self.console.ask(prompt, turn.typed, complete)
        command = read_command(text) or self._command_behind(turn.typed, text)
        if command is not None:
            obey(self, command)
        elif not text.strip() or (turn.typed and text == turn.typed and turn.prefill is not None):
            self._enter(turn)  # what was refused once is not meant again where something is on offer
        elif is_list(turn.question):
            self._add(text, turn)
        elif text.strip() == _UNCHANGED and turn.answer is not None:
            self.tell(Keep())
        elif (other := _others(turn).get(text.strip())) is not None:
            self.tell(Say(shown(turn.question, other.value), other.source.value))
        elif isinstance(turn.question, LongTextQuestion):
            self._long_text(text)
        else:
            self.tell(Say(text))

    def _command_behind(self, refused: str, text: str) -> Said | None:
        """`啊/返回`: the refused text still stood in the box when the command was typed."""
        return read_command(text.removeprefix(refused)) if refused and text.startswith(refused) else None

    def _enter(self, turn: Ask) -> None:
        """Enter alone: the list is complete, the settled answer stays, or what is on offer is taken."""
        settled = turn.answer is not None and turn.answer.value is not None and turn.renewed is None
        if is_list(turn.question) and (turn.entries or not settled):
            self.tell(Done())
        elif settled:
            self.tell(Keep())
        elif turn.prefill is not None:
            self.tell(Take())
        else:
            self.tell(Keep() if turn.answer is not None else Say(""))

    def _add(self, text: str, turn: Ask) -> None:
        finishes_a_name = bool(turn.typed) and read_spoken_quantity(text) is not None
        rows = pasted_rows(text) if "\t" in text and isinstance(turn.question, IndicatorsQuestion) else ()
        if rows:
            self.say(["  粘贴的是一张表，按二级指标放：", *words.pasted_lines(rows)])
            self.tell(rows_reply(rows))
            return
        choice = None if finishes_a_name else picked(text, self.options)
        if isinstance(choice, str):
            self.console.say(f"！ {choice}")
        else:
            self.tell(choice or Add(text))

    def _long_text(self, first: str) -> None:
        """Further lines until an empty one; what was written is kept even if the user leaves in the middle."""
        lines = [first]
        try:
            while line := self.console.ask("…（接着写，空行结束）").rstrip():
                command = read_command(line)
                if command is not None and command.command is not None:
                    self.tell(Say("\n".join(lines)))
                    obey(self, command)
                    return
                lines.append(line)
        except (KeyboardInterrupt, EOFError):
            self.tell(Say("\n".join(lines)))
            raise
        self.tell(Say("\n".join(lines)))

    def _confirm(self, turn: Confirm) -> None:
        """A doubt about what was said: yes, no, or the right answer itself."""
        text = self._answer_to(
            turn, f"› 输入 是：{turn.yes.removeprefix('是，')}；回车：{turn.no.removeprefix('不是，')}"
        )
        command = read_command(text)
        if command is not None:
            obey(self, command)
            return
        self.tell(*doubt_settled(text))

    def _amend(self, turn: Confirm) -> None:
        """A change elsewhere on offer: yes or no, and nothing else is one of them."""
        text = self._answer_to(turn, f"› 回车：{turn.yes}；输入 否：{turn.no}")
        command = read_command(text)
        agreed = change_agreed(turn, text) if text else True
        if command is not None:
            obey(self, command)
        elif agreed is None:
            self.complain(FIRST_THE_CHANGE)
        else:
            self.tell(Accept() if agreed else Reject())

    def _answer_to(self, turn: Confirm, prompt: str) -> str:
        if self._asked_about != turn.understood:
            self.console.say(f"？ {turn.understood}")
        self._asked_about = turn.understood
        return self.console.ask(prompt).strip()

    # -- the end --------------------------------------------------------------------------------------------------

    def _finish(self, turn: Finished, *, fresh: bool) -> None:
        if fresh:
            if turn.echo:
                self.say([f"✓ {turn.echo}", ""])
            self.say(
                [*words.finished_lines(turn), *words.finding_lines(self.findings(), self.workspace.waivers(self.draft))]
            )
        text = self.console.ask("› 回车导出 Word；/预览 看全表；/跳到 再改；/退出").strip()
        command = read_command(text)
        if command is not None:
            obey(self, command)
        elif text and not Path(text).suffix:
            self.console.say("！ 直接按回车就导出；要换文件名，请写成 名字.docx")
        elif self._means_it():
            self.export(text)

    def _means_it(self) -> bool:
        """Exporting with errors open is allowed, but not by one Enter too many."""
        errors = still_open(self.findings(), self.workspace.waivers(self.draft), Severity.ERROR)
        if not errors:
            return True
        self.console.say(f"？ 还有 {len(errors)} 条错误，交上去很可能会退回。仍要导出吗？")
        return yes_or_no(self.console.ask("› 输入 是 仍然导出；回车再改")) is True

    def _complete(self, typed: str) -> Iterable[tuple[str, str]]:
        """What could stand in an indicator's box: commands after a slash, else names with their likely target."""
        if is_command(typed):
            return [(f"/{command.name}", command.help) for command in commands_begun(typed[1:])]
        if not typed.strip():
            return []
        turn = self.draft.interview.turn(with_suggestions=False)
        if not isinstance(turn, Ask) or not isinstance(turn.question, IndicatorsQuestion):
            return []
        found = self.workspace.complete(self.draft.interview, turn.question.dimension, typed)
        targets = [item.targets if isinstance(item, Suggestion) else () for item in found]
        return [
            (" ".join([item.name, *map(str, best[:1])]), item.reason) for item, best in zip(found, targets, strict=True)
        ]


def _others(turn: Ask) -> dict[str, Prefill]:
    """What else is on offer, by the number that takes it."""
    return {str(number): offer for number, offer in enumerate(turn.others, 2)}
