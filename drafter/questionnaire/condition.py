"""When a question is asked: a small language over earlier answers, so that the route is a pure function of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import Field, model_validator

from drafter.declaration.frozen import Frozen

Scalar = str | bool | int | float

TOLD = ("project_name", "tasks", "purpose")
"""The questions whose answers say in a person's own words what a project is."""


class Condition(Frozen):
    """Exactly one of: `answered`, `told`, `equals`, `one_of`, `all`, `any`, `not`.

    `answered` is the id of a question; `equals` and `one_of` say by id which value, or one of which, it wants, and all
    ids must fit. Where several options were chosen, `equals` and `one_of` hold if any of them fits. `told` holds if one
    of its words stands in the project's name, a task or the purpose.
    """

    answered: str | None = None
    told: tuple[str, ...] | None = Field(default=None, min_length=1)
    equals: dict[str, Scalar] | None = None
    one_of: dict[str, tuple[Scalar, ...]] | None = None
    all: tuple["Condition", ...] | None = None
    any: tuple["Condition", ...] | None = None
    negated: "Condition | None" = Field(default=None, alias="not")

    @model_validator(mode="after")
    def _one_key(self) -> "Condition":
        if len(self.model_fields_set) != 1:
            message = "条件里要写且只写 answered、told、equals、one_of、all、any、not 中的一个"
            raise ValueError(message)
        return self

    def holds(self, facts: Mapping[str, Any]) -> bool:  # noqa: PLR0911  one line a way of asking
        """Whether it is so, given what has been answered, by question id (absent: not answered)."""
        if self.answered is not None:
            return facts.get(self.answered) not in (None, "", [], ())  # 0 and no are answers
        if self.told is not None:
            words = words_told(facts)
            return any(word in words for word in self.told)
        if self.equals is not None:
            return all(_is_among(facts.get(key), (value,)) for key, value in self.equals.items())
        if self.one_of is not None:
            return all(_is_among(facts.get(key), values) for key, values in self.one_of.items())
        if self.all is not None:
            return all(part.holds(facts) for part in self.all)
        if self.any is not None:
            return any(part.holds(facts) for part in self.any)
        return self.negated is not None and not self.negated.holds(facts)

    def mentions(self) -> Iterator[str]:
        """The ids of questions that it looks at; one may come twice."""
        if self.answered is not None:
            yield self.answered
        yield from self.equals or ()
        yield from self.one_of or ()
        for part in (*(self.all or ()), *(self.any or ()), *((self.negated,) if self.negated else ())):
            yield from part.mentions()

    def renamed(self, names: Mapping[str, str]) -> "Condition":
        """The same condition over questions of other ids: each old one and its new one; the rest stay."""
        if self.answered is not None:
            return Condition(answered=names.get(self.answered, self.answered))
        if self.told is not None:
            return self
        if self.equals is not None:
            return Condition(equals={names.get(key, key): value for key, value in self.equals.items()})
        if self.one_of is not None:
            return Condition(one_of={names.get(key, key): values for key, values in self.one_of.items()})
        if self.negated is not None:
            return Condition.model_validate({"not": self.negated.renamed(names)})
        parts = tuple(part.renamed(names) for part in (self.all or self.any or ()))
        return Condition(all=parts) if self.all is not None else Condition(any=parts)

    def can_hold(self, possible: Mapping[str, frozenset[Scalar]]) -> bool:
        """Whether any answers could make it so; `possible` lists the values of ids that have only certain ones."""
        if self.equals is not None:
            return all(value in possible[key] for key, value in self.equals.items() if key in possible)
        if self.one_of is not None:
            return all(possible[key].intersection(values) for key, values in self.one_of.items() if key in possible)
        if self.all is not None:
            return all(part.can_hold(possible) for part in self.all) and self._agrees_with_itself()
        if self.any is not None:
            return any(part.can_hold(possible) for part in self.any)
        return True

    def _agrees_with_itself(self) -> bool:
        wanted: dict[str, Scalar] = {}
        for part in self.all or ():
            for key, value in (part.equals or {}).items():
                if wanted.setdefault(key, value) != value:
                    return False
        return True


def words_told(facts: Mapping[str, Any]) -> str:
    """What the project's name, its tasks and its purpose say, as far as they were answered."""
    said = (facts.get(name) for name in TOLD)
    return "\n".join("\n".join(one) if isinstance(one, list) else str(one) for one in said if one is not None)


def _is_among(fact: object, values: tuple[Scalar, ...]) -> bool:
    """Whether the answer is one of these; of several answers, whether any is."""
    if isinstance(fact, list):
        return any(value in fact for value in values)
    return fact is not None and fact in values
