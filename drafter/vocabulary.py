"""The commands of a conversation, each in Chinese, in pinyin initials and in English: one list for every face."""

from dataclasses import dataclass
from enum import Enum

_SLASHES = ("/", "、", "／")
"""A Chinese input method types 、 where the key says /."""


class Verb(Enum):
    """What a command does."""

    BACK = "返回"
    SKIP = "跳过"
    PENDING = "待确认"
    PASS_BY = "略过"  # noqa: S105  a word to say, no password
    JUMP = "跳到"
    ANSWERS = "列表"
    LAST_YEAR = "上年"
    HELP = "帮助"
    EVIDENCE = "依据"
    EDIT = "改"
    REMOVE = "删"
    MOVE = "移"
    UNDO = "撤销"
    REDO = "重做"
    PREVIEW = "预览"
    CHECK = "检查"
    FIX = "修正"
    SET_ASIDE = "搁置"
    EXPORT = "导出"
    QUIT = "退出"


@dataclass(frozen=True, slots=True)
class Command:
    """A verb, what else it is called, and one line of help."""

    verb: Verb
    aliases: tuple[str, ...]
    help: str
    needs_words: bool = False
    """Whether it says nothing without words behind it."""


COMMANDS = (
    Command(Verb.BACK, ("fh", "back"), "回到上一题"),
    Command(Verb.SKIP, ("tg", "skip"), "先跳过这一题（标为待确认）"),
    Command(Verb.PENDING, ("dqr", "pending"), "标为待确认，可以写明缺什么、问谁：/待确认 等财务给数"),
    Command(Verb.PASS_BY, ("lg", "none"), "这一节其余的题都没有，一次略过（各类项目的细问才能略过）"),
    Command(Verb.JUMP, ("td", "jump"), "跳到另一题，改完自动回来：/跳到 项目名称，或 /跳到 9（题号）"),
    Command(Verb.ANSWERS, ("lb", "answers"), "列出各题的题号和回答"),
    Command(Verb.LAST_YEAR, ("sn", "last"), "看上年这一题怎么填的"),
    Command(Verb.HELP, ("bz", "help", "?", "？"), "这一题填什么、例子、常见退回原因、依据"),
    Command(Verb.EVIDENCE, ("yj", "why"), "看一条建议出自哪些申报表：/依据 1"),
    Command(Verb.EDIT, ("g", "edit"), "改清单里的一项：/改 2 新的内容", needs_words=True),
    Command(Verb.REMOVE, ("s", "remove"), "删清单里的一项：/删 2", needs_words=True),
    Command(Verb.MOVE, ("y", "move"), "移动清单里的一项：/移 3 1（第 3 项移到第 1）", needs_words=True),
    Command(Verb.UNDO, ("cx", "undo"), "撤销上一次回答"),
    Command(Verb.REDO, ("cz", "redo"), "重做刚撤销的回答"),
    Command(Verb.PREVIEW, ("yl", "preview"), "看申报表现在的样子"),
    Command(Verb.CHECK, ("jc", "check"), "像财务那样检查一遍"),
    Command(Verb.FIX, ("xz", "fix"), "照检查结果一步改好：/修正 1", needs_words=True),
    Command(
        Verb.SET_ASIDE,
        ("gz", "aside"),
        "说明理由，不再提示：/搁置 1 文件就是这样定的；再说一次就收回",
        needs_words=True,
    ),
    Command(Verb.EXPORT, ("dc", "export"), "导出 Word：/导出，或 /导出 文件名.docx"),
    Command(Verb.QUIT, ("tc", "quit", "exit"), "退出（每一题都已保存）"),
)


AT_A_QUESTION = frozenset(
    {Verb.BACK, Verb.SKIP, Verb.PENDING, Verb.PASS_BY, Verb.JUMP, Verb.EDIT, Verb.REMOVE, Verb.MOVE, Verb.LAST_YEAR}
)
"""What makes sense only where a question is open, and not while a change elsewhere is on offer."""
FIRST_THE_CHANGE = "请先定下来：跟着一起改，还是不改"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A command as it was typed; `verb` is None where nobody knows it."""

    verb: Verb | None
    rest: str
    word: str


def is_command(text: str) -> bool:
    """Whether this is, or begins, a command rather than an answer."""
    return text.startswith(_SLASHES)


def read_command(text: str) -> Spoken | None:
    """The command that a line is, or None for a line that is an answer."""
    stripped = text.strip()
    if not is_command(stripped):
        return None
    body = stripped[1:].strip()
    word, _, rest = body.partition(" ")
    return Spoken(_verb(word), rest.strip(), word) if _verb(word) else _glued(body)


def _glued(body: str) -> Spoken:
    """`/跳到9` and `/删2`: people leave the space out."""
    for command in sorted(COMMANDS, key=lambda command: -len(command.verb.value)):
        if body.startswith(command.verb.value):
            return Spoken(command.verb, body.removeprefix(command.verb.value).strip(), command.verb.value)
    return Spoken(None, "", body)


def _verb(word: str) -> Verb | None:
    for command in COMMANDS:
        if word == command.verb.value or word.lower() in command.aliases:
            return command.verb
    return None
