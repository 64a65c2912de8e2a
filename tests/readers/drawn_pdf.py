"""A PDF drawn by hand: words at their places and rectangles around cells, in a font whose glyphs are the characters."""

from collections.abc import Sequence
from dataclasses import dataclass, field

_SIZE = 10
_UNICODE_MAP = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n"
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
    b"endcmap end end"
)


@dataclass
class DrawnPage:
    """One page, its origin at the upper left, in points."""

    content: list[bytes] = field(default_factory=list)

    def words(self, x: float, y: float, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            hexed = "".join(f"{ord(sign):04X}" for sign in line).encode()
            at = f"1 0 0 1 {x} {800 - y - 12 - 12 * number} Tm".encode()
            self.content.append(b"BT /F %d Tf " % _SIZE + at + b" <" + hexed + b"> Tj ET")

    def cell(self, left: float, top: float, right: float, bottom: float, text: str = "") -> None:
        self.content.append(f"{left} {800 - bottom} {right - left} {bottom - top} re S".encode())
        self.words(left + 2, top, text)

    def table(self, edges: Sequence[float], top: float, rows: Sequence[Sequence[tuple[str, int, int]]]) -> float:
        """Rows of (text, columns, rows) cells, 30 points high; the place below."""
        taken: set[tuple[int, int]] = set()
        for number, row in enumerate(rows):
            column = 0
            for text, across, down in row:
                while (number, column) in taken:
                    column += 1
                taken |= {(number + r, column + c) for r in range(down) for c in range(across)}
                y = top + 30 * number
                self.cell(edges[column], y, edges[column + across], y + 30 * down, text)
                column += across
        return top + 30 * len(rows)


def pdf_of(*pages: DrawnPage) -> bytes:
    """The file."""
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /U /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /U /DW 1000 /CIDSystemInfo 5 0 R >>",
        _stream(_UNICODE_MAP),
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {7 + 2 * number} 0 R ".encode()
            + b"/Resources << /Font << /F 3 0 R >> >> >>"
        )
        objects.append(_stream(b"\n".join(page.content)))
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return out + head.encode() + f"startxref\n{len(out)}\n%%EOF\n".encode()


def _stream(content: bytes) -> bytes:
    return f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"
