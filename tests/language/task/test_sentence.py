"""A spoken task as the goal tells it: one sentence of written Chinese with every number of it, or none."""

import re

import pytest

from drafter.language.task.parts import read_task
from drafter.language.task.sentence import sentence, told_in_goal


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("买新书12000册左右，一本45块以内", "购置新书12000册，每本不超过45元"),
        ("老的控制箱修60台，每台2000块左右", "老控制箱维修60台，每台不超过2000元"),
        ("放映机坏的修一修，12台，每台2000以内", "放映机维修12台，每台不超过2000元"),
        ("218个村每个村每月放一场电影，一年2616场，一场补200块", "电影放映2616场，每场补助不超过200元，覆盖218个村"),
        ("城区9600盏路灯的电费，全年150万", "保障9600盏路灯，城区路灯电费不超过150万元"),
        ("晚上和周末延时开放，每周多开18个小时", "晚上和周末延时开放，每周18小时"),
        ("客运站安检仪坏了，换2台新的", "客运站安检仪更换2台"),
        ("搞读者活动30场，每场3000块上下", "读者活动30场，每场不超过3000元"),
        ("返家乡社会实践大学生补贴，暑期150个人左右", "暑期返家乡社会实践大学生补贴150人"),
    ],
)
def test_a_spoken_task_is_told_in_written_chinese(spoken: str, written: str) -> None:
    task = read_task(spoken)
    assert task.spoken
    assert sentence(task) == written


@pytest.mark.parametrize(
    "line",
    [
        "改造垃圾分类投放点62个（含雨棚、洗手池），每个不超过4.2万元",
        "聘用专职护林员260人，每人每月800元",
        "第一、第二污水处理厂处理生活污水1825万吨",
        "开展“政企面对面”座谈每季度1次",
    ],
)
def test_a_task_that_is_written_already_is_not_spoken(line: str) -> None:
    assert not read_task(line).spoken


@pytest.mark.parametrize(
    "line",
    ["医院信息系统升级，把电子病历评级弄到4级", "仓库屋顶漏雨，修4个仓", "执法记录仪更换一批，150台左右，每台两千多"],
)
def test_a_task_that_was_not_read_to_its_end_has_no_sentence(line: str) -> None:
    assert sentence(read_task(line)) is None


def test_a_sentence_has_every_number_of_its_task() -> None:
    told = sentence(read_task("公益艺术培训 24 个班 720 人 每班 16 课时"))
    assert told is not None
    assert set(re.findall(r"\d+", told)) == {"24", "720", "16"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("骨干教师全员轮训 6 期 每期 60 人", "骨干教师全员轮训6期，每期60人"),
        ("储备粮质量检验 46 份 入库质量合格率达到100%", "储备粮质量检验46份，入库质量合格率达到100%"),
        (
            "社区健身路径安装 45 套 每套不超过 2.8万元 9月底前装完",
            "社区健身路径安装45套，每套不超过2.8万元，9月底前装完",
        ),
        ("招录警务辅助人员 120 名 人均年经费 6.2万元", "招录警务辅助人员120名，人均年经费6.2万元"),
        ("危桥改造 6 座（其中中桥2座） 年底前通车", "危桥改造6座（其中中桥2座），年底前通车"),
        ("购置 12 套 灭火器 每套不超过 300元", "购置12套灭火器，每套不超过300元"),
        ("聘用 12 人 每人每月 不超过 800元", "聘用12人，每人每月不超过800元"),
        (
            "购置冰箱 10 台、冰柜 8 台，单价分别为 3.2 万元和 4.5 万元",
            "购置冰箱10台、冰柜8台，单价分别为3.2万元和4.5万元",
        ),
        ("更新互动展品 22 件（套），每件（套）不超过 1.5 万元", "更新互动展品22件（套），每件（套）不超过1.5万元"),
        ("执法记录仪 260 台 1900元/台 三季度前到货", "执法记录仪260台，1900元/台，三季度前到货"),
        ("应急救援物资 32 类 1.4 万件", "应急救援物资32类、1.4万件"),
    ],
)
def test_blanks_of_a_written_task_are_commas_where_a_clause_begins(typed: str, told: str) -> None:
    assert told_in_goal(typed) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("质控比对每月1次共12次", "质控比对每月1次共12次"),
        ("聘请造价咨询机构参与竣工决算审计 26 个", "聘请造价咨询机构参与竣工决算审计26个"),
        ("新收押人员被服预计 700 套，每套约 180 元", "新收押人员被服700套，每套180元"),
    ],
)
def test_a_written_task_stays_as_typed(line: str, told: str) -> None:
    assert told_in_goal(line) == told
