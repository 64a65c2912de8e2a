"""Who signs a form: told once, and kept on this machine. The official forms have no line for it, so what nobody told is not there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafter.errors import DrafterError
from drafter.language.text import one_line, printable
from drafter.ports import Journal

PARTS = {"填报人": "person", "负责人": "head", "联系电话": "phone", "填报日期": "date"}
"""What is printed on the form, and the name of its place in a template: `{{ signed.person }}`."""
_LONGEST = 60
_BY_HAND = " "
"""What is kept of a line that is printed blank, to be signed by hand."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Kept in the journal. None of it is part of a declaration: the same form may be signed by somebody else."""

    journal: Journal

    def kept(self) -> Mapping[str, str]:
        """The words of each place that was told, in the order of `PARTS`; '' where it is signed by hand."""
        told = {place: self.journal.preference(f"signed.{place}") or "" for place in PARTS.values()}
        return {place: words.strip() for place, words in told.items() if words}

    def keep(self, told: Iterable[str]) -> None:
        """Keep `填报人=张三`; `填报人` is printed blank, to be signed by hand, and `填报人=` is forgotten.

        Raises:
            DrafterError: not one of `PARTS`, or longer than a line of a form.
        """
        for text in told:
            part, sign, words = printable(one_line(text)).replace("＝", "=").partition("=")
            if part.strip() not in PARTS:
                others = "、".join(list(PARTS)[1:])
                raise DrafterError(f"“{text[:40]}”看不懂，应写成 填报人=张三，或只写 填报人（留空手签）；还有 {others}")
            if len(words) > _LONGEST:
                raise DrafterError(f"{part.strip()}最多 {_LONGEST} 个字")
            self.journal.prefer(f"signed.{PARTS[part.strip()]}", words.strip() if sign else _BY_HAND)
