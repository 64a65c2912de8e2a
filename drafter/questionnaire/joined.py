"""One bank out of many: the common questions, and behind them those of each project kind, asked where the kind applies.

The questions of a kind carry its name in front (`training.trainees`), so that two kinds may use the same words.
"""

from collections.abc import Iterable, Mapping

from drafter.questionnaire.condition import Condition
from drafter.questionnaire.fills import Fills
from drafter.questionnaire.question import (
    ChoicesQuestion,
    Option,
    QuantityQuestion,
    Question,
    Section,
    asks_for_kinds,
)
from drafter.questionnaire.question_bank import QuestionBank


class QuestionBanks:
    """The common bank and those of the project kinds, each kind once; `joined` is all in one."""

    def __init__(self, common: QuestionBank, kinds: Iterable[QuestionBank] = ()) -> None:
        """What is asked of every project comes after what is asked of some."""
        self.common, self.kinds = common, tuple(sorted(kinds, key=_always))
        self.joined = self._joined()

    def _joined(self) -> QuestionBank:
        """A common bank that never asks for the kinds has only the kinds that always apply."""
        sections: list[Section] = []
        asked = next((q.id for q in self.common.questions() if asks_for_kinds(q)), None)
        last = asked or next((q.id for q in self.common.questions() if q.kind == "list"), None)
        for section in self.common.sections:
            asked_of = tuple(map(self._with_kinds, section.questions))
            if kept := tuple(one for one in asked_of if self._kinds_to_choose() or not asks_for_kinds(one)):
                sections.append(section.model_copy(update={"questions": kept}))
            if any(question.id == last for question in section.questions):
                sections += self._sections_of_kinds(asked)
        return self.common.model_copy(update={"sections": tuple(sections)})

    @property
    def versions(self) -> dict[str, int]:
        """The version of each bank, by its title."""
        return {bank.title: bank.version for bank in (self.common, *self.kinds)}

    def _kinds_to_choose(self) -> list[QuestionBank]:
        return [bank for bank in self.kinds if not _always(bank)]

    def _with_kinds(self, question: Question) -> Question:
        if not asks_for_kinds(question) or not self._kinds_to_choose():
            return question
        options = tuple(
            Option(label=bank.title, synonyms=(bank.kind or "",), remark=bank.about, recognise=bank.recognise)
            for bank in self._kinds_to_choose()
        )
        return question.model_copy(update={"options": options})

    def _sections_of_kinds(self, asked: str | None) -> Iterable[Section]:
        for bank in self.kinds:
            chosen = None if _always(bank) or asked is None else Condition(one_of={asked: (bank.title,)})
            if chosen is not None or _always(bank):
                yield from (_of_kind(section, bank, chosen) for section in bank.sections)


def _always(bank: QuestionBank) -> bool:
    return bank.recognise is not None and bank.recognise.always


def _of_kind(section: Section, bank: QuestionBank, chosen: Condition | None) -> Section:
    names = {question.id: f"{bank.kind}.{question.id}" for question in bank.questions()}
    questions = tuple(_renamed(question, names, chosen) for question in section.questions)
    alone = len(bank.sections) == 1
    title = bank.title if alone else f"{bank.title}·{section.title}"
    about = {
        "title": title,
        "kind": bank.kind,
        "kind_title": bank.title,
        "opening": bank.opening,
        "card": True,
        "chosen": chosen,
    }
    return section.model_copy(update={"id": f"{bank.kind}.{section.id}", "questions": questions, **about})


def _renamed(question: Question, names: Mapping[str, str], chosen: Condition | None) -> Question:
    own = question.when.renamed(names) if question.when else None
    conditions = tuple(condition for condition in (chosen, own) if condition is not None)
    changes: dict[str, object] = {
        "id": names[question.id],
        "optional": True,
        "when": conditions[0] if len(conditions) == 1 else Condition(all=conditions) if conditions else None,
        "fills": _fills_renamed(question.fills, names),
    }
    if isinstance(question, ChoicesQuestion) and question.options_from:
        changes["options_from"] = names.get(question.options_from, question.options_from)
    if isinstance(question, QuantityQuestion) and question.sum_of:
        changes["sum_of"] = names.get(question.sum_of, question.sum_of)
    return question.model_copy(update=changes)


def _fills_renamed(fills: Fills | None, names: Mapping[str, str]) -> Fills | None:
    if fills is None:
        return None
    indicators = tuple(
        one.model_copy(update={"each": names.get(one.each, one.each)}) if one.each else one for one in fills.indicators
    )
    return fills.model_copy(update={"indicators": indicators})
