"""What someone says of a task, in the words that a form prints: `买3台除雪车，一台46万以内` is 采购除雪车3台，每台不超过46万元.

Spoken and written Chinese differ in few places, and always in the same ones: what one of something costs, how often,
verbs of one syllable, what is said of their end (装好, 改完), and words that only fill. Each is put once, here.
"""

import re
from functools import lru_cache

from drafter.declaration.decimals import plain
from drafter.language.numbers_told import COUNTED_IN
from drafter.language.numerals import in_short, read_number
from drafter.language.task.verbs import leading_verb

_UNIT = COUNTED_IN.pattern
_HAN = r"\u3400-\u9fff"
_END = r"(?=$|[，,。；;、）)]|\s(?!\s*[日号天月年]))"
_SPELLED = "[一二两三四五六七八九十百千万零半]"
_NUMBER = rf"(?:\d+(?:\.\d+)?(?:[万千百]\d?)?|{_SPELLED}{{2,8}}|[一二两三四五六七八九]万)"
_OF = rf"(?:{_UNIT}|人|年|月|季度|季|天|日|周|礼拜|星期|学期|村|乡镇|乡|镇|校|班|车|位子|回)"
_ONE = rf"(?:一个?|每个?)(?={_OF})"
_TIGHT = "不能?超过?|别超过?|不到|最多|最高|至多|顶多|控制在|压在|限(?!额)|少于"
_TIGHT_BEHIND = "以内|之内|以下|(?<!以)内|封顶|打住|为限"
_GIVES = "财政|[补给发][\u3400-\u9fff]{1,3}?|每年|要|就|才|再|给|发|付|出|补助|补贴|补|奖励|奖|花|算|合|按|平均|均价|大约|大概|约|的?劳务费|的?讲课费|的?工资|的?租金|的?工钱|的?运费"
_PRICE = re.compile(
    rf"(?<![{_HAN}统唯])?(?P<does>(?<=[，,、；;（(\s])[装拆来修换买建改干办])?(?P<each>(?:{_ONE}{_OF})+)"
    rf"(?P<gives>(?:{_GIVES})*)(?P<most>{_TIGHT})?\s?(?P<number>{_NUMBER})(?P<money>块钱|块\d?|元钱|元|万元|钱)?(?P<behind>{_TIGHT_BEHIND}|左右|上下)?{_END}"
)
"""一台46万以内, 一户补1500, 一个月一个人800块: for one of what, given how, how much at most."""
_PAID_NOUN = re.compile("劳务费|讲课费|工资|租金|运费|补偿|补助|补贴|奖励|奖补|资助|慰问|救助")
_PAID = (("补", "补助"), ("奖", "奖励"))
_REVERSED = re.compile(
    rf"(?P<most>{_TIGHT})?(?P<number>{_NUMBER})(?P<money>块钱?|元)?(?P<each>一(?:个|{_UNIT})){_END}"
)
"""大的180一个."""
_SMALLEST_PRICE = 10
"""A bare number below is no price: 一个月4 is left as it is."""
_OFTEN = re.compile(
    rf"(?P<each>(?:一(?:年|季度|季|个季度|个月|月|周|个礼拜|个星期|天|学期|个?乡镇|个?村|个?班|户|所|家|人))+)(?P<does>[{_HAN}]{{0,5}}?)"
    rf"(?P<bound>不少于|至少|最少|不低于)?(?P<number>\d+|{_SPELLED}{{1,3}})(?P<times>次|趟|遍|回|轮|场|期|天|人|(?<!一)个月)"
)
"""一年抽两次, 一季度送一趟, 一个乡镇两场: so often in each."""
_TIMES = {"趟": "次", "遍": "次", "回": "次"}
_PERIODS = {"季": "季度", "个季度": "季度", "个礼拜": "周", "个星期": "周", "礼拜": "周", "星期": "周", "个月": "月", "位子": "个", "回": "次"}
_NUMERALS = "一二两三四五六七八九十百千万"
_IN_WORDS = re.compile(
    rf"(?<![{_HAN}])(?P<number>[{_NUMERALS}]{{2,8}}|两|[二三四五六七八九])(?={_UNIT})"
    rf"|(?<=[{_HAN}])(?<![{_NUMERALS}])(?P<inner>[二两三四五六七八九][十百千万][{_NUMERALS}]*|两)(?={_UNIT})"
)
_MONEY = re.compile(r"(?P<number>\d+(?:\.\d+)?万?)块(?:(?P<tenths>\d)(?!\d)钱?|钱)")
_DAY = re.compile(r"(\d{1,2}月\d{1,2})号")
_FILLERS = re.compile(
    rf"(?:^|(?<=[，,；;、。]))(?:(?:今年|明年|还|再|又|也|就|都|准备|打算|想|得|要|需要|大概|大约|差不多|另外|其余|然后)(?=[{_HAN}\d]))+(?!求)"
    r"|(?<=[\d]个)人(?=$|[，,。；;])|一共(?=\d)|(?<=\d)来(?=人|个|户|家)|左右(?=$|[，,。；;])"
)
_BY_THEN = re.compile(r"之前(?=[^，。；]|$)")
_VERBS = {
    "买": "采购", "进": "采购", "购": "购置", "添": "购置", "订": "订购", "租": "租赁", "换": "更换", "修": "维修", "装": "安装", "建": "建设",
    "盖": "建设", "改": "改造", "印": "印制", "请": "聘请", "雇": "聘用", "招": "招聘", "发": "发放", "清": "清理", "拆": "拆除", "种": "种植",
    "栽": "栽植", "查": "检查", "治": "治理", "划": "施划", "备": "储备", "拍": "拍摄", "编": "编制", "铺": "铺设", "挖": "开挖",
    "搞": "开展", "办": "举办", "培": "培训", "训": "培训", "补": "补助",
}  # fmt: skip
"""Verbs of one syllable as a form says them."""
_NO_VERB = {
    "买": "卖断单", "进": "行一修展口入度", "购": "买置书物销", "添": "置加", "订": "购阅立", "租": "赁金房用户期", "换": "届热发证", "修": "缮订复剪建理正养改",
    "装": "修饰备置机配", "建": "设筑造立成材议档", "盖": "章", "改": "造革善良建扩进正编", "印": "制刷发章工", "请": "示求假戏", "雇": "佣员主", "招": "聘商标募录收生投呼",
    "发": "放布展生动现电票送热育病起言明射改证掘", "清": "理淤洁扫运明单洗查掏算", "拆": "除迁装", "种": "植子质类牛猪畜", "栽": "植种", "查": "处办验询验看找", "治": "理疗安沙病",
    "划": "分定拨", "备": "案份用战考", "拍": "摄卖照", "编": "制写印纂辑外号码目", "铺": "设装面垫", "挖": "掘潜", "搞": "好活",
    "办": "理公事案学证法结税好件", "培": "训养育", "训": "练", "补": "助贴充植种偿栽修装给",
}  # fmt: skip
"""What makes a longer word of it."""
_LONGEST_VERB = 8
_LONGER = "".join(_VERBS)
_BEGINS = re.compile(rf"(?:^|(?<=[，,；;。：:]))(?P<verb>[{_LONGER}])(?P<next>(?![{_NUMERALS}])[{_HAN}]{{2}}|\d)")
_FOR_SOMEBODY = re.compile(
    rf"(?:^|(?<=[，,；;。：:]))给(?![予养排])(?!水(?!库))(?P<whom>[{_HAN}\d]{{2,10}}?)(?:家里)?(?P<verb>[发装配买换办添修])(?P<next>[{_HAN}\d])"
)
"""给村医发补贴."""
_TAKEN = re.compile(rf"(?P<when>^|前|底|内|，)把(?P<thing>[{_HAN}\d、（）]{{2,14}}?)(?P<verb>[{_LONGER}])(?:好|完|起来|齐|出来)(?=$|[，,。；;])")
"""把设备装好."""
_BETWEEN = re.compile(
    rf"(?<=[{_HAN}]{{2}})(?:(?<!购)(?P<buy>买)|(?<![储配准设装常防])(?P<store>备)|(?<![维检抢整大中小翻装返])(?P<mend>修)"
    rf"|(?<![更替轮兑调])(?P<change>换)|(?<![安加组包服武改])(?P<fit>装)|(?<![签修制])(?P<order>订)|(?<![增])(?P<add>添)"
    rf"|(?<![拍])(?P<empty>搞|办|弄|讲|要查|要修))(?=\d)"
)
"""The verb behind its thing: 融雪剂备600吨; what only says that it is done goes."""
_ENDED = re.compile(rf"(?<!内)(?P<verb>[{_LONGER}弄做干])(?:好|完|起来|齐)(?=$|[，,。；;])")
"""How an end is said: 5月前换好."""


