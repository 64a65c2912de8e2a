"""How the forms of the country print the same things: data, one dialect beside the other, and all of them joined.

A word means one thing in all dialects; where two would disagree, it belongs to neither. A new dialect is a file here (or an
entry in `elsewhere`), and its place in `DIALECTS`.
"""

from drafter.forms.dialects.dialect import Dialect
from drafter.forms.dialects.elsewhere import (
    CHONGQING,
    GANSU,
    HUBEI,
    HUNAN,
    INNER_MONGOLIA,
    SHANDONG,
    SICHUAN,
    TIANJIN,
)
from drafter.forms.dialects.national import NATIONAL
from drafter.forms.dialects.self_assessment import SELF_ASSESSMENT
from drafter.forms.dialects.shanghai import SHANGHAI

DIALECTS: tuple[Dialect, ...] = (
    *(SHANGHAI, NATIONAL, SELF_ASSESSMENT),
    *(CHONGQING, GANSU, HUBEI, HUNAN, INNER_MONGOLIA, SHANDONG, SICHUAN, TIANJIN),
)
FIELDS = {word: path for dialect in reversed(DIALECTS) for word, path in dialect.fields.items()}
GOALS = {word: path for dialect in reversed(DIALECTS) for word, path in dialect.goals.items()}
SIDES = frozenset().union(*(dialect.sides for dialect in DIALECTS))
TYPES = {word: level for dialect in reversed(DIALECTS) for word, level in dialect.types.items()}
DIMENSIONS = {word: level for dialect in reversed(DIALECTS) for word, level in dialect.dimensions.items()}
COLUMNS = {word: column for dialect in reversed(DIALECTS) for word, column in dialect.columns.items()}
FUND_COLUMNS = {word: column for dialect in reversed(DIALECTS) for word, column in dialect.fund_columns.items()}
VALUES = {path: words for dialect in reversed(DIALECTS) for path, words in dialect.values.items()}
