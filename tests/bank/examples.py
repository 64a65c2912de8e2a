"""Ten worked examples for the docs: a project in, suggestions out, with their reasons. Run to write `docs/examples.zh.md`."""

from collections.abc import Iterator
from pathlib import Path

from drafter.bank import IndicatorBank
from drafter.bank.completion.vocabulary import Vocabulary
from drafter.declaration import Dimension, Indicator, Objectives, Phrase, Project, SuggestionRequest
from drafter.language.cutting import cut
from drafter.language.spoken_indicator import read_breath, with_usual_comparator
from drafter.storage.banks import read_shipped_bank
from drafter.storage.places import Places
from drafter.storage.spelling import readings, spell
from drafter.storage.usual_indicators import read_usual_indicators
from drafter.storage.words import read_words

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "examples.zh.md"
_HEAD = """\
# 十个例子：给出项目，得到建议

下面的建议由随附的指标库（上海市就业促进中心 2024 年 11 份公开的申报表）和题库里的常用指标给出，不联网，同样的输入总得到同样的建议。
“…”表示这是可以接着写的半截名称。本页由 `.venv/bin/python -m tests.bank.examples` 写出，测试会核对。
"""


def request(
    dimension: Dimension,
    project: str,
    *,
    goal: str = "",
    tasks: str = "",
    who: str = "",
    rows: str = "",
    typed: str = "",
) -> SuggestionRequest:
    """Lists are told with 、; earlier indicators as `二级指标:名称 指标值`."""
    return SuggestionRequest(
        dimension=dimension,
        project=Project(name=project),
        objectives=Objectives(annual=goal or None),
        tasks=tuple(filter(None, tasks.split("、"))),
        beneficiaries=tuple(filter(None, who.split("、"))),
        indicators=tuple(_row(row) for row in filter(None, rows.split("、"))),
        typed=typed,
    )


def _row(told: str) -> Indicator:
    label, _, words = told.partition(":")
    dimension = Dimension(label)
    breath = read_breath(words)
    return Indicator.under(dimension, breath.name, with_usual_comparator(breath.target, dimension)[0])


EXAMPLES = (
    request(Dimension.QUANTITY, "农村公路养护经费", tasks="农村公路养护 186 公里、桥梁检测 12 座", who="沿线村民"),
    request(
        Dimension.TIMELINESS,
        "农村公路养护经费",
        tasks="农村公路养护 186 公里、桥梁检测 12 座",
        rows="数量指标:农村公路养护里程 186公里",
    ),
    request(Dimension.BENEFICIARY_SATISFACTION, "农村公路养护经费", who="沿线村民、过往司机"),
    request(Dimension.QUANTITY, "职业技能培训经费", goal="开展职业技能培训，培训学员1500人次，提升劳动者就业能力。"),
    request(
        Dimension.QUALITY, "流动图书车服务经费", rows="数量指标:新购图书数量 6000册、数量指标:阅读推广活动场次 24场"
    ),
    request(
        Dimension.SOCIAL,
        "办公用房修缮经费",
        rows="数量指标:办公用房修缮面积 800平方米",
        goal="消除安全隐患，改善办公条件。",
    ),
    request(Dimension.QUALITY, "困难群众救助补助资金", typed="补"),
    request(Dimension.TIMELINESS, "促进就业业务工作经费", tasks="督导抽查 50 家", typed="ddccjsl"),
    request(Dimension.TIMELINESS, "信息系统运行维护费", typed="系统故障"),
    request(Dimension.QUANTITY, "督导工作经费", tasks="督导抽查 50 家", typed="督导抽查数"),
)


def page() -> str:
    """The whole page."""
    usual = read_usual_indicators(*Places(ROOT / "nowhere", ROOT).usual_indicators)
    forms = read_shipped_bank(ROOT / "question_banks" / "indicator_bank.json")
    words = Vocabulary(lambda: read_words(ROOT / "question_banks" / "words.txt"), readings)
    bank = IndicatorBank.of(forms, spell, usual, cut, words)
    return "\n".join([_HEAD, *(line for n, one in enumerate(EXAMPLES, 1) for line in _example(n, one, bank))])


def _example(number: int, asked: SuggestionRequest, bank: IndicatorBank) -> Iterator[str]:
    yield f"## {number}. {asked.project.name} · {asked.dimension.value}"
    yield ""
    told = {
        "任务": "、".join(asked.tasks),
        "服务对象": "、".join(asked.beneficiaries),
        "目标": asked.objectives.annual or "",
        "已有指标": "、".join(f"{row.name} {row.target}" for row in asked.indicators),
        "正在输入": f"`{asked.typed}`" if asked.typed else "",
    }
    yield from (f"- {title}：{words}" for title, words in told.items() if words)
    yield ""
    yield "| 建议 | 指标值 | 理由 |"
    yield "|---|---|---|"
    for item in bank.suggest(asked):
        targets = "" if isinstance(item, Phrase) else "，".join(map(str, item.targets[:2]))
        name = f"{item.name}…" if isinstance(item, Phrase) else item.name
        yield f"| {name} | {targets} | {item.reason} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
