"""Lint for declarations: what the finance section would send back, and one better wording."""

from drafter.review.assessment import OUR_READING, Aspect, Assessed, assessed
from drafter.review.dossier import Dossier
from drafter.review.finding import Finding, Fix, Outcome, Severity, Waivers, still_open
from drafter.review.report import review
from drafter.review.rule import Rule
from drafter.review.wanted import lacking

__all__ = [
    "OUR_READING",
    "Aspect",
    "Assessed",
    "Dossier",
    "Finding",
    "Fix",
    "Outcome",
    "Rule",
    "Severity",
    "Waivers",
    "assessed",
    "lacking",
    "review",
    "still_open",
]
