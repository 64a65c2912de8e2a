"""A file of other weights for the indicator bank."""

from pathlib import Path

from drafter.bank.weights import Weights
from drafter.codec import MalformedText, yaml_with_lines
from drafter.codec.weights import WrongWeight, weights_from
from drafter.errors import DrafterError
from drafter.storage.question_banks import line_of
from drafter.storage.texts import read_text

_LARGEST = 2**16


def read_weights(path: Path) -> Weights:
    """The shipped weights with those that stand in this file.

    Raises:
        DrafterError: no such file, not YAML, an unknown name, or a number out of range; the sentence names the line.
    """
    text = read_text(path, "权重文件", _LARGEST)
    try:
        value, lines = yaml_with_lines(text)
    except MalformedText as error:
        raise DrafterError(f"{path}：{error}") from error
    try:
        return weights_from(value)
    except WrongWeight as fault:
        raise DrafterError(f"{path}：第 {line_of(lines, fault.where)} 行：{fault}") from fault
