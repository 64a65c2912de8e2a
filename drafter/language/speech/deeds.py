"""The short verbs of speech and what an indicator calls them: 买 is 购置, 修 is 维修, 装 is 安装.

A closed class: Chinese does most of its daily work with some eighty verbs of one character. Each stands in words of its
own too (修 in 修订 and 检修), and those are no verbs: what may not stand behind it, and what may not stand before it.
"""

import re
from typing import NamedTuple

from drafter.language.speech.cutting import is_in_a_word
from drafter.regex import regex

_TABLE = """
买 购置 卖断单进方家主|
购 购置 买置书物销房入票|采订征团代邮认网申选收加
修 维修 缮订复剪建理正养改筑整志史女|维检大中小装返抢整翻专选进报
换 更换 电届证发热季算乘|更置替轮转兑
印 印制 刷制发章花象染度鉴证工费|编影复水手打
装 安装 修饰备订卸甲载箱配机裱运置|服包西假加改组安套重特童
请 聘请 求示教假帖战|申聘邀
雇 聘用 主员佣农|
聘 聘用 用请任期|招临
招 招聘 聘标商录募生收投待牌引|
发 发放 放布展生动现电票行送热扬育病起达言明射挥改酵文掘证包烧车件运货作表完回债|开研批印下启颁理沙毛头暴
补 修补 助贴种充齐办偿课给水考习植录休漏短缺|尽应直
种 种植 植子粮业牛羊猪苗鸡畜类田养质草|品物树各接播良育点浸一两三多苗五
栽 栽植 植种培|移补
清 清理 理单洁运真扫淤洗零缴查掏明算退雪欠产障廉|日
扫 清扫 描黑盲码雪除尾帚墓|清打
拆 拆除 除迁分解卸装后下洗换掉|
建 建设 设筑造立成材制议档卡国党军后库安言|基在党改扩新重修兴筹共创福违封土
盖 建设 章板|覆
租 租赁 赁金户房用借车约来|房公廉地贴出承转招
配 配备 备套送置电餐货色音乐偶比额方药件种合制发强网|分调匹适选
设 设置 备计施立置定想法区市县有摊防点岗|建开铺架增挂敷布装埋搭
拍 拍摄 卖摄照门板|自翻
录 录制 制用取像音入播|目名记图著收
编 编制 制印写纂辑织程码号排外办校研成|采在主汇修
写 编写 字作真生|编书
挖 开挖 掘潜|开
铺 铺设 设装面位垫|商店
架 架设 设空构|书支担货衣灯骨井上
挂 悬挂 牌职网号钩靠接|
砍 采伐 伐|
查 检查 处办封验询看账体获补无档漏|巡督普排检抽核调复审勘清侦可评
抽 抽检 检查样取奖烟水血屉纱出调空象泄风条油头|
抓 捕捉 好紧手住机获捕取落拍典总重|
测 检测 绘试量评定算报站震土船风向深|监检观勘预评群
检 检验 查测验修疫察定录票索|快体年质送抽安车商尽应粪尿血肠胃眼口孕产药
校 校准 园舍门车外医服长友区企本内际|学高院党军技
审 审核 计判理核查批结价减议限|评会编再初终政
送 配送 达检货电医教餐水戏温法科风气料|配报派输护上
运 清运 输行营动转维河费作|货客航转搬清营收接正
洗 清洗 衣浴手车涤煤扫澡|清冲
刷 粉刷 新卡牙|粉
捞 打捞 取|
管 管护 吃住喝看饭内径道网理护材线委控事片件径子教养用|水气钢血主城监导软套油风线铝塑保接包托
治 治理 理安疗沙水未愈超|防综政法整自诊早统
免 减免 费疫税除职征|
退 退还 役休耕伍税牧还化捕林|
付 支付 出费款息现清|支给交
收 收集 集入费购割录藏储治养支据款取|回接验征税增所
投 投放 放标资产入保诉影|招
演 演出 出练习示员播唱讲|展巡汇会表导扮
唱 演出 歌|演合
巡 巡查 查护检逻演回河山防展视诊察特|
加 增设 起在固工强油快装大热氧压密速权盟入拿氢上|增参
添 购置 置加购|
备 储备 案用料货勤注考耕战灾份|设装储军预准配具筹
存 储备 储放量款在史活续贷档|库保封宜
储 储备 备存能粮量|仓存
囤 储备 |
订 订购 购阅单立货|合修制签
改 改造 造建良革扩装编厕善进水|技整修尽判没
扩 扩建 建大容散展招|
搬 搬迁 迁运家|
剪 修剪 纸影彩|修
划 施划 分拨定船转界|规计企区
派 选派 出所遣发驻车|选党
挑 选拔 战选|
放 投放 管映流养射疗学假牧宽|开投发流下堆排播释
开 开设 展办发设通工学放园馆幕业标票支挖垦采源辟闭拓班荒口关卷水罚具方封凿路机局户车渔盘始会|公召展新离
打 施打 印捞扫击造井草折架卡非拐假|
教 培训 科育师材学室练官改会玩职工辅研具|宗文家
守 看守 卫护备法岗约|看保值驻坚留
救 救助 助援灾护生治|急抢尽应
上 购置 报级门岗班课传线网述游升|以及马
出 出具 版具租口行生院动台席勤访国入境现资庭诊警险让售差货厂土去|支演外
讲 宣讲 座课师解台述堂习话义清好明|宣演
贴 张贴 息补现|补张津粘
"""
_MOMENTARY = "办搞弄做跑"
"""Verbs that say no more than that something is done."""
COMPLEMENT = (
    "(?:到位|起来|出来|下来|完毕|[完齐够掉了](?!善|整|全)|好(?!人|评|友|书)|足(?!球|浴|疗|额)|满(?!意|族|月)|上(?!半年|门|级|市|海|岗|线|网|报)|清(?=[尾余]?款|$)|到(?:户|手|人)"
    "|[一1](?:遍|轮)(?=$))+"
)
"""What speech puts behind a verb to say that it gets done: 装好, 修完, 配齐, 换一遍."""
_ABOUT = "大概|大约|约|共|一共|总共|不少于|至少|近|够"
_NUMBER = (
    rf"(?:{_ABOUT})?\s*(?:[≥≤><]|\d|[一二两三四五六七八九十百千]+(?:个|台|套|辆|座|处|家|所|口|场|期|册|部|本|条|名|人|户|次|间|栋|棵|亩"
    r"|公里|艘|架|头|只|根|块|眼|副|张|份|组|吨|米))"
)
BEFORE_NUMBER = regex(_NUMBER)
"""How an amount begins."""
_BY_THING = (
    ("打", "疫苗|防疫针|针(?!$)|苗$", "接种"),
    ("打", "井", "新打"),
    ("放", "电影|影片", "放映"),
    ("放", "鱼|苗", "放流"),
    ("补", "树|苗|绿|植", "补植"),
    ("补", "钱|费|款", "补助"),
    ("开", "会$|班$|课$|赛$", "举办"),
    ("改", "厕", "改造"),
    ("收", "粮|肉|菜", "收购"),
    ("招收", "学员|学生|生源|娃|儿童", "招收"),
    ("养", "牛|羊|猪|鸡|鱼", "饲养"),
    ("录", "目录|数据|信息|条目", "录入"),
    ("送", "文书", "送达"),
    ("送", "书|礼", "赠送"),
    ("清挖", "^淤$|淤泥$", "清理"),
)
"""What a verb is called when it is done to such things."""


