"""The rules of the review as a handbook, and how well they do as a table."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from drafter import __version__
from drafter.phrases.tables import markdown_table
from drafter.review import Rule, Severity
from drafter.review.catalogue import CATALOGUE
from drafter.review.measure import Measured, Tally

_COLUMNS = ("编号", "埋下", "找到", "位置、轻重都对", "误报", "召回率", "准确率")
_HEADINGS = ("查什么", "为什么", "示例", "改前", "改后")


def rules_version() -> str:
    """By what the rules say of themselves: a table that was measured with others shows another one."""
    told = "\n".join(f"{rule.code} {rule.name} {rule.severity.value} {rule.handbook}" for rule in CATALOGUE)
    return f"drafter {__version__}，{len(CATALOGUE)} 条规则，版本 {sha256(told.encode()).hexdigest()[:8]}"


def measured_lines(table: Measured) -> Iterator[str]:
    """As Markdown: the table, what was missed, what was told falsely."""
    yield f"规则：{rules_version()}"
    yield ""
    errors, warnings = (table.false_by_severity[one] for one in (Severity.ERROR, Severity.WARNING))
    yield f"{table.sound_forms} 份没有问题的表，{table.all.planted} 处埋下的错。误报：错误 {errors} 条，警告 {warnings} 条。"
    yield ""
    rows = [_row(code, tally) for code, tally in sorted(table.tallies.items())]
    yield from markdown_table(_COLUMNS, [*rows, _row("合计", table.all)])
    for title, lines in (("没有找到", table.missed), ("误报", table.false)):
        if lines:
            yield ""
            yield f"{title}："
            yield ""
            yield from (f"- {line}" for line in lines)


def _row(code: str, tally: Tally) -> list[str]:
    counts = [str(count) for count in (tally.planted, tally.found, tally.right, tally.false)]
    return [code, *counts, f"{tally.recall:.0%}", f"{tally.precision:.0%}"]


def handbook_lines(rules: Sequence[Rule], *, heading: str = "") -> Iterator[str]:
    """Each rule: code, how bad, what it looks for, why, an example."""
    for rule in rules:
        yield f"{heading}{rule.code} {title_of(rule)}（{rule.severity.word}，{rule.name}）"
        yield ""
        yield from rule.handbook.strip().splitlines()[2:]
        yield ""


def listed_rules() -> Iterator[str]:
    """One line a rule."""
    yield f"检查规则：{rules_version()}。用 drafter rules 编号 看一条的说明"
    for rule in CATALOGUE:
        yield f"  {rule.code}  [{rule.severity.word}] {title_of(rule)}"


def handbook_markdown() -> Iterator[str]:
    """The whole handbook as a page of the docs."""
    yield "# 检查规则手册"
    yield ""
    yield "由 `drafter rules --format markdown > docs/rules.zh.md` 生成，不要手改。"
    yield ""
    yield "错误是按规定就不对的；警告是多半会退回的；提示是写法上的；资料不足是凭表上的内容没法判断的。"
    yield ""
    yield f"{rules_version()}。召回率和准确率见 [review-measured.zh.md](review-measured.zh.md)。"
    for rule in CATALOGUE:
        yield ""
        yield f"## {rule.code} {title_of(rule)}"
        yield ""
        yield f"{rule.severity.word} · `{rule.name}` · 依据：{rule.basis}"
        for line in rule.handbook.strip().splitlines()[2:]:
            head, colon, words = line.partition("：")
            yield ""
            yield f"**{head}** {words}".rstrip() if colon and head in _HEADINGS else line


def title_of(rule: Rule) -> str:
    """What the handbook calls it: the first clause of what it looks for."""
    told = next(line for line in rule.handbook.splitlines() if line.startswith("查什么："))
    return told.removeprefix("查什么：").split("。")[0].split("；")[0].split("（")[0].split("：")[0]
