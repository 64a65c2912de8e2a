"""A bank of questions, which checks itself: what is wrong, on which line, and what was probably meant."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal, get_args

from jinja2 import TemplateSyntaxError
from pydantic import BaseModel, Field, ValidationError

from drafter.declaration.field_path import KNOWN_PATHS
from drafter.declaration.frozen import Frozen
from drafter.interview.condition import Condition, Scalar
from drafter.interview.prompt import names_in
from drafter.interview.question import ChoiceQuestion, ConfirmQuestion, Fills, Help, Option, Question, Section

Path = tuple[str | int, ...]
DERIVED = frozenset({"spans_years", "expected_year"})
"""Facts that nobody is asked for: whether the project runs over a year's end, and the year that is due now."""


@dataclass(frozen=True, slots=True)
class BankFault:
    """One thing wrong with a bank: the line (from 1) and a Chinese sentence."""

    line: int
    message: str


class QuestionBank(Frozen):
    """Sections of questions. The common bank has no `kind`."""

    format: Literal[1]
    title: str
    sections: tuple[Section, ...] = Field(min_length=1)

    def questions(self) -> Iterator[Question]:
        """All questions in order, whether open or not."""
        for section in self.sections:
            yield from section.questions

    def question(self, question_id: str) -> Question | None:
        """The question of this id."""
        return next((question for question in self.questions() if question.id == question_id), None)

    def section_of(self, question_id: str) -> Section | None:
        """The section that holds it."""
        return next((s for s in self.sections if any(q.id == question_id for q in s.questions)), None)


def read_question_bank(value: object, line_of: Callable[[Path], int]) -> tuple[QuestionBank | None, list[BankFault]]:
    """The bank of a plain value and nothing to tell, or None and all its faults; `line_of` knows where a part stands."""
    try:
        bank = QuestionBank.model_validate(value)
    except ValidationError as error:
        told = [fault for fault in error.errors() if fault["type"] != "too_short" or not fault["input"]]
        return None, [_shape_fault(fault, line_of) for fault in told]
    faults = list(_faults(bank, line_of))
    return (None, faults) if faults else (bank, [])


def _faults(bank: QuestionBank, line_of: Callable[[Path], int]) -> Iterator[BankFault]:
    known = {question.id for question in bank.questions()} | DERIVED
    seen: dict[str, int] = {}
    filled: dict[str, str] = {}
    possible: dict[str, frozenset[Scalar]] = {"spans_years": frozenset({True, False})}
    closed: set[str] = set()
    for s, section in enumerate(bank.sections):
        for q, question in enumerate(section.questions):
            path: Path = ("sections", s, "questions", q)
            line = line_of((*path, "id"))
            if question.id in seen:
                yield BankFault(line, f"问题 {question.id} 重复了，第 {seen[question.id]} 行已经有一个")
            if question.when is not None:
                where = line_of((*path, "when"))
                faults = list(_condition_faults(question, known, set(seen) | DERIVED, possible, closed))
                yield from (BankFault(where, message) for message in faults)
                if faults:
                    closed.add(question.id)
            seen.setdefault(question.id, line)
            if (values := _possible_values(question)) is not None:
                possible[question.id] = values
            yield from _text_faults(question, known, path, line_of)
            if question.fills is not None and filled.setdefault(question.fills.field, question.id) != question.id:
                yield BankFault(
                    line, f"{question.id} 和 {filled[question.fills.field]} 填的是同一栏 {question.fills.field}"
                )


def _condition_faults(
    question: Question, known: set[str], earlier: set[str], possible: dict[str, frozenset[Scalar]], closed: set[str]
) -> Iterator[str]:
    condition: Condition = question.when  # type: ignore[assignment]  # the caller looked
    for name in dict.fromkeys(condition.mentions()):
        if name not in known:
            yield f"问题 {question.id} 的条件用到了不存在的问题 {name}{_did_you_mean(name, known)}"
        elif name not in earlier:
            yield f"问题 {question.id} 永远问不到：条件用到的 {name} 在它后面（或就是它自己）"
        elif name in closed:
            yield f"问题 {question.id} 永远问不到：条件用到的 {name} 自己就问不到"
    if not condition.can_hold(possible):
        yield f"问题 {question.id} 永远问不到：条件要求的答案不在可选的答案里"


