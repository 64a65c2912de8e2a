"""Of what an effect is, as its words tell: the environment, money, or people."""

from drafter.regex import regex

WATER_OUTSIDE = "(?<!供水)(?<!饮水)(?<!饮用水)水质"
"""Of rivers and lakes; what comes from the tap is for people."""
_ENVIRONMENT = regex(
    f"{WATER_OUTSIDE}|空气|粪污|秸秆|垃圾|固废|废弃物|地膜|回收|节能|碳|能耗|电耗|绿化|森林|林木|排放|污染|土壤|生态|植被|湿地|覆盖率.*林|噪声|需氧量|PM|BOD|COD|氨氮|总磷|浓度|疫情发生面积|受灾?害面积"
)
_MONEY = regex("收入|产值|税收|贷款|融资|增收|销售|利润|成本|进出口|交易额|营业额|贸易|客单|投资|产量")


def is_of_the_environment(name: str) -> bool:
    """Whether it tells of water, air, soil or what grows."""
    return _ENVIRONMENT.search(name) is not None


def is_of_money(name: str) -> bool:
    """Whether it tells of what is earned or saved."""
    return _MONEY.search(name) is not None
