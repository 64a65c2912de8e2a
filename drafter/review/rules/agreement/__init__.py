"""Goal and rows that do not say the same."""
