"""The goals in words."""

from drafter.declaration.frozen import Frozen


class Objectives(Frozen):
    """项目总目标 (multi-year projects only) and 年度总体目标."""

    overall: str | None = None
    annual: str | None = None
