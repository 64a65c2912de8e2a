"""The indicator table: which column holds what, which rows belong to it, and what each of them says."""
