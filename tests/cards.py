"""A question bank of cards, small enough to be seen whole: amounts, a card that may stay empty, the page of indicators."""

from dataclasses import replace

from drafter.questionnaire.question_bank import QuestionBank
from drafter.workspace import Workspace
from tests.conftest import OneBank

_NUMBER = {"dimension": "数量指标", "name": "培训人数", "target": "≥{{ people }}人"}
_SHARE = {"dimension": "质量指标", "name": "培训合格率", "target": "≥{{ rate }}%"}

CARDS = QuestionBank.model_validate(
    {
        "format": 1,
        "title": "卡片",
        "sections": [
            {
                "id": "basics",
                "title": "开头",
                "questions": [
                    {
                        "id": "project",
                        "kind": "text",
                        "ask": "叫什么？",
                        "title": "名称",
                        "fills": {"field": "project.name"},
                    }
                ],
            },
            {
                "id": "money",
                "title": "资金",
                "card": True,
                "questions": [
                    {"id": "grant", "kind": "money", "ask": "拨款多少？", "title": "拨款"},
                    {"id": "left_over", "kind": "money", "ask": "结转多少？", "title": "结转", "default": "0"},
                    {"id": "others", "kind": "money", "ask": "其他多少？", "title": "其他", "default": "0"},
                ],
            },
            {
                "id": "work",
                "title": "细问",
                "card": True,
                "questions": [
                    {
                        "id": "people",
                        "kind": "quantity",
                        "unit": "人",
                        "ask": "培训多少人？",
                        "title": "人数",
                        "optional": True,
                        "help": {"fill_in": "按实际到训的人算。"},
                        "fills": {"indicators": [_NUMBER]},
                    },
                    {
                        "id": "rate",
                        "kind": "percentage",
                        "ask": "合格率多少？",
                        "title": "合格率",
                        "optional": True,
                        "default": "95",
                        "fills": {"indicators": [_SHARE]},
                    },
                    {"id": "classes", "kind": "list", "ask": "哪几个班？", "title": "班", "optional": True},
                    {
                        "id": "means",
                        "kind": "choices",
                        "ask": "怎么看？",
                        "title": "看法",
                        "optional": True,
                        "options": [{"label": "回访"}, {"label": "问卷"}],
                    },
                    {
                        "id": "price",
                        "kind": "money",
                        "unit": "元/人",
                        "ask": "每人多少钱？",
                        "title": "标准",
                        "optional": True,
                    },
                ],
            },
            {
                "id": "indicators",
                "title": "指标",
                "card": True,
                "questions": [
                    {
                        "id": f"indicators.{name}",
                        "kind": "indicators",
                        "dimension": name,
                        "ask": f"{name}：做到什么标准？",
                        "title": name,
                    }
                    for name in ("数量指标", "质量指标", "时效指标", "生态效益指标")
                ],
            },
        ],
    }
)


def with_cards(workspace: Workspace) -> Workspace:
    """The workspace, asking these."""
    workspace.asking = replace(workspace.asking, told=OneBank(CARDS))
    return workspace
