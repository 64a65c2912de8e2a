"""By when a task line says that something is done: 10月底前完成, 4月底春灌前, 6月底、11月底各完成一轮."""

import re
from dataclasses import dataclass

from drafter.language.task.amounts import amounts_of
from drafter.language.task.thing_and_deed import can_be_called
from drafter.language.task.verbs import says_nothing

_YEAR = r"(?:\d{4}年|今年|当年|本年|每年|次年)?"
_MONTH = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
_EXACTLY = rf"{_YEAR}{_MONTH}(?:\d{{1,2}}[日号]|[底末初]|[上中下]旬)"
_EVENT = (
    "(?:[春秋]季)?植树节|主?汛期?|入汛|[春夏秋冬]灌|麦收|秋收|夏收|三夏|三秋|春耕|春播|秋播|秋种|入冬|入夏|上冻|封冻|霜降|供暖[季期]?|采暖季?|供热|开学|高考|中考|雨季|"
    "过年|年关|秋粮收割|[夏秋]?粮?(?:收割|收获|播种)|插秧|枯水期|丰水期|涨水|农忙|冬闲|台风季|防火期|防火紧要期|换届|放假|寒假|暑假|春运|开园|开馆|开幕|开赛|开考|开业|开班|迎峰度夏|"
    "春节|元旦|清明节?|端午节?|五一|国庆节?|中秋节?|重阳节?|八一|七一|双节|两会|三月三|古尔邦节|开斋节|火把节|泼水节"
)
_BEFORE = "(?:之前|以前|前(?!期|端|言|身|后|沿|列|台|往|提(?![交供升出前])|景))"
_WITHIN = f"(?:{_BEFORE}|之内|内(?!涝|部|容|外|科|河))"
_DONE = (
    "(?:全部|全面|整体|如期|陆续|一次性|基本)*"
    "(?:完成|完工|竣工|建成|投用|投入使用|交付|到位|入库|验收|办结|[拨付发做修办交种装铺建补]完|举办|举行|召开|开展|启动|开赛|开幕|办)"
)
_DATE = (
    rf"(?:(?:{_EVENT})前)?(?P<exact>{_EXACTLY})(?:的?(?:{_EVENT}|[\u3400-\u9fff]{{2,4}}?)(?:到来|来临)?{_BEFORE}(?={_DONE}|$|[，,。；;]))"
    rf"|(?:(?:{_EVENT})前)(?P<then>{_EXACTLY})(?={_DONE})"
    rf"|(?P<list>{_YEAR}(?:{_EXACTLY}|{_MONTH})前?(?:[、和及](?:{_EXACTLY}|{_MONTH})前?)+)(?:各|分别|(?=分?[两二三四2-9](?:批|轮|次|期|场|项)))(?:分?[两二三四2-9](?:批|轮|次|期|场|项)|(?:完成|开展|进行|组织|举办|召开|开|办|做|拨付|支付|发放)?(?:[一1](?:轮|次|遍|批|期|场|项)|一半|50%))?"
    rf"|(?P<both>(?:{_EVENT})[前中后]?[、和](?:{_EVENT})[前中后]?)(?:各|分别)(?:[\u3400-\u9fff]{{1,3}}?[一1](?:次|轮|遍|场)(?=[，,。；;]|$))?"
    rf"|(?P<season>{_YEAR}{_MONTH}(?:{_EVENT})(?:到来|来临|结束)?{_BEFORE})"
    rf"|(?P<until>{_YEAR}(?:{_MONTH}(?:份|\d{{1,2}}[日号]|[底末初]|[上中下]旬)?|\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}|年[底末中]|[上下]半年|第?[1-4一二三四]季度[末底]?){_WITHIN})"
    rf"|(?P<often>每(?:月|季度?|年|周|半年)(?:\d{{1,2}}[日号]|[末底初])?{_WITHIN})"
    rf"|(?P<ahead>(?:{_EVENT})(?:到来|来临)?前(?:一个月|半个月|[一两]周|\d+天))"
    rf"|(?P<event>(?:{_EVENT})(?:到来|来临)?{_BEFORE})"
    rf"|(?P<during>(?:{_EVENT})(?:[、和及](?:{_EVENT}))*期间)(?=[^，,。；;]{{2}})"
    rf"|(?:(?<=[于在])|(?:^|(?<=[，,。；;\s])))(?P<at>{_EXACTLY}|{_YEAR}{_MONTH}(?=举|召|开|办)|[上下]半年(?=完成)|第?[1-4一二三四]季度(?=完成))(?={_DONE})"
    rf"|(?<=[于在])(?P<by>{_YEAR}{_MONTH})(?=完成|完工|竣工|建成)"
)
_BY_WHEN = re.compile(rf"(?:于|在|趁|赶在)?(?:{_DATE})[，,]?")
_STOP = re.compile(r"[，,。；;：:（）\s]")
_FINISHED = re.compile(
    "(?:、|要|须|应|确保|力争|争取|全部|全面|整体|如期|基本|统一|陆续|一次性|各|均|都|项目|工程|任务|工作|各项|所有|并且?|、|和|完成|完工|竣工|建成|投用|投运|投入运[行营]|"
    "通过(?=验收|审计|评审)|投入使用|交付(?:使用)?|到位|交工|验收|办结|结束|入库|到货|[做干修搞拨发付办交种装铺建补弄]完|安装调试)*"
)

