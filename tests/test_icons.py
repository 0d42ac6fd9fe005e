"""Icons: what is drawn is what the SVG files say."""

from brief.resources import resource
from tools.make_icons import written


def test_the_paths_are_those_of_the_files() -> None:
    """Read the SVG files again; after a change of one: `python tools/make_icons.py`."""
    assert resource("assets", "icons", "paths.json").read_text("utf-8") == written()
