"""The conversation in lines: the same loop as any face, around the interview's turns."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.declaration import Suggestion
from drafter.interview import Accept, Add, AnswerSource, Ask, Confirm, Done, Finished, Keep, Reject, Say, Take
from drafter.interview.question import IndicatorsQuestion, ListQuestion, LongTextQuestion
from drafter.interview.showing import shown
from drafter.lines.obeying import obey
from drafter.lines.options import options_of, picked
from drafter.lines.talk import Left, Talk
from drafter.phrases import words
from drafter.phrases.commands import COMMANDS, Verb, read_command

_TAKEN = {
    AnswerSource.LAST_YEAR: "沿用",
    AnswerSource.PROFILE: "用本单位的",
    AnswerSource.DEFAULT: "采用",
}
_YES = {"", "是", "对", "y", "yes", "好", "确定"}
_NO = {"否", "不", "不是", "不对", "n", "no"}


@dataclass
class Conversation(Talk):
    """One draft talked through at a console."""

    def run(self) -> int:
        """Until the form is exported, or the user leaves; 0, or 1 where the lines ran out before the end."""
        number = self.draft.number
        self.console.say(f"草稿 {number} 号。每一题都会马上保存；/帮助 看说明，/退出 或 Ctrl-C 随时离开。")
        try:
            while self.exported is None:
                self._one_turn()
        except (Left, KeyboardInterrupt):
            self.console.say(f"\n已保存。以后用 drafter resume {number} 接着填。")
            return 0
        except EOFError:
            self.console.say(f"\n输入到此为止，已填的都保存了。用 drafter resume {number} 接着填。")
            return 1
        return 0

    def _one_turn(self) -> None:
        turn = self.draft.interview.turn()
        self.console.say()
        if isinstance(turn, Confirm):
            self._confirm(turn)
        elif isinstance(turn, Ask):
            self._show(turn)
            self._hear(turn)
        else:
            self._finish(turn)

    def _show(self, turn: Ask) -> None:
        if turn.echo:
            self.say([f"✓ {turn.echo}", ""])
        if turn.entries:  # the question was read when the list began
            self.say(
                [
                    f"【{turn.section} {turn.number}/{turn.total}】{turn.question.name}，已有：",
                    *words.entry_lines(turn.entries),
                ]
            )
        else:
            self.say(words.question_lines(turn))
        self.options = options_of(turn)
        if self.options:
            self.say(["  可以选（输入编号，如 1,3；或 1 ≥98% 换个指标值）："])
            for number, option in enumerate(self.options, 1):
                self.say([f"  {number}  {option.words}", *([f"       {option.reason}"] if option.reason else [])])
        if turn.prefill is not None and not turn.entries and (turn.answer is None or turn.answer.pending):
            self.console.say(self._offer(turn))
        if turn.complaint:
            self.console.say(f"！ {turn.complaint}")

    def _offer(self, turn: Ask) -> str:
        offer = turn.prefill
        if offer is None:
            return ""
        remark = f"（{offer.remark}）" if offer.remark else ""
        carries_rows = (
            offer.source is AnswerSource.LAST_YEAR and isinstance(turn.question, IndicatorsQuestion) and offer.value
        )
        what = "上年的全部" if carries_rows else shown(turn.question, offer.value)
        return f"  回车{_TAKEN[offer.source]}：{what}{remark}"

    def _hear(self, turn: Ask) -> None:
        is_list = _is_list(turn)
        prompt = "›（空行结束）" if is_list and turn.entries else "›"
        complete = self._complete if isinstance(turn.question, IndicatorsQuestion) else None
        text = self.console.ask(prompt, turn.typed, complete)
        command = read_command(text)
        if command is not None:
            obey(self, command, turn)
        elif not text.strip():
            self._enter(turn)
        elif is_list:
            self._add(text)
        elif isinstance(turn.question, LongTextQuestion):
            self.tell(Say(self._rest_of(text)))
        else:
            self.tell(Say(text))

    def _enter(self, turn: Ask) -> None:
        """Enter alone: the list is complete, the settled answer stays, or what is on offer is taken."""
        if _is_list(turn):
            self.tell(Done())
        elif turn.answer is not None and not turn.answer.pending:
            self.tell(Keep())
        elif turn.prefill is not None:
            self.tell(Take())
        else:
            self.tell(Say(""))

    def _add(self, text: str) -> None:
        choice = picked(text, self.options)
        if isinstance(choice, str):
            self.console.say(f"！ {choice}")
            return
        for add in choice or [Add(text)]:
            self.tell(add)

    def _rest_of(self, first: str) -> str:
        """A long text: further lines until an empty one."""
        lines = [first]
        while line := self.console.ask("…（接着写，空行结束）").rstrip():
            lines.append(line)
        return "\n".join(lines)

    def _confirm(self, turn: Confirm) -> None:
        self.console.say(f"？ {turn.understood}")
        text = self.console.ask("› 回车=是，否=重填").strip()
        command = read_command(text)
        if command is not None and command.verb is Verb.QUIT:
            raise Left
        if text.lower() in _YES:
            self.tell(Accept())
            return
        self.tell(Reject())
        if text.lower() not in _NO and command is None:  # the right answer itself, instead of a no
            self.tell(Say(text))

    def _finish(self, turn: Finished) -> None:
        if turn.echo:
            self.say([f"✓ {turn.echo}", ""])
        self.say(["全部填完了。", *words.finished_lines(turn), *words.finding_lines(self.findings())])
        text = self.console.ask("› 回车导出 Word；/预览 看全表；/跳到 再改；/退出")
        command = read_command(text)
        if command is not None:
            obey(self, command, None)
        else:
            self.export(text.strip())

    def _complete(self, typed: str) -> Iterable[tuple[str, str]]:
        """What could stand in an indicator's box: commands after a slash, else names with their likely target."""
        if not typed.strip() or typed[0] in "/、":
            return [(f"/{c.verb.value}", c.help) for c in COMMANDS if typed and f"/{c.verb.value}".startswith(typed)]
        turn = self.draft.interview.turn(with_suggestions=False)
        if not isinstance(turn, Ask) or not isinstance(turn.question, IndicatorsQuestion):
            return []
        found = self.workspace.complete(self.draft.interview, turn.question.dimension, typed)
        targets = [item.targets if isinstance(item, Suggestion) else () for item in found]
        return [
            (" ".join([item.name, *map(str, best[:1])]), item.reason) for item, best in zip(found, targets, strict=True)
        ]


def _is_list(turn: Ask) -> bool:
    return isinstance(turn.question, ListQuestion | IndicatorsQuestion)
