"""INPUT: a few forms written for the purpose; OUTPUT: what the bank makes of them."""

from decimal import Decimal

import pytest

from drafter.bank import IndicatorBank, LearnedForm, LearnedRow
from drafter.bank.completion.draft_model import OwnWords
from drafter.bank.completion.objects import parts_of_name, subjects_of
from drafter.bank.statistics.dimension_codes import code_of
from drafter.bank.statistics.memory_counts import DictCounts
from drafter.bank.weights import Objects
from drafter.declaration import (
    Comparator,
    Dimension,
    Indicator,
    Objectives,
    Phrase,
    Project,
    QualitativeTarget,
    QuantitativeTarget,
    Suggestion,
    SuggestionRequest,
    Target,
)
from drafter.language.cutting import cut
from drafter.storage.spelling import spell


def percent(number: int) -> Target:
    return QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(number), unit="%")


def count(number: int, unit: str) -> Target:
    return QuantitativeTarget(comparator=Comparator.AT_LEAST, quantity=Decimal(number), unit=unit)


def form(project: str, *rows: tuple[str, str, Target]) -> LearnedForm:
    learned = tuple(
        LearnedRow(row=n, type=None, dimension=f"{d}指标", name=name, target=t)
        for n, (d, name, t) in enumerate(rows, 1)
    )
    return LearnedForm(
        agency="某中心",
        year=2024,
        project=project,
        nature=None,
        category=None,
        file=f"{project}.txt",
        form=1,
        rows=learned,
    )


FORMS = [
    form(
        "桥梁养护经费",
        ("数量", "桥梁巡检数", count(30, "座")),
        ("时效", "桥梁巡检按期办结率", percent(100)),
        ("质量", "桥梁养护抽检达标率", percent(95)),
        ("服务对象满意度", "过往司机满意度", percent(90)),
    ),
    form(
        "路灯维护经费",
        ("数量", "路灯更换数", count(200, "盏")),
        ("时效", "路灯报修按期办结率", percent(98)),
        ("质量", "灯具安装抽检达标率", percent(98)),
        ("服务对象满意度", "周边居民满意度", percent(85)),
    ),
    form(
        "绿地补种",
        ("数量", "苗木补种数", count(500, "株")),
        ("时效", "苗木采购按期办结率", percent(100)),
        ("质量", "苗木成活抽检达标率", percent(95)),
        ("社会效益", "市容改善情况", QualitativeTarget(description="明显改善")),
        ("服务对象满意度", "游园市民满意度", percent(90)),
    ),
]
BANK = IndicatorBank.of(FORMS, spell)


def suggested(dimension: Dimension, **known: object) -> list[Suggestion | Phrase]:
    return list(BANK.suggest(SuggestionRequest(dimension=dimension, **known)))


def names(dimension: Dimension, **known: object) -> list[str]:
    return [item.name for item in suggested(dimension, **known)]


def test_patterns_are_endings_that_follow_different_things() -> None:
    endings = {ending.text for ending in BANK.knowledge.endings(Dimension.TIMELINESS)}
    assert "按期办结率" in endings
    assert "期办结率" not in endings  # only 按 ever stands before it
    assert "率" not in endings  # the same


def test_another_places_wordings_are_found_by_the_same_code() -> None:
    assert names(Dimension.TIMELINESS, tasks=("窨井盖更换",))[0] == "窨井盖更换按期办结率"
    assert names(Dimension.QUALITY, tasks=("窨井盖更换",))[0] == "窨井盖更换抽检达标率"


def test_satisfaction_is_asked_of_the_beneficiaries_not_of_the_tasks() -> None:
    found = names(Dimension.BENEFICIARY_SATISFACTION, tasks=("窨井盖更换",), beneficiaries=("沿街商户",))
    assert found[0] == "沿街商户满意度"
    assert not any("窨井盖" in name for name in found)


def test_an_amount_in_a_task_becomes_the_target() -> None:
    first = suggested(Dimension.QUANTITY, tasks=("隧道巡检 12 座",))[0]
    assert isinstance(first, Suggestion)
    assert first.name == "隧道巡检数量"
    assert first.targets[0] == count(12, "座")


