"""The keys of the commands: as bindings, which the footer shows, and as lines of help."""

from textual.binding import Binding

from drafter.commands.catalogue import keyed


def bindings() -> list[Binding]:
    """One for each command that has a key, whatever the box would make of that key."""
    return [
        Binding(
            command.key,
            f"command('{command.name}')",
            command.key_word or command.name,
            show=command.in_footer,
            key_display=None if "+" in command.key else _name(command.key),
            priority=True,
        )
        for command in keyed()
    ]


def key_lines() -> tuple[str, ...]:
    """What the keys do, the palette's too, which is the whole program's and not a command's."""
    keys = [f"{_name(command.key)} {command.key_word or command.name}" for command in keyed()]
    return (
        "Enter 记下；Tab 把选中的一行放进输入框再改；↑↓ 选；PageUp PageDown 翻看前面的对话",
        "写指标时可以只打拼音首字母，也可以混着汉字和数：ddcc wcl 98 是 督导抽查完成率 ≥98%；Enter 把选中的一行换进输入框",
        "  ".join([*keys, "Ctrl+P 命令"]),
        "输入框空着时，打 / 或 、 会列出所有命令。点一下前面的回答或表里的格子，就能改那一题。",
    )


def _name(key: str) -> str:
    """`Ctrl+Z` for ctrl+z."""
    return "+".join(part.capitalize() for part in key.split("+"))
