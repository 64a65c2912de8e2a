"""Amounts that contradict each other."""