def test_what_is_counted_wants_its_quality_and_its_time() -> None:
    counted = Indicator.under(Dimension.QUANTITY, "隧道清洗数", count(3, "座"))
    assert "隧道清洗按期办结率" in names(Dimension.TIMELINESS, indicators=(counted,))


def test_whole_indicators_of_similar_projects_stand_beside_composed_ones() -> None:
    found = names(Dimension.QUANTITY, project=Project(name="路灯改造"), tasks=("灯杆油漆",))
    assert "路灯更换数" in found


def test_every_suggestion_has_a_reason_and_rows_that_exist() -> None:
    rows = {(f.file, f.form, r.row): r.name for f in FORMS for r in f.rows}
    for dimension in Dimension:
        for item in suggested(dimension, tasks=("窨井盖更换",), beneficiaries=("沿街商户",)):
            assert item.reason
            assert item.evidence or isinstance(item, Phrase)
            for source in item.evidence:
                assert rows[source.file, source.form, source.row] == source.name


def test_the_reason_counts_forms() -> None:
    first = suggested(Dimension.TIMELINESS, tasks=("窨井盖更换",))[0]
    assert first.reason == "3 份申报表中 3 份有“…按期办结率”，多为 ≥100.00(%)；“窨井盖更换”是你填的任务"


def test_nothing_is_suggested_that_is_already_there() -> None:
    taken = Indicator.under(Dimension.TIMELINESS, "窨井盖更换按期办结率", percent(100))
    assert taken.name not in names(Dimension.TIMELINESS, tasks=("窨井盖更换",), indicators=(taken,))


def test_what_was_passed_over_moves_down_but_stays() -> None:
    tasks = ("窨井盖更换", "护栏清洗")
    first, *_ = names(Dimension.TIMELINESS, tasks=tasks)
    again = names(Dimension.TIMELINESS, tasks=tasks, declined=(first,), limit=10)
    assert again[0] != first
    assert first in again


def test_two_tasks_share_the_list() -> None:
    found = names(Dimension.TIMELINESS, tasks=("窨井盖更换", "护栏清洗"), limit=4)
    assert any(name.startswith("窨井盖") for name in found[:2])
    assert any(name.startswith("护栏") for name in found[:2])


@pytest.mark.parametrize("typed", ["窨", "窨井盖更换", "窨井盖更换按", "桥", "没有见过的东西"])
def test_every_name_begins_with_what_is_typed(typed: str) -> None:
    for item in suggested(Dimension.TIMELINESS, tasks=("窨井盖更换",), typed=typed):
        assert item.name.startswith(typed)


def test_pinyin_and_its_initials_find_names_too() -> None:
    for typed in ("hlqx", "hulanqingxi"):
        found = suggested(Dimension.TIMELINESS, tasks=("护栏清洗",), typed=typed)
        assert found[0].name == "护栏清洗按期办结率"
        assert found[0].matched_by_pinyin


def test_an_ending_that_is_half_typed_is_completed() -> None:
    assert names(Dimension.TIMELINESS, typed="护坡加固按期")[0] == "护坡加固按期办结率"


def test_a_whole_name_comes_first_with_its_likely_targets() -> None:
    for typed in ("路灯报修按期办结率", "护坡加固按期办结率"):
        first = suggested(Dimension.TIMELINESS, typed=typed)[0]
        assert isinstance(first, Suggestion)
        assert first.name == typed
        assert first.targets
    known = suggested(Dimension.TIMELINESS, typed="路灯报修按期办结率")[0]
    assert isinstance(known, Suggestion)
    assert known.targets[0] == percent(98)


def test_a_whole_name_that_no_form_has_comes_first_too() -> None:
    for typed in ("井盖丢失投诉数", "护坡植被成活率"):
        first = suggested(Dimension.QUALITY, typed=typed)[0]
        assert isinstance(first, Suggestion)
        assert first.name == typed


def test_letters_are_pinyin_and_no_object_of_their_own() -> None:
    assert names(Dimension.TIMELINESS, typed="zzzz") == []


def test_a_task_that_begins_with_what_is_typed_is_offered_where_what_is_done_is_measured() -> None:
    told = ("窨井盖更换",)
    assert any(one.startswith("窨井盖更换") for one in names(Dimension.QUALITY, tasks=told, typed="窨"))
    assert names(Dimension.SOCIAL, tasks=told, typed="窨") == []


