"""Lists are first-class: lines are added, edited, removed and moved, and each keeps its id."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from drafter.declaration import Indicator, QualitativeTarget, QuantitativeTarget, Target
from drafter.interview.answers.answer_book import Entry
from drafter.interview.answers.context import NotUnderstood
from drafter.interview.answers.provenance import TYPED, Given
from drafter.interview.answers.task_words import in_parts
from drafter.interview.reply import NONE_WORDS, Spoken
from drafter.language.letters import ends_in_letters
from drafter.language.measured_aims import measured_aims
from drafter.language.spoken_indicator import Breath, read_breath, with_usual_comparator, without_numbering
from drafter.language.spoken_list import indicators_said
from drafter.language.targets import read_target
from drafter.language.task.lines import name_of_task, things_in
from drafter.language.task.parts import read_task
from drafter.language.task.same_thing import same_thing, thing_in
from drafter.language.task.table import tasks_in
from drafter.language.text import half_width, one_line, printable
from drafter.questionnaire import question as q
from drafter.questionnaire.question_bank import TASKS
from drafter.regex import regex

_LETTERS_LEFT = regex(r"^[≥≤＞＜=><]\s*\d.*[a-z]{2,}$")
"""A number with pinyin behind it that was typed for the next line."""


@dataclass(frozen=True, slots=True)
class Lines:
    """New lines, and the words that echo them."""

    values: tuple[str | Indicator, ...]
    echo: str


def read_lines(question: q.Question, spoken: Spoken, unfinished: str = "") -> Lines | NotUnderstood:
    """The lines of what was said, all or none; `unfinished` is an indicator's name said before, without its target."""
    if not _fits(question, spoken):
        return NotUnderstood("这里要写一个清单，每项一句话，例如：[督导抽查 50 家, 印刷宣传资料]")
    of_indicators = isinstance(question, q.IndicatorsQuestion)
    pieces = _pieces(spoken, split_semicolons=not of_indicators)
    if of_indicators:
        pieces = [one for piece in pieces for one in (indicators_said(piece) if isinstance(piece, str) else [piece])]
    if spoken == [] or (len(pieces) == 1 and isinstance(pieces[0], str) and pieces[0] in NONE_WORDS):
        return Lines((), "没有")
    if not isinstance(question, q.IndicatorsQuestion):
        words = tuple(one_line(_as_words(piece)) for piece in pieces)
        echo = "；".join(in_parts(line) or line for line in words) if question.id == TASKS else "、".join(words)
        return Lines(words, echo) if words else NotUnderstood("还没有填。一行一件，填完按空行")
    indicators: list[Indicator] = []
    echoes: list[str] = []
    for piece in pieces:
        read = _indicator(question, piece, unfinished)
        if isinstance(read, NotUnderstood):
            return read
        indicators.append(read[0])
        echoes.append(read[1])
    return Lines(tuple(indicators), "；".join(echoes))


_WITH_REMARK = regex("[（()）]|尤其|特别是|其中|包括|含")
_BETWEEN_PEOPLE = regex("[、，,；;]?(?:还有|以及)|[、，,；;]|(?<=[人员众生民者户师])[和与及](?=..)")


def lines_meant(question: q.ListQuestion, text: str) -> list[str]:
    """What typed lines tell of: `电脑20台、打印机3台` is two things, and `退役军人、军属` are two where people are asked for."""
    if question.id == TASKS and "\n" in text.strip():
        return [one for line in tasks_in(printable(text)) for one in things_in(line)]
    lines = [str(piece) for piece in _pieces(text, split_semicolons=True)]
    if question.several:
        return [
            one
            for line in lines
            for one in ([line] if _WITH_REMARK.search(line) else _BETWEEN_PEOPLE.split(line))
            if one
        ]
    return [one for line in lines for one in things_in(line)]


def with_lines(
    entries: tuple[Entry, ...], values: Iterable[str | Indicator], first_id: int, provenance: Given
) -> tuple[Entry, ...]:
    """The list with lines added at its end; what stands there word for word already is not added again."""
    known = {entry.value for entry in entries}
    fresh = [value for value in dict.fromkeys(values) if value not in known]
    return entries + tuple(Entry(first_id + n, value, provenance) for n, value in enumerate(fresh))


def edited(entries: tuple[Entry, ...], entry_id: int, value: str | Indicator) -> tuple[Entry, ...]:
    """The list with one line worded anew."""
    return tuple(_worded_anew(entry, value) if entry.id == entry_id else entry for entry in entries)


def _worded_anew(entry: Entry, value: str | Indicator) -> Entry:
    """What was to stay different may agree again; a line still goes with its task if it is called so."""
    return Entry(
        entry.id,
        value,
        replace(entry.derived, reworded=True, own=False) if entry.derived else TYPED,
        entry.agreed if _is_called_so(entry.value, value) else None,
    )


def _is_called_so(before: str | Indicator, after: str | Indicator) -> bool:
    """Whether a line worded anew still tells of the same: 电工班250人 where 办电工培训班200人 stood, but not 焊工班."""
    if isinstance(before, Indicator) or isinstance(after, Indicator):
        return True  # its task is none of an indicator's
    was, now = (thing_in(name_of_task(value)) for value in (before, after))
    return same_thing(was, now) or set(was) <= set(now) or set(now) <= set(was)


