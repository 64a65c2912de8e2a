"""Why a name is suggested, and on which forms and rows that rests."""

from drafter.bank.candidate import Candidate
from drafter.bank.pattern import Sighting, forms_by_target
from drafter.declaration import Evidence, Target

_MOST_EVIDENCE = 5


def reason(candidate: Candidate, of: int, targets: tuple[Target, ...]) -> str:
    """In words a person accepts; `of` is how many forms the bank holds."""
    pattern = candidate.pattern
    forms = pattern.forms if pattern else len({s.form.identity for s in candidate.sightings})
    counted = candidate.pattern is not None and candidate.pattern.units  # how many others did says nothing here
    usual = None if counted else _usual_target(candidate, targets)
    often = f"，多为 {usual}" if usual is not None else ""
    if candidate.pattern is not None:
        return f"{of} 份申报表中 {forms} 份有“…{candidate.pattern.ending}”{often}；{candidate.origin}"
    if candidate.origin:
        return f"{candidate.origin}；指标值取自结尾相近的指标"
    if forms > 1:
        return f"{of} 份申报表中 {forms} 份使用{often}"
    first = candidate.sightings[0].form
    return f"“{first.project}”（{first.year} 年）使用{often}"


def evidence(candidate: Candidate) -> tuple[Evidence, ...]:
    """A few of its rows, from different forms first."""
    return tuple(_evidence(sighting) for sighting in _spread(candidate.sightings))


def _spread(sightings: tuple[Sighting, ...]) -> list[Sighting]:
    """A few rows from different forms first."""
    seen: set[tuple[str, int, str]] = set()
    fresh: list[Sighting] = []
    repeated: list[Sighting] = []
    for sighting in sightings:
        (repeated if sighting.form.identity in seen else fresh).append(sighting)
        seen.add(sighting.form.identity)
        if len(fresh) == _MOST_EVIDENCE:
            break
    return (fresh + repeated)[:_MOST_EVIDENCE]


def _usual_target(candidate: Candidate, targets: tuple[Target, ...]) -> Target | None:
    """The target that most forms give, of equally frequent ones that which is proposed first.

    None where there are several sightings and no two forms agree: one form's number says nothing about another's.
    """
    forms = candidate.pattern.targets if candidate.pattern else forms_by_target(candidate.sightings)
    if not forms:
        return None
    most = max(forms.values())
    usual = min((t for t, n in forms.items() if n == most), key=lambda target: (target not in targets, str(target)))
    return usual if most > 1 or len(candidate.sightings) == 1 else None


def _evidence(sighting: Sighting) -> Evidence:
    form, row = sighting.form, sighting.row
    target = str(row.target) if row.target is not None else ""
    return Evidence(file=form.file, form=form.form, row=row.row, project=form.project, name=row.name, target=target)
