"""A table of indicators pasted from Word, Excel or a PDF."""

import pytest

from drafter.forms.pasted import pasted_rows

WORD = (
    "绩效指标\t产出指标\t数量指标\t督导抽查数\t≥48.00(家)\n\t\t\t印刷品完成率\t≥95.00(%)\n"
    "\t\t质量指标\t验收合格率\t=100%\n\t满意度指标\t服务对象满意度指标\t学员满意度\t≥90%\n"
)
EXCEL = '一级指标\t二级指标\t三级指标\t符号\t数值\t单位\t分值\n产出\t数量\t督导抽查数\t≥\t48\t家\t10\n\t\t"职业培训\n人数"\t≥\t1500\t人次\t20\n'
PDF = "一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 督导抽查数 ≥48.00 (家)\n印刷资料 ≥95.00(%)\n时效指标 项目完成及时性 及时\n— 3 —\n"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            WORD,
            [
                "数量指标 督导抽查数 ≥48.00(家)",
                "数量指标 印刷品完成率 ≥95.00(%)",
                "质量指标 验收合格率 =100%",
                "服务对象满意度指标 学员满意度 ≥90%",
            ],
        ),
        (EXCEL, ["数量指标 督导抽查数 ≥48家", "数量指标 职业培训人数 ≥1500人次"]),
        (PDF, ["数量指标 督导抽查数 ≥48.00(家)", "数量指标 印刷资料 ≥95.00(%)", "时效指标 项目完成及时性 及时"]),
        ("督导抽查数 ≥48家\r\n印刷品 100份", [" 督导抽查数 ≥48家", " 印刷品 100份"]),
        ("产出指标\t成本指标\t人均成本\t≤1800元/人", ["经济成本指标 人均成本 ≤1800元/人"]),
        (
            "服务对象满意度\t≥80.00(%)\n办公人员满意度\t≥90%",
            ["服务对象满意度指标 服务对象满意度 ≥80.00(%)", "服务对象满意度指标 办公人员满意度 ≥90%"],
        ),
        ("<p>抽查数</p>\t≥48家", [" 抽查数 ≥48家"]),
    ],
    ids=[
        "Word",
        "Excel with split cells",
        "PDF",
        "names and targets",
        "older place of cost",
        "a name like a level",
        "markup",
    ],
)
def test_rows_are_found_with_their_level(text: str, rows: list[str]) -> None:
    found = pasted_rows(text)
    assert [f"{row.dimension.value if row.dimension else ''} {row.name} {row.target}" for row in found] == rows


@pytest.mark.parametrize("blanks", ["\t\t", ""], ids=["from Excel", "from a browser"])
def test_a_heading_says_which_column_is_the_target(blanks: str) -> None:
    text = (
        "绩效指标\t一级指标\t二级指标\t三级指标\t分值\t年度指标值\t实际完成值\t得分\n"
        f"\t产出指标\t数量指标\t开讲次数\t10\t≥4次\t5\t10\n{blanks}\t质量指标\t到课率\t20\t优良\t优\t20\n总分\t\t\t\t100\t\t\t100\n"
    ).replace("\n\t质", "\n质" if not blanks else "\n\t质")
    assert [f"{row.dimension.value if row.dimension else ''} {row.name} {row.target}" for row in pasted_rows(text)] == [
        "数量指标 开讲次数 ≥4次",
        "质量指标 到课率 优良",
    ]


@pytest.mark.parametrize(
    "text", ["督导抽查", "督导抽查数 ≥48家", "甲\n乙\n丙", "", "\n\t\n", "一段话，没有表。\n又一段话。"]
)
def test_what_is_no_table_gives_no_rows(text: str) -> None:
    assert pasted_rows(text) == ()