@pytest.mark.parametrize(("typed", "found"), [("窨井盖", "窨井盖更换抽检达标率"), ("更换", "更换配水窨井盖抽检达标率")])
def test_a_task_is_found_from_any_of_its_words_and_by_its_verb(typed: str, found: str) -> None:
    bank = IndicatorBank.of(FORMS, spell, cut=cut)
    asked = SuggestionRequest(dimension=Dimension.QUALITY, tasks=("更换配水窨井盖 20 套",), typed=typed)
    assert found in bank.names(asked)


def test_what_is_to_happen_not_once_is_measured_in_no_other_way() -> None:
    none = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(0), unit="起")
    row = Indicator.under(Dimension.SOCIAL, "肇事案事件发生起数", none)
    told = {"tasks": ("入户随访 200 人次",), "indicators": (row,), "typed": "肇事"}
    assert names(Dimension.SOCIAL, **told) == []


def test_the_order_of_learning_changes_nothing() -> None:
    request = SuggestionRequest(dimension=Dimension.QUALITY, tasks=("窨井盖更换",))
    assert IndicatorBank.of(reversed(FORMS), spell).suggest(request) == BANK.suggest(request)


@pytest.mark.parametrize("limit", [1, 3, 20])
def test_no_more_than_asked_for_and_no_name_twice(limit: int) -> None:
    found = names(Dimension.TIMELINESS, tasks=("窨井盖更换", "护栏清洗"), typed="", limit=limit)
    assert len(found) <= limit
    assert len(set(found)) == len(found)


def test_an_empty_bank_suggests_nothing() -> None:
    assert IndicatorBank.of([]).suggest(SuggestionRequest(dimension=Dimension.QUALITY, tasks=("甲",))) == ()


# -- costs and effects --------------------------------------------------------------------------------------------

SAFE = [
    form(
        "桥梁养护经费",
        (
            "社会效益",
            "安全事故发生次数",
            QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(0), unit="次"),
        ),
    ),
    form(
        "道路养护经费",
        (
            "社会效益",
            "交通事故发生次数",
            QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(0), unit="次"),
        ),
    ),
    form("路灯维护经费", ("数量", "巡查次数", count(12, "次")), ("数量", "保养次数", count(4, "次"))),
    form("绿地补种", ("数量", "巡护次数", count(24, "次")), ("数量", "补种次数", count(2, "次"))),
]


def test_that_none_at_all_is_wanted_is_not_told_by_a_short_ending() -> None:
    bank = IndicatorBank.of(SAFE, spell)
    request = SuggestionRequest(dimension=Dimension.SOCIAL)
    assert [str(one) for one in bank.targets("火灾事故发生次数", request)][:1] == ["=0.00(次)"]
    assert bank.targets("桥面清扫次数", SuggestionRequest(dimension=Dimension.SOCIAL)) == ()


def test_how_many_of_something_else_others_did_is_no_target() -> None:
    request = SuggestionRequest(dimension=Dimension.QUANTITY, tasks=("护栏更换 60 米",))
    assert [str(one) for one in BANK.targets("护栏更换数", request)] == ["≥60.00(米)"]
    assert BANK.targets("护栏油漆数", SuggestionRequest(dimension=Dimension.QUANTITY)) == ()
    assert [str(one) for one in BANK.targets("路灯更换数", SuggestionRequest(dimension=Dimension.QUANTITY))] == [
        "≥200.00(盏)"
    ]
    stranger = SuggestionRequest(dimension=Dimension.QUANTITY, project=Project(name="路灯", implementing_agency="某局"))
    assert BANK.targets("路灯更换数", stranger) == ()


def test_what_is_counted_elsewhere_is_no_target_of_a_cost() -> None:
    bank = IndicatorBank.of(SAFE, spell)
    assert bank.targets("桥面清扫次数", SuggestionRequest(dimension=Dimension.SOCIAL_COST)) == ()


def test_costs_and_effects_are_not_composed_of_tasks_where_nobody_measures_so() -> None:
    bank = IndicatorBank.of(SAFE, spell)
    request = SuggestionRequest(dimension=Dimension.ECONOMIC_COST, tasks=("桥面清扫 12 次",))
    assert not [one for one in bank.suggest(request) if isinstance(one, Suggestion)]


