"""What a question bank means, checked: names that exist, conditions that can hold, answers that lead somewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial

from drafter.authoring.schema_errors import BankFault, LineOf, Path, did_you_mean, shaped
from drafter.declaration.field_path import KNOWN_PATHS
from drafter.interview.answers.context import Context, NotUnderstood
from drafter.interview.answers.parse_answer import read_answer
from drafter.interview.answers.parse_lines import read_lines
from drafter.questionnaire.condition import Scalar
from drafter.questionnaire.fills import Fills
from drafter.questionnaire.question import (
    ChoiceQuestion,
    ChoicesQuestion,
    ConfirmQuestion,
    QuantityQuestion,
    Question,
    asks_for_kinds,
    is_list,
)
from drafter.questionnaire.question_bank import QuestionBank
from drafter.questionnaire.templates.render import fails, names_in
from drafter.questionnaire.templates.sandbox import TemplateFault

DERIVED = frozenset({"spans_years", "all_year", "expected_year"})
"""Facts that nobody is asked for: whether the project runs over a year's end, or from its first day to its last; the year due now."""
_EITHER = frozenset({True, False})
_OF_EACH = frozenset({"each", "amount", "unit", "measure"})
"""What a template knows of the line that it is made for."""
_ANY_YEAR = Context(2025, lambda text: (text,))
_TAKEN = {"indicators", "common", "kinds", "usual_indicators", "usual_by_field", "usual_by_deed", "schema"}
_COMPUTED = {"funding.annual.total", "funding.whole_life.total", "indicators"}


def read_question_bank(
    value: object, line_of: LineOf, common: QuestionBank | None = None
) -> tuple[QuestionBank | None, list[BankFault]]:
    """The bank of a plain value and nothing to tell, or None and all its faults; `line_of` knows where a part stands.

    The bank of a kind may speak of what the `common` one asks before it.
    """
    bank = shaped(value, line_of)
    if not isinstance(bank, QuestionBank):
        return None, bank
    faults = list(_Check(bank, line_of, asked_before_kinds(common) if bank.kind else {}).faults())
    return (None, faults) if faults else (bank, [])


def asked_before_kinds(common: QuestionBank | None) -> dict[str, Question]:
    """The common questions, by their ids, up to the section that asks for the kinds."""
    asked: dict[str, Question] = {}
    for section in common.sections if common else ():
        asked |= {question.id: question for question in section.questions}
        if any(map(asks_for_kinds, section.questions)):
            break
    return asked


