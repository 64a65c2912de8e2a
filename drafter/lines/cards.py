"""Cards at a console: the boxes printed once, then a short prompt for each."""

from collections.abc import Iterator

from drafter.interview import Ask
from drafter.phrases.cards import Box, boxes
from drafter.questionnaire.question import ChoiceQuestion, ChoicesQuestion, Question, is_list

_BLANK = "____"
_LONG = 24
"""Characters of an offer that a prompt has room for."""


def card_lines(turn: Ask, numbers: dict[str, int]) -> Iterator[str]:
    """The heading, and each box with what it would take; `numbers` are those by which `/跳到` finds them."""
    yield f"【{turn.section} {turn.number}/{turn.total}】一起填 {len(turn.card)} 项；直接回车就照显示的记下（{_empty(turn)}）："
    for box in boxes(turn.card):
        yield f"  {numbers.get(box.question_id, 0):>3}  {box.name}：{_stands(box)}"
    yield "  ？ 看这一项怎么填；/其余 后面的都照显示的记下；/返回 回上一项"


def _empty(turn: Ask) -> str:
    return "空着的就是没有" if any(line.question.optional for line in turn.card) else "空着的要填"


def _stands(box: Box) -> str:
    mark = f"［{box.mark}］" if box.mark else ""
    example = f"（例：{box.example}）" if box.example else ""
    return f"{box.words}{mark}" if box.words else f"{_BLANK} {box.unit}".rstrip() + example


def box_prompt(turn: Ask) -> str:
    """`培训合格率（%）[95%] ›`: what the box is, and what Enter alone takes."""
    box = next(one for one in boxes(turn.card, turn.question.id) if one.here)
    unit = f"（{box.unit}）" if box.unit else ""
    words = box.words if len(box.words) <= _LONG else f"{box.words[:_LONG]}…"
    taken = f"[{words}]" if words else "[空着]" if turn.question.optional else ""
    end = "（空行结束）" if is_list(turn.question) and turn.entries else ""
    return f"{box.name}{unit}{taken} ›{end}"


def asks_in_full(question: Question) -> bool:
    """Whether a box needs its whole question: there is something to choose from, or a list to write."""
    return isinstance(question, ChoiceQuestion | ChoicesQuestion) or is_list(question)
