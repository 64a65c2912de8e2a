"""The list of words that letters may stand for, made from what the question banks say.

Run to write it: `.venv/bin/python -m tests.authoring.words`. Forms are not looked at: what a bank would know of them, evaluation leaves out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from drafter.bank.standard.usual_indicators import Usual
from drafter.language.cutting import cut
from drafter.storage.places import Places
from drafter.storage.spelling import readings
from drafter.storage.usual_indicators import read_usual_indicators

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "question_banks" / "words.txt"
_CHINESE = re.compile("[\u4e00-\u9fff]+")
_LONGEST = 8
_HEAD = """\
# Words of names, so that letters can stand for them: a word, how often the usual indicators say it, its pinyin; `/` between two
# readings of one character. Made by `python -m tests.authoring.words` from the question banks; no form was looked at.
"""


def lines() -> Iterator[str]:
    """A line for each word, the most used first."""
    counted = _words()
    for word in sorted(counted, key=lambda word: (-counted[word], word)):
        yield f"{word} {counted[word]} {' '.join('/'.join(each) for each in readings(word))}"


def _words() -> Counter[str]:
    usual = read_usual_indicators(*Places(home=ROOT / "no-such-home", shipped=ROOT).usual_indicators)
    pieces = [_cut(text) for text in _wordings(usual)]
    counted = Counter(word for words in pieces for word in words)
    counted.update(_glued(pieces))
    for path in sorted((ROOT / "question_banks").glob("*.yaml")):
        said = {word for text in _CHINESE.findall(path.read_text(encoding="utf-8")) for word in _cut(text)}
        counted.update({word: 0 for word in said if word not in counted})
    return Counter({word: n for word, n in counted.items() if len(word) <= _LONGEST})


def _wordings(usual: Usual) -> Iterator[str]:
    for kind in (*usual.kinds, *usual.fields):
        for one in kind.indicators:
            yield from _CHINESE.findall(one.wording)


def _cut(text: str) -> list[str]:
    return list(cut(text))


def _glued(pieces: Iterable[list[str]]) -> Counter[str]:
    """Runs of characters that no dictionary knows as words (图斑, 非遗): a word too, where it stands beside different things."""
    found, before, behind = Counter[str](), dict[str, set[str]](), dict[str, set[str]]()
    for words in pieces:
        place, bounded = 0, ["", *words, ""]
        for alone, group in groupby(words, lambda word: len(word) == 1):
            run, begins = list(group), place
            place += len(run)
            if alone and len(run) > 1:
                word = "".join(run)
                found[word] += 1
                before.setdefault(word, set()).add(bounded[begins])
                behind.setdefault(word, set()).add(bounded[place + 1])
    return Counter({word: n for word, n in found.items() if _free(before[word]) and _free(behind[word])})


def _free(beside: set[str]) -> bool:
    return "" in beside or len(beside) > 1


if __name__ == "__main__":
    WORDS.write_text(_HEAD + "".join(f"{line}\n" for line in lines()), encoding="utf-8")
    print(WORDS)  # noqa: T201  says what it wrote
