"""A question bank as a readable Chinese document: what is asked, why, and which cell each answer fills."""

from collections.abc import Iterator

from drafter.interview.derived.indicators import part_of
from drafter.questionnaire.condition import Condition
from drafter.questionnaire.fills import Fills, GoalPart
from drafter.questionnaire.question import (
    ChoiceQuestion,
    ChoicesQuestion,
    MoneyQuestion,
    QuantityQuestion,
    Question,
    Recognise,
)
from drafter.questionnaire.question_bank import QuestionBank
from drafter.questionnaire.templates.render import names_in, rendered

_KINDS = {
    "text": "填文字",
    "long_text": "填一段话",
    "year": "填年度",
    "choice": "选一项",
    "choices": "可选几项",
    "money": "填金额",
    "date": "填日期",
    "period": "填起止日期",
    "quantity": "填数",
    "percentage": "填百分数",
    "list": "一行一项",
    "confirm": "答是或否",
    "indicators": "填指标",
}
_PARTS = {
    GoalPart.PURPOSE: "目的",
    GoalPart.TASK: "任务",
    GoalPart.OUTPUT: "产出",
    GoalPart.QUALITY: "质量",
    GoalPart.TIME: "期限",
    GoalPart.COST: "成本",
    GoalPart.EFFECT: "效果",
    GoalPart.SATISFACTION: "满意度",
}


def report_lines(bank: QuestionBank, common: QuestionBank) -> Iterator[str]:
    """The bank from top to bottom, as Markdown; names of the `common` bank may be spoken of."""
    told = f"（代号 {bank.kind}，第 {bank.version} 版）" if bank.kind else f"（第 {bank.version} 版）"
    yield f"# {bank.title}{told}"
    yield ""
    if bank.about:
        yield f"{bank.about}。{_recognised(bank.recognise)}"
        yield ""
    names = {question.id: question.name for one in (common, bank) for question in one.questions()}
    number = 0
    for section in bank.sections:
        yield f"## {section.title}"
        yield ""
        for question in section.questions:
            number += 1
            yield from _question_lines(number, question, names)
            yield ""


def _recognised(recognise: Recognise | None) -> str:
    if recognise is None:
        return ""
    if recognise.always:
        return "每个项目都问。"
    words = "、".join(f"“{word}”" for word in recognise.any_of)
    unless = f"；{'、'.join(f'“{word}”' for word in recognise.unless)}不算" if recognise.unless else ""
    return f"项目名称、任务或目标里有{words}时，推断为这一类，由填表人确认{unless}。"


def _question_lines(number: int, question: Question, names: dict[str, str]) -> Iterator[str]:
    unit = f"，单位：{question.unit}" if isinstance(question, QuantityQuestion | MoneyQuestion) else ""
    yield f"{number}. **{_with_names(question.ask, names)}**（`{question.id}`，{_KINDS[question.kind]}{unit}）"
    if question.when is not None:
        yield f"   - 什么时候问：{_in_words(question.when, names)}"
    if question.topic is not None:
        yield f"   - 同一件事只问一次：别的类别已经问过“{question.topic}”，就不再问"
    if isinstance(question, ChoicesQuestion) and question.options_from:
        yield f"   - 选项：{names.get(question.options_from, '各种项目类型')}里的各项"
    help_of = question.help
    for title, text in (("填什么", help_of.fill_in), ("例子", help_of.example), ("退回原因", help_of.sent_back)):
        if text:
            yield f"   - {title}：{text}"
    if question.default:
        yield f"   - 默认：{_with_names(question.default, names)}"
    yield from _fills_lines(question.fills, "   - ", names)
    if isinstance(question, ChoiceQuestion | ChoicesQuestion):
        for option in question.options:
            yield f"   - 选“{option.label}”" + (f"（{option.remark}）" if option.remark else "")
            yield from _fills_lines(option.fills, "     - ", names)
    if help_of.basis:
        yield f"   - 依据：{help_of.basis}"


def _fills_lines(fills: Fills | None, indent: str, names: dict[str, str]) -> Iterator[str]:
    if fills is None:
        return
    if fills.field:
        yield f"{indent}填进申报表的栏目：{fills.field}"
    if fills.goal:
        yield f"{indent}写进目标（{_PARTS[part_of(fills)]}）：{_with_names(fills.goal, names)}"
    for one in fills.indicators:
        each = f"（“{names.get(one.each, one.each)}”每一项一条）" if one.each else ""
        name, target = _with_names(one.name, names), _with_names(one.target, names)
        yield f"{indent}{one.dimension.type.value} → {one.dimension.value}：{name or '（同下）'} {target}{each}"


def _with_names(text: str, names: dict[str, str]) -> str:
    """A template with the names of the questions in its places: `培训〔培训总人数〕人`."""
    places = {name: f"〔{names.get(name, _OF_EACH.get(name, name))}〕" for name in names_in(text)}
    lists = {name: [place] for name, place in places.items() if f"{name} | join" in text}
    return rendered(text, places | lists)


_OF_EACH = {"each": "名称", "amount": "数", "unit": "单位", "measure": "数量", "expected_year": "年度"}


def _in_words(condition: Condition, names: dict[str, str]) -> str:
    def name(key: str) -> str:
        return f"“{names.get(key, key)}”"

    if condition.answered is not None:
        return f"{name(condition.answered)}有回答"
    if condition.told is not None:
        return f"项目名称、任务或目的里有“{'”“'.join(condition.told)}”"
    if condition.equals is not None:
        return "，".join(f"{name(key)}是 {value}" for key, value in condition.equals.items())
    if condition.one_of is not None:
        return "，".join(f"{name(key)}是 {'、'.join(map(str, values))}" for key, values in condition.one_of.items())
    if condition.negated is not None:
        return f"不是（{_in_words(condition.negated, names)}）"
    parts, joint = (condition.all, "，而且") if condition.all is not None else (condition.any or (), "，或者")
    return joint.join(_in_words(part, names) for part in parts)
