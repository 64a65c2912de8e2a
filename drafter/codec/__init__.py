"""YAML and JSON text, and what drafter writes in them."""

from drafter.codec.declarations import FORMAT, declaration_from, plain_declaration, plain_indicator, plain_target
from drafter.codec.text import MalformedText, json_text, json_value, remarks_in, yaml_text, yaml_value, yaml_with_lines

__all__ = [
    "FORMAT",
    "MalformedText",
    "declaration_from",
    "json_text",
    "json_value",
    "plain_declaration",
    "plain_indicator",
    "plain_target",
    "remarks_in",
    "yaml_text",
    "yaml_value",
    "yaml_with_lines",
]
