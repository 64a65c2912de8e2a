"""What money is spent on as it runs: 电费, 物业, 租金; and what is got or spared rather than spent."""

from drafter.regex import regex

SPENT = regex(
    "(?<!免)(?:[水电气热油运修租网话]费|[\u3400-\u9fff]{2}费用?|租金|补贴|补助金?|津贴|贴息|奖励金?|奖补|奖金|工资|薪酬|[伙取]暖费|社保|保费|抚恤金|"
    "优待金|柴油|汽油|燃油|油料|燃煤|耗材|物业|物业保洁|保洁服务|安保服务|水电|水暖|水电暖|补偿[金款]?|[助奖]学金|慰问金|救助金|低保金|供养金|养老金|安家费)(?:资金|经费)?$"
)
"""How things are called that money is spent on."""
BARE = regex(
    "(?:各类|各项|相关|财政|专项|政府|项目|安排|工作)*(?:补贴|补助|奖励|奖补|奖金|补偿|津贴|费用|经费|工资|贴息|社保|保费|管理费|业务费|工作经费)(?:金|款|资金|经费|发放|拨付)?|(?:安排|工作|项目)+"
)
"""Names that say nothing of what the money is for."""
NOT_SPENT = regex(
    "追[讨缴回索]|讨回|讨薪|拖欠|清欠|减免|免除|免收|减征|征收|收[取缴入回]|挽回|节约|节省|降低|减少|争取|撬动|带动|引[进资]|筹[集措]|募集|化解|"
    "销售|产值|营业|利润|税|罚|每(?!年)|各|其中|人均|户均|单价|标准|提高|增加|缺口|结转"
)
"""What money is moved rather than spent by."""


def is_spent(thing: str) -> bool:
    """Whether money is spent on a thing as it runs: 路灯电费, 物业保洁; not on 补贴 alone."""
    return SPENT.search(thing) is not None and not (BARE.fullmatch(thing) or NOT_SPENT.search(thing))
