"""Every state of the screen looks as its picture in docs/pictures; made anew with `python -m tests.tui.pictures`."""

import pytest

from tests.tui.pictures import FOLDER, SCENES, Scene, drawn


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: str(scene.name))
def test_the_screen_looks_as_its_picture(scene: Scene) -> None:
    assert drawn(scene) == (FOLDER / f"{scene.name}.svg").read_text(encoding="utf-8")