_SHARES = re.compile(r"的?\d+(?:\.\d+)?[%％](?:[、和]\d+(?:\.\d+)?[%％])*")
_PART = re.compile("[一过大]半|[%％成]$|首[期批]|剩余")
"""A part of the whole, which has no name of its own: 6月底前完成一半."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day or season by when something is done, in the words of the task: `1月底前`, `6月底、11月底`.

    `what` is what is done by then, as the words around the date have it; '' where they say no more than that it is done.
    """

    what: str
    by_when: str


def without_deadlines(line: str) -> tuple[tuple[Deadline, ...], str]:
    """The deadlines of a line from left to right, and the line without them."""
    found = list(_BY_WHEN.finditer(line))
    told: list[Deadline] = []
    alone = len(found) == 1
    for place, date in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(line)
        begin = found[place - 1].end() if place else 0
        what = _behind(line, date, end) or ("" if alone else _ahead(line[begin : date.start()]))
        if not what and place:
            again = any(not one.what for one in told)
            accepted = "验收" in line[date.end() : end]
            what = ("" if again else "项目") + ("验收" if accepted else "")
            if not what:
                continue  # 6月底前完工，7月底前投用 of one thing
        if not what or (can_be_called(what) and not _PART.search(what)):
            told.append(Deadline(what, _said(date)))
    return tuple(dict.fromkeys(told)), _BY_WHEN.sub(_stop_for, line)


def _said(date: re.Match[str]) -> str:
    return next(words for words in date.groupdict().values() if words)


def _behind(line: str, date: re.Match[str], end: int) -> str:
    """What the words behind a date say is done by then; '' where they say no more than that it is done."""
    stop = _STOP.search(line, date.end(), end)
    behind = _SHARES.sub("", line[date.end() : stop.start() if stop else end])
    if _says_only_done(behind):
        return ""
    found = amounts_of(behind)
    return next((one.what for one in found.counted if not one.what.startswith("覆盖")), found.what)


def _ahead(before: str) -> str:
    """The same of the words before it, in its own clause."""
    words = _STOP.split(before)[-1]
    return "" if _says_only_done(words) else amounts_of(words).what


def _says_only_done(words: str) -> bool:
    return _FINISHED.fullmatch(words) is not None or says_nothing(words)


def _stop_for(found: re.Match[str]) -> str:
    """What stands in the place of a date: nothing at the beginning of a clause, else its end."""
    return "，" if re.search(r"[^\s，,。；;：:（(、]$", found.string[: found.start()]) else ""
