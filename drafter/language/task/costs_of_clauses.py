"""Sums of money that are of one clause of a task, where there are several sums or prices too: 红外热成像仪采购成本 of 采购红外热成像仪1台26万元."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.declaration.target import QuantitativeTarget
from drafter.language.cutting import sorts
from drafter.language.speech.running_costs import BARE
from drafter.language.speech.verbs import ends_with_deed, is_sure_deed, leading_verb, without_empty_verbs
from drafter.language.task.called import is_name
from drafter.language.task.counted import Counted
from drafter.language.task.thing_and_deed import core_name
from drafter.regex import regex

GIVEN = regex("(?:补贴|补助|奖励|奖补|救助|慰问|资助|津贴|贴息)(?:发放)?$")
"""What is given is money itself, and has no 成本."""
LASTS = regex(r"\d+个?[年月]$")
"""How long what is paid for goes on: 服务1年."""
_SPENT_ON = regex("(?:保险|系统|平台|材料|设备|服装|道具|物资|耗材|器材|用品|软件|编导|设计)$")
"""Things that money is surely spent on."""
_OWN_WORDS = 4
"""Characters from which a clause says what it is paid for."""


@dataclass(frozen=True, slots=True)
class SumPaid:
    """A sum of money that is no price: on what it is surely spent, where its own words say so, and else how much, if it may be a cost.

    `alone` says that it is a clause for itself: 异地备份1次，6万元.
    """

    spent: tuple[str, QuantitativeTarget] | None
    limit: QuantitativeTarget | None
    alone: bool


def cost_of_clause(
    paid: SumPaid, place: tuple[int, int, str], counted: Sequence[Counted]
) -> tuple[str, QuantitativeTarget] | None:
    """What a sum is called and its limit: 红外热成像仪采购成本 of 采购红外热成像仪1台26万元, 监测评估费用 of 开展监测评估28万元."""
    before, behind, clause = place
    if paid.spent is not None:
        name, limit = paid.spent
        return (name, limit) if is_name(name) else None
    if paid.limit is None:
        return None
    one = counted[before] if before + 1 == behind <= len(counted) else None
    clause = LASTS.sub("", clause).removesuffix("等")
    if one is not None:
        name = core_name(one.lead or one.what)
        name += "" if GIVEN.search(name) else "成本"
    elif before == behind and not paid.alone and len(clause) >= _OWN_WORDS and _is_work(clause):
        bare = without_empty_verbs(clause)
        name = f"{core_name(bare) if is_sure_deed(leading_verb(bare)) else bare}费用"
    else:
        return None
    return (name, paid.limit) if is_name(name) and not BARE.fullmatch(name.removesuffix("费用")) else None


def _is_work(clause: str) -> bool:
    """Whether a clause ends with what is done: 弹药配送运输和临时存储."""
    word, sort = next(reversed(sorts(clause)), ("", ""))
    return ends_with_deed(clause) or _SPENT_ON.search(clause) is not None or (sort in ("v", "vn") and len(word) > 1)


def comes_to(total: QuantitativeTarget, prices: Sequence[QuantitativeTarget], counted: Sequence[Counted]) -> bool:
    """Whether a sum only reckons up what was told: 20台，每台2万元，共40万元."""
    amounts = [_plainly(one.amount) for one in counted]
    return _plainly(total) in {_plainly(price) * amount for price in prices for amount in amounts}


def _plainly(amount: QuantitativeTarget) -> Decimal:
    """A number without the magnitude of its unit: 1.2万元 is 12000."""
    return amount.quantity * (10_000 if (amount.unit or "").startswith("万") else 1)
