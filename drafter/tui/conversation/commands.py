"""What each command does on the screen."""

from collections.abc import Callable
from typing import cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from drafter.commands.arguments import list_change, question_meant
from drafter.errors import DrafterError
from drafter.interview import AnswerSource, Ask, Back, PassBy, Skip
from drafter.interview.answers.display import shown
from drafter.language.numerals import small_number
from drafter.phrases.words import evidence_lines, help_lines
from drafter.tui.conversation.protocol import Conversing
from drafter.tui.screens.answers import AnswersScreen
from drafter.tui.screens.export import ExportScreen
from drafter.tui.screens.review import ReviewScreen
from drafter.tui.screens.text_page import ReadingScreen
from drafter.vocabulary import AT_A_QUESTION, COMMANDS, FIRST_THE_CHANGE, Spoken, Verb

KEYS = (
    "Enter 记下；Tab 把选中的一行放进输入框再改；↑↓ 选；PageUp PageDown 翻看前面的对话",
    "F1 帮助  F2 依据  F3 表格  F4 各题  F5 检查  F9 导出  Ctrl+Z 撤销  Ctrl+P 命令  Ctrl+Q 退出",
    "输入框空着时，打 / 或 、 会列出所有命令。点一下前面的回答或表里的格子，就能改那一题。",
)


def obey(screen: Conversing, spoken: Spoken) -> None:
    """Carry out a command; what can't be done is told, and nothing is changed."""
    if spoken.verb is None:
        return
    if spoken.verb in AT_A_QUESTION and screen.session.offers_a_change():
        screen.pane.complain(FIRST_THE_CHANGE)
        return
    try:
        ACTIONS[spoken.verb](screen, spoken)
    except DrafterError as error:
        screen.pane.complain(str(error))


