"""Blocks as rows: side by side while their spans fit, or under each other."""

from collections.abc import Callable, Sequence

from brief.errors import fail, located
from brief.model import Block
from brief.pages.flow import Frame, can_stand
from brief.pages.grid import (
    COLUMN,
    COLUMNS,
    GUTTER,
    LARGEST_ROW_GAP,
    ROW_GAP,
    columns_for,
    span_width,
    widened,
)
from brief.pages.piece import Piece, beside, column

MakePiece = Callable[[Block, float], Piece]
LeastWidth = Callable[[Block], float]  # under which a block has no room


def rows_of(
    blocks: Sequence[Block],
    make: MakePiece,
    frame: Frame,
    least: LeastWidth = lambda _block: 0.0,
) -> list[Piece]:
    """Measure blocks as rows: neighbours stand side by side while their spans fit.

    What stands `below` another shares its columns. One that has no room in its columns
    has more of them, at the cost of its neighbours. A block that fits on no page is
    refused.
    """
    pieces = []
    for row in in_rows(blocks):
        needed = [max(columns_for(least(block)) for block in column) for column in row]
        spans = widened([column[0].span for column in row], needed)
        if spans:
            pieces.append(_row(row, spans, make, frame))
        else:
            pieces += [_row([column], [COLUMNS], make, frame) for column in row]
    return pieces


def in_rows(blocks: Sequence[Block]) -> list[list[list[Block]]]:
    """Return rows of columns of blocks under each other, while their spans fit."""
    rows: list[list[list[Block]]] = []
    for block in blocks:
        if rows and block.below:
            rows[-1][-1].append(block)
        elif rows and sum(column[0].span for column in rows[-1]) + block.span <= COLUMNS:
            rows[-1].append([block])
        else:
            rows.append([[block]])
    return rows


def _row(
    columns: Sequence[Sequence[Block]], spans: Sequence[int], make: MakePiece, frame: Frame
) -> Piece:
    pieces, places, start = [], [], 0
    for blocks, span in zip(columns, spans, strict=True):
        pieces.append(_column(blocks, span_width(span), make, frame))
        places.append((start * (COLUMN + GUTTER), span_width(span)))
        start += span
    return beside(pieces, places) if len(pieces) > 1 else pieces[0]


def _column(blocks: Sequence[Block], width: float, make: MakePiece, frame: Frame) -> Piece:
    pieces = []
    for block in blocks:
        pieces.append(make(block, width))
        with located(block.place, block.key or block.kind):
            _check_height(pieces[-1], frame)
    return column(pieces, ROW_GAP, LARGEST_ROW_GAP) if len(pieces) > 1 else pieces[0]


def _check_height(piece: Piece, frame: Frame) -> None:
    if not can_stand(piece, frame.height):
        raise fail("block-too-tall")
