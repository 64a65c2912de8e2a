"""The interview: `turn()` is what it says, `reply()` the interview that follows a reply."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from drafter.declaration import Phrase, Suggestion
from drafter.interview.answers.answer_book import AnswerValue, Entry, Prefill
from drafter.interview.answers.card import card_of, things
from drafter.interview.answers.context import NotUnderstood
from drafter.interview.answers.heard import Heard
from drafter.interview.answers.parse_answer import Understood, read_answer
from drafter.interview.answers.parse_lines import read_lines
from drafter.interview.answers.route import facts
from drafter.interview.answers.template_values import seen_from
from drafter.interview.consistency.amendments import amendment
from drafter.interview.consistency.goal import beside_draft
from drafter.interview.derived.indicator_lists import with_derived_rows
from drafter.interview.earlier_form.carried import carried
from drafter.interview.prefill.offers import beside, offers, open_question, prefill
from drafter.interview.replies.apply import after_reply, jump
from drafter.interview.replies.record import heard_today
from drafter.interview.reply import Reply
from drafter.interview.state import State
from drafter.interview.turn import Ask, CardLine, Confirm, Finished, Turn
from drafter.questionnaire.question import IndicatorsQuestion, Question, is_list
from drafter.questionnaire.question_bank import TASKS
from drafter.questionnaire.templates.render import rendered


@dataclass(frozen=True, slots=True)
class Interview(State):
    """One draft being talked through. Immutable: the same replies give the same interview."""

    def returning(self, beside: Mapping[str, AnswerValue] = MappingProxyType({}), *, each: bool = False) -> "Interview":
        """With last year's form, whole, under its questions before the first is asked; as it is where there is no such form.

        `beside` is what was told beside that form, by question id, where drafter wrote it itself; with `each`, every
        question is put to the person all the same.
        """
        if self.last_year is None:
            return self
        blank = replace(self.sheet, returning=True)
        there = carried(blank, self.last_year, self.expected_year, beside, each=each)
        before = replace(blank, rolling=there.rolling)
        told = beside.get(TASKS, ())
        tasks = tuple(str(one.value) for one in told if isinstance(one, Entry)) if isinstance(told, tuple) else ()
        sheet = with_derived_rows(before, there, self.last_year)
        return beside_draft(replace(self, sheet=sheet, tasks_before=tasks))

    def begun(self) -> "Interview":
        """State at the first open question."""
        return replace(self, at=self.next_unsettled(after=None))

    def reply(self, reply: Reply, heard: Heard | None = None) -> "Interview":
        """The interview after a reply; `heard` is how it was understood when it was given, where that is known."""
        return after_reply(self, reply, heard)

    def heard_today(self, reply: Reply) -> Heard | None:
        """How a reply is understood now; None for one that says nothing of its own."""
        return heard_today(self, reply)

    def jump_to(self, path: str) -> "Interview":
        """State at the question of this id or path, to come back afterwards to where it stood."""
        return jump(self, path)

    def question(self) -> Question | None:
        """The question it stands at, with the options that other answers give it."""
        return open_question(self)

    def prefill(self, question: Question) -> Prefill | None:
        """What can be taken with one key."""
        return prefill(self, question)

    def echo_of(self, text: str) -> str:
        """What would be understood of a text at the open question; '' for nothing, or nothing but the text itself."""
        question = self.question()
        if question is None or not text.strip():
            return ""
        if is_list(question):
            lines = read_lines(question, text, unfinished=self.typed)
            return "" if isinstance(lines, NotUnderstood) or lines.echo == text.strip() else lines.echo
        answer = read_answer(question, text, self.context(question))
        return answer.echo if isinstance(answer, Understood) and answer.echo != text.strip() else ""

    def turn(self, *, with_suggestions: bool = True) -> Turn:
        """A question, a doubt to settle, or the finished declaration.

        Progress and lists of drafts go without suggestions, which may have to open the bank.
        """
        question = self.question()
        if question is not None and self.doubt is not None:
            return Confirm(question, self.doubt.sentence)
        change = amendment(self)
        if change is not None:
            heading = "请看一眼" if change.leads_to else "要不要一起改"
            return Confirm(change.question, change.sentence, change.yes, change.no, amends=True, heading=heading)
        return self.asked(with_suggestions=with_suggestions)

    def asked(self, *, with_suggestions: bool = True) -> Ask | Finished:
        """The open question whatever doubt there is about its answer, or the finished declaration."""
        question = self.question()
        if question is None:
            pending = tuple(one for one, answer in self.settled() if answer.pending)
            began_as = self.last_year if self.sheet.returning else None
            return Finished(self.declaration(), pending, self.echo, began_as)
        put = [[one.id for one in thing] for thing in things(self.sheet)]
        card, section = card_of(self.sheet, question.id), self.sheet.section_of(question.id)
        found = offers(self, question)
        return Ask(
            question=question,
            text=rendered(question.ask, seen_from(question, facts(self.sheet))),
            section=card.title if card else section.title if section else "",
            number=next(place for place, ids in enumerate(put, 1) if question.id in ids),
            total=len(put),
            answer=self.book[question.id],
            prefill=found[0] if found else None,
            others=(*found[1:], *beside(self, question)),
            entries=self.entries(question.id),
            card=self.card(question.id),
            card_id=card.id if card else "",
            returning=self.sheet.returning,
            suggestions=self._suggestions(question) if with_suggestions else (),
            complaint=self.complaint,
            typed=self.typed,
            echo=self.echo,
        )

    def card(self, question_id: str) -> tuple[CardLine, ...]:
        """The boxes of the card on which a question stands; none where it is asked by itself."""
        card = card_of(self.sheet, question_id)
        questions = card.questions if card else ()
        return tuple(CardLine(one, self.book[one.id], self.prefill(one), self.entries(one.id)) for one in questions)

    def _suggestions(self, question: Question) -> tuple[Suggestion | Phrase, ...]:
        if self.suggester is None or not isinstance(question, IndicatorsQuestion):
            return ()
        return self.suggester.suggest(self.request(question.dimension))