def removed(entries: tuple[Entry, ...], entry_id: int) -> tuple[Entry, ...]:
    """The list without one line."""
    return tuple(entry for entry in entries if entry.id != entry_id)


def moved(entries: tuple[Entry, ...], entry_id: int, position: int) -> tuple[Entry, ...]:
    """The list with one line at another position (from 0)."""
    rest = list(removed(entries, entry_id))
    line = next((entry for entry in entries if entry.id == entry_id), None)
    if line is not None:
        rest.insert(max(0, min(position, len(rest))), line)
    return tuple(rest)


def name_of(value: str | Indicator) -> str | None:
    """What a line is called, without its target."""
    return value.name if isinstance(value, Indicator) else value


def words_of(value: str | Indicator) -> str:
    """A line as lists print it."""
    if isinstance(value, str):
        return value
    return f"{value.name} {value.target}" if value.target is not None else f"{value.name}（还没有指标值）"


def _fits(question: q.Question, spoken: Spoken) -> bool:
    """An answers file may hold any YAML; only an indicator may be written as a mapping."""
    pieces = spoken if isinstance(spoken, list) else [spoken]
    mappings = isinstance(question, q.IndicatorsQuestion)
    return all(
        (isinstance(piece, str | int | float) and not isinstance(piece, bool)) or (mappings and isinstance(piece, dict))
        for piece in pieces
    )


def _pieces(spoken: Spoken, *, split_semicolons: bool) -> list[str | dict[str, object]]:
    if isinstance(spoken, dict):
        return [spoken]
    if isinstance(spoken, list):
        return [
            piece if isinstance(piece, dict) else printable(str(piece)).strip() for piece in spoken if piece is not None
        ]
    text = printable(str(spoken)).replace("\r", "\n")
    if split_semicolons:
        text = text.replace("；", "\n").replace(";", "\n")
    return [line.strip() for line in text.split("\n") if line.strip()]


def _as_words(piece: str | dict[str, object]) -> str:
    return without_numbering(piece) if isinstance(piece, str) else str(piece)


def _indicator(
    question: q.IndicatorsQuestion, piece: str | dict[str, object], unfinished: str
) -> tuple[Indicator, str] | NotUnderstood:
    if isinstance(piece, dict):
        return _exact_indicator(question, piece)
    breath = _as_told(read_breath(piece), piece)
    if isinstance(breath, NotUnderstood):
        return breath
    name = breath.name or unfinished
    if not name:
        return NotUnderstood(f"“{piece}”只有指标值，前面还要写指标名称，例如：{_example(question)}")
    if half_width(name).strip().isdigit():  # 5 ≥60家 where no fifth suggestion is shown
        return NotUnderstood(f"“{name}”只是一个数，指标名称要用字写，例如：{_example(question)}")
    if lacking := _lacking(name, breath.target, _example(question)):
        return NotUnderstood(lacking)
    assert breath.target is not None  # noqa: S101  it would be lacking
    target, assumed = with_usual_comparator(breath.target, question.dimension)
    remark = "（没有写符号，按常用的记；不对请改）" if assumed else ""
    return Indicator.under(question.dimension, name, target), f"{name} {target}{remark}"


def _lacking(name: str, target: Target | None, example: str) -> str:
    """What an indicator still wants; nothing where it can stand so."""
    if isinstance(target, QualitativeTarget) and _LETTERS_LEFT.search(target.description):
        return f"“{target}”后面多了字母，指标值是符号、数和单位，例如：≥1500人"
    if ends_in_letters(name) or (isinstance(target, QualitativeTarget) and ends_in_letters(target.description)):
        left = name if ends_in_letters(name) else target
        return f"“{left}”是拼音字母，不能就这样填：在列出的建议里选一个，或者用中文写出来"
    if target is None:
        return f"“{name}”还差指标值，名称和指标值写在一行，例如：{example}"
    return ""


def _as_told(breath: Breath, piece: str) -> Breath | NotUnderstood:
    """The breath, where someone says it as they would a task: 讲座每月1次共12次; no number can be made of 两三百人."""
    task = read_task(piece)
    if task.vague:
        return NotUnderstood(task.vague[0])
    aims = measured_aims(piece) if breath.target is None else ()
    if len(aims) == 1:
        return Breath(aims[0].name, aims[0].target)  # 达标率由88%提高到92%
    target = breath.target
    signed = isinstance(target, QuantitativeTarget) and target.comparator is not None
    if signed or len(task.counted) != 1 or not isinstance(target, QuantitativeTarget):
        return breath
    (counted,) = task.counted
    said_otherwise = counted.amount.quantity != target.quantity or len(breath.name) > len(counted.what)
    return Breath(counted.what, counted.amount) if said_otherwise and counted.what else breath


def _example(question: q.IndicatorsQuestion) -> str:
    return question.help.example or "参加培训人数 ≥1500人"


def _exact_indicator(question: q.IndicatorsQuestion, piece: dict[str, object]) -> tuple[Indicator, str] | NotUnderstood:
    unknown = sorted(set(piece) - {"name", "target"})
    if unknown or not isinstance(piece.get("name"), str) or not str(piece["name"]).strip():
        return NotUnderstood(f"指标要写成 {{name: 名称, target: 指标值}}，现在是 {piece}")
    target = piece.get("target")
    indicator = Indicator.under(
        question.dimension, str(piece["name"]).strip(), None if target is None else read_target(printable(str(target)))
    )
    return indicator, words_of(indicator)
