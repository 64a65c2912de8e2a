"""INPUT, then the faults that must be told, with their lines."""

from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.questionnaire.templates.render import rendered
from drafter.storage.question_banks import load_question_bank

HEAD = """\
format: 1
title: 题库
sections:
  - id: a
    title: 甲
    questions:
      - {id: place, kind: choice, ask: 在哪里？, options: [{label: 城区}, {label: 郊区}]}
"""

CASES = {
    "unknown key, with what was meant": ("      - {id: b, kind: text, aks: 问？}\n", 8, "是不是 ask？"),
    "missing ask": ("      - {id: b, kind: text}\n", 8, "缺少 ask"),
    "unknown kind, with what was meant": ("      - {id: b, kind: mony, ask: 问？}\n", 8, "是不是 money？"),
    "missing kind": ("      - {id: b, ask: 问？}\n", 8, "缺少 kind"),
    "duplicate id": ("      - {id: place, kind: text, ask: 问？}\n", 8, "place 重复了，第 7 行"),
    "condition on a question that does not exist": (
        "      - id: b\n        kind: text\n        ask: 问？\n        when: {answered: plaec}\n",
        11,
        "是不是 place？",
    ),
    "condition on itself": (
        "      - id: b\n        kind: text\n        ask: 问？\n        when: {answered: b}\n",
        11,
        "永远问不到",
    ),
    "condition on a later question": (
        "      - id: b\n        kind: text\n        ask: 问？\n        when: {answered: c}\n      - {id: c, kind: text, ask: 问？}\n",
        11,
        "在它后面",
    ),
    "condition on an option that is not there": (
        "      - id: b\n        kind: text\n        ask: 问？\n        when: {equals: {place: 乡下}}\n",
        11,
        "永远问不到",
    ),
    "condition that contradicts itself": (
        "      - id: b\n        kind: text\n        ask: 问？\n        when: {all: [{equals: {place: 城区}}, {equals: {place: 郊区}}]}\n",
        11,
        "永远问不到",
    ),
    "condition on an unreachable question": (
        "      - {id: b, kind: text, ask: 问？, when: {equals: {place: 乡下}}}\n      - {id: c, kind: text, ask: 问？, when: {answered: b}}\n",
        9,
        "b 自己就问不到",
    ),
    "two questions about one topic": (
        "      - {id: b, kind: text, ask: 问？, topic: 日期}\n      - {id: c, kind: text, ask: 又问？, topic: 日期}\n",
        9,
        "b 问的是同一件事",
    ),
    "a topic on a question that others need": (
        "      - {id: b, kind: text, ask: 问？, topic: 日期}\n      - {id: c, kind: text, ask: 问？, when: {answered: b}}\n",
        8,
        "不能写 topic",
    ),
    "two conditions in one": ("      - {id: b, kind: text, ask: 问？, when: {answered: place, any: []}}\n", 8, "只写"),
    "prompt that uses an unknown answer": ("      - {id: b, kind: text, ask: '{{ plce }}？'}\n", 8, "是不是 place？"),
    "prompt that does not parse": ("      - {id: b, kind: text, ask: '{{ place'}\n", 8, "写得不对"),
    "a field that the form does not have": (
        "      - {id: b, kind: text, ask: 问？, fills: {field: project.nmae}}\n",
        8,
        "是不是 project.name？",
    ),
    "a place in a goal that nobody fills": (
        "      - {id: b, kind: quantity, unit: 人, ask: 问？, fills: {goal: '培训{{ nobody }}人'}}\n",
        8,
        "不存在的问题 nobody",
    ),
    "an indicator under no 二级指标": (
        "      - {id: b, kind: quantity, unit: 人, ask: 问？, fills: {indicators: [{dimension: 数量, name: 甲, target: 乙}]}}\n",
        8,
        "没有“数量”这个二级指标",
    ),
    "one indicator each of what is no list": (
        "      - {id: b, kind: text, ask: 问？, fills: {indicators: [{dimension: 数量指标, name: 甲, target: 乙, each: place}]}}\n",
        8,
        "each 要写一道清单题",
    ),
    "a filter that would fill the memory": (
        "      - {id: b, kind: text, ask: \"{{ 'x' | center(999999999) }}\"}\n",
        8,
        "没有 center 这个过滤器",
    ),
    "a sum over words": (
        "      - {id: b, kind: quantity, unit: 人, ask: 问？, fills: {goal: '{{ b + 10 }}人'}}\n",
        8,
        "goal 填不出来",
    ),
    "fills nothing": (
        "      - {id: b, kind: text, ask: 问？, fills: {}}\n",
        8,
        "至少一个",
    ),
    "a wording that is any wording": (
        "      - {id: b, kind: text, ask: 问？, fills: {indicators: [{dimension: 数量指标, name: 甲, target: 乙, like: ['*']}]}}\n",
        8,
        "什么指标都算",
    ),
    "two questions for one field": (
        "".join(f"      - {{id: {n}, kind: text, ask: 问？, fills: {{field: project.name}}}}\n" for n in "bc"),
        9,
        "填的是同一栏",
    ),
    "a field of another kind": (
        "      - {id: b, kind: text, ask: 问？, fills: {field: fiscal_year}}\n",
        8,
        "year 这类题",
    ),
    "a loop in a prompt": ("      - {id: b, kind: text, ask: '{% for x in place %}{% endfor %}'}\n", 8, "不能用调用"),
    "a key that stands twice": ("      - {id: b, id: c, kind: text, ask: 问？}\n", 8, "重复了"),
    "an alias": ("      - &x {id: b, kind: text, ask: 问？}\n      - *x\n", 9, "引用"),
    "broken indentation": ("   - x\n", 8, "YAML"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_with_its_line(case: str, tmp_path: Path) -> None:
    tail, line, words = CASES[case]
    path = tmp_path / "bank.yaml"
    path.write_text(HEAD + tail, encoding="utf-8")
    with pytest.raises(DrafterError) as caught:
        load_question_bank(path)
    told = [message for message in str(caught.value).split("\n") if words in message]
    assert told, str(caught.value)
    assert told[0].startswith(str(path))
    assert f"第 {line} 行" in told[0]


def test_several_faults_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(
        HEAD
        + "      - {id: place, kind: text, ask: '{{ x }}'}\n      - {id: b, kind: text, ask: 问, when: {answered: zz}}\n",
        encoding="utf-8",
    )
    with pytest.raises(DrafterError) as caught:
        load_question_bank(path)
    assert len(str(caught.value).split("\n")) == 3


def test_a_sound_bank_loads(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(
        HEAD + "      - {id: b, kind: text, ask: '在{{ place }}？', when: {not: {equals: {place: 郊区}}}}\n",
        encoding="utf-8",
    )
    assert [question.id for question in load_question_bank(path).questions()] == ["place", "b"]


def test_prompts_cannot_reach_out_of_their_sandbox() -> None:
    attack = "{{ ''.__class__.__mro__[1].__subclasses__() }}"
    assert rendered(attack, {}) in (attack, "")
