"""Lists: lines are added, worded anew, moved and removed until the list is complete."""

from collections.abc import Sequence
from dataclasses import replace

from drafter.declaration import Dimension, Indicator, Phrase, Suggestion
from drafter.interview import Add, AnswerSource, Ask, Done, Edit, Entry, Move, Remove, Reply, Say, Take
from drafter.interview.answers.parse_lines import words_of
from drafter.interview.prefill.pointer import surely_suggested
from drafter.language.letters import holds_letters
from drafter.phrases.options import Option, options_of, suggested
from drafter.questionnaire.question import IndicatorsQuestion
from drafter.tui.composers.choice import Choice
from drafter.tui.composers.composer import NOTHING, Composer, Echo

_ONE = "采用"
"""The line that takes the only row on offer."""


class ListComposer(Composer):
    """One thing a line; a paste of several lines is several things."""

    placeholder = "一行一件，Enter 加入；可以一次粘贴多行"
    keys = "Enter 加入 · ↑↓ 选 · Tab 改字 · Del 删"
    nothing = NOTHING
    complete = "填好了，下一题"
    refusal = "还没有填。真的没有，就按 ↓ 选“没有”；一时说不准，就输入：不知道"

    def __init__(self, turn: Ask, echo: Echo) -> None:
        """With the lines so far."""
        super().__init__(turn, echo)
        self.editing: int | None = None

    def choices(self, typed: str) -> list[Choice]:
        """The lines so far, what is offered, and the end of the list."""
        if typed.strip():
            return []
        lines = [self._line(place, entry) for place, entry in enumerate(self.turn.entries)]
        whole = self._all_carried()
        alone = bool(whole) and whole[0].words == _ONE  # then it stands there already
        options = [one for one in options_of(self.turn, []) if not alone or one.suggestion is not None]
        return [*lines, *whole, *map(choice_of, options), *self._end()]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """What lies under the pointer; none while a line is changed."""
        return super().highlighted(typed, choices) if self.editing is None else None

    def begin_to_edit(self, choice: Choice) -> None:
        """The words of this line are in the box."""
        self.editing = choice.edits

    def carry_on(self, before: Composer | None) -> None:
        """The line that was being changed still is."""
        if isinstance(before, ListComposer) and type(before) is type(self):
            self.editing = before.editing

    def removal(self, choice: Choice) -> tuple[Reply, ...]:
        """What takes this line out."""
        return (Remove(choice.edits),) if choice.edits is not None else ()

    def said(self, text: str) -> tuple[Reply, ...]:
        """A line more, or another wording for the one that is being edited."""
        if self.editing is not None and text.strip():
            return (Edit(self.editing, text),)
        return (Add(text),) if text.strip() else ()

    def note(self, typed: str) -> str:
        """How many lines a paste makes, else what would be understood."""
        if self.editing is not None and not typed.strip():
            old = next((words_of(one.value) for one in self.turn.entries if one.id == self.editing), "")
            return f"正在改“{old}”：写好按 Enter，不改了按 Esc"
        lines = [line for line in typed.split("\n") if line.strip()]
        if len(lines) > 1:
            return f"→ {len(lines)} 行，Enter 后各成一项"
        return super().note(typed)

    def _all_carried(self) -> list[Choice]:
        offer = self.turn.prefill
        rows = (
            [entry for entry in offer.value if isinstance(entry, Entry)]
            if offer and isinstance(offer.value, tuple)
            else []
        )
        present = {entry.value for entry in self.turn.entries}
        left = [row for row in rows if row.value not in present]
        pointed = not self.turn.settled and offer is not None
        if offer is None or not left or (len(left) < 2 and not pointed):
            return []
        words = "沿用上年的全部" if offer.source is AnswerSource.LAST_YEAR else "全部采用"
        told = "；".join(words_of(row.value) for row in left) if len(left) < 3 else f"{len(left)} 项"
        # lines that other answers put there wait for their end too: what one Enter takes is the whole list
        replies: tuple[Reply, ...] = (Take(), Done()) if self.turn.entries and pointed else (Take(),)
        return [Choice(words if len(left) > 1 else _ONE, told, offer.remark or "", replies=replies)]

    def _end(self) -> list[Choice]:
        if self.turn.entries:
            return [Choice(self.complete, f"共 {len(self.turn.entries)} 项", replies=(Done(),))]
        return [Choice(self.nothing, "这一题不用填", replies=(Done() if self.turn.settled else Say([]),))]

    def _line(self, place: int, entry: Entry) -> Choice:
        words = words_of(entry.value)
        last = len(self.turn.entries) - 1
        menu = [
            Choice(f"改：{words}", fill=words, edits=entry.id),
            Choice("删去", words, replies=(Remove(entry.id),)),
            *([Choice("上移", replies=(Move(entry.id, place - 1),))] if place else []),
            *([Choice("下移", replies=(Move(entry.id, place + 1),))] if place < last else []),
        ]
        name = entry.value.name or "" if isinstance(entry.value, Indicator) else entry.value
        beside = words.removeprefix(name).strip() if isinstance(entry.value, Indicator) else ""
        return Choice(name, beside, mark=f"{place + 1}.", opens=tuple(menu), fill=words, edits=entry.id)


