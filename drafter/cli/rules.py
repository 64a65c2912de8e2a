"""`drafter rules`: the handbook of the review."""

import argparse

from drafter.cli.telling import result
from drafter.errors import DrafterError
from drafter.phrases.rules import handbook_lines, handbook_markdown, listed_rules
from drafter.review import Rule
from drafter.review.catalogue import CATALOGUE


def run(options: argparse.Namespace) -> int:
    """List all rules, tell those of a code or a name in full, or print the whole handbook.

    Raises:
        DrafterError: no rule of that code or name.
    """
    if options.format == "markdown":
        lines = list(handbook_markdown())
    elif not options.names:
        lines = list(listed_rules())
    else:
        rules: list[Rule] = []
        for name in options.names:
            found = _rules_of(name)
            if not found:
                raise DrafterError(f"没有编号为“{name}”的规则，用 drafter rules 看有哪些")
            rules += found
        lines = list(handbook_lines(rules))
    for line in lines:
        result(line)
    return 0


def _rules_of(code: str) -> tuple[Rule, ...]:
    """The rules of a code (F01) or of a name (placeholder_left); none for neither."""
    return tuple(rule for rule in CATALOGUE if code.upper() == rule.code or code.lower() == rule.name)
