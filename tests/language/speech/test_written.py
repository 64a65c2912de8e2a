"""A task in the words in which a goal tells it: nothing that was said is lost, nothing is said in speech."""

import re

import pytest

from drafter.language.speech.written import in_words_of_a_form

SPOKEN = [
    ("买4台割草机，一台6800以内", "购置4台割草机，每台不超过6800元"),
    ("换水表1200块，一块不超85块钱", "更换水表1200块，每块不超过85元"),
    ("给护林员发补贴，一个月900，一共64个", "为护林员发放补贴，每月900元，64个"),
    ("4月底前把泵站装好", "4月底前完成泵站安装"),
    ("渠道修18公里，入汛前修完", "渠道维修18公里，入汛前完成维修"),
    ("草种备30吨，一吨别超3万8", "草种储备30吨，每吨不超过3.8万元"),
    ("一户补2000，9月20号前发", "每户补助2000元，9月20日前发"),
    ("牌子大的260一个", "牌子大的每个260元"),
    ("护理员一人一年3万6", "护理员每人每年3.6万元"),
    ("一个村一年跑两趟", "每村每年跑2次"),
    ("打算印宣传页5万张，6毛5一张", "印制宣传页5万张，6毛5一张"),
    ("请18个人", "聘请18人"),
    ("电梯2部，一部一年维保费6000", "电梯2部，每部每年维保费6000元"),
    ("拆一台锅炉奖1万5", "拆除一台锅炉奖1.5万元"),
]
WRITTEN = [
    "购置课桌椅500套，每套不超过480元",
    "道路养护120公里，其中县道45公里",
    "每月25日前公示抽检结果",
    "编报水质通报12期",
    "办理法律援助案件300件",
    "全县路灯电费一年300万元",
    "修订应急预案3部",
    "查漏补缺，开展专项检查6次",
    "发展村级合作社12家，每家奖励5万元",
]


@pytest.mark.parametrize(("said", "written"), SPOKEN)
def test_speech_is_put_as_a_form_has_it(said: str, written: str) -> None:
    assert in_words_of_a_form(said) == written


@pytest.mark.parametrize("line", [*WRITTEN, *(written for _, written in SPOKEN)])
def test_what_is_written_stays(line: str) -> None:
    assert in_words_of_a_form(line) == line


@pytest.mark.parametrize("line", [*WRITTEN, "课桌 6块5 每个", "拍12条片子，一条8千"])
def test_no_number_is_lost(line: str) -> None:
    digits = set(re.findall(r"\d", line))
    assert digits <= set(in_words_of_a_form(line)) | set("0")