@dataclass
class _Check:
    """One pass through a bank, remembering what was asked before.

    `before` are the common questions that a bank of a kind comes after; `seen` has the line of each question so far,
    `filled` the question of each path, `possible` the values of those that have only certain ones, `closed` those
    that are never asked, `topics` who asks first about each.
    """

    bank: QuestionBank
    line_of: LineOf
    before: dict[str, Question]
    seen: dict[str, int] = field(default_factory=dict)
    filled: dict[str, str] = field(default_factory=dict)
    possible: dict[str, frozenset[Scalar]] = field(
        default_factory=lambda: {"spans_years": _EITHER, "all_year": _EITHER}
    )
    closed: set[str] = field(default_factory=set)
    topics: dict[str, Question] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known = {question.id for question in self.bank.questions()} | DERIVED | set(self.before)
        self.used = {name for question in self.bank.questions() for name in _mentioned(question)}

    def faults(self) -> Iterator[BankFault]:
        """All of them, in the order of the bank."""
        if self.bank.kind in _TAKEN:
            yield BankFault(self.line_of(("kind",)), f"kind 不能叫 {self.bank.kind}，这个名字已有别的用处")
        if self.bank.kind and not (self.bank.recognise and (self.bank.recognise.always or self.bank.recognise.any_of)):
            yield BankFault(self.line_of(("kind",)), "缺少 recognise：写明项目名称里有哪些词就是这一类（any_of: […]）")
        for s, section in enumerate(self.bank.sections):
            if section.kind or section.kind_title or section.opening or section.chosen:
                yield BankFault(self.line_of(("sections", s)), "kind 和 opening 写在题库开头，不写在章节里")
            for q, question in enumerate(section.questions):
                path: Path = ("sections", s, "questions", q)
                yield from self._of_question(question, path)

    def _of_question(self, question: Question, path: Path) -> Iterator[BankFault]:
        line = self.line_of((*path, "id"))
        if question.id in self.seen:
            yield BankFault(line, f"问题 {question.id} 重复了，第 {self.seen[question.id]} 行已经有一个")
        if question.when is not None:
            where = self.line_of((*path, "when"))
            messages = list(self._of_condition(question))
            yield from (BankFault(where, message) for message in messages)
            if messages:
                self.closed.add(question.id)
        if question.topic is not None and not question.retired:
            yield from self._of_topic(question, question.topic, self.line_of((*path, "topic")))
        self.seen.setdefault(question.id, line)
        if (values := _possible_values(question)) is not None:
            self.possible[question.id] = values
        yield from self._of_options(question, path)
        yield from self._of_texts(question, path)
        if self.bank.kind and not any(question.all_fills()) and question.id not in self.used:
            yield BankFault(line, f"问题 {question.id} 的回答哪里也用不到：写上 fills，或让别的题用到它")
        if question.field is not None and self.filled.setdefault(question.field, question.id) != question.id:
            other = self.filled[question.field]
            yield BankFault(line, f"{question.id} 和 {other} 填的是同一栏 {question.field}")

    def _of_topic(self, question: Question, topic: str, line: int) -> Iterator[BankFault]:
        asked = self.topics.setdefault(topic, question)
        if asked is not question and asked.when is None:
            yield BankFault(line, f"问题 {question.id} 永远问不到：前面的 {asked.id} 问的是同一件事（topic: {topic}）")
        if any(question.id in _mentioned(other) for other in self.bank.questions() if other.id != question.id):
            yield BankFault(line, f"别的题用到了 {question.id}，它就不能写 topic：别的类别先问了，这一题就不问了")

    def _of_condition(self, question: Question) -> Iterator[str]:
        condition, earlier = question.when, set(self.seen) | DERIVED | set(self.before)
        for name in dict.fromkeys(condition.mentions() if condition else ()):
            if name not in self.known:
                yield f"问题 {question.id} 的条件用到了不存在的问题 {name}{did_you_mean(name, self.known)}"
            elif name not in earlier:
                yield f"问题 {question.id} 永远问不到：条件用到的 {name} 在它后面（或就是它自己）"
            elif name in self.closed:
                yield f"问题 {question.id} 永远问不到：条件用到的 {name} 自己就问不到"
        if condition is not None and not condition.can_hold(self.possible):
            yield f"问题 {question.id} 永远问不到：条件要求的答案不在可选的答案里"

    def _of_options(self, question: Question, path: Path) -> Iterator[BankFault]:
        labels: set[str] = set()
        for place, option in enumerate(question.choosable):
            if option.label in labels:
                yield BankFault(self.line_of((*path, "options", place)), f"选项“{option.label}”重复了")
            labels.add(option.label)
            if option.fills is not None:
                yield from self._of_fills(question, option.fills, (*path, "options", place, "fills"))
        if isinstance(question, QuantityQuestion) and question.sum_of and not self._is_list(question.sum_of):
            yield BankFault(self.line_of((*path, "sum_of")), f"sum_of 要写一道清单题，{question.sum_of} 不是")
        source = question.list_chosen_from if isinstance(question, ChoicesQuestion) else None
        if source is not None and not self._is_list(source):
            yield BankFault(self.line_of((*path, "options_from")), f"options_from 要写一道清单题，{source} 不是")

    def _of_texts(self, question: Question, path: Path) -> Iterator[BankFault]:
        for part in ("ask", "default"):
            yield from self._of_template(getattr(question, part), part, (*path, part), self.known)
        if question.default is not None and "{" not in question.default:
            read = read_lines if is_list(question) else partial(read_answer, context=_ANY_YEAR)
            understood = read(question, question.default)
            if isinstance(understood, NotUnderstood):
                where = self.line_of((*path, "default"))
                yield BankFault(where, f"default 不能用来回答这一题：{understood.complaint}")
        if question.fills is not None:
            yield from self._of_fills(question, question.fills, (*path, "fills"))

    def _of_fills(self, question: Question, fills: Fills, path: Path) -> Iterator[BankFault]:
        if fills.field is not None:
            yield from self._of_field(question, fills.field, self.line_of((*path, "field")))
        of_option = {"target"} if "options" in path else set()
        yield from self._of_template(fills.goal, "goal", (*path, "goal"), self.known | of_option)
        for place, template in enumerate(fills.indicators):
            here: Path = (*path, "indicators", place)
            known = self.known | (_OF_EACH if template.each else {"measure"} if question.kind == "quantity" else set())
            for part in ("name", "target"):
                yield from self._of_template(getattr(template, part), part, (*here, part), known)
            if template.each is not None and not self._is_list(template.each):
                line = self.line_of((*here, "each"))
                yield BankFault(line, f"each 要写一道清单题或多选题，{template.each} 不是{self._meant(template.each)}")
            if any(not wording.strip("* ") for wording in template.like):
                yield BankFault(self.line_of((*here, "like")), "like 里不能只有 *：那样什么指标都算")

    def _of_field(self, question: Question, path: str, line: int) -> Iterator[BankFault]:
        if self.bank.kind:
            yield BankFault(
                line, "按类别的题库不能直接填 field：这些栏目由 common.yaml 来问，这里写 goal 或 indicators"
            )
        elif path not in KNOWN_PATHS:
            yield BankFault(line, f"申报表没有 {path} 这一栏{did_you_mean(path, KNOWN_PATHS)}")
        elif path in _COMPUTED:
            yield BankFault(line, f"{path} 是算出来的，不能直接填")
        elif question.kind not in _kinds_for(path):
            yield BankFault(line, f"{path} 要用 {'、'.join(_kinds_for(path))} 这类题，不能用 {question.kind}")

    def _of_template(self, text: str | None, part: str, path: Path, known: set[str]) -> Iterator[BankFault]:
        try:
            unknown = sorted(names_in(text or "") - known)
        except TemplateFault as error:
            yield BankFault(self.line_of(path), f"{part} 里的 {{{{ }}}} 写得不对：{error.message}")
            return
        for name in unknown:
            yield BankFault(self.line_of(path), f"{part} 用到了不存在的问题 {name}{did_you_mean(name, known)}")
        if text and not unknown and fails(text, self._samples(settled=part in ("ask", "default"))):
            yield BankFault(self.line_of(path), f"{part} 填不出来：{text[:60]}（回答在这里是文字，不能加减）")

    def _samples(self, *, settled: bool) -> dict[str, object]:
        """An answer to each question: as it was settled, for what is asked, or in words, for what it becomes."""
        number: object = Decimal(8) if settled else "8"
        derived = {"spans_years": True, "expected_year": 2025} | dict.fromkeys((*_OF_EACH, "target"), "8")
        asked = {**self.before, **{question.id: question for question in self.bank.questions()}}
        return derived | {name: _sample(question, number) for name, question in asked.items()}

    def _is_list(self, question_id: str) -> bool:
        here = (question for question in self.bank.questions() if question.id == question_id)
        question = next(here, None) or self.before.get(question_id)
        return question is not None and question.kind in ("list", "choices")

    def _meant(self, question_id: str) -> str:
        lists = [name for name in self.known if self._is_list(name)]
        return did_you_mean(question_id, lists)


