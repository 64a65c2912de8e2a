"""Questions answered by picking: one of several, several of several, yes or no."""

from collections.abc import Sequence

from drafter.commands.arguments import doubt_settled
from drafter.interview import Accept, Ask, Confirm, Reject, Reply, Say
from drafter.questionnaire.question import ChoiceQuestion, ChoicesQuestion
from drafter.tui.composers.choice import Choice
from drafter.tui.composers.composer import Composer, Echo


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
        numbered = [
            Choice(
                f"{number}  {option.label}",
                reason=option.remark or "",
                mark="✓" if option.label == current else "",
                replies=(Say(option.label),),
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
        offered = 0 if self._offered() or self._settled() else None
        return next((n for n, choice in enumerate(choices) if choice.mark), offered)


class ChoicesComposer(Composer):
    """Any number of several."""

    placeholder = "空格或点击勾选，Enter 记下；也可以输入编号：1,3"
    keys = "↑↓ 选 · 空格 勾选 · Enter 记下"

    def __init__(self, turn: Ask, echo: Echo) -> None:
        """With what was chosen before already ticked."""
        super().__init__(turn, echo)
        value = turn.answer.value if turn.answer else turn.prefill.value if turn.prefill else ()
        self.ticked = {item for item in value if isinstance(item, str)} if isinstance(value, tuple) else set()

    def choices(self, typed: str) -> list[Choice]:  # noqa: ARG002  they stay whatever is typed
        """Each with a tick, and the end of ticking."""
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
        chosen = self.chosen()
        done = Choice("选好了", f"{len(chosen)} 项", replies=(Say(list(chosen)),))
        none = [Choice("都不是", replies=(Say([]),)), *self._none()[1:]] if question.optional else []
        return [*options, done] if chosen else [*options, *none]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """The end once something was chosen; at first the top, so that what is ticked already is seen."""
        chosen_before = self.turn.answer is not None and bool(self.ticked)
        return None if typed.strip() or not choices else len(choices) - 1 if chosen_before else 0

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
        """Both."""
        return [Choice("是", replies=(Say("是"),)), Choice("否", replies=(Say("否"),))]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """What was settled before."""
        settled = self.turn.answer is not None and self.turn.answer.value is False
        return None if typed.strip() or not choices else int(settled)


class DoubtComposer(Composer):
    """Whether something unlikely was meant."""

    placeholder = "↑↓ 选；也可以直接输入正确的内容"
    keys = "↑↓ 选 · Enter 选定"

    def __init__(self, doubt: Confirm, turn: Ask) -> None:
        """For a doubt about the answer to the open question."""
        super().__init__(turn, lambda _: "")
        self.doubt = doubt

    def choices(self, typed: str) -> list[Choice]:
        """That is what I meant, or not."""
        if typed.strip():
            return []
        return [Choice(self.doubt.no, replies=(Reject(),)), Choice(self.doubt.yes, replies=(Accept(),))]

    def said(self, text: str) -> tuple[Reply, ...]:
        """Yes, no, or the right answer itself instead of a no."""
        return doubt_settled(text)
