"""Words for persons: speech counts them in 个 as it counts things, a form in 人."""

from drafter.regex import regex

_PERSON = (
    "(?:(?<![机器组型])(?<!法定)人(?!防|大|武|才公寓)|人员|(?<![会职成定])员|(?:教|医|厨|律|技|药|老|讲|工程|老)师|(?<![施加竣开化手军罢停复完动分误])工(?![程作具业艺地厂序期伤会资商信])|警(?!务|报|示)|(?:村|兽|中|西|校|军)医(?!院)|(?:学|考|医|新|研究|毕业|实习|大学|招|师范)生(?!儿)|专家|护士|硕士|博士|院士|者|娃|孩子?|"
    "孤儿|新生儿|幼儿|儿童|保安|干部|志愿者|青年|妇女|母亲|群众|村民|居民|移民|牧民|农民|渔民|民兵|军人|战士|病人|病号|患者|老汉|党员|会员|特派员)"
)
_AT_END = regex(f"{_PERSON}(?:们)?$")
_PERSONS_SAID = regex(rf"{_PERSON}|\d[名人位]")
_PAID_TO = regex(
    "(?:误工|补贴|津贴|补助金?|慰问金?|工资|供养金|低保金|养老金|助学金|奖学金|优待金|抚恤金|生活费|体检|培训)$"
)


def are_persons(thing: str) -> bool:
    """Whether a thing that is counted in 个 is persons, or money or care that each of them gets: 看守员, 村医补贴."""
    return _AT_END.search(thing) is not None or _PAID_TO.search(thing) is not None


def ends_with_persons(thing: str) -> bool:
    """Whether a thing is persons themselves: 看守员, not 村医补贴."""
    return _AT_END.search(thing) is not None


def tells_of_persons(text: str) -> bool:
    """Whether a text names persons anywhere."""
    return _PERSONS_SAID.search(text) is not None
