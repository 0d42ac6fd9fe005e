"""Icons: bundled two-tone SVGs drawn as paths of the page.

Each file is Phosphor's duotone: a path of 20 % opacity, which becomes a solid
tint, and the strokes as filled outlines. The view box is 256 × 256, y down.
"""

from contextlib import suppress
from functools import cache
from xml.etree import ElementTree

from brief.cache import Cache
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import Command, draw_path
from brief.plain import from_json, to_json
from brief.resources import resource

VIEW_BOX = 256.0
Paths = tuple[tuple[tuple[Command, ...], bool], ...]


def draw_icon(canvas: Canvas, name: str, box: Box, color: str, tint: str) -> None:
    """Draw an icon into a square box: lines in `color`, areas in `tint` ("" for none)."""
    for commands, is_tint in _kept_paths(canvas.cache, name):
        fill = tint if is_tint else color
        if fill:
            draw_path(canvas, placed(commands, box), fill=fill)


_KNOWN: dict[str, Paths] = {}  # to this process


def _kept_paths(store: Cache, name: str) -> Paths:
    """Return an icon's paths: those that were kept, or read from its file."""
    if name not in _KNOWN:
        _KNOWN[name] = _found_paths(store, name)
    return _KNOWN[name]


def _found_paths(store: Cache, name: str) -> Paths:
    key = store.key("icon", name)
    kept = store.get(key)
    with suppress(ValueError):
        if kept is not None:
            return from_json(Paths, kept)
    paths = icon_paths(name)
    store.put(key, to_json(paths))
    return paths


@cache
def icon_paths(name: str) -> Paths:
    """Return an icon's paths in its view box (y down) and whether each is the tint."""
    file = resource("assets", "icons", f"{name}.svg")
    root = ElementTree.parse(file).getroot()  # noqa: S314 our own files
    return tuple(
        (_commands(element.attrib["d"]), "opacity" in element.attrib)
        for element in root.iter("{http://www.w3.org/2000/svg}path")
    )


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


def _commands(data: str) -> tuple[Command, ...]:
    from fontTools.pens.recordingPen import RecordingPen  # noqa: PLC0415 40 ms
    from fontTools.svgLib.path import parse_path  # noqa: PLC0415

    pen = RecordingPen()
    parse_path(data, pen)
    commands: list[Command] = []
    current = (0.0, 0.0)
    for operator, points in pen.value:
        if operator == "moveTo":
            commands.append(("M", points[0]))
        elif operator == "lineTo":
            commands.append(("L", points[0]))
        elif operator == "curveTo":
            commands.append(("C", (*points[0], *points[1], *points[2])))
        elif operator == "qCurveTo":
            commands.append(("C", _cubic(current, *points)))
        else:
            commands.append(("Z", ()))
        if points:
            current = points[-1]
    return tuple(commands)


def _cubic(
    start: tuple[float, float], control: tuple[float, float], end: tuple[float, float]
) -> tuple[float, ...]:
    """Return the cubic controls and end of a quadratic curve."""
    first = (
        start[0] + 2 / 3 * (control[0] - start[0]),
        start[1] + 2 / 3 * (control[1] - start[1]),
    )
    second = (end[0] + 2 / 3 * (control[0] - end[0]), end[1] + 2 / 3 * (control[1] - end[1]))
    return (*first, *second, *end)
