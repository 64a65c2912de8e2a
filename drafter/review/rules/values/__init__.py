"""Faults in the targets of indicators."""