def test_an_ending_does_not_say_again_how_its_object_ends() -> None:
    staff = [
        form("甲", ("服务对象满意度", "工作人员满意度", percent(90))),
        form("乙", ("服务对象满意度", "参训人员满意度", percent(90))),
        form("丙", ("服务对象满意度", "居民满意度", percent(90))),
    ]
    bank = IndicatorBank.of(staff, spell)
    request = SuggestionRequest(dimension=Dimension.BENEFICIARY_SATISFACTION, beneficiaries=("办公人员", "读者"))
    told = [one.name for one in bank.suggest(request)]
    assert "办公人员满意度" in told
    assert "办公人员人员满意度" not in told


def test_no_share_of_what_is_counted_and_no_floor_of_none() -> None:
    odd = [
        form("甲", ("社会效益", "群众投诉次数", percent(100)), ("社会效益", "安全事故起数", count(0, "起"))),
        form("乙", ("社会效益", "居民投诉次数", percent(100)), ("社会效益", "伤亡事故起数", count(0, "起"))),
    ]
    bank, request = IndicatorBank.of(odd, spell), SuggestionRequest(dimension=Dimension.SOCIAL)
    assert bank.targets("施工投诉次数", request) == ()
    assert bank.targets("交通事故起数", request) == ()


def test_no_words_are_cut_in_half() -> None:
    people = [
        form(
            "甲", ("服务对象满意度", "现场观众满意度", percent(90)), ("服务对象满意度", "周边群众满意度", percent(90))
        ),
        form("乙", ("服务对象满意度", "受众满意度", percent(90)), ("服务对象满意度", "学员满意度", percent(90))),
    ]
    row = Indicator.under(Dimension.BENEFICIARY_SATISFACTION, "来馆观众满意度", percent(90))
    request = SuggestionRequest(dimension=Dimension.BENEFICIARY_SATISFACTION, indicators=(row,))
    told = [one.name for one in IndicatorBank.of(people, spell).suggest(request)]
    assert not [name for name in told if name.startswith("来馆观") and not name.startswith("来馆观众")]


def test_how_many_of_another_thing_the_draft_counts_is_no_target() -> None:
    rows = (Indicator.under(Dimension.QUANTITY, "配备作业车辆数", count(10, "辆")),)
    request = SuggestionRequest(dimension=Dimension.QUANTITY, indicators=rows)
    assert BANK.targets("喷雾射程", request) == ()
    assert str(BANK.targets("租用作业车辆数", request)[0]) == "≥10.00(辆)"


def test_how_much_something_changes_is_not_all_of_it_and_what_is_counted_not_told_in_words() -> None:
    words = QualitativeTarget(description="完成")
    odd = [
        form("甲", ("经济效益", "能耗降低率", percent(100)), ("经济成本", "运维费用控制数", words)),
        form("乙", ("经济效益", "油耗降低率", percent(100)), ("经济成本", "宣传费用控制数", words)),
    ]
    bank, request = IndicatorBank.of(odd, spell), SuggestionRequest(dimension=Dimension.ECONOMIC)
    assert bank.targets("水耗降低率", request) == ()
    assert bank.targets("采购费用控制数", request) == ()


def test_what_must_not_happen_is_nothing_to_measure_a_share_of() -> None:
    rows = (Indicator.under(Dimension.SOCIAL, "设备故障影响工作次数", count(0, "次")),)
    request = SuggestionRequest(dimension=Dimension.QUALITY, indicators=rows)
    assert not [one.name for one in BANK.suggest(request) if "故障" in one.name]


def test_who_writes_numbers_without_a_sign_is_offered_all_without_one() -> None:
    unsigned = (QuantitativeTarget(comparator=None, quantity=Decimal(number), unit="人次") for number in (280, 25, 6))
    rows = tuple(Indicator.under(Dimension.QUANTITY, f"授课{n}", target) for n, target in enumerate(unsigned))
    bank = IndicatorBank.of([form("甲", ("质量", "护栏更换完成率", percent(100)))], spell)
    request = SuggestionRequest(dimension=Dimension.QUALITY, indicators=rows)
    assert str(bank.targets("课程更换完成率", request)[0]) == "100.00(%)"
    signed = (*rows, Indicator.under(Dimension.QUANTITY, "听课人次", count(9, "人次")))
    other = SuggestionRequest(dimension=Dimension.QUALITY, indicators=signed)
    assert str(bank.targets("课程更换完成率", other)[0]) == "≥100.00(%)"


