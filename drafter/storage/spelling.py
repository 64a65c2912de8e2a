"""How Chinese is spelled: pinyin and its initials, once for each word."""

from functools import cache, lru_cache

from drafter.regex import regex

_READ_SO = {
    "长效": ("chang", "xiao"),
    "长护": ("chang", "hu"),
    "窨井": ("yin", "jing"),
    "重启": ("chong", "qi"),
    "重置": ("chong", "zhi"),
    "重装": ("chong", "zhuang"),
    "重铺": ("chong", "pu"),
}
"""Phrases that the tables do not know, and would read by the commonest reading of each character."""
_POLYPHONES = dict(
    entry.split(maxsplit=1)
    for entry in (
        *(
            "长 chang zhang",
            "重 chong zhong",
            "行 hang xing",
            "调 diao tiao",
            "传 chuan zhuan",
            "藏 cang zang",
            "乐 le yue",
        ),
        *(
            "校 jiao xiao",
            "降 jiang xiang",
            "弹 dan tan",
            "盛 cheng sheng",
            "朝 chao zhao",
            "强 jiang qiang",
            "差 cha chai",
        ),
        *(
            "系 ji xi",
            "还 hai huan",
            "血 xie xue",
            "薄 bao bo",
            "剥 bao bo",
            "泊 bo po",
            "畜 chu xu",
            "给 gei ji",
            "卡 ka qia",
        ),
        *(
            "扎 za zha",
            "折 she zhe",
            "粘 nian zhan",
            "屏 bing ping",
            "纤 qian xian",
            "角 jiao jue",
            "削 xiao xue",
            "塞 sai se",
        ),
        *(
            "露 lou lu",
            "迫 pai po",
            "模 mo mu",
            "圈 juan quan",
            "拓 ta tuo",
            "辟 bi pi",
            "炮 bao pao",
            "柏 bai bo",
            "奇 ji qi",
        ),
    )
)
"""Characters of which more than one reading is alive; the tables have those of old books too."""
_CHINESE = regex("([\u3400-\u9fff]+)")


@lru_cache(maxsize=50_000)
def spell(text: str) -> tuple[str, ...]:
    """Initials and full pinyin in small letters, other characters as they are: 督导 → (`dd`, `dudao`)."""
    _know_phrases()
    from pypinyin import lazy_pinyin  # noqa: PLC0415  its tables cost 60 ms, and few commands spell anything

    syllables = lazy_pinyin(text)  # what is not Chinese comes whole, as it stands
    return _letters([one if one in text else one[:1] for one in syllables]), _letters(syllables)


def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """For each character the syllables that it may be, the likeliest first; for other signs themselves, in small letters.

    A phrase that the tables know decides how its characters are read: 长度 is `chang du`. Where none does, each reading that
    is alive may be meant: 长 alone is `zhang` or `chang`.
    """
    _know_phrases()
    from pypinyin import Style, pinyin  # noqa: PLC0415  as above

    found: list[tuple[str, ...]] = []
    for place, piece in enumerate(_CHINESE.split(text)):
        if place % 2:
            ways = pinyin(piece, style=Style.NORMAL, heteronym=True)
            found += (_alive(sign, one) for sign, one in zip(piece, ways, strict=True))
        else:
            found += ((sign.lower(),) for sign in piece)
    return tuple(found)


def _alive(sign: str, ways: list[str]) -> tuple[str, ...]:
    """Those readings of a character that may be meant, where the tables leave several."""
    meant = _POLYPHONES.get(sign, "").split()
    return tuple(one for place, one in enumerate(ways) if not place or one in meant)


@cache
def _know_phrases() -> None:
    from pypinyin import load_phrases_dict  # noqa: PLC0415  as above

    load_phrases_dict({phrase: [[one] for one in syllables] for phrase, syllables in _READ_SO.items()})


def _letters(pieces: list[str]) -> str:
    """Without the dashes and quotes of a name, which nobody types in pinyin."""
    return "".join(sign for piece in pieces for sign in piece.lower() if sign.isalnum())
