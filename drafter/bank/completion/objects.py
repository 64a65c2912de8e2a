"""What this project does and for whom: the objects that measurements are made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from drafter.bank.statistics.dimension_codes import OF_THE_WORK
from drafter.bank.statistics.words import Cut, uncut
from drafter.bank.targets.measures import measure_of
from drafter.bank.targets.plausible import ILL
from drafter.bank.weights import Objects
from drafter.declaration import Dimension, Indicator, IndicatorType, QuantitativeTarget, SuggestionRequest
from drafter.language.task.lines import ends_all
from drafter.language.task.parts import read_task
from drafter.language.task.thing_and_deed import MEASURE_NOUN, can_be_called, core_name
from drafter.regex import regex

_BUDGET_WORDS = regex(r"(?:专项|工作|业务|项目|补助|资助)*(?:经费|资金|费用|费|项目)$")
"""How project names end because they are budget lines; what stands before says what is done."""
_YEAR = regex(
    r"[（(\[〔]?\s*(?<!\d)(?:20\d{2}年?度?\s*[-—－至~]+\s*)?20\d{2}\s*年(?:度|\d{1,2}(?:-\d{1,2})?月份?)?\s*[)）\]〕]?|[（(]\s*20\d{2}\s*[)）]"
)
_BATCH = regex("^第.{1,3}[批期次轮]$")

_LONGEST = 14
"""Characters of a thing, up to which it is part of other names."""
_TOLD = regex(r"\d(?![\dA-Za-z])|[%≥≤=×：:；;，,、 ]")
"""What stands in a task, and in no name; 5G and 10kV do."""
_SPOKEN = regex(
    "/(?:[的了着要把都让被再]|打算|一共|估摸|今年|现在|出来|下来|一[个人天年]|两次)/|/[买备管办换修租印进抽]/$"
)
"""Words, between strokes, that a person says and no name has; and a verb that was left behind its thing."""
TASK = "任务"
"""How the origin of a subject ends that is a task."""
PROJECT = "项目名称"
"""How the origin of a subject ends that the project's name says is done."""
WHOM = "服务对象"
"""How the origin of a subject ends that tells whom the project is for."""
Splits = Callable[[str], list[tuple[str, str]]]
"""A name as objects and endings, the longest ending first."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An object to measure; `weight` beside others, `origin` in words, `said` the amount that came with it."""

    text: str
    weight: float
    origin: str
    said: QuantitativeTarget | None = None


def subjects_of(request: SuggestionRequest, splits: Splits, weights: Objects, cut: Cut = uncut) -> list[Subject]:
    """The objects for the open group, each once, in the order in which they were told."""
    found: dict[str, Subject] = {}
    for subject in _all_subjects(request, splits, weights, cut):
        if len(subject.text) > 1:
            found.setdefault(subject.text, subject)
    return list(found.values())


def _all_subjects(request: SuggestionRequest, splits: Splits, weights: Objects, cut: Cut) -> Iterator[Subject]:
    """An object that this group measures already is hardly wanted again; the first that it doesn't is next in turn."""
    here = [row.name for row in request.indicators if row.dimension is request.dimension and row.name]
    satisfied = request.dimension is Dimension.BENEFICIARY_SATISFACTION
    passed_on = False
    for text, said in told_objects(request, cut):
        used = any(name.startswith(text) for name in here)
        kind = WHOM if satisfied else TASK
        weight = weights.used if used else weights.told if passed_on else weights.told_next
        passed_on = passed_on or not used
        yield Subject(
            text, weight, f"“{text}”是你填的{kind}", said if request.dimension is Dimension.QUANTITY else None
        )
    measured = [
        (row, divided)
        for row in request.indicators
        if row.name
        and not ILL.search(row.name)
        and _concerns(row, request.dimension)
        and (divided := [one for one in _whole_words(splits(row.name), cut) if not _is_speech(one[0], cut)])
    ]
    elsewhere = [divided for row, divided in measured if row.dimension is not request.dimension]
    again = [any(name.startswith(divided[0][0]) for name in here) for divided in elsewhere]
    turn = max((place + 1 for place, is_used in enumerate(again) if is_used), default=0)
    for place, (divided, is_used) in enumerate(zip(elsewhere, again, strict=True)):
        open_here = weights.next if place == turn else weights.later if place > turn else weights.passed
        weight = weights.used if is_used else open_here
        for text, _ in divided:
            yield Subject(text, weight / len(divided), f"“{text}”在前面的指标里")
    for row, divided in measured:
        if row.dimension is request.dimension:
            for text, _ in divided:
                yield Subject(text, weights.here / len(divided), f"“{text}”在前面的指标里")
    if not satisfied and (core := _done_by(request.project.name or "")):
        yield Subject(core, weights.project, f"“{core}”取自{PROJECT}")


