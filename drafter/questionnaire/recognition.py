"""Which options of a choice a project seems to ask for, and by which of its words: a guess, to be confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.language.text import share_of_pairs
from drafter.questionnaire.question import Option, Question, Recognise, asks_for_kinds
from drafter.questionnaire.question_bank import QuestionBank

_PLAIN_TALK = 3
"""A goal speaks of many things; from this many different words on, it speaks of one."""
_MOST_CERTAIN = 3
"""As many kinds are taken for certain at most: a project that seems to be more is not understood."""


@dataclass(frozen=True, slots=True)
class ProjectWords:
    """What a project says of itself: its name, its tasks, and a goal of it."""

    name: str = ""
    tasks: Sequence[str] = ()
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """An option, and why; `certain` where the evidence is strong: the project's name, or most of its tasks.

    `weight` counts the words that tell of it: those of the name first, then the tasks that have any.
    """

    label: str
    reason: str
    weight: float
    certain: bool

    @property
    def told(self) -> str:
        """Both in one sentence."""
        return f"{self.label}：{self.reason}"


def guesses(options: Sequence[Option], told: ProjectWords) -> list[Guess]:
    """The options that are told of, the certain ones before the others, the likeliest first."""
    found = [guess for option in options if option.recognise and (guess := _guess(option, option.recognise, told))]
    ranked = sorted(found, key=lambda guess: (not guess.certain, -guess.weight))
    return [replace(guess, certain=guess.certain and place < _MOST_CERTAIN) for place, guess in enumerate(ranked)]


def _guess(option: Option, recognise: Recognise, told: ProjectWords) -> Guess | None:
    name = words_in(recognise, told.name)
    speaking = [task for task in told.tasks if words_in(recognise, task)]
    tasks = words_in(recognise, "，".join(told.tasks))
    goal = words_in(recognise, told.goal)
    reasons = [f"项目名称里有“{'”“'.join(name)}”"] if name else []
    reasons += [f"任务里有“{'”“'.join(tasks)}”"] if tasks else []
    reasons += [f"目标里有“{'”“'.join(goal)}”"] if len(goal) >= _PLAIN_TALK else []
    if not reasons:
        return None
    certain = bool(name) or len(speaking) * 2 > len(told.tasks)
    weight = 3 * sum(map(len, name)) + 2 * len(speaking) + len(goal)
    return Guess(option.label, "，".join(reasons), weight, certain)


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
