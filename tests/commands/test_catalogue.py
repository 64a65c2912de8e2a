"""The names of the commands."""

from itertools import combinations

import pytest

from drafter.commands.catalogue import COMMANDS, commands_begun, keyed
from drafter.commands.command import Command
from drafter.commands.interpreter import read_command
from drafter.commands.movement import Back, Jump
from drafter.storage.spelling import spell


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_every_command_is_known_by_all_its_names(command: Command) -> None:
    for name in command.called:
        for slash in "/、／":
            said = read_command(f"{slash}{name} 其余")
            assert said is not None
            assert (said.command, said.rest) == (command, "其余")
    assert len(command.called) >= 3
    assert command.help


def test_no_two_commands_share_a_name_or_a_key() -> None:
    for one, other in combinations(COMMANDS, 2):
        assert not set(one.called) & set(other.called)
        assert not one.key or one.key != other.key


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_initials_are_those_of_the_name(command: Command) -> None:
    letters = {"重做": "cz"}.get(command.name, spell(command.name)[0])  # 重 is read chóng in this word
    assert command.initials == letters


def test_a_line_without_a_slash_is_no_command() -> None:
    assert read_command("普通回答") is None
    assert read_command("返回") is None


def test_words_may_stand_right_behind_a_name() -> None:
    said = read_command("/跳到9")
    assert said is not None
    assert (type(said.command), said.rest) == (Jump, "9")


def test_what_begins_so_is_found_and_what_is_called_so_comes_first() -> None:
    assert isinstance(commands_begun("FH")[0], Back)
    assert [command.name for command in commands_begun("re")] == ["其余", "删", "重做", "回到"]
    assert commands_begun("y")[0].name == "移"
    assert [command.name for command in commands_begun("")] == [command.name for command in COMMANDS]


def test_keys_are_listed_by_their_number() -> None:
    assert [command.key for command in keyed()] == [
        "f1",
        "f2",
        "f3",
        "f4",
        "f5",
        "f6",
        "f9",
        "ctrl+z",
        "ctrl+y",
        "ctrl+q",
    ]
