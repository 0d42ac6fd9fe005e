"""What a plot draws, kept apart from any canvas: it can be stored and drawn again.

A recording knows neither what made it (marks of a chart, or matplotlib) nor the names
that a file gives to its fonts, images and transparencies; those are made when it is drawn.
Coordinates are points from the plot's lower left corner.
"""

import hashlib
import math
from typing import Any

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.drawn import DrawnText
from brief.draw.text import Run, draw_run
from brief.plain import from_json, to_json
from brief.record import Record, replace
from brief.theme import Style

Matrix = tuple[float, float, float, float, float, float]


class Operators(Record, tag=True):
    """PDF operators that name no resource: paths, widths, dashes, clips."""

    text: str

    def draw(self, canvas: Canvas, _x: float, _y: float) -> None:
        """Write them; the coordinate system has been moved to the plot."""
        canvas.mark_shape()
        canvas.write(self.text)


class Paint(Record, tag=True):
    """The colour "#RRGGBB" of fills, or of strokes."""

    color: str
    stroke: bool

    def draw(self, canvas: Canvas, _x: float, _y: float) -> None:
        """Set the colour by the canvas's one door of colour."""
        canvas.mark_shape()
        canvas.write(canvas.color_operator(self.color, stroke=self.stroke))


class Alpha(Record, tag=True):
    """The opacity, 0 to 1, of fills and text, or of strokes."""

    value: float
    stroke: bool

    def draw(self, canvas: Canvas, _x: float, _y: float) -> None:
        """Select the opacity."""
        canvas.mark_shape()
        canvas.set_opacity(self.value, stroke=self.stroke)


class Text(Record, tag=True):
    """One line of text, its baseline from (x, y) upwards by `angle` degrees."""

    text: str
    face: str
    size: float
    color: str
    x: float
    y: float
    angle: float
    figure: str  # id of the figure it prints, or ""

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it as all text is drawn; what is noted of it is in the page's points."""
        style = Style(self.face, self.size, self.size, self.color)
        turn = math.radians(self.angle)
        angle = (math.cos(turn), math.sin(turn)) if self.angle else (1.0, 0.0)
        draw_run(canvas, Run(self.text, style, self.figure), self.x, self.y, angle=angle)
        canvas.drawn[-1] = _moved(canvas.drawn[-1], x, y, angle)


class Image(Record, tag=True):
    """Pixels, from the upper left, deflated: three bytes of colour, one of alpha."""

    columns: int
    rows: int
    colors: bytes
    alphas: bytes  # empty when all pixels are opaque
    matrix: Matrix  # of the unit square that the picture fills

    def draw(self, canvas: Canvas, _x: float, _y: float) -> None:
        """Paint it; a picture that is in the file already is not written again."""
        canvas.mark_shape()
        name = _place_image(canvas, self)
        canvas.write(f"q {numbers(*self.matrix, decimals=6)} cm /{name} Do Q")


class Link(Record, tag=True):
    """A part of the plot that leads to `url`."""

    url: str
    x: float
    y: float
    width: float
    height: float

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Put the link on the page."""
        canvas.link(self.url, Box(x + self.x, y + self.y, self.width, self.height))


Item = Operators | Paint | Alpha | Text | Image | Link


class Recording(Record):
    """A drawn plot: its size in points, and its items from back to front."""

    width: float
    height: float
    items: tuple[Item, ...]

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it with its lower left corner at (x, y) points of the page."""
        with canvas.saved_state():
            canvas.mark_shape()
            canvas.write(f"1 0 0 1 {numbers(x, y)} cm")
            for item in self.items:
                item.draw(canvas, x, y)

    def to_json(self) -> bytes:
        """Return the recording as JSON; the same plot gives the same bytes."""
        return to_json(self)

    @classmethod
    def from_json(cls, data: bytes) -> "Recording":
        """Read what `to_json` wrote; ValueError if it is damaged."""
        return from_json(cls, data)


def numbers(*values: float, decimals: int = 3) -> str:
    """Return PDF numbers of at most so many decimals, parted by spaces."""
    return " ".join(f"{value:.{decimals}f}".rstrip("0").rstrip(".") for value in values)


def _moved(drawn: DrawnText, x: float, y: float, angle: tuple[float, float]) -> DrawnText:
    """Return the note of a text, moved by (x, y), with the box of its turned line."""
    cos, sin = angle
    box = drawn.box
    across, up = box.width, (box.y - drawn.y, box.top - drawn.y)
    corners = [(a * cos - u * sin, a * sin + u * cos) for a in (0, across) for u in up]
    left, low = (min(corner[i] for corner in corners) for i in (0, 1))
    right, high = (max(corner[i] for corner in corners) for i in (0, 1))
    x, y = x + drawn.x, y + drawn.y
    return replace(drawn, x=x, y=y, box=Box(x + left, y + low, right - left, high - low))


# ── images ───────────────────────────────────────────────────────────────────


def _place_image(canvas: Canvas, image: Image) -> str:
    """Put the pixels into the file, once, and return their name on this page."""
    document = canvas.raw._doc  # noqa: SLF001
    digest = hashlib.sha256(image.colors + image.alphas).hexdigest()[:32]
    name: str = document.getXObjectName(digest)
    if name not in document.idToObject:
        picture = _image_object(digest, image, image.colors, "DeviceRGB")
        document.Reference(picture, name)
        document.addForm(digest, picture)
        if image.alphas:
            mask = _image_object(f"{digest}a", image, image.alphas, "DeviceGray")
            picture.smask = document.Reference(mask, document.getXObjectName(mask.name))
    canvas.raw._formsinuse.append(digest)  # noqa: SLF001
    return name


def _image_object(name: str, image: Image, pixels: bytes, space: str) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFImageXObject  # noqa: PLC0415 to record takes none

    picture = PDFImageXObject(name)
    picture.width, picture.height = image.columns, image.rows
    picture.bitsPerComponent = 8
    picture.colorSpace = space
    picture.streamContent = pixels
    picture._filters = ("FlateDecode",)  # noqa: SLF001
    return picture