def test_a_told_task_is_measured_without_the_verb_and_a_told_person_by_satisfaction_alone() -> None:
    bank = IndicatorBank.of(
        [
            form("甲", ("质量", "护栏更换合格率", percent(95)), ("服务对象满意度", "巡查人员满意度", percent(90))),
            form("乙", ("质量", "路灯安装合格率", percent(95)), ("服务对象满意度", "施工人员满意度", percent(90))),
            form("丙", ("质量", "桥面清扫合格率", percent(95)), ("服务对象满意度", "居民满意度", percent(90))),
        ],
        spell,
    )
    request = SuggestionRequest(
        dimension=Dimension.QUALITY, tasks=("办电工班200人", "买电脑30台", "10月底前完工"), beneficiaries=("退役军人",)
    )
    quality = [one.name for one in bank.suggest(request)]
    assert "电脑购置合格率" in quality
    assert not [name for name in quality if name.startswith("电工班")]
    assert not [name for name in quality if "办电工" in name or "完工" in name]
    asked = request.model_copy(update={"dimension": Dimension.BENEFICIARY_SATISFACTION})
    people = [one.name for one in bank.suggest(asked)]
    assert "退役军人满意度" in people
    assert "退役军人人员满意度" not in people


def test_of_what_must_not_happen_none_is_aimed_at_and_never_most() -> None:
    bank, request = IndicatorBank.of(FORMS, spell), SuggestionRequest(dimension=Dimension.QUALITY)
    none = QuantitativeTarget(comparator=Comparator.EXACTLY, quantity=Decimal(0), unit="%")
    assert none in bank.targets("桥梁安全事故率", request)
    assert percent(95) not in bank.targets("桥梁安全事故率", request)
    assert percent(95) in bank.targets("事故处理达标率", request)


@pytest.mark.parametrize("name", ["设备无故障率", "零投诉率", "未返贫率"])
def test_that_none_of_it_happens_is_no_share_of_ills(name: str) -> None:
    bank = IndicatorBank.of(FORMS, spell)
    shares = bank.targets(name, SuggestionRequest(dimension=Dimension.QUALITY))
    assert shares
    assert all(isinstance(one, QuantitativeTarget) and one.quantity > 50 for one in shares)


@pytest.mark.parametrize("name", ["登记失业率", "孕产妇死亡率", "桥梁空置率"])
def test_of_what_cannot_be_none_neither_none_nor_most_is_offered(name: str) -> None:
    shares = IndicatorBank.of(FORMS, spell).targets(name, SuggestionRequest(dimension=Dimension.QUALITY))
    assert all(isinstance(one, QuantitativeTarget) and 0 < one.quantity <= 50 for one in shares)


def test_works_are_not_finished_in_minutes() -> None:
    quick = QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=Decimal(30), unit="分钟")
    bank = IndicatorBank.of(
        [form("甲", ("时效", "报修响应时间", quick)), form("乙", ("时效", "报警到达时间", quick))], spell
    )
    request = SuggestionRequest(dimension=Dimension.TIMELINESS)
    assert quick in bank.targets("投诉响应时间", request)
    assert quick not in bank.targets("河道治理完成时间", request)


def test_how_things_should_be_is_copied_from_the_name() -> None:
    bank, request = IndicatorBank.of(FORMS, spell), SuggestionRequest(dimension=Dimension.SOCIAL)
    assert QualitativeTarget(description="正常运营") in bank.targets("基地正常运营", request)
    assert QualitativeTarget(description="正常上访") not in bank.targets("减少非正常上访", request)
    assert QualitativeTarget(description="正常使用") not in bank.targets("设备非正常使用", request)