@lru_cache(maxsize=1_024)
def as_written(line: str) -> str:
    """The line in written Chinese; what is written so already stays as it is, and nothing is left out that says anything."""
    text = _DAY.sub(r"\1日", line)
    text = _FILLERS.sub("", text)
    text = _IN_WORDS.sub(_in_digits, text)
    text = _PRICE.sub(_price, text)
    text = _REVERSED.sub(_price, text)
    text = _OFTEN.sub(_often, text)
    text = _MONEY.sub(_in_yuan, text)
    text = text.replace("新修", "新建")
    text = _BETWEEN.sub(_between, text)
    text = _TAKEN.sub(lambda found: f"{found['when']}完成{found['thing']}{_VERBS[found['verb']]}", text)
    text = _ENDED.sub(lambda found: f"完成{_VERBS.get(found['verb'], '')}", text)
    text = _FOR_SOMEBODY.sub(_for_somebody, text)
    return _BEGINS.sub(_verb, text)


def _in_digits(found: re.Match[str]) -> str:
    number = read_number((found["number"] or found["inner"]).replace("两", "二"))
    return found[0] if number is None else in_short(number)


def _between(found: re.Match[str]) -> str:
    verb = found[0]
    return "" if found["empty"] else _VERBS[verb]


def _for_somebody(found: re.Match[str]) -> str:
    verb, begins = found["verb"], found["next"]
    if begins[0] in _NO_VERB.get(verb, ""):
        return found[0]
    return f"为{found['whom']}{_VERBS.get(verb, '配备')}{begins}"


