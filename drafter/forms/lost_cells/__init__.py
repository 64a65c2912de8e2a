"""Text whose table was lost (one cell a line, or words between spaces): what can be read surely is put into cells again."""

from drafter.forms.lost_cells.restored import restored

__all__ = ["restored"]
