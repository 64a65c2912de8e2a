"""Where things lie: the user's own folder, and what ships with drafter. Nothing else knows a path."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from drafter.errors import DrafterError, reason_of
from drafter.storage.ownership import private_folder

_OF_KINDS, _OF_FIELDS, _OF_DEEDS = "usual_indicators.yaml", "usual_by_field.yaml", "usual_by_deed.yaml"
USUAL_FILES = (_OF_KINDS, _OF_FIELDS, _OF_DEEDS)
"""Beside the question banks, and none of them."""
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Places:
    """`home` is the user's (`DRAFTER_HOME`, else the platform's folder); `shipped` holds templates and question banks.

    `journal`, `archive`, `corrections` and `bank` make `home` where there is none, and raise `DrafterError` where that fails.
    """

    home: Path
    shipped: Path

    @property
    def journal(self) -> Path:
        """The drafts, reply by reply."""
        return self._in_home("drafts.db")

    @property
    def open_windows(self) -> Path:
        """Which drafts are open in a window."""
        return self.home / "open"

    @property
    def archive(self) -> Path:
        """Declarations that were read, whole."""
        return self._in_home("archive.db")

    @property
    def corrections(self) -> Path:
        """What was put right in forms that were read."""
        return self._in_home("corrections.db")

    @property
    def bank(self) -> Path:
        """The user's indicator bank."""
        return self._in_home("bank.db")

    @property
    def shipped_bank(self) -> Path:
        """What drafter knows before anything is imported."""
        return self.shipped / "question_banks" / "indicator_bank.json"

    @property
    def usual_indicators(self) -> tuple[Path, ...]:
        """What is usual for kinds, fields and deeds; the office's own files where there are any.

        What ships of fields is a folder with a file for each class of spending; an office's own is one file.
        """
        own = self.home / "question_banks" / _OF_FIELDS
        fields = [own] if own.is_file() else sorted((self.shipped / "question_banks" / "fields").glob("*.yaml"))
        kinds, deeds = (self._own_or_shipped("question_banks", name) for name in (_OF_KINDS, _OF_DEEDS))
        return (kinds, *fields, deeds)

    @property
    def words(self) -> Path:
        """The words that letters may stand for; the office's own file where there is one."""
        return self._own_or_shipped("question_banks", "words.txt")

    @property
    def question_banks(self) -> tuple[Path, ...]:
        """The folders of question banks, the office's own first."""
        return (self.home / "question_banks", self.shipped / "question_banks")

    def kept(self) -> tuple[tuple[str, Path], ...]:
        """What the user has of their own, and where; none of it need be there."""
        return (
            ("草稿", self.home / "drafts.db"),
            ("往年的表", self.home / "archive.db"),
            ("导入时的更正", self.home / "corrections.db"),
            ("指标库", self.home / "bank.db"),
            ("自己的题库", self.home / "question_banks"),
            ("自己的模板", self.home / "templates"),
        )

    def template(self, name: str) -> Path:
        """A template by its file name: the office's own where there is one, else the shipped one."""
        return self._own_or_shipped("templates", name)

    def word_templates(self) -> list[Path]:
        """The Word templates that there are: the office's own, then the shipped ones whose names it has not taken."""
        own = sorted((self.home / "templates").glob("*.docx"))
        shipped = sorted((self.shipped / "templates").glob("*.docx"))
        return own + [path for path in shipped if path.name not in {one.name for one in own}]

    def _own_or_shipped(self, folder: str, name: str) -> Path:
        own = self.home / folder / name
        return own if own.is_file() else self.shipped / folder / name

    def _in_home(self, name: str) -> Path:
        try:
            private_folder(self.home)
        except OSError as error:
            raise DrafterError(
                f"{self.home}：不能建立保存草稿的文件夹（{reason_of(error)}）；可以用环境变量 DRAFTER_HOME 指定别的文件夹"
            ) from error
        return self.home / name


def usual_places() -> Places:
    """The places of this user on this machine."""
    own = os.environ.get("DRAFTER_HOME")
    home = Path(own) if own else user_data_path("drafter", appauthor=False)
    in_wheel = _PACKAGE / "_shipped"
    return Places(home, in_wheel if in_wheel.is_dir() else _PACKAGE.parent)
