"""Tables as lines of Markdown."""

from collections.abc import Iterator, Sequence


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Head, rule and rows; a bar inside a cell is escaped."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def summary_lines(rows: Sequence[tuple[str, str, Sequence[int]]], unread: Sequence[str]) -> Iterator[str]:
    """How many errors, warnings and hints each form has, those with most errors first, and the files that can't be read."""
    yield ""
    yield f"汇总：{len(rows)} 份" + (f"，另有 {len(unread)} 个文件读不了" if unread else "")
    yield "  错误  警告  提示  文件 · 项目"
    for file, project, counts in sorted(rows, key=lambda row: [-count for count in row[2]]):
        yield "  " + "  ".join(f"{count:>4}" for count in counts) + f"  {file} · {project}"
    for file in unread:
        yield f"  读不了              {file}"
