"""`drafter bank show|evaluate|tune|forget|habits`: what was learned, what it saves, taking a form out, learning from use."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from drafter.bank.evaluation.keys_left_out import MeasuredKeys
from drafter.bank.evaluation.leave_one_out import Measured
from drafter.bootstrap import open_workspace
from drafter.cli.bank_weights import form_paths, tune, weights_of
from drafter.cli.telling import message, progress, result
from drafter.declaration import Dimension
from drafter.errors import DrafterError
from drafter.phrases.bank_words import evaluation_lines, habit_lines, key_lines, pattern_lines
from drafter.workspace import Workspace


def run(options: argparse.Namespace) -> int:
    """Whichever was asked for."""
    workspace = open_workspace()
    if options.action == "show":
        return _show(workspace, options)
    if options.action == "forget":
        return _forget(workspace, options)
    if options.action == "habits":
        return _habits(workspace, options.names)
    if options.action == "tune":
        return tune(workspace, options)
    return _evaluate(workspace, options)


def _bank_of(options: argparse.Namespace) -> Path | None:
    return Path(options.bank) if options.bank else None


def _show(workspace: Workspace, options: argparse.Namespace) -> int:
    bank = _bank_of(options)
    if options.format == "json":
        sys.stdout.writelines(workspace.banks.dump(bank))
        return 0
    known = workspace.banks.knowledge(bank)
    wanted = [dimension for dimension in Dimension if not options.names or options.names[0] in dimension.value]
    if not wanted:
        raise DrafterError(f"没有“{options.names[0]}”这个二级指标，可以是 {'、'.join(d.value for d in Dimension)}")
    result(f"指标库里有 {known.all_forms} 份申报表。下面是学到的写法：名称怎样结尾，几份表用，常写的指标值，见于哪里。")
    for dimension in wanted:
        for line in pattern_lines(known, dimension, options.most):
            result(line)
    return 0


def _forget(workspace: Workspace, options: argparse.Namespace) -> int:
    """By file (with the forms in it), else by words of the project's name; 2 where nothing was there."""
    if not options.names:
        raise DrafterError("请写要忘掉哪一份：项目名称，或者当初学习的文件")
    bank = _bank_of(options)
    forgotten = [form for name in options.names for form in workspace.banks.forget(name, bank, year=options.year)]
    for form in forgotten:
        result(f"已忘掉：{form.year or '    '}  {form.project}  （{form.agency}）")
    result(f"忘掉了 {len(forgotten)} 份申报表。")
    return 0 if forgotten else 2


def _habits(workspace: Workspace, words: Sequence[str]) -> int:
    """What was learned from use; `on`, `off` and `clear` change it."""
    habits = workspace.habits
    if len(words) > 1 or (words and words[0] not in ("on", "off", "clear")):
        raise DrafterError(f"habits 后面可以写 on、off 或 clear 中的一个，现在是 {' '.join(words)}")
    if words and words[0] == "clear":
        result(f"已忘掉 {workspace.journal.forget_uses()} 条记录。")
    elif words:
        habits.switch(on=words[0] == "on")
    result(
        "正在从使用中学习：采用、改过、跳过的建议会影响以后的次序，只记在本机。" if habits.on else "没有从使用中学习。"
    )
    for line in habit_lines(habits.experience()):
        result(line)
    return 0


def _evaluate(workspace: Workspace, options: argparse.Namespace) -> int:
    """Leave one form out at a time; the table goes to standard output, progress to standard error."""
    weights = weights_of(options)
    tried = form_paths(options.names)
    learned_from = form_paths(options.learned_from) if options.learned_from else None

    measured: Measured | MeasuredKeys
    if options.keys == "ime":
        measured = workspace.banks.measured_keys(tried, learned_from, progress, weights)
        lines = key_lines(measured)
    else:
        measured = workspace.banks.measured(tried, learned_from, progress, weights)
        lines = evaluation_lines(measured)
    for failure in measured.failures:
        message(f"没有读成：{failure}")
    if not measured.forms:
        raise DrafterError("没有可以试的申报表")
    for line in lines:
        result(line)
    return 1 if measured.failures else 0
