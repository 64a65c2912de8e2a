"""Questions, findings and whole declarations as lines of plain text."""

from collections.abc import Iterable, Iterator, Sequence

from drafter.comparison import compared
from drafter.declaration import Declaration, FieldPath, Indicator, Phrase, Suggestion
from drafter.declaration.money import format_amount
from drafter.forms.pasted import PastedRow
from drafter.interview import Answer, AnswerSource, Ask, Entry, Finished, Interview, PutOff, Stale, Taken
from drafter.interview.answers.display import shown
from drafter.interview.answers.parse_lines import words_of
from drafter.phrases.comparison_words import comparison_lines
from drafter.questionnaire.question import ChoiceQuestion, ChoicesQuestion, Question
from drafter.review import OUR_READING, Assessed, Finding, Fix, Outcome, Severity, Waivers, still_open

_HEAD_PATHS = (
    "project.name",
    "project.nature",
    "project.category",
    "project.line_department",
    "project.implementing_agency",
    "project.planned_start",
    "project.planned_finish",
)
NOT_YET = "（还没有填）"


def question_lines(turn: Ask) -> Iterator[str]:
    """What is asked, and what can be chosen."""
    yield turn.text if turn.card else f"【{turn.section} {turn.number}/{turn.total}】{turn.text}"
    question = turn.question
    if isinstance(question, ChoiceQuestion | ChoicesQuestion):
        for number, option in enumerate(question.options, 1):
            yield f"  {number}  {option.label}" + (f"（{option.remark}）" if option.remark else "")
    elif question.help.example:
        yield f"  例：{question.help.example}"
    if question.optional:
        yield "  没有就输入：无"
    if turn.answer is not None and not turn.entries:
        yield f"  现在是：{answer_words(question, turn.answer)}"


def entry_lines(entries: Sequence[Entry]) -> Iterator[str]:
    """The lines of a list so far, numbered as commands count them."""
    for number, entry in enumerate(entries, 1):
        yield f"  {number}. {words_of(entry.value)}"


def evidence_lines(suggestion: Suggestion | Phrase) -> Iterator[str]:
    """Which forms and rows a suggestion rests on."""
    yield f"“{suggestion.name}”：{suggestion.reason}"
    if isinstance(suggestion, Suggestion) and suggestion.targets:
        yield f"  可选的指标值：{'，'.join(map(str, suggestion.targets))}"
    for source in suggestion.evidence:
        place = f"{source.file} 第 {source.form} 份第 {source.row} 行"
        yield f"  {source.project}：{source.name} {source.target}（{place}）"


def help_lines(question: Question) -> Iterator[str]:
    """填什么, 例子, 常见退回原因, 依据."""
    told = question.help
    for title, text in (
        ("填什么", told.fill_in),
        ("例子", told.example),
        ("常见退回原因", told.sent_back),
        ("依据", told.basis),
    ):
        if text:
            yield f"  {title}：{text}"


NOT_IN_LAST_YEARS = Answer(value=(), provenance=Taken(AnswerSource.LAST_YEAR))
"""What last year's form does not tell and may be left out."""


def answer_words(question: Question, answer: Answer) -> str:
    """An answer with the mark of its source."""
    words = shown(question, answer.value)
    match answer.open:
        case Stale():
            return f"需重新确认，现在是：{words}"
        case PutOff(note):
            told = f"（{note}）" if note else ""
            return f"待确认{told}{'，现在是：' + words if answer.value is not None else ''}"
    if answer == NOT_IN_LAST_YEARS:
        return "上年的表里没有，不用填"
    mark = f"［{answer.provenance.source.value}］" if isinstance(answer.provenance, Taken) else ""
    return f"{words}{mark}"


def declaration_lines(form: Declaration) -> Iterator[str]:
    """The form as it stands, top to bottom."""
    yield f"财政项目支出绩效目标申报表（{form.fiscal_year or '    '}年度）"
    for path in _HEAD_PATHS:
        value = getattr(form.project, path.removeprefix("project."))
        yield f"  {FieldPath(path=path).label}：{value or NOT_YET}"
    whole, annual = form.funding.whole_life, form.funding.annual
    if whole.total is not None:
        yield f"  项目资金总额：{format_amount(whole.total)} 元"
    parts = (("财政拨款", annual.appropriation), ("结转", annual.carry_over), ("其他", annual.other_funds))
    split = "，".join(f"{name} {format_amount(amount)}" for name, amount in parts if amount is not None)
    total = f"{format_amount(annual.total)} 元（{split}）" if annual.total is not None else NOT_YET
    yield f"  年度资金申请总额：{total}"
    if form.objectives.overall:
        yield f"  项目总目标：{form.objectives.overall}"
    yield f"  年度总体目标：{form.objectives.annual or NOT_YET}"
    yield "  绩效指标：" + ("" if form.indicators else NOT_YET)
    for number, row in enumerate(form.indicators, 1):
        yield f"    {number:>2}  {_levels(row)}  {row.name}  {row.target or NOT_YET}"


