"""Doors out: declarations as Word forms and as text that others script."""
