"""An answers file to fill in: every question with its words, an example and a place for the answer."""

from drafter.interview.prompt import rendered
from drafter.interview.question import ChoiceQuestion, Question
from drafter.interview.question_bank import QuestionBank
from drafter.interview.standing import is_list

_HEAD = """\
# 填好以后：drafter fill 这个文件 -o 申报表.docx
# 不清楚的写 {待确认: 说明}；清单（[] 的）没有内容就留 []，有就写成 [第一件, 第二件]。
format: 1
"""


def blank_answers(bank: QuestionBank, expected_year: int) -> str:
    """YAML with a comment above each key; questions that depend on others are commented out."""
    blocks = [_HEAD]
    group = ""
    for section in bank.sections:
        blocks.append(f"\n# ── {section.title} ──\n")
        for question in section.questions:
            head, _, tail = question.id.partition(".")
            if tail and head != group:
                blocks.append(f"{head}:\n")
            group = head if tail else ""
            blocks.append(_block(question, "  " if tail else "", tail or head, expected_year))
    return "".join(blocks)


def _block(question: Question, indent: str, key: str, expected_year: int) -> str:
    ask = rendered(question.ask, {"fiscal_year": "这一"})
    lines = [f"{indent}# {ask}"]
    if isinstance(question, ChoiceQuestion):
        lines.append(f"{indent}#   可选：{'、'.join(option.label for option in question.options)}")
    if question.help.example:
        lines.append(f"{indent}#   例：{question.help.example}")
    if question.when is not None:
        return "\n".join([*lines, f"{indent}#   跨年度项目才填：去掉下一行前面的 #", f"{indent}# {key}:", ""])
    empty = " []" if is_list(question) else ""
    default = rendered(question.default, {"expected_year": expected_year}).strip() if question.default else ""
    return "\n".join([*lines, f"{indent}{key}:{empty or (' ' + default if default else '')}", ""])
