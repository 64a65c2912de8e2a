"""A purpose without a number, and the measure whose value is plain; a wish for more has none."""

import pytest

from drafter.declaration import Comparator
from drafter.language.plain_wishes import plain_wishes


@pytest.mark.parametrize(
    ("purpose", "wish"),
    [
        ("消除学校周边交通安全隐患，方便学生上下学", "学校周边交通安全隐患消除率 =100"),
        ("使符合条件的孕妇应检尽检", "应检尽检率 =100"),
        ("满足社区居民的健身需求", "社区居民健身需求满足率 ≥90"),
        ("防止校园欺凌事件发生", "校园欺凌事件发生起数 =0"),
        ("保障全市供水设施安全稳定运行", "供水设施正常运行率 ≥95"),
        ("保障孤儿基本生活", "孤儿基本生活保障覆盖率 =100"),
        ("促进审计查出问题整改到位", "问题整改落实率 ≥95"),
    ],
)
def test_what_nobody_need_ask_how_much_of(purpose: str, wish: str) -> None:
    told = [(one.name, one.target.comparator) for one in plain_wishes(purpose)]
    name, bound = wish.split()
    assert told == [(name, Comparator(bound[0]))]


@pytest.mark.parametrize(
    "purpose", ["提高监测能力", "增加农民收入", "预防和减少火灾事故", "改善居住环境，丰富文化生活"]
)
def test_a_wish_for_more_has_no_value(purpose: str) -> None:
    assert not list(plain_wishes(purpose))