_ONLY_FOR = {
    "打": regex("[^，]{0,8}?(?:疫苗|防疫针|针|苗|井)"),
    "出": regex("[^，]{0,8}?(?:报告|成果|方案|图|简报|通报)"),
    "写": regex("[^，]{0,8}?(?:报告|方案|材料|文稿|志)"),
    "上": regex("[^，]{0,8}?险"),
}
"""Verbs that say something of these things alone."""
_THINGS_ALL_THE_SAME = regex("合格证|水罐|新课|清[淤扫]车")
"""Things that begin as if the verb were part of a longer word: 配合格证打印机."""


class _Short(NamedTuple):
    deed: str
    not_before: str
    not_behind: str


def _read(table: str) -> dict[str, _Short]:
    read: dict[str, _Short] = {}
    for line in table.strip().splitlines():
        verb, deed, stops = line.split(" ")
        read[verb] = _Short(deed, *stops.split("|"))
    return read


_SHORT = _read(_TABLE)
_COMPLEMENT = regex(COMPLEMENT)


class Deed(NamedTuple):
    """A verb found at a place: as it is spoken, what an indicator calls it ('' for one that says nothing), and where it ends."""

    spoken: str
    written: str
    end: int


def short_deed(text: str, place: int) -> Deed | None:
    """The short verb at a place of a text, with the complement behind it; None where the character is part of a word."""
    verb = text[place : place + 1]
    if verb in _MOMENTARY and (BEFORE_NUMBER.match(text, place + 1) or not text[place + 1 :]):
        return Deed(verb, "", place + 1)
    known = _SHORT.get(verb)
    done = _COMPLEMENT.match(text, place + 1)
    end = done.end() if done else place + 1
    if known is None or (place and text[place - 1] in known.not_behind) or (not done and is_in_a_word(text, place)):
        return None
    follows = text[end : end + 1]
    if verb in _ONLY_FOR and not _ONLY_FOR[verb].match(text, end):
        return None
    if _THINGS_ALL_THE_SAME.match(text, end):
        return Deed(verb, known.deed, end)
    if not done and follows and follows in known.not_before and not BEFORE_NUMBER.match(text, end):
        return None
    return Deed(verb, known.deed, end)


def deed_for(spoken: Deed, thing: str) -> str:
    """What is done to this thing: 打疫苗 is 疫苗接种, 放电影 电影放映."""
    return next(
        (deed for verbs, things, deed in _BY_THING if spoken.spoken in verbs and re.search(things, thing)),
        spoken.written,
    )
