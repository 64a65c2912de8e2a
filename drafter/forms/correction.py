"""What a person puts right in a form that was read: field by field, in the words that a form prints."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from drafter.declaration import Declaration, Dimension, FieldPath, Indicator, IndicatorType, Target
from drafter.declaration.money import format_amount
from drafter.forms.head.funds import SMALLEST_BUDGET
from drafter.forms.labels import dimension_of, type_of
from drafter.forms.parse import ParsedForm
from drafter.forms.problem import BY_HAND, LOOKED_AT, FormProblem
from drafter.language.dates import read_date, read_spoken_date, read_year
from drafter.language.money import read_money
from drafter.language.numerals import small_number
from drafter.language.targets import read_spoken_quantity, read_target
from drafter.language.text import half_width, printable, unwrapped

_TABLE = FieldPath(path="indicators")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why words can't stand in a field: one Chinese sentence."""

    sentence: str


@dataclass(frozen=True, slots=True)
class RowWords:
    """A row of the indicators in words: its 二级指标, its name, its target; '' where it has none."""

    dimension: str = ""
    name: str = ""
    target: str = ""


def words_of_row(row: Indicator) -> RowWords:
    """A row as it can be typed on."""
    level = row.dimension or row.type
    return RowWords(level.value if level else "", row.name or "", str(row.target) if row.target else "")


def corrected_field(form: ParsedForm, path: FieldPath, words: str) -> ParsedForm | Refusal:
    """The form with these words in a field of its head or in a goal; blank words empty it.

    What reading found odd about the field is settled by that.
    """
    value = _value_of(path.path, printable(words).strip(), form.declaration.fiscal_year)
    if isinstance(value, Refusal):
        return value
    return replace(
        form,
        declaration=_with(form.declaration, path.path.split("."), value),
        problems=tuple(problem for problem in form.problems if problem.where != path),
        origins={**form.origins, path: BY_HAND},
    )


def corrected_row(form: ParsedForm, position: int, words: RowWords) -> ParsedForm | Refusal:
    """The form with its row at `position` (from 0) in these words; behind the last row they are a new one."""
    rows = form.declaration.indicators
    row = _row_of(words, rows[position] if position < len(rows) else None)
    if isinstance(row, Refusal):
        return row
    parts = {FieldPath.of_indicator(position, part): BY_HAND for part in ("dimension", "name", "target")}
    return replace(
        form,
        declaration=form.declaration.model_copy(update={"indicators": (*rows[:position], row, *rows[position + 1 :])}),
        problems=tuple(problem for problem in _beside(form, position) if problem.where != _TABLE),
        origins={path: cell for path, cell in form.origins.items() if path.row != position} | parts,
    )


def without_row(form: ParsedForm, position: int) -> ParsedForm:
    """The form without its row at `position` (from 0); what was told of the rows below goes up with them."""
    rows = form.declaration.indicators
    return replace(
        form,
        declaration=form.declaration.model_copy(update={"indicators": rows[:position] + rows[position + 1 :]}),
        problems=tuple(
            replace(problem, where=_moved_up(problem.where, position) if problem.where else None)
            for problem in _beside(form, position)
        ),
        origins={_moved_up(path, position): cell for path, cell in form.origins.items() if path.row != position},
    )


def settled(form: ParsedForm, problems: Iterable[FormProblem]) -> ParsedForm:
    """The form without these: a person has looked, and it is right as it stands."""
    looked_at = tuple(problems)
    empty = replace(form, problems=()).unread  # what would be told of a field once nothing else is
    cells = {one.where: LOOKED_AT for one in empty if one.where in {problem.where for problem in looked_at}}
    return replace(
        form,
        problems=tuple(problem for problem in form.problems if problem not in looked_at),
        origins={path: cells.get(path, cell) for path, cell in form.origins.items()},
    )


def _beside(form: ParsedForm, position: int) -> Iterator[FormProblem]:
    """What is told of everything but this row."""
    return (problem for problem in form.problems if problem.where is None or problem.where.row != position)


def _moved_up(path: FieldPath, above: int) -> FieldPath:
    row = path.row
    if row is None or row < above:
        return path
    return FieldPath.of_indicator(row - 1, path.path.partition("].")[2])


def _with(declaration: Declaration, steps: list[str], value: object) -> Declaration:
    """A copy in which the field at the end of these steps is `value`."""
    parts = [declaration]
    for step in steps[:-1]:
        parts.append(getattr(parts[-1], step))
    for part, step in zip(reversed(parts), reversed(steps), strict=True):
        value = part.model_copy(update={step: value})
    return value  # type: ignore[return-value]  # the first of the parts


def _value_of(path: str, words: str, year: int | None) -> object:
    if not words:
        return None
    if path.startswith("objectives."):
        return words
    read: Callable[[str], object] = unwrapped
    if path == "fiscal_year":
        read = _year
    elif path.startswith("funding."):
        read = _amount
    elif path in ("project.planned_start", "project.planned_finish"):
        return _day(words, year, closing=path.endswith("finish"))
    return read(words)


def _year(words: str) -> int | Refusal:
    return read_year(words) or Refusal(f"“{words[:20]}”不是年份，请写成 2024 这样")


def _day(words: str, year: int | None, *, closing: bool) -> date | Refusal:
    day = read_date(words) or (read_spoken_date(words, year, closing=closing) if year else None)
    return day or Refusal(f"“{words[:20]}”不是完整的日期，请写成 2024-12-31 这样")


def _amount(words: str) -> Decimal | Refusal:
    """In 元 unless another unit stands there; a bare small figure was most likely printed in 万元, and is asked about."""
    amount = read_money(words)
    if amount is None:
        return Refusal(f"“{words[:20]}”不是金额，请写成 48万 或 480000 这样")
    if amount < 0:
        return Refusal(f"“{words[:20]}”是负数，金额不会小于 0")
    if 0 < amount < SMALLEST_BUDGET and not any(unit in words for unit in "万亿元"):
        return Refusal(f"{format_amount(amount)} 元吗？请带上单位：{words}元，或者 {words}万")
    return amount


def _row_of(words: RowWords, before: Indicator | None) -> Indicator | Refusal:
    name, printed = unwrapped(printable(words.name)), printable(words.dimension).strip()
    if not name:
        return Refusal("三级指标还没有写名称，例如：培训人数")
    if before is not None and printed == words_of_row(before).dimension:
        return before.model_copy(update={"name": name, "target": _target(words.target, before.target)})
    level = _level(printed)
    if isinstance(level, Refusal):
        return level
    return Indicator(type=level.type, dimension=level, name=name, target=_target(words.target, None))


def _level(printed: str) -> Dimension | Refusal:
    """By any printed form of it, or by its number in the list that a refusal shows."""
    levels = [level for level in Dimension if level is level.today]
    number = small_number(half_width(printed))
    if number is not None and 1 <= number <= len(levels):
        return levels[number - 1]
    if (level := dimension_of(printed)) is not None and printed:
        return level
    if printed and type_of(printed) is IndicatorType.SATISFACTION:
        return Dimension.BENEFICIARY_SATISFACTION
    known = "；".join(f"{number} {level.value}" for number, level in enumerate(levels, 1))
    return Refusal(f"“{printed[:20]}”不是二级指标，可以写名称或编号：{known}")


def _target(words: str, before: Target | None) -> Target | None:
    """What is left as it was stays the very same: a printed form need not be read anew."""
    text = unwrapped(printable(words))
    if before is not None and text == str(before):
        return before
    return read_spoken_quantity(text) or read_target(text) if text else None
