"""By when a task line says that something is done: 10月底前完成, 4月底春灌前, 6月底、11月底各完成一轮."""

import re
from dataclasses import dataclass
from itertools import pairwise

from drafter.language.speech.by_when import BY_WHEN, PHASES
from drafter.language.speech.deeds import short_deed
from drafter.language.speech.verbs import ends_with_deed, is_only_deed, leading_verb, says_nothing
from drafter.language.task.amounts import amounts_of
from drafter.language.task.thing_and_deed import can_be_called
from drafter.regex import regex

_STOP = regex(r"[，,。；;：:（）\s]")
"""汛前排查、汛中巡查、汛后核查 goes on through all of it: no part is the end."""
_FINISHED = regex(
    "(?:、|要|须|应|确保|力争|争取|全部|全面|整体|如期|基本|统一|陆续|一次性|各|均|都|项目|工程|任务|工作|各项|所有|并且?|、|和|完成|完工|竣工|建成|办妥|办好|出(?:来)?(?:结果|成果)|投用|投运|提供使用|投入运[行营]|"
    "通过(?=验收|审计|评审)|(?:上报|报送?)[\u3400-\u9fff]{1,8}(?:局|厅|委|部|办|处|中心|政府|部门)|(?<=验收)合格|投入使用|能?用|交稿|交付(?:使用)?|到[位货队岗场站所馆校院库账]|交工|验收|办结|结束|入库|[做干修搞拨发付办交种装铺建补弄]完|安装[、并和]?调试(?:好|完毕)?|[送运]到[\u3400-\u9fff]{1,4}$)*"
)

_ALL_OF_IT = regex(
    "(?:完成|做完|干完)?(?:全部|所有|各项)(?!设备|货物|物资|人员|资金|仪器)[^，、]{0,6}?(?:内容|任务|工作|工程|项目|施工|改造|建设|维修|安装|更换|采购|购置|整改)?(?:并|、|和|且|组织|通过|完成|项目)*(?:验收|交付|投入使用|投用)?"
)
"""完成全部维修内容并通过验收: all of the project."""
_MUST = regex("^(?:要|能|须|得|必须|才能|就|都|全部|可以?)+")
_TO_THE_END = regex("(?<=[\u3400-\u9fff]{2})(?:完毕|到位)$")
_SHARES = regex(r"的?\d+(?:\.\d+)?[%％](?:[、和]\d+(?:\.\d+)?[%％])*")
_ENDS = regex(
    "(?P<ready>安装[、并和]?调试)|(?P<there>[送运]到[\u3400-\u9fff]{1,4}(?:$|[，,。；])|(?:全部|都|要|陆续)*到[位货队岗场站所馆校院库](?:$|[，,。；]))"
)
_ENDED_AS = regex("(?:全部|都|要|陆续|统一|均|完成)*(入库|交付|上线|投用|启用|通车|通水|挂牌)(?:$|[，,。；])")
_DONE_TO_THE_END = regex("(?:完|完毕|好)$")
_PART = regex("[一过大]半|[%％成]$|首[期批]|剩余|^先.*\\d")
"""A part of the whole, which has no name of its own: 6月底前完成一半."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day or season by when something is done, in the words of the task: `1月底前`, `6月底、11月底`.

    `what` is what is done by then, as the words around the date have it; '' where they say no more than that it is done.
    `end` is how the whole ends, where they say it: 到位, 安装调试, or 维护 in 11月底前维护完.
    """

    what: str
    by_when: str
    end: str = ""


def is_all_of_it(words: str) -> bool:
    """Whether words say that all of the project is done: 完成全部维修内容并通过验收."""
    return _ALL_OF_IT.fullmatch(words) is not None


def without_deadlines(line: str) -> tuple[tuple[Deadline, ...], str]:
    """The deadlines of a line from left to right, and the line without them."""
    found = _exact_ones(line, list(BY_WHEN.finditer(line)))
    told: list[Deadline] = []
    alone = len(found) == 1
    for place, date in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(line)
        begin = found[place - 1].end() if place else 0
        what = _behind(line, date, end) or ("" if alone else _ahead(line[begin : date.start()]))
        if alone and (not what or _ENDED_AS.match(what)):
            what = _things_end(line[begin : date.start()], line[date.end() : end]) or what
        if not what and place:
            again = any(not one.what for one in told)
            accepted = "验收" in line[date.end() : end]
            what = ("" if again else "项目") + ("验收" if accepted else "")
            if not what:
                continue  # 6月底前完工，7月底前投用 of one thing
        if not what or (can_be_called(what) and not _PART.search(what)):
            told.append(Deadline(what, _said(date), "" if what else _end(line[date.end() : end])))
    return tuple(dict.fromkeys(told)), BY_WHEN.sub(_stop_for, line)


