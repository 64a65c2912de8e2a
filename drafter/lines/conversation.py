"""The conversation in lines: the same loop as any face, around the interview's turns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.commands.arguments import change_agreed, doubt_settled
from drafter.commands.command import Said
from drafter.commands.interpreter import FIRST_THE_CHANGE, obey, read_command
from drafter.forms.pasted import PastedRow, pasted_rows, rows_at
from drafter.interview import Accept, Add, Ask, Confirm, Done, Finished, Keep, Reject, Say
from drafter.interview.answers.display import shown
from drafter.interview.prefill.pointer import under_pointer
from drafter.language.numerals import small_number
from drafter.language.targets import read_spoken_quantity
from drafter.lines.cards import asks_in_full, box_prompt, card_lines
from drafter.lines.indicator_names import box_completions, letter_options
from drafter.lines.offers import offer_lines, option_lines, others_by_number
from drafter.lines.parse_option import picked
from drafter.lines.talk import Left, Talk
from drafter.phrases import words
from drafter.phrases.cards import Group, groups, is_boxed, is_indicator_page, page_lines
from drafter.phrases.options import options_of
from drafter.questionnaire.question import IndicatorsQuestion, LongTextQuestion, is_list
from drafter.review import lacking
from drafter.workspace.pasting import rows_reply

_UNCHANGED = "不变"


@dataclass
class Conversation(Talk):
    """One draft talked through at a console."""

    _seen: int = -1
    """The reply after which the open question was last shown: after a look-up, only the prompt comes again."""
    _group: str = ""
    _card: str = ""
    """The card that was printed last: its boxes come with a prompt alone."""
    _asked_about: str = ""

    def run(self) -> int:
        """Until the form is exported, or the user leaves; 0, or 1 where the lines ran out before the end."""
        draft, elsewhere = self.draft, self.enter()
        self.console.say(f"草稿 {draft.number} 号。每一题都会马上保存；/帮助 看说明，/退出 或 Ctrl-C 随时离开。")
        changed = words.bank_lines(draft.unplaced, draft.moved, draft.kept_otherwise())
        self.say(f"！ {line}" for line in (*words.elsewhere_lines(elsewhere=elsewhere), *changed))
        self.say(words.returning_lines(self.interview) if draft.position == 0 else ())
        status = self._talked()
        self.workspace.windows.leave(self.draft.number)
        return status

    def _talked(self) -> int:
        try:
            while self.exported is None:
                self._one_turn()
        except (Left, KeyboardInterrupt):
            self.console.say(f"\n已保存。以后用 {self.again} 接着填。")
            return 0
        except EOFError:
            self.console.say(f"\n输入到此为止，已填的都保存了。用 {self.again} 接着填。")
            return 1
        return 1 if self.open_errors() and self.interview.sheet.returning else 0

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
            page = self._page(turn)
            if fresh:
                self._show(turn, page)
            self._hear_page(page) if page else self._hear(turn)
        else:
            self._finish(turn, fresh=fresh)

    # -- showing --------------------------------------------------------------------------------------------------

    def _page(self, turn: Ask) -> list[Group]:
        """The groups, where their page is what is put to the person now; none elsewhere."""
        if not is_indicator_page(turn) or self.opened == turn.question.id:
            return []
        self.opened = ""
        return groups(turn, lacking(self.draft.interview.declaration()))

    def _show(self, turn: Ask, page: list[Group]) -> None:
        boxed, known = is_boxed(turn), self._card == turn.card_id
        self._card = turn.card_id
        if turn.echo:
            self.say([f"✓ {turn.echo}", *([] if boxed and known else [""])])
        if page:
            self._show_page(turn, page)
        elif boxed:
            self._show_box(turn, known=known)
        else:
            self._show_question(turn)
        if turn.complaint:
            again = "（再输入会替换上次的内容；按 → 可以接着改）" if turn.typed else ""
            self.console.say(f"！ {turn.complaint}{again}")

    def _show_page(self, turn: Ask, page: list[Group]) -> None:
        self.say([f"【{turn.section} {turn.number}/{turn.total}】这张表打算交这些绩效指标：", *page_lines(page)])
        self.console.say("  直接回车：就这样，下一步；输入编号：打开这一类，添加、修改（/改）、删去（/删）")

    def _show_box(self, turn: Ask, *, known: bool) -> None:
        numbers = {question.id: number for number, question in enumerate(self.interview.route(), 1)}
        if not known:
            self.say(card_lines(turn, numbers))
        if asks_in_full(turn.question):
            self._show_question(turn)
        else:
            self.options = []

    def _show_question(self, turn: Ask) -> None:
        if turn.entries:  # the question was read when the list began
            title = f"【{turn.section} {turn.number}/{turn.total}】{turn.question.name}，已有："
            self.say([title, *words.entry_lines(turn.entries)])
        else:
            self.say(words.question_lines(turn))
        self._show_options(turn)
        if not turn.entries and (turn.answer is None or turn.answer.value is None or turn.renewed):
            self.say(offer_lines(turn, self.options, last_year=self.draft.interview.last_year is not None))
        if turn.renewed is not None:
            self.console.say(f"  输入 {_UNCHANGED} 就保留原来的")

    def _show_options(self, turn: Ask) -> None:
        self.options = options_of(turn, self.options if self._group == turn.question.id else [])
        self._group = turn.question.id
        self.say(option_lines(turn, self.options))

    # -- hearing --------------------------------------------------------------------------------------------------

    def _hear(self, turn: Ask) -> None:
        prompt = "›（空行结束）" if is_list(turn.question) and turn.entries else "›"
        prompt = box_prompt(turn) if is_boxed(turn) else prompt
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
        elif (other := others_by_number(turn).get(text.strip())) is not None:
            self.tell(Say(shown(turn.question, other.value), other.source.value))
        elif isinstance(turn.question, LongTextQuestion):
            self._long_text(text)
        else:
            self.tell(Say(text))

    def _command_behind(self, refused: str, text: str) -> Said | None:
        """`啊/返回`: the refused text still stood in the box when the command was typed."""
        return read_command(text.removeprefix(refused)) if refused and text.startswith(refused) else None

    def close_group(self) -> bool:
        """The page is printed anew."""
        self._seen = -1
        return super().close_group()

    def _hear_page(self, page: list[Group]) -> None:
        """The page as it stands, the number or name of a group to open, or a pasted table."""
        text = self.console.ask("›（回车：就这样）").strip()
        command, number = read_command(text), small_number(text)
        named = [group for group in page if text and text in group.question.name]
        if command is not None:
            obey(self, command)
        elif not text:
            self.take_rest()
        elif rows := pasted_rows(text) if "\t" in text else ():
            self._paste(rows)
        elif number is not None and 1 <= number <= len(page):
            self.go_to(page[number - 1].question.id)
        elif len(named) == 1:
            self.go_to(named[0].question.id)
        else:
            self.complain(f"先输入编号（1 到 {len(page)}）打开一类，再写指标；没有要改的就直接回车")

    def _enter(self, turn: Ask) -> None:
        """Enter alone: what lies under the pointer; where there is nothing, one is told what is expected."""
        reply = under_pointer(turn)
        if reply is not None:
            self.tell(reply)
        else:
            self.tell(Done() if is_list(turn.question) else Say(""))

    def _add(self, text: str, turn: Ask) -> None:
        finishes_a_name = bool(turn.typed) and read_spoken_quantity(text) is not None
        rows = rows_at(text, indicators=isinstance(turn.question, IndicatorsQuestion)) if "\t" in text else ()
        if rows:
            self._paste(rows)
            return
        choice = None if finishes_a_name else picked(text, self.options)
        if choice is None and (meant := letter_options(self.workspace, self.draft.interview, turn, text)):
            self.options = meant
            self.say(option_lines(turn, meant))
            return
        if isinstance(choice, str):
            self.console.say(f"！ {choice}")
        else:
            self.tell(choice or Add(text))

    def _paste(self, rows: Sequence[PastedRow]) -> None:
        self.say(["  粘贴的是一张表，按二级指标放：", *words.pasted_lines(rows)])
        self.tell(rows_reply(rows))

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
        elif self.means_it():
            self.export(text)

    def _complete(self, typed: str) -> Iterable[tuple[str, str]]:
        return box_completions(self.workspace, self.interview, typed)