class IndicatorsComposer(ListComposer):
    """The indicators of one group: suggestions while the box is empty, completions while a name is typed."""

    placeholder = "名称和指标值写在一行，例如：培训人数 ≥1500人"
    keys = "Enter 采用 · ↑↓ 选 · Tab 改字"
    nothing = "没有这一类指标"
    completes = True
    steady_height = 7
    passes_on = False

    def __init__(self, turn: Ask, echo: Echo) -> None:
        """Without suggestions yet: they come when the bank has answered."""
        super().__init__(turn, echo)
        if turn.card:
            self.complete = "填好了，回到指标表"
        self._completions: tuple[str, tuple[Suggestion | Phrase, ...]] = ("", ())
        self._shown: dict[str, tuple[str, ...]] = {}
        self.waiting = True

    def passed_over(self, typed: str) -> tuple[str, ...]:
        """What was shown on the way to this text, and not taken."""
        typed = typed.strip()
        before = (names for begun, names in self._shown.items() if begun != typed and typed.startswith(begun))
        return tuple(dict.fromkeys(name for names in before for name in names))

    @property
    def dimension(self) -> Dimension:
        """The 二级指标 whose group is open."""
        question = self.turn.question
        assert isinstance(question, IndicatorsQuestion)  # noqa: S101  composer_for gives it no other
        return question.dimension

    def offer(self, typed: str, found: tuple[Suggestion | Phrase, ...]) -> None:
        """What the bank answered for the text that stood in the box."""
        self.waiting = False
        self._shown[typed.strip()] = tuple(item.name for item in found)
        if typed:
            self._completions = (typed, found)
        else:
            self.turn = replace(self.turn, suggestions=found)

    def choices(self, typed: str) -> list[Choice]:
        """As for a list; while typing, what the bank would make of it."""
        if not typed.strip():
            return super().choices(typed)
        if self.editing is not None or "\n" in typed.strip():
            return []
        asked, found = self._completions
        still = [
            item for item in found if asked == typed or item.name.startswith(typed.strip()) or item.matched_by_pinyin
        ]
        return [choice_of(suggested(item)) for item in still]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """Letters are no name: what they stand for lies under the pointer, and Enter puts it into the box.

        Not what fewer letters stood for, while the bank still reads the last one. In an empty group a sure suggestion lies
        there, else nothing but as in any list.
        """
        if holds_letters(typed) and self._completions[0].strip() == typed.strip():
            return next((place for place, choice in enumerate(choices) if choice.spelled), None)
        sure = surely_suggested(self.turn) if not typed.strip() and self.editing is None else None
        place = next((n for n, one in enumerate(choices) if sure is not None and one.suggestion == sure), None)
        return super().highlighted(typed, choices) if place is None else place

    def note(self, typed: str) -> str:
        """That the bank is being opened, or what would be understood."""
        opening = self.waiting and self.editing is None and not typed.strip()
        return "正在打开指标库……" if opening else super().note(typed)


def choice_of(option: Option) -> Choice:
    """An option as a line: name, target, reason. A phrase is only a beginning: it goes into the box."""
    words = option.words if isinstance(option.value, str) else f"{option.value['name']} {option.value['target'] or ''}"  # type: ignore[index, call-overload]  # an indicator's mapping
    beside = option.words.removeprefix(option.name).strip()
    if isinstance(option.suggestion, Phrase):
        return Choice(option.name, "…", option.reason, fill=option.name, suggestion=option.suggestion)
    return Choice(
        option.name,
        beside,
        option.reason,
        replies=(Add([option.value], suggested=option.suggestion is not None),),
        fill=words.strip(),
        suggestion=option.suggestion,
    )
