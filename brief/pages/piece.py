"""What a page is made of: pieces that know their height and how to draw themselves."""

from collections.abc import Callable, Sequence

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import Align, Layout, draw_layout
from brief.pages.grid import BASELINE_STEP, ROW_GAP, TIGHT_ROW_GAP, on_baseline
from brief.record import Record

LIFT = 0.75  # of a step, by which text may come nearer to what stands over it

Draw = Callable[[Canvas, Box], None]
Parts = tuple["Piece | None", "Piece | None"]  # what stays on a page, and what goes on


class Piece(Record):
    """Something measured for a width, to be drawn from the top of a box.

    `height` is what it needs and `largest` what it can use. `split`, asked for a
    height that it does not fit into, returns what fits (None: nothing) and the rest.
    What is `kept` does not end a page, and a `gap` does not begin one.
    `baseline` is how far under its top a line of body text stands, which lies on
    the page's grid; None without one. What is `near` speaks of what stands over it.
    """

    height: float
    draw: Draw
    largest: float = 0.0
    split: Callable[[float], Parts] | None = None
    kept: bool = False
    gap: bool = False
    baseline: float | None = None
    near: bool = False

    @property
    def stretch(self) -> float:
        """Return how much more height it can use."""
        return max(self.largest - self.height, 0.0)

    def parted(self, room: float) -> Parts:
        """Return what fits into `room`, and the rest."""
        if self.height <= room:
            return self, None
        return self.split(room) if self.split else (None, self)

    def under(self, foot: float, gap: float) -> float:
        """Return the y at which it begins under what ends at `foot`, about `gap` lower.

        The grid may lift body text, which has air over it, where the gap bears that.
        """
        own = min(gap, TIGHT_ROW_GAP) if self.near else gap
        lift = LIFT * BASELINE_STEP if self.baseline and own >= ROW_GAP else 0.0
        return on_baseline(foot - own + lift, self.baseline)


def nothing() -> Piece:
    """Make a piece without height."""
    return Piece(0.0, lambda _canvas, _box: None)


def text_piece(layout: Layout, role: str = "P", align: Align = "left") -> Piece:
    """Make a piece of set text with its structure role."""

    def draw(canvas: Canvas, box: Box) -> None:
        with canvas.element(role):
            draw_layout(canvas, layout, box.x, box.top, align)

    return Piece(layout.height, draw)


def space(height: float) -> Piece:
    """Make an empty piece, which neither ends nor begins a page."""
    return Piece(height, lambda _canvas, _box: None, kept=True, gap=True)


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
    split = (lambda room: _split_stack(pieces, room)) if splits else None
    return Piece(height, draw, largest, split, baseline=_baseline(pieces))


def column(pieces: Sequence[Piece], gap: float, largest: float) -> Piece:
    """Put blocks under each other, `gap` apart; spare height goes to what can use it.

    What is left widens the gaps up to `largest`. Body text stands on the page's grid.
    """
    lines = [piece.baseline is not None for piece in pieces[1:]]
    height = sum(piece.height for piece in pieces) + gap * len(lines)
    height += BASELINE_STEP * sum(lines)  # at most, to come to the grid

    def draw(canvas: Canvas, box: Box) -> None:
        spare = max(box.height - height, 0.0)
        total = sum(piece.stretch for piece in pieces)
        grown = min(spare, total) / total if total else 0.0
        apart = min(gap + (spare - grown * total) / max(len(lines), 1), largest)
        top = on_baseline(box.top, pieces[0].baseline)
        for piece in pieces:
            top = piece.under(top, apart) if piece is not pieces[0] else top
            own = piece.height + grown * piece.stretch
            piece.draw(canvas, Box(box.x, top - own, box.width, own))
            top -= own

    split_pieces = [part for piece in pieces for part in (space(gap), piece)][1:]
    most = height + sum(piece.stretch for piece in pieces)
    return Piece(
        height, draw, most, lambda room: _split_stack(split_pieces, room),
        baseline=_baseline(split_pieces),
    )  # fmt: skip


def _baseline(pieces: Sequence[Piece]) -> float | None:
    above = 0.0
    for piece in pieces:
        if piece.baseline is not None:
            return above + piece.baseline
        above += piece.height
    return None


def _split_stack(pieces: Sequence[Piece], room: float) -> Parts:
    """Part a stack between its pieces, or in the piece at which the page ends."""
    head: list[Piece] = []
    tail = list(pieces)
    while tail:
        fits, rest = tail[0].parted(room)
        if fits is None:
            break
        head.append(fits)
        room -= fits.height
        tail[:1] = [rest] if rest else []
        if rest:
            break
    while head and head[-1].kept:
        tail.insert(0, head.pop())
    if not any(piece.height for piece in head):
        return None, stack(pieces, splits=True)
    while tail and tail[0].gap:
        tail.pop(0)
    return stack(head, splits=True), stack(tail, splits=True) if tail else None


def beside(pieces: Sequence[Piece], boxes: Sequence[tuple[float, float]]) -> Piece:
    """Put pieces side by side; `boxes` are their x from the left and their widths."""

    def draw(canvas: Canvas, box: Box) -> None:
        for piece, (x, width) in zip(pieces, boxes, strict=True):
            piece.draw(canvas, Box(box.x + x, box.y, width, box.height))

    def split(room: float) -> Parts:
        parts = [piece.parted(room) for piece in pieces]
        if any(head is None for head, _ in parts):
            return None, whole
        heads = [head or nothing() for head, _ in parts]
        tails = [tail or nothing() for _, tail in parts]
        return beside(heads, boxes), beside(tails, boxes)

    height = max(piece.height for piece in pieces)
    largest = max(max(piece.height, piece.largest) for piece in pieces)
    lines = [piece.baseline for piece in pieces if piece.baseline is not None]
    whole = Piece(height, draw, largest, split, baseline=lines[0] if lines else None)
    return whole
