"""Make `assets/icons/paths.json`, the paths of the SVG files beside it; run it after a change.

    python tools/make_icons.py

To read SVG takes the program 40 ms, its result half a millisecond. Each icon is on a line:
its paths in the view box, y down, and whether each is the tint.
"""

from pathlib import Path
from xml.etree import ElementTree

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

from brief.draw.icons import Paths
from brief.draw.shapes import Command
from brief.plain import to_json

ICONS = Path(__file__).resolve().parent.parent / "assets" / "icons"
TARGET = ICONS / "paths.json"


def main() -> None:
    """Write the file."""
    TARGET.write_text(written(), "utf-8")


def written() -> str:
    """Return what is to stand in the file."""
    rows = [
        f'"{file.stem}":{to_json(_paths(file)).decode()}'
        for file in sorted(ICONS.glob("*.svg"))
    ]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _paths(file: Path) -> Paths:
    root = ElementTree.parse(file).getroot()  # noqa: S314 our own files
    return tuple(
        (_commands(element.attrib["d"]), "opacity" in element.attrib)
        for element in root.iter("{http://www.w3.org/2000/svg}path")
    )


def _commands(data: str) -> tuple[Command, ...]:
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


if __name__ == "__main__":
    main()
