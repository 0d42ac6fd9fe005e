"""What a page is made of: pieces that know their height and how to draw themselves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import Align, Layout, draw_layout

Draw = Callable[[Canvas, Box], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something measured for a width, to be drawn from the top of a box.

    `height` is what it needs and `largest` what it can use; `parts` are what it
    may be split into where a page ends. What is `kept` does not end a page.
    """

    height: float
    draw: Draw
    largest: float = 0.0
    parts: tuple["Piece", ...] = ()
    kept: bool = False

    @property
    def stretch(self) -> float:
        """Return how much more height it can use."""
        return max(self.largest - self.height, 0.0)


def text_piece(layout: Layout, role: str = "P", align: Align = "left") -> Piece:
    """Make a piece of set text with its structure role."""

    def draw(canvas: Canvas, box: Box) -> None:
        with canvas.element(role):
            draw_layout(canvas, layout, box.x, box.top, align)

    return Piece(layout.height, draw)


def space(height: float) -> Piece:
    """Make an empty piece."""
    return Piece(height, lambda _canvas, _box: None, kept=True)


def stack(pieces: Sequence[Piece], *, splits: bool = False) -> Piece:
    """Put pieces under each other; what can stretch shares the spare height."""

    def draw(canvas: Canvas, box: Box) -> None:
        spare = max(box.height - height, 0.0)
        total = sum(piece.stretch for piece in pieces)
        for piece in pieces:
            share = min(spare, total) * piece.stretch / total if total else 0.0
            piece.draw(canvas, box.cut_top(piece.height + share))
            box = box.below(piece.height + share)

    height = sum(piece.height for piece in pieces)
    largest = sum(max(piece.height, piece.largest) for piece in pieces)
    return Piece(height, draw, largest, tuple(pieces) if splits else ())


def beside(pieces: Sequence[Piece], boxes: Sequence[tuple[float, float]]) -> Piece:
    """Put pieces side by side; `boxes` are their x from the left and their widths."""

    def draw(canvas: Canvas, box: Box) -> None:
        for piece, (x, width) in zip(pieces, boxes, strict=True):
            piece.draw(canvas, Box(box.x + x, box.y, width, box.height))

    height = max(piece.height for piece in pieces)
    largest = max(max(piece.height, piece.largest) for piece in pieces)
    return Piece(height, draw, largest)
