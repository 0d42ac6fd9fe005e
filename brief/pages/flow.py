"""Blocks to pages: rows down the grid, the spare height shared, body text on its lines."""

from collections.abc import Iterator, Sequence

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.errors import fail
from brief.pages.grid import (
    BASELINE_STEP,
    GOOD_ROW_GAP,
    LARGEST_ROW_GAP,
    LEFT,
    ROW_GAP,
    TIGHT_ROW_GAP,
    WIDTH,
    on_baseline,
)
from brief.pages.piece import Parts, Piece
from brief.record import Record, replace

GAP_STEP = 0.5  # points by which gaps are tried
LONELY = 0.25  # of a page: what is on the last one should be more
SHARES = (0.9, 0.8, 0.7, 0.6, 0.5)  # of a page: how high others may be, to fill the last
LEAST_HEAD = 0.12  # of a page: a smaller rest of it stays empty, if nothing need be parted


class Frame(Record):
    """The room of a section's pages: their tops, the first one's and the others', and foot."""

    first: float
    others: float
    bottom: float

    def top(self, number: int) -> float:
        """Return the y under which the content of a page begins; pages count from 0."""
        return self.others if number else self.first

    @property
    def height(self) -> float:
        """Return the height of a page without a section head."""
        return self.others - self.bottom


def can_stand(piece: Piece, height: float) -> bool:
    """Say whether a piece, or each part of it, stands on a page of a height."""
    rest: Piece | None = piece
    while rest:
        head, rest = rest.parted(height)
        if head is None:
            return False
    return True


class Placed(Record):
    """A piece in its box on a page."""

    piece: Piece
    box: Box


def fill_pages(rows: Sequence[Piece], frame: Frame) -> list[list[Placed]]:
    """Fill pages with rows. What does not fit goes on, and is parted where it may be.

    Rows move closer where that saves a page.
    """
    loose = list(_paginate(rows, frame, ROW_GAP))
    tight = list(_paginate(rows, frame, TIGHT_ROW_GAP))
    pages, gap = (tight, TIGHT_ROW_GAP) if len(tight) < len(loose) else (loose, ROW_GAP)
    pages = _evened(rows, pages, frame, gap)
    _give_company(pages, frame)
    return [_spread(page, frame.top(n), frame.bottom, gap) for n, page in enumerate(pages)]


def _paginate(rows: Sequence[Piece], frame: Frame, gap: float) -> Iterator[list[Piece]]:
    """Yield the rows of each page."""
    waiting, number = list(rows), 0
    while waiting:
        page: list[Piece] = []
        y = frame.top(number)
        while waiting:
            top = on_baseline(y - (gap if page else 0.0), waiting[0].baseline)
            if page and _with_remark(waiting, frame) > top - frame.bottom:
                break
            head, rest = _part(waiting[0], top - frame.bottom, frame, fresh=not page)
            if head is None:
                break
            page.append(head)
            y = top - head.height
            waiting[:1] = [rest] if rest else []
            if rest:
                break
        if not page and number:
            raise fail("block-too-tall")
        yield page
        number += 1


def _evened(
    rows: Sequence[Piece], pages: list[list[Piece]], frame: Frame, gap: float
) -> list[list[Piece]]:
    """Return pages of like height where the last would be nearly empty; text runs on."""
    runs_on = any(row.baseline is not None for row in rows)
    if len(pages) < 2 or runs_on or _height(pages[-1]) >= LONELY * frame.height:
        return pages
    for share in SHARES:
        lower = replace(frame, bottom=frame.bottom + (1 - share) * frame.height)
        if not all(can_stand(row, lower.first - lower.bottom) for row in rows):
            break
        shorter = list(_paginate(rows, lower, gap))
        if len(shorter) > len(pages) or not all(shorter):
            break
        pages = shorter
    return pages


def _height(page: Sequence[Piece]) -> float:
    return sum(row.height for row in page)


def _with_remark(rows: Sequence[Piece], frame: Frame) -> float:
    """Return the height of a row and the remark on it, which stand on one page; 0 without."""
    if len(rows) < 2 or not rows[1].near:
        return 0.0
    height = rows[0].height + TIGHT_ROW_GAP + BASELINE_STEP + rows[1].height
    return height if height <= frame.height else 0.0


def _give_company(pages: list[list[Piece]], frame: Frame) -> None:
    """Let a small last row not stand alone on its page: the row before comes along."""
    if len(pages) < 2 or len(pages[-2]) < 3:
        return
    height = _height(pages[-1])
    company = pages[-2][-1].height
    if height < LONELY * frame.height and company < 2 * LONELY * frame.height:
        pages[-1].insert(0, pages[-2].pop())


def _part(row: Piece, room: float, frame: Frame, *, fresh: bool) -> Parts:
    """Return what of a row stands in `room`; a small rest of a page stays empty."""
    small = not fresh and room < min(row.height, LEAST_HEAD * frame.height)
    return (None, row) if small and row.height <= frame.height else row.parted(room)


def _spread(rows: Sequence[Piece], top: float, bottom: float, least_gap: float) -> list[Placed]:
    """Place rows from the top: gaps grow to a good one, then charts, then the gaps."""
    heights = [row.height for row in rows]
    stretch = sum(row.stretch for row in rows)
    spare = _foot(rows, heights, top, max(least_gap, GOOD_ROW_GAP)) - bottom
    grown = min(max(spare, 0.0), stretch)
    if stretch:
        heights = [row.height + grown * row.stretch / stretch for row in rows]
    gap = LARGEST_ROW_GAP
    while gap > least_gap and _foot(rows, heights, top, gap) < bottom:
        gap -= GAP_STEP
    if _foot(rows, heights, top, gap) < bottom:
        heights = [row.height for row in rows]
    tops = _tops(rows, heights, top, gap)
    return [
        Placed(row, Box(LEFT, y - height, WIDTH, height))
        for row, height, y in zip(rows, heights, tops, strict=True)
    ]


def _tops(
    rows: Sequence[Piece], heights: Sequence[float], top: float, gap: float
) -> list[float]:
    """Return the tops of rows under each other, body text on the lines of the grid."""
    tops: list[float] = []
    foot = top
    for row, height in zip(rows, heights, strict=True):
        tops.append(row.under(foot, gap) if tops else on_baseline(top, row.baseline))
        foot = tops[-1] - height
    return tops


def _foot(rows: Sequence[Piece], heights: Sequence[float], top: float, gap: float) -> float:
    return _tops(rows, heights, top, gap)[-1] - heights[-1] if rows else top


def draw_placed(canvas: Canvas, placed: Sequence[Placed]) -> None:
    """Draw the pieces of a page."""
    for each in placed:
        each.piece.draw(canvas, each.box)
