"""What an answer becomes: a field of the declaration, a piece of the goal, indicators."""

from enum import Enum
from zlib import crc32

from pydantic import Field, model_validator

from drafter.declaration.frozen import Frozen
from drafter.declaration.taxonomy import Dimension


class GoalPart(Enum):
    """Where a fragment stands in the goal: what for, then 任务 → 产出 → 效益, the order of 财预〔2021〕101号."""

    PURPOSE = "purpose"
    TASK = "task"
    OUTPUT = "output"
    QUALITY = "quality"
    TIME = "time"
    COST = "cost"
    EFFECT = "effect"
    SATISFACTION = "satisfaction"


class IndicatorTemplate(Frozen):
    """An indicator that an answer becomes: name and target may use answers (Jinja2).

    With `each`, one indicator for each line or choice of that question: `each` is then its name, `amount` and `unit`
    what was said behind it, `measure` what is counted so: 人数, 场次, 面积. `like` are other wordings of the same
    measure (`*` stands for anything), by which the answer is found again in last year's form.

    Drafts know a row by the `id` of its template; without one it is made of dimension, name and `each`, so that other
    templates may come before it. Whoever words a template anew and means the same gives it an id.
    """

    id: str | None = Field(default=None, pattern=r"^[a-z][a-z0-9_]*$")
    dimension: Dimension
    name: str = Field(min_length=1)
    target: str = Field(min_length=1)
    each: str | None = None
    like: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What drafts know it by, among the templates of one question."""
        return self.id or f"{crc32('|'.join((self.dimension.value, self.name, self.each or '')).encode()):08x}"


class Fills(Frozen):
    """What the answer becomes: one field of the declaration, a fragment of the goal, indicators.

    `field` is a path of the declaration, `goal` a text that may use answers (Jinja2). `part` says where the fragment
    stands in the goal; without it, where the first indicator does.
    """

    field: str | None = None
    goal: str | None = None
    part: GoalPart | None = None
    indicators: tuple[IndicatorTemplate, ...] = ()

    @model_validator(mode="after")
    def _something(self) -> "Fills":
        if self.field is None and self.goal is None and not self.indicators:
            message = "fills 里要写 field、goal、indicators 中的至少一个"
            raise ValueError(message)
        keys = [template.key for template in self.indicators]
        if len(set(keys)) < len(keys):
            message = "indicators 里有两条的 id 相同，或者没有 id 而二级指标和名称都相同；请各写一个 id"
            raise ValueError(message)
        return self