class Commands(Provider):
    """The same commands in the palette."""

    async def discover(self) -> Hits:
        """All of them."""
        for command in COMMANDS:
            yield DiscoveryHit(
                f"{command.verb.value} /{command.aliases[0]}", self._run(command.verb), help=command.help
            )

    async def search(self, query: str) -> Hits:
        """By Chinese, initials or English."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            name = f"{command.verb.value} {' '.join(f'/{alias}' for alias in command.aliases)}"
            score = max(matcher.match(name), matcher.match(command.help))
            if score > 0:
                yield Hit(score, matcher.highlight(name), self._run(command.verb), help=command.help)

    def _run(self, verb: Verb) -> Callable[[], None]:
        screen = cast("Conversing", self.screen)  # only the conversation offers these
        return lambda: obey(screen, Spoken(verb, "", verb.value))


def _turn(screen: Conversing) -> Ask | None:
    turn, _ = screen.session.turn()
    return turn if isinstance(turn, Ask) else None


def _back(screen: Conversing, _: Spoken) -> None:
    screen.tell(Back())


def _skip(screen: Conversing, spoken: Spoken) -> None:
    if _turn(screen) is None:
        screen.pane.complain("已经全部填完，没有可以跳过的")
    else:
        screen.tell(Skip(spoken.rest))


def _pass_by(screen: Conversing, _: Spoken) -> None:
    if _turn(screen) is None:
        screen.pane.complain("已经全部填完，没有可以略过的")
    else:
        screen.tell(PassBy())


def _jump(screen: Conversing, spoken: Spoken) -> None:
    meant = question_meant(screen.session.draft.interview.route(), spoken.rest)
    if meant is not None:
        screen.go_to(meant.id)
    else:
        _answers(screen, spoken)


def _answers(screen: Conversing, _: Spoken) -> None:
    def chosen(question_id: str | None) -> None:
        if question_id is not None:
            screen.go_to(question_id)

    screen.open_page(AnswersScreen(screen.session.draft.interview), chosen)


def _last_year(screen: Conversing, _: Spoken) -> None:
    turn = _turn(screen)
    offer = turn.prefill if turn else None
    if turn is None or offer is None or offer.source is not AnswerSource.LAST_YEAR:
        has_last = screen.session.draft.interview.last_year is not None
        how = "" if has_last else "。新建时从首页选一份往年的申报表，就能对照着填"
        screen.pane.complain(f"上年的表里没有这一题的内容{how}")
        return
    lines = [shown(turn.question, offer.value), *([offer.remark] if offer.remark else [])]
    screen.open_page(ReadingScreen(f"上年 · {turn.question.name}", lines))


def _help(screen: Conversing, _: Spoken) -> None:
    turn = _turn(screen)
    lines = [line.strip() for line in help_lines(turn.question)] if turn else []
    told = lines[: next((n for n, line in enumerate(lines) if line.startswith("可以用的命令")), len(lines))]
    listed = [f"/{command.verb.value}（/{command.aliases[0]}）  {command.help}" for command in COMMANDS]
    title = f"帮助 · {turn.question.name}" if turn else "帮助"
    about = [turn.text, *told, ""] if turn else []
    screen.open_page(ReadingScreen(title, [*about, "按键", *KEYS, "", "命令", *listed]))


def _evidence(screen: Conversing, spoken: Spoken) -> None:
    options = screen.pane.options
    number = small_number(spoken.rest) if spoken.rest else None
    suggested = [choice for choice in options.choices if choice.suggestion is not None]
    choice = suggested[number - 1] if number and number <= len(suggested) else options.picked
    if choice is None or choice.suggestion is None:
        choice = next(iter(suggested), None) if number is None else None
    if choice is None or choice.suggestion is None:
        screen.pane.complain("现在没有建议可以看依据。建议出现在填指标的时候")
        return
    lines = [line.strip() for line in evidence_lines(choice.suggestion)]
    screen.open_page(ReadingScreen(f"依据 · {choice.words}", lines))


def _change_list(screen: Conversing, spoken: Spoken) -> None:
    turn = _turn(screen)
    change = list_change(spoken, turn.entries if turn else ())
    if isinstance(change, str):
        screen.pane.complain(change)
    else:
        screen.tell(change)


def _undo(screen: Conversing, _: Spoken) -> None:
    screen.session.undo()
    _after_undo(screen)


def _redo(screen: Conversing, _: Spoken) -> None:
    screen.session.redo()
    _after_undo(screen)


def _after_undo(screen: Conversing) -> None:
    complaint = screen.session.draft.interview.complaint
    if complaint:
        screen.pane.complain(complaint)
    else:
        screen.present()


def _preview(screen: Conversing, _: Spoken) -> None:
    screen.look_at_form()


def _check(screen: Conversing, _: Spoken) -> None:
    def chosen(path: str | None) -> None:
        if path is None:
            screen.present()
        else:
            screen.go_to(path)

    screen.open_page(ReviewScreen(screen.session), chosen)


def _fix(screen: Conversing, spoken: Spoken) -> None:
    findings, number = screen.session.findings(), small_number(spoken.rest)
    if number is None or not 1 <= number <= len(findings):
        _check(screen, spoken)
        return
    fix = findings[number - 1].fix
    if fix is None:
        screen.pane.complain(f"这一条要人来看，没法自动改：{findings[number - 1].advice}")
    else:
        screen.session.mend(fix)
        screen.present()


def _set_aside(screen: Conversing, spoken: Spoken) -> None:
    which, _, reason = spoken.rest.partition(" ")
    findings, number = screen.session.findings(), small_number(which)
    if number is None or not 1 <= number <= len(findings) or not reason.strip():
        _check(screen, spoken)
        return
    screen.session.waive(findings[number - 1], reason.strip())
    screen.present()


def _export(screen: Conversing, spoken: Spoken) -> None:
    screen.open_page(ExportScreen(screen.session, spoken.rest))


def _quit(screen: Conversing, _: Spoken) -> None:
    screen.leave()


ACTIONS: dict[Verb, Callable[[Conversing, Spoken], None]] = {
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
