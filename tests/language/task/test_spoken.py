"""Tasks as people say them, and what an official calls them; what can't be called properly is asked about."""

import time

import pytest

from drafter.declaration.decimals import plain
from drafter.language.task.clause import as_written
from drafter.language.task.names import deadline_name, output_name, price_name
from drafter.language.task.parts import read_task
from drafter.language.task.proper_name import is_proper
from drafter.language.task.spoken_numbers import numbers_as_written


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("买吸粪车3辆", ["吸粪车购置数量 3辆"]),
        ("开渔前把120个浮标装好", ["浮标安装数量 120个"]),
        ("请第三方修坏了的机井12眼", ["机井维修数量 12眼"]),
        ("请20个保安看护古建筑", ["保安聘用人数 20人"]),
        ("开学前给12所学校换新课桌2400套", ["覆盖学校数量 12所", "新课桌更换数量 2400套"]),
        ("入冬前给敬老院装上空气源热泵15台", ["空气源热泵安装数量 15台"]),
        ("汛期前把8座水库的坝补一遍", ["水库大坝修补数量 8座"]),
        ("养老院加床位120张", ["床位增设数量 120张"]),
        ("上半年把农田机耕路修好18公里", ["农田机耕路维修长度 18公里"]),
        ("地质灾害点装监测仪75套", ["监测仪安装数量 75套"]),
        ("公交车更换电池40辆", ["公交车电池更换数量 40辆"]),
        ("疫苗打够3.2万针", ["疫苗接种数量 3.2万针"]),
        ("高标准农田建2.3万亩", ["高标准农田建设面积 2.3万亩"]),
        ("下乡放电影1440场", ["电影放映场次 1440场"]),
        ("放鱼苗300万尾", ["鱼苗放流数量 300万尾"]),
        ("危房拆了重建35户", ["危房重建户数 35户"]),
        ("买20台电脑给乡镇用", ["电脑购置数量 20台"]),
        ("印 800 册普法读本", ["普法读本印制数量 800册"]),
        ("每个村建1个农家书屋，共建36个", ["农家书屋建设数量 36个"]),
        ("新装充电桩45个，把旧的20个拆掉", ["充电桩安装数量 45个", "充电桩拆除数量 20个"]),
        ("卫生室要请护士，18个村一共18个", ["护士聘请人数 18人"]),
        ("全市的浮桥修一遍，9座", ["浮桥维修数量 9座"]),
        ("档案盒买5000个，标签印2万张", ["档案盒购置数量 5000个", "标签印制数量 2万张"]),
        ("给186名村医每月发800块补贴", ["村医补贴发放人数 186名"]),
        ("给护林员发津贴260人", ["护林员津贴发放人数 260人"]),
        ("春秋两季给全镇羊打疫苗各一次", ["疫苗接种次数 2次"]),
        ("每季度一次对23条河道清淤", ["河道清淤数量 23条", "河道清淤频次 1次/季度"]),
        ("码头保洁一天两趟", ["码头保洁趟次 2趟/天"]),
        ("编纂镇志1部，印制2000册", ["镇志编纂数量 1部", "镇志印制数量 2000册"]),
    ],
)
def test_a_spoken_task_is_called_as_an_official_would(line: str, names: list[str]) -> None:
    task = read_task(line)
    told = [f"{output_name(one, task)} {plain(one.amount.quantity)}{one.amount.unit}" for one in task.counted]
    assert told[-len(names) :] == names


