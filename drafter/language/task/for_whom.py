"""For whom or to whom something is done: 为特困人员发放供养金, 对城区道路进行改造."""

import re

from drafter.language.speech.verbs import ends_with_deed, is_only_deed, is_sure_deed, leading_verb, verb_behind
from drafter.regex import regex

_FOR = "帮(?![扶助教带办])|为(?!民)|给(?![水排予])|面向|向(?!阳)"
_TO = "对(?![口外标接照应策比])"
_FREELY = "(?:免费|统一|集中|全面)"
_TOLD = regex(
    rf"(?:(?<![作行认])(?:{_FOR})|{_TO}(?=[^，。；]{{2,24}}给予))([^为给向对，。；]{{2,24}}?)"
    rf"(?:免费|{_FREELY}?(?:发放|发(?![展动])|提供|办理|给予|开展|进行|配备|购买|组织|举办|赠送|投放|推送|实施))(?=..)"
)
_GIVEN_TO = regex(
    rf"(?:{_FOR})(.{{2,24}}?)"
    rf"(?:{_FREELY}?(发放|发(?![展动])|提供|办理|给予|配备|购买|赠送|开设|更换|安装|购置|办(?![公理事案证学好结法税])|开展|进行|组织|举办|实施|投放)|免费)(?:免费)?(.{{2,}})"
)
_STAYS = ("发放", "发", "办理", "配备", "购买", "更换", "安装", "购置")
"""Verbs that are measured themselves; the others only lead over to what is given."""
_DONE_TO = regex("对(.{1,20}?)的?(开展|进行|实施|予以|给予)(.{2,})")
_ANY = regex(rf"(?:{_FOR}|{_TO})(?=..)")
_RECEIVES = regex(
    f"(.{{1,12}}?){_FREELY}?(?:安装|配备|提供|发放|购置|采购|建设|更换|铺设|配置|配发|拨付|开展|维修|改造|派驻|选派)"
)
_COUNTED = regex(r"\d[\d.,万千百]*(?:名|个|位|家|户|人次|人)|等$")
_PROVIDED = regex("^([^，。；为给]{2,8})为[^，。；]{2,16}?提供(?=..)(.+)$")
"""值班律师为犯罪嫌疑人提供法律帮助 is 值班律师法律帮助."""
_BARE = ("服务", "培训", "宣传")
_SHORTEST_WHOM, _LONGEST_WHOM = 1, 24
"""Characters of those for whom something is done."""


def whom_told(line: str) -> str | None:
    """For whom a line says that something is done, without how many they are; None where it doesn't say."""
    found = _TOLD.search(line)
    whom = _COUNTED.sub("", found[1]).strip() if found else ""
    return whom if len(whom) > 1 else None


def without_whom(text: str) -> str:
    """为特困人员发放供养金 as 发放供养金, 对城区道路进行改造 as 城区道路改造; whom it is for stays before a mere verb: 老人服务."""
    begun = _ANY.match(text)
    if begun and (done := _done_for(text, begun.end())):
        return done
    if found := _GIVEN_TO.fullmatch(text):
        whom, verb, rest = found.groups()
        if verb in _STAYS:
            return str(verb + rest)
        return str(whom + rest if is_only_deed(rest) or rest in _BARE else rest)
    if found := _DONE_TO.fullmatch(text):
        return str(found[3] if found[2] in ("予以", "给予") else found[1] + found[3])
    if begun and ends_with_deed(text):
        return _ANY.sub("", text, count=1)
    return _PROVIDED.sub(r"\1\2", text)


def _done_for(text: str, begin: int) -> str:
    """What is done for those who are named from `begin` on, where a sure verb and its thing follow them: 为学校配发足球."""
    for place in range(begin + _SHORTEST_WHOM, min(len(text) - 2, begin + _LONGEST_WHOM)):
        rest = text[place:]
        if is_sure_deed(leading_verb(rest)) and verb_behind(rest)[1]:
            return rest
    return ""


def waits_for_deed(text: str) -> bool:
    """Whether what is done must still come: 为特困人员 before 600人发放供养金."""
    return _ANY.match(text) is not None and not ends_with_deed(text)


def reached_by(lead: str, text: str) -> str:
    """Who gets it, where the words before a number end so: 村 in 给(50个)村安装路灯; what they get is another amount. Else ''."""
    found = _RECEIVES.match(text) if re.search(f"(?:{_FOR})$", lead) else None
    return found[1].removesuffix("各") if found else ""
