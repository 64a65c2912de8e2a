"""The answers, and how what was said becomes one."""
