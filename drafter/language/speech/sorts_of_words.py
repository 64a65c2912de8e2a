"""What the sorts of its words tell of a clause: whether somebody speaks, and whether it can be a name."""

from drafter.language.cutting import sorts

_OF_SPEECH = {"ul", "uz", "ud", "y", "e"}
"""Particles: 了, 着, 得, 吧."""
_PRONOUNS = {"r"}
_OF_FORMS = set("各本全该此其")
"""Pronouns that forms have too."""
_ADVERBS = set("都也就太还才又再很挺别")
_LIGHT = set("有做搞弄干叫没别")
"""Verbs of one character that no name has in writing, where they are words for themselves."""
_WANTS_A_VERB = set("能要想")
"""Verbs that are said of another verb: 能办事."""
_VERBS_IN_NAMES = set(
    "率占受站费可应通渗补防涉发保派即待增查驻孵包超开具助入尽办播调扶赴退引归跑散埋设感漏辖混托提征骗亮分促带返收械属留见适会倒送评访免无到用有进排"
)
_ADVERBS_IN_NAMES = set("均不再与未乱徒共还")
"""Of one character, and words for themselves in some of the 8,000 names of indicators that the banks have; any other is speech: 先装, 合同签."""
_AS_NOUNS = ("时长", "水电暖", "水暖")
_LEFT_OPEN = set("开配干做")
"""Verbs of one character whose thing must still come."""
_SHORT_VERBS_AT_MOST = 1
_LEADS = set("使让把将为由对向与和及能")
"""Short words that stand in an aim in writing too: 让群众能办事."""


def is_speech(clause: str) -> bool:
    """Whether somebody speaks: a particle, a pronoun, an adverb of one character, or several verbs of one.

    我们这里都是木房子, 草场让老鼠祸害得厉害; not 推进“僵尸企业”出清.
    """
    short = 0
    for word, sort in sorts(clause):
        if sort in _OF_SPEECH or (sort in _PRONOUNS and word[0] not in _OF_FORMS) or word in _ADVERBS:
            return True
        short += sort == "v" and len(word) == 1 and word not in _LEADS
    return short > _SHORT_VERBS_AT_MOST


def is_spoken_name(name: str) -> bool:
    """Whether a verb or adverb that only speech has stands alone in a name, or it ends as no noun does.

    在校孩子做康复, 老人来立遗嘱, 感统教室重; but a verb that wants another has none in 空气能热水机.
    """
    words = sorts(name)
    last, sort = words[-1] if words else ("", "")
    ends_so = len(words) > 1 and (
        last in _LEFT_OPEN or (len(last) == 1 and sort == "a" and not name.endswith(_AS_NOUNS))
    )
    return ends_so or any(map(_is_spoken, [("", ""), *words], words, [*words[1:], ("", "")]))


def _is_spoken(before: tuple[str, str], word: tuple[str, str], following: tuple[str, str]) -> bool:
    text, sort = word
    if text in _WANTS_A_VERB and sort == "v":
        return following[1].startswith("v")
    if text in _LIGHT and sort == "v":
        return True
    leads_to_verb = following[1].startswith("v") and len(following[0]) > 1
    if len(text) > 1 or before[1].startswith("v") or not (leads_to_verb or not following[0]):
        return False  # 吸粪车, 供采对接会
    return (sort == "v" and text not in _VERBS_IN_NAMES) or (sort == "d" and text not in _ADVERBS_IN_NAMES)


def begins_with_a_number(clause: str) -> bool:
    """Whether it tells of so many: 三个人等一台."""
    first = next(iter(sorts(clause)), ("", ""))
    return first[1] == "m"


def begins_with_a_verb(clause: str) -> bool:
    """Whether its first word is a verb of two characters (稳定, 落实 are adjectives too), as an aim's is in writing: 预防和减少重新犯罪."""
    word, sort = next(iter(sorts(clause)), ("", ""))
    return sort in ("v", "vn", "a", "an") and len(word) > 1
