import pytest

from drafter.forms.residue import clean
from drafter.forms.wraps import joined


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        (r"$\geq 90.00(\%)$", "≥90.00(%)"),
        (r"$> 95.00(\%)$", ">95.00(%)"),
        (r"$\leq 5\%$", "≤5%"),
        ("$= 0.00$ (次)", "=0.00 (次)"),
        (r"\geq 90\%", "≥ 90%"),
        ("$3,498,000.00$", "3,498,000.00"),
        ("≥ $90.00$ (%)", "≥ 90.00 (%)"),
        (r"$\geq\ 95.00(\%)$", "≥95.00(%)"),
        (r"\(\leq 5\)(个)", "≤5(个)"),
    ],
)
def test_latex_left_by_a_pdf_extractor_is_spelled_out(printed: str, text: str) -> None:
    cleaned = clean(printed)
    assert cleaned.text == text
    assert cleaned.latex


@pytest.mark.parametrize(
    "text", ["R&D <x> [2024]", "a < b > c", "甲“乙”丙", "买 $5 的书 和 $6 的笔", "{{ 7*7 }}", "5 < 6", r"C:\geometry"]
)
def test_text_that_only_looks_like_markup_is_left_alone(text: str) -> None:
    cleaned = clean(text, whole_goal=True)
    assert cleaned.text == text
    assert not cleaned.markup
    assert not cleaned.latex


def test_one_pair_of_quotes_around_a_whole_goal_goes() -> None:
    assert clean('"完成任务。\n"', whole_goal=True).text == "完成任务。"
    assert clean("“春风”与“秋雨”", whole_goal=True).text == "“春风”与“秋雨”"


def test_paragraph_tags_become_breaks() -> None:
    assert clean("<p>一、甲</p><p>二、乙</p>").text == "一、甲\n二、乙"


def test_wraps_are_joined_and_items_keep_their_lines() -> None:
    assert (
        joined("1.完成年度的\n任务。\n2.使用 AI\nmodels 识别\n", hard_breaks=False)
        == "1.完成年度的任务。\n2.使用 AI models 识别"
    )
    assert joined("增长\n3.5万人", hard_breaks=False) == "增长3.5万人"
    assert joined("一\n二", hard_breaks=True) == "一\n二"