def finding_lines(findings: Sequence[Finding], waived: Waivers | None = None) -> Iterator[str]:
    """Findings, numbered, the severity as a word; those `waived` (reasons by code and message) in one line each."""
    if not findings:
        yield "没有发现问题。"
        return
    yield f"检查结果：{counts(findings, waived or {})}"
    for number, finding in enumerate(findings, 1):
        reason = (waived or {}).get(finding.key)
        if reason is not None:
            yield f"  {number}. [已搁置] {finding.where.label}：{finding.message}（{reason or '没有写理由'}）"
            continue
        told = "（资料不足，没法判断）" if finding.outcome is Outcome.NOT_ENOUGH_DATA else ""
        yield f"  {number}. [{finding.severity.word}] {finding.where.label}：{finding.message}{told}"
        yield f"     建议：{finding.advice}（{finding.code}，{finding.basis}）"
        if finding.fix is not None and waived is not None:
            yield f"     可以一步改好：/修正 {number}（{finding.fix.words}）"
        elif finding.has_ways and waived is not None:
            yield f"     可能有几种改法：/修正 {number} 看一看"


def ways_lines(finding: str, ways: Iterable[Fix]) -> Iterator[str]:
    """Each way to mend the finding of this number, with what is typed to take it."""
    for number, way in enumerate(ways, 1):
        yield f"/修正 {finding} {number}：{way.words}"


def caused_lines(findings: Sequence[Finding]) -> list[str]:
    """What an answer has just caused, one line each."""
    return [f"{one.message}。{one.advice}" for one in findings]


def assessment_lines(aspects: Iterable[Assessed]) -> Iterator[str]:
    """The four aspects, each with its reasons, marked as our reading."""
    yield f"自评（{OUR_READING}）："
    for one in aspects:
        yield f"  {one.aspect.value} {one.grade}" + (f"：{'；'.join(one.reasons)}" if one.reasons else "")


def unmendable(finding: Finding) -> str:
    """Why no key mends it, and what a person does instead."""
    if finding.outcome is Outcome.NOT_ENOUGH_DATA:
        return f"这一条要人来看：表里没有说，改不了。{finding.advice}"
    return f"这一条要人来看：怎样改才对，不止一种。{finding.advice}"


def counts(findings: Sequence[Finding], waived: Waivers) -> str:
    """How many of each severity are open, and how many were set aside."""
    left = still_open(findings, waived)
    told = "，".join(f"{level.word} {sum(f.severity is level for f in left)} 条" for level in Severity)
    return told + (f"，已搁置 {len(findings) - len(left)} 条" if len(left) < len(findings) else "")


def pasted_lines(rows: Sequence[PastedRow]) -> Iterator[str]:
    """The rows of a pasted table, each with where it goes."""
    for row in rows:
        where = row.dimension.value if row.dimension else "（放在这一题）"
        yield f"    {where}：{row.name} {row.target}".rstrip()


def elsewhere_lines(*, elsewhere: bool) -> Iterator[str]:
    """That a draft is open in another window too, as soon as it opens here."""
    if elsewhere:
        yield "这份草稿在另一个窗口里也开着。哪边先答，就以哪边为准，另一边会跟上；不用的那个窗口请关掉。"


def bank_lines(unplaced: int, moved: Sequence[str], kept: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What the change of a question bank, or of drafter, means for a draft that was begun before it.

    `kept` are the questions whose answers would be read otherwise today, by name, and what the draft keeps.
    """
    for name, words in kept:
        yield f"“{name}”那句回答，照现在会读成别的。草稿里没有动，仍是“{words}”；不对的话请改（/跳到 {name}）。"
    if moved:
        yield f"题库“{'”“'.join(moved)}”换了新的一版。以前的回答都带过来了，新增的题会接着问。"
    if unplaced:
        yield f"题库改过了：有 {unplaced} 个以前的回答现在没有对应的题，没有带进来（原文仍在草稿里）。"


def returning_lines(interview: Interview) -> Iterator[str]:
    """What stands on a form that began as last year's, whole: looked over once instead of asked one by one."""
    if interview.last_year is None or not interview.sheet.returning:
        return
    rows = len(interview.declaration().indicators)
    yield f"上年的表整张沿用：{rows} 条指标和目标都在，一字未动。先看一眼，不对的用 /跳到 改（/预览 看全表）："
    for question, answer in interview.settled():
        if answer.value not in (None, ()):
            yield f"  {question.name}：{shown(question, answer.value)}"


def follow_lines(number: int, interview: Interview) -> Iterator[str]:
    """That another draft goes on from here, and what stands on it."""
    yield f"换成照上年填，这是 {number} 号草稿；刚才那一份还在，不用了可以删。"
    yield from returning_lines(interview)


def finished_lines(turn: Finished) -> Iterator[str]:
    """That all is answered, or what is still 待确认; of a form that began as last year's, what differs from it."""
    if turn.pending:
        yield "每一题都问过了，还有待确认的：" + "、".join(question.name for question in turn.pending)
    else:
        yield "全部填完了。"
    if turn.declaration.funding.whole_life.total is None and turn.declaration.objectives.overall is None:
        yield "“项目资金总额”“项目总目标”只有跨年度项目才填，这份表空着是对的。"
    if turn.last_year is not None:
        yield from comparison_lines(compared(turn.last_year, turn.declaration))


def _levels(row: Indicator) -> str:
    return f"{row.type.value if row.type else ''}/{row.dimension.value if row.dimension else ''}"
