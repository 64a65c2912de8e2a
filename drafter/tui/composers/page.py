"""The page of indicators: all groups with their rows, taken as they stand by one Enter, or changed row by row."""

from collections.abc import Sequence

from drafter.commands.command import Said
from drafter.commands.deferral import Rest
from drafter.interview import Ask, Edit, Jump, Remove, Reply, Take
from drafter.interview.answers.parse_lines import words_of
from drafter.phrases.cards import Group, Row
from drafter.tui.composers.choice import Choice
from drafter.tui.composers.composer import FEW_LINES, Composer, Echo
from drafter.tui.composers.lists import ListComposer


class PageComposer(ListComposer):
    """One list: the way on, then each 二级指标 with its rows below it."""

    placeholder = "Enter 选定；↑↓ 选一类添加、选一行改或删；也可以粘贴一张表"
    keys = "↑↓ 选 · Enter 选定 · Del 删"
    refusal = "先选上面的一类指标（↑↓ 选，Enter 打开），再写名称和指标值"
    passes_on = False

    def __init__(self, turn: Ask, echo: Echo, groups: Sequence[Group]) -> None:
        """With the groups as they stand."""
        super().__init__(turn, echo)
        self.groups = groups
        self._group = ""

    def choices(self, typed: str) -> list[Choice]:
        """The whole page; while typing, the groups that are called so."""
        if self.editing is not None:
            return []
        if typed.strip():
            return [self._opening(group) for group in self.groups if typed.strip() in group.question.name]
        offered = sum(bool(row.mark) for group in self.groups for row in group.rows)
        rows = sum(len(group.rows) for group in self.groups)
        onward = Choice(
            "指标就这样，下一步",
            f"共 {rows} 行" if rows else "一行也没有",
            f"其中 {offered} 行待采用" if offered else "",
            command=Said(Rest()),
        )
        lines = ((self._opening(group), *(self._row(group, row) for row in group.rows)) for group in self.groups)
        return [onward, *(choice for group in lines for choice in group)]

    def highlighted(self, typed: str, choices: Sequence[Choice]) -> int | None:
        """The way on; a group where its name is typed."""
        named = not typed.strip() or len(choices) == 1
        return 0 if choices and named and self.editing is None else None

    def most_lines(self, height: int) -> int:
        """As many as leave a few lines of the conversation."""
        return max(FEW_LINES, height - 12)

    def begin_to_edit(self, choice: Choice) -> None:
        """The words of a row of any group are in the box."""
        super().begin_to_edit(choice)
        self._group = choice.group

    def carry_on(self, before: Composer | None) -> None:
        """In its group."""
        super().carry_on(before)
        self._group = before._group if isinstance(before, PageComposer) else ""  # noqa: SLF001  of its own kind

    def removal(self, choice: Choice) -> tuple[Reply, ...]:
        """From the group that it stands in."""
        return (*self._reach(choice.group, choice.edits), *super().removal(choice)) if choice.edits is not None else ()

    def _reach(self, at: str, entry: int | None) -> tuple[Reply, ...]:
        """What leads to a row, so that it can be changed; one that is only on offer is taken with its group first."""
        rows = [row for group in self.groups if group.question.id == at for row in group.rows]
        on_offer = any(row.mark for row in rows if row.entry.id == entry)
        return (Jump(at), Take(), Jump(at)) if on_offer else (Jump(at),)

    def said(self, text: str) -> tuple[Reply, ...]:
        """Another wording for the row that is being changed, or the name of a group to open."""
        if self.editing is not None and text.strip():
            return (*self._reach(self._group, self.editing), Edit(self.editing, text))
        meant = [group for group in self.groups if text.strip() and text.strip() in group.question.name]
        return (Jump(meant[0].question.id),) if len(meant) == 1 else ()

    def note(self, typed: str) -> str:
        """What is being changed."""
        if self.editing is None:
            return "Enter 打开这一类" if len(self.said(typed)) == 1 else ""
        rows = (row.entry for group in self.groups if group.question.id == self._group for row in group.rows)
        old = next((words_of(entry.value) for entry in rows if entry.id == self.editing), "")
        return f"正在改“{old}”：写好按 Enter，不改了清空后按 Esc"

    def _opening(self, group: Group, words: str = "") -> Choice:
        mark, replies = "！" if group.missing else "", (Jump(group.question.id),)
        return Choice(words or group.question.name, group.told, group.missing, mark, replies=replies)

    def _whole(self, group: Group) -> Choice:
        return self._opening(group, f"打开“{group.question.name}”：添加、调顺序")

    def _row(self, group: Group, row: Row) -> Choice:
        at, number, words = group.question.id, row.entry.id, words_of(row.entry.value)
        menu = (
            Choice(f"改：{words}", fill=words, edits=number, group=at),
            Choice("不要" if row.mark else "删去", words, replies=(*self._reach(at, number), Remove(number))),
            self._whole(group),
        )
        return Choice(
            f"    {row.name}", row.target, row.mark or row.carried, opens=menu, fill=words, edits=number, group=at
        )
