"""Faults in the names of indicators."""
