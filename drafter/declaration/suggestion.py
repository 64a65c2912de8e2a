"""What the bank proposes, why, and on which forms and rows that rests."""

from drafter.declaration.frozen import Frozen
from drafter.declaration.indicator import Indicator
from drafter.declaration.objectives import Objectives
from drafter.declaration.project import Project
from drafter.declaration.target import Target
from drafter.declaration.taxonomy import Dimension


class Evidence(Frozen):
    """One row of one existing form; `form` and `row` count from 1.

    `file` is the name of a file without its folder; `project`, `name` and `target` are words as the form has them.
    """

    file: str
    form: int
    row: int
    project: str = ""
    name: str = ""
    target: str = ""


class Suggestion(Frozen):
    """A whole indicator for the open group, best target first.

    `reason` is Chinese words for the person; `matched_by_pinyin` where the name is only spelled by what was typed.
    `confidence` is from 0 to 1: in how many of such cases forms of other units had the same. It is `sure` where the draft
    itself, the unit's own forms or the field of the project ask for it: then Enter may take it unasked.
    """

    name: str
    targets: tuple[Target, ...]
    reason: str
    evidence: tuple[Evidence, ...]
    matched_by_pinyin: bool = False
    confidence: float = 0.0
    sure: bool = False


class Phrase(Frozen):
    """A piece of a name, to take and type on from; the rest as in `Suggestion`."""

    name: str
    reason: str
    evidence: tuple[Evidence, ...] = ()
    matched_by_pinyin: bool = False
    confidence: float = 0.0


class SuggestionRequest(Frozen):
    """All that is known when a group of the form is open.

    `typed` is the text in the box so far; `declined` are names that were shown and passed over, `removed` those of rows
    that were taken out. `indicators` are the
    rows of the draft so far, of all groups; `limit` is the most that may be suggested.
    """

    dimension: Dimension
    project: Project = Project()
    objectives: Objectives = Objectives()
    tasks: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    typed: str = ""
    declined: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    limit: int = 5
