"""The goal beside what it was drafted from."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.interview.answers.answer_book import Answer, Entry, GoalAnswer
from drafter.interview.answers.display import shown
from drafter.interview.answers.parse_amount import Amount, number_of, with_number
from drafter.interview.answers.parse_lines import words_of
from drafter.interview.consistency.amendment import Amendment, answered
from drafter.interview.consistency.clause_merge import Change, changes_between, merged
from drafter.interview.derived.clauses import clause_of
from drafter.interview.derived.indicators import fragments
from drafter.interview.state import S, State
from drafter.language.numerals import read_number
from drafter.language.task.sentence import told_in_goal
from drafter.questionnaire.question import MoneyQuestion, PercentageQuestion, QuantityQuestion, Question
from drafter.questionnaire.question_bank import GOAL, TASKS
from drafter.regex import regex


def of_goal(state: State) -> Iterator[Amendment]:
    """A goal that no longer says what it was drafted from, or whose numbers a person has changed."""
    question, answer = state.sheet.question(GOAL), state.book[GOAL]
    if question is None or not isinstance(answer, GoalAnswer):
        return
    now, text = state.drafted_goal(), answer.value
    if now is None:
        return  # the answers say nothing of the goal any more: what was written stays
    if now != answer.draft:
        after = merged(text, answer.draft, now)
        if after != text:
            yield Amendment(
                question,
                f"前面的回答改过了，{question.name}也跟着改吗？\n{_listed(changes_between(text, after))}",
                state.book.with_answer(GOAL, replace(answer, value=after, draft=now)),
                state.book.with_answer(GOAL, replace(answer, draft=now, own=True)),
                follows=text == answer.draft,
                change=f"{question.name}跟着改了",
            )
    elif not answer.own:
        yield from _from_goal(state, question, answer, now)


def beside_draft(state: S) -> S:
    """The state with the goal that stands in it held against what the answers would have it say, so that it follows them."""
    answer, draft = state.book[GOAL], state.drafted_goal()
    if answer is None or draft is None or not isinstance(answer.value, str):
        return state
    held = GoalAnswer(value=answer.value, provenance=answer.provenance, open=answer.open, draft=draft)
    return state.with_book(state.book.with_answer(GOAL, held))


def _from_goal(state: State, question: Question, answer: GoalAnswer, draft: str) -> Iterator[Amendment]:
    """A number was changed in the goal by hand: the answer it came from is offered the same."""
    for fragment in fragments(state.sheet):
        source, said = state.sheet.question(fragment.question_id), state.book[fragment.question_id]
        numeric = isinstance(source, QuantityQuestion | PercentageQuestion | MoneyQuestion) and said is not None
        changed = _changed_number(fragment.text, draft, answer.value) if numeric else None
        before = number_of(said.value) if said is not None else None
        number = _as_much_more(before, changed) if changed is not None and before is not None else None
        if source is None or said is None or number is None or number == before:
            continue
        fresh = _with_number(said, number)
        after = answered(state, source, said, fresh)
        held = _beside(after.drafted_goal(), answer)
        yield Amendment(
            question,
            f"目标里的数改了。前面“{source.name}”答的是 {shown(source, said.value)}，也改成 {shown(source, fresh)} 吗？",
            after.book.with_answer(GOAL, held),
            state.book.with_answer(GOAL, replace(answer, own=True)),
            follows=True,
            change=f"{source.name} {shown(source, said.value)} → {shown(source, fresh)}",
        )
    yield from _from_clauses(state, question, answer, draft)


def _from_clauses(state: State, question: Question, answer: GoalAnswer, draft: str) -> Iterator[Amendment]:
    """A number was changed by hand in a clause that shows a row, or tells a task: the row or the task says the same."""
    for row in state.rows():
        clause, target = clause_of(row.indicator), row.indicator.target
        changed = _changed_number(clause, draft, answer.value) if clause else None
        if changed is None or not isinstance(target, QuantitativeTarget):
            continue
        number = _as_much_more(target.quantity, changed)
        if number is None:
            continue
        entry = next(one for one in state.book.entries(row.question_id) if one.id == row.entry_id)
        fresh = row.indicator.model_copy(update={"target": target.model_copy(update={"quantity": number})})
        yield _agreed(state, question, answer, row.question_id, replace(entry, value=fresh), str(row.indicator.name))
    for entry in state.book.entries(TASKS):
        line = str(entry.value)
        changed = _changed_number(told_in_goal(line), draft, answer.value)
        anew = _with_words(line, *changed) if changed is not None else None
        if anew is not None:
            yield _agreed(state, question, answer, TASKS, replace(entry, value=anew), "任务")


def _agreed(state: State, question: Question, answer: GoalAnswer, list_id: str, entry: Entry, name: str) -> Amendment:
    after = state.with_answers(state.book.with_entry(list_id, entry))
    return Amendment(
        question,
        f"目标里的数改了，{name}也改成“{words_of(entry.value)}”吗？",
        after.book.with_answer(GOAL, _beside(after.drafted_goal(), answer)),
        state.book.with_answer(GOAL, replace(answer, own=True)),
        follows=True,
        change=f"{name}：{words_of(entry.value)}",
    )


def _beside(draft: str | None, goal: GoalAnswer) -> Answer:
    """The goal beside another draft, if there still is one."""
    if draft is None:
        return Answer(value=goal.value, provenance=goal.provenance, open=goal.open)
    return replace(goal, draft=draft)


def _changed_number(fragment: str, draft: str, text: str) -> tuple[str, str] | None:
    """The only number that is another in the text than in the fragment of the draft: `培训1500人`, `培训1600人`."""
    numbers = _NUMBER.findall(fragment)
    if not numbers or fragment not in draft or fragment in text:
        return None
    any_numbers = f"({_NUMBER.pattern})".join(map(re.escape, _NUMBER.split(fragment)))
    found = list(re.finditer(rf"(?<![^，。；：、. \n]){any_numbers}(?![^，。；：\n])", text))
    if len(found) != 1:
        return None
    changed = [(was, now) for was, now in zip(numbers, found[0].groups(), strict=True) if was != now]
    return changed[0] if len(changed) == 1 else None


def _as_much_more(quantity: Decimal, changed: tuple[str, str]) -> Decimal | None:
    """A quantity that the goal may tell in other units, 2.6 (万元) as 2.6万元, with the number that stands there now."""
    was, now = map(read_number, changed)
    if was is None or now is None:
        return None
    return quantity * now / was if was else now


def _with_words(line: str, was: str, now: str) -> str | None:
    """A task that tells another number, where it tells this one in the same digits, and once."""
    told = re.escape(was).replace("万", r"\s*万") if was.endswith("万") else rf"{re.escape(was)}(?!\s*万)"
    found = list(re.finditer(rf"(?<![\d.,]){told}(?![\d.,])", line))
    return f"{line[: found[0].start()]}{now}{line[found[0].end() :]}" if len(found) == 1 else None


def _listed(changes: list[Change]) -> str:
    return "\n".join(f"  {change}" for change in changes)


_NUMBER = regex(r"\d+(?:\.\d+)?万?")


def _with_number(answer: Answer, number: Decimal) -> Amount:
    return with_number(answer.value, number) if isinstance(answer.value, Amount) else number
