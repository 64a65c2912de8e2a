"""What was said becomes a value of the question's kind, with an echo of what was understood; or a sentence why not."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drafter.declaration import QuantitativeTarget
from drafter.declaration.decimals import plain
from drafter.declaration.money import format_amount
from drafter.interview.answers.answer_book import AnswerValue
from drafter.interview.answers.context import Context, NotUnderstood
from drafter.interview.answers.parse_amount import Amount, amount_words, bare_amount, number_of, read_count, read_price
from drafter.interview.answers.parse_choice import choose
from drafter.interview.reply import NONE_WORDS, UNSURE_WORDS, Spoken
from drafter.language.dates import read_spoken_date, read_spoken_period, read_year
from drafter.language.money import in_words, read_money
from drafter.language.numerals import read_number, read_tenths
from drafter.language.spoken_indicator import read_breath
from drafter.language.targets import read_spoken_quantity
from drafter.language.text import half_width, one_line, printable, share_of_pairs
from drafter.language.units import same_unit
from drafter.language.yes_no import first_or_second
from drafter.questionnaire import question as q
from drafter.questionnaire.recognition import ProjectWords, guesses
from drafter.regex import regex

_LOOKS_LIKE_WAN = Decimal(10_000)
_SLIP = Decimal(1_000)
_ALL = Decimal(100)
_CHANGES = regex("比|提高|增长|增加|上升|下降|降低|减少")
"""A share of change is not the share that is asked for."""
_ALL_OF_THEM = {"都要", "都选", "全选", "全部", "都是", "都有"}
_BETWEEN_CHOICES = regex(r"[,、;；\s]|(?<=\d)[和跟与及](?=\d)")
_NO_NAME = regex(r"[\d\s.,，。?？年月日-]+")


@dataclass(frozen=True, slots=True)
class Understood:
    """A value and the words that echo it; `doubt` asks first whether it was meant."""

    value: AnswerValue
    echo: str
    doubt: str | None = None


def read_answer(  # noqa: C901, PLR0911, PLR0912  a dispatch, one line a kind of question
    question: q.Question, spoken: Spoken, context: Context
) -> Understood | NotUnderstood:
    """The value of one question (lists and indicators are read line by line elsewhere)."""
    if not _fits(question, spoken):
        return NotUnderstood("这里要写一个值，不是一组。" + _example(question, "请直接写文字或数字"))
    text = printable(_as_text(spoken)).strip()
    if spoken == []:
        return Understood((), "没有")
    if not text:
        return NotUnderstood("还没有填。" + _example(question, "不清楚可以先跳过（/待确认）"))
    if text.rstrip("。") in UNSURE_WORDS:
        return NotUnderstood("不清楚可以先放一放，以后再填：输入 /待确认，后面可以写上要问谁")
    if question.optional and text in NONE_WORDS and not isinstance(question, q.ConfirmQuestion):
        zero_counts = isinstance(question, q.QuantityQuestion) and question.zero_counts
        return Understood((), "没有（不考核这一条；要写 0，请输入 0）" if zero_counts else "没有")
    match question:
        case q.TextQuestion():
            return _words(question, one_line(text))
        case q.LongTextQuestion() if text in NONE_WORDS:
            return NotUnderstood(f"{question.name}要写一段话。" + _example(question, "不清楚可以先跳过（/待确认）"))
        case q.LongTextQuestion():
            return Understood(text, f"共 {len(text)} 个字")
        case q.YearQuestion():
            return _year(text)
        case q.ChoiceQuestion():
            return _choice(question, text, context)
        case q.ChoicesQuestion():
            return _choices(question, spoken, context)
        case q.MoneyQuestion():
            return _money(question, text, context)
        case q.DateQuestion():
            return _date(question, text, context)
        case q.PeriodQuestion():
            return _period(text, context)
        case q.QuantityQuestion():
            return _quantity(question, text)
        case q.PercentageQuestion():
            return _percentage(text)
        case q.ConfirmQuestion():
            return _yes_or_no(text)
        case _:
            return Understood(text, text)


def echo_of(question: q.Question, value: AnswerValue) -> str:
    """A settled value in words: what lists of answers and prefills show."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal | QuantitativeTarget):
        return _number_words(question, value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "、".join(item.isoformat() if isinstance(item, date) else str(item) for item in value)
    return str(value)


def _number_words(question: q.Question, value: Amount) -> str:
    if isinstance(question, q.MoneyQuestion | q.QuantityQuestion):
        return amount_words(value, question.unit)
    number = plain(number_of(value) or Decimal(0))
    return f"{number}%" if isinstance(question, q.PercentageQuestion) else number


def _fits(question: q.Question, spoken: Spoken) -> bool:
    """An answers file may hold any YAML; a list suits only several choices, true and false only a yes or no."""
    if isinstance(spoken, bool):
        return isinstance(question, q.ConfirmQuestion)
    if spoken == []:
        return question.optional or isinstance(question, q.ChoicesQuestion)
    if isinstance(spoken, list):
        return isinstance(question, q.ChoicesQuestion) and all(isinstance(item, str | int) for item in spoken)
    return not isinstance(spoken, dict)


def _as_text(spoken: Spoken) -> str:
    if isinstance(spoken, list):
        return "\n".join(map(str, spoken))
    if isinstance(spoken, bool):
        return "是" if spoken else "否"
    return str(spoken)


def _example(question: q.Question, otherwise: str) -> str:
    return f"例如：{question.help.example}" if question.help.example else otherwise


def _words(question: q.TextQuestion, text: str) -> Understood | NotUnderstood:
    """A name; a year or a question mark is none."""
    if _NO_NAME.fullmatch(text):
        return NotUnderstood(f"“{text[:20]}”不像是{question.name}。" + _example(question, "请写名称，不清楚可以先跳过"))
    return Understood(text, text)


def _year(text: str) -> Understood | NotUnderstood:
    year = read_year(text)
    if year is None:
        return NotUnderstood(f"“{text}”不像一个年度，请输入四位年份，例如：2025")
    return Understood(year, f"{year} 年度")


def _choice(question: q.ChoiceQuestion, text: str, context: Context) -> Understood | NotUnderstood:
    label = choose(question.options, text, context.spell)
    if label is not None:
        return Understood(label, label)
    if question.others and not half_width(text).isdigit():
        words = one_line(text)
        return Understood(words, words, doubt=f"“{words}”不在常见的选项里，按原样写进申报表吗？")
    labels = "；".join(f"{number} {option.label}" for number, option in enumerate(question.options, 1))
    return NotUnderstood(f"“{text}”不在选项里。可以输入编号、名称或拼音首字母：{labels}")


def _choices(question: q.ChoicesQuestion, spoken: Spoken, context: Context) -> Understood | NotUnderstood:
    if str(spoken).strip() in _ALL_OF_THEM and question.options:
        spoken = [option.label for option in question.options]
    parts = spoken if isinstance(spoken, list) else _BETWEEN_CHOICES.split(half_width(str(spoken)))
    chosen: list[str] = []
    for part in filter(None, (str(item).strip() for item in parts)):
        label = choose(question.options, part, context.spell) or _told_of(question, part)
        if label is None:
            return _no_option(question, part)
        chosen.append(label)
    labels = tuple(dict.fromkeys(chosen))
    return Understood(labels, "、".join(labels))


def _told_of(question: q.ChoicesQuestion, words: str) -> str | None:
    """The one option that someone's own words tell of."""
    found = guesses(question.options, ProjectWords(words))
    best = [one for one in found if one.weight == found[0].weight]
    return best[0].label if len(best) == 1 else None


def _no_option(question: q.ChoicesQuestion, words: str) -> NotUnderstood:
    """What there is that is most like it, and the way out."""
    told = [one.label for one in guesses(question.options, ProjectWords(words))]
    alike = sorted(question.options, key=lambda one: -share_of_pairs(words, f"{one.label}，{one.remark or ''}"))
    near = told or [one.label for one in alike if share_of_pairs(words, f"{one.label}，{one.remark or ''}") > 0]
    nearest = f"最接近的是：{'、'.join(near[:3])}。" if near else ""
    none = "；都不合适就输入：无" if question.optional else ""
    return NotUnderstood(f"没有“{words[:20]}”这个选项。{nearest}请输入编号（如 1,3）或名称{none}")


def _money(question: q.MoneyQuestion, text: str, context: Context) -> Understood | NotUnderstood:
    if question.unit != "元":
        return _price(question, text)
    amount = Decimal(0) if text in NONE_WORDS else read_money(bare_amount(text))
    if amount is None:
        return NotUnderstood(f"“{text}”不像一个金额。" + _example(question, "例如：462.07万 或 4620700"))
    if amount < 0:
        return NotUnderstood("金额不能是负数，例如：462.07万")
    echo = f"{format_amount(amount)} 元（{in_words(amount)}）"
    of_the_budget = question.field is not None  # what a person or a day costs may be little
    return Understood(amount, echo, _money_doubt(text, amount, context.last_year_amount) if of_the_budget else None)


def _price(question: q.MoneyQuestion, text: str) -> Understood | NotUnderstood:
    price = read_price(text, question.unit)
    number = number_of(price)
    if price is None or number is None or number < 0:
        return NotUnderstood(f"“{text}”不像一个标准。" + _example(question, f"例如：300{question.unit}"))
    if number == 0 and question.optional:
        return Understood((), "没有")
    return Understood(price, amount_words(price, question.unit))


def _money_doubt(text: str, amount: Decimal, last_year: Decimal | None) -> str | None:
    """A slip of ×10,000, seen against last year's amount or against what a project can cost."""
    if amount and last_year and not last_year / _SLIP < amount < last_year * _SLIP:
        return f"记作 {format_amount(amount)} 元；上年是 {format_amount(last_year)} 元，相差很大，确定吗？"
    if 0 < amount < _LOOKS_LIKE_WAN and not any(unit in text for unit in "元万亿块圆"):
        return f"记作 {format_amount(amount)} 元，不是 {text} 万元，对吗？"
    return None


def _date(question: q.DateQuestion, text: str, context: Context) -> Understood | NotUnderstood:
    day = read_spoken_date(text, context.year, closing=question.closing)
    if day is None:
        return NotUnderstood(f"“{text}”不像一个日期。例如：{context.year}-03-01、3月1日、年底前")
    return Understood(day, day.isoformat())


def _period(text: str, context: Context) -> Understood | NotUnderstood:
    period = read_spoken_period(text, context.year)
    if period is None or period[0] > period[1]:
        return NotUnderstood(f"“{text}”不像一段时间。例如：3月到11月底、全年")
    return Understood(period, f"{period[0].isoformat()} 至 {period[1].isoformat()}")


def _quantity(question: q.QuantityQuestion, text: str) -> Understood | NotUnderstood:
    amount = read_count(text, question.unit, question.units)
    number = number_of(amount)
    if amount is None or number is None:
        return NotUnderstood(f"“{text}”不像一个数。" + _example(question, f"例如：12 {question.unit}"))
    if number < 0:
        return NotUnderstood("这里不能是负数。" + _example(question, f"例如：12 {question.unit}"))
    if number == 0 and question.optional and not question.zero_counts:
        return Understood((), "没有")
    echo = amount_words(amount, question.unit)
    if isinstance(amount, Decimal) or any(same_unit(amount.unit or "", one) for one in question.units):
        return Understood(amount, echo)
    return Understood(amount, echo, f"这一题是按“{question.unit}”问的，写进表里是 {echo}，对吗？")


def _percentage(text: str) -> Understood | NotUnderstood:
    share = read_tenths(text)
    if share is None:
        share = read_number(half_width(text).strip().removesuffix("%"))
    if share is None:
        breath = read_breath(bare_amount(text))  # 九成左右, 满意度不低于九成
        said = read_spoken_quantity(text) or (None if _CHANGES.search(breath.name) else breath.target)
        counted = said if isinstance(said, QuantitativeTarget) else None
        share = counted.quantity if counted is not None and counted.unit in (None, "%") else None
    if share is None or share < 0:
        return NotUnderstood(f"“{text}”不像一个百分数。例如：95% 或 九成五")
    doubt = f"记作 {plain(share)}%，不是 {plain(share * 100)}%，对吗？" if 0 < share <= 1 else None
    doubt = f"记作 {plain(share)}%，超过了 100%，对吗？" if share > _ALL else doubt
    return Understood(share, f"{plain(share)}%", doubt)


def _yes_or_no(text: str) -> Understood | NotUnderstood:
    sure = first_or_second(text)
    return NotUnderstood("请回答：是 或 否") if sure is None else Understood(sure, "是" if sure else "否")
