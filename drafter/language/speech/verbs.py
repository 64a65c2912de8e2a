"""What public units do, as verbs: how a task begins, and what an indicator says behind the thing that it is done to.

Three kinds of verbs need three ways. 购置设备 is always 设备购置. 检测水样 is 水样检测, but 检测设备 is a thing: the verb may
belong to the noun. 承载业务系统 stays as it is. Words that say no more than that something is done (开展) are left out.
"""

import re
from functools import lru_cache

from drafter.language.speech.verb_tables import ALWAYS, EMPTY, NOUN_SINCE, OTHERS_BEHIND, PERHAPS, STAY
from drafter.regex import regex

_DOCUMENT, _WRITES = regex("(?:报告|方案|规划|年报)$"), regex("[编写译印出发报制订定交审评研修买购采化善]|起草|征集")
_OF_ANY_KIND = regex("活动|工程|项目|工作|任务|行动|大会|计划")
_NO_OBJECT = regex("(?:外包|托管|入库|安装|投用|挂接|移交|交付|公示|备案|归档|到位|验收|并|、|和)+")
"""What is done next rather than what it is done to: 采购入库."""
_TO_PEOPLE = regex(
    "培训|轮训|招聘|表彰|慰问|资助|补助|补贴|奖励|奖补|扶持|救助|救治|救援|安置|供养|赡养|托养|考核|体检|筛查|随访"
)
_PEOPLE = regex("(?:人员|员|师|教师|专家|队伍)$")
_WORKS = regex("装修|维修|维护|养护|管护|建设|更新|修补|抢修|绿化|改良|治理|整治|检修|保护|建立")
_WORKS_ONLY = regex(
    "(?:人员|员|费|费用|经费|资金|金|工作|任务|项目|工程|队|队伍|材料|服务|方案|单位|企业|公司|机构|标准|手册|板|活动)$"
)
_TO_UNDERTAKINGS = regex("审计|资助|补助|补贴|奖励|奖补|扶持")
_UNDERTAKINGS = regex("(?:项目|工程|机构|站|站点|平台|基地|公司|院|所|中心|队|团|社|户|企业|园|场)$")


def _spelled(verbs: str) -> list[str]:
    return sorted(verbs.split(), key=len, reverse=True)


_FIRST = frozenset(verb[0] for verb in (*ALWAYS.split(), *PERHAPS.split()))
_MOVES = "|".join([*_spelled(ALWAYS), *_spelled(PERHAPS)])
_EMPTY_VERB = regex(rf"(?:{'|'.join(_spelled(EMPTY))})(?=..)")
_MAKES_NOUN = (
    "区(?![域级内属直])|馆(?![舍藏内])|站(?![点房台])|室(?![外内])|员(?!工)|班(?![级车])|院(?![落内士])|所(?![有属])|者|期(?!刊)|率|费|队(?![员伍])|"
    "会(?![议堂场计])|厅|船|艇|局(?![域部])|科(?![技学普研])|卡(?!车)|库(?![房区存])|园(?![林区艺])|品(?![牌种])|机(?![房关井构电械动器耕组采])|"
    "面积|金额|名单|台账|厂(?![房区矿])|性|型(?!材)|场(?![地馆所内])|点(?!位)|证(?![件书照])|商(?![户业标铺])|窗口|中心|仪式|代理"
)
"""What makes a noun of the verb before it: 展览馆, 开发区, 发布会; not 维修站房."""
_HOW = (
    "第三方|(?:入户|上门|实地|现场)(?=核查|调查|走访|排查|检测|检查)|"
    "临时(?=救助)|[\u3400-\u9fff]{2}化|集中|联合|定向|定期|人工|综合|动态|智能|日(?=处|供|清)"
)
_A_VERB = regex(rf"(?:{_HOW})?(?:{_MOVES})(?!{_MAKES_NOUN})")
_NEXT_VERB = regex(rf"([、和并及与（/]|以及)?({_MOVES})(?!{_MAKES_NOUN})）?")
_ALWAYS_VERB = regex(f"(?:{_HOW})?(?:{'|'.join(_spelled(ALWAYS))})")
_PERHAPS_VERB = regex("|".join(_spelled(PERHAPS)))
_STAYING = regex(f"(?:{'|'.join(_spelled(STAY))})")
_ONLY_DEEDS = regex(rf"(?:{_HOW}|{_MOVES}|{'|'.join(_spelled(STAY))}|{'|'.join(_spelled(EMPTY))}|[、和并及与])+")
_BEHIND = regex(rf"(?:(?:{_HOW})?(?:{_MOVES})|{'|'.join(_spelled(OTHERS_BEHIND))}|化)$")
_ALL_BEHIND = regex(rf"(?:(?:{_HOW})?(?:{_MOVES}|{'|'.join(_spelled(OTHERS_BEHIND))}))+")
_DEED_ON_THINGS = regex(rf"(?<!补助)(?<!补贴)(?<!奖励)(?<!救助)(?:{_MOVES})(?<!补助)(?<!补贴)(?<!奖励)(?<!救助)$")
_TAKES_THING = regex(
    "购置|采购|购买|订购|订阅|征订|租用|租赁|添置|添购|配备|配发|增配|储备|发放|编印|印制|印刷|制作|编写|编制|撰写|出版|赠送|推送|报送|提交|起草|编报|"
    "设立|设置|开设|增设|更新|加装|新购|新装|布设|安装(?!调试|维[护修]|施工|改造)|更换(?!安装|维[护修]|清[洗理]|检修|改造)"
)
"""Verbs whose next word names the thing: 发放 in 发放救助棉被, 编印 in 编印培训讲义."""
_HANDLES = regex("办理|受理")
"""Verbs of what is a deed itself: 办理审查逮捕案件, 办理执行案件."""
_HIRED, _IS_NOUN = regex("聘|选派|引进"), regex(f"(?:{NOUN_SINCE})$")
_PASSED_ON = regex(
    f"(?:{'|'.join(_spelled(ALWAYS))}|维修|维护|养护|管护|改造|建设|更新|治理|整治|检测|监测|检验|筛查|接种|处理|保洁|绿化)$"
)
_RESULT = regex("结果|报告|情况|成果|简报|通报")
_MONEY = regex("补贴|补助金?|津贴|费用?|经费|资金|租金|贷款|贴息|奖金")
_COMPOUND = regex(
    "(?:修[缮复]|改造|建设|维修|治理|加固|保护|[扩改]建)工程(?=..)(?!车|机械|设备|师|项目)|聘用人员(?=[工薪经待社补])"
)
_MODEL, _MODELS = "示范", ("企业", "户", "基地", "点", "村", "社区", "学校", "田", "区", "园", "站", "单位")
_WORKS_FIRST, _MODIFIES = (
    regex("整修|维修|修缮|新建|修建|铺设|改造|加固"),
    regex("巡护|巡查|监测|检测|训练|培训|展示|演出|救助|检查|检验|防治|灌溉|养殖"),
)
_SHORT_THING = 3
_STORED, _DONE_BY = "储备", "第三方"
_AGENT = regex("(?:[厂站局院馆所校队司委]|中心|部门|单位|机构|法院|公司)$")
_PLACE_AGENT = regex(
    "(?:[厂站局院馆所校队司委村镇乡县市区厅]|窗口|库房|机房|教室|病房|实验室|食堂|[那这]边|[河湖塘沟山街路村][里上边]|中心|部门|单位|机构|社区|街道|小区)$"
)
_COULD_BE_AGENT = 2


