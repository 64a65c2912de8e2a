"""What is done with indicator banks, apart from learning: opening, showing, forgetting, measuring."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.bank import IndicatorBank, LearnedForm
from drafter.bank.completion.vocabulary import NO_WORDS, Vocabulary
from drafter.bank.evaluation.keys_left_out import MeasuredKeys, Spelling, measured_keys
from drafter.bank.evaluation.leave_one_out import Measured, Progress, measured
from drafter.bank.evaluation.reliability import reliability
from drafter.bank.evaluation.reliability import tried as tried_offers
from drafter.bank.evaluation.tuning import TooFewProjects, Tuned, TuningPlan, tuned
from drafter.bank.knowledge import Knowledge
from drafter.bank.standard.usual_indicators import Usual
from drafter.bank.statistics.counts import Counts, Identity
from drafter.bank.statistics.memory_counts import DictCounts
from drafter.bank.weights import Weights
from drafter.declaration import Declaration
from drafter.errors import DrafterError
from drafter.ports import BankStore, Cutter, FormReader, Speller

_LONGEST_PATH = 255
"""Bytes of a file's name; a project may be called longer."""


@dataclass(frozen=True)
class BankDesk:
    """The user's bank, the one that ships, and any file that is named.

    `told` words forms as the canonical text of a bank; `command` is how the user starts drafter.
    """

    own: BankStore
    shipped_forms: Callable[[], tuple[LearnedForm, ...]]
    usual: Callable[[], Usual]
    named: Callable[[Path], BankStore]
    told: Callable[[Iterable[LearnedForm]], Iterator[str]]
    read: FormReader
    spell: Speller
    cut: Cutter
    vocabulary: Vocabulary = NO_WORDS
    command: str = "drafter"

    def store_of(self, path: Path | None) -> BankStore:
        """The bank in a file, else the user's."""
        return self.named(path) if path else self.own

    def together(self, *, usual: bool = True) -> IndicatorBank:
        """The user's bank over the shipped one, with the question banks' usual indicators or without.

        The user's form wins where both hold it.
        """
        own = self.own.counts()
        shipped = [form for form in self.shipped_forms() if own is None or not own.knows(form.identity)]
        learned = DictCounts(shipped, self.spell)
        return self._bank([learned] if own is None else [own, learned], usual)

    def alone(self, path: Path, *, usual: bool = True) -> IndicatorBank:
        """A bank file alone.

        Raises:
            DrafterError: it is not there, or no bank.
        """
        counts = self.named(path).counts()
        if counts is None:
            raise DrafterError(f"{path}：没有这个指标库。先用 {self.command} learn 文件 --bank {path} 建立")
        return self._bank([counts], usual)

    def knowledge(self, path: Path | None) -> Knowledge:
        """What is known from a bank file alone, else from the user's bank and the shipped one.

        Raises:
            DrafterError: as for `alone`.
        """
        return (self.alone(path) if path else self.together()).knowledge

    def dump(self, path: Path | None) -> Iterator[str]:
        """The canonical text of a bank file, else of the user's bank over the shipped one.

        Raises:
            DrafterError: as for `alone`.
        """
        if path is not None:
            self.alone(path)  # says what is wrong with it
            return self.told(self.named(path).forms())
        shipped = {form.identity: form for form in self.shipped_forms()}
        together = shipped | {form.identity: form for form in self.own.forms()}
        return self.told(together[identity] for identity in sorted(together))

    def forget(self, name: str, path: Path | None, *, year: int | None = None) -> list[LearnedForm]:
        """Take out the forms of a file (by its path, or the name it had), else those of a project of this name.

        With `year`, only those of that year. What was taken out; none where nothing is called so.
        """
        store = self.store_of(path)
        in_file: set[Identity] = set()
        if len(name.encode()) < _LONGEST_PATH and Path(name).is_file():
            in_file = {form.declaration.identity for form in self.read(Path(name))}
        wanted = [
            form
            for form in store.forms()
            if (form.identity in in_file or name in (form.file, form.project)) and year in (None, form.year)
        ]
        store.forget(form.identity for form in wanted)
        return wanted

    def measured(
        self, tried: Sequence[Path], known: Sequence[Path] | None, progress: Progress, weights: Weights
    ) -> Measured:
        """How much typing a bank saves on the forms of these files, learned from them or from `known` others.

        Files that can't be read are told in the result.
        """
        failures: list[str] = []
        forms = self._declarations(tried, failures)
        learned = forms if known is None else self._declarations(known, failures)
        systems = measured(forms, learned, self.usual(), progress, weights, self.cut)
        sure = reliability(list(tried_offers(forms, learned, self.usual(), progress, weights, self.cut)), weights)
        indicators = sum(len(form.indicators) for form in forms)
        return Measured(len(forms), indicators, systems, tuple(failures), tuple(sure))

    def measured_keys(
        self, tried: Sequence[Path], known: Sequence[Path] | None, progress: Progress, weights: Weights
    ) -> MeasuredKeys:
        """The same in keys as they are pressed, against a full-pinyin input method."""
        failures: list[str] = []
        forms = self._declarations(tried, failures)
        learned = forms if known is None else self._declarations(known, failures)
        spelling = Spelling(self.vocabulary, self.spell, self.cut)
        systems = measured_keys(forms, learned, self.usual(), progress, spelling, weights)
        return MeasuredKeys(len(forms), systems, tuple(failures))

    def tuned(self, files: Sequence[Path], plan: TuningPlan, progress: Progress) -> Tuned:
        """Better weights, looked for on some of the forms of these files and reported on the others.

        Raises:
            DrafterError: there are no two projects.
        """
        failures: list[str] = []
        forms = self._declarations(files, failures)
        try:
            found = tuned(forms, self.usual(), plan, progress, self.cut)
        except TooFewProjects as error:
            told = "".join(f"没有读成：{failure}\n" for failure in failures)
            raise DrafterError(f"{told}至少要两个项目的申报表：一些用来调，另一些用来报告") from error
        return replace(found, failures=tuple(failures))

    def _declarations(self, files: Sequence[Path], failures: list[str]) -> list[Declaration]:
        """The forms of all files, each once, the last of an identity; what could not be read is told."""
        found: dict[Identity, Declaration] = {}
        for file in files:
            try:
                found |= {form.declaration.identity: form.declaration for form in self.read(file)}
            except DrafterError as error:
                failures.append(str(error))
        return list(found.values())

    def _bank(self, counts: Sequence[Counts], usual: bool) -> IndicatorBank:  # noqa: FBT001  passed on as it came
        return IndicatorBank(counts, self._usual(usual), self.spell, cut=self.cut, vocabulary=self.vocabulary)

    def _usual(self, wanted: bool) -> Usual | None:  # noqa: FBT001  passed on as it came
        return self.usual() if wanted else None
