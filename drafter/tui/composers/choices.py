"""Questions answered by picking: one of several, several of several, yes or no."""

from collections.abc import Sequence

from drafter.commands.arguments import doubt_settled
from drafter.interview import Accept, Ask, Confirm, Keep, Reject, Reply, Say, Take
from drafter.interview.answers.years_told import QUESTION as YEARS_TOLD
from drafter.interview.prefill.pointer import under_pointer
from drafter.questionnaire.question import ChoiceQuestion, ChoicesQuestion
from drafter.tui.composers.choice import Choice
from drafter.tui.composers.composer import FEW_LINES, Composer, Echo


class ChoiceComposer(Composer):
    """One of several; typing its number, name or initials finds it."""

    placeholder = "↑↓ 选，或输入编号、名称、拼音首字母"
    keys = "↑↓ 选 · Enter 选定"

    def choices(self, typed: str) -> list[Choice]:
        """All of them, always, so that one sees what there is."""
        question = self.turn.question
        if not isinstance(question, ChoiceQuestion):
            return super().choices(typed)
        current = self.turn.answer.value if self.turn.answer else None
        kept = current if self.turn.settled and self.turn.renewed is None else None
        numbered = [
            Choice(
                f"{number}  {option.label}",
                reason=option.remark or "",
                mark="✓" if option.label == current else "",
                replies=(Keep() if option.label == kept else Say(option.label),),
                fill=option.label,
            )
            for number, option in enumerate(question.options, 1)
        ]
        labels = {option.label for option in question.options}
        own_words = self._settled() if isinstance(current, str) and current not in labels else []
        offered = [choice for choice in self._offered() if not typed.strip()]
        return [*own_words, *offered, *numbered, *([] if typed.strip() else self._none())]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """What is typed if it is understood; else the answer that stands or is on offer; nobody is led to a first one."""
        if typed.strip():
            heard = self.echo(typed) or typed.strip()
            return next((n for n, choice in enumerate(choices) if choice.fill == heard), None)
        return super().highlighted(typed, choices)

    def most_lines(self, height: int) -> int:
        """Half the screen: one wants to see what there is."""
        return _half(height)


class ChoicesComposer(Composer):
    """Any number of several: the end of ticking first, then the options, so that the end is never far away."""

    placeholder = "空格勾选，Enter 记下；也可以输入编号（1,3）或名称"
    keys = "↑↓ 选 · 空格 勾选 · Enter 记下"
    refusal = "还没有勾选：↓ 移到一行按空格，或输入编号、名称"

    def __init__(self, turn: Ask, echo: Echo) -> None:
        """With what was chosen before, or is on offer, already ticked."""
        super().__init__(turn, echo)
        stands = turn.answer.value if turn.settled and turn.answer and turn.renewed is None else None
        value = stands if stands is not None else turn.prefill.value if turn.prefill else ()
        self.ticked = {item for item in value if isinstance(item, str)} if isinstance(value, tuple) else set()
        self._at_first = set(self.ticked)

    def choices(self, typed: str) -> list[Choice]:  # noqa: ARG002  they stay whatever is typed
        """The end of ticking, then each with a tick."""
        question = self.turn.question
        if not isinstance(question, ChoicesQuestion):
            return []
        options = [
            Choice(
                f"{number}  {option.label}",
                reason=option.remark or "",
                mark="[x]" if option.label in self.ticked else "[ ]",
                ticks=option.label,
            )
            for number, option in enumerate(question.options, 1)
        ]
        return [*self._end(), *options]

    def _end(self) -> list[Choice]:
        chosen = self.chosen()
        pointer = under_pointer(self.turn) if self.ticked == self._at_first else None
        reply = Say(list(chosen)) if pointer is None else pointer
        if chosen:
            reason = self.turn.prefill.remark if isinstance(reply, Take) and self.turn.prefill else None
            told = "改成今年的" if self.turn.question.id == YEARS_TOLD.id else "、".join(chosen)
            return [Choice(f"就这 {len(chosen)} 项", told, reason or "", replies=(reply,))]
        if self.turn.question.optional:
            return [Choice("都不是", "一项也不选", replies=(reply,))]
        return []

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """The end of ticking, where Enter means something."""
        ends = (
            bool(choices) and bool(choices[0].replies) and (bool(self.ticked) or under_pointer(self.turn) is not None)
        )
        return 0 if ends and not typed.strip() else None

    def most_lines(self, height: int) -> int:
        """Half the screen: the kinds of projects are many."""
        return _half(height)

    def chosen(self) -> list[str]:
        """The labels that are ticked, in the order of the options."""
        return [option.label for option in self.turn.question.choosable if option.label in self.ticked]

    def tick(self, label: str) -> None:
        """Tick, or untick."""
        self.ticked ^= {label}


class YesNoComposer(Composer):
    """Yes or no."""

    placeholder = "是 或 否"
    keys = "↑↓ 选 · Enter 选定"

    def choices(self, typed: str) -> list[Choice]:  # noqa: ARG002  they stay whatever is typed
        """Both; the one that stands or is on offer is under the pointer."""
        return [Choice(words, replies=(self._reply(value=value),)) for words, value in (("是", True), ("否", False))]

    def _reply(self, *, value: bool) -> Reply:
        turn, pointer = self.turn, under_pointer(self.turn)
        if isinstance(pointer, Keep) and turn.answer is not None and turn.answer.value is value:
            return pointer
        if isinstance(pointer, Take) and turn.prefill is not None and turn.prefill.value is value:
            return pointer
        return Say("是" if value else "否")


class DoubtComposer(Composer):
    """Whether something unlikely was meant."""

    placeholder = "↑↓ 选；也可以直接输入正确的内容"
    keys = "↑↓ 选 · Enter 选定"
    passes_on = False

    def __init__(self, doubt: Confirm, turn: Ask) -> None:
        """For a doubt about the answer to the open question."""
        super().__init__(turn, lambda _: "")
        self.doubt = doubt

    def choices(self, typed: str) -> list[Choice]:
        """That is what I meant, or not."""
        if typed.strip():
            return []
        return [Choice(self.doubt.no, replies=(Reject(),)), Choice(self.doubt.yes, replies=(Accept(),))]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """Not meant: whoever presses Enter without reading changes nothing."""
        return 0 if choices and not typed.strip() else None

    def said(self, text: str) -> tuple[Reply, ...]:
        """Yes, no, or the right answer itself instead of a no."""
        return doubt_settled(text)


def _half(height: int) -> int:
    return max(FEW_LINES, height // 2 - 2)