def test_rows_are_found_by_their_ending_after_learning_and_forgetting() -> None:
    counts = DictCounts(FORMS[:1])
    code = code_of(Dimension.TIMELINESS.value)
    before = counts.ending_in("按期办结率", code, 5)
    counts.learn(FORMS[1])
    assert {one.name for one in counts.ending_in("按期办结率", code, 5)} == {"桥梁巡检按期办结率", "路灯报修按期办结率"}
    counts.forget(FORMS[1].identity)
    assert counts.ending_in("按期办结率", code, 5) == before


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("高标准农田建设（2026年）", ["高标准农田建设"]),
        ("（2025年度）农田建设项目", ["农田建设项目"]),
        ("某县2026年农田建设", ["某县", "农田建设"]),
        ("2025年1-6月养老补贴", ["养老补贴"]),
        ("2025-2026年度道路养护", ["道路养护"]),
        ("2000亩高标准农田建设", ["2000亩高标准农田建设"]),
        ("20250301批次采购", ["20250301批次采购"]),
        ("2026年", []),
    ],
)
def test_a_project_is_called_by_its_name_without_the_year(name: str, parts: list[str]) -> None:
    assert parts_of_name(name) == parts


@pytest.mark.parametrize(("name", "core"), [("就业补助2025年第二批", "就业补助"), ("农田建设2025年资金", "农田建设")])
def test_what_is_done_is_no_batch_and_no_budget_word(name: str, core: str) -> None:
    request = SuggestionRequest(dimension=Dimension.QUANTITY, project=Project(name=name))
    assert [one.text for one in subjects_of(request, lambda _: [], Objects())] == [core]


def test_a_phrase_that_is_repeated_says_little_of_what_its_characters_usually_bring() -> None:
    once, often = OwnWords(), OwnWords()
    once.add("甲乙丙", 1.0)
    for _ in range(5):
        often.add("甲乙丙", 1.0)
    assert often.followers("甲乙")[1]["丙"] == 5.0
    assert often.followers("乙")[1]["丙"] == once.followers("乙")[1]["丙"] == 1.0
    often.add("丁乙丙", 1.0)
    assert often.followers("乙")[1]["丙"] == 2.0


def test_an_amount_of_the_goal_counts_in_the_unit_that_the_name_says() -> None:
    goal = Objectives(annual="改造老旧小区12个，改造老旧小区居民3000户")
    request = SuggestionRequest(dimension=Dimension.QUANTITY, objectives=goal)
    assert count(12, "个") not in BANK.targets("改造老旧小区户数", request)
    assert count(12, "个") in BANK.targets("改造老旧小区数", request)


def test_money_is_not_told_in_days() -> None:
    days = QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=Decimal(58), unit="天")
    rows = (Indicator.under(Dimension.TIMELINESS, "案件平均审理周期控制数", days),)
    request = SuggestionRequest(dimension=Dimension.ECONOMIC_COST, indicators=rows)
    assert days not in IndicatorBank.of(FORMS, spell).targets("业务经费控制数", request)


def test_an_amount_belongs_to_what_shares_most_of_its_words() -> None:
    request = SuggestionRequest(
        dimension=Dimension.QUANTITY, tasks=("人民陪审员参审案件 1800 件", "人民陪审员培训 80 人")
    )
    assert count(1800, "件") not in BANK.targets("人民陪审员培训数量", request)
    assert count(80, "人") in BANK.targets("人民陪审员培训数量", request)


def test_an_effect_that_is_not_measured_has_no_share_unless_the_draft_writes_so() -> None:
    share = Indicator.under(Dimension.QUALITY, "桥梁养护抽检达标率", percent(98))
    bank, request = IndicatorBank.of(FORMS, spell), SuggestionRequest(dimension=Dimension.SOCIAL, indicators=(share,))
    assert bank.targets("社会公平正义", request) == ()
    assert percent(98) in bank.targets("政策知晓率", request)
    habit = Indicator.under(Dimension.SOCIAL, "职业技能得到提升", percent(98))
    assert percent(98) in bank.targets("社会公平正义", request.model_copy(update={"indicators": (habit,)}))


def test_a_limit_is_no_habit() -> None:
    rows = tuple(
        Indicator.under(
            Dimension.ECONOMIC_COST,
            f"{what}费用",
            QuantitativeTarget(comparator=Comparator.AT_MOST, quantity=Decimal(5), unit="万元"),
        )
        for what in ("养护", "巡检", "抽检")
    )
    request = SuggestionRequest(dimension=Dimension.BENEFICIARY_SATISFACTION, indicators=rows)
    targets = IndicatorBank.of(FORMS, spell).targets("过往司机满意度", request)
    assert targets
    assert all(str(one).startswith("≥") for one in targets)
