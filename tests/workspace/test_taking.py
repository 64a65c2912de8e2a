"""What was typed or taken is written down so that no later drafter reads it otherwise."""

import pytest

from drafter.interview import Add, Done, Reply, Say, Take
from drafter.workspace.taking import taken
from tests.interview.telling import project


@pytest.mark.parametrize(
    ("question", "said", "written"),
    [
        ("purchase.goods", Add("30台电脑和5台打印机"), Add(["30台电脑", "5台打印机"])),
        ("tasks", Add("买30台电脑和5台打印机"), Add(["买30台电脑", "买5台打印机"])),
        ("tasks", Add("印刷、发放宣传资料 3000 份"), Add("印刷、发放宣传资料 3000 份")),
        ("tasks", Add("办电工班10期、每期20人"), Add("办电工班10期、每期20人")),
        (
            "beneficiaries",
            Say("窗口的工作人员，还有来办事的老百姓\n退役军人、军属"),
            Say(["窗口的工作人员", "来办事的老百姓", "退役军人", "军属"]),
        ),
        ("beneficiaries", Say(["退役军人、军属"]), Say(["退役军人、军属"])),
        ("beneficiaries", Add("无"), Add("无")),
        ("beneficiaries", Add("、"), Add("、")),
    ],
)
def test_a_line_that_tells_of_several_things_is_taken_apart(question: str, said: Reply, written: Reply) -> None:
    assert taken(said, project(project_kinds=["设备采购"]).jump_to(question)) == written


def test_tasks_that_are_taken_for_a_list_are_written_down_in_words() -> None:
    at = project(tasks=["办电工班200人", "办电商班约300人"], project_kinds=["职业培训"]).jump_to("training.programmes")
    assert taken(Take(), at) == Say(["办电工班200人", "办电商班约300人"], "推断")
    begun = at.reply(Add("办电工班200人"))
    assert taken(Take(), begun) == Add(["办电商班约300人"])


def test_what_is_taken_again_adds_nothing_and_ends_nothing() -> None:
    at = project(tasks=["办电工班200人"], project_kinds=["职业培训"]).jump_to("training.programmes")
    assert taken(Done(), at) == Say(["办电工班200人"], "推断")
    assert taken(Take(), at.reply(Add("办电工班200人"))) == Take()
    assert taken(Done(), at.reply(Add("电商班 30 人"))) == Done()


@pytest.mark.parametrize("people", ["中小学生（含幼儿园、特教）", "社会公众，尤其是老年人、儿童"])
def test_people_with_a_remark_stay_together(people: str) -> None:
    assert taken(Add(people), project().jump_to("beneficiaries")) == Add(people)
