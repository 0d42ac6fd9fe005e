"""Blocks to pages: rows down the grid, kept whole, the spare height shared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.model import Block
from brief.pages.grid import (
    COLUMN,
    COLUMNS,
    GUTTER,
    LARGEST_ROW_GAP,
    LEFT,
    ROW_GAP,
    TIGHT_ROW_GAP,
    WIDTH,
    span_width,
)
from brief.pages.piece import Piece, beside, stack

MakePiece = Callable[[Block, Edition, float], Piece]


def rows_of(blocks: Sequence[Block], edition: Edition, make: MakePiece) -> list[Piece]:
    """Measure blocks as rows: neighbours stand side by side while their spans fit."""
    rows: list[list[Block]] = []
    for block in blocks:
        if rows and sum(each.span for each in rows[-1]) + block.span <= COLUMNS:
            rows[-1].append(block)
        else:
            rows.append([block])
    return [_row(row, edition, make) for row in rows]


def _row(blocks: Sequence[Block], edition: Edition, make: MakePiece) -> Piece:
    pieces = [make(block, edition, span_width(block.span)) for block in blocks]
    if len(pieces) == 1:
        return pieces[0]
    places, column = [], 0
    for block in blocks:
        places.append((column * (COLUMN + GUTTER), span_width(block.span)))
        column += block.span
    return beside(pieces, places)


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece in its box on a page."""

    piece: Piece
    box: Box


def fill_pages(
    rows: Sequence[Piece], first: float, others: float, bottom: float
) -> list[list[Placed]]:
    """Fill pages with rows; each begins at its top y and ends at or above `bottom`.

    A row that does not fit goes to the next page, or is split where it may be.
    Rows move closer where that saves a page.
    """
    loose = _paginate(rows, first - bottom, others - bottom, ROW_GAP)
    tight = _paginate(rows, first - bottom, others - bottom, TIGHT_ROW_GAP)
    pages, gap = (tight, TIGHT_ROW_GAP) if len(tight) < len(loose) else (loose, ROW_GAP)
    tops = [first] + [others] * (len(pages) - 1)
    return [_spread(page, top, bottom, gap) for page, top in zip(pages, tops, strict=True)]


def _paginate(
    rows: Sequence[Piece], room: float, others: float, gap: float
) -> list[list[Piece]]:
    """Share rows out to pages; `room` is the height of the first, `others` of the rest."""
    pages: list[list[Piece]] = [[]]
    waiting = list(rows)
    while waiting:
        row = waiting.pop(0)
        used = _height(pages[-1], gap) + (gap if pages[-1] else 0)
        if used + row.height <= room:
            pages[-1].append(row)
            continue
        head, tail = _split(row, room - used)
        if head:
            pages[-1].append(head)
        if head or pages[-1] or room < others:
            waiting[:0] = [tail] if tail else []
            pages.append([])
            room = others
        else:  # taller than a page and not to be split: it is drawn as it is
            pages[-1].append(row)
    return [page for page in pages if page]


def _height(rows: Sequence[Piece], gap: float) -> float:
    return sum(row.height for row in rows) + gap * max(len(rows) - 1, 0)


def _split(row: Piece, room: float) -> tuple[Piece | None, Piece | None]:
    """Split a row of parts so that its head fits into `room`."""
    count, height = 0, 0.0
    for part in row.parts:
        if height + part.height > room:
            break
        count, height = count + 1, height + part.height
    while count and row.parts[count - 1].kept:
        count -= 1
    if not count:
        return None, row
    head, tail = row.parts[:count], row.parts[count:]
    while tail and not tail[0].largest and tail[0].kept:  # no gap at the top of a page
        tail = tail[1:]
    return stack(head, splits=True), stack(tail, splits=True) if tail else None


def _spread(rows: Sequence[Piece], top: float, bottom: float, least_gap: float) -> list[Placed]:
    """Place rows from the top; charts grow first, then the gaps."""
    spare = top - bottom - _height(rows, least_gap)
    stretch = sum(row.stretch for row in rows)
    grown = min(spare, stretch)
    gaps = max(len(rows) - 1, 1)
    gap = least_gap + min(max(spare - grown, 0) / gaps, LARGEST_ROW_GAP - least_gap)
    placed, y = [], top
    for row in rows:
        height = row.height + (grown * row.stretch / stretch if stretch else 0.0)
        y -= height
        placed.append(Placed(row, Box(LEFT, y, WIDTH, height)))
        y -= gap
    return placed


def draw_placed(canvas: Canvas, placed: Sequence[Placed]) -> None:
    """Draw the pieces of a page."""
    for each in placed:
        each.piece.draw(canvas, each.box)
