"""A form beside last year's, as lines of text and as a table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.comparison import Comparison, MoneyChange, Piece, PieceKind, RowChange, RowKind
from drafter.declaration import FieldPath, Indicator
from drafter.declaration.money import format_amount

KINDS = {
    RowKind.ADDED: "新增",
    RowKind.DROPPED: "取消",
    RowKind.RAISED: "调高",
    RowKind.LOWERED: "调低",
    RowKind.RETARGETED: "指标值改了",
    RowKind.REWORDED: "改了说法",
    RowKind.MOVED: "换了二级指标",
    RowKind.SAME: "不变",
}
"""What became of a row, in words."""
HEADINGS = ("项目", "上年", "今年", "变化")
"""Of the table."""
_BLANK = "（空）"
_PIECES = {PieceKind.ADDED: "＋", PieceKind.DROPPED: "－", PieceKind.SAME: "　"}


def comparison_lines(found: Comparison) -> Iterator[str]:
    """All that differs, and how many rows stayed."""
    yield f"与上年对照（{found.last_year or '?'} → {found.this_year or '?'} 年度）"
    if found.is_unchanged:
        yield f"  除了年份，整张表没有变化（{len(found.rows)} 行指标都一样）。"
        return
    for name, last, this, change in comparison_table(found):
        yield f"  {name}：{last or _BLANK} → {this or _BLANK}" + (f"（{change}）" if change else "")
    for label, pieces in (("项目总目标", found.overall_goal), ("年度总体目标", found.annual_goal)):
        yield from _goal_lines(label, pieces)
    yield "  指标：" + "、".join(
        f"{words} {found.counts[kind]} 行" for kind, words in KINDS.items() if found.counts[kind]
    )


def comparison_table(found: Comparison) -> Iterator[tuple[str, str, str, str]]:
    """A row for each difference of head, money and indicators, in the columns of `HEADINGS`."""
    for field in found.fields:
        yield FieldPath(path=field.where).label, field.last, field.this, ""
    for money in found.money:
        yield FieldPath(path=money.where).label, _amount(money.last), _amount(money.this), _percent(money)
    for row in found.changed_rows:
        yield _name(row), _words(row.last, row), _words(row.this, row), KINDS[row.kind]


def goal_pieces(pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """What was dropped and what was added in a goal, each with its sign."""
    changed = (piece for piece in pieces if piece.kind is not PieceKind.SAME)
    yield from ((_PIECES[piece.kind], piece.text.strip()) for piece in changed)


def _goal_lines(label: str, pieces: Sequence[Piece]) -> Iterator[str]:
    changed = list(goal_pieces(pieces))
    if changed:
        yield f"  {label}："
        yield from (f"    {sign} {text}" for sign, text in changed)


def _name(change: RowChange) -> str:
    row = change.this or change.last
    place = row.dimension.value if row is not None and row.dimension is not None else ""
    return f"{place}“{row.name or ''}”" if row is not None else ""


def _words(row: Indicator | None, change: RowChange) -> str:
    """The target; the name too where that is another."""
    if row is None:
        return ""
    renamed = change.last is not None and change.this is not None and change.last.name != change.this.name
    moved = change.kind is RowKind.MOVED and row.dimension is not None
    return " ".join(
        [
            *([row.dimension.value] if moved and row.dimension else []),
            *([row.name or ""] if renamed else []),
            str(row.target or ""),
        ]
    )


def _amount(amount: Decimal | None) -> str:
    return f"{format_amount(amount)} 元" if amount is not None else ""


def _percent(money: MoneyChange) -> str:
    return "" if money.percent is None else f"{money.percent:+}%"
