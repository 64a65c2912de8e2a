"""Every state of the screen looks as its picture in docs/pictures; made anew with `python -m tests.tui.pictures`."""

import pytest

from tests.tui.pictures import FOLDER, SCENES, Scene, drawn


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: str(scene.names))
def test_the_screen_looks_as_its_pictures(scene: Scene) -> None:
    for name, picture in drawn(scene).items():
        assert picture == (FOLDER / f"{name}.svg").read_text(encoding="utf-8"), name


def test_every_picture_is_drawn_by_a_scene() -> None:
    drawn_by_scenes = {name for scene in SCENES for _, name in scene.steps}
    assert {path.stem for path in FOLDER.glob("*.svg")} == drawn_by_scenes
