"""Regular expressions that are compiled when first used: the thousand that read Chinese take a second together, few commands need many."""

import re
from threading import Thread
from typing import cast


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but that it costs nothing until it is used."""
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))


class _Uncompiled:
    """Stands for a pattern, and has its methods from the first use on: each then costs what it does with `re`."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern  # larger ones are put together of it
        self._flags = flags
        _all.append(self)

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


_METHODS = ("match", "search", "fullmatch", "sub", "subn", "split", "finditer", "findall", "flags", "groups")
_all: list[_Uncompiled] = []


def compile_beside() -> None:
    """Compile all of them while a person looks at the first question, so that no key of hers pays for it."""
    Thread(target=_compile_all, daemon=True).start()


def _compile_all() -> None:
    for one in tuple(_all):
        getattr(one, _METHODS[0])
