"""The base of every model of the ground floor: immutable, closed to unknown fields, compared by value."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: it never changes, two equal ones are the same, and an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
