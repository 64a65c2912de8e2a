"""`drafter templates lint`: whether Word templates are sound, before a form is lost in one."""

import argparse
from pathlib import Path

from drafter.cli.telling import result
from drafter.storage.places import usual_places


def run(options: argparse.Namespace) -> int:
    """Print every mistake with its template and cell; 1 where there is any."""
    from drafter.writers.template_lint import template_faults  # noqa: PLC0415  python-docx is slow to import

    places = usual_places()
    templates = [Path(name) for name in options.names] or places.word_templates()
    found = 0
    for template in templates:
        faults = template_faults(template)
        found += len(faults)
        for fault in faults:
            result(f"{template}：{fault}")
        if not faults:
            result(f"{template}：没有问题")
    return 1 if found else 0
