"""What every card has: its ground, the brand line, the source, and the room between."""

from dataclasses import dataclass, replace

from brief.cards.sizes import Size
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.motifs import draw_mark
from brief.draw.pill import draw_pill
from brief.draw.shapes import draw_rectangle
from brief.draw.text import (
    Layout,
    Run,
    draw_layout,
    draw_line_of_text,
    draw_text,
    fit_text,
    scaled,
    set_line,
)
from brief.errors import fail
from brief.model import CardSpec, Prose, figures_in
from brief.theme import Style

MARK = 56.0
SMALLEST_TEXT = 28.0  # nothing smaller can be read at 360 px


@dataclass(frozen=True, slots=True)
class Sheet:
    """A card that is being drawn: lengths in pixels, y from the lower edge."""

    canvas: Canvas
    edition: Edition
    card: CardSpec
    size: Size
    index: int  # 1 is the first card of the brief
    count: int

    @property
    def page(self) -> Box:
        """Return the whole card."""
        return Box(0, 0, self.size.width, self.size.height)

    @property
    def left(self) -> float:
        """Return the left edge of all text."""
        return self.size.left

    @property
    def width(self) -> float:
        """Return the width of the text area."""
        return self.size.width - self.size.left - self.size.right

    @property
    def body(self) -> Box:
        """Return the room between the brand line and the source."""
        top = self.down(self.size.brand_top + MARK * self.factor + 36 * self.factor)
        bottom = self.down(self.size.source_baseline) + SMALLEST_TEXT + 30 * self.factor
        return Box(self.left, bottom, self.width, top - bottom)

    @property
    def factor(self) -> float:
        """Return the size of text and gaps against the portrait card."""
        return self.size.scale

    @property
    def source_band(self) -> float:
        """Return the height of a band at the floor that holds the source."""
        return self.size.height - self.size.source_baseline + SMALLEST_TEXT + 18

    @property
    def source_on_hill(self) -> bool:
        """Say whether the source stands on the hills: not where their part is kept clear."""
        return self.size.clear_bottom < 100

    def down(self, pixels: float) -> float:
        """Return the y of a height measured from the card's top."""
        return self.size.height - pixels

    def style(self, role: str, color: str = "", size: float = 0.0) -> Style:
        """Return a style for this size of card, never under the smallest text."""
        style = self.edition.style(role, color, size)
        factor = max(self.factor, SMALLEST_TEXT / style.size)
        return replace(style, size=style.size * factor, leading=style.leading * factor)

    # ── parts ────────────────────────────────────────────────────────────────

    def draw_ground(self, color: str) -> None:
        """Paint the whole card."""
        draw_rectangle(self.canvas, self.page, fill=self.edition.theme.color(color))

    def draw_brand_line(self, *, on_dark: bool = False) -> None:
        """Draw the mark, whose figures these are, their period, and the index."""
        words, brief = self.edition.words, self.edition.brief
        side = MARK * max(self.factor, 0.8)
        top = self.down(self.size.brand_top)
        mark = Box(self.left, top - side, side, side)
        draw_mark(self.canvas, mark, self.edition.theme, on_dark=on_dark)
        name = self.style("card_brand", "on_dark" if on_dark else "brand")
        text = self.style("card_brand_text", "on_dark2" if on_dark else "ink2")
        index = f"{self.index}/{self.count}" if self.count > 1 and not self.size.wide else ""
        # a year speaks for itself; "2025-Q3" is written out
        period = brief.period if brief.period.isdigit() else self.edition.period()
        said = words.data_of.format(period=period) if period else ""
        runs = [
            run
            for run in (Run(f"{brief.short_name}  ", name), Run(said, text))
            if run.text.strip()
        ]
        x, y = self.left + side + 16, top - side * 0.72
        with self.canvas.element("P"):
            draw_line_of_text(self.canvas, set_line(runs), x, y)
        right = self.left + self.width
        if brief.status == "draft":
            pill = self.style("card_brand", "white", SMALLEST_TEXT)
            color = self.edition.theme.color("accent")
            right = draw_pill(self.canvas, words.draft, pill, color, right, y) - 24
        if index:
            with self.canvas.artifact():
                style = replace(name, face=text.face)
                draw_text(self.canvas, index, style, right, y, "right")

    def draw_source(self, color: str = "ink3") -> None:
        """Draw the sources of the card's figures and their date on the last line."""
        words, edition = self.edition.words, self.edition
        titles = edition.source_titles(figures_in(self.card))
        period = (
            f", {words.data_of.format(period=edition.period())}" if edition.brief.period else ""
        )
        text = f"{words.source}: {titles}{period[:2]}{period[2:3].lower()}{period[3:]}"
        style = replace(self.edition.style("card_source", color), size=SMALLEST_TEXT)
        layout = fit_text(
            edition.run(text, style), self.width, max_lines=2, floor=SMALLEST_TEXT
        )
        baseline = self.down(self.size.source_baseline)
        top = baseline + (len(layout.lines) - 1) * layout.leading + layout.ascent
        with self.canvas.element("P"):
            draw_layout(self.canvas, layout, self.left, top)

    def draw_layout(
        self, layout: Layout, x: float, top: float, role: str = "P", align: str = "left"
    ) -> float:
        """Draw set text and return the y under it."""
        if layout.lines:
            with self.canvas.element(role):
                draw_layout(self.canvas, layout, x, top, align)  # type: ignore[arg-type]
        return top - layout.height

    def set_title(self, *, max_lines: int = 3, width: float = 0.0, size: float = 0.0) -> Layout:
        """Set the card's title, smaller if it must be."""
        style = self.style("card_title", size=size)
        runs = _accented(self.edition, self.card.title, style)
        return fit_text(
            runs, width or self.width, max_lines=max_lines, floor=max(style.size * 0.55, 36.0),
            balance=True,
        )  # fmt: skip

    def set_prose(
        self, prose: Prose, width: float, height: float, regular: Style, strong: Style
    ) -> Layout:
        """Set prose as large as `height` allows, down to the smallest text."""
        lines = max(int(height / (SMALLEST_TEXT * 1.3)), 1)
        while True:
            runs = self.edition.runs(prose, regular, strong)
            if not runs:
                return Layout((), width, 0, 0, 0)
            layout = fit_text(runs, width, max_lines=lines, floor=SMALLEST_TEXT, balance=True)
            if layout.height <= height:
                return layout
            if regular.size <= SMALLEST_TEXT:
                raise fail("card-too-full", key=f"cards.{self.card.id}", size=self.size.name)
            factor = max(0.94, SMALLEST_TEXT / regular.size)
            regular, strong = scaled(regular, factor), scaled(strong, factor)


def _accented(edition: Edition, prose: Prose, style: Style) -> list[Run]:
    """Return a title whose strong words are in the accent."""
    accent = replace(style, color=edition.theme.color("accent"))
    return edition.runs(prose, style, accent)
