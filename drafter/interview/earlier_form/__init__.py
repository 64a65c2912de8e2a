"""Last year's form, read as answers."""
