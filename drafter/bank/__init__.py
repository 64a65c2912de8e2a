"""What existing forms teach: how things are measured, composed with what this project does."""

from drafter.bank.statistics.learned_form import LearnedForm, LearnedRow, learned_from
from drafter.bank.suggest import IndicatorBank

__all__ = ["IndicatorBank", "LearnedForm", "LearnedRow", "learned_from"]
