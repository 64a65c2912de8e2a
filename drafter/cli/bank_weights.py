"""`drafter bank evaluate --weights` and `drafter bank tune`: other numbers than those that ship."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from drafter.bank.evaluation.tuning import TuningPlan
from drafter.bank.weights import Weights
from drafter.cli.telling import message, progress, result
from drafter.codec import yaml_text
from drafter.codec.weights import plain_weights, weight_names
from drafter.errors import DrafterError
from drafter.phrases.bank_words import tuning_lines
from drafter.storage.weights_file import read_weights
from drafter.workspace import Workspace
from drafter.workspace.form_files import form_files
from drafter.writers.never_overwrite import write_new


def weights_of(options: argparse.Namespace) -> Weights:
    """Those of the file that is named, else those that ship.

    Raises:
        DrafterError: as for `read_weights`.
    """
    return read_weights(Path(options.weights)) if options.weights else Weights()


def form_paths(names: Sequence[str]) -> list[Path]:
    """The files that are named, and those in folders."""
    return form_files(Path(name) for name in names)


def tune(workspace: Workspace, options: argparse.Namespace) -> int:
    """Look for better weights and write those that differ; 2 where none is better, and nothing is written.

    Raises:
        DrafterError: no output was named, or as for `BankDesk.tuned`.
    """
    if not options.output:
        raise DrafterError("请用 -o 写明结果写到哪个文件，例如 -o weights.yaml")
    plan = TuningPlan(weights_of(options), weight_names(options.only), options.train, options.seed, options.rounds)
    found = workspace.banks.tuned(form_paths(options.names), plan, progress)
    for failure in found.failures:
        message(f"没有读成：{failure}")
    lines = list(tuning_lines(found, plan))
    for line in lines:
        message(line)
    if found.weights == plan.start:
        message("没有找到更好的，什么也没有写。")
        return 2
    text = "".join(f"# {line}\n" for line in lines) + yaml_text(plain_weights(found.weights))
    result(str(write_new(Path(options.output), text.encode())))
    return 1 if found.failures else 0
