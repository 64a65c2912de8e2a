"""What each command does in line mode."""

from collections.abc import Callable, Iterable

from drafter.commands.arguments import list_change, question_meant
from drafter.interview import AnswerSource, Ask, Back, Jump, PassBy, Skip
from drafter.interview.answers.display import shown
from drafter.language.numerals import small_number
from drafter.lines.talk import Left, Talk
from drafter.phrases import words
from drafter.review import Finding
from drafter.vocabulary import COMMANDS, Spoken, Verb
from drafter.workspace import OpenDraft


def obey(talk: Talk, command: Spoken, turn: Ask | None) -> None:
    """Carry out a command; `turn` is the open question, None when all are settled."""
    if command.verb is None:
        known = "、".join(f"/{c.verb.value}" for c in COMMANDS)
        talk.console.say(f"！ 没有“/{command.word}”这个命令。可以用：{known}")
        return
    ACTIONS[command.verb](talk, command, turn)


def _back(talk: Talk, _command: Spoken, _turn: Ask | None) -> None:
    talk.tell(Back())


def _skip(talk: Talk, command: Spoken, turn: Ask | None) -> None:
    if turn is None:
        talk.console.say("！ 已经全部填完，没有可以跳过的")
    else:
        talk.tell(Skip(command.rest))


def _pass_by(talk: Talk, _command: Spoken, turn: Ask | None) -> None:
    if turn is None:
        talk.console.say("！ 已经全部填完，没有可以略过的")
    else:
        talk.tell(PassBy())


def _jump(talk: Talk, command: Spoken, _turn: Ask | None) -> None:
    """By the number that a question shows, or by its name."""
    meant = question_meant(talk.draft.interview.route(), command.rest)
    if meant is not None:
        talk.tell(Jump(meant.id))
    else:
        talk.say(["！ 请写题号或栏目名称，例如：/跳到 2 或 /跳到 项目名称", *_listed(talk)])


def _answers(talk: Talk, _command: Spoken, _turn: Ask | None) -> None:
    talk.say(_listed(talk))


def _last_year(talk: Talk, _command: Spoken, turn: Ask | None) -> None:
    offer = turn.prefill if turn else None
    if turn is None or offer is None or offer.source is not AnswerSource.LAST_YEAR:
        has_last = talk.draft.interview.last_year is not None
        how = "" if has_last else "（新建时用 --last-year 文件 带上上年的申报表）"
        talk.console.say(f"  上年的表里没有这一题的内容{how}")
        return
    remark = [f"  {offer.remark}"] if offer.remark else []
    talk.say([f"  {offer.source.value}：{shown(turn.question, offer.value)}", *remark])


def _help(talk: Talk, _command: Spoken, turn: Ask | None) -> None:
    talk.say(words.help_lines(turn.question) if turn else (f"/{c.verb.value}  {c.help}" for c in COMMANDS))


def _evidence(talk: Talk, command: Spoken, _turn: Ask | None) -> None:
    first = talk.options[0].number if talk.options else 0
    wanted = small_number(command.rest) if command.rest else first
    option = next((one for one in talk.options if one.number == wanted), None)
    if option is None:
        talk.console.say("！ 现在没有这一条建议")
        return
    lines: Iterable[str] = words.evidence_lines(option.suggestion) if option.suggestion else [f"  {option.words}"]
    talk.say(lines)


def _change_list(talk: Talk, command: Spoken, turn: Ask | None) -> None:
    change = list_change(command, turn.entries if turn else ())
    if isinstance(change, str):
        talk.console.say(f"！ {change}")
    else:
        talk.tell(change)


def _preview(talk: Talk, _command: Spoken, _turn: Ask | None) -> None:
    talk.say(words.declaration_lines(talk.draft.interview.declaration()))


def _check(talk: Talk, _command: Spoken, _turn: Ask | None) -> None:
    talk.say(words.finding_lines(talk.findings(), talk.workspace.waivers(talk.draft)))


def _undo(talk: Talk, _command: Spoken, _turn: Ask | None) -> None:
    _follow(talk, talk.workspace.undo(talk.draft))


def _redo(talk: Talk, _command: Spoken, _turn: Ask | None) -> None:
    _follow(talk, talk.workspace.redo(talk.draft))


def _follow(talk: Talk, after: OpenDraft) -> None:
    if after.position == talk.draft.position:  # there was nothing to take back
        talk.console.say(f"！ {after.interview.complaint}")
    else:
        talk.draft = after


def _fix(talk: Talk, command: Spoken, _turn: Ask | None) -> None:
    finding = _finding(talk, command)
    if finding is None:
        return
    if finding.fix is None:
        talk.console.say(f"！ 这一条要人来看，没法自动改：{finding.advice}")
        return
    talk.draft = talk.workspace.mend(talk.draft, finding.fix)


def _set_aside(talk: Talk, command: Spoken, _turn: Ask | None) -> None:
    finding = _finding(talk, command)
    if finding is None:
        return
    reason = command.rest.partition(" ")[2].strip()
    waived = finding.key in talk.workspace.waivers(talk.draft)
    if not reason and not waived:
        talk.console.say("！ 请写明为什么可以不改，例如：/搁置 1 文件就是这样定的")
        return
    talk.workspace.waive(talk.draft, finding, reason or None)
    talk.console.say("  已搁置" if reason else "  已收回，还会提示")


def _finding(talk: Talk, command: Spoken) -> Finding | None:
    """The finding of a number, as /检查 counts them."""
    findings, number = talk.findings(), small_number(command.rest.partition(" ")[0])
    if number is None or not 1 <= number <= len(findings):
        how = f"请写检查结果的编号（1 到 {len(findings)}）" if findings else "检查没有发现问题"
        talk.console.say(f"！ {how}")
        return None
    return findings[number - 1]


def _export(talk: Talk, command: Spoken, _turn: Ask | None) -> None:
    talk.export(command.rest)


def _quit(_talk: Talk, _command: Spoken, _turn: Ask | None) -> None:
    raise Left


def _listed(talk: Talk) -> list[str]:
    book = talk.draft.interview.book
    return [
        f"  {number:>2}  {question.name}：{words.answer_words(question, answer) if answer else '（还没有填）'}"
        for number, question in enumerate(talk.draft.interview.route(), 1)
        for answer in [book[question.id]]
    ]


ACTIONS: dict[Verb, Callable[[Talk, Spoken, Ask | None], None]] = {
    Verb.BACK: _back,
    Verb.SKIP: _skip,
    Verb.PENDING: _skip,
    Verb.PASS_BY: _pass_by,
    Verb.JUMP: _jump,
    Verb.ANSWERS: _answers,
    Verb.LAST_YEAR: _last_year,
    Verb.HELP: _help,
    Verb.EVIDENCE: _evidence,
    Verb.EDIT: _change_list,
    Verb.REMOVE: _change_list,
    Verb.MOVE: _change_list,
    Verb.UNDO: _undo,
    Verb.REDO: _redo,
    Verb.PREVIEW: _preview,
    Verb.CHECK: _check,
    Verb.FIX: _fix,
    Verb.SET_ASIDE: _set_aside,
    Verb.EXPORT: _export,
    Verb.QUIT: _quit,
}
LOOKS = frozenset({Verb.ANSWERS, Verb.HELP, Verb.PREVIEW, Verb.CHECK})
"""What only looks: it may be done before anything else is answered."""
