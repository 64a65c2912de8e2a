"""Colours: dark, light, and high contrast. No meaning hangs on a colour alone."""

from textual.theme import Theme

DARK = Theme(
    name="drafter-dark",
    primary="#4f9cf9",
    secondary="#7aa2d6",
    accent="#e0b050",
    success="#7fbf7f",
    warning="#e0b050",
    error="#f07070",
    foreground="#e4e4e4",
    background="#14181d",
    surface="#1b2027",
    panel="#242b34",
    dark=True,
    variables={"quiet": "#9aa6b4"},
)
LIGHT = Theme(
    name="drafter-light",
    primary="#1f5fae",
    secondary="#3d6ea5",
    accent="#8a5a00",
    success="#2d7a33",
    warning="#8a5a00",
    error="#b3261e",
    foreground="#1c1c1c",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e8e5de",
    dark=False,
    variables={"quiet": "#5b5b55"},
)
CONTRAST = Theme(
    name="drafter-contrast",
    primary="#00ffff",
    secondary="#ffffff",
    accent="#ffff00",
    success="#00ff00",
    warning="#ffff00",
    error="#ff8080",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    dark=True,
    variables={"quiet": "#ffffff", "text-muted": "#ffffff", "text-disabled": "#c0c0c0"},
)
THEMES = {"深色": DARK, "浅色": LIGHT, "高对比": CONTRAST}
"""By the names under which users choose them."""
