"""Lines as Chinese is broken: between any two characters, not only at spaces."""

from rich.cells import cell_len
from textual.content import Content

from drafter.regex import regex

_PIECES = regex(r"[0-9A-Za-z.,%/_:-]+|.")
_INSIDE = regex(r"[^-,/_:]*[-,/_:]|.+")
"""Where a number or a word may be broken when it is wider than its column: 2027-01-|01, 4,620,|700.00."""
_NEVER_FIRST = frozenset("，。、；：！？）》”’】…")


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells: between any two Chinese characters, not within a number or a word that fits.

    No line begins with a comma or a closing mark: what stands before it goes down with it.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, last = "", ""
        for piece in _PIECES.findall(paragraph.expandtabs(4)):
            for part in _parts(piece, width):
                if line and cell_len(line) + cell_len(part) > width:
                    carried = last if part in _NEVER_FIRST and len(line) > len(last) else ""
                    lines.append(line.removesuffix(carried) if carried else line)
                    line = carried
                line += part
                last = part
        lines.append(line)
    return lines


def shortened(text: str, width: int) -> str:
    """The text in one line of at most `width` cells: what is too long loses its middle, for names differ at both ends."""
    if cell_len(text) <= width:
        return text
    half = (width - 1) // 2
    head, tail = text, text
    while cell_len(head) > half:
        head = head[:-1]
    while cell_len(tail) > width - 1 - cell_len(head):
        tail = tail[1:]
    return f"{head}…{tail}"


def _parts(piece: str, width: int) -> list[str]:
    """A piece as it is, or what it falls into where it is wider than a line."""
    if cell_len(piece) <= width:
        return [piece]
    parts = _INSIDE.findall(piece)
    return parts if all(cell_len(part) <= width for part in parts) else list(piece)


def wrapped_content(content: Content, width: int) -> Content:
    """The same content with its lines broken to `width` cells, styles kept."""
    lines: list[Content] = []
    for paragraph in content.split("\n", allow_blank=True):
        start = 0
        for line in wrapped(paragraph.plain, width):
            lines.append(paragraph[start : start + len(line)])
            start += len(line)
    return Content("\n").join(lines)
