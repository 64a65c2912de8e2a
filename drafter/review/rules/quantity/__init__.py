"""Amounts: how much is done, and for how much money."""
