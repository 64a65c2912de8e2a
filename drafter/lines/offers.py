"""What can be taken at a question, printed."""

from collections.abc import Iterator, Sequence

from drafter.interview import AnswerSource, Ask, Prefill
from drafter.interview.answers.display import shown
from drafter.interview.answers.years_told import QUESTION as YEARS_TOLD
from drafter.phrases.cards import MARKS
from drafter.phrases.options import Option
from drafter.questionnaire.question import ChoiceQuestion, ChoicesQuestion, IndicatorsQuestion, is_list


def option_lines(turn: Ask, options: Sequence[Option]) -> Iterator[str]:
    """Numbered lines, each with its reason below it."""
    if not options:
        return
    other = "；或 1 ≥98% 换个指标值" if isinstance(turn.question, IndicatorsQuestion) else ""
    yield f"  可以选（输入编号，如 {options[0].number}{other}）："
    for option in options:
        yield f"  {option.number}  {option.words}"
        if option.reason:
            yield f"       {option.reason}"


def offer_lines(turn: Ask, options: Sequence[Option], *, last_year: bool) -> Iterator[str]:
    """What Enter takes, and what else is on offer by its number; that last year's form is silent, where there is one."""
    offer = turn.prefill
    if offer is None:
        if last_year and not turn.others:
            yield "  上年的表里没有这一题，要请你填写"
        yield from _other_lines(turn)
        return
    if turn.question.id == YEARS_TOLD.id:
        yield "  直接回车：带 → 的照改，“不动”的照旧；要换，就输入要改的各行编号，如 1,3；一个也不改，输入：无"
        return
    remark = f"（{offer.remark}）" if offer.remark else ""
    carries_rows = offer.source is AnswerSource.LAST_YEAR and is_list(turn.question) and offer.value
    what = "上年的全部" if carries_rows and options else shown(turn.question, offer.value)
    yield f"  直接回车：{what}［{MARKS[offer.source]}］{remark}"
    yield from _other_lines(turn)


def _other_lines(turn: Ask) -> Iterator[str]:
    """What else is on offer: by its number, or to be read where the options have numbers themselves."""
    numbers = others_by_number(turn)
    for number, other in numbers.items():
        yield f"  输入 {number}：{shown(turn.question, other.value)}［{MARKS[other.source]}］"
    for other in turn.others if not numbers else ():
        yield f"  {MARKS[other.source]}：{shown(turn.question, other.value)}"


def others_by_number(turn: Ask) -> dict[str, Prefill]:
    """What else is on offer, by the number that takes it; none where numbers pick options."""
    numbered = is_list(turn.question) or isinstance(turn.question, ChoiceQuestion | ChoicesQuestion)
    return {} if numbered else {str(n): one for n, one in enumerate(turn.others, 2 if turn.prefill is not None else 1)}
