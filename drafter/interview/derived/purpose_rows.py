"""What the purpose says will be different, with its number, as a row of the form: a benefit told once."""

from collections.abc import Iterator
from datetime import date

from drafter.declaration import Dimension
from drafter.declaration.target import QuantitativeTarget, Target
from drafter.interview.answers.answer_sheet import AnswerSheet
from drafter.interview.answers.route import fields_of
from drafter.interview.derived.guided_row import EFFECT, WHOLE_LIFE_GOAL, GuidedRow, key_of_aim
from drafter.language.kinds_of_effect import is_of_money, is_of_the_environment
from drafter.language.measured_aims import measured_aims
from drafter.language.task.rows import tells_time
from drafter.questionnaire.question_bank import PURPOSE
from drafter.regex import regex

_CONTENT = regex("满意(?:度|率)$")
_WELL_DONE = regex("(?:完好|亮灯|合格|差错|优良|优秀|准确|通过|成活|正常运行)率$")
"""How names end that say how well something is done or kept, not what is different for it."""


def purpose_rows(sheet: AnswerSheet) -> Iterator[GuidedRow]:
    """A row for each measured clause of the purpose, under the benefit that its words tell of; 社会效益 else.

    Of 项目总目标 only the shares of a plan that ends this year: what is aimed at for its end is no aim of a year before.
    """
    last_year = _ends_this_year(sheet)
    for source in (PURPOSE, EFFECT, WHOLE_LIFE_GOAL) if sheet.told_once else ():
        question = sheet.question(source)
        for place, aim in enumerate(measured_aims(sheet.book.words(source)) if question else ()):
            if question and (source != WHOLE_LIFE_GOAL or (last_year and _is_share(aim.target))):
                key, dimension = key_of_aim(source, place), _dimension(aim.name)
                yield GuidedRow.told(key, question, dimension, aim.name, aim.target, aim.name)


def _ends_this_year(sheet: AnswerSheet) -> bool:
    told = fields_of(sheet)
    finish, year = told.get("project.planned_finish"), told.get("fiscal_year")
    return isinstance(finish, date) and finish.year == year


def _is_share(target: Target) -> bool:
    return isinstance(target, QuantitativeTarget) and target.unit == "%"


def _dimension(name: str) -> Dimension:
    if _CONTENT.search(name):
        return Dimension.BENEFICIARY_SATISFACTION
    if tells_time(name):
        return Dimension.TIMELINESS
    if is_of_the_environment(name):
        return Dimension.ENVIRONMENTAL
    if _WELL_DONE.search(name):
        return Dimension.QUALITY
    return Dimension.ECONOMIC if is_of_money(name) else Dimension.SOCIAL