def _possible_values(question: Question) -> frozenset[Scalar] | None:
    if isinstance(question, ChoiceQuestion) and not question.others:
        return frozenset(option.label for option in question.options)
    return frozenset({True, False}) if isinstance(question, ConfirmQuestion) else None


def _text_faults(
    question: Question, known: set[str], path: Path, line_of: Callable[[Path], int]
) -> Iterator[BankFault]:
    for part in ("ask", "default"):
        text = getattr(question, part)
        try:
            unknown = sorted(names_in(text or "") - known)
        except TemplateSyntaxError as error:
            yield BankFault(line_of((*path, part)), f"{part} 里的 {{{{ }}}} 写得不对：{error.message}")
            continue
        for name in unknown:
            yield BankFault(line_of((*path, part)), f"{part} 用到了不存在的问题 {name}{_did_you_mean(name, known)}")
    if question.fills is not None:
        yield from _fill_faults(question, question.fills.field, line_of((*path, "fills", "field")))


def _fill_faults(question: Question, path: str, line: int) -> Iterator[BankFault]:
    if path not in KNOWN_PATHS:
        yield BankFault(line, f"申报表没有 {path} 这一栏{_did_you_mean(path, KNOWN_PATHS)}")
    elif path in _COMPUTED:
        yield BankFault(line, f"{path} 是算出来的，不能直接填")
    elif question.kind not in _kinds_for(path):
        yield BankFault(line, f"{path} 要用 {'、'.join(_kinds_for(path))} 这类题，不能用 {question.kind}")


def _kinds_for(path: str) -> tuple[str, ...]:
    if path == "fiscal_year":
        return ("year",)
    if path.startswith("funding."):
        return ("money",)
    return ("date",) if path.startswith("project.planned_") else ("text", "long_text", "choice")


def _shape_fault(  # noqa: PLR0911  a dispatch, one line a kind of fault
    fault: Any,  # noqa: ANN401  pydantic's own loose shape
    line_of: Callable[[Path], int],
) -> BankFault:
    loc = fault[
        "loc"
    ]  # ("sections", 0, "questions", 1, "text", "fills", …): behind a question's number stands its kind
    path: Path = tuple(part for place, part in enumerate(loc) if place != _KIND_AT)
    line, name = line_of(path), str(path[-1]) if path else ""
    match fault["type"]:
        case "extra_forbidden" if name in _LATER:
            return BankFault(line, f"{name} 属于按项目类型分的题库，这个版本只有一份共用的题库，还不能用")
        case "extra_forbidden":
            return BankFault(line, f"不认识 {name}{_did_you_mean(name, _ALL_KEYS)}")
        case "missing":
            return BankFault(line, f"缺少 {name}")
        case "union_tag_invalid" | "union_tag_not_found":
            given = fault["input"].get("kind") if isinstance(fault["input"], dict) else None
            if given is None:
                return BankFault(line, "缺少 kind")
            return BankFault(
                line, f"不认识 kind: {given}{_did_you_mean(str(given), _KINDS)}，可以是 {'、'.join(_KINDS)}"
            )
        case "value_error":
            return BankFault(line, str(fault["msg"]).removeprefix("Value error, "))
        case _:
            return BankFault(line, f"{name} 的值不对：{str(fault['input'])[:40]}")


def _did_you_mean(name: str, known: "set[str] | frozenset[str] | tuple[str, ...]") -> str:
    close = get_close_matches(name, list(known), n=1)
    return f"，是不是 {close[0]}？" if close else ""


def _kinds() -> tuple[str, ...]:
    union = get_args(get_args(Question)[0])
    return tuple(get_args(question.model_fields["kind"].annotation)[0] for question in union)


def _keys(*models: type[BaseModel]) -> frozenset[str]:
    return frozenset(field.alias or name for model in models for name, field in model.model_fields.items())


_COMPUTED = {"funding.annual.total", "funding.whole_life.total", "indicators"}
_LATER = {"kind", "recognise", "goal", "indicators"}
_KIND_AT = 4
_KINDS = _kinds()
_ALL_KEYS = _keys(QuestionBank, Section, Help, Fills, Option, Condition, *get_args(get_args(Question)[0]))
