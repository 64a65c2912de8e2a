"""What the transcript says of turns, answers and findings."""

from collections.abc import Sequence

from drafter.interview import (
    Accept,
    Add,
    AnswerSource,
    Ask,
    Edit,
    Entry,
    Finished,
    Interview,
    Prefill,
    Reply,
    Say,
    Take,
)
from drafter.interview.answers.display import shown
from drafter.interview.reply import Spoken
from drafter.phrases.words import NOT_IN_LAST_YEARS, answer_words, counts, finished_lines
from drafter.questionnaire.question import ChoiceQuestion, ChoicesQuestion
from drafter.review import Finding, Severity, Waivers, still_open
from drafter.tui.widgets.blocks import AnswerBlock, Block, NoteBlock, QuestionBlock, WarningBlock

_IN_FULL = {AnswerSource.LAST_YEAR: "沿用上年会写成", AnswerSource.GUIDED: "草稿"}
_LONG = 40
"""Characters from which an offered text is shown in full above the box."""


def said_blocks(interview: Interview) -> list[Block]:
    """One line for each question that was answered before."""
    return [
        AnswerBlock(f"{question.name}：{answer_words(question, answer)}", question.id)
        for question, answer in interview.settled()
        if answer != NOT_IN_LAST_YEARS
    ]


def said_now(interview: Interview, replies: Sequence[Reply]) -> list[AnswerBlock]:
    """What was answered just now, in the person's own words."""
    words = [told for reply in replies if (told := _in_words(interview, reply))]
    return [AnswerBlock("；".join(words), interview.at)] if words and interview.at else []


def _in_words(interview: Interview, reply: Reply) -> str:
    match reply:
        case Say(value) | Add(value) | Edit(_, value):
            return _spoken_words(value)
        case Take():
            turn = interview.turn(with_suggestions=False)
            offer = turn.prefill if isinstance(turn, Ask) else None
            return _taken_words(turn, offer) if isinstance(turn, Ask) and offer else ""
        case Accept():
            return "是"
        case _:
            return ""


def _taken_words(turn: Ask, offer: Prefill) -> str:
    words = shown(turn.question, offer.value)  # a long text stands right above
    return f"{words if len(words) <= _LONG else '采用'}（{offer.source.value}）"


def _spoken_words(value: Spoken) -> str:
    if isinstance(value, list):
        return "、".join(map(_spoken_words, value))
    return f"{value.get('name')} {value.get('target') or ''}".strip() if isinstance(value, dict) else str(value)


def question_blocks(turn: Ask) -> list[Block]:
    """A question with an example, and last year's text where that is long."""
    return [QuestionBlock(f"{turn.section} {turn.number}/{turn.total}", turn.text, question_details(turn))]


def question_details(turn: Ask) -> list[str]:
    """What helps to answer."""
    details: list[str] = []
    question = turn.question
    if question.help.example and not isinstance(question, ChoiceQuestion | ChoicesQuestion):
        details.append(f"例：{question.help.example}")
    for offer in (turn.prefill, *turn.others):
        words = shown(question, offer.value) if offer is not None and offer.source in _IN_FULL else ""
        if offer is not None and len(words) > _LONG and not _is_rows(turn):
            remark = f"（{offer.remark}）" if offer.remark else ""
            details.append(f"{_IN_FULL[offer.source]}{remark}：{words}")
    if turn.answer is not None and turn.answer.stale:
        details.append("前面的回答改过了，这一题请再确认一次。")
    return details


def card_title(turn: Ask) -> str:
    """What stands over a card."""
    empty = "，空着的就是没有" if any(line.question.optional for line in turn.card) else ""
    return f"{turn.section} {turn.number}/{turn.total}  一起填 {len(turn.card)} 项{empty}"


def page_blocks(turn: Ask, missing: Sequence[str]) -> list[Block]:
    """What the page of indicators is, and what a finance section would miss on it."""
    told = [f"还没有：{'、'.join(missing)}。财务审核一般会要，↑↓ 选一类就能添加。"] if missing else []
    ask = "这张表打算交这些绩效指标。没有问题就按 Enter；要改要添，↑↓ 选一行。"
    return [QuestionBlock(f"{turn.section} {turn.number}/{turn.total}", ask, told)]


def finished_blocks(turn: Finished, findings: Sequence[Finding], waived: Waivers) -> list[Block]:
    """That all was asked, what is still open, and what the review found."""
    blocks: list[Block] = [NoteBlock("\n".join(finished_lines(turn)), "助手")]
    if not findings:
        before = f"还有 {len(turn.pending)} 题待确认，补上再交。" if turn.pending else "可以导出。"
        return [*blocks, NoteBlock(f"自动检查没有发现问题（内容对不对，还要自己看一遍）。{before}", "助手")]
    gravest = [
        one for severity in Severity for one in still_open(findings, waived, severity)
    ]  # errors first, whatever else there is
    first = [f"[{f.severity.word}] {f.where.label}：{f.message}" for f in gravest]
    more = [f"……还有 {len(first) - 5} 条，按 F5 看全部"] if len(first) > 5 else []
    return [*blocks, WarningBlock("\n".join([f"检查结果：{counts(findings, waived)}", *first[:5], *more]))]


def _is_rows(turn: Ask) -> bool:
    value = turn.prefill.value if turn.prefill else None
    return isinstance(value, tuple) and all(isinstance(item, Entry) for item in value)