def _whole_words(divided: list[tuple[str, str]], cut: Cut) -> list[tuple[str, str]]:
    """Without the splits that cut the last character off an object: 来馆观 and 众满意度, where 来馆观众 and 满意度 is one too."""
    divided = [
        (_thing_of(text + ending, cut), ending) if ending == "数" else (text, ending) for text, ending in divided
    ]
    objects = {text for text, _ in divided}
    return [one for one in divided if not any(text[:-1] == one[0] for text in objects)]


def _concerns(row: Indicator, dimension: Dimension) -> bool:
    """What people are satisfied with, and what is done, are two worlds; and nothing is done to an effect."""
    people = Dimension.BENEFICIARY_SATISFACTION
    if (row.dimension is people) is not (dimension is people):
        return False
    of_effect = isinstance(row.dimension, Dimension) and row.dimension.type is IndicatorType.OUTCOME
    return not (of_effect and dimension in OF_THE_WORK)


def _done_by(project: str) -> str:
    """What a project's name says is done: its last part that is neither a batch nor a budget line alone."""
    cores = (_BUDGET_WORDS.sub("", part) for part in reversed(parts_of_name(project)) if not _BATCH.match(part))
    return next((core for core in cores if len(core) > 1), "")


def parts_of_name(project: str) -> list[str]:
    """A project's name without its year: 某县2026年农田建设 is 某县 and 农田建设."""
    return [part for piece in _YEAR.split(project) if len(part := piece.strip()) > 1]


def told_objects(request: SuggestionRequest, cut: Cut = uncut) -> Iterator[tuple[str, QuantitativeTarget | None]]:
    """What was told to be done, or for satisfaction whom it is for, each with the amount that came with it."""
    if request.dimension is Dimension.BENEFICIARY_SATISFACTION:
        yield from ((beneficiary, None) for beneficiary in request.beneficiaries)
    else:
        for task in request.tasks:
            if not ends_all(task):
                yield from things_in(task, cut)


def things_in(task: str, cut: Cut) -> Iterator[tuple[str, QuantitativeTarget | None]]:
    """What a task is about, each with its amount, called as a row of the form calls it; nothing that is speech, no name."""
    read = read_task(task)
    told = [(_measured_thing(core_name(one.what or read.what)), one.amount) for one in read.counted]
    whole: list[tuple[str, QuantitativeTarget | None]] = [(core_name(read.what), None)]
    for name, amount in told or whole:
        if _is_name(name, cut):
            yield name, amount


def _measured_thing(name: str) -> str:
    """A thing without the noun of its measure: 高效节水灌溉 of 高效节水灌溉面积."""
    return MEASURE_NOUN.sub("", name) or name


def _thing_of(name: str, cut: Cut) -> str:
    """What a name counts: 档案 in 档案册数, but 案件 in 案件数, where 件 is no unit but the end of a word."""
    thing = measure_of(name).thing
    whole = cut is uncut or len(thing) in accumulate(map(len, cut(name)))
    return thing if whole else name.removesuffix("数")


def _is_name(name: str, cut: Cut) -> bool:
    return len(name) <= _LONGEST and can_be_called(name) and not _TOLD.search(name) and not _is_speech(name, cut)


def _is_speech(name: str, cut: Cut) -> bool:
    return _SPOKEN.search("/".join(("", *cut(name), ""))) is not None
