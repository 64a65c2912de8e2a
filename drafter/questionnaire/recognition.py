"""Which options of a choice a project seems to ask for, and by which of its words: a guess, to be confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.language.text import share_of_pairs
from drafter.questionnaire.question import Option, Question, Recognise, asks_for_kinds
from drafter.questionnaire.question_bank import QuestionBank

_PLAIN_TALK, _BESIDE_A_NAME = 2, 3
"""A goal speaks of many things; from this many different words on, it speaks of one: more where the name says another."""


@dataclass(frozen=True, slots=True)
class ProjectWords:
    """What a project says of itself: its name, its tasks, and a goal of it."""

    name: str = ""
    tasks: Sequence[str] = ()
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """An option, and why; `weight` counts the words that tell of it, those of the name thrice, those of the tasks twice."""

    label: str
    reason: str
    weight: float

    @property
    def told(self) -> str:
        """Both in one sentence."""
        return f"{self.label}：{self.reason}"


def guesses(options: Sequence[Option], told: ProjectWords) -> list[Guess]:
    """The options that are told of, the likeliest first."""
    named = any(option.recognise and words_in(option.recognise, told.name) for option in options)
    enough = _BESIDE_A_NAME if named else _PLAIN_TALK
    found = [
        guess for option in options if option.recognise and (guess := _guess(option, option.recognise, told, enough))
    ]
    return sorted(found, key=lambda guess: -guess.weight)


def _guess(option: Option, recognise: Recognise, told: ProjectWords, enough: int) -> Guess | None:
    name = words_in(recognise, told.name)
    tasks = words_in(recognise, "，".join(told.tasks))
    goal = words_in(recognise, told.goal)
    reasons = [f"项目名称里有“{'”“'.join(name)}”"] if name else []
    reasons += [f"任务里有“{'”“'.join(tasks)}”"] if tasks else []
    reasons += [f"目标里有“{'”“'.join(goal)}”"] if len(goal) >= enough else []
    if not reasons:
        return None
    return Guess(option.label, "，".join(reasons), 3 * len(name) + 2 * len(tasks) + len(goal))


def recognised_by(bank: QuestionBank, kind: str | None) -> Recognise | None:
    """The words by which a kind of project is recognised; None for what is asked of every project."""
    title = next((section.kind_title for section in bank.sections if kind and section.kind == kind), None)
    options = (option for question in bank.questions() if asks_for_kinds(question) for option in question.options)
    return next((option.recognise for option in options if title and option.label == title), None)


def words_in(recognise: Recognise, text: str) -> list[str]:
    """The words of a text by which an option is recognised."""
    for word in recognise.unless:
        text = text.replace(word, "")
    return [word for word in recognise.any_of if word in text]


def speak_alike(task: str, question: Question) -> bool:
    """Whether two characters that stand together in the task stand so in the question: what is counted is the same."""
    asked = f"{question.name}，{question.ask}"
    return share_of_pairs(task, asked) > 0
