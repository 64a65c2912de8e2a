"""Each year of last year's form is chosen by itself: it rolls by what it is, unless a person says otherwise."""

from dataclasses import replace

import pytest

from drafter.declaration import Declaration, Dimension, Indicator, Objectives, QualitativeTarget
from drafter.interview import AnswerSheet, Ask, Edit, Entry, Interview, Jump, Say, Take
from drafter.interview.answers.years_told import QUESTION
from tests.interview.test_earlier_form import BANK, LAST

GOAL = "按沪府发〔2024〕12号，2024年培训1500人，对2023年度资金开展审计，24年底前完成。"
EARLIER = LAST.model_copy(
    update={
        "objectives": Objectives(annual=GOAL),
        "indicators": (
            Indicator.under(
                Dimension.TIMELINESS, "2024年任务完成时间", QualitativeTarget(description="2024年11月底前")
            ),
        ),
    }
)


def returning(last: Declaration = EARLIER) -> Interview:
    blank = replace(Interview(AnswerSheet.of(BANK), expected_year=2025), last_year=last)
    return blank.returning().begun()


def page(interview: Interview) -> Ask:
    turn = interview.jump_to(QUESTION.id).turn()
    assert isinstance(turn, Ask)
    return turn


def goal(interview: Interview) -> str:
    return interview.declaration().objectives.annual or ""


def ticked(interview: Interview) -> list[str]:
    prefill = page(interview).prefill
    assert prefill is not None
    assert isinstance(prefill.value, tuple)
    return [str(one) for one in prefill.value]


def without(interview: Interview, *words: str) -> Interview:
    """Every year that rolls by itself but those whose label has these words."""
    left = [one for one in ticked(interview) if not any(word in one for word in words)]
    return interview.reply(Jump(QUESTION.id)).reply(Say(left))


def test_every_year_is_listed_with_the_words_around_it_and_what_it_is() -> None:
    listed = {option.label: option.remark for option in page(returning()).question.choosable}
    assert listed == {
        "目标：按沪府发〔2024〕12号，202…": "不动（文号或文件名）",
        "目标：…024〕12号，2024年培训1500人…": "→ 2025（年度）",
        "目标：…训1500人，对2023年度资金开展审计…": "不动（别的年份）",
        "目标：…度资金开展审计，24年底前完成。": "→ 25（日期）",
        "时效指标：2024年任务完成时间": "→ 2025（年度）",
        "时效指标“2024年任务完成时间”：2024年11月底前": "→ 2025（日期）",
        "计划开始日期：2024-01-01": "→ 2025（日期）",
        "计划完成日期：2024-12-31": "→ 2025（日期）",
    }
    stays = {label for label in listed if label not in ticked(returning())}
    assert stays == {label for label in listed if "〔2024〕12号，202…" in label or "2023年度" in label}


def test_enter_takes_what_each_is() -> None:
    done = returning().reply(Jump(QUESTION.id)).reply(Take())
    assert goal(done) == "按沪府发〔2024〕12号，2025年培训1500人，对2023年度资金开展审计，25年底前完成。"
    (row,) = done.declaration().indicators
    assert (row.name, str(row.target)) == ("2025年任务完成时间", "2025年11月底前")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("24年底前", "按沪府发〔2024〕12号，2025年培训1500人，对2023年度资金开展审计，24年底前完成。"),
        ("培训1500人", "按沪府发〔2024〕12号，2024年培训1500人，对2023年度资金开展审计，25年底前完成。"),
    ],
)
def test_one_that_is_not_ticked_stays(words: str, wanted: str) -> None:
    assert goal(without(returning(), words)) == wanted


def test_one_that_stays_by_itself_can_be_ticked() -> None:
    interview = returning()
    every = [option.label for option in page(interview).question.choosable]
    done = interview.reply(Jump(QUESTION.id)).reply(Say(every))
    assert goal(done) == "按沪府发〔2025〕12号，2025年培训1500人，对2024年度资金开展审计，25年底前完成。"


def test_a_row_keeps_its_year_in_name_and_target_each_by_itself() -> None:
    (row,) = without(returning(), "“").declaration().indicators
    assert (row.name, str(row.target)) == ("2025年任务完成时间", "2024年11月底前")


def test_what_a_person_wrote_since_is_kept_and_the_year_in_it_found_again() -> None:
    interview = returning().reply(Jump("annual_goal"))
    changed = interview.reply(Say(goal(interview).replace("培训1500人", "培训1600人，新增2个班")))
    done = without(changed, "24年底前", "培训1500人")
    assert goal(done) == "按沪府发〔2024〕12号，2024年培训1600人，新增2个班，对2023年度资金开展审计，24年底前完成。"


def test_another_fiscal_year_later_asks_again_and_rolls_what_was_typed_too() -> None:
    interview = returning().reply(Jump(QUESTION.id)).reply(Take())
    group = next(one for one in interview.route() if getattr(one, "dimension", None) is Dimension.TIMELINESS)
    interview = interview.reply(Jump(group.id))
    (entry,) = interview.entries(group.id)
    assert isinstance(entry, Entry)
    interview = interview.reply(Edit(entry.id, {"name": "培训完成时间", "target": "2025年10月底前"}))
    assert interview.is_settled(QUESTION.id)
    later = interview.reply(Jump("fiscal_year")).reply(Say("2026"))
    assert not later.is_settled(QUESTION.id)
    assert goal(later) == "按沪府发〔2024〕12号，2026年培训1500人，对2023年度资金开展审计，26年底前完成。"
    (row,) = later.declaration().indicators
    assert (row.name, str(row.target)) == ("培训完成时间", "2026年10月底前")
    assert later.declaration().project.planned_finish == LAST.project.planned_finish.replace(year=2026)  # type: ignore[union-attr]


def test_a_form_without_any_year_in_words_is_not_asked() -> None:
    plain = LAST.model_copy(update={"objectives": Objectives(annual="全年开展培训。"), "indicators": ()})
    assert returning(plain).question_at(QUESTION.id) is None