def _price(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if not found["each"].startswith("一") and (groups["money"] or "").endswith("元"):
        return found[0]  # as a form has it already
    if found["each"] in ("一年", "每年") and (groups["money"] or found["number"][-1:]) in ("万", "万元"):
        return found[0]  # a year of all of it rather than of one
    number = _amount_of_money(found["number"], groups["money"] or "")
    if number is None:
        return found[0]
    each = "".join(f"每{_PERIODS.get(one, one)}" for one in _each(found["each"]))
    gives = groups.get("gives") or ""
    paid = next((word for spoken, word in _PAID if re.search(spoken, gives)), "")
    noun = _PAID_NOUN.search(gives)
    behind = groups.get("behind") or ""
    most = "不超过" if groups["most"] or re.fullmatch(_TIGHT_BEHIND, behind) else ""
    return f"{each}{noun[0] if noun else paid}{most}{number}"


def _each(words: str) -> list[str]:
    return [one[1] for one in re.finditer(rf"[一每](?:个(?={_OF}))?({_OF})", words)]


def _amount_of_money(number: str, money: str) -> str | None:
    """4万8 as 4.8万元, 1200 as 1200元, 6块5 as 6.5元; None for what is no money."""
    tenths = re.fullmatch(r"块(\d)", money)
    if tenths:
        return f"{number}.{tenths[1]}元"
    if number.endswith("万") and money != "万元":
        bare = read_number(number[:-1])
        return None if bare is None else f"{plain(bare)}万元"
    value = read_number(number)
    if value is None or (not money and value < _SMALLEST_PRICE):
        return None
    if money == "万元" or (re.search("[万]", number) and value % 100 == 0):
        return f"{plain(value if money == '万元' else value / 10_000)}万元"
    return f"{plain(value)}元"


def _often(found: re.Match[str]) -> str:
    number = read_number(found["number"].replace("两", "二"))
    if number is None:
        return found[0]
    each = "".join(f"每{_PERIODS.get(one, one)}" for one in _each(found["each"]))
    times = _TIMES.get(found["times"], found["times"])
    return f"{each}{found['does']}{found['bound'] or ''}{plain(number)}{times}"


def _in_yuan(found: re.Match[str]) -> str:
    tenths = f".{found['tenths']}" if found["tenths"] else ""
    return f"{found['number']}{tenths}元"


def _verb(found: re.Match[str]) -> str:
    rest = found.string[found.start() :]
    if found["next"][0] in _NO_VERB.get(found["verb"], "") or len(leading_verb(rest[:_LONGEST_VERB])) > 1:
        return found[0]
    return f"{_VERBS[found['verb']]}{found['next']}"
