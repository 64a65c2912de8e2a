"""Days as people say them, in the words of a form: 前三个月 is 3月底前."""

import re

from drafter.language.numerals import read_number
from drafter.language.speech.by_when import EVENT
from drafter.regex import regex

_FIRST_MONTHS = regex("前([两二三四五六七八九2-9])个月(?=[^，。；]{0,10}(?:完|好|到位|发放|拨付))")
_DATE_BEHIND = regex(rf"(?:{EVENT}|汛)(?:到?来|来临|开始)?(?:之?前)?（(\d{{1,2}}月(?:\d{{1,2}}[日号]|[底初]))前?）")
"""汛前（4月20日前）: the day says more."""
_QUOTED_DAY = regex('[“"「](八一|七一|五一|十一|两会|双节)[”"」](?=节?前)')
_SINCE_USED = regex("(?<=[日号月])起(?=(?:正式)?(?:投用|启用|投入使用|通车|开放))")
_TO_ACCOUNT = regex("(?<=前)(?:[发打拨付]到[\u3400-\u9fff]{0,6}(?:手[里上中]|卡[里上]|账[上户]))(?=$|[，,。；;])")
"""发到农户手里: paid."""
_PAID_OFF = regex("(?<=前)(?:[付结交缴]清|付完)(?=$|[，,。；;])")
_BY_CARD = regex("(?<=前)打[卡款](?:到人|到账)?(?=$|[，,。；;])")
_DAY_ALONE = regex("(?<![\\d月])(?:每个?月)?(\\d{1,2})[日号](?:之?前)")


def dates_as_written(line: str) -> str:
    """前三个月 as 3月底前, 开学（9月1号） as 9月1号前, and the 10号 of every month."""
    line = _FIRST_MONTHS.sub(lambda found: f"{read_number(found[1])}月底前", _DATE_BEHIND.sub(r"\1前", line))
    line = _PAID_OFF.sub("支付", line)
    line = _BY_CARD.sub("资金发放", _TO_ACCOUNT.sub("发放", line))
    line = _SINCE_USED.sub("前", _QUOTED_DAY.sub(r"\1", line))
    return _DAY_ALONE.sub(r"每月\1日前", line) if re.search("[一每]个?月", line) else line
