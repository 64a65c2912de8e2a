"""Picking one declaration out of several."""

import re
from collections.abc import Sequence

from drafter.comparison.succession import successions, together
from drafter.declaration import Declaration, Project
from drafter.errors import DrafterError
from drafter.language.numerals import small_number
from drafter.language.yes_no import yes_or_no
from drafter.lines.console import Console
from drafter.workspace.form_choice import proposal

Chosen = tuple[Declaration, str]
"""A form of last year, and what its project is called this year; '' where nothing was said of that."""


def choose_form(console: Console, forms: Sequence[Declaration]) -> Chosen:
    """The only one, or the one whose number or name the user gives; several numbers are put together.

    A name that none has is likely one of them under another: that is proposed, and taken once it is agreed to.

    Raises:
        DrafterError: the lines ended before one was chosen.
    """
    if len(forms) == 1:
        return forms[0], ""
    console.say("要接着哪一个项目往下填？")
    for number, form in enumerate(forms, 1):
        console.say(f"  {number}  {form.fiscal_year or '    '}  {form.project.name or '（没有名称）'}")
    while True:
        said = _said(console, "› 输入编号或项目名称；今年由几个合并的，写几个编号，例如：1 3")
        chosen = _chosen(console, forms, said)
        if chosen is not None:
            return chosen
        console.say(f"！ 请输入 1 到 {len(forms)} 的编号，例如：1")


def _chosen(console: Console, forms: Sequence[Declaration], said: str) -> Chosen | None:
    numbers = [small_number(part) for part in re.split(r"[\s,，、]+", said) if part]
    if numbers and all(number is not None and 1 <= number <= len(forms) for number in numbers):
        return together([forms[number - 1] for number in dict.fromkeys(numbers) if number is not None]), ""
    named = [form for form in forms if said and said in (form.project.name or "")]
    exact = [form for form in named if form.project.name == said] or named
    if len(exact) == 1:
        return exact[0], ""
    likely = successions(Declaration(project=Project(name=said)), forms) if said and not exact else ()
    if not likely:
        return None
    text = _said(console, f"？ 没有“{said}”。{proposal(likely[0], forms)}，照它填吗？\n› 回车：是；输入 否：再选")
    agreed = not text or yes_or_no(text) is True
    return (together([forms[place] for place in likely[0].places]), said) if agreed else None


def _said(console: Console, prompt: str) -> str:
    try:
        return console.ask(prompt).strip()
    except EOFError as error:
        raise DrafterError("没有选定上年的项目，草稿没有建立") from error
