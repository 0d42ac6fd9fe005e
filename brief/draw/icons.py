"""Icons: bundled two-tone SVGs drawn as paths of the page.

Each file is Phosphor's duotone: a path of 20 % opacity, which becomes a solid
tint, and the strokes as filled outlines. The view box is 256 × 256, y down.
`tools/make_icons.py` has read the files.
"""

from collections.abc import Mapping
from functools import cache

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import Command, draw_path
from brief.plain import Raw, from_json
from brief.resources import resource

VIEW_BOX = 256.0
Paths = tuple[tuple[tuple[Command, ...], bool], ...]


def draw_icon(canvas: Canvas, name: str, box: Box, color: str, tint: str) -> None:
    """Draw an icon into a square box: lines in `color`, areas in `tint` ("" for none)."""
    for commands, is_tint in icon_paths(name):
        fill = tint if is_tint else color
        if fill:
            draw_path(canvas, placed(commands, box), fill=fill)


def solid(name: str) -> str:
    """Return the silhouette that stands for an icon where it is small, if there is one."""
    return f"{name}-fill" if f"{name}-fill" in _icons() else name


@cache
def icon_paths(name: str) -> Paths:
    """Return an icon's paths in its view box (y down) and whether each is the tint."""
    return from_json(Paths, _icons()[name])


@cache
def _icons() -> Mapping[str, Raw]:
    """Return the icons, each as it is written."""
    return from_json(dict[str, Raw], resource("assets", "icons", "paths.json").read_bytes())


def placed(commands: tuple[Command, ...], box: Box) -> list[Command]:
    """Return the path moved from the view box into `box`, y up."""
    scale = box.width / VIEW_BOX
    return [
        (
            operator,
            tuple(
                box.x + value * scale if index % 2 == 0 else box.top - value * scale
                for index, value in enumerate(points)
            ),
        )
        for operator, points in commands
    ]
