"""Faults in the goals."""
