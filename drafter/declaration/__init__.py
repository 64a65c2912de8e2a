"""The declaration itself: frozen models, and the reading of money, dates and targets from loose text."""

from drafter.declaration.declaration import Declaration
from drafter.declaration.field_path import FieldPath
from drafter.declaration.funding import AnnualRequest, Funding, WholeLifeFunding
from drafter.declaration.indicator import Indicator
from drafter.declaration.objectives import Objectives
from drafter.declaration.project import Project
from drafter.declaration.suggestion import Evidence, Phrase, Suggestion, SuggestionRequest
from drafter.declaration.target import Comparator, QualitativeTarget, QuantitativeTarget, Target
from drafter.declaration.taxonomy import Dimension, IndicatorType, Unrecognised

__all__ = [
    "AnnualRequest",
    "Comparator",
    "Declaration",
    "Dimension",
    "Evidence",
    "FieldPath",
    "Funding",
    "Indicator",
    "IndicatorType",
    "Objectives",
    "Phrase",
    "Project",
    "QualitativeTarget",
    "QuantitativeTarget",
    "Suggestion",
    "SuggestionRequest",
    "Target",
    "Unrecognised",
    "WholeLifeFunding",
]
