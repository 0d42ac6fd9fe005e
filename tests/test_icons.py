"""Icons: what is drawn is what the SVG files say."""

from brief.draw.icons import icon_paths, solid
from brief.resources import resource
from tools.make_icons import written


def test_the_paths_are_those_of_the_files() -> None:
    """Read the SVG files again; after a change of one: `python tools/make_icons.py`."""
    assert resource("assets", "icons", "paths.json").read_text("utf-8") == written()


def test_small_people_are_silhouettes() -> None:
    """Thin shoulders would not be seen; an icon without such a form stays."""
    assert [solid(name) for name in ("user", "factory")] == ["user-fill", "factory"]
    assert [tinted for _, tinted in icon_paths("user-fill")] == [False]
