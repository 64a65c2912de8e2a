"""What a task does something to, and what it does, in the order of an indicator: 智能回收箱 and 购置 in 购置智能回收箱."""

from functools import lru_cache

from drafter.language.speech.verbs import ends_with_deed, is_sure_deed, verb_behind, without_agent, without_empty_verbs
from drafter.language.task.for_whom import without_whom
from drafter.regex import regex

_SCOPE = regex(
    r"^(?:\d{4}年?(?:至|到|[-—~～]+)\d{4}年(?:度)?的?|春、?秋(?:两(?:个?学期|季)|季)?|上、?下半年|在[^，。]{2,8}(?:时段|期间|季节)|[\u3400-\u9fff]{2,8}日期间(?=组织|开展|举办)|(?:\d{4}|[一二〇零三四五六七八九]{4})年(?:度|全年)?|每年|\d{1,2}月?(?:[-至~到]\d{1,2})?月份?|[上下]半年(?![^，]{0,4}[租费金薪])|第?[1-4一二三四]季度|全[市县区省镇乡年校院局州旗国]|整个[市县区村镇]里?|[俺我咱]们?[村县镇乡市区]的?|[村镇县]里的?|本[市县区省镇乡年校院局级]|年度|年内|辖区内?|各级|区域内|市域内|县域内|当年|今年)(?:范围内?)?(?=[^内].)"
)
_ADVERBIAL = regex(
    "^(?:(?:到|进|走进|深入|赴)(?=[\u3400-\u9fff、]{2,12}(?:演出|宣讲|巡讲|放映|巡展|坐诊|义诊)$)|在[^，。\\d]{1,20}?(?<![建铺架开])设[立置]?(?![备施计想定法防])(?=..)|从[^，。]{1,10}?中(?=选聘|聘用|招聘|选拔|遴选|选派)|委托(?=(?:开展|进行|实施|组织|编制)..)|委托[^，。]{2,12}?(?:参与|承担|负责|协助)(?=[^，。]{4})|(?:在|于|委托|由|联合|会同|通过|按照|根据|围绕|依托|结合|采取|采用|利用|针对|聚焦)[^，。]{1,20}?(?=开展|进行|实施|举办|组织|建设|发放|提供|新建|改造|购置|采购|购买|租用|招聘|引进|公示|公布|公开|发布|刊登))"
)
_FOR_EXAMPLE = regex("^[^、]{2,}(?:、[^、]{2,})+等(?:[地处](?=开展|举办|组织))?(?=[\u3400-\u9fff]{4})")
"""儿童用品、燃气器具等重点工业产品质量抽查: the list only says which, for example."""
_EXAMPLES = regex("^[^、]{1,8}(?:、[^、]{1,8}){2,}等(?=[\u3400-\u9fff]{2})")
"""补充水带、空呼、灭火器等器材: three are named, and then what all of them are."""
_BY_WHOM = regex("由[\u3400-\u9fff]{1,6}(?:统一|负责|承担|组织)[\u3400-\u9fff]{0,6}$")
_SINCE = regex("自[\u3400-\u9fff]{2,12}之日起")
_AND_THEN = regex(
    "^(?P<first>[\u3400-\u9fff]{2})并(?:就地|集中|统一|逐[件一个]|现场|同步|及时)[\u3400-\u9fff]{2}(?:（[\u3400-\u9fff]{2}）)?(?=[\u3400-\u9fff]{2})"
)
"""采伐并就地粉碎（烧毁）枯死松树: what is done next with it."""
_AND_MORE = regex("^(?P<first>[\u3400-\u9fff、]{4,}?)并(?![网联购轨])[\u3400-\u9fff]{4,}$")
"""患者随访管理并免费发放治疗药品: counted is the first."""
_OF = regex("的(?![士确]|话)(?<![目标]的)")
_IDLE = regex(
    "(?<=[\u3400-\u9fff]{2})各(?:(?:开展|进行|组织)(?=..)|(?=[检抽巡监维养举配设办]))|^已(?![结婚故])(?=[\u3400-\u9fff]{3})|(?<=[\u3400-\u9fff]{2})每个?(?:社区|[校村镇乡站点班户])|到[\u3400-\u9fff]{2,14}?(?=进修|跟岗|研修|培训|学习|支教|挂职|交流|参训|实习|轮训|考察|帮扶|巡诊|坐诊|义诊)|按(?:月|季度?|年)?通过“[^”]+”|(?<=[家师员子])来(?=[讲做作上唱演教])|各类|各种|各项|各级各类|相关|有关|一定|必要|若干|(?:(?<=.)免费(?!开放|[或及和、]|乘|师范|教科书|教材|午餐|早餐|营养))|等$"
)
MEASURE_NOUN = regex("(?:面积|土石?方量|长度|里程|数量|人数|户数)$")
"""What is measured, where the thing says it itself: 面积 in 灌溉面积."""
_LIST_IN_BRACKETS = regex("（[^（）]*[、，][^（）]*）")
_REMARK = regex("(?<=..)（[^（）、，]*）$")
_REPLACED = regex("^.{2,}?(?:更换|替换|置换|更新|换)[为成](?=..)|^(?:更换|替换|置换|换)[^为成]{2,}[为成](?!民)(?=..)")
_AT_HOME = regex("(?<=..)家里(?:做|搞|开展|进行|实施)")
_FOR_HOMES = regex("^[^，。；]{2,12}?家里(?=(?:安?装|配|换|修)..)")
_TURNED_INTO = regex("^.{2,}?改[为成](?!民)(?=..)")
_PERSONS = regex("的人$")
_BOUGHT = ("采购", "购买", "购置")
"""What is said of insurances as of goods; an indicator calls it 投保."""

