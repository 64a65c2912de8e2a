"""How a learned bank, and what it saves, are told."""

from collections.abc import Iterator, Sequence

from drafter.bank.evaluation.keys_left_out import MeasuredKeys
from drafter.bank.evaluation.leave_one_out import Measured, Reliability
from drafter.bank.evaluation.tuning import Tuned, TuningPlan
from drafter.bank.feedback import Experience, Outcome
from drafter.bank.knowledge import Knowledge
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.target_keys import target_meant
from drafter.declaration import Dimension
from drafter.phrases.tables import markdown_table

_HEAD = ("方法", "省下的按键", "名称", "指标值", "首位命中", "前5", "前10", "结尾是学到的写法")
_HEAD_OF_KEYS = ("方法", "敲键", "少敲", "名称", "指标值", "还要用输入法的名称")
_BAR = 40
_SOURCES = 2


def pattern_lines(known: Knowledge, dimension: Dimension, most: int) -> Iterator[str]:
    """The learned endings of a 二级指标, and its beginnings; nothing where there are none."""
    endings = [ending for ending in known.endings(dimension) if ending.forms][:most]
    beginnings = known.beginnings(dimension)[: max(most // 3, 1)]
    if not endings and not beginnings:
        return
    yield f"\n{dimension.value}"
    for ending in endings:
        rows = known.ending_in(ending.text, dimension, 200)
        seen = "、".join(dict.fromkeys(f"“{row.name}”（{row.file} 第 {row.form} 份）" for row in rows[:_SOURCES]))
        yield f"  …{ending.text}  {ending.forms} 份{_usual(known, ending.text, dimension)}  见 {seen}"
    for text, forms in beginnings:
        yield f"  {text}…  {forms} 份"


def _usual(known: Knowledge, ending: str, dimension: Dimension) -> str:
    votes = known.votes_of(ending, dimension)
    best = sorted(votes, key=lambda words: (-votes[words], words))[:3]
    return "  " + "、".join(f"{target_meant(words)}×{votes[words]}" for words in best) if best else ""


def habit_lines(experience: Experience) -> Iterator[str]:
    """What was taken, edited and passed over, the most used first."""
    labels = {code_of(dimension.value): dimension.value for dimension in Dimension}
    words = {Outcome.TAKEN: "采用", Outcome.EDITED: "改过", Outcome.PASSED: "跳过"}
    for (code, text), seen in sorted(experience.uses.items(), key=lambda one: (-sum(one[1].values()), one[0])):
        told = "，".join(f"{words[outcome]} {seen[outcome]} 次" for outcome in Outcome if outcome in seen)
        yield f"  {labels.get(code, '其他')}  {text}  {told}"


def evaluation_lines(measured: Measured) -> Iterator[str]:
    """A table, and a bar for each system."""
    yield f"{measured.forms} 份申报表，{measured.indicators} 个指标；逐份留出（连同它的其他格式），由其余各份来猜。"
    yield ""
    rows: list[list[str]] = []
    for name, figures in measured.systems.items():
        shares = (figures.saved, figures.saved_on_names, figures.saved_on_targets)
        hits = (figures.hits_at_1, figures.hits_at_5, figures.hits_at_10)
        explained = _percent(figures.explained / figures.indicators) if figures.explained else "—"
        rows.append([name, *map(_percent, shares), *(f"{n}/{figures.indicators}" for n in hits), explained])
    yield from markdown_table(_HEAD, rows)
    yield ""
    best = max((figures.saved for figures in measured.systems.values()), default=0.0) or 1.0
    for name, figures in measured.systems.items():
        bar = "█" * max(round(_BAR * figures.saved / best), 0)
        yield f"{_percent(figures.saved):>7}  {bar}  {name}"
    yield from _reliability_lines(measured.reliability)


def _reliability_lines(lines: Sequence[Reliability]) -> Iterator[str]:
    """How often offers were right, by how sure they said they are."""
    if not lines:
        return
    yield ""
    yield "每条建议说自己有多可靠，实际怎样（整个单位留出；表里确有同一指标才算对，没写上的也算错）："
    yield ""
    rows = [
        [f"{_percent(line.lowest)} 起", str(line.offers), _percent(line.said), _percent(line.right / line.offers)]
        for line in lines
    ]
    yield from markdown_table(("可靠程度", "建议", "自己说", "实际"), rows)


def key_lines(measured: MeasuredKeys) -> Iterator[str]:
    """Keys as they are pressed: the input method alone first, then each system beside it."""
    first = next(iter(measured.systems.values()))
    per_character = first.typed_names / (first.characters or 1)
    yield f"{measured.forms} 份申报表，{first.indicators} 个指标；逐份留出（连同它的其他格式），由其余各份来猜。"
    yield f"单用全拼输入法：每个词打全拼再按一键选中，名称每字 {per_character:.2f} 键。选建议的键都计入。"
    yield ""
    rows = [["全拼输入法", str(first.typed), "—", "—", "—", f"{first.indicators}"]]
    for name, keys in measured.systems.items():
        shares = [
            _percent(1 - spent / (typed or 1))
            for spent, typed in (
                (keys.spent, keys.typed),
                (keys.spent_on_names, keys.typed_names),
                (keys.spent_on_targets, keys.typed_targets),
            )
        ]
        rows.append([name, str(keys.spent), *shares, str(keys.by_input_method)])
    yield from markdown_table(_HEAD_OF_KEYS, rows)


def tuning_lines(tuned: Tuned, plan: TuningPlan) -> Iterator[str]:
    """What was tuned on what, and what it saves before and after, where it was tuned and where it was not."""
    yield f"试了 {len(plan.names)} 个数，{plan.rounds} 轮；按 {plan.train:g} 分，种子 {plan.seed}。"
    for part, compared in (("用来调的", tuned.training), ("没有用来调的", tuned.held_out)):
        before, after = compared.before, compared.after
        yield (
            f"{part} {compared.forms} 份：省下的按键 {_hundredths(before.saved)} → {_hundredths(after.saved)}"
            f"（名称 {_hundredths(before.saved_on_names)} → {_hundredths(after.saved_on_names)}，"
            f"指标值 {_hundredths(before.saved_on_targets)} → {_hundredths(after.saved_on_targets)}）"
        )


def _hundredths(share: float) -> str:
    return f"{share * 100:.2f}%"


def _percent(share: float) -> str:
    return f"{share * 100:.1f}%"
