"""Whether words are a noun phrase that an official would print as the name of what is counted, and a shorter one where they aren't."""

import re

from drafter.language.numbers_told import numbers_told
from drafter.language.speech.colloquial import spoken_words
from drafter.language.speech.cutting import is_inside_a_word
from drafter.language.speech.deeds import short_deed
from drafter.language.speech.sorts_of_words import is_spoken_name
from drafter.language.speech.verbs import begins_with_deed, ends_with_deed
from drafter.regex import regex

_LONGEST = 22
"""Characters of thing and deed; a measure of two or three comes behind."""
_NUMERAL = regex(
    r"\d层|[≤≥<>=%‰]|(?<![第一二三四五六七八九十百])[一二两三四五六七八九十百]+(?:个(?!人)|次(?!性)|台|辆|所|家|名|天|人|盏|趟|遍(?!及)|块|回|万)"
    r"|(?<![第统唯专同前])一(?![键码体期站网次般卡级类等线流村户事]|二|对一|张)"
)
_OF_AGE = regex(r"\d+(?:[-~至到]\d+)?(?:周?岁|年级|级|千伏|届|号|型|马力|吨级)(?:及?以[上下])?")
_PARTICLE = regex("了(?!解)|[吧呢吗啊嘛]|(?<![附执胶沉衣穿土原])着(?![装力色陆重手])|(?<![目标])的(?![士确话])")
_PRONOUN = regex(
    "[我你他她它俺咱]们?|这[个些里种]|那[个些里种三]|那$|^[办搞弄跑]班?$|[做搞弄]$|哪|自己|(?<!四)大家|什么|谁|[得要没]有人|人[守看盯]$|^到[货队场]$|^(?:聘请|雇用|招聘)?人$|请人|手[里上中]$|^(?:余下|剩下)|^剩余(?!劳动力)|^(?:第?[一二三四]期|新[买购装修建])$"
)
_ADVERB = regex(
    "正在|最[急差坏旧新]|先[修建做改换]|也[在要会]|班倒$|[^首古故]都(?=$|到[位货齐]|[换修装完])|^到[\u3400-\u9fff]{1,5}?(?:手?[里上中]|发放$)|^轮到|^进(?=[新货旧])|(?<![重主纪需摘概必首紧险提次])要(?![素点塞害件求闻道地])|估摸|还[差剩有要没缺]|没[有能签人]|都[要得能是]|不[落能少够会想要到]|大概|大约|差不多|左右|挨个|逐个|统统|再[做办来]|就[是得]|^在管$|"
    "(?<=[\u3400-\u9fff]{2})(?<![进出往未将以外])来(?![源访自电信华宾水稿料函])(?=[\u3400-\u9fff]{2})|天去|愿意|^先(?![进导行期天锋])|(?:[起出下上过回]来)|出去|下去|^拿|^来(?![访电信华宾])|^去(?!世|重)|^能(?![源力量级繁耗])|^还|^共(?![同享青建产管治用识])|^其(?!他)|^再(?!生|就|教)|^各(?![项类级方])"
)
_PREPOSITION = regex(
    "(?<![供补配发送付授])给(?![水排予养])|把(?![手关握控])|^(?:让(?!利)|被(?![子褥动服征拆害装单罩])|跟(?!踪|班|岗)|往(?!来|返))|^为(?!民)|^对(?![口外标接照应策比象])|^向(?!阳)|^由|^从(?!业|教)|^按(?![时摩])|请(?=[\u3400-\u9fff]*[来给])"
)
_WHEN = regex(
    "^[一两二三]个?学期|原[来先]|今年|现在|目前|眼下|如今|以前|从前|明年|去年|当年|每[年月周天日季]|(?<!学前)一年|一天|一[个]?月|前[两三]个?月|^前[一两三几]年|年[前底]|月底|之前|以前|期间$"
)
_MID_WORD = regex(
    r"^(?:们|得|着(?!装|力)|及(?!时)|或|里头|上的|[，。、；：]|好(?!人|事|评)|够|掉|完(?!善|整|工)|满(?!意|族|\d)|份(?!额)|号(?!码|牌))|[和及、或]$|(?<!参)与$"
)
_UNIT_FIRST = regex(
    "^(?:个(?!人|体|税|案|性)|只(?!读)|辆|盏|册|座(?!谈|椅|席|位)|所(?!有|属)|家(?=里|的)|条(?!例|码|件|幅))"
)
_VERB_IN_LIST = regex("、(?:配备|发放|购置|采购|更换|安装|聘用|聘请|印制)(?=[\u3400-\u9fff]{2})")
"""What is done next stands in it: 意外险、配备雨衣."""
_STRONG = "买请换装租雇修印砍拆挖"
_HAVING = regex("^有(?![机害线轨偿色声限源氧序效毒关责证形为])")
"""What is told of things, and does not name them: 有蚁害 of 有蚁害的58座大坝."""
_WITH_COMPLEMENT = regex("[买修换装砍拆挖补清扫建发种做弄跑走打测查][好完掉够齐](?=[\u3400-\u9fff]|$)")
_CODE = regex(r"^[A-Z]\d+.*?段|^[A-Z]{1,3}\d[\dA-Z+—\-~]*")
_AS_THEY_ARE = regex("[“”（）]")
_SHORTEST = 3


def is_proper(name: str) -> bool:
    """Whether thing and deed make a name: no numeral, pronoun, adverb, particle, time word or bare spoken verb in it, nor cut."""
    bare = re.sub("（[^（）]*）|[及和、与]?“[^”]*”", "", _OF_AGE.sub("", name))
    if not 1 < len(max(bare.split("、"), key=len)) <= _LONGEST:
        return False
    faults = (
        _NUMERAL,
        _PARTICLE,
        _PRONOUN,
        _ADVERB,
        _PREPOSITION,
        _WHEN,
        _MID_WORD,
        _UNIT_FIRST,
        _HAVING,
        _VERB_IN_LIST,
        _WITH_COMPLEMENT,
    )
    if any(fault.search(bare) for fault in faults) or spoken_words(bare) or is_spoken_name(bare):
        return False
    return not numbers_told(bare) and not _speaks(bare)


def _speaks(name: str) -> bool:
    """Whether a short verb of speech stands in it: 展柜换恒温恒湿."""
    if begins_with_deed(name) or ends_with_deed(name):
        return False
    if name[-1] in _STRONG and len(name) > _SHORTEST and (last := short_deed(name, len(name) - 1)) and last.written:
        return True
    if (first := short_deed(name, 0)) and first.written and len(name) > first.end + 1:
        return True
    return any(
        name[place] in _STRONG
        and (deed := short_deed(name, place))
        and deed.written
        and not ends_with_deed(name[: place + 1])
        and not begins_with_deed(name[place:])
        for place in range(1, len(name) - 2)
    )


def shorter(what: str) -> str:
    """The words without what may be left out before a name: the code of a road, the place before 的, the list before its last."""
    for cut in (
        _CODE,
        re.compile("^.*”"),
        re.compile("^.{2,}的(?=.{3})"),
        re.compile("^[\u3400-\u9fff]{2,6}?[市县区镇乡省](?=.{4})"),
    ):
        found = cut.match(what)
        if found and len(what) - found.end() >= _SHORTEST and not is_inside_a_word(what, found.end()):
            return what[found.end() :]
    return ""
