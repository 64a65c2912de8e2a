"""Which kinds a project is guessed to be, and by which of its words: certain on strong evidence alone."""

import pytest

from drafter.questionnaire.question import Option, QuantityQuestion
from drafter.questionnaire.recognition import Guess, ProjectWords, guesses, speak_alike, words_in


def option(label: str, *words: str, unless: tuple[str, ...] = ()) -> Option:
    return Option.model_validate({"label": label, "recognise": {"any_of": list(words), "unless": list(unless)}})


TRAINING = option("职业培训", "培训", "轮训", unless=("培训机构",))
REPAIR = option("房屋修缮", "修缮", "粉刷")
AUDIT = option("审计评估", "评估", "督导")
EVENT = option("会议活动", "活动", "论坛")
KINDS = [TRAINING, REPAIR, AUDIT, EVENT]


def found(name: str = "", *tasks: str, goal: str = "") -> list[Guess]:
    return guesses(KINDS, ProjectWords(name, tasks, goal))


def certain(name: str = "", *tasks: str, goal: str = "") -> list[str]:
    return [guess.label for guess in found(name, *tasks, goal=goal) if guess.certain]


@pytest.mark.parametrize(
    ("name", "tasks", "labels"),
    [
        ("职业培训经费", ["编印资料"], ["职业培训"]),
        ("综合经费", ["组织培训"], ["职业培训"]),
        ("综合经费", ["轮训干部", "培训讲师", "编印资料"], ["职业培训"]),
        ("综合经费", ["组织培训", "编印资料"], []),
        ("综合经费", ["培训 80 人", "评估 3 次", "粉刷 2 间", "办活动 5 场"], []),
        ("综合经费", ["采购设备"], []),
        ("", [], []),
    ],
)
def test_the_name_or_most_of_the_tasks_are_strong_evidence(name: str, tasks: list[str], labels: list[str]) -> None:
    assert certain(name, *tasks) == labels


def test_one_word_in_one_task_of_several_makes_an_offer_with_its_ground() -> None:
    (guess,) = found("综合经费", "培训 80 人", "编印资料")
    assert (guess.label, guess.certain, guess.reason) == ("职业培训", False, "任务里有“培训”")
    assert guess.told == "职业培训：任务里有“培训”"


def test_a_goal_speaks_of_one_kind_only_in_several_words_and_makes_nothing_certain() -> None:
    many = option("设备采购", "采购", "设备", "验收", "安装")
    assert guesses([many], ProjectWords(goal="采购设备")) == []
    (guess,) = guesses([many], ProjectWords(goal="采购设备，安装验收"))
    assert (guess.certain, guess.reason) == (False, "目标里有“采购”“设备”“验收”“安装”")


def test_at_most_three_are_certain_the_likeliest_first() -> None:
    every = "职业培训、房屋修缮、评估督导和活动经费"
    labels = [guess.label for guess in found(every, "培训", "评估", "培训讲师")]
    assert labels[:2] == ["审计评估", "职业培训"]
    assert len(labels) == 4
    assert certain(every, "培训", "评估", "培训讲师") == labels[:3]


def test_what_is_certain_stands_before_what_is_not() -> None:
    tasks = ("评估 3 次", "督导 5 家", "评估督导", "办活动", "编印")
    assert [(guess.label, guess.certain) for guess in found("房屋修缮", *tasks)] == [
        ("房屋修缮", True),
        ("审计评估", True),
        ("会议活动", False),
    ]


def test_words_that_only_look_like_a_kind_are_taken_out() -> None:
    assert certain("培训机构督导经费") == ["审计评估"]
    assert words_in(TRAINING.recognise, "培训机构的培训") == ["培训"]  # type: ignore[arg-type]
    assert words_in(TRAINING.recognise, "培训机构") == []  # type: ignore[arg-type]


def test_an_option_without_words_is_never_guessed() -> None:
    assert guesses([Option(label="其他")], ProjectWords("其他经费", ["其他"])) == []


def test_what_is_counted_is_the_same_where_two_characters_stand_together_in_both() -> None:
    question = QuantityQuestion(id="x", kind="quantity", unit="人", ask="今年培训多少人？", title="培训总人数")
    assert speak_alike("技能培训", question)
    assert not speak_alike("慰问职工", question)
    assert not speak_alike("培", question)
