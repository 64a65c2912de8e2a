"""The page of worked drafts: half a page of facts in, the form that Enter alone makes of it out.

.venv/bin/python -m tests.authoring.worked_drafts
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from drafter.bootstrap import open_workspace
from drafter.codec import yaml_value
from drafter.declaration import Declaration
from drafter.forms import ParsedForm
from drafter.interview.unattended.hurried import Hurried
from drafter.phrases.words import finding_lines
from drafter.storage.places import Places
from drafter.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT / "docs" / "worked"
PAGE = ROOT / "docs" / "worked-drafts.zh.md"
_HOME = TemporaryDirectory()
"""Nobody's home, gone with the program: a workspace keeps a database of its bank in whatever home it has."""
_HEAD = """# 十份示范：半页事实，一路回车

左边是填表人知道的事（名称、金额、几项任务、服务谁、为什么），其余都照按回车时的采用，得到右边这张表。没有人改过一个字，好坏由你判断。
单位和地名都是虚构的。事实在 [worked/](worked)，自己试：`drafter fill docs/worked/elder-care.yaml --take-offers -o 申报表.docx`。
本页由 `python -m tests.authoring.worked_drafts` 写出，测试会核对。
"""


def page() -> str:
    """The whole page."""
    workspace = open_workspace(Places(home=Path(_HOME.name), shipped=ROOT))
    return (
        "\n".join([_HEAD, *(line for path in sorted(FACTS.glob("*.yaml")) for line in _worked(workspace, path))]) + "\n"
    )


def _worked(workspace: Workspace, path: Path) -> Iterator[str]:
    facts: dict[str, Any] = yaml_value(path.read_text(encoding="utf-8"))
    done = workspace.hurry(facts, None)
    form = done.interview.declaration()
    yield from (f"## {form.project.name}", "", f"{form.project.implementing_agency} · {form.fiscal_year} 年", "")
    yield from ("**知道的事**", "")
    yield f"- {facts['nature']}，{facts['category']}，{facts['planned_start']}至{facts['planned_finish']}"
    yield f"- 财政拨款 {facts['annual_appropriation']}，结转 {facts['annual_carry_over']}，其他 {facts['annual_other_funds']}"
    yield from (f"- 任务：{task}" for task in facts["tasks"])
    yield f"- 服务对象：{'、'.join(facts['beneficiaries'])}"
    yield from (f"- 目的：{facts['purpose']}", "", "**年度总体目标**", "")
    yield from (f"> {line}  " for line in str(form.objectives.annual).split("\n"))
    yield from ("", "**绩效指标**", "", "| 一级 | 二级 | 三级 | 指标值 |", "|---|---|---|---|")
    yield from _rows(form)
    yield from ("", _asked(done), "", *(f"- {line.strip()}" for line in finding_lines(_found(workspace, form))), "")


def _rows(form: Declaration) -> Iterator[str]:
    for row in form.indicators:
        levels = (level.value if level is not None else "" for level in (row.type, row.dimension))
        yield f"| {' | '.join((*levels, row.name or '', str(row.target or '')))} |"


def _asked(done: Hurried) -> str:
    boxes = {box for put in done.puts for box in (put.questions or (put.question,))}
    return f"问了 {len(done.puts)} 件事，{len(boxes)} 个空；检查："


def _found(workspace: Workspace, form: Declaration) -> Any:
    return workspace.review(ParsedForm(form, (), {}))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)  # noqa: T201  what a command made