@pytest.mark.parametrize(
    ("line", "price"),
    [
        ("买洗扫车2台，一台55万封顶", "洗扫车购置单价 ≤55万元/台"),
        ("装路障160个，一个220", "路障安装单价 ≤220元/个"),
        ("旧仓库拆11座，拆一座奖3万", "旧仓库拆除补助标准 ≤3万元/座"),
        ("请护林员31个，一年给6000", "护林员聘请人均费用 ≤6000元/人·年"),
        ("孤儿96人，一个月1500", "孤儿人均成本 ≤1500元/人·月"),
        ("坝坡治3处，一处压在80万内", "坝坡治理单位成本 ≤80万元/处"),
        ("残疾人护理补贴3080人（100元/月）", "残疾人护理补贴标准 ≤100元/人·月"),
        ("中文图书1.8万册（均价≤45元）、报刊510种", "中文图书单价 ≤45元/册"),
        ("巡逻艇1艘（≤86万元）、救生衣40件", "巡逻艇单价 ≤86万元/艘"),
    ],
)
def test_a_spoken_price_is_read(line: str, price: str) -> None:
    task = read_task(line)
    assert [f"{price_name(one, task)} {one.limit.brief}" for one in task.prices] == [price]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("8月1日开渔前把120个浮标装好", "浮标安装完成时间 8月1日"),
        ("前三个月发完取暖补贴", "取暖补贴发放时间 3月底前"),
        ("装定位器740台，9月底弄完", "定位器安装完成时间 9月底"),
        ("化肥储备8000吨，5月1号前要储够", "化肥储备完成时间 5月1号前"),
        ("操场翻新2块，开学（9月1号）能用", "操场翻新完成时间 9月1号前"),
        ("地质灾害点装监测仪75套，汛期前装好并联网", "监测仪安装完成时间 汛期前"),
        ("给老干部发补贴518人，春节前发", "老干部补贴发放时间 春节前"),
        ("法庭改造4个，“十一”前启用", "法庭启用时间 十一前"),
    ],
)
def test_a_spoken_date_is_read(line: str, date: str) -> None:
    task = read_task(line)
    assert [f"{deadline_name(one, task)} {one.by_when}" for one in task.deadlines] == [date]


@pytest.mark.parametrize(
    "line",
    [
        "在管260个",
        "还差47户没签",
        "展柜换恒温恒湿的18个",
        "出去招商跑20趟",
    ],
)
def test_an_amount_without_a_proper_name_makes_no_row_and_is_asked_about(line: str) -> None:
    task = read_task(line)
    assert task.counted == ()
    assert len(task.doubts) == 1
    assert task.doubts[0].startswith("没有看懂")


@pytest.mark.parametrize(
    "name",
    ["浮标安装", "生活污水处理", "第三方复核", "重度残疾人家庭无障碍改造", "一期工程建设", "LED灯更换", "来访接待"],
)
def test_a_noun_phrase_is_a_name(name: str) -> None:
    assert is_proper(name)


@pytest.mark.parametrize(
    "name",
    [
        "春秋两季给全镇羊打疫苗",
        "把浮标装好",
        "还差没签",
        "大概来人",
        "今年录人",
        "村里的桥",
        "买吸粪车",
        "娃一个不落",
        "能用",
        "再做",
    ],
)
def test_words_cut_from_speech_are_no_name(name: str) -> None:
    assert not is_proper(name)


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("森林抚育2万亩（中幼林1.2万亩、低效林0.8万亩）", ("中幼林1.2万亩", "低效林0.8万亩")),
        ("残疾人学手艺，办5个班，一个班40人", ("每个班40人",)),
        ("买电脑5台，质保期不少于3年", ("质保期不少于3年",)),
        ("管网查160公里，漏损少了9%", ("漏损少了9%",)),
        ("买电脑5台，每台6000元，共3万元", ()),
        ("培训80人，10月底前完成", ()),
        ("签了约的10天内打款", ("签了约的10天内打款",)),
    ],
)
def test_what_no_part_shows_is_unread(line: str, unread: tuple[str, ...]) -> None:
    assert read_task(line).unread == unread


@pytest.mark.parametrize(
    "line",
    [
        "开展垃圾分类宣传活动24场",
        "检测设备5台",
        "租用云存储900TB",
        "测震台96个",
        "装修材料20吨",
        "印刷品3箱",
        "招商引资8项",
        "建成区绿化",
        "种子田800亩",
    ],
)
def test_what_is_written_already_stays_as_it_is(line: str) -> None:
    assert as_written(numbers_as_written(line)) == line


def test_a_task_is_read_within_a_frame() -> None:
    took = []
    for many in range(20, 60):
        line = f"开渔前给{many}个村把坏了的浮标换好，一个{many}00块以内，9月底弄完"
        start = time.perf_counter()
        read_task(line)
        took.append(time.perf_counter() - start)
    assert min(took) < 1 / 60
