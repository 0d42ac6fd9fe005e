"""The figure of a page: a dark panel with hills."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.motifs import Hills, draw_hills, highest_crest
from brief.draw.panel import draw_panel, draw_panel_line
from brief.draw.text import Layout, draw_layout, set_text
from brief.model import Tile
from brief.pages.grid import PADDING, PANEL_RADIUS
from brief.pages.number import make_number, number_fall, number_size
from brief.pages.piece import Piece
from brief.pages.tile_parts import Row, tile_label
from brief.record import Record
from brief.theme import Theme

HERO_HEIGHT, LARGEST_HERO = 55 * MM, 60 * MM
PAD = 6 * MM  # over and under the words: the layouts bring air of their own
NUMBER_AIR = 1 * MM  # between the number and the hills
TEXT_SHARE = 0.72  # of the width, for the text
HILLS_FROM, HIGHEST_HILLS = 0.34, 0.42  # of the width; of the height
HERO_FOOT = 0.08  # of its width: how far the foot of its hills may reach under the text


class Hero(Record):
    """A hero's set words, and how far its digits reach under their line, in points."""

    label: Layout
    number: Piece
    text: Layout
    comma: float

    @property
    def height(self) -> float:
        """Return the height that the words need."""
        under = (self.comma if self.text.lines else 0.0) + self.text.height
        return 2 * PAD + self.label.height + self.number.height + under

    def draw(self, canvas: Canvas, box: Box, theme: Theme) -> None:
        """Draw the panel, the hills under the number, and the words."""
        top = box.top - PAD
        foot = top - self.label.height - self.number.height - NUMBER_AIR
        draw_panel(canvas, box, theme, "dark", PANEL_RADIUS)
        self._draw_land(canvas, box, theme, foot - self.comma)
        draw_panel_line(canvas, box, theme, PANEL_RADIUS)
        x, inner = box.x + PADDING, box.width - 2 * PADDING
        with canvas.element("P"):
            draw_layout(canvas, self.label, x, top)
        self.number.draw(canvas, Box(x, foot, inner, self.number.height))
        with canvas.element("P"):
            draw_layout(canvas, self.text, x, box.y + PAD + self.text.height)

    def _draw_land(self, canvas: Canvas, box: Box, theme: Theme, ceiling: float) -> None:
        """Draw hills at the right of the text, under the y `ceiling`."""
        fills, rows = theme.dark_hills[:3], theme.dark_hill_rows[:3]
        hills = Hills(fills, rows, 0.8, 1.6, taper=True, radius=PANEL_RADIUS)
        beside = PADDING + self.text.width - HERO_FOOT * box.width
        left = max(box.width * HILLS_FROM, beside)
        room = (ceiling - box.y) / highest_crest(theme, hills)
        high = min(box.height * HIGHEST_HILLS, room)
        draw_hills(canvas, Box(box.x + left, box.y, box.width - left, high), theme, hills)


def hero_tile(tile: Tile, edition: Edition, width: float, row: Row) -> Piece:
    """Set a tile as the figure of its page."""
    inner, style, theme = width - 2 * PADDING, edition.style, edition.theme
    value, unit = style("number", "on_dark"), style("hero_unit")
    said = edition.runs(tile.text, style("hero_text"), style("hero_strong"))
    hero = Hero(
        set_text(edition.run(tile_label(tile, edition), style("display_label")), inner),
        make_number(edition, tile.figure, inner, row.size, value, unit),
        set_text(said, inner * TEXT_SHARE, balance=True),
        number_fall(edition, tile.figure, number_size(edition, tile.figure, inner, row.size)),
    )
    return Piece(
        max(hero.height, HERO_HEIGHT),
        lambda canvas, box: hero.draw(canvas, box, theme),
        max(LARGEST_HERO, row.largest),
    )
