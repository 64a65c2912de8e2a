"""The JSON Schema of a question bank, with Chinese words for those who write one: editors complete and check by it."""

from typing import Any

from drafter.questionnaire.question_bank import QuestionBank

_TITLE = "drafter 题库"
_WORDS = {
    "format": "格式号，写 1",
    "version": "第几版；改了题目就加 1，草稿会提示题库换过",
    "kind": "项目类型的英文代号（小写字母、数字、下划线）；在题目里是题型",
    "title": "名称",
    "about": "这一类项目做什么，几个字",
    "opening": "目标里怎样说起这一类工作，例如：开展设备设施日常维护",
    "recognise": "项目名称、任务、目标里有哪些词，就推断为这一类",
    "any_of": "有其中一个词就算",
    "unless": "含有这些词的不算",
    "always": "每个项目都问",
    "sections": "章节",
    "card": "整节放在一张卡片上一起问；按类别的题库都是",
    "questions": "题目，一题一段",
    "id": "题目的英文代号，在这份题库里不能重复",
    "ask": "怎样问；可以用前面的回答：{{ tasks }}",
    "optional": "能不能回答“没有”；按类别的题库都能",
    "help": "按 F1 看到的说明",
    "fill_in": "填什么",
    "example": "真实的例子",
    "sent_back": "为什么会退回",
    "basis": "依据（文号）",
    "topic": "几类项目都问的同一件事，写同样几个字（如：完工日期），只由第一个问",
    "when": "什么时候问；不写就总是问",
    "default": "默认值，按回车采用",
    "fills": "回答变成什么：目标里的一句话、指标",
    "field": "申报表的栏目；只有 common.yaml 能用",
    "goal": "写进目标的一句话，例如：培训{{ trainees }}人",
    "part": "这句话放在目标的哪一部分：任务、产出、质量、期限、成本、效果、满意度",
    "indicators": "变成哪几条指标",
    "dimension": "二级指标",
    "name": "三级指标的名称",
    "target": "指标值，例如：≥{{ trainees }}人",
    "each": "按这道清单题（多选题）的每一项各来一条；名称里用 {{ each }}，数用 {{ amount }}，单位用 {{ unit }}，人数、场次这类说法用 {{ measure }}",
    "like": "同一种量法别的叫法，* 代表任何字；用来认出上年的表",
    "options": "选项",
    "options_from": "用哪道清单题的各项作选项",
    "label": "选项的文字",
    "synonyms": "还可以怎样说",
    "remark": "选项旁边的说明",
    "others": "能不能写选项以外的内容",
    "unit": "单位；金额题写标准的单位，如 元/人",
    "units": "也可以这样数的单位，如 [期, 场]；表里照填的人说的写",
    "sum_of": "这个数是哪道清单题各项的合计",
    "zero_counts": "0 也要写进表里（例如事故 0 次）；不写就当作没有",
    "remember": "记住，下次自动带出",
    "several": "一行里用顿号写了几样的，拆成几项（如：退役军人、军属）",
    "closing": "只说月份时，取月底",
    "answered": "这一题有回答",
    "told": "项目名称、任务或目的里有其中一个词",
    "retired": "不再问了；以前的草稿答过的还留着",
    "equals": "这一题的回答是",
    "one_of": "这一题的回答是其中之一",
    "all": "都成立",
    "any": "有一个成立",
    "not": "不成立",
}
_NOT_WRITTEN = {"Section": ("kind", "kind_title", "opening", "chosen")}
"""What banks are given when they are put together."""


def bank_schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12."""
    schema = QuestionBank.model_json_schema(by_alias=True)
    schema["title"] = _TITLE
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    for name, part in (("QuestionBank", schema), *schema["$defs"].items()):
        part.pop("description", None)  # written for programmers
        for left_out in _NOT_WRITTEN.get(name, ()):
            part["properties"].pop(left_out)
        for key, value in part.get("properties", {}).items():
            value.pop("title", None)
            value.pop("description", None)
            if key in _WORDS:
                value["description"] = _WORDS[key]
    return schema
