"""Whether words are as people talk rather than as a form is written: particles, pronouns, and what speech says of an end."""

import re

from drafter.regex import regex

_CLOSED = (
    "一下|点儿|[多少早快](?:[买修建做办给种]点)|大概|大约|差不多|估摸|估计(?![值量数])|块钱|(?:每[^，。\\d]{1,4}|[价费补奖给发助付])\\d[\\d.]*万?块|(?<=\\d)来个|(?<=[\\d万千百个人户次场台])(?:左右|上下)(?=$|[，。；、])"
    "|搞(?![活好])|弄(?!虚|堂)|咱|俺|大伙|老百姓|啥|怎么|挺|别(?=[超让再出有])|的都|该[\u3400-\u9fff]{1,2}的|这些|那些|里头|省得|免得|顺带|顺便|还是得|反正|不然|吧|呢|嘛|啦|呗"
    "|[都也](?:能|会|要|得|有)(?![量级])|[每个人们]都|(?<!合)得[上了到住起](?=$|[，。、])|是[\\u3400-\\u9fff]{1,3}的(?=$|[，。；])|(?:^|(?<=[得要须，。；]))有人|没人|没地方|赶紧|好歹"
    "|上班上学|(?:买|吃|喝|住|用|看)(?:上|着|到)(?=$|[，。、])|娃|什么的|看看|里面|还有要|[看念上]书$|(?<![掌把])把(?![手关握控脉])"
)
_SPEECH = regex(_CLOSED)
_BEGINS = regex("(?:给(?![水予排养付])|叫|跟(?![踪班岗进随])|帮着|好让|怕|想)(?=[\\u3400-\\u9fff])|(?:有|没)[个些点]")
_HANDLED = regex(
    "(?:把|将)(?P<thing>[\\u3400-\\u9fff、]{2,14}?)(?P<verb>摸|查|算|理|管|办|守|护|用|建|修|看|做)(?P<end>清楚|清|好|住|起来)(?=$|[，。；、])"
)
"""把底数摸清楚: what is done stands before its thing, with its end."""
_ENDS = {"清楚": "清", "起来": ""}


_PADDING = regex("一下|(?<=[\u3400-\u9fff])点儿(?=[\u3400-\u9fff])")
_GIVEN_TO = regex("^给(?=[\u3400-\u9fff、]{2,14}?(?:提供|创造|打造|建设))")


def spoken_words(text: str) -> str:
    """The first words that only speech has; '' for written Chinese."""
    found = _BEGINS.match(text) or _SPEECH.search(text)
    return found[0] if found else ""


def as_an_aim(text: str) -> str:
    """把农业农村的底数摸清楚 as 摸清农业农村的底数, 丰富一下文化生活 without 一下; other words as they are."""
    return _GIVEN_TO.sub("为", _PADDING.sub("", _HANDLED.sub(_in_order, text)))


def _in_order(found: re.Match[str]) -> str:
    return f"{found['verb']}{_ENDS.get(found['end'], found['end'])}{found['thing']}"