_INSURANCE = regex("(?<![除抢排风危脱遇探避])险$")
_AMONG_OTHERS = regex("[、和及与]保险$")
"""油料、维修、保险: of several things one."""
_PAID_FIRST = regex(
    "^(补助|补贴|资助|奖补|扶持)((?!资金|经费|对象|标准|金|款|物资|人员|政策|面积|名单|发放)[㐀-鿿、]{4,})$"
)
"""补助社区老年助餐点运营 is 社区老年助餐点运营补助."""

_NO_NAME = regex(
    r"(?:给(?![水排予])|帮(?![扶助教带办])|把(?![手关])|为(?!民)|趁|让(?!利)|使(?![用馆])|将(?!军)|比去年|其余|另外?|剩余(?!劳动力)|每|共(?![同享青建产])|共建$|各[做完开]|(?:[春夏秋冬]季)?再|分[为成]|\d+月?(?:底|$)|[底、])"
)
"""How words begin that are no name of a thing."""


@lru_cache(maxsize=1_024)
def thing_and_deed(what: str) -> tuple[str, str]:
    """The thing and the verb behind it, without whom it is for, empty verbs and other padding; '' where the verb stays in its place."""
    bare = _AT_HOME.sub("家庭", _PERSONS.sub("人员", _FOR_HOMES.sub("", _without_padding(what))))
    if new := _REPLACED.match(bare):
        return bare[new.end() :], "更换"
    if new := _TURNED_INTO.match(bare):
        return bare[new.end() :], "改造"
    if remark := _REMARK.search(bare):
        thing, deed = thing_and_deed(bare[: remark.start()])
        if not deed:
            return thing + remark[0], ""
    if paid := _PAID_FIRST.match(bare):
        return paid[2], paid[1]
    thing, deed = verb_behind(bare)
    thing = _without_padding(thing) if deed else thing
    thing = _IDLE.sub("", _OF.sub("", _LIST_IN_BRACKETS.sub("", thing)))
    thing = _EXAMPLES.sub("", thing) if deed else thing
    if deed in _BOUGHT and is_insurance(thing):
        deed = "投保"
    return (thing, deed) if len(thing) else (bare or what, "")


def is_insurance(thing: str) -> bool:
    """Whether a thing is an insurance: 意外伤害险, not 排危除险."""
    return _INSURANCE.search(thing) is not None and _AMONG_OTHERS.search(thing) is None


def _without_padding(what: str) -> str:
    """Without scope, adverbials, for whom and empty verbs at the beginning, as often as one shows behind another."""
    text = _BY_WHOM.sub("", _SINCE.sub("", what)) or what
    if (more := _AND_MORE.match(text)) and ends_with_deed(more["first"]):
        text = more["first"]
    while True:
        bare = without_empty_verbs(_ADVERBIAL.sub("", _SCOPE.sub("", _FOR_EXAMPLE.sub("", text))))
        bare = _AND_THEN.sub(r"\g<first>", bare)
        bare = _SCOPE.sub("", without_whom(bare))
        bare = without_agent(bare)
        if bare == text or len(bare) < 2:
            return text
        text = bare


def core_name(what: str) -> str:
    """A task as an indicator begins: 智能回收箱购置."""
    thing, deed = thing_and_deed(what)
    return joined(thing, deed)


def is_bare_deed(what: str) -> bool:
    """Whether nothing is left but what is done: 改造 in 共改造26座."""
    return is_sure_deed(core_name(what).removeprefix("共"))


def can_be_called(what: str) -> bool:
    """Whether what an amount counts can be called by a name: 共建 and 分 can't, nor what still begins with 给 or 把."""
    name = without_empty_verbs(core_name(what))
    return len(name) > 1 and _NO_NAME.match(name) is None


def joined(thing: str, deed: str) -> str:
    """The verb behind its thing, but before the noun of a measure: 水土流失治理面积; and before a thing of one character."""
    if not deed:
        return thing
    noun = MEASURE_NOUN.search(thing)
    if noun:
        return thing[: noun.start()] + deed + noun[0]
    return f"{deed}{thing}" if len(thing) == 1 else f"{thing}{deed}"