def _sample(question: Question, number: object) -> object:
    match question.kind:
        case "list" | "choices":
            return ["甲", "乙"]
        case "quantity" | "percentage" | "money":
            return number
        case "confirm":
            return True
        case "year":
            return 2025
        case _:
            return "8"


def _possible_values(question: Question) -> frozenset[Scalar] | None:
    closed = isinstance(question, ChoiceQuestion) and not question.others
    if closed or (isinstance(question, ChoicesQuestion) and question.options_from is None):
        return frozenset(option.label for option in question.choosable)
    return frozenset({True, False}) if isinstance(question, ConfirmQuestion) else None


def _mentioned(question: Question) -> Iterator[str]:
    """The other questions whose answers this one uses."""
    yield from question.when.mentions() if question.when else ()
    for _, fills in question.all_fills():
        yield from (one.each for one in fills.indicators if one.each)
        for text in (fills.goal or "", *(text for one in fills.indicators for text in (one.name, one.target))):
            try:
                yield from names_in(text) - {question.id}
            except TemplateFault:
                continue  # told as a fault of its own


def _kinds_for(path: str) -> tuple[str, ...]:
    if path == "fiscal_year":
        return ("year",)
    if path.startswith("funding."):
        return ("money",)
    return ("date",) if path.startswith("project.planned_") else ("text", "long_text", "choice")