def begins_a_verb(character: str) -> bool:
    """Whether verbs of two characters begin so: 验 of 验收, and with 配 it is one verb, 验配."""
    return character in _FIRST


def without_empty_verbs(text: str) -> str:
    """开展垃圾分类宣传活动 is 垃圾分类宣传活动; what says no more than that something is done is gone."""
    while (found := _EMPTY_VERB.match(text)) is not None:
        text = text[found.end() :]
    return text


def leading_verb(text: str) -> str:
    """The verb or verbs that a task begins with, as they are written: 印刷、发放 in 印刷、发放宣传资料; '' where there is none.

    A second verb may belong to the thing instead: 检测 in 购置检测设备, 统计 in 编印统计年鉴.
    """
    end = 0
    found = _A_VERB.match(text)
    buys = found is not None and _TAKES_THING.match(found[0]) is not None
    handles = found is not None and _HANDLES.match(found[0]) is not None and found.end() < len(text)
    while found is not None:
        rest = text[found.end() :]
        if end and not found[1] and _belongs_to_thing(text[:end], found[2], rest, buys=buys, handles=handles):
            break
        end = found.end()
        found = _NEXT_VERB.match(text, end)
    return text[:end]


def _belongs_to_thing(first: str, verb: str, rest: str, *, buys: bool, handles: bool) -> bool:
    """Whether a second verb says which thing it is: 支付聘用人员工资, 购置检测设备, 轮换储备稻谷."""
    if _HIRED.match(verb) or handles or verb == _STORED:
        return True
    if _WORKS_FIRST.match(first) and _MODIFIES.match(verb) and 1 < len(rest) <= _SHORT_THING:
        return True  # 整修巡护步道
    if _RESULT.fullmatch(rest) or _MONEY.fullmatch(rest):
        return True
    if _PERHAPS_VERB.match(verb) is None:
        return False
    return buys or len(rest) < 2 or _describes(verb, rest)


def is_only_deed(text: str) -> bool:
    """Whether a text is verbs and nothing else: 完成, 维修改造, 新增; what they are done to must stand behind them."""
    return _ONLY_DEEDS.fullmatch(text) is not None


def is_sure_deed(text: str) -> bool:
    """Whether a text is one verb that is never part of a noun: 改造; not 展览."""
    return _ALWAYS_VERB.fullmatch(text) is not None


def begins_with_deed(text: str) -> bool:
    """Whether a text begins with any verb of the tables: then it needs none from the words before it."""
    return bool(leading_verb(text) or _STAYING.match(text) or _EMPTY_VERB.match(text))


def does_something(text: str) -> bool:
    """Whether a text begins with a verb and what it is done to, or is a verb: 发放慰问品, 考核; not 培训机构."""
    first = leading_verb(text)
    return is_only_deed(text) or bool(deed_with_object(text)) or (not first and begins_with_deed(text))


