"""Picking one declaration out of several."""

from collections.abc import Sequence

from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.language.numerals import small_number
from drafter.lines.console import Console


def choose_form(console: Console, forms: Sequence[Declaration]) -> Declaration:
    """The only one, or the one whose number or name the user gives.

    Raises:
        DrafterError: the lines ended before one was chosen.
    """
    if len(forms) == 1:
        return forms[0]
    console.say("要接着哪一个项目往下填？")
    for number, form in enumerate(forms, 1):
        console.say(f"  {number}  {form.fiscal_year or '    '}  {form.project.name or '（没有名称）'}")
    while True:
        try:
            said = console.ask("› 输入编号或项目名称").strip()
        except EOFError as error:
            raise DrafterError("没有选定上年的项目，草稿没有建立") from error
        chosen = small_number(said)
        if chosen is not None and 1 <= chosen <= len(forms):
            return forms[chosen - 1]
        named = [form for form in forms if said and said in (form.project.name or "")]
        exact = [form for form in named if form.project.name == said] or named
        if len(exact) == 1:
            return exact[0]
        console.say(f"！ 请输入 1 到 {len(forms)} 的编号，例如：1")