def _exact_ones(line: str, dates: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without a time of the year beside an exact day of the same clause, which says more, or belongs to what is done.

    汛前物资于5月31日前入库 has one date, and so has 6月底前完成汛期前应急排危.
    """
    return [
        date
        for place, date in enumerate(dates)
        if not (
            date["event"]
            and (
                PHASES.search(line) is not None
                or any(_is_exact_beside(line, *pair) for pair in pairwise(dates[max(place - 1, 0) : place + 2]))
                or any(_is_end_of_all(line, other) for other in dates[place + 1 :])
            )
        )
    ]


def _is_end_of_all(line: str, date: re.Match[str]) -> bool:
    """Whether an exact day stands in a clause that says no more than that it is done: 汛前排查286处，5月15日前完成."""
    stop = _STOP.search(line, date.end())
    behind = line[date.end() : stop.start() if stop else len(line)]
    alone = date.start() > 0 and _STOP.match(line[date.start() - 1]) is not None
    return date["until"] is not None and alone and _says_only_done(behind)


def _is_exact_beside(line: str, first: re.Match[str], then: re.Match[str]) -> bool:
    """Whether one of two dates is an exact day, and they stand in one clause."""
    exact = first["until"] is not None or then["until"] is not None
    return exact and _STOP.search(line, first.end(), then.start()) is None


def _said(date: re.Match[str]) -> str:
    return next(words for words in date.groupdict().values() if words)


def _end(behind: str) -> str:
    """How the words behind a date say that a thing is there: 10月底前到货, 6月底前安装调试完毕."""
    found = _ENDS.match(behind)
    if found is None:
        return _DONE_TO_THE_END.sub("", leading_verb(behind)) if _DONE_TO_THE_END.search(_STOP.split(behind)[0]) else ""
    return "安装调试" if found["ready"] else "到位"


def _behind(line: str, date: re.Match[str], end: int) -> str:
    """What the words behind a date say is done by then; '' where they say no more than that it is done."""
    begin = date.end() + line.startswith("）", date.end())  # 雷雨季节前（4月底前）完成
    stop = _STOP.search(line, begin, end)
    behind = _TO_THE_END.sub("", _SHARES.sub("", line[begin : stop.start() if stop else end]))
    if _says_only_done(behind) or (_DONE_TO_THE_END.search(behind) and is_only_deed(_DONE_TO_THE_END.sub("", behind))):
        return ""
    found = amounts_of(behind)
    return next((one.what for one in found.counted if not one.what.startswith("覆盖")), found.what)


def _ahead(before: str) -> str:
    """The same of the words before it, in its own clause."""
    words = _STOP.split(before)[-1]
    return "" if _says_only_done(words) else amounts_of(words).what


def _things_end(before: str, behind: str) -> str:
    """A thing and how it ends by the date, where nothing else is said of it: 物资入库 of 物资于5月31日前全部入库."""
    thing, ended = _STOP.split(before)[-1], _ENDED_AS.match(behind)
    return (
        f"{thing}{ended[1]}" if ended and len(thing) > 1 and can_be_called(thing) and not ends_with_deed(thing) else ""
    )


def _says_only_done(words: str) -> bool:
    """Whether words say no more than that it gets done: 全部完工, 要储够, 能用."""
    bare = _MUST.sub("", words)
    deed = short_deed(bare, 0)
    return (
        _FINISHED.fullmatch(bare) is not None
        or is_all_of_it(bare)
        or says_nothing(bare)
        or (deed is not None and re.match("并|$", bare[deed.end :]) is not None)
    )


def _stop_for(found: re.Match[str]) -> str:
    """What stands in the place of a date: nothing at the beginning of a clause, else its end; parts of the year name what is done."""
    if found["event"] and PHASES.match(found.string, found.start()):
        return found[0]
    return "，" if re.search(r"[^\s，,。；;：:（(、]$", found.string[: found.start()]) else ""
