"""Targets in words."""
