"""What is done with forms that are files: learned from, kept for next year, reviewed, looked for, written."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.declaration import Declaration
from drafter.forms import ParsedForm
from drafter.ports import Archive, Clock, DocumentWriter, FormReader, Journal, Speller, Written
from drafter.review import Finding, review
from drafter.workspace.bank_desk import BankDesk
from drafter.workspace.form_choice import dossier_of, last_year_among
from drafter.workspace.intake import Intake
from drafter.workspace.learning import Learned, Progress
from drafter.workspace.signatures import Signatures


@dataclass
class FormDesk:
    """The doors for files, the archive and the banks that what they hold goes to, and who signs (kept in the journal)."""

    read: FormReader
    write: DocumentWriter
    archive: Archive
    banks: BankDesk
    intake: Intake
    spell: Speller
    clock: Clock
    journal: Journal

    def learn(
        self, files: Sequence[Path], bank: Path | None, progress: Progress, executor: Executor | None = None
    ) -> Learned:
        """Read forms and add them to the archive and the bank; with `bank`, to that file alone.

        A file that was learned before and has not changed is skipped, so that learning goes on where it was broken off.
        `progress` hears of each file, with its number; `executor` reads where there is more than this process.
        """
        return self.intake.learn(files, self.banks.named(bank) if bank else None, progress, executor)

    def review(
        self, form: ParsedForm, last_year: Declaration | None = None, together: Sequence[Declaration] = ()
    ) -> tuple[Finding, ...]:
        """The findings on a form, on how it was read, on what changed since last year, and beside the unit's other forms `together`."""
        unit = form.declaration.identity[:2]
        beside = tuple(one for one in together if one.identity[:2] == unit and one is not form.declaration)
        return review(replace(dossier_of(form, last_year=last_year), beside=beside))

    def export(self, declaration: Declaration, path: Path, template: Path | None = None) -> Written:
        """Write a declaration where no file is yet; raises `DrafterError` where nothing can be written."""
        return self.write(declaration, path, template, Signatures(self.journal).kept())

    def last_year_in(self, path: Path, this: Declaration, agreed: Callable[[str], bool] | None = None) -> Declaration:
        """Last year's declaration of a project in a file; as `last_year_among` finds it, and raises."""
        return last_year_among([form.declaration for form in self.read(path)], path, this, agreed)

    def now(self) -> str:
        """The time as it is kept, in ISO 8601."""
        return self.clock.now().isoformat(timespec="seconds")
