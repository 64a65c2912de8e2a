"""INPUT: fields written for the purpose, a project's name, its unit's and its tasks; OUTPUT: the core that fits."""

from drafter.bank.standard.core_indicators import core_of, first_of
from drafter.bank.standard.usual_indicators import CoreIndicator, UsualIndicator, UsualKind
from drafter.declaration import Dimension, Indicator
from drafter.language.targets import read_target

QUALITY, TIME, SOCIAL = Dimension.QUALITY, Dimension.TIMELINESS, Dimension.SOCIAL


def core(
    dimension: Dimension, name: str, target: str, *told: str, named: str = "", works: bool = False
) -> CoreIndicator:
    return CoreIndicator(UsualIndicator(dimension, name, read_target(target)), told, tuple(named.split()), works)


HERDS = UsualKind(
    "畜牧",
    ("畜牧", "动物防疫"),
    core=(
        core(QUALITY, "免疫抗体合格率", "≥70%", "疫苗", "抗体"),
        core(QUALITY, "检疫证明合格率", "=100%", "检疫"),
        core(QUALITY, "防疫物资验收合格率", "=100%", "物资"),
        core(TIME, "疫情报告及时率", "=100%"),
        core(SOCIAL, "畜产品安全事件发生次数", "=0起", "屠宰"),
        core(SOCIAL, "重大动物疫情发生次数", "=0起"),
    ),
)
SCHOOLS = UsualKind("学校", ("小学", "学校"), core=(core(QUALITY, "食材验收合格率", "=100%", "供餐"),))
WATER = UsualKind(
    "水利",
    ("水库", "畜牧"),
    core=(
        core(QUALITY, "工程验收合格率", "=100%", named="建设 扩建", works=True),
        core(QUALITY, "养护考核合格率", "≥95%", "养护"),
        core(TIME, "抢修及时率", "=100%"),
        core(SOCIAL, "供水保证率", "≥95%", "供水"),
        core(SOCIAL, "垮坝责任事故发生次数", "=0次", "水库", works=True),
    ),
)
FIELDS = (HERDS, SCHOOLS, WATER)


def names(name: str, unit: str = "", told: str = "") -> dict[str, list[str | None]]:
    found = core_of(FIELDS, name, unit, told)
    return {dimension.value: [row.name for row in first_of(rows, dimension)] for dimension, rows in found.items()}


def test_the_first_that_fit_are_taken_two_of_quality_and_one_of_time() -> None:
    assert names("动物防疫经费", told="采购疫苗，开展检疫，储备物资") == {
        "质量指标": ["免疫抗体合格率", "检疫证明合格率"],
        "时效指标": ["疫情报告及时率"],
        "社会效益指标": ["重大动物疫情发生次数"],
    }


def test_a_word_of_the_name_decides_as_one_of_the_tasks_does() -> None:
    assert names("畜牧屠宰监管经费")["社会效益指标"] == ["畜产品安全事件发生次数"]
    assert "质量指标" not in names("畜牧屠宰监管经费")


def test_of_benefits_one_that_happens_is_taken_and_one_that_must_not() -> None:
    assert names("水库运行经费", told="供水") == {
        "时效指标": ["抢修及时率"],
        "社会效益指标": ["供水保证率", "垮坝责任事故发生次数"],
    }


def test_they_are_rows_of_the_form_with_their_targets() -> None:
    rows = core_of(FIELDS, "动物防疫经费", "", "")[SOCIAL]
    assert rows == (Indicator.under(SOCIAL, "重大动物疫情发生次数", read_target("=0起")),)


def test_a_word_of_a_task_tells_no_field() -> None:
    assert names("专项业务经费", "某局", "为小学供餐，动物防疫") == {}


def test_the_longest_word_of_the_name_tells_the_field() -> None:
    assert names("动物防疫进小学", told="供餐") == names("动物防疫进校园", told="供餐") == names("动物防疫")


def test_of_words_as_long_the_field_with_most_of_them_counts_and_then_the_first() -> None:
    assert names("小学校水库", told="供餐") == {"质量指标": ["食材验收合格率"]}
    assert names("水库旁小学午餐", told="供餐") == names("小学午餐", told="供餐")
    assert names("畜牧经费")["时效指标"] == ["疫情报告及时率"]


def test_a_name_says_more_than_the_unit() -> None:
    assert names("小学午餐", "某县畜牧局", "供餐") == {"质量指标": ["食材验收合格率"]}


def test_of_a_field_that_only_the_unit_tells_nothing_is_taken_without_a_word_in_the_name() -> None:
    assert names("专项经费", "某县畜牧局", "采购疫苗") == {}
    assert names("疫苗采购", "某县畜牧局", "开展检疫") == {"质量指标": ["免疫抗体合格率"]}


def test_the_unit_repeated_in_the_name_is_not_the_name() -> None:
    assert names("某县畜牧局办公用房修缮", "某县畜牧局") == {}
    assert names("某县畜牧局", "某县畜牧局") == {}


def test_a_word_that_says_little_counts_in_the_name_alone() -> None:
    assert names("水库建设")["质量指标"] == ["工程验收合格率"]
    assert names("水库专项经费", told="推进水利建设，养护堤坝")["质量指标"] == ["养护考核合格率"]


def test_what_is_built_or_bought_is_measured_as_works() -> None:
    assert names("水库扩建", told="养护一年，保障供水") == {
        "质量指标": ["工程验收合格率"],
        "社会效益指标": ["垮坝责任事故发生次数"],
    }
    assert names("水库设备购置", told="养护一年") == {"社会效益指标": ["垮坝责任事故发生次数"]}
    assert "质量指标" not in names("水库配套工程", told="养护一年")
    assert "质量指标" in names("水库工程维护", told="养护一年")


def test_who_pays_towards_works_does_none() -> None:
    assert names("水库设备购置补贴", told="养护一年")["质量指标"] == ["养护考核合格率"]


def test_training_in_a_field_has_only_what_speaks_of_training() -> None:
    assert names("动物防疫培训", told="采购疫苗") == {}
    assert names("水库培训", told="水库管理员培训") == {}
    assert names("动物防疫培训补助", told="采购疫苗")["质量指标"] == ["免疫抗体合格率"]
    schools = UsualKind("学校", ("小学",), core=(core(QUALITY, "教师结业率", "≥95%", "教师培训"),))
    assert [row.name for row in core_of([schools], "小学教师培训", "", "")[QUALITY]] == ["教师结业率"]