def ends_with_deed(text: str) -> bool:
    """Whether a name says at its end what is done: 污泥无害化处置."""
    return _BEHIND.search(text) is not None


def deed_at_end(text: str) -> str:
    """The verb that a name ends with, or ''."""
    found = _BEHIND.search(text)
    return found[0] if found else ""


def deeds_at_end(text: str) -> str:
    """All verbs that a name ends with: 养护服务外包 of 道路绿地养护服务外包; '' where it ends with none."""
    begins = (place for place in range(1, len(text)) if _ALL_BEHIND.fullmatch(text, place))
    return text[next(begins, len(text)) :] or deed_at_end(text)


def without_deeds(name: str) -> str:
    """A name without all that is done to it: 应急广播系统 of 应急广播系统运行维护; one that is nothing but a deed stays."""
    while (bare := name.removesuffix(deed_at_end(name))) not in ("", name):
        name = bare
    return name


def deed_with_object(text: str) -> str:
    """The verb that a task begins with where something stands behind it that it is done to: 维修 in 维修教室; else ''."""
    rest = without_empty_verbs(text)
    verb = leading_verb(rest)
    return verb if verb and verb_behind(rest)[1] else ""


def deed_of_next(text: str) -> str:
    """The verb behind a thing that goes for the next of a list too: 养护 in 道路养护120公里、桥梁8座; else ''."""
    found = _PASSED_ON.search(text)
    return found[0] if found and found.start() else ""


def says_nothing(text: str) -> bool:
    """Whether a text says no more than that something is done: 完成."""
    return without_empty_verbs(text + "...") == "..."


@lru_cache(maxsize=1_024)
def verb_behind(text: str) -> tuple[str, str]:
    """A task as the thing and what is done to it: 购置智能回收箱 as 智能回收箱, 购置; the verb is '' where it stays in its place.

    Who does it is left out: 第一、第二污水处理厂处理生活污水 is 生活污水, 处理.
    """
    at = _object_of(text, leading_verb(text))
    if at is None:
        inner = _behind_agent(text)
        return verb_behind(text[inner:]) if inner else (text, "")
    return at


def without_agent(text: str) -> str:
    """Without the one who does it, where an empty verb stands behind: 各社区开展健康讲座."""
    found = re.match("(.{2,12}?)(?:开展|举办|组织|实施)(?=..)", text)
    return text[found.end() :] if found and _PLACE_AGENT.search(found[1]) else text


def _object_of(text: str, verb: str) -> tuple[str, str] | None:
    """Thing and verb where the text is verb and object; None where its first words only look like a verb: 修缮工程资料整理."""
    thing = text[len(verb) :]
    if not verb:
        return None
    always = verb.startswith(_DONE_BY) or _ALWAYS_VERB.search(verb) is not None
    if (
        len(thing) < 2
        or re.match("后(?![勤备台续])", thing)  # 适配后回访
        or _NO_OBJECT.fullmatch(thing)
        or thing[0] in "、和与及"
        or (not always and _describes(verb, thing))
        or (_DOCUMENT.search(thing) and not _WRITES.search(verb))
        or _OF_ANY_KIND.fullmatch(thing)
        or _COMPOUND.match(text)
    ):
        return None
    if (
        ends_with_deed(thing)
        and not thing.endswith("展览")
        and (not always or _DEED_ON_THINGS.search(thing) or _HIRED.match(verb))
    ):
        return None
    return thing, written_verb(verb)


def _describes(verb: str, thing: str) -> bool:
    """Whether the verb only says which thing it is: 检测设备; but people are trained and projects paid for."""
    if _TO_PEOPLE.search(verb) and _PEOPLE.search(thing):
        return False
    if verb.endswith(_MODEL) and thing.startswith(_MODELS):
        return True
    if _TO_UNDERTAKINGS.search(verb) and _UNDERTAKINGS.search(thing):
        return False
    if _TO_UNDERTAKINGS.search(verb) and re.search("(?:租金|费)$", thing):
        return False  # 补助企业场地租金
    return (_WORKS_ONLY if _WORKS.search(verb) else _IS_NOUN).search(thing) is not None


def _behind_agent(text: str) -> int:
    """Where verb and object begin behind the one who acts, 0 for nowhere."""
    for found in re.finditer(rf"(?={_MOVES})", text):
        start = found.start()
        if start < _COULD_BE_AGENT:
            continue
        sure = _ALWAYS_VERB.match(text, start)
        agent = _PLACE_AGENT if sure else _AGENT
        thing = text[start:].removeprefix(leading_verb(text[start:]))
        if len(thing) > 1 and agent.search(text[:start]) and _object_of(text[start:], leading_verb(text[start:])):
            return start
    return 0


def written_verb(verb: str) -> str:
    """Verbs as an indicator calls them: 印刷、发放 as 印刷发放, 新购(?!买) as 购置."""
    verb = {"新购": "购置", "新装": "安装"}.get(verb, verb)
    return re.sub("以及|[、和并及与（）/]", "", verb)
