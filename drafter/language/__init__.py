"""Chinese as people type and print it: numerals, money, dates, units, targets, tasks."""
