"""Figures side by side, of one weight: two moneys, two years, two sides."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import set_text
from brief.model import ComparisonBlock, Prose
from brief.pages.grid import GUTTER
from brief.pages.heading import ABOVE, draw_rule, heading
from brief.pages.number import make_number, number_fits, number_size
from brief.pages.piece import Piece, beside, nothing, space, stack, text_piece

LARGEST_NUMBER = 44.0
GAP = 5 * MM  # between figures under each other, where there is no room side by side
COLORS = ("other", "brand2", "brand")


def make_comparison(block: ComparisonBlock, edition: Edition, width: float) -> Piece:
    """Measure the figures in equal columns, their numbers of one size."""
    count = len(block.figures)
    column = (width - GUTTER * (count - 1)) / count
    under = not all(number_fits(edition, figure, column) for figure in block.figures)
    column = width if under else column
    size = min(number_size(edition, f, column, LARGEST_NUMBER) for f in block.figures)
    colors = [*block.colors, *COLORS[len(block.colors) :]]
    texts = block.texts or ((),) * count
    sides = [
        _side(edition, figure, text, colors[n % len(colors)], column, size)
        for n, (figure, text) in enumerate(zip(block.figures, texts, strict=True))
    ]
    names = max(name.height for name, _ in sides)
    columns = [stack([_ruled(name, names, c, edition), rest])
               for (name, rest), c in zip(sides, colors, strict=False)]  # fmt: skip
    head = heading(block, edition, width)
    if under:
        return stack([head, *(each for side in columns for each in (side, space(GAP)))])
    places = [((column + GUTTER) * n, column) for n in range(count)]
    return stack([head, beside(columns, places)])


def _side(
    edition: Edition, figure: str, text: Prose, color: str, width: float, size: float
) -> tuple[Piece, Piece]:
    """Return the name of a figure, and its number with the text."""
    name = set_text(
        edition.run(edition.figure(figure).label, edition.style("block_title")), width,
        balance=True,
    )  # fmt: skip
    value, word = edition.style("number", color), edition.style("number_unit", color)
    number = make_number(edition, figure, width, size, value, word)
    runs = edition.runs(text, edition.style("tile_text"), edition.style("tile_strong"))
    said = set_text(runs, width, balance=True)
    under = stack([space(2.5 * MM), text_piece(said)]) if said.lines else nothing()
    return text_piece(name, "H2"), stack([number, under])


def _ruled(name: Piece, height: float, color: str, edition: Edition) -> Piece:
    """Put a rule in the figure's colour over its name."""

    def draw(canvas: Canvas, box: Box) -> None:
        draw_rule(canvas, box, edition.theme.color(color))
        name.draw(canvas, Box(box.x, box.top - ABOVE - name.height, box.width, name.height))

    return Piece(ABOVE + height + 3 * MM, draw)
