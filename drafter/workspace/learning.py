"""What learning a set of files came to."""

from dataclasses import dataclass

from drafter.bank import LearnedForm


@dataclass(frozen=True, slots=True)
class Learned:
    """What learning a set of files came to; `failures` are sentences."""

    forms: tuple[LearnedForm, ...]
    failures: tuple[str, ...]

    @property
    def indicators(self) -> int:
        """How many rows were learned."""
        return sum(len(form.rows) for form in self.forms)
