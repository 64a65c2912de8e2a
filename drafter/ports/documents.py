"""Forms that come out of files, and declarations that become files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from drafter.declaration import Declaration
from drafter.forms import ParsedForm


class FormReader(Protocol):
    """Existing forms out of a file of whatever kind."""

    def __call__(self, path: Path) -> tuple[ParsedForm, ...]:
        """At least one form; raises `UnreadableFile`."""
        ...


class DocumentWriter(Protocol):
    """A declaration as a file of the kind that its name's ending asks for."""

    def __call__(
        self, declaration: Declaration, path: Path, template: Path | None, signed: Mapping[str, str]
    ) -> "Written":
        """Never over an older file; without a `template`, the usual one; raises `DrafterError` where it can't be written.

        `signed` is what a template's lines for signatures print, by place.
        """
        ...


class Written(Protocol):
    """Where a document really went, and what had to be left out."""

    @property
    def path(self) -> Path:
        """The path really written."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """What was left out, in sentences for the user."""
        ...
