"""INPUT: what a project tells, a field's rows and which names are about it; OUTPUT: the rows that Enter takes although nobody told them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from drafter.declaration import Dimension, Indicator
from drafter.interview import Ask, Interview, Reply, Say, Take
from drafter.interview.prefill.pointer import under_pointer
from drafter.interview.prefill.stock_rows import of_field
from drafter.language.targets import read_target
from drafter.storage.question_banks import load_question_banks
from tests.interview.telling import QUALITY, TIME, project, rows, told
from tests.interview.walking import ROOT, begun

BANKS = load_question_banks([ROOT / "question_banks"])

QUALITY_ROWS, TIMELY, EFFECTS = Dimension.QUALITY, Dimension.TIMELINESS, Dimension.SOCIAL


def row(dimension: Dimension, name: str, target: str) -> Indicator:
    return Indicator.under(dimension, name, read_target(target))


def in_field(interview: Interview, *core: Indicator, own: Callable[[str], bool] = lambda _: True) -> Interview:
    """In a field with these rows; `own` says which names are about what was told."""
    by_dimension = {
        dimension: tuple(one for one in core if one.dimension is dimension) for dimension in (QUALITY_ROWS, EFFECTS)
    }
    return replace(interview, core=lambda *_: by_dimension, own=lambda name, _: own(name))


def taken(interview: Interview, dimension: Dimension) -> list[str | None]:
    return [one.name for one in of_field(interview, dimension)]


def shipped(kind: str, name: str, *tasks: str) -> Interview:
    """A project of the banks that ship, of this kind if any."""
    kinds = [kind] if kind else []
    return told(begun(BANKS), project_name=name, tasks=list(tasks), beneficiaries=["农户"], project_kinds=kinds)


def plain(**answers: object) -> Interview:
    """Of no kind, with tasks that tell no works and no quality."""
    return project(**{"project_kinds": [], "tasks": ["走访农户 48 户"], **answers})


SOUND, TALLIED, MENDED = (
    row(QUALITY_ROWS, name, target)
    for name, target in (("储备粮质量合格率", "=100%"), ("储备账实相符率", "=100%"), ("仓房完好率", "≥95%"))
)


def test_two_rows_of_quality_are_enough() -> None:
    assert taken(in_field(plain(), SOUND, TALLIED, MENDED), QUALITY_ROWS) == ["储备粮质量合格率", "储备账实相符率"]


def test_what_was_told_in_other_words_is_not_said_again_and_leaves_room_for_one() -> None:
    at = plain(tasks=["储备粮检验 46 份，入库质量合格率达到100%"])
    assert rows(at, QUALITY) == ["入库质量合格率 =100.00(%)"]
    assert taken(in_field(at, SOUND, TALLIED, MENDED), QUALITY_ROWS) == ["储备账实相符率"]


@pytest.mark.parametrize(
    ("told_rate", "name"),
    [("公交发车准点率达到92%以上", "发车正点率"), ("群众诉求按时办结率达到98%以上", "热线工单办结率")],
)
def test_a_measure_that_was_told_goes_by_no_other_name(told_rate: str, name: str) -> None:
    at = in_field(plain(tasks=["走访农户 48 户", told_rate]), row(QUALITY_ROWS, name, "≥95%"))
    assert taken(at, QUALITY_ROWS) == []


def test_what_is_about_something_else_only_fills_an_empty_slot() -> None:
    about = "储备粮质量合格率".__eq__
    assert taken(in_field(plain(), MENDED, SOUND, own=about), QUALITY_ROWS) == ["储备粮质量合格率"]
    assert taken(in_field(plain(), MENDED, TALLIED, own=about), QUALITY_ROWS) == ["仓房完好率"]


def test_that_no_fault_is_made_says_little_beside_what_is_measured() -> None:
    faultless = row(QUALITY_ROWS, "方案执行差错次数", "=0次")
    assert taken(in_field(plain(), faultless, TALLIED), QUALITY_ROWS) == ["储备账实相符率"]
    assert taken(in_field(plain(), faultless), QUALITY_ROWS) == ["方案执行差错次数"]


FED, REACHED, POISONED = (
    row(EFFECTS, name, target)
    for name, target in (
        ("营养改善学生受益率", "=100%"),
        ("供水保证率", "≥95%"),
        ("学校食品安全事故发生次数", "=0次"),
    )
)


def test_of_a_field_one_effect_is_taken_and_one_thing_that_must_not_happen() -> None:
    assert taken(in_field(plain(), FED, REACHED, POISONED), EFFECTS) == [
        "营养改善学生受益率",
        "学校食品安全事故发生次数",
    ]


def test_a_row_at_large_opens_a_slot_and_is_no_second_one() -> None:
    at = in_field(plain(), FED, POISONED, MENDED, SOUND, own=lambda _: False)
    assert taken(at, EFFECTS) == ["营养改善学生受益率", "学校食品安全事故发生次数"]
    assert taken(at, QUALITY_ROWS) == ["仓房完好率"]


def test_where_an_effect_was_told_the_field_has_none() -> None:
    at = in_field(plain(purpose="农村自来水普及率由91%提高到94%"), FED, POISONED)
    assert taken(at, EFFECTS) == ["学校食品安全事故发生次数"]


def test_what_was_taken_off_the_form_does_not_come_again() -> None:
    at = replace(in_field(plain(), SOUND, TALLIED), taken_out=("储备粮质量合格率",))
    assert taken(at, QUALITY_ROWS) == ["储备账实相符率"]


@pytest.mark.parametrize(
    ("tasks", "quality", "effect"),
    [
        (("走访农户 48 户", "购置办公设备 20 台", "座谈 3 次"), ["办公设备购置验收合格率"], []),
        (
            ("购置办公设备 20 台，每台5000元", "走访农户 48 户", "座谈 3 次"),
            ["办公设备购置验收合格率"],
            ["设备投入使用率"],
        ),
        (("走访农户 48 户", "座谈 3 次"), [], []),
    ],
)
def test_a_kind_that_a_task_tells_of_lends_what_it_asks_first(
    tasks: tuple[str, ...], quality: list[str], effect: list[str]
) -> None:
    at = in_field(shipped("", "走访经费", *tasks))
    assert (taken(at, QUALITY_ROWS), taken(at, EFFECTS)) == (quality, effect)


def pointing(interview: Interview, question: str) -> tuple[Ask, Reply | None]:
    turn = interview.jump_to(question).turn()
    assert isinstance(turn, Ask)
    assert turn.question.id == question
    return turn, under_pointer(turn)


def test_a_usual_value_that_is_left_out_lies_beside_and_enter_leaves_the_box_empty() -> None:
    at = shipped("政策补贴发放", "储备粮轮换补贴", "轮换稻谷 1.2 万吨")
    at = in_field(at, SOUND, TALLIED, own=lambda name: "储备" in name)
    turn, enter = pointing(at, "subsidy.covered")
    assert (turn.prefill, [offer.value for offer in turn.others], enter) == (None, [100], Say([]))
    answered = told(at, subsidy__covered="98%")
    assert "符合条件对象应补尽补率 ≥98.00(%)" in rows(answered, QUALITY)


def test_a_kind_whose_work_a_task_tells_has_its_first_rows() -> None:
    at = in_field(shipped("政策补贴发放", "高龄补贴", "发放高龄补贴 800 人"), own=lambda _: False)
    assert pointing(at, "subsidy.accurate")[1] == Take()
    assert pointing(at, "subsidy.covered")[1] == Say([])


def test_rows_of_one_kind_are_meant_together() -> None:
    tasks = ("档案数字化加工 26 万页", "破损档案修复 6000 页")
    at = in_field(shipped("档案与数据加工", "馆藏档案数字化和档案修复", *tasks))
    assert pointing(at, "records.digitised")[1] == pointing(at, "records.mended")[1] == Take()


def test_one_day_is_enough_of_time() -> None:
    at = in_field(shipped("政策补贴发放", "高龄补贴", "10月底前发放高龄补贴 800 人"))
    assert len(rows(at, TIME)) == 1
    assert pointing(at, "subsidy.in_time")[1] == Say([])


def test_what_is_left_out_stays_so_while_the_card_is_filled() -> None:
    at = in_field(shipped("政策补贴发放", "高龄补贴", "发放高龄补贴 800 人"), own=lambda _: False)
    at = at.jump_to("subsidy.accurate").reply(Take())
    assert pointing(at, "subsidy.covered")[1] == Say([])


def test_who_is_served_is_called_as_told() -> None:
    served = told(
        begun(BANKS),
        project_name="殡仪馆设备更新",
        tasks=["购置火化机 2 台"],
        beneficiaries=["治丧群众"],
        project_kinds=[],
    )
    assert "治丧群众满意度 ≥90.00(%)" in rows(told(served, general__satisfied="90"))


def test_a_plain_wish_is_the_effect_where_no_other_stands() -> None:
    wish = "消除路段安全隐患，降低交通事故"
    assert taken(in_field(plain(purpose=wish), own=lambda _: False), EFFECTS) == ["路段安全隐患消除率"]
    beside = in_field(plain(purpose=wish), row(EFFECTS, "护栏覆盖率", "≥90%"))
    assert taken(beside, EFFECTS) == ["护栏覆盖率"]


def test_one_measure_of_one_thing_is_one_row_whether_it_passes_or_conforms() -> None:
    at = plain(purpose="供水水质达标率由91%提高到95%")
    assert taken(in_field(at, row(QUALITY_ROWS, "供水水质合格率", "≥95%")), QUALITY_ROWS) == []


def test_how_well_the_main_task_is_done_goes_before_a_nearer_row_of_a_side_task() -> None:
    side, main = row(QUALITY_ROWS, "护林员巡护到岗率", "≥95%"), row(QUALITY_ROWS, "疫木除治率", "=100%")
    tasks = ["聘用护林员 20 人，每人每月800元", "疫木除治 6000 株，每株120元"]
    at = in_field(plain(tasks=tasks), side, main, own=lambda name: "护林员" in name)
    assert taken(at, QUALITY_ROWS)[:1] == ["护林员巡护到岗率"]
    about = replace(at, own=lambda name, said: ("疫木" in name) == ("疫木" in said and "护林员" not in said))
    assert taken(about, QUALITY_ROWS)[:1] == ["疫木除治率"]


def test_where_most_of_the_money_is_paid_out_it_is_paid_rightly_and_in_time() -> None:
    at = in_field(plain(tasks=["公益林补偿 38 万亩，每亩16元", "聘用护林员 20 人，每人每月800元"]), own=lambda _: False)
    assert taken(at, QUALITY_ROWS) == ["补偿资金发放准确率"]
    assert taken(at, TIMELY) == ["补偿资金按时发放率"]


def by_deed(interview: Interview, *rows_of: Indicator) -> Interview:
    """Where work like the main task is looked at so."""
    return replace(interview, of_deed=lambda task: rows_of if task.endswith("走访") else ())


VISITED = row(QUALITY_ROWS, "农户走访覆盖率", "=100%")
HELPED = row(EFFECTS, "走访发现困难解决率", "≥90%")


def test_where_no_trade_is_known_work_like_the_main_task_says_how_it_is_looked_at() -> None:
    at = by_deed(plain(), VISITED, HELPED)
    assert (taken(at, QUALITY_ROWS), taken(at, EFFECTS)) == (["农户走访覆盖率"], ["走访发现困难解决率"])


def test_how_the_main_task_is_done_goes_before_what_a_field_says_of_another() -> None:
    at = by_deed(in_field(plain(), SOUND, own=lambda _: False), VISITED)
    assert taken(at, QUALITY_ROWS) == ["农户走访覆盖率"]


def test_what_a_field_says_of_the_main_task_goes_before_how_such_work_is_looked_at_anywhere() -> None:
    at = by_deed(in_field(plain(), row(QUALITY_ROWS, "走访记录完整率", "≥98%")), VISITED)
    assert taken(at, QUALITY_ROWS)[0] == "走访记录完整率"


def test_what_was_taken_off_is_not_offered_again() -> None:
    at = replace(by_deed(plain(), VISITED), taken_out=("农户走访覆盖率",))
    assert taken(at, QUALITY_ROWS) == []
