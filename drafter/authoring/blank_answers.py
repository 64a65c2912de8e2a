"""An answers file to fill in: every question with its words, an example and a place for the answer."""

from collections.abc import Collection
from itertools import takewhile

from drafter.questionnaire.question import ChoiceQuestion, ChoicesQuestion, Question, Section, asks_for_kinds, is_list
from drafter.questionnaire.question_bank import QuestionBank
from drafter.questionnaire.templates.render import rendered

_HEAD = """\
# 填好以后：drafter fill 这个文件 -o 申报表.docx
# 不清楚的写 {待确认: 说明}；清单（[] 的）没有内容就留 []，有就写成 [第一件, 第二件]。
format: 1
"""


def blank_answers(bank: QuestionBank, expected_year: int, kinds: Collection[str] = ()) -> str:
    """YAML with a comment above each key; questions that depend on others are commented out, those retired left out.

    Questions of project kinds (by title or kind) come only where they are wanted.
    """
    blocks = [_HEAD]
    group = ""
    asked: set[str] = set()
    for section in _sections(bank, list(kinds)):
        blocks.append(f"\n# ── {section.title} ──\n")
        for question in section.questions:
            if question.retired or question.topic in asked:
                continue
            asked |= {question.topic} if question.topic else set()
            head, _, tail = question.id.partition(".")
            if tail and head != group:
                blocks.append(f"{head}:\n")
            group = head if tail else ""
            block = _block(question, "  " if tail else "", tail or head, expected_year)
            blocks.append(block.replace(": []\n", f": [{', '.join(kinds)}]\n") if asks_for_kinds(question) else block)
    return "".join(blocks)


def _sections(bank: QuestionBank, kinds: list[str]) -> list[Section]:
    """Those of every project, with the kinds that are wanted where kinds stand, in the order in which they are asked."""
    wanted = [one for kind in kinds for one in bank.sections if one.kind and kind in (one.kind, one.kind_title)]
    before = list(takewhile(lambda section: not section.kind, bank.sections))
    after = [one for one in bank.sections[len(before) :] if not one.kind]
    return [*before, *wanted, *after]


def _block(question: Question, indent: str, key: str, expected_year: int) -> str:
    ask = rendered(question.ask, {"fiscal_year": "这一"})
    lines = [f"{indent}# {ask}"]
    if isinstance(question, ChoiceQuestion):
        lines.append(f"{indent}#   可选：{'、'.join(option.label for option in question.options)}")
    if question.help.example:
        lines.append(f"{indent}#   例：{question.help.example}")
    if isinstance(question, ChoicesQuestion):
        lines.append(
            f"{indent}#   可选几项：{'、'.join(option.label for option in question.options) or '上面清单里的各项'}"
        )
    if question.optional and "." in question.id:
        return "\n".join([*lines, f"{indent}#   不填就去掉这一行", f"{indent}{key}:", ""])
    if question.when is not None:
        return "\n".join([*lines, f"{indent}#   跨年度项目才填：去掉下一行前面的 #", f"{indent}# {key}:", ""])
    empty = " []" if is_list(question) or isinstance(question, ChoicesQuestion) else ""
    default = rendered(question.default, {"expected_year": expected_year}).strip() if question.default else ""
    return "\n".join([*lines, f"{indent}{key}:{empty or (' ' + default if default else '')}", ""])
