"""Existing forms: plain cells become declarations, and what is odd is told, never guessed away."""

from drafter.forms.grid import Grid, Row
from drafter.forms.lengths import absurd_lengths
from drafter.forms.parse import ParsedForm, count_forms, parse
from drafter.forms.problem import FormProblem, ProblemKind

__all__ = ["FormProblem", "Grid", "ParsedForm", "ProblemKind", "Row", "absurd_lengths", "count_forms", "parse"]
