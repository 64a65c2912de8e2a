"""What ships as usual for kinds and fields is free of what reviewers send back."""

import re

import pytest

from drafter.bank.standard.usual_indicators import CoreIndicator, UsualKind
from drafter.declaration import Comparator, Dimension, QuantitativeTarget
from drafter.storage.places import usual_places
from drafter.storage.usual_indicators import read_usual_indicators

USUAL = read_usual_indicators(*usual_places().usual_indicators)
ON_TIME = re.compile(r"及时|按时|按期|准时|准点|时限")
RIGHTNESS = re.compile(r"(?:合格|准确|达标|优良)率$")
BAD = re.compile(r"事故|投诉|差错|案件数|疫情次数|失泄密|信访件数|舆情")
VERDICT = re.compile(r"得到|(?<!非)正常(?!使用率|率$)|扩大|促进|营造|符合(?!条件)|有效(?!率)|好于|逐步|到位(?!率)")
LONGEST_NAME = 20


def told(field: UsualKind, one: CoreIndicator) -> str:
    return f"{field.title}：{one.indicator.wording} {one.indicator.target}"


CORE = [(field, one) for field in USUAL.fields for one in field.core]


def test_core_measures_are_short_names_without_verdict_or_number() -> None:
    wrong = [
        told(field, one)
        for field, one in CORE
        if len(one.indicator.wording) > LONGEST_NAME
        or re.search(r"[0-9%，、；,]|满意", one.indicator.wording)
        or VERDICT.search(one.indicator.wording)
    ]
    assert wrong == []


def test_core_measures_stand_in_their_slots() -> None:
    wrong = [
        told(field, one)
        for field, one in CORE
        if (ON_TIME.search(one.indicator.wording) and one.indicator.dimension is not Dimension.TIMELINESS)
        or (RIGHTNESS.search(one.indicator.wording) and one.indicator.dimension is not Dimension.QUALITY)
        or (one.indicator.wording.endswith("完成率") and one.indicator.dimension is Dimension.QUALITY)
    ]
    assert wrong == []


def test_core_targets_are_such_as_can_be_reached_and_counted() -> None:
    def sound(one: CoreIndicator) -> bool:
        name, target = one.indicator.wording, one.indicator.target
        assert isinstance(target, QuantitativeTarget)
        share = target.unit in ("%", "‰")
        if name.endswith(("率", "比例", "占比", "密度")) != share or not target.unit:
            return False
        if share and target.comparator is Comparator.EXACTLY and target.quantity not in (0, 100):
            return False
        if share and not 0 <= target.quantity <= 100:
            return False
        good = not BAD.search(name) or name.endswith("率")
        return good or (target.comparator is Comparator.EXACTLY and target.quantity == 0)

    assert [told(field, one) for field, one in CORE if not sound(one)] == []


@pytest.mark.parametrize("field", USUAL.fields, ids=lambda field: field.title)
def test_a_core_has_quality_time_and_effect_each_measure_once(field: UsualKind) -> None:
    of = [one.indicator.dimension for one in field.core]
    assert of.count(Dimension.QUALITY) >= 2
    assert Dimension.TIMELINESS in of
    assert {Dimension.ECONOMIC, Dimension.SOCIAL, Dimension.ENVIRONMENTAL} & set(of)
    names = [one.indicator.wording for one in field.core]
    assert len(names) == len(set(names))
